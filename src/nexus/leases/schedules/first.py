"""The first rules of instalments, for leases that were billed by them (decision 0027). Amounts are minor units. No I/O.

An instalment that a step or the lease's end cuts is made by the lease's method from its days alone; a month that lacks the
start's day begins on the first of the next one.
"""

import calendar
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache

from nexus.leases.schedules.model import Agreement, Instalment, half_up, split
from nexus.leases.schedules.periods import DAY
from nexus.leases.schedules.proration import YEARS, calendar_months, pieces


def instalments(given: Agreement) -> list[Instalment]:
    """Those to the lease's last day."""
    made: list[Instalment] = []
    periods = periods_of(given.start, given.last_day, given.instalments)
    for number, (first, last, year_start, position) in enumerate(periods, start=1):
        until = min(last, given.last_day)
        parts = pieces(given.terms, first, until)
        if len(parts) > 1:
            amount = half_up(
                sum((n * _share(given.proration, a, b, year_start) for a, b, n in parts), Fraction(0))
            )
        else:
            annual = parts[0][2]
            amount = split(annual, given.instalments)[position]
            if until < last:
                cut = half_up(annual * _share(given.proration, first, until, year_start))
                amount = min(amount, cut)
        made.append(Instalment(number, first, until, first, amount))
    return made


@lru_cache(maxsize=50_000)
def add_months(day: date, months: int) -> date:
    """The same day of a later month; the first of the next one where that month lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > calendar.monthrange(year, month + 1)[1]:
        return date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, day.day)


@lru_cache(maxsize=20_000)
def periods_of(start: date, end: date, instalments: int) -> Sequence[tuple[date, date, date, int]]:
    """First day, last day if nothing cuts it, first day of the lease year, position in that year from 0."""
    step, months, made = 12 // instalments, 0, []
    while (first := add_months(start, months)) <= end:
        year_start = add_months(start, months - months % 12)
        made.append((first, add_months(start, months + step) - DAY, year_start, months % 12 // step))
        months += step
    return made


def _share(method: str, first: date, last: date, year_start: date) -> Fraction:
    """Which part of a year's rent the days from `first` to `last` cost."""
    days = (last - first).days + 1
    if method == "lease_year":
        return Fraction(days, (add_months(year_start, 12) - year_start).days)
    if method == "actual":
        return sum(calendar_months(first, last), Fraction(0)) / 12
    if method == "thirty_day":
        return _thirty_day_months(first, last) / 12
    return days / YEARS[method]


def _thirty_day_months(first: date, last: date) -> Fraction:
    months = 0
    while add_months(first, months + 1) - DAY <= last:
        months += 1
    rest = (last - add_months(first, months)).days + 1
    return months + min(Fraction(rest, 30), Fraction(1))
