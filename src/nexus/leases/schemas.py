"""What the API takes and gives of leases."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

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

LeaseStatus = Literal["draft", "active", "ended", "terminated", "renewed"]
PartyRole = Literal["tenant", "guarantor", "occupant"]
ChequeCount = Annotated[
    Literal[1, 2, 3, 4, 6, 12], Meta(description="Instalments the year's rent is paid in.")
]
Proration = Annotated[
    Literal["lease_year", "actual", "thirty_day", "annual_365", "annual_366", "annual_365_25"],
    Meta(description="How a period that the lease's end cuts short is charged: by the days of its lease year, of the"
         " calendar month, of a month of 30 days, or of a year of 365, 366 or 365.25."),
]  # fmt: skip
if TYPE_CHECKING:
    UnitIds = list[str]
else:
    UnitIds = Annotated[list[id_of("unit")], Meta(min_length=1, max_length=50)]
RegistrationNumber = Annotated[str, Meta(min_length=1, max_length=32, pattern=NOT_BLANK)]


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
    cheque_count: ChequeCount = 1
    proration: Proration = "lease_year"
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
    registration: Registration | None
    notice_given_on: date | None
    terminated_on: date | None
    termination_reason: str | None
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
        registration=Registration(authority=row["registration_authority"], number=registered)
        if registered
        else None,
        notice_given_on=row["notice_given_on"],
        terminated_on=row["terminated_on"],
        termination_reason=row["termination_reason"],
        renews_lease_id=ids.encode_optional("lease", row["renews_lease_id"]),
        renewed_by_lease_id=ids.encode_optional("lease", row["renewed_by_lease_id"]),
        activated_at=instant(row["activated_at"]) if row["activated_at"] else None,
        notes=row["notes"],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
