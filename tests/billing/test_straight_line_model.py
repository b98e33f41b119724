"""Straight-line rent: even months, the whole total, and an account 1200 that is zero on the last day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.billing.recognition_model import month_end
from nexus.billing.straight_line_model import Instalment, Stage, accrued, month_ends, months, straight

DAY = timedelta(days=1)
LONGEST = 6 * 366


@st.composite
def leases(draw: st.DrawFn) -> tuple[date, list[Instalment]]:
    """Instalments that tile a lease: any start, lengths and amounts, of which some are free."""
    first = draw(st.dates(date(2020, 1, 1), date(2032, 12, 31)))
    lengths = draw(st.lists(st.integers(1, 366), min_size=1, max_size=12))
    amounts = st.one_of(st.just(0), st.integers(1, 10**9))
    found, day = [], first
    for length in lengths:
        last = day + timedelta(days=length - 1)
        found.append(Instalment(day, last, draw(amounts)))
        day = last + DAY
    return first, found


def _cut(instalments: list[Instalment], last: date) -> list[Instalment]:
    """The lease as it is charged when it ends on a day."""
    kept = [x for x in instalments if x.first <= last]
    cut = kept[-1]
    net = cut.net * ((last - cut.first).days + 1) // ((cut.last - cut.first).days + 1)
    return [*kept[:-1], Instalment(cut.first, last, net)]


def _even(stages: list[Stage], before: int) -> None:
    """From the last change on, each month has its share of what was left, within one minor unit."""
    since, last, left = stages[-1].since, stages[-1].last, stages[-1].total - before
    start = since
    for day in month_ends(since, last) if since <= last else ():
        by = straight(stages, day)
        assert abs(by - before - left * months(start, day) / months(since, last)) <= 1
        before, start = by, day + DAY


def _total(instalments: list[Instalment]) -> int:
    return sum(x.net for x in instalments)


@given(leases())
def test_whole_months_are_equal_within_one_minor_unit_and_come_to_the_total(
    lease: tuple[date, list[Instalment]],
) -> None:
    first, instalments = lease
    total, last = _total(instalments), instalments[-1].last
    stages = [Stage(first, total, last)]
    ends = month_ends(first, last)
    by = [0, *(straight(stages, day) for day in ends)]
    slices = [after - before for before, after in pairwise(by)]
    whole = [
        x
        for x, day in zip(slices, ends, strict=True)
        if day == month_end(day) and day.replace(day=1) >= first
    ]
    assert sum(slices) == total
    assert all(x >= 0 for x in slices)
    assert not whole or max(whole) - min(whole) <= 1
    assert accrued(stages, instalments, first - DAY) == 0
    assert accrued(stages, instalments, last) == 0


@given(leases(), st.data())
def test_an_earlier_end_recorded_on_any_day_leaves_nothing_and_changes_nothing_before(
    lease: tuple[date, list[Instalment]], data: st.DataObject
) -> None:
    first, instalments = lease
    last = instalments[-1].last
    end = first + timedelta(days=data.draw(st.integers(0, (last - first).days)))
    recorded = first + timedelta(days=data.draw(st.integers(1, LONGEST)))
    before = [Stage(first, _total(instalments), last)]
    left = _cut(instalments, end)
    after = [*before, Stage(recorded, _total(left), end)]
    assert straight(after, recorded - DAY) == straight(before, recorded - DAY)
    for day in (max(end, recorded), max(end, recorded) + timedelta(days=400)):
        assert accrued(after, left, day) == 0


@given(leases(), st.data())
def test_changed_rents_spread_what_is_left_over_what_is_left(
    lease: tuple[date, list[Instalment]], data: st.DataObject
) -> None:
    first, instalments = lease
    last = instalments[-1].last
    changes = data.draw(st.lists(st.integers(1, max(1, (last - first).days)), max_size=3, unique=True))
    stages = [Stage(first, _total(instalments), last)]
    for change in sorted(changes):
        since = first + timedelta(days=change)
        instalments = [
            x if x.first < since else Instalment(x.first, x.last, data.draw(st.integers(0, 10**9)))
            for x in instalments
        ]
        changed = [*stages, Stage(since, _total(instalments), last)]
        earned = straight(stages, since - DAY)
        assert straight(changed, since - DAY) == earned
        _even(changed, earned)
        stages = changed
    assert accrued(stages, instalments, max(last, stages[-1].since)) == 0


@given(st.dates(date(2020, 1, 1), date(2032, 12, 31)), st.integers(0, 1500), st.integers(0, 1500))
def test_months_of_days_that_follow_each_other_add_up(first: date, one: int, two: int) -> None:
    middle = first + timedelta(days=one)
    last = middle + timedelta(days=two)
    assert months(first, middle) + months(middle + DAY, last) == months(first, last)


def _office() -> list[Instalment]:
    """Three years from 1 January 2027 by quarters, 120,000.00 a year, five percent more each year, the first quarter free."""
    found = []
    for year, quarter in ((2027, 3_000_000), (2028, 3_150_000), (2029, 3_307_500)):
        for month in (1, 4, 7, 10):
            first = date(year, month, 1)
            net = 0 if first == date(2027, 1, 1) else quarter
            found.append(Instalment(first, month_end(date(year, month + 2, 1)), net))
    return found


# 90,000.00 + 126,000.00 + 132,300.00 = 348,300.00 over 36 months: 9,675.00 a month
@pytest.mark.parametrize(
    ("through", "income", "balance"),
    [
        (date(2027, 1, 31), 967_500, 967_500),
        (date(2027, 3, 31), 2_902_500, 2_902_500),  # three free months
        (date(2027, 12, 31), 11_610_000, 2_610_000),  # 116,100.00 earned, 90,000.00 charged
        (date(2028, 12, 31), 23_220_000, 1_620_000),  # 232,200.00 and 216,000.00
        (date(2029, 12, 31), 34_830_000, 0),
    ],
)
def test_an_office_of_three_years_with_a_free_quarter_and_steps(
    through: date, income: int, balance: int
) -> None:
    stages = [Stage(date(2027, 1, 1), 34_830_000, date(2029, 12, 31))]
    assert straight(stages, through) == income
    assert accrued(stages, _office(), through) == balance


def test_the_office_whose_last_step_is_waived_earns_what_is_left_evenly() -> None:
    """126,000.00 again in 2029: 342,000.00 in all, less 232,200.00 that are earned, over 12 months: 9,150.00 a month."""
    stages = [
        Stage(date(2027, 1, 1), 34_830_000, date(2029, 12, 31)),
        Stage(date(2029, 1, 1), 34_200_000, date(2029, 12, 31)),
    ]
    assert straight(stages, date(2028, 12, 31)) == 23_220_000
    assert straight(stages, date(2029, 1, 31)) == 24_135_000
    assert straight(stages, date(2029, 6, 30)) == 28_710_000
    assert straight(stages, date(2029, 12, 31)) == 34_200_000


def test_the_office_ended_in_its_twentieth_month_releases_what_was_accrued() -> None:
    """Agreed on 1 August 2028 for the 31st: 19 months of 9,675.00 are earned. Charged are 90,000.00, and of 2028 eight months of
    10,500.00: 174,000.00 in all. August has the rest, 174,000.00 - 183,825.00 = -9,825.00, and 1200 is empty."""
    end = date(2028, 8, 31)
    charged = [x for x in _office() if x.first < date(2028, 7, 1)] + [
        Instalment(date(2028, 7, 1), end, 2_100_000)
    ]
    stages = [
        Stage(date(2027, 1, 1), 34_830_000, date(2029, 12, 31)),
        Stage(date(2028, 8, 1), 17_400_000, end),
    ]
    assert straight(stages, date(2028, 7, 31)) == 18_382_500
    assert straight(stages, end) == 17_400_000
    assert accrued(stages, charged, end) == 0
