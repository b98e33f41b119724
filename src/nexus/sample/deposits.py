"""Security deposits of one property: received with the first lease of a tenancy, settled when the tenant has left.

A deposit stays with the lease that the tenancy has come to. At the end it goes to what is open, to damage, or back.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from nexus.payments.deposits.actions import GOES_TO
from nexus.sample.books import Account
from nexus.sample.chance import Chance
from nexus.sample.leases import Signed
from nexus.sample.model import Deposit, Lease, Movement, Payment
from nexus.sample.stamps import Stamps

_DAMAGE: Final = (
    "Repainting",
    "Broken fittings",
    "Deep cleaning",
    "Damaged flooring",
    "Missing keys and cards",
)


class Safe:
    """Keeps the deposits of one property's leases."""

    def __init__(self, rng: Chance, stamps: Stamps, today: date) -> None:
        self._rng = rng
        self._stamps = stamps
        self._today = today
        self.deposits: list[Deposit] = []
        self.movements: list[Movement] = []
        self.payments: list[Payment] = []
        """by which deposits were applied to charges"""

    def keep(self, signed: Sequence[Signed], accounts: Mapping[UUID, Account]) -> None:
        """The deposits of all tenancies that have begun."""
        begun = {one.lease.id: one for one in signed if one.lease.id in accounts}
        renewed = {one.lease.renews_lease_id for one in begun.values()}
        for lease_id, one in begun.items():
            if lease_id not in renewed:
                first = one.lease
                while first.renews_lease_id is not None:
                    first = begun[first.renews_lease_id].lease
                self._tenancy(first, one, accounts[lease_id])

    def _tenancy(self, first: Lease, last: Signed, account: Account) -> None:
        lease, day = last.lease, first.start_date
        deposit = Deposit(account.id(day), lease.id, lease.deposit, day)
        self.deposits.append(deposit)
        cash = last.style == "cash"
        self._move(account, deposit, "receipt", day, deposit.amount, "cash_on_hand" if cash else "client_bank",
                   "Security deposit received", method="cash" if cash else "bank_transfer",
                   reference=None if cash else f"FT{day:%y%j}{self._rng.below(100_000_000):08d}")  # fmt: skip
        settled = lease.last_day + timedelta(self._rng.between(6, 30))
        if lease.status in ("ended", "terminated") and settled <= self._today:
            self._settle(account, deposit, lease, settled)

    def _settle(self, account: Account, deposit: Deposit, lease: Lease, day: date) -> None:
        rng, held = self._rng, deposit.amount
        if account.owed:
            part = min(held, account.owed)
            self._apply(account, deposit, part, day)
            held -= part
        if held and rng.random() < 0.18:
            part = min(held, deposit.amount * rng.between(5, 40) // 100)
            reason = rng.pick(_DAMAGE)
            self._move(account, deposit, "deduction", day, part, GOES_TO["deduction"], reason, reason=reason)
            held -= part
        if held and lease.status == "terminated" and rng.random() < 0.2:
            about = "Kept for early termination"
            self._move(account, deposit, "forfeiture", day, held, GOES_TO["forfeiture"], about, reason=about)
        elif held:
            reference = f"FT{day:%y%j}{rng.below(100_000_000):08d}"
            self._move(account, deposit, "refund", day, held, "client_bank", "Security deposit refunded",
                       method="bank_transfer", reference=reference)  # fmt: skip
        if account.credit and rng.random() < 0.85:
            account.refund(day, account.credit)

    def _apply(self, account: Account, deposit: Deposit, amount: int, day: date) -> None:
        lease, created_at = account.lease, self._stamps.at(day)
        payment = Payment(
            id=self._stamps.id(created_at), created_at=created_at, tenant_id=lease.parties[0].tenant_id, lease_id=lease.id,
            property_id=lease.property_id, method="deposit", status="cleared", date=day, amount=amount, cleared_on=day,
            notes="Left unpaid at the end of the lease", entry_id=account.id(day),
        )  # fmt: skip
        self.payments.append(payment)
        account.receive(payment, day)
        assert payment.entry_id is not None
        self.movements.append(Movement(
            account.id(day), deposit.id, "application", day, amount, payment.entry_id, reason=payment.notes,
            payment_id=payment.id,
        ))  # fmt: skip

    def _move(
        self, account: Account, deposit: Deposit, type: str, day: date, amount: int, other: str, about: str, *,
        method: str | None = None, reference: str | None = None, reason: str | None = None,
    ) -> None:  # fmt: skip
        entry_id = account.id(day)
        booked = amount if type == "receipt" else -amount
        account.move(entry_id, day, f"deposit_{type}", about, deposit.id, other, booked)
        made = Movement(account.id(day), deposit.id, type, day, amount, entry_id, method, reference, reason)
        self.movements.append(made)
