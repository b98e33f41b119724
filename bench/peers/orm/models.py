"""Models of the tables, with the counts as the ORM's users write them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Date, ForeignKeyConstraint, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA, CHAR, DATERANGE, JSONB, TIMESTAMP
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship
from sqlalchemy.types import Text

Instant = TIMESTAMP(timezone=True)


def today() -> date:
    return datetime.now(ZoneInfo("Asia/Dubai")).date()


class Base(DeclarativeBase):
    type_annotation_map = {  # noqa: RUF012
        datetime: Instant, str: Text, dict[str, Any]: JSONB, list[dict[str, Any]]: JSONB, list[str]: ARRAY(Text), bytes: BYTEA,
    }  # fmt: skip


class Stamped:
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(server_default=func.nexus_now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.nexus_now())


class Organisation(Base):
    __tablename__ = "organisations"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    plan: Mapped[str]
    currency: Mapped[str] = mapped_column(CHAR(3))
    time_zone: Mapped[str]


class ApiKey(Base):
    __tablename__ = "api_keys"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    digest: Mapped[bytes]
    scopes: Mapped[list[str]]
    ip_allow_list: Mapped[list[str]]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class Unit(Base):
    __tablename__ = "units"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    property_id: Mapped[UUID]


class LeaseUnit(Base):
    __tablename__ = "lease_units"
    __table_args__ = (ForeignKeyConstraint(["org_id", "lease_id"], ["leases.org_id", "leases.id"]),)
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    lease_id: Mapped[UUID] = mapped_column(primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(primary_key=True)
    property_id: Mapped[UUID]
    period: Mapped[Any] = mapped_column(DATERANGE)
    binding: Mapped[bool]
    position: Mapped[int]


class LeaseTenant(Base):
    __tablename__ = "lease_tenants"
    __table_args__ = (
        ForeignKeyConstraint(["org_id", "lease_id"], ["leases.org_id", "leases.id"]),
        ForeignKeyConstraint(["org_id", "tenant_id"], ["tenants.org_id", "tenants.id"]),
    )
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    lease_id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str]
    position: Mapped[int]


class Property(Stamped, Base):
    __tablename__ = "properties"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_ar: Mapped[str | None]
    type: Mapped[str]
    status: Mapped[str]
    address: Mapped[str]
    address_details: Mapped[dict[str, Any]]
    owner_reference: Mapped[str | None]
    jurisdiction: Mapped[str]
    time_zone: Mapped[str]
    currency: Mapped[str] = mapped_column(CHAR(3))
    built_year: Mapped[int | None]
    code: Mapped[str | None]
    completed_on: Mapped[date | None]
    notes: Mapped[str | None]


Property.units_count = column_property(
    select(func.count(Unit.id))
    .where(Unit.org_id == Property.org_id, Unit.property_id == Property.id)
    .correlate(Property)
    .scalar_subquery()
)
Property.occupied_units = column_property(
    select(func.count(LeaseUnit.unit_id.distinct()))
    .where(
        LeaseUnit.org_id == Property.org_id,
        LeaseUnit.property_id == Property.id,
        LeaseUnit.binding,
        LeaseUnit.period.op("@>", is_comparison=True)(bindparam("today", callable_=today, type_=Date)),
    )
    .correlate(Property)
    .scalar_subquery()
)


class Lease(Stamped, Base):
    __tablename__ = "leases"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    property_id: Mapped[UUID]
    status: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date]
    terminated_on: Mapped[date | None]
    termination_reason: Mapped[str | None]
    annual_rent: Mapped[int]
    deposit: Mapped[int]
    currency: Mapped[str] = mapped_column(CHAR(3))
    cheque_count: Mapped[int]
    proration: Mapped[str]
    billing_months: Mapped[str]
    billing_rules: Mapped[int]
    term_rent: Mapped[int | None]
    termination_penalty_months: Mapped[int | None] = mapped_column("penalty_months")
    termination_penalty: Mapped[int | None] = mapped_column("penalty_amount")
    cancelled_on: Mapped[date | None]
    cancellation_reason: Mapped[str | None]
    registration_authority: Mapped[str | None]
    registration_number: Mapped[str | None]
    notice_given_on: Mapped[date | None]
    renews_lease_id: Mapped[UUID | None]
    activated_at: Mapped[datetime | None]
    notes: Mapped[str | None]
    units: Mapped[list[LeaseUnit]] = relationship(order_by=LeaseUnit.position)
    parties: Mapped[list[LeaseTenant]] = relationship(order_by=LeaseTenant.position)


_renewal = Lease.__table__.alias("renewal")
Lease.renewed_by_lease_id = column_property(
    select(_renewal.c.id)
    .where(_renewal.c.org_id == Lease.org_id, _renewal.c.renews_lease_id == Lease.id)
    .limit(1)
    .correlate(Lease)
    .scalar_subquery()
)


class Tenant(Stamped, Base):
    __tablename__ = "tenants"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    type: Mapped[str]
    status: Mapped[str]
    name: Mapped[str]
    name_ar: Mapped[str | None]
    nationality: Mapped[str | None] = mapped_column(CHAR(2))
    birth_date: Mapped[date | None]
    emails: Mapped[list[str]]
    phones: Mapped[list[str]]
    preferred_language: Mapped[str]
    emergency_contacts: Mapped[list[dict[str, Any]]]
    identifiers: Mapped[dict[str, Any]]
    notes: Mapped[str | None]
    leases: Mapped[list[Lease]] = relationship(
        secondary=LeaseTenant.__table__,
        order_by=(Lease.start_date.desc(), Lease.id.desc()),
        viewonly=True,
    )


class Payment(Stamped, Base):
    __tablename__ = "payments"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    receipt_number: Mapped[int]
    tenant_id: Mapped[UUID]
    lease_id: Mapped[UUID | None]
    property_id: Mapped[UUID | None]
    method: Mapped[str]
    status: Mapped[str]
    date: Mapped[date]
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(CHAR(3))
    reference: Mapped[str | None]
    instrument: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    cleared_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    return_reason: Mapped[str | None]
    return_note: Mapped[str | None]
    reversed_on: Mapped[date | None]
    reversal_reason: Mapped[str | None]
    notes: Mapped[str | None]
    entry_id: Mapped[UUID | None]
    allocated: Mapped[int] = mapped_column(default=0)
    refunded: Mapped[int] = mapped_column(default=0)
    cheque_id: Mapped[UUID | None]
    clearing_entry_id: Mapped[UUID | None]

    @property
    def unallocated(self) -> int:
        return self.amount - self.allocated - self.refunded if self.entry_id else 0


class Cheque(Stamped, Base):
    __tablename__ = "cheques"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    status: Mapped[str]
    tenant_id: Mapped[UUID]
    lease_id: Mapped[UUID | None]
    property_id: Mapped[UUID | None]
    number: Mapped[str]
    bank: Mapped[str]
    drawer: Mapped[str]
    date: Mapped[date]
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(CHAR(3))
    stale_alert_on: Mapped[date]
    presentable_until: Mapped[date]
    received_on: Mapped[date | None]


class ChequeStep(Base):
    __tablename__ = "cheque_steps"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    cheque_id: Mapped[UUID]
    step: Mapped[str]
    status: Mapped[str]
    date: Mapped[date]
    amount: Mapped[int | None]
    actor: Mapped[str]
    request_id: Mapped[str]


class NumberSeries(Base):
    __tablename__ = "number_series"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    last_number: Mapped[int]


class IdempotencyKey(Base):
    __tablename__ = "idempotency_keys"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    method: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_digest: Mapped[bytes]
    status: Mapped[int | None]
    headers: Mapped[dict[str, Any] | None]
    body: Mapped[bytes | None]
    created_at: Mapped[datetime]


class Event(Base):
    __tablename__ = "events"
    org_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int]
    type: Mapped[str]
    kind: Mapped[str]
    object_id: Mapped[UUID]
    actor: Mapped[str]
    request_id: Mapped[str]
    object: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed: Mapped[dict[str, Any]] = mapped_column(JSON)
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]
