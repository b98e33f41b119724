"""Properties: what one is, and how its address reads in one line."""

from typing import Any, Final

from nexus.core.errors import Conflict

ADDRESS_ORDER: Final = ("line1", "line2", "building", "street", "community", "city")
HOME_COUNTRY: Final = "AE"


class PropertyInUse(Conflict):
    code, title = "property_in_use", "Something still depends on this property"


def address_line(details: dict[str, Any]) -> str:
    """One line, most exact part first: `Dubai Marina, Dubai`. The emirate or state only if the city isn't its name,
    the country only outside the United Arab Emirates."""
    parts = [details.get(name) for name in ADDRESS_ORDER]
    region = details.get("emirate") or details.get("state")
    if region and region != details.get("city"):
        parts.append(region)
    if details.get("country") and details["country"] not in {HOME_COUNTRY, "UAE", "United Arab Emirates"}:
        parts.append(details["country"])
    return ", ".join(part for part in parts if part)


def merge_address(present: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    """JSON Merge Patch (RFC 7396) of a flat object: null takes a part away."""
    merged = present | sent
    return {name: value for name, value in merged.items() if value is not None}
