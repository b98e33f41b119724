"""What the API takes and gives of a lease's items, its schedule, billing runs and their settings."""

from datetime import date
from typing import Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.leases.schemas import (
    AgreedInstalmentOut,
    AgreedInstalments,
    BillingMonths,
    ChequeCount,
    Proration,
    Terms,
)
from nexus.rest.fields import Amount, Day, Line, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

ItemType = Literal["rent", "parking", "service_charge", "chiller", "other"]
AddedType = Literal["parking", "service_charge", "chiller", "other"]
ChargeType = Literal[
    "rent",
    "parking",
    "service_charge",
    "chiller",
    "other",
    "late_fee",
    "returned_cheque_fee",
    "penalty",
    "damage",
]
Instalments = Annotated[
    ChequeCount, Meta(description="How many instalments a lease year is paid in: 12 is monthly, 4 quarterly.")
]


ENDS_ON: Final = "Its last day, where it ends before the lease does."


class TermOut(msgspec.Struct):
    starts_on: Day
    annual_amount: Amount


class LeaseItemIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    type: AddedType
    terms: Terms
    instalments: Instalments = 12
    ends_on: Annotated[Day, Meta(description=ENDS_ON)] | None = None
    agreed_instalments: AgreedInstalments | None = None
    description: Line | None = None


class LeaseItemPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """`terms` replaces all of them."""

    terms: Terms | UnsetType = UNSET
    ends_on: Annotated[Day, Meta(description=ENDS_ON)] | None | UnsetType = UNSET
    agreed_instalments: AgreedInstalments | None | UnsetType = UNSET
    description: Line | None | UnsetType = UNSET


class LeaseItemQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    type: ItemType | None = None
    updated_since: UpdatedSince | None = None


class LeaseItemOut(msgspec.Struct):
    id: id_of("lease_item")  # type: ignore[valid-type]
    lease_id: str
    type: ItemType
    description: str | None
    currency: str
    instalments: int
    terms: list[TermOut]
    ends_on: Day | None
    agreed_instalments: list[AgreedInstalmentOut]
    created_at: str
    updated_at: str


class BillingRunIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A lease, or a property with all its leases."""

    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    through: (
        Annotated[
            date,
            Meta(
                description="Charge what is due by this day. Default: today and the organisation's lead days."
            ),
        ]
        | None
    ) = None


class BillingRunOut(msgspec.Struct):
    leases: int
    charges: Annotated[int, Meta(description="New charges.")]
    credits: Annotated[int, Meta(description="Corrections of charges that were too high.")]


Recognition = Annotated[
    Literal["on_charge", "monthly"],
    Meta(
        description="When what is charged for a period becomes income: at once, or month by month as it is earned, until then"
        " it is deferred rent (account 2160). Decides for charges that are made from now on."
    ),
]


class BillingSettingsOut(msgspec.Struct):
    starts_on: Day
    lead_days: int
    allocation_order: list[ChargeType]
    apply_credits: bool
    recognition: Recognition
    proration: Annotated[Proration, Meta(description="What new leases begin with.")]
    billing_months: Annotated[BillingMonths, Meta(description="What new leases begin with.")]


class BillingSettingsPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    starts_on: (
        Annotated[
            date,
            Meta(
                description="Instalments due before this day are not charged here. Default: the day on which the"
                " organisation was made."
            ),
        ]
        | UnsetType
    ) = UNSET
    lead_days: (
        Annotated[int, Meta(ge=0, le=60, description="How many days before its due date a charge is made.")]
        | UnsetType
    ) = UNSET
    allocation_order: (
        Annotated[
            list[ChargeType],
            Meta(
                min_length=8,
                max_length=9,
                description="Which type a payment settles first among charges due on one day; each type once. Without"
                " `damage`, that comes before late fees.",
            ),
        ]
        | UnsetType
    ) = UNSET
    apply_credits: (
        Annotated[bool, Meta(description="Whether a tenant's credit settles new charges by itself.")]
        | UnsetType
    ) = UNSET
    recognition: Recognition | UnsetType = UNSET
    proration: Proration | UnsetType = UNSET
    billing_months: BillingMonths | UnsetType = UNSET


def item_out(row: Row) -> LeaseItemOut:
    return LeaseItemOut(
        id=ids.encode("lease_item", row["id"]),
        lease_id=ids.encode("lease", row["lease_id"]),
        type=row["type"],
        description=row["description"],
        currency=row["currency"],
        instalments=row["instalments"],
        terms=[TermOut(day, format_amount(n, row["currency"])) for day, n in row["terms"] or ()],
        ends_on=row["ends_on"],
        agreed_instalments=[
            AgreedInstalmentOut(day, format_amount(n, row["currency"])) for day, n in row["agreed"] or ()
        ],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
