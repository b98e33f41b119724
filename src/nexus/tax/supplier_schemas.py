"""What the API takes and gives of suppliers."""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.identity.schemas import Jurisdiction
from nexus.rest.fields import NO_NUL, NOT_BLANK, Day, Short, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

LegalName = Annotated[
    str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK, examples=["Marina Heights Properties LLC"])
]
ArabicName = Annotated[
    str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK, examples=["شركة مارينا هايتس العقارية"])
]
ArabicAddress = Annotated[
    str, Meta(min_length=1, max_length=300, pattern=NOT_BLANK, examples=["مكتب 901، مرسى دبي، دبي"])
]
LegalAddress = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=300,
        pattern=NOT_BLANK,
        examples=["Office 901, Marina Plaza, Dubai Marina, Dubai"],
    ),
]
Trn = Annotated[
    str,
    Meta(
        min_length=15,
        max_length=30,
        pattern=NO_NUL,
        description="Tax registration number: 15 digits.",
        examples=["100123456700003"],
    ),
]
Prefix = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=10,
        pattern=r"^[A-Z0-9][A-Z0-9-]{0,9}\Z",
        description="What the numbers of its documents begin with. Each supplier's is its own.",
        examples=["MH"],
    ),
]
OwnerReference = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=60,
        pattern=NOT_BLANK,
        description="The owner for whom it stands, as properties name them. Null: the organisation's default supplier.",
        examples=["OWN-17"],
    ),
]  # fmt: skip
RegisteredUntil = Annotated[Day, Meta(description="The last day of the registration.")]


class SupplierIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: LegalName
    address: LegalAddress
    invoice_prefix: Prefix
    name_ar: ArabicName | None = None
    address_ar: ArabicAddress | None = None
    jurisdiction: Jurisdiction | None = None
    trn: Trn | None = None
    registered_from: Day | None = None
    registered_until: RegisteredUntil | None = None
    owner_reference: OwnerReference | None = None


class SupplierPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: LegalName | UnsetType = UNSET
    address: LegalAddress | UnsetType = UNSET
    invoice_prefix: Prefix | UnsetType = UNSET
    name_ar: ArabicName | None | UnsetType = UNSET
    address_ar: ArabicAddress | None | UnsetType = UNSET
    jurisdiction: Jurisdiction | UnsetType = UNSET
    trn: Trn | None | UnsetType = UNSET
    registered_from: Day | None | UnsetType = UNSET
    registered_until: RegisteredUntil | None | UnsetType = UNSET
    owner_reference: OwnerReference | None | UnsetType = UNSET


class SupplierQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    owner_reference: Short | None = None
    trn: Trn | None = None
    updated_since: UpdatedSince | None = None


class SupplierOut(msgspec.Struct):
    """Whom the law takes for the supplier: mostly the owner."""

    id: id_of("supplier")  # type: ignore[valid-type]
    name: LegalName
    name_ar: ArabicName | None
    address: LegalAddress
    address_ar: ArabicAddress | None
    jurisdiction: str
    trn: str | None
    registered_from: Day | None
    registered_until: Day | None
    owner_reference: OwnerReference | None
    invoice_prefix: str
    created_at: str
    updated_at: str


def supplier_out(row: Row) -> SupplierOut:
    return SupplierOut(
        id=ids.encode("supplier", row["id"]), name=row["name"], name_ar=row["name_ar"], address=row["address"],
        address_ar=row["address_ar"], jurisdiction=row["jurisdiction"], trn=row["trn"],
        registered_from=row["registered_from"], registered_until=row["registered_until"],
        owner_reference=row["owner_reference"], invoice_prefix=row["invoice_prefix"],
        created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )  # fmt: skip
