"""Which days each instalment pays for. Every day is inclusive. No I/O.

Sources: domain reference §3.7 points 2 (29 February) and 7 (days of the month, counted from the start; periods tile the lease).
"""

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from nexus.leases.schedules.model import Agreed

DAY = timedelta(days=1)


class Period(msgspec.Struct, frozen=True):
    """What an instalment pays for if nothing cuts it, and its place among those of its lease year, from 0."""

    first: date
    last: date
    position: int
    due_on: date
    year_start: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@lru_cache(maxsize=50_000)
def month_on(day: date, months: int) -> date:
    """The same day of a later month; its last one where it lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=50_000)
def anniversary(start: date, years: int) -> date:
    """The first day of a later lease year: of 29 February, 1 March in a common year."""
    if start.month == 2 and start.day == 29 and not calendar.isleap(start.year + years):
        return date(start.year + years, 3, 1)
    return start.replace(year=start.year + years)


def lease_years(start: date, last: date) -> Iterator[tuple[date, date]]:
    """First and last day of each lease year that has begun by a day, whole."""
    n = 0
    while (first := anniversary(start, n)) <= last:
        yield first, anniversary(start, n + 1) - DAY
        n += 1


@lru_cache(maxsize=20_000)
def by_anniversary(start: date, end: date, instalments: int) -> tuple[Period, ...]:
    """From the start's day of the month on; a lease year's periods begin with the year.

    A number that doesn't divide twelve takes the months that it can: of 5, the first begin after 0, 2, 4, 7 and 9 months.
    """
    made: list[Period] = []
    for n, (year_start, year_end) in enumerate(lease_years(start, end)):
        firsts = [year_start]
        firsts += [month_on(start, 12 * n + 12 * k // instalments) for k in range(1, instalments)]
        lasts = [first - DAY for first in firsts[1:]] + [year_end]
        made += [
            Period(first, last, k, first, year_start)
            for k, (first, last) in enumerate(zip(firsts, lasts, strict=True))
            if first <= end
        ]
    return tuple(made)


@lru_cache(maxsize=20_000)
def by_calendar(start: date, end: date, instalments: int) -> tuple[Period, ...]:
    """From the first of a month on; the first one begins with the lease, and whole months follow. `instalments` divides 12."""
    made: list[Period] = []
    step, first, month = 12 // instalments, start, start.replace(day=1)
    years = list(lease_years(start, end))
    while first <= end:
        month = month_on(month, step)
        year_start = max(year for year, _ in years if year <= first)
        made.append(Period(first, month - DAY, len(made) % instalments, first, year_start))
        first = month
    return tuple(made)


def by_hand(start: date, end: date, agreed: Sequence[Agreed]) -> tuple[Period, ...]:
    """Each runs to the day before the next one is due; the first one of a lease year begins with the year.

    An instalment belongs to the lease year in which it is due; one that is due before the lease, to the first.
    """
    made: list[Period] = []
    for n, (year_start, year_end) in enumerate(lease_years(start, end)):
        mine = [a for a in agreed if (a.due_on >= year_start or n == 0) and a.due_on <= year_end]
        firsts = [year_start, *(a.due_on for a in mine[1:])]
        lasts = [first - DAY for first in firsts[1:]] + [year_end]
        made += [
            Period(first, last, k, one.due_on, year_start)
            for k, (first, last, one) in enumerate(zip(firsts, lasts, mine, strict=False))
        ]
    return tuple(made)
