"""The present rules of instalments (domain reference §3.7 points 7 and 8). Amounts are minor units. No I/O.

A whole lease year's instalments are its equal parts; one that a step cuts is the sum of the *whole instalments* of its terms
by the days of each. A part of a lease year costs what its days cost by the method, in whatever number of instalments it is
paid: agreed so, that total is split over them; ended early, the one that is cut is the remainder.
"""

from datetime import date
from fractions import Fraction

from nexus.leases.schedules.model import Agreement, Instalment, half_up, split, split_by
from nexus.leases.schedules.periods import (
    DAY,
    Period,
    anniversary,
    by_anniversary,
    by_calendar,
    by_hand,
    lease_years,
)
from nexus.leases.schedules.proration import cost, pieces, share

Line = tuple[Period, date, int]
"""A period, the last day of it that counts, and its amount."""


def instalments(given: Agreement) -> list[Instalment]:
    """What holds: as it was agreed, and where it ended early, to its last day."""
    lines = as_agreed(given)
    if given.last_day < given.end:
        lines = _ended_early(given, lines)
    return [
        Instalment(n, period.first, last, min(period.due_on, last), amount)
        for n, (period, last, amount) in enumerate(lines, start=1)
    ]


def as_agreed(given: Agreement) -> list[Line]:
    """Over the whole term, whatever became of it."""
    if given.agreed:
        periods = by_hand(given.start, given.end, tuple(given.agreed))
        amounts = [one.amount for one in given.agreed]
        return [(p, min(p.last, given.end), n) for p, n in zip(periods, amounts, strict=True)]
    if given.calendar:
        return _by_calendar(given)
    return _by_anniversary(given)


def total_of_year(given: Agreement, year_start: date) -> int:
    """What a lease year costs, as far as the term reaches into it."""
    year_end = anniversary(year_start, 1) - DAY
    if given.end < year_end:
        return _cost_of_part(given, year_start, given.end)
    parts = pieces(given.terms, year_start, year_end)
    if len(parts) == 1:
        return parts[0][2]
    exact = cost(given.terms, given.proration, year_start, year_start, year_end)
    return half_up(exact / share(given.proration, year_start, year_start, year_end))


def _by_anniversary(given: Agreement) -> list[Line]:
    periods = by_anniversary(given.start, given.end, given.instalments)
    last_year = periods[-1].year_start
    cut = anniversary(last_year, 1) - DAY > given.end
    whole = [p for p in periods if p.year_start < last_year or not cut]
    lines = [(p, p.last, _whole_instalment(given, p)) for p in whole]
    if cut:
        total = _cost_of_part(given, last_year, given.end)
        lines += _agreed_part(given, periods[len(whole) :], total)
    return lines


def _agreed_part(given: Agreement, periods: tuple[Period, ...], total: int) -> list[Line]:
    """A part of a lease year that was agreed so: its total, in proportion to what each instalment would be by itself."""
    lasts = [min(p.last, given.end) for p in periods]
    weights = [
        sum((Fraction(annual * ((b - a).days + 1), p.days) for a, b, annual in pieces(given.terms, p.first, last)),
            Fraction(0))
        for p, last in zip(periods, lasts, strict=True)
    ]  # fmt: skip
    return list(zip(periods, lasts, split_by(total, weights), strict=True))


def _by_calendar(given: Agreement) -> list[Line]:
    """The part of a month at the start by the method, whole months between; what is left of the total is the last one's.

    A total that the contract states is split over the instalments of the last lease year, each by what it would be by itself.
    """
    periods = by_calendar(given.start, given.end, given.instalments)
    last_year = max(first for first, _ in lease_years(given.start, given.end))
    cut = anniversary(last_year, 1) - DAY > given.end
    lines = [(p, min(p.last, given.end), _whole_instalment(given, p)) for p in periods]
    if given.start.day != 1:
        p, last, _ = lines[0]
        lines[0] = (p, last, half_up(_cost_of_slice(given, p, last)))
    elif not cut:
        return lines
    if given.term_rent is not None and cut:
        return _stated_split(given, lines, last_year)
    total = whole_years(given) + (_cost_of_part(given, last_year, given.end) if cut else 0)
    rest = total - sum(amount for *_, amount in lines[:-1])
    return _with_rest(lines[:-1], (*lines[-1][:2], 0), rest)


def _stated_split(given: Agreement, lines: list[Line], last_year: date) -> list[Line]:
    head = [line for line in lines if line[0].first < last_year]
    tail = lines[len(head) :]
    weights = [
        Fraction(amount) if last == p.last and p.first != given.start else _cost_of_slice(given, p, last)
        for p, last, amount in tail
    ]
    rest = max((given.term_rent or 0) - sum(amount for *_, amount in head), 0)
    return head + [(p, last, n) for (p, last, _), n in zip(tail, split_by(rest, weights), strict=True)]


def _cost_of_slice(given: Agreement, period: Period, last: date) -> Fraction:
    return cost(given.terms, given.proration, period.year_start, period.first, last)


def _whole_instalment(given: Agreement, period: Period) -> int:
    """Its equal part of the annual amount; of a step's two annual amounts by the days of each."""
    parts = pieces(given.terms, period.first, period.last)
    if len(parts) == 1:
        return split(parts[0][2], given.instalments)[period.position]
    whole = [split(annual, given.instalments)[period.position] for *_, annual in parts]
    days = [(b - a).days + 1 for a, b, _ in parts]
    return half_up(Fraction(sum(n * d for n, d in zip(whole, days, strict=True)), period.days))


def _ended_early(given: Agreement, agreed: list[Line]) -> list[Line]:
    """Instalments before the cut one stay; that is the remainder of what the days cost."""
    last_day = given.last_day
    lines = [line for line in agreed if line[0].first <= last_day]
    year_start, year_end = max(y for y in lease_years(given.start, last_day))
    if given.calendar and not given.agreed:
        total = sum(_whole_year(given, y) for y, _ in lease_years(given.start, last_day) if y < year_start)
        of_year = _whole_year(given, year_start) if last_day == year_end else 0
    else:
        total = sum(amount for p, _, amount in lines if p.year_start < year_start)
        of_year = sum(amount for p, _, amount in agreed if p.year_start == year_start)
    total += of_year if last_day == year_end else _cost_of_part(given, year_start, last_day)
    period, last, amount = lines[-1]
    if last > last_day:
        lines, cut = lines[:-1], (period, last_day, 0)
    elif period.first == last_day:
        lines, cut = lines[:-1], (period, last_day, amount)
        total -= amount
    else:
        cut = (Period(last_day, last_day, period.position, last_day, year_start), last_day, 0)
    found = _with_rest(lines, cut, total - sum(amount for *_, amount in lines))
    return found if found[-1][2] or last > last_day else found[:-1]


def _with_rest(lines: list[Line], last: Line, rest: int) -> list[Line]:
    """With a last line that gets the rest; where that is negative, it comes off the latest lines."""
    made = [*lines, (*last[:2], last[2] + max(rest, 0))]
    owed = max(-rest, 0)
    for n in range(len(made) - 1, -1, -1):
        period, until, amount = made[n]
        made[n] = (period, until, amount - min(owed, amount))
        owed -= min(owed, amount)
    return made


def _cost_of_part(given: Agreement, year_start: date, last: date) -> int:
    """What a lease year costs to a day before its end: by the method, or its share of what the contract states."""
    in_last_year = anniversary(year_start, 1) - DAY > given.end
    if given.term_rent is None or not in_last_year:
        return half_up(cost(given.terms, given.proration, year_start, year_start, last))
    days, of = (share(given.proration, year_start, year_start, day) for day in (last, given.end))
    return half_up(max(given.term_rent - whole_years(given), 0) * days / of)


def whole_years(given: Agreement) -> int:
    """What the whole lease years of the term cost, before the one that it ends inside of."""
    years = lease_years(given.start, given.end)
    return sum(_whole_year(given, first) for first, last in years if last <= given.end)


def _whole_year(given: Agreement, year_start: date) -> int:
    """The sum of its instalments; where calendar months don't begin with it, what its days cost."""
    if given.calendar and given.start.day != 1:
        return total_of_year(given, year_start)
    periods = by_anniversary(given.start, given.end, given.instalments)
    return sum(_whole_instalment(given, p) for p in periods if p.year_start == year_start)
