"""Payments of one lease: cheque sets received at its start, or instalments as they fell due, and how each went.

A lease's instalments are its annual rent, split without loss: spare fils lie on the first ones. Beside them stand
replacements of returned cheques and receipts that were recorded twice and reversed. Deposits are not among them.
"""

from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from nexus.sample.books import FEE, FEE_REASONS
from nexus.sample.chance import Chance
from nexus.sample.days import add_months, banking_day
from nexus.sample.leases import Signed
from nexus.sample.model import Payment
from nexus.sample.stamps import Stamps

_BANKS: Final = (
    "Emirates NBD", "First Abu Dhabi Bank", "Abu Dhabi Commercial Bank", "Dubai Islamic Bank", "Mashreq",
    "Commercial Bank of Dubai", "Emirates Islamic", "RAKBANK",
)  # fmt: skip
_BOUNCED: Final = 26
"""of a thousand cheques presented"""
_REASONS: Final = {
    "insufficient_funds": (64, "Refer to drawer: funds not sufficient"),
    "signature_differs": (9, "Signature differs from specimen"),
    "account_closed": (6, "Account closed"),
    "stopped": (6, "Payment stopped by drawer"),
    "words_figures_differ": (6, "Amount in words and figures differs"),
    "account_frozen": (3, "Account blocked"),
    "altered": (2, "Alteration needs the drawer's signature"),
    "other": (4, "Technical reason: image not clear"),
}
_LATE, _IN_PART, _ROUNDED_UP, _STOPS = 0.03, 0.008, 0.02, 0.05
"""shares of instalments paid weeks late, in part, rounded up; and of tenants by transfer who have stopped paying"""
_STOPPED_SINCE: Final = 75
"""days"""
_FEE_PAID: Final = 0.8
"""of those who make a returned cheque good, who pay its fee with it"""
_ROUND: Final = 100_000
"""fils"""
_REASON_NAMES: Final = tuple(_REASONS)
_REASON_SHARES: Final = tuple(accumulate(share for share, _ in _REASONS.values()))


class Cashier:
    """Receives the payments of one property's leases."""

    def __init__(self, rng: Chance, stamps: Stamps, today: date) -> None:
        self._rng = rng
        self._stamps = stamps
        self._today = today

    def receive(self, signed: Signed) -> list[Payment]:
        """All payments of a lease up to today; none for a draft or one that hasn't begun."""
        lease = signed.lease
        if lease.status == "draft" or lease.start_date > self._today:
            return []
        amounts = split(lease.annual_rent, lease.cheque_count)
        if signed.style in ("bank_transfer", "card", "cash"):
            return self._instalments(signed, amounts, signed.style)
        stamps = self._stamps.series(lease.start_date, len(amounts))
        drawn = Payment(
            id=lease.id, created_at=lease.created_at, tenant_id=signed.tenant.id, lease_id=lease.id,
            property_id=lease.property_id, method="cheque", status="pending", date=lease.start_date, amount=0,
        )  # fmt: skip
        number, bank = self._rng.between(100, 900_000 - 1), self._rng.pick(_BANKS)
        received: list[Payment] = []
        for position, (amount, created_at) in enumerate(zip(amounts, stamps, strict=True)):
            made = drawn._replace(id=self._stamps.id(created_at), created_at=created_at, amount=amount)
            if position == 0 and signed.style == "first_transfer":
                received.append(self._settled(made, "bank_transfer"))
                continue
            written = add_months(lease.start_date, position * 12 // len(amounts))
            made = made._replace(instrument={
                "number": f"{number + position:06d}", "bank": bank, "drawer": signed.tenant.name, "date": written.isoformat(),
            })  # fmt: skip
            received.extend(self._presented(made, written, lease.terminated_on))
        return received

    def _presented(self, cheque: Payment, written: date, terminated_on: date | None) -> list[Payment]:
        """The cheque after its date: cleared, returned and made good, still ahead, or given back."""
        if terminated_on and written > terminated_on:
            return [cheque._replace(
                status="reversed", reversed_on=terminated_on, reversal_reason="Given back unused: lease terminated"
            )]  # fmt: skip
        presented = banking_day(written + timedelta(self._rng.between(0, 2)))
        if presented > self._today:
            return [cheque]
        cheque = cheque._replace(deposited_on=presented, entry_id=self._stamps.id(cheque.created_at))
        if presented == self._today:
            return [cheque]
        if self._rng.below(1000) >= _BOUNCED:
            return [cheque._replace(status="cleared", cleared_on=presented)]
        reason = self._rng.weigh(_REASON_NAMES, _REASON_SHARES)
        bounced = cheque._replace(
            status="bounced", returned_on=presented, return_reason=reason, return_note=_REASONS[reason][1]
        )
        day = presented + timedelta(self._rng.between(3, 24))
        if day > self._today or self._rng.random() < 0.12:
            return [bounced]
        assert bounced.instrument is not None
        made = self._again(bounced, day, f"Replaces returned cheque {bounced.instrument['number']}")
        if reason in FEE_REASONS and self._rng.random() < _FEE_PAID:
            made = made._replace(amount=made.amount + FEE)
        return [bounced, self._settled(made, "cash" if self._rng.random() < 0.4 else "bank_transfer")]

    def _instalments(self, signed: Signed, amounts: list[int], method: str) -> list[Payment]:
        """Paid one by one, on the day due or within a week after, as far as the lease and the calendar have come."""
        lease = signed.lease
        received = []
        stops = self._rng.random() < _STOPS
        for position, due_amount in enumerate(amounts):
            due = add_months(lease.start_date, position * 12 // len(amounts))
            day = due + timedelta(self._days_late() if position else 0)
            if day > self._today or (lease.terminated_on and due > lease.terminated_on):
                break
            if stops and position and (self._today - due).days < _STOPPED_SINCE:
                break
            amount = self._amount(due_amount) if position else due_amount
            created_at = self._stamps.at(day)
            made = self._settled(Payment(
                id=self._stamps.id(created_at), created_at=created_at, tenant_id=signed.tenant.id, lease_id=lease.id,
                property_id=lease.property_id, method=method, status="cleared", date=day, amount=amount,
            ), method)  # fmt: skip
            received.append(made)
            if self._rng.random() < 0.012:
                received.append(self._twice(made))
        return received

    def _days_late(self) -> int:
        if self._rng.random() < _LATE:
            return self._rng.between(10, 55)
        return self._rng.pick((0, 0, 0, 0, 1, 2, 3, 6))

    def _amount(self, due: int) -> int:
        """What is paid of an instalment: all of it, but for a few who pay a part, or round up."""
        drawn = self._rng.random()
        if drawn < _IN_PART:
            return due * self._rng.between(50, 85) // 100
        return -(-due // _ROUND) * _ROUND if drawn > 1 - _ROUNDED_UP else due

    def _settled(self, made: Payment, method: str) -> Payment:
        """Money that comes with the day, or with the next banking day if that is over; only a cheque is ever pending."""
        rng, made = self._rng, made._replace(entry_id=self._stamps.id(made.created_at))
        if method == "cash":
            return made._replace(method=method, status="cleared", instrument=None, cleared_on=made.date)
        cleared_on = banking_day(made.date + timedelta(rng.between(0, 1)))
        made = made._replace(
            method=method,
            status="cleared",
            cleared_on=made.date if cleared_on > self._today else cleared_on,
            instrument=None,
        )
        if method == "card":
            card = {
                "last_four": f"{rng.below(10_000):04d}",
                "authorisation": f"{rng.below(1_000_000):06d}",
            }
            return made._replace(instrument=card)
        return made._replace(reference=f"FT{made.date:%y%j}{rng.below(100_000_000):08d}")

    def _again(self, payment: Payment, day: date, notes: str) -> Payment:
        created_at = self._stamps.at(day)
        return Payment(
            id=self._stamps.id(created_at), created_at=created_at, tenant_id=payment.tenant_id,
            lease_id=payment.lease_id, property_id=payment.property_id, method=payment.method, status="cleared", date=day,
            amount=payment.amount, notes=notes,
        )  # fmt: skip

    def _twice(self, payment: Payment) -> Payment:
        """The same receipt entered a second time, and reversed."""
        second = self._again(payment, payment.date, "")._replace(reference=payment.reference, notes=None)
        found_out = min(self._today, payment.date + timedelta(self._rng.between(0, 4)))
        return second._replace(
            status="reversed",
            instrument=payment.instrument,
            entry_id=self._stamps.id(second.created_at),
            reversed_on=found_out,
            reversal_reason="Recorded twice",
        )


def split(amount: int, parts: int) -> list[int]:
    """An amount in minor units in equal parts that sum to it; the first ones carry what is left over."""
    share, spare = divmod(amount, parts)
    return [share + (position < spare) for position in range(parts)]
