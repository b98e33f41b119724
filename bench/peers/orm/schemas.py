"""Pydantic models of what goes in and out."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from nexus.core import ids

Instant = Annotated[
    datetime, PlainSerializer(lambda v: v.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), return_type=str)
]
Amount = Annotated[int, PlainSerializer(lambda minor: f"{Decimal(minor) / 100:.2f}", return_type=str)]


def id_of(kind: str) -> Any:
    """A TypeID on the outside, a UUID inside."""
    return Annotated[
        UUID,
        BeforeValidator(lambda v: ids.decode(kind, v) if isinstance(v, str) else v),
        PlainSerializer(lambda v: ids.encode(kind, v), return_type=str),
    ]


PropertyId, UnitId, TenantId = id_of("property"), id_of("unit"), id_of("tenant")
LeaseId, PaymentId, ChequeId = id_of("lease"), id_of("payment"), id_of("cheque")
PropertyStatus = Literal["active", "inactive", "maintenance"]
Day = date
PaymentStatus = Literal["pending", "cleared", "bounced", "reversed"]
Method = Literal["cash", "cheque", "bank_transfer", "card"]


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class Meta(BaseModel):
    total: int
    page: int
    limit: int


class PropertyOut(Out):
    id: PropertyId
    name: str
    type: str
    address: str
    units_count: int
    occupied_units: int
    status: PropertyStatus
    name_ar: str | None
    address_details: dict[str, Any]
    owner_reference: str | None
    jurisdiction: str
    time_zone: str
    currency: str
    built_year: int | None
    notes: str | None
    created_at: Instant
    updated_at: Instant
    code: str | None
    completed_on: date | None


class PropertyList(BaseModel):
    data: list[PropertyOut]
    meta: Meta


class ChequeOut(BaseModel):
    number: str
    bank: str
    drawer: str
    date: date


class CardOut(BaseModel):
    last_four: str
    authorisation: str


class PaymentOut(Out):
    id: PaymentId
    receipt_number: Annotated[int, PlainSerializer(lambda n: f"R-{n:06d}", return_type=str)]
    tenant_id: TenantId
    lease_id: LeaseId | None
    property_id: PropertyId | None
    method: Method
    status: PaymentStatus
    date: date
    amount: Amount
    currency: str
    reference: str | None
    cheque: ChequeOut | None
    card: CardOut | None
    cheque_id: ChequeId | None
    cleared_on: date | None
    returned_on: date | None
    return_reason: str | None
    return_note: str | None
    reversed_on: date | None
    reversal_reason: str | None
    allocated: Amount
    refunded: Amount
    unallocated: Amount
    notes: str | None
    created_at: Instant
    updated_at: Instant


class PaymentList(BaseModel):
    data: list[PaymentOut]
    meta: Meta


class PaymentAnswer(BaseModel):
    data: PaymentOut


class PaymentIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tenant_id: TenantId
    amount: Annotated[Decimal, Field(gt=0, decimal_places=2, max_digits=15)]
    method: Method
    lease_id: LeaseId | None = None
    property_id: PropertyId | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    date: Day | None = None
    reference: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    cheque: ChequeOut | None = None
    card: CardOut | None = None
    notes: Annotated[str, Field(max_length=4000)] | None = None


class PartyOut(Out):
    tenant_id: TenantId
    role: str


class RegistrationOut(BaseModel):
    authority: str
    number: str


class LeaseOut(Out):
    id: LeaseId
    number: str
    property_id: PropertyId
    unit_ids: list[UnitId]
    tenants: list[PartyOut]
    status: str
    start_date: date
    end_date: date
    annual_rent: Amount
    deposit: Amount
    currency: str
    cheque_count: int
    proration: str
    billing_months: str
    billing_rules: int
    term_rent: Amount | None
    termination_penalty_months: int | None
    termination_penalty: Amount | None
    registration: RegistrationOut | None
    notice_given_on: date | None
    terminated_on: date | None
    termination_reason: str | None
    cancelled_on: date | None
    cancellation_reason: str | None
    renews_lease_id: LeaseId | None
    renewed_by_lease_id: LeaseId | None
    activated_at: Instant | None
    notes: str | None
    created_at: Instant
    updated_at: Instant


class BalanceOut(BaseModel):
    currency: str
    annual_rent: Amount
    cleared: Amount
    pending: Amount
    bounced: Amount
    reversed: Amount


class TenantOut(BaseModel):
    id: TenantId
    type: str
    name: str
    name_ar: str | None
    status: str
    nationality: str | None
    birth_date: date | None
    emails: list[str]
    phones: list[str]
    preferred_language: str
    emergency_contacts: list[dict[str, Any]]
    emirates_id: str | None
    passport: dict[str, Any] | None
    trade_licence: dict[str, Any] | None
    trn: str | None
    warnings: list[str]
    notes: str | None
    created_at: Instant
    updated_at: Instant
    leases: list[LeaseOut]
    balance: list[BalanceOut]
    payments: list[PaymentOut]
    owing: list[dict[str, Any]]


class TenantAnswer(BaseModel):
    data: TenantOut
