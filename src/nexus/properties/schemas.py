"""What the API takes and gives of properties."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.identity.schemas import Jurisdiction, TimeZone
from nexus.rest.fields import Currency, Day, Line, Name, Notes, Search, Short, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

PropertyType = Literal["residential", "commercial", "mixed"]
PropertyStatus = Literal["active", "inactive", "maintenance"]
Makani = Annotated[
    str,
    Meta(pattern=r"^[0-9]{5} ?[0-9]{5}\Z", max_length=11, description="Dubai's ten-digit number of a building's entrance.",
         examples=["3014072155"]),
]  # fmt: skip
Latitude = Annotated[float, Meta(ge=-90, le=90, examples=[25.0803])]
Longitude = Annotated[float, Meta(ge=-180, le=180, examples=[55.1403])]
PropertyCode = Annotated[
    Short,
    Meta(
        description="What you call it, in short. No two properties have the same one, however it is typed.",
        examples=["MTA"],
    ),
]
CompletedOn = Annotated[
    date,
    Meta(
        description="The day of the completion certificate. The first lease of a new home that begins within three years of it is"
        " zero-rated for VAT. A unit's own day goes before the property's.",
        examples=["2025-06-30"],
    ),
]
BuiltYear = Annotated[int, Meta(ge=1800, le=2200, examples=[2012])]


class Address(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Where it stands. At least one part; Arabic forms end in `_ar`."""

    line1: Line | None = None
    line2: Line | None = None
    building: Line | None = None
    street: Line | None = None
    community: Line | None = None
    city: Line | None = None
    emirate: Short | None = None
    state: Short | None = None
    country: (
        Annotated[str, Meta(min_length=2, max_length=60, pattern="^[^\\u0000]*$", examples=["AE"])] | None
    ) = None
    po_box: Short | None = None
    postal_code: Short | None = None
    makani: Makani | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    line1_ar: Line | None = None
    line2_ar: Line | None = None
    building_ar: Line | None = None
    street_ar: Line | None = None
    community_ar: Line | None = None
    city_ar: Line | None = None


if TYPE_CHECKING:
    AddressPatch = Address
else:
    AddressPatch = msgspec.defstruct(
        "AddressPatch",
        [(f.name, f.type | UnsetType, UNSET) for f in msgspec.structs.fields(Address)],
        forbid_unknown_fields=True,
        kw_only=True,
        namespace={"__doc__": "Parts to change; null takes a part away."},
    )


class PropertyIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name
    type: PropertyType
    address: Address
    status: PropertyStatus = "active"
    name_ar: Name | None = None
    code: PropertyCode | None = None
    completed_on: CompletedOn | None = None
    owner_reference: Short | None = None
    jurisdiction: Jurisdiction | None = None
    time_zone: TimeZone | None = None
    currency: Currency | None = None
    built_year: BuiltYear | None = None
    notes: Notes | None = None


class PropertyPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name | UnsetType = UNSET
    type: PropertyType | UnsetType = UNSET
    address: AddressPatch | UnsetType = UNSET
    status: PropertyStatus | UnsetType = UNSET
    name_ar: Name | None | UnsetType = UNSET
    code: PropertyCode | None | UnsetType = UNSET
    completed_on: CompletedOn | None | UnsetType = UNSET
    owner_reference: Short | None | UnsetType = UNSET
    jurisdiction: Jurisdiction | UnsetType = UNSET
    time_zone: TimeZone | UnsetType = UNSET
    currency: Currency | UnsetType = UNSET
    built_year: BuiltYear | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class PropertyQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: PropertyStatus | None = None
    type: PropertyType | None = None
    community: Line | None = None
    city: Line | None = None
    jurisdiction: Jurisdiction | None = None
    code: Short | None = None
    owner_reference: Short | None = None
    q: Search | None = None
    updated_since: UpdatedSince | None = None


class PropertyOut(msgspec.Struct):
    id: id_of("property")  # type: ignore[valid-type]
    name: str
    type: PropertyType
    address: str
    units_count: int
    occupied_units: int
    status: PropertyStatus
    name_ar: str | None
    address_details: Address
    owner_reference: str | None
    jurisdiction: str
    time_zone: str
    currency: str
    built_year: int | None
    notes: str | None
    created_at: str
    updated_at: str
    code: Annotated[str | None, Meta(description="What you call it, in short.")]
    completed_on: Day | None


def property_out(row: Row) -> PropertyOut:
    return PropertyOut(
        ids.encode("property", row["id"]),
        row["name"],
        row["type"],
        row["address"],
        row["units_count"],
        row["occupied_units"],
        row["status"],
        row["name_ar"],
        msgspec.json.decode(row["address_details"]),
        row["owner_reference"],
        row["jurisdiction"],
        row["time_zone"],
        row["currency"],
        row["built_year"],
        row["notes"],
        instant(row["created_at"]),
        instant(row["updated_at"]),
        row["code"],
        row["completed_on"],
    )
