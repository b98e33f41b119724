"""Rules of instalments and proration. Amounts are minor units; every day is inclusive. No I/O.

Sources: domain reference §1.5 (instalments, spare fils first), §3.3 (proration), §3.7 (the day after 28 February).
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

PRORATIONS: Final = ("lease_year", "actual", "thirty_day", "annual_365", "annual_366", "annual_365_25")
_YEARS: Final = {
    "annual_365": Fraction(365), "annual_366": Fraction(366), "annual_365_25": Fraction(1461, 4),
}  # fmt: skip
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Instalment:
    """A part of the rent: for which days, due on which, and how much."""

    number: int
    period_start: date
    period_end: date
    due_on: date
    amount: int


def split(total: int, parts: int) -> list[int]:
    """Equal parts that add up exactly; spare minor units go to the first ones."""
    share, spare = divmod(total, parts)
    return [share + (n < spare) for n in range(parts)]


def add_months(day: date, months: int) -> date:
    """The same day of a later month; the first of the next one where that month lacks the day.

    So nothing is lost or let twice: what began on 31 January runs to 28 February, and on from 1 March.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > calendar.monthrange(year, month + 1)[1]:
        return date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, day.day)


def schedule(start: date, end: date, annual_rent: int, cheque_count: int, proration: str) -> list[Instalment]:
    """The instalments of a lease, due in advance on the first day of what they pay for.

    Each lease year's add up to the annual rent to the minor unit. The last one is cut where the lease ends before its
    period does, by the lease's method of proration, and never exceeds the whole instalment.
    """
    made: list[Instalment] = []
    for first, last, year_start, whole in _periods(start, end, annual_rent, cheque_count):
        amount = whole
        if last > end:
            amount = min(whole, prorate(annual_rent, proration, first, end, year_start))
        made.append(Instalment(len(made) + 1, first, min(last, end), first, amount))
    return made


def prorate(annual_rent: int, method: str, first: date, last: date, year_start: date) -> int:
    """The rent of the days from `first` to `last`, rounded half up once. `year_start` begins their lease year.

    `lease_year`: by the days of that lease year. `annual_…`: by a year of that many days. `actual`: each month's rent by
    the days of that calendar month. `thirty_day`: whole months, and each further day as a thirtieth of one.
    """
    days = (last - first).days + 1
    if method == "lease_year":
        share = Fraction(days, (add_months(year_start, 12) - year_start).days)
    elif method == "actual":
        share = sum(_calendar_months(first, last), Fraction(0)) / 12
    elif method == "thirty_day":
        share = _thirty_day_months(first, last) / 12
    else:
        share = days / _YEARS[method]
    return int(annual_rent * share + Fraction(1, 2))


def _periods(
    start: date, end: date, annual_rent: int, cheque_count: int
) -> Iterator[tuple[date, date, date, int]]:
    """First day, last day if nothing cuts it, first day of the lease year, whole amount."""
    shares, step, months = split(annual_rent, cheque_count), 12 // cheque_count, 0
    while (first := add_months(start, months)) <= end:
        year_start = add_months(start, months - months % 12)
        yield first, add_months(start, months + step) - _DAY, year_start, shares[months % 12 // step]
        months += step


def _calendar_months(first: date, last: date) -> Iterator[Fraction]:
    """Which part of each calendar month lies between the two days."""
    while first <= last:
        length = calendar.monthrange(first.year, first.month)[1]
        until = min(last, first.replace(day=length))
        yield Fraction((until - first).days + 1, length)
        first = until + _DAY


def _thirty_day_months(first: date, last: date) -> Fraction:
    months = 0
    while add_months(first, months + 1) - _DAY <= last:
        months += 1
    rest = (last - add_months(first, months)).days + 1
    return months + min(Fraction(rest, 30), Fraction(1))
