"""What a lease's past did to the books: charges as they fell due, receipts, what settled what, returns, refunds.

It follows the rules of the product: a receipt is the tenant's credit until it is allocated, the oldest charge first; a
returned cheque opens again what it had settled, and its fee is charged; credits are used when the next charge falls due.
Amounts are fils. Pure: entries name accounts by role and are posted later, all leases together in the order of days.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from nexus.billing.charging import INCOME, TAXED_AS
from nexus.leases.schedules import Agreement, Term, schedule
from nexus.payments.model import ENTERS
from nexus.sample.model import Allocation, Charge, Entry, Lease, Payment, Refund, Unit
from nexus.sample.stamps import Stamps
from nexus.tax.model import Decision, Facts, use_of
from nexus.tax.rules import decide

FEE: Final = 50_000
"""fils for a returned cheque"""
FEE_REASONS: Final = ("insufficient_funds", "account_closed", "account_frozen", "stopped")
PRORATION: Final = "lease_year"
JURISDICTION: Final = "AE-DU"


@dataclass(slots=True)
class _Receipt:
    payment: Payment
    left: int


@dataclass(slots=True)
class Account:
    """The account of one lease, day by day; what was posted stands in its lists."""

    lease: Lease
    stamps: Stamps
    charges: list[Charge] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    refunds: list[Refund] = field(default_factory=list)
    _open: dict[UUID, list[Charge]] = field(default_factory=dict)
    _left: dict[UUID, int] = field(default_factory=dict)
    """of charges, in the order in which they are settled"""
    _receipts: dict[UUID, _Receipt] = field(default_factory=dict)

    def id(self, day: date) -> UUID:
        """Of a row that belongs to this day, so that rows of a day lie together."""
        return self.stamps.id(datetime.combine(day, time(8), UTC))

    def charge(self, made: Charge) -> None:
        """Due on its day; what the tenant has to his credit settles it."""
        self.charges.append(made)
        self._left[made.id] = made.net
        about = f"Returned cheque {made.cheque_number}" if made.cheque_number else ""
        self._post(made.entry_id, made.due_on, "charge", about, None, made.id, ("tenant_receivables", True),
                   (made.income_role, True), made.net)  # fmt: skip
        for receipt in self._receipts.values():
            if receipt.left:
                self._settle(receipt, made.due_on)

    def receive(self, payment: Payment, day: date) -> None:
        """The money comes in, and settles what is open."""
        assert payment.entry_id is not None
        into = ENTERS.get(payment.method, "client_bank")
        if payment.method == "cheque" and payment.status == "cleared":
            into = "client_bank"
        self._post(payment.entry_id, day, "receipt", "Receipt ", payment.id, payment.id, (into, False),
                   ("tenant_credits", False), payment.amount)  # fmt: skip
        receipt = self._receipts[payment.id] = _Receipt(payment, payment.amount)
        self._settle(receipt, day)

    def take_out(self, payment: Payment, day: date, reason: str) -> None:
        """The money was none: everything that it did is undone."""
        assert payment.entry_id is not None
        del self._receipts[payment.id]
        for n, one in enumerate(self.allocations):
            if one.payment_id == payment.id:
                entry_id = self.id(day)
                self.allocations[n] = one._replace(released_on=day, release_entry_id=entry_id)
                self._left[one.charge_id] += one.amount
                self._post(entry_id, day, "release", f"Release, {reason}: receipt ", payment.id, payment.id,
                           ("tenant_receivables", True), ("tenant_credits", False), one.amount)  # fmt: skip
        into = ENTERS.get(payment.method, "client_bank")
        self._post(self.id(day), day, "reversal", reason, None, payment.id, ("tenant_credits", False), (into, False),
                   payment.amount, reverses=payment.entry_id)  # fmt: skip

    def refund(self, day: date, most: int) -> None:
        """Give back what is the tenant's credit."""
        for receipt in self._receipts.values():
            amount = min(receipt.left, most)
            if amount and receipt.payment.status != "pending":
                receipt.left -= amount
                most -= amount
                made = Refund(
                    self.id(day), self.id(day), receipt.payment.id, day, amount, f"RF{day:%y%j}{amount % 10_000_000:07d}"
                )  # fmt: skip
                self.refunds.append(made)
                self._post(made.entry_id, day, "refund", "Refund of what was paid too much: receipt ", receipt.payment.id,
                           made.id, ("tenant_credits", False), ("client_bank", False), amount)  # fmt: skip

    def move(
        self, entry_id: UUID, day: date, kind: str, about: str, source_id: UUID, other: str, amount: int
    ) -> None:
        """So much more of the deposit that is held, against another account; negative takes away."""
        held, other_side = ("security_deposits", False), (other, False)
        debit, credit = (other_side, held) if amount > 0 else (held, other_side)
        self._post(entry_id, day, kind, about, None, source_id, debit, credit, abs(amount))

    @property
    def owed(self) -> int:
        return sum(self._left.values())

    @property
    def credit(self) -> int:
        return sum(receipt.left for receipt in self._receipts.values())

    def _settle(self, receipt: _Receipt, day: date) -> None:
        for charge in self.charges:
            amount = min(receipt.left, self._left[charge.id])
            if amount:
                receipt.left -= amount
                self._left[charge.id] -= amount
                made = Allocation(self.id(day), self.id(day), receipt.payment.id, charge.id, amount, day)
                self.allocations.append(made)
                self._post(made.entry_id, day, "allocation", "Allocation of receipt ", receipt.payment.id, receipt.payment.id,
                           ("tenant_credits", False), ("tenant_receivables", True), amount)  # fmt: skip
            if not receipt.left:
                return

    def _post(
        self, entry_id: UUID, day: date, kind: str, about: str, receipt_of: UUID | None, source_id: UUID,
        debit: tuple[str, bool], credit: tuple[str, bool], amount: int, reverses: UUID | None = None,
    ) -> None:  # fmt: skip
        self.entries.append(Entry(
            entry_id, day, kind, about, receipt_of, source_id, reverses, debit[0], credit[0], amount, self.lease.id,
            debit[1], credit[1],
        ))  # fmt: skip


def rent_charges(account: Account, unit: Unit, today: date) -> list[Charge]:
    """By the lease's schedule, as far as its instalments are due."""
    lease = account.lease
    parts = schedule(Agreement(
        start=lease.start_date, end=lease.end_date, last_day=lease.last_day,
        terms=[Term(lease.start_date, lease.annual_rent)], instalments=lease.cheque_count, proration=PRORATION,
    ))  # fmt: skip
    use = use_of(unit.type, unit.usage)
    role = "rent_residential" if use == "residential" else "rent_commercial"
    made = []
    for part in parts:
        if part.due_on <= today and part.amount:
            decision = _decision(lease, unit, "rent", part.due_on)
            made.append(Charge(
                account.id(part.due_on), account.id(part.due_on), lease.id, "rent", part.due_on, part.amount, role,
                decision.category, decision.reason.code, part.period_start, part.period_end,
            ))  # fmt: skip
    return made


def cheque_fee(account: Account, unit: Unit, payment: Payment) -> Charge | None:
    """The fee for a returned cheque, where its reason is the drawer's."""
    day = payment.returned_on
    if day is None or payment.return_reason not in FEE_REASONS or payment.instrument is None:
        return None
    decision = _decision(account.lease, unit, "returned_cheque_fee", day)
    return Charge(
        account.id(day), account.id(day), account.lease.id, "returned_cheque_fee", day, FEE, INCOME["returned_cheque_fee"],
        decision.category, decision.reason.code, cheque_number=payment.instrument["number"],
    )  # fmt: skip


def play(account: Account, unit: Unit, payments: Sequence[Payment], today: date) -> dict[UUID, UUID]:
    """Everything that became of a lease up to today, in the order of days; gives the fee charged for each returned
    payment. Within a day charges fall due first."""
    fees: dict[UUID, UUID] = {}
    events: list[tuple[date, int, int]] = []
    charges = rent_charges(account, unit, today)
    events += [(charge.due_on, 0, n) for n, charge in enumerate(charges)]
    for n, payment in enumerate(payments):
        if payment.entry_id is not None:
            came = payment.date if payment.method != "cheque" else payment.deposited_on
            assert came is not None
            events.append((came, 1, n))
            gone = payment.returned_on or payment.reversed_on
            if gone is not None:
                events.append((gone, 2, n))
    for day, what, n in sorted(events):
        if what == 0:
            account.charge(charges[n])
        elif what == 1:
            account.receive(payments[n], day)
        else:
            reason = (
                payments[n].reversal_reason or f"The bank returned the cheque: {payments[n].return_reason}"
            )
            account.take_out(payments[n], day, reason)
            fee = cheque_fee(account, unit, payments[n])
            if fee is not None:
                account.charge(fee)
                fees[payments[n].id] = fee.id
    return fees


def _decision(lease: Lease, unit: Unit, type: str, day: date) -> Decision:
    return decide(Facts(
        jurisdiction=JURISDICTION, tax_date=day, charge_type=TAXED_AS.get(type, type),  # type: ignore[arg-type]
        use=use_of(unit.type, unit.usage), supplier_registered=False, lease_term=(lease.start_date, lease.last_day),
    ))  # fmt: skip
