"""What a late payment costs (domain reference §3.7): pure arithmetic over days and balances. Amounts are minor units."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A late-fee rule: `amount` in minor units, or `rate` in basis points; `cap` is the most for one charge."""

    kind: str
    amount: int | None
    rate: int | None
    cap: int | None
    grace_days: int


def first_day(due_on: date, grace_days: int) -> date:
    """With a grace of N days the fee falls on the day after the N-th day past the due date."""
    return due_on + timedelta(days=grace_days + 1)


def fee_through(
    rule: Rule, due_on: date, amount: int, settled: Sequence[tuple[date, int]], through: date
) -> int:
    """What a charge of `amount` has cost in late fees when the day `through` is over.

    `settled` are the days on which so much of it was paid or credited, or, negative, was open again. A flat fee or percentage
    is of what is open when the grace is over; a daily one is the exact sum over each day's open balance, as the day ends,
    rounded half up once.
    """
    first = first_day(due_on, rule.grace_days)
    if through < first:
        return 0
    if rule.kind in {"flat", "percentage"}:
        exact = _cost(rule, _open(amount, settled, first - _DAY))
    else:
        exact, day = Fraction(0), first
        turns = sorted({on for on, _ in settled if first < on <= through} | {through + _DAY})
        for turn in turns:
            exact += _cost(rule, _open(amount, settled, day)) * (turn - day).days
            day = turn
    fee = int(exact + Fraction(1, 2))
    return fee if rule.cap is None else min(fee, rule.cap)


def due_fee(
    rule: Rule, due_on: date, amount: int, settled: Sequence[tuple[date, int]], today: date
) -> tuple[int, int, date]:
    """What must have been charged by the beginning of today, what may have been at the most, and the last day of the first.

    A daily fee is charged for the months that are over, and wholly when its charge is settled or the cap is reached.
    """
    if rule.kind in {"flat", "percentage"}:
        fee = fee_through(rule, due_on, amount, settled, today)
        return fee, fee, today
    yesterday = today - _DAY
    fee = fee_through(rule, due_on, amount, settled, yesterday)
    if fee == rule.cap or _open(amount, settled, today) <= 0:
        return fee, fee, yesterday
    month = today.replace(day=1) - _DAY
    return fee_through(rule, due_on, amount, settled, month), fee, month


def _open(amount: int, settled: Sequence[tuple[date, int]], day: date) -> int:
    """What is open as the day ends."""
    return amount - sum(part for on, part in settled if on <= day)


def _cost(rule: Rule, open_amount: int) -> Fraction:
    if open_amount <= 0:
        return Fraction(0)
    if rule.amount is not None:
        return Fraction(rule.amount)
    return Fraction(open_amount * (rule.rate or 0), 10_000)
