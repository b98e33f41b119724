"""When what was charged for a period is earned. Amounts are minor units; every day is inclusive. No I/O.

Source: domain reference §3.2 (accrual books recognise over the period), §3.3 (the last slice takes the remainder).
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes income for a month that ends on `through`. A change of what was recognised before has its month again."""

    through: date
    amount: int
    change: bool = False


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def last_month_end(day: date) -> date:
    """The last day of the latest month that is over, or ends today."""
    return day if day == month_end(day) else day.replace(day=1) - _DAY


def earned(net: int, first: date, last: date, through: date) -> int:
    """What of `net`, for the days from `first` to `last`, is earned by the end of a day: by days, rounded half up.

    All of it from the last day on: whatever was rounded before, nothing is lost.
    """
    if through >= last:
        return net
    if through < first:
        return 0
    days = (last - first).days + 1
    return (2 * net * ((through - first).days + 1) + days) // (2 * days)


def parts(
    net: int, first: date, last: date, through: date, recognised: int, recognised_through: date | None
) -> Iterator[Part]:
    """What is to be recognised by the end of a month, less what was: month by month, and first what changed since.

    `net` is what is left of the charge after corrections, `last` the last day that it pays for, which an earlier end of the
    lease brings forward.
    """
    before = 0
    if recognised_through is not None:
        before = earned(net, first, last, recognised_through)
        if before != recognised:
            yield Part(recognised_through, before - recognised, change=True)
    month = month_end(first if recognised_through is None else max(first, recognised_through + _DAY))
    while month <= through and before != net:
        until = earned(net, first, last, month)
        if until != before:
            yield Part(month, until - before)
        before, month = until, month_end(month + _DAY)


def on_the_day(
    net: int, earned_on: date, through: date, recognised: int, recognised_through: date | None
) -> Iterator[Part]:
    """As `parts`, for what is earned as a whole on one day."""
    if recognised_through is None:
        if through >= earned_on and net:
            yield Part(earned_on, net)
    elif recognised != net:
        yield Part(recognised_through, net - recognised, change=True)
