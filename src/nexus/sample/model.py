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
    deposited_on: Day | None = None
    """when a cheque was taken to the bank"""
    entry_id: UUID | None = None
    """of its receipt, also where that was undone; None for what was never money"""


class Charge(NamedTuple):
    """A charge that was due by today. Without a supplier that is registered there is no tax on it."""

    id: UUID
    entry_id: UUID
    lease_id: UUID
    type: str
    due_on: Day
    net: int
    income_role: str
    tax_category: str
    tax_reason: str
    period_start: Day | None = None
    period_end: Day | None = None
    cheque_number: str | None = None


class Allocation(NamedTuple):
    id: UUID
    entry_id: UUID
    payment_id: UUID
    charge_id: UUID
    amount: int
    effective_on: Day
    released_on: Day | None = None
    release_entry_id: UUID | None = None


class Entry(NamedTuple):
    """Two postings: so much to the debit of one account, to the credit of another.

    A posting names the lease's property, lease and tenant, and with `…_whole` its unit and owner too. The description of
    one that begins with a receipt ends with that receipt's number.
    """

    id: UUID
    effective_on: Day
    kind: str
    description: str
    receipt_of: UUID | None
    source_id: UUID
    reverses_id: UUID | None
    debit: str
    credit: str
    amount: int
    lease_id: UUID
    debit_whole: bool
    credit_whole: bool


class Refund(NamedTuple):
    id: UUID
    entry_id: UUID
    payment_id: UUID
    date: Day
    amount: int
    reference: str


class Deposit(NamedTuple):
    id: UUID
    lease_id: UUID
    amount: int
    due_on: Day


class Movement(NamedTuple):
    id: UUID
    deposit_id: UUID
    type: str
    date: Day
    amount: int
    entry_id: UUID
    method: str | None = None
    reference: str | None = None
    reason: str | None = None
    payment_id: UUID | None = None


class Valuation(NamedTuple):
    """`amount` in fils, of the whole property."""

    id: UUID
    created_at: datetime
    property_id: UUID
    valued_on: Day
    amount: int
    source: str


@dataclass(slots=True)
class Part:
    """One property with all that belongs to it. Parts share nothing: a portfolio is made part by part."""

    property: Property
    units: list[Unit] = field(default_factory=list)
    tenants: list[Tenant] = field(default_factory=list)
    leases: list[Lease] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    refunds: list[Refund] = field(default_factory=list)
    deposits: list[Deposit] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    valuations: list[Valuation] = field(default_factory=list)
    fees: dict[UUID, UUID] = field(default_factory=dict)
    """payment by a cheque that was returned -> the charge of its fee"""
