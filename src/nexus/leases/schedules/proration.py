"""What some days of a lease year cost, by the lease's method. Every day is inclusive. No I/O.

Source: domain reference §3.3, §3.7 point 8.
"""

import calendar
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from nexus.leases.schedules.model import Term, half_up
from nexus.leases.schedules.periods import DAY, anniversary, month_on

YEARS: Final = {
    "annual_365": Fraction(365), "annual_366": Fraction(366), "annual_365_25": Fraction(1461, 4),
}  # fmt: skip


def pieces(terms: Sequence[Term], first: date, last: date) -> list[tuple[date, date, int]]:
    """The days from `first` to `last` by what they cost a year; before the first term nothing."""
    cost, made = 0, []
    for term in terms:
        if term.starts_on <= first:
            cost = term.annual_amount
        elif term.starts_on <= last and term.annual_amount != cost:
            made.append((first, term.starts_on - DAY, cost))
            first, cost = term.starts_on, term.annual_amount
    made.append((first, last, cost))
    return made


def cost(terms: Sequence[Term], method: str, year_start: date, first: date, last: date) -> Fraction:
    """What the days from `first` to `last` of one lease year cost, term by term, exactly."""
    parts = pieces(terms, first, last)
    return sum((annual * share(method, year_start, a, b) for a, b, annual in parts), Fraction(0))


def prorate(annual: int, method: str, year_start: date, first: date, last: date) -> int:
    """The cost of days within one term, rounded half up once."""
    return half_up(annual * share(method, year_start, first, last))


def share(method: str, year_start: date, first: date, last: date) -> Fraction:
    """Which part of a year's rent the days from `first` to `last` cost.

    `lease_year`: by the days of that lease year. `annual_…`: by a year of that many days. `actual`: each month's rent by
    the days of that calendar month. `thirty_day`: whole months from the lease year's first day, and each further day as a
    thirtieth of one.
    """
    days = (last - first).days + 1
    if method == "lease_year":
        return Fraction(days, (anniversary(year_start, 1) - year_start).days)
    if method == "actual":
        return sum(calendar_months(first, last), Fraction(0)) / 12
    if method == "thirty_day":
        return (_thirty_day(year_start, last) - _thirty_day(year_start, first - DAY)) / 12
    return days / YEARS[method]


def calendar_months(first: date, last: date) -> Iterator[Fraction]:
    """Which part of each calendar month lies between the two days."""
    while first <= last:
        length = calendar.monthrange(first.year, first.month)[1]
        until = min(last, first.replace(day=length))
        yield Fraction((until - first).days + 1, length)
        first = until + DAY


def _thirty_day(year_start: date, last: date) -> Fraction:
    """Months from the lease year's first day to the end of a day; none before it."""
    if last < year_start:
        return Fraction(0)
    months = max((last.year - year_start.year) * 12 + last.month - year_start.month - 1, 0)
    while _month(year_start, months + 1) - DAY <= last:
        months += 1
    rest = (last - _month(year_start, months)).days + 1
    return months + min(Fraction(rest, 30), Fraction(1))


def _month(year_start: date, months: int) -> date:
    return anniversary(year_start, months // 12) if months % 12 == 0 else month_on(year_start, months)
