"""Straight-line rent: a term's fixed rent spread evenly over its months. Amounts are minor units; every day is inclusive. No I/O.

Source: domain reference §3.3 (IFRS 16, lessor, operating lease). What is earned so, less what the instalments earn by their own
days, is the balance of account 1200: it is zero on the last day, since both then come to the same total.
"""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from nexus.billing.recognition_model import earned, month_end

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a lease comes to as it stands from a day on: the fixed rent of its whole term, and the term's last day.

    The first stage begins with the lease; a new one is a modification, such as a changed rent or an earlier end.
    """

    since: date
    total: int
    last: date


@dataclass(frozen=True, slots=True)
class Instalment:
    """The net of the days from `first` to `last`, as it is charged."""

    first: date
    last: date
    net: int


def months(first: date, last: date) -> Fraction:
    """Calendar months in these days: one for each whole month, and its share of days for a part of one."""
    if last < first:
        return Fraction(0)
    return _position(last + _DAY) - _position(first)


def straight(stages: Sequence[Stage], through: date) -> int:
    """What is earned by the end of a day: evenly, month by month, rounded half up.

    A modification leaves alone what was earned before its day: what is then left of the total is spread over what is then left
    of the term, and is earned at once where no day of the term is left.
    """
    base = 0
    for at, stage in enumerate(stages):
        if through < stage.since:
            break
        until = through
        if at + 1 < len(stages):
            until = min(through, stages[at + 1].since - _DAY)
        base = _within(stage, base, until)
    return base


def accrued(stages: Sequence[Stage], instalments: Iterable[Instalment], through: date) -> int:
    """What account 1200 stands at by the end of a day: above zero while less is charged than earned, below while more is."""
    return straight(stages, through) - sum(earned(x.net, x.first, x.last, through) for x in instalments)


def month_ends(first: date, last: date) -> list[date]:
    """The days by which something is earned: the end of each month, and the last day."""
    days = [min(month_end(first), last)]
    while days[-1] < last:
        days.append(min(month_end(days[-1] + _DAY), last))
    return days


def _within(stage: Stage, base: int, through: date) -> int:
    if through >= stage.last:
        return stage.total
    if through < stage.since:
        return base
    share = months(stage.since, through) / months(stage.since, stage.last)
    return base + _half_up((stage.total - base) * share)


def _position(day: date) -> Fraction:
    return 12 * day.year + day.month + Fraction(day.day - 1, calendar.monthrange(day.year, day.month)[1])


def _half_up(amount: Fraction) -> int:
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
