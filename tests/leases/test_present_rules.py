"""The present rules of instalments: a rise lowers nothing, same days cost the same, periods tile the lease."""

import itertools
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nexus.core.errors import Invalid
from nexus.leases.model import last_day
from nexus.leases.schedules import PRORATIONS, Agreed, Agreement, Term, schedule, split
from nexus.leases.schedules.checks import check_agreement
from nexus.leases.schedules.periods import anniversary, lease_years
from nexus.leases.schedules.present import total_of_year
from nexus.leases.schedules.proration import cost

DAY = timedelta(days=1)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
RENTS = st.integers(0, 10**12)
COUNTS = st.integers(1, 12)
WHOLE_MONTHS = st.sampled_from((1, 2, 3, 4, 6, 12))
METHODS = st.sampled_from(PRORATIONS)
EITHER = st.booleans()


def agreement(start, end, terms, instalments=12, **more):
    more.setdefault("last_day", end)
    return Agreement(start=start, end=end, terms=terms, instalments=instalments, **more)


def amounts(given):
    return [part.amount for part in schedule(given)]


def total(given):
    return sum(amounts(given))


@st.composite
def leases(draw, months=EITHER):
    """A lease of up to four years, with up to three steps."""
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.integers(0, 1500)))
    steps = draw(st.lists(st.tuples(st.integers(1, 1500), RENTS), max_size=3, unique_by=lambda s: s[0]))
    terms = [Term(start, draw(RENTS))] + [Term(start + timedelta(days=n), rent) for n, rent in sorted(steps)]
    calendar = draw(months)
    count = draw(WHOLE_MONTHS if calendar else COUNTS)
    return agreement(start, end, terms, count, proration=draw(METHODS), calendar=calendar)


def ended(given, day):
    return Agreement(**{name: getattr(given, name) for name in given.__struct_fields__} | {"last_day": day})


def raised(given, at, by):
    terms = [Term(t.starts_on, t.annual_amount + (by if n >= at else 0)) for n, t in enumerate(given.terms)]
    return Agreement(**{name: getattr(given, name) for name in given.__struct_fields__} | {"terms": terms})


@pytest.mark.parametrize(
    ("start", "count", "first_days"),
    [
        (date(2027, 1, 31), 12, ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        (date(2026, 8, 31), 4, ["2026-08-31", "2026-11-30", "2027-02-28", "2027-05-31"]),
        (date(2027, 10, 30), 6, ["2027-10-30", "2027-12-30", "2028-02-29", "2028-04-30"]),
        (date(2028, 2, 29), 12, ["2028-02-29", "2028-03-29", "2028-04-29"]),
        (date(2027, 1, 1), 5, ["2027-01-01", "2027-03-01", "2027-05-01", "2027-08-01", "2027-10-01"]),
    ],
)
def test_a_month_that_lacks_the_day_takes_its_last_one(start, count, first_days):
    parts = schedule(agreement(start, last_day(start), [Term(start, 1_200_000)], count))
    assert [str(p.due_on) for p in parts][: len(first_days)] == first_days
    assert len(parts) == count


def test_the_anniversary_of_29_february_is_1_march():
    parts = schedule(
        agreement(date(2028, 2, 29), date(2030, 2, 28), [Term(date(2028, 2, 29), 1_200_000)], 12)
    )
    assert [str(p.due_on) for p in parts[11:14]] == ["2029-01-29", "2029-03-01", "2029-03-29"]


def test_the_rises_of_the_reference():
    start, end = date(2025, 1, 1), date(2025, 12, 31)
    terms = [Term(start, 12_000_000), Term(date(2025, 2, 15), 12_600_000)]
    assert amounts(agreement(start, end, terms))[:3] == [1_000_000, 1_025_000, 1_050_000]
    start, end = date(2027, 1, 1), date(2027, 12, 31)
    terms = [Term(start, 8_400_000), Term(date(2027, 4, 11), 9_000_000)]
    assert amounts(agreement(start, end, terms))[3] == 733_333


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 12])
@pytest.mark.parametrize("early", [True, False])
def test_ten_months_cost_the_same_in_any_number_of_instalments(count, early):
    start, end = date(2027, 1, 1), date(2027, 12 if early else 10, 31)
    found = agreement(
        start, end, [Term(start, 14_600_000)], count, last_day=date(2027, 10, 31), proration="annual_365"
    )
    assert total(found) == 12_160_000
    assert schedule(found)[-1].period_end == date(2027, 10, 31)


def test_what_is_due_stays_and_the_cut_one_is_the_remainder():
    start, end = date(2027, 1, 1), date(2027, 12, 31)
    found = agreement(start, end, [Term(start, 14_600_000)], 4, last_day=date(2027, 10, 31))
    assert amounts(found) == [3_650_000, 3_650_000, 3_650_000, 1_210_000]
    # the first quarter costs 90 days, 3,600,000, but its instalment is 3,650,000: nothing is left, and 50,000 come off it
    found = agreement(start, end, [Term(start, 14_600_000)], 4, last_day=date(2027, 3, 31))
    assert amounts(found) == [3_600_000]
    # July to September are 92 days and cost more than a quarter: what is missing is a line of its own, due on the last day
    late = agreement(
        date(2027, 7, 1), date(2028, 6, 30), [Term(date(2027, 7, 1), 14_600_000)], 4, last_day=date(2027, 9, 30),
        proration="annual_365",
    )  # fmt: skip
    assert [(str(p.period_start), str(p.due_on), p.amount) for p in schedule(late)] == [
        ("2027-07-01", "2027-07-01", 3_650_000), ("2027-09-30", "2027-09-30", 30_000),
    ]  # fmt: skip


def test_calendar_months():
    start, end = date(2027, 1, 15), date(2028, 1, 14)
    parts = schedule(agreement(start, end, [Term(start, 14_600_000)], 12, calendar=True))
    assert [(str(p.period_start), str(p.period_end)) for p in parts[:2]] == [
        ("2027-01-15", "2027-01-31"), ("2027-02-01", "2027-02-28"),
    ]  # fmt: skip
    assert (str(parts[-1].period_start), str(parts[-1].period_end)) == ("2028-01-01", "2028-01-14")
    # 17 days of a year of 365, whole months, and what is left of the year
    assert [p.amount for p in parts] == [680_000] + [1_216_667] * 7 + [1_216_666] * 4 + [536_667]
    halves = schedule(agreement(start, end, [Term(start, 1_200_000)], 12, calendar=True, proration="actual"))
    assert [p.amount for p in (halves[0], halves[1], halves[-1])] == [54_839, 100_000, 45_161]


@given(leases())
def test_periods_tile_the_lease_and_nothing_is_negative(given):
    parts = schedule(given)
    assert (parts[0].period_start, parts[-1].period_end) == (given.start, given.end)
    for before, after in itertools.pairwise(parts):
        assert after.period_start == before.period_end + DAY
    assert [p.number for p in parts] == list(range(1, len(parts) + 1))
    assert all(p.amount >= 0 and p.due_on == p.period_start for p in parts)


@given(leases(), st.integers(0, 1500))
def test_what_ends_early_tiles_what_is_left_and_keeps_what_was_due(given, days):
    day = given.start + timedelta(days=days)
    assume(day < given.end)
    whole, parts = schedule(given), schedule(ended(given, day))
    assert parts[-1].period_end == day
    kept = [p for p in whole if p.period_end <= day]
    assert [p.period_start for p in parts[: len(kept)]] == [p.period_start for p in kept]
    assert len({p.period_start for p in parts}) == len(parts)
    assert all(p.amount >= 0 for p in parts)
    # only what is given back comes off what was due, from the latest back
    lower = [n for n, p in enumerate(kept) if parts[n].amount != p.amount]
    assert all(parts[n].amount < kept[n].amount or kept[n].period_start == day for n in lower)
    if lower:
        assert all(p.amount == 0 for p in parts[lower[0] + 1 :])


@given(DAYS, st.integers(1, 4), RENTS, COUNTS, METHODS)
def test_whole_years_add_up_whatever_the_method(start, years, rent, count, method):
    end = anniversary(start, years) - DAY
    found = amounts(agreement(start, end, [Term(start, rent)], count, proration=method))
    assert found == split(rent, count) * years


@given(leases(), st.integers(0, 3), st.integers(1, 10**12))
def test_a_rise_lowers_no_instalment(given, at, by):
    """But the remainder of calendar months, which pays what the others leave of the total."""
    assume(at < len(given.terms))
    before, after = schedule(given), schedule(raised(given, at, by))
    assert [p.period_start for p in before] == [p.period_start for p in after]
    *_, (year_start, year_end) = lease_years(given.start, given.end)
    cut = year_start if year_end > given.end else None
    for old, new in zip(before, after, strict=True):
        if cut is not None and old.period_start >= cut:
            continue  # a total is split anew over those of a year that is cut
        if given.calendar and old is before[-1]:
            continue
        assert new.amount >= old.amount
    assert sum(p.amount for p in after) >= sum(p.amount for p in before)


@given(leases(), st.integers(0, 1500), st.integers(0, 3), st.integers(1, 10**12))
def test_no_total_falls_when_a_term_rises(given, days, at, by):
    assume(at < len(given.terms))
    day = given.start + timedelta(days=days)
    assume(day <= given.end)
    assert total(ended(raised(given, at, by), day)) >= total(ended(given, day))


@given(
    DAYS, st.integers(1, 800), RENTS, st.lists(COUNTS, min_size=2, max_size=4), METHODS, st.integers(0, 799)
)
def test_same_days_cost_the_same(start, days, rent, counts, method, at):
    end, day = start + timedelta(days=days), start + timedelta(days=min(at, days))
    every = [agreement(start, end, [Term(start, rent)], n, proration=method, last_day=day) for n in counts]
    assert len({total(one) for one in every}) == 1


@given(leases(), st.integers(0, 1500))
def test_a_step_to_the_same_amount_changes_nothing(given, at):
    day = given.start + timedelta(days=at)
    assume(day not in {t.starts_on for t in given.terms} and day > given.start)
    now = max((t for t in given.terms if t.starts_on <= day), key=lambda t: t.starts_on)
    terms = sorted([*given.terms, Term(day, now.annual_amount)], key=lambda t: t.starts_on)
    same = Agreement(**{n: getattr(given, n) for n in given.__struct_fields__} | {"terms": terms})
    assert schedule(same) == schedule(given)


@given(DAYS, RENTS, RENTS, COUNTS, METHODS, st.integers(1, 364))
def test_a_cut_instalment_lies_between_the_two_whole_ones(start, rent, other, count, method, at):
    end, step = anniversary(start, 1) - DAY, start + timedelta(days=at)
    assume(step <= end)
    one = amounts(agreement(start, end, [Term(start, rent)], count, proration=method))
    two = amounts(agreement(start, end, [Term(start, other)], count, proration=method))
    both = amounts(agreement(start, end, [Term(start, rent), Term(step, other)], count, proration=method))
    assert all(min(a, b) <= n <= max(a, b) for a, b, n in zip(one, two, both, strict=True))


@given(DAYS, st.integers(0, 11), RENTS, st.sampled_from(["actual", "thirty_day"]))
def test_whole_calendar_months_stay_whole(day, months, annual, method):
    start = day.replace(day=1)
    year, month = divmod(start.year * 12 + start.month + months, 12)
    end = date(year, month + 1, 1) - DAY
    exact = cost([Term(start, annual)], method, start, start, end)
    assert exact == Fraction(annual * (months + 1), 12)


def test_a_stated_total_of_the_term():
    start, end = date(2027, 1, 1), date(2027, 7, 31)
    stated = agreement(start, end, [Term(start, 12_000_000)], 4, term_rent=7_000_000)
    check_agreement(stated, "AED")
    # three quarters, of which the last is one month of three
    assert total(stated) == 7_000_000
    assert total(ended(stated, date(2027, 4, 15))) == round(7_000_000 * 105 / 212)
    for wrong, code in (
        (agreement(start, date(2027, 12, 31), [Term(start, 12_000_000)], 4, term_rent=1), "whole_years"),
        (
            agreement(start, date(2028, 7, 31), [Term(start, 12_000_000)], 4, term_rent=11_999_999),
            "too_small",
        ),
        (agreement(start, end, [Term(start, 12_000_000)], 5, calendar=True), "not_whole_months"),
    ):
        with pytest.raises(Invalid) as raised:
            check_agreement(wrong, "AED")
        assert [e.code for e in raised.value.errors] == [code]


@given(leases(st.just(False)), st.data())
def test_instalments_agreed_by_hand_pay_what_the_years_cost(given, data):
    agreed = []
    for first, last in lease_years(given.start, given.end):
        days = (min(last, given.end) - first).days
        count = data.draw(st.integers(1, min(12, days + 1)))
        offsets = sorted(data.draw(st.sets(st.integers(0, days), min_size=count, max_size=count)))
        cuts = sorted(
            data.draw(
                st.lists(st.integers(0, total_of_year(given, first)), min_size=count - 1, max_size=count - 1)
            )
        )
        bounds = [0, *cuts, total_of_year(given, first)]
        agreed += [
            Agreed(first + timedelta(days=n), b - a)
            for n, a, b in zip(offsets, bounds, bounds[1:], strict=False)
        ]
    hand = Agreement(**{n: getattr(given, n) for n in given.__struct_fields__} | {"agreed": agreed})
    check_agreement(hand, "AED")
    parts = schedule(hand)
    assert [(p.due_on, p.amount) for p in parts] == [(a.due_on, a.amount) for a in agreed]
    assert (parts[0].period_start, parts[-1].period_end) == (given.start, given.end)
    assert all(b.period_start == a.period_end + DAY for a, b in itertools.pairwise(parts))
    more = [Agreed(a.due_on, a.amount + (n == 0)) for n, a in enumerate(agreed)]
    with pytest.raises(Invalid):
        check_agreement(
            Agreement(**{n: getattr(hand, n) for n in hand.__struct_fields__} | {"agreed": more}), "AED"
        )


@pytest.mark.parametrize("count", [1, 2, 4, 12])
def test_calendar_months_that_end_with_a_month_cost_what_the_days_cost(count):
    start, end = date(2027, 1, 1), date(2027, 10, 31)
    given = agreement(start, end, [Term(start, 14_600_000)], count, calendar=True, proration="annual_365")
    assert total(given) == 12_160_000
    stated = amounts(
        agreement(start, end, [Term(start, 14_600_000)], count, calendar=True, term_rent=10_000_000)
    )
    assert sum(stated) == 10_000_000
    assert min(stated) > 0


def test_an_early_end_of_calendar_months_leaves_the_years_before_it_as_they_were():
    start = date(2025, 1, 1)
    terms = [Term(start, 12_000_000), Term(date(2025, 4, 1), 24_000_000)]
    for calendar in (True, False):
        given = agreement(start, date(2026, 12, 31), terms, 12, calendar=calendar)
        assert total(ended(given, date(2025, 12, 31))) == 21_000_000
        assert amounts(ended(given, date(2026, 2, 10)))[:12] == amounts(given)[:12]


@given(st.dates(date(2000, 1, 1), date(2090, 12, 1)), st.integers(0, 30), RENTS, WHOLE_MONTHS, METHODS)
def test_months_from_the_first_are_the_same_by_the_calendar_and_by_the_anniversary(
    day, months, rent, count, method
):
    start = day.replace(day=1)
    year, month = divmod(start.year * 12 + start.month + months, 12)
    end = date(year, month + 1, 1) - DAY
    both = [
        agreement(start, end, [Term(start, rent)], count, proration=method, calendar=c) for c in (True, False)
    ]
    assert total(both[0]) == total(both[1])
