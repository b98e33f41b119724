"""What the API takes and gives of leases."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import (
    NOT_BLANK,
    Amount,
    AmountIn,
    Currency,
    Day,
    Notes,
    OptionalAmountIn,
    Reason,
    Short,
    UpdatedSince,
    absent,
    id_of,
)
from nexus.rest.listing import ListQuery

LeaseStatus = Literal["draft", "active", "ended", "terminated", "renewed", "cancelled"]
PartyRole = Literal["tenant", "guarantor", "occupant"]
ChequeCount = Annotated[
    Literal[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    Meta(description="Instalments the year's rent is paid in."),
]
Proration = Annotated[
    Literal["lease_year", "actual", "thirty_day", "annual_365", "annual_366", "annual_365_25"],
    Meta(description="What the days of a lease year that ends early cost: by the days of that lease year, of each calendar"
         " month, by months of 30 days, or by a year of 365, 366 or 365.25."),
]  # fmt: skip
BillingMonths = Annotated[
    Literal["anniversary", "calendar"],
    Meta(description="Whether instalments begin on the lease's own day of the month, or on the first of a month: then a part of"
         " a month comes first, whole months follow, and the last instalment is the remainder."),
]  # fmt: skip


class TermIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """From a day on, the item costs so much a year; 0 for a time that is free."""

    starts_on: Day
    annual_amount: AmountIn


Terms = Annotated[list[TermIn], Meta(min_length=1, max_length=60)]


class AgreedInstalmentIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    due_on: Day
    amount: AmountIn


AgreedInstalments = Annotated[
    list[AgreedInstalmentIn],
    Meta(
        max_length=120,
        description="Instalments whose days and amounts were agreed by hand, over the whole term: 1 to 12 in each lease year,"
        " which add up to what it costs. Without them the instalments are equal parts.",
    ),
]


class AgreedInstalmentOut(msgspec.Struct):
    due_on: Day
    amount: Amount


if TYPE_CHECKING:
    UnitIds = list[str]
else:
    UnitIds = Annotated[list[id_of("unit")], Meta(min_length=1, max_length=50)]
RegistrationNumber = Annotated[str, Meta(min_length=1, max_length=32, pattern=NOT_BLANK)]


PENALTY: Final = "What ending early costs by the contract, where it is not a number of months."
PenaltyMonths = Annotated[
    int,
    Meta(
        ge=1,
        le=24,
        description="What ending early costs by the contract, in months of the rent then in force.",
    ),
]
TERM_RENT: Final = (
    "The rent of the whole term as the contract states it, for one that ends inside a lease year."
)


class Party(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    tenant_id: id_of("tenant")  # type: ignore[valid-type]
    role: PartyRole = "tenant"


Parties = Annotated[list[Party], Meta(min_length=1, max_length=50)]


class Registration(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The lease in a public register. The number is text as the register writes it."""

    authority: Literal["ejari", "tawtheeq", "sharjah_municipality", "difc", "ejar", "other"] = "ejari"
    number: RegistrationNumber


class LeaseIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    unit_ids: UnitIds
    tenants: Parties
    start_date: Day
    annual_rent: AmountIn
    end_date: (
        Annotated[date, Meta(description="Inclusive. Default: one year, to the day before the anniversary.")]
        | None
    ) = None
    cheque_count: (
        Annotated[
            ChequeCount,
            Meta(description="Instalments the year's rent is paid in. Default: 1, or as many as are agreed."),
        ]
        | None
    ) = None
    proration: Annotated[Proration, Meta(description="Default: that of the billing settings.")] | None = None
    billing_months: (
        Annotated[BillingMonths, Meta(description="Default: that of the billing settings.")] | None
    ) = None
    term_rent: Annotated[OptionalAmountIn, Meta(description=TERM_RENT)] = absent()
    rent_terms: (
        Annotated[
            Terms,
            Meta(
                description="Steps of the rent and times free of it, from the first day on. Default: the annual"
                " rent throughout."
            ),
        ]
        | None
    ) = None
    agreed_instalments: AgreedInstalments | None = None
    termination_penalty_months: PenaltyMonths | None = None
    termination_penalty: Annotated[OptionalAmountIn, Meta(description=PENALTY)] = absent()
    deposit: OptionalAmountIn = absent()
    currency: Currency | None = None
    registration: Registration | None = None
    notes: Notes | None = None


class LeasePatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    unit_ids: UnitIds | UnsetType = UNSET
    tenants: Parties | UnsetType = UNSET
    start_date: Day | UnsetType = UNSET
    end_date: Day | UnsetType = UNSET
    annual_rent: AmountIn = absent()
    cheque_count: ChequeCount | UnsetType = UNSET
    proration: Proration | UnsetType = UNSET
    billing_months: BillingMonths | UnsetType = UNSET
    term_rent: Annotated[OptionalAmountIn, Meta(description=TERM_RENT)] = absent()
    agreed_instalments: AgreedInstalments | None | UnsetType = UNSET
    termination_penalty_months: PenaltyMonths | None | UnsetType = UNSET
    termination_penalty: Annotated[OptionalAmountIn, Meta(description=PENALTY)] = absent()
    deposit: AmountIn = absent()
    registration: Registration | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class TerminationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: Annotated[Day, Meta(description="The last day of the lease.")]
    reason: Reason


class NoticeIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: Annotated[Day, Meta(description="When notice to leave was given.")]


class RenewalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is not given stays as in the lease that is renewed; the new one begins the day after it ends."""

    annual_rent: AmountIn = absent()
    end_date: Day | None = None
    cheque_count: ChequeCount | None = None
    deposit: AmountIn = absent()
    notes: Notes | None = None


class LeaseQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: LeaseStatus | None = None
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    number: Short | None = None
    registration_number: RegistrationNumber | None = None
    start_from: Day | None = None
    start_to: Day | None = None
    end_from: Day | None = None
    end_to: Day | None = None
    updated_since: UpdatedSince | None = None


class LeaseOut(msgspec.Struct):
    id: id_of("lease")  # type: ignore[valid-type]
    number: str
    property_id: str
    unit_ids: list[str]
    tenants: list[Party]
    status: LeaseStatus
    start_date: date
    end_date: date
    annual_rent: Amount
    deposit: Amount
    currency: str
    cheque_count: int
    proration: Proration
    billing_months: BillingMonths
    billing_rules: Annotated[
        int,
        Meta(
            description="The version of the rules of its instalments. A lease that was billed keeps its own."
        ),
    ]
    term_rent: Amount | None
    termination_penalty_months: int | None
    termination_penalty: Amount | None
    registration: Registration | None
    notice_given_on: date | None
    terminated_on: date | None
    termination_reason: str | None
    cancelled_on: date | None
    cancellation_reason: str | None
    renews_lease_id: str | None
    renewed_by_lease_id: str | None
    activated_at: str | None
    notes: str | None
    created_at: str
    updated_at: str


def lease_out(row: Row) -> LeaseOut:
    money = row["currency"]
    registered = row["registration_number"]
    return LeaseOut(
        id=ids.encode("lease", row["id"]),
        number=row["number"],
        property_id=ids.encode("property", row["property_id"]),
        unit_ids=[ids.encode("unit", unit_id) for unit_id in row["unit_ids"]],
        tenants=[Party(tenant_id=ids.encode("tenant", t), role=role) for t, role in row["parties"]],
        status=row["status"],
        start_date=row["start_date"],
        end_date=row["end_date"],
        annual_rent=format_amount(row["annual_rent"], money),
        deposit=format_amount(row["deposit"], money),
        currency=money,
        cheque_count=row["cheque_count"],
        proration=row["proration"],
        billing_months=row["billing_months"],
        billing_rules=row["billing_rules"],
        term_rent=_shown(row["term_rent"], money),
        termination_penalty_months=row["penalty_months"],
        termination_penalty=_shown(row["penalty_amount"], money),
        registration=Registration(authority=row["registration_authority"], number=registered)
        if registered
        else None,
        notice_given_on=row["notice_given_on"],
        terminated_on=row["terminated_on"],
        termination_reason=row["termination_reason"],
        cancelled_on=row["cancelled_on"],
        cancellation_reason=row["cancellation_reason"],
        renews_lease_id=ids.encode_optional("lease", row["renews_lease_id"]),
        renewed_by_lease_id=ids.encode_optional("lease", row["renewed_by_lease_id"]),
        activated_at=instant(row["activated_at"]) if row["activated_at"] else None,
        notes=row["notes"],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )


def _shown(amount: int | None, currency: str) -> str | None:
    return None if amount is None else format_amount(amount, currency)
