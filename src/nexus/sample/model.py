"""The rows of the sample portfolio, as they are before a database numbers and seals them.

Money is in minor units (fils), areas in hundredths of a square metre unless the unit says otherwise.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

Day = date


class Property(NamedTuple):
    id: UUID
    created_at: datetime
    name: str
    name_ar: str
    type: str
    status: str
    address: str
    address_details: dict[str, str]
    owner_reference: str
    built_year: int
    notes: str | None


class Unit(NamedTuple):
    """`area` is in hundredths of `area_unit`; `market_rent` in fils a year."""

    id: UUID
    created_at: datetime
    property_id: UUID
    number: str
    floor: str | None
    type: str
    usage: str
    bedrooms: int | None
    area: int
    area_unit: str
    furnished: str
    market_rent: int
    status: str
    dewa_premises: str
    notes: str | None


class Tenant(NamedTuple):
    """`identifiers` are in clear here and only here: the loader stores them encrypted."""

    id: UUID
    created_at: datetime
    type: str
    status: str
    name: str
    name_ar: str
    nationality: str | None
    birth_date: date | None
    emails: list[str]
    phones: list[str]
    preferred_language: str
    emergency_contacts: list[dict[str, str]]
    identifiers: dict[str, str]


class Party(NamedTuple):
    tenant_id: UUID
    role: str


class Lease(NamedTuple):
    """`annual_rent` and `deposit` in fils. `last_day` is the last day on which its units are let."""

    id: UUID
    created_at: datetime
    property_id: UUID
    status: str
    start_date: date
    end_date: date
    terminated_on: date | None
    termination_reason: str | None
    annual_rent: int
    deposit: int
    cheque_count: int
    registration_number: str | None
    notice_given_on: date | None
    renews_lease_id: UUID | None
    activated_at: datetime | None
    unit_ids: tuple[UUID, ...]
    parties: tuple[Party, ...]

    @property
    def binding(self) -> bool:
        return self.status != "draft"

    @property
    def last_day(self) -> date:
        return self.terminated_on or self.end_date


class Payment(NamedTuple):
    """`amount` in fils; `date` is the day on which it was received."""

    id: UUID
    created_at: datetime
    tenant_id: UUID
    lease_id: UUID
    property_id: UUID
    method: str
    status: str
    date: Day
    amount: int
    reference: str | None = None
    instrument: dict[str, str] | None = None
    cleared_on: Day | None = None
    returned_on: Day | None = None
    return_reason: str | None = None
    return_note: str | None = None
    reversed_on: Day | None = None
    reversal_reason: str | None = None
    notes: str | None = None


@dataclass(slots=True)
class Part:
    """One property with all that belongs to it. Parts share nothing: a portfolio is made part by part."""

    property: Property
    units: list[Unit] = field(default_factory=list)
    tenants: list[Tenant] = field(default_factory=list)
    leases: list[Lease] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
