"""Rules of instalments and proration. Amounts are minor units; every day is inclusive. No I/O.

Sources: domain reference §1.5 (instalments, spare fils first), §3.3 (proration), §3.7 (the day after 28 February).
"""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

import msgspec

from nexus.tax.model import tax_of

PRORATIONS: Final = ("lease_year", "actual", "thirty_day", "annual_365", "annual_366", "annual_365_25")
_YEARS: Final = {
    "annual_365": Fraction(365), "annual_366": Fraction(366), "annual_365_25": Fraction(1461, 4),
}  # fmt: skip
_DAY: Final = timedelta(days=1)


class Term(msgspec.Struct, frozen=True):
    """From this day on an item costs so much a year, until the next term."""

    starts_on: date
    annual_amount: int


class Instalment(msgspec.Struct, frozen=True):
    """A part of what an item costs: for which days, due on which, and how much."""

    number: int
    period_start: date
    period_end: date
    due_on: date
    amount: int


def split(total: int, parts: int) -> list[int]:
    """Equal parts that add up exactly; spare minor units go to the first ones."""
    share, spare = divmod(total, parts)
    return [share + (n < spare) for n in range(parts)]


@lru_cache(maxsize=50_000)
def add_months(day: date, months: int) -> date:
    """The same day of a later month; the first of the next one where that month lacks the day.

    So nothing is lost or let twice: what began on 31 January runs to 28 February, and on from 1 March.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > calendar.monthrange(year, month + 1)[1]:
        return date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, day.day)


def schedule(
    start: date, end: date, terms: Sequence[Term], instalments: int, proration: str
) -> list[Instalment]:
    """The instalments of a lease's item, due in advance on the first day of what they pay for.

    `terms` are in the order of their days; before the first one the item costs nothing. An instalment within one term is
    its equal part of the annual amount, so a lease year without a step adds up exactly. The last one is cut where the
    lease ends before its period does, by the lease's method of proration, and never exceeds the whole instalment. One that
    a step cuts is the sum of its days before and after, rounded half up once.
    """
    made: list[Instalment] = []
    shares: dict[int, list[int]] = {}
    for number, (first, last, year_start, position) in enumerate(_periods(start, end, instalments), start=1):
        until = min(last, end)
        pieces = _pieces(terms, first, until)
        if len(pieces) > 1:
            exact = sum((cost * _share(proration, a, b, year_start) for a, b, cost in pieces), Fraction(0))
            amount = int(exact + Fraction(1, 2))
        else:
            annual = pieces[0][2]
            if annual not in shares:
                shares[annual] = split(annual, instalments)
            amount = shares[annual][position]
            if until < last:
                amount = min(amount, prorate(annual, proration, first, until, year_start))
        made.append(Instalment(number, first, until, first, amount))
    return made


def prorate(annual_rent: int, method: str, first: date, last: date, year_start: date) -> int:
    """The rent of the days from `first` to `last`, rounded half up once. `year_start` begins their lease year.

    `lease_year`: by the days of that lease year. `annual_…`: by a year of that many days. `actual`: each month's rent by
    the days of that calendar month. `thirty_day`: whole months, and each further day as a thirtieth of one.
    """
    return int(annual_rent * _share(method, first, last, year_start) + Fraction(1, 2))


def _share(method: str, first: date, last: date, year_start: date) -> Fraction:
    """Which part of a year's rent the days from `first` to `last` cost."""
    days = (last - first).days + 1
    if method == "lease_year":
        return Fraction(days, (add_months(year_start, 12) - year_start).days)
    if method == "actual":
        return sum(_calendar_months(first, last), Fraction(0)) / 12
    if method == "thirty_day":
        return _thirty_day_months(first, last) / 12
    return days / _YEARS[method]


def _pieces(terms: Sequence[Term], first: date, until: date) -> list[tuple[date, date, int]]:
    """The days from `first` to `until` by what they cost a year."""
    cost, made = 0, []
    for term in terms:
        if term.starts_on <= first:
            cost = term.annual_amount
        elif term.starts_on <= until and term.annual_amount != cost:
            made.append((first, term.starts_on - _DAY, cost))
            first, cost = term.starts_on, term.annual_amount
    made.append((first, until, cost))
    return made


@lru_cache(maxsize=20_000)
def _periods(start: date, end: date, instalments: int) -> tuple[tuple[date, date, date, int], ...]:
    """First day, last day if nothing cuts it, first day of the lease year, position in that year from 0."""
    step, months, made = 12 // instalments, 0, []
    while (first := add_months(start, months)) <= end:
        year_start = add_months(start, months - months % 12)
        made.append((first, add_months(start, months + step) - _DAY, year_start, months % 12 // step))
        months += step
    return tuple(made)


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


class Difference(msgspec.Struct, frozen=True):
    """What an instalment should have come to, against what was charged for it; positive when more is to be charged."""

    period_start: date
    instalment: Instalment | None
    net: int


def differences_due(
    instalments: Sequence[Instalment], charged: Mapping[date, int], since: date, through: date
) -> list[Difference]:
    """What billing has to charge or to take back, for one item. `charged` is net, after corrections, per first day.

    An instalment is charged when it is due from `since` to `through`. One that was charged is corrected whatever its day, also when the
    schedule doesn't have it any more.
    """
    wanted = {part.period_start: part for part in instalments}
    found = []
    for first in sorted(wanted.keys() | charged.keys()):
        part = wanted.get(first)
        if first not in charged and (part is None or not since <= part.due_on <= through):
            continue
        net = (part.amount if part else 0) - charged.get(first, 0)
        if net:
            found.append(Difference(first, part, net))
    return found


def propose(amount: int, charges: Sequence[Any]) -> list[tuple[Any, int]]:
    """How an amount settles charges, in their order: each as far as it goes. What is left over is the tenant's credit."""
    parts = []
    for charge in charges:
        part = min(amount, charge["amount"] - charge["credited"] - charge["allocated"])
        if part > 0:
            parts.append((charge, part))
            amount -= part
        if amount <= 0:
            break
    return parts


def tax_with_net(charge: Any, net: int, *, written_off: bool = False) -> int:
    """The tax that goes with a credit of so much net: the tax of what was left, less the tax of what stays.

    A credit note comes to the same: it doesn't see what was written off. A write-off takes its share rounded down, and the
    whole rest with the last of the net; so both together never take more than the charge's tax.
    """
    rate = charge["tax_rate"]
    if written_off:
        if net == charge["net"] - charge["credited_net"]:
            rest: int = charge["tax"] - (charge["credited"] - charge["credited_net"])
            return rest
        share: int = net * rate // 10_000
        return share
    left = charge["net"] - charge["credited_net"] + charge["written_off_net"]
    return tax_of(left, rate) - tax_of(left - net, rate)
