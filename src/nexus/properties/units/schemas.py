"""What the API takes and gives of units."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.properties.schemas import CompletedOn, Makani
from nexus.rest.fields import Amount, Day, Notes, OptionalAmountIn, Search, Short, UpdatedSince, absent, id_of
from nexus.rest.listing import ListQuery

UnitType = Literal[
    "studio", "apartment", "duplex", "penthouse", "villa", "townhouse", "hotel_apartment", "office", "retail_shop",
    "showroom", "food_and_beverage", "kiosk", "clinic", "warehouse", "labour_room", "bed_space", "parking", "storage",
    "atm", "antenna_site", "land", "other",
]  # fmt: skip
Usage = Literal["residential", "commercial", "industrial", "storage", "parking", "other"]
Furnished = Literal["unfurnished", "semi_furnished", "furnished"]
VacantStatus = Literal[
    "vacant_ready", "vacant_not_ready", "reserved", "off_market", "owner_occupied", "legal"
]
UnitStatus = Literal[
    "vacant_ready",
    "vacant_not_ready",
    "reserved",
    "off_market",
    "owner_occupied",
    "legal",
    "occupied",
    "on_notice",
]
Bedrooms = Annotated[int, Meta(ge=0, le=50)]
AreaStandard = Literal[
    "ipms_1",
    "ipms_2",
    "ipms_3_1",
    "ipms_3_2",
    "ipms_4",
    "boma_rentable",
    "boma_usable",
    "title_deed",
    "other",
]


class Area(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Never a number without its unit; Dubai's documents mix both."""

    value: Annotated[float, Meta(ge=0.01, le=9_999_999, description="Kept to two digits.", examples=[73.8])]
    unit: Literal["sqm", "sqft"]
    standard: AreaStandard | None = None


class UnitIdentifiers(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    dewa_premises: Short | None = None
    title_deed: Short | None = None
    makani: Makani | None = None


class UnitFields(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: Short
    type: UnitType
    floor: Short | None = None
    usage: Usage | None = None
    bedrooms: Bedrooms | None = None
    area: Area | None = None
    furnished: Furnished = "unfurnished"
    market_rent: OptionalAmountIn = absent()
    identifiers: UnitIdentifiers | None = None
    status: VacantStatus = "vacant_ready"
    completed_on: CompletedOn | None = None
    notes: Notes | None = None


class UnitIn(UnitFields, forbid_unknown_fields=True, kw_only=True):
    property_id: id_of("property")  # type: ignore[valid-type]


class UnitsIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    units: Annotated[list[UnitFields], Meta(min_length=1, max_length=500)]


class UnitPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: Short | UnsetType = UNSET
    type: UnitType | UnsetType = UNSET
    floor: Short | None | UnsetType = UNSET
    usage: Usage | UnsetType = UNSET
    bedrooms: Bedrooms | None | UnsetType = UNSET
    area: Area | None | UnsetType = UNSET
    furnished: Furnished | UnsetType = UNSET
    market_rent: OptionalAmountIn = absent()
    identifiers: UnitIdentifiers | None | UnsetType = UNSET
    status: VacantStatus | UnsetType = UNSET
    completed_on: CompletedOn | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class UnitQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    status: UnitStatus | None = None
    type: UnitType | None = None
    usage: Usage | None = None
    furnished: Furnished | None = None
    bedrooms: Bedrooms | None = None
    number: Short | None = None
    q: Search | None = None
    updated_since: UpdatedSince | None = None


class UnitOut(msgspec.Struct):
    id: id_of("unit")  # type: ignore[valid-type]
    property_id: str
    number: str
    floor: str | None
    type: UnitType
    usage: Usage
    bedrooms: int | None
    area: Area | None
    furnished: Furnished
    market_rent: Amount | None
    currency: str
    identifiers: UnitIdentifiers
    status: UnitStatus
    current_lease_id: str | None
    notes: str | None
    created_at: str
    updated_at: str
    completed_on: Annotated[Day | None, Meta(description="Its own; null where the property's holds.")]


def unit_out(row: Row) -> UnitOut:
    area = row["area_value"]
    return UnitOut(
        id=ids.encode("unit", row["id"]),
        property_id=ids.encode("property", row["property_id"]),
        number=row["number"],
        floor=row["floor"],
        type=row["type"],
        usage=row["usage"],
        bedrooms=row["bedrooms"],
        area=None
        if area is None
        else Area(value=float(area), unit=row["area_unit"], standard=row["area_standard"]),
        furnished=row["furnished"],
        market_rent=None
        if row["market_rent"] is None
        else format_amount(row["market_rent"], row["currency"]),
        currency=row["currency"],
        identifiers=UnitIdentifiers(
            dewa_premises=row["dewa_premises"], title_deed=row["title_deed"], makani=row["makani"]
        ),
        status=row["status"],
        current_lease_id=ids.encode_optional("lease", row["current_lease_id"]),
        notes=row["notes"],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
        completed_on=row["completed_on"],
    )
