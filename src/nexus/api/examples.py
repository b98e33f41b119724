"""Examples for the reference, made from the schemas and from what names mean here."""

from typing import Any, Final

from nexus.core import ids

BY_NAME: Final[dict[str, Any]] = {
    "name": "Marina Tower A",
    "name_ar": "برج المارينا أ",
    "address": "Dubai Marina, Dubai",
    "address_details": {"community": "Dubai Marina", "city": "Dubai", "country": "AE"},
    "community": "Dubai Marina",
    "city": "Dubai",
    "emirate": "Dubai",
    "units_count": 45,
    "occupied_units": 42,
    "time_zone": "Asia/Dubai",
    "jurisdiction": "AE-DU",
    "currency": "AED",
    "number": "1204",
    "receipt_number": "R-000042",
    "email": "leila@example.com",
    "emails": ["leila@example.com"],
    "phones": ["+971501234567"],
    "phone": "+971501234567",
    "last_four": "4242",
    "prefix": "nxs_live_",
    "key": "nxs_live_…",
    "bank": "Emirates NBD",
    "drawer": "Leila Haddad",
    "reason": "Recorded twice",
    "plan": "standard",
    "mode": "live",
    "role": "manager",
    "total": 150,
    "page": 1,
    "limit": 20,
    "warnings": [],
    "scopes": ["properties:read", "payments:write"],
    "ip_allow_list": ["192.0.2.0/24"],
    "amount": "21250.00",
    "annual_rent": "85000.00",
    "deposit": "4250.00",
    "market_rent": "85000.00",
    "date": "2026-11-23",
    "start_date": "2026-12-01",
    "end_date": "2027-11-30",
}
_LEFT_OUT: Final = {"status", "mode", "reason", "number", "role", "date"}
"""Names whose meaning depends on the thing: an enum or pattern in the schema decides before the table does."""


def example_of(schema: dict[str, Any], components: dict[str, Any], name: str = "") -> Any:
    """A plausible value that fits the schema."""
    if "$ref" in schema:
        return example_of(components[schema["$ref"].rpartition("/")[2]], components, name)
    fixed = next((schema[key][0] for key in ("examples", "enum") if schema.get(key)), None)
    if fixed is not None:
        return fixed
    if "anyOf" in schema:
        return example_of(schema["anyOf"][0], components, name)
    if schema.get("type") == "object":
        properties = schema.get("properties")
        if properties is None:
            return BY_NAME.get(name, {})
        return {n: example_of(s, components, n) for n, s in properties.items()}
    if name in BY_NAME:
        return BY_NAME[name]
    if schema.get("type") == "array":
        return [example_of(schema["items"], components, name.removesuffix("s"))]
    return _scalar(schema, name)


def _scalar(schema: dict[str, Any], name: str) -> Any:
    kind = schema.get("type")
    if kind == "string":
        if name.endswith("_id") and name[:-3].rpartition("_")[2] in ids.PREFIXES:
            return ids.example(name[:-3].rpartition("_")[2])
        if schema.get("format") == "date" or name.endswith("_on"):
            return "2026-11-23"
        if schema.get("format") == "date-time" or name.endswith("_at"):
            return "2026-11-23T08:15:30.000000Z"
        return "text"
    if kind in {"integer", "number"}:
        return max(schema.get("minimum", 1), 1)
    return {"boolean": True, "null": None}.get(str(kind))
