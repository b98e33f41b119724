"""The first rules of instalments, by which leases that were billed go on."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.leases.model import last_day
from nexus.leases.schedules import FIRST_RULES, PRORATIONS, Agreement, Term, split
from nexus.leases.schedules import schedule as by_rules
from nexus.leases.schedules.first import add_months

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
RENTS = st.integers(0, 10**12)
COUNTS = st.sampled_from((1, 2, 3, 4, 6, 12))
METHODS = st.sampled_from(PRORATIONS)


def of_terms(start, end, terms, count, proration):
    return by_rules(Agreement(
        start=start, end=end, last_day=end, terms=terms, instalments=count, proration=proration, rules=FIRST_RULES,
    ))  # fmt: skip


def schedule(start, end, rent, count, proration):
    return of_terms(start, end, [Term(start, rent)], count, proration)


def test_spare_fils_lie_on_the_first_instalments():
    assert split(10_000_000, 6) == [1_666_667] * 4 + [1_666_666] * 2
    year = schedule(date(2026, 1, 1), date(2026, 12, 31), 10_000_000, 6, "lease_year")
    assert [part.amount for part in year] == split(10_000_000, 6)


def test_a_year_on_four_cheques():
    parts = schedule(date(2026, 3, 15), date(2027, 3, 14), 8_500_000, 4, "lease_year")
    assert [(p.period_start, p.period_end, p.due_on, p.amount) for p in parts] == [
        (date(2026, 3, 15), date(2026, 6, 14), date(2026, 3, 15), 2_125_000),
        (date(2026, 6, 15), date(2026, 9, 14), date(2026, 6, 15), 2_125_000),
        (date(2026, 9, 15), date(2026, 12, 14), date(2026, 9, 15), 2_125_000),
        (date(2026, 12, 15), date(2027, 3, 14), date(2026, 12, 15), 2_125_000),
    ]


def test_months_from_the_last_day_of_january():
    parts = schedule(date(2027, 1, 31), date(2028, 1, 30), 1_200_000, 12, "lease_year")
    assert [(p.period_start, p.period_end) for p in parts[:4]] == [
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2027, 3, 1), date(2027, 3, 30)),
        (date(2027, 3, 31), date(2027, 4, 30)),
        (date(2027, 5, 1), date(2027, 5, 30)),
    ]
    assert (len(parts), parts[-1].period_end) == (12, date(2028, 1, 30))


def test_a_year_from_29_february_ends_on_28_february():
    start = date(2028, 2, 29)
    assert last_day(start) == date(2029, 2, 28)
    parts = schedule(start, last_day(start), 1_200_000, 1, "lease_year")
    assert [(p.period_start, p.period_end, p.amount) for p in parts] == [
        (start, date(2029, 2, 28), 1_200_000)
    ]


@pytest.mark.parametrize(
    ("method", "amount"),
    [
        # 1 January to 20 February 2027 of AED 120,000.00 a year: 51 days
        ("lease_year", 1_676_712),  # 120,000 x 51 / 365 = 16,767.123
        ("annual_365", 1_676_712),
        ("annual_366", 1_672_131),  # 120,000 x 51 / 366 = 16,721.311
        ("annual_365_25", 1_675_565),  # 120,000 x 51 / 365.25 = 16,755.647
        ("actual", 1_714_286),  # 10,000 x (31/31 + 20/28) = 17,142.857
        ("thirty_day", 1_666_667),  # 10,000 x (1 + 20/30) = 16,666.667
    ],
)
def test_a_broken_period_by_each_method(method, amount):
    (only,) = schedule(date(2027, 1, 1), date(2027, 2, 20), 12_000_000, 1, method)
    assert only.amount == amount


def test_a_lease_of_eighteen_months_has_whole_instalments_and_a_leap_year_has_more_days():
    parts = schedule(date(2027, 3, 1), date(2028, 4, 15), 3_660_000, 4, "lease_year")
    # the second lease year runs from 1 March 2028 and has 365 days: 36,600.00 x 46 / 365 = 4,612.603
    assert [p.amount for p in parts] == [915_000] * 4 + [461_260]
    parts = schedule(date(2026, 3, 1), date(2027, 4, 15), 3_660_000, 4, "lease_year")
    # from 1 March 2027 to 29 February 2028: 366 days, so 46 days are exactly 4,600.00
    assert parts[-1].amount == 460_000


@given(DAYS, st.integers(0, 4000), RENTS, COUNTS, METHODS)
def test_periods_tile_the_term_and_nothing_is_negative(start, days, rent, count, method):
    end = start + timedelta(days=days)
    parts = schedule(start, end, rent, count, method)
    assert (parts[0].period_start, parts[-1].period_end) == (start, end)
    for before, after in itertools.pairwise(parts):
        assert after.period_start == before.period_end + timedelta(days=1)
    assert [p.number for p in parts] == list(range(1, len(parts) + 1))
    assert all(0 <= p.amount <= -(-rent // count) for p in parts)


@given(DAYS, st.integers(1, 5), RENTS, COUNTS, METHODS)
def test_whole_years_add_up_whatever_the_method(start, years, rent, count, method):
    parts = schedule(start, last_day(start, years), rent, count, method)
    assert len(parts) == years * count
    for year in range(years):
        assert [p.amount for p in parts[year * count : (year + 1) * count]] == split(rent, count)
    assert sum(p.amount for p in parts) == years * rent


@given(RENTS, st.integers(1, 40))
def test_parts_add_up_and_differ_by_one_at_most(total, parts):
    made = split(total, parts)
    assert sum(made) == total
    assert made == sorted(made, reverse=True)
    assert made[0] - made[-1] <= 1


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_later_months_come_later(day, months, more):
    assert add_months(day, months) <= add_months(day, months + more)
    assert add_months(day, months).day in {day.day, 1}
    assert add_months(day.replace(day=1), months).day == 1


def test_a_step_between_instalments_changes_the_next_and_one_inside_is_cut_by_days():
    start, end = date(2026, 1, 1), date(2027, 12, 31)
    second_year = [Term(start, 12_000_000), Term(date(2027, 1, 1), 12_600_000)]
    parts = of_terms(start, end, second_year, 4, "lease_year")
    assert [p.amount for p in parts] == [3_000_000] * 4 + [3_150_000] * 4
    inside = [Term(start, 12_000_000), Term(date(2026, 2, 1), 12_600_000)]
    parts = of_terms(start, date(2026, 12, 31), inside, 4, "lease_year")
    # 120,000 x 31/365 + 126,000 x 59/365 = 10,191.7808 + 20,367.1233
    assert [p.amount for p in parts] == [3_055_890, 3_150_000, 3_150_000, 3_150_000]


def test_a_month_free_of_rent_and_an_item_that_begins_later():
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    free = [Term(start, 0), Term(date(2026, 2, 1), 12_000_000)]
    assert [p.amount for p in of_terms(start, end, free, 12, "lease_year")] == [0] + [1_000_000] * 11
    later = [Term(date(2026, 7, 1), 600_000)]
    assert [p.amount for p in of_terms(start, end, later, 2, "lease_year")] == [0, 300_000]


@given(DAYS, RENTS, RENTS, COUNTS, METHODS, st.integers(1, 800), st.integers(0, 1500))
def test_a_step_to_the_same_amount_changes_nothing_and_a_higher_one_lowers_nothing(
    start, rent, other, count, method, at, days
):
    end, step = start + timedelta(days=days), start + timedelta(days=at)
    plain = schedule(start, end, rent, count, method)
    assert of_terms(start, end, [Term(start, rent), Term(step, rent)], count, method) == plain
    up = of_terms(start, end, [Term(start, rent), Term(step, rent + other)], count, method)
    assert [(p.period_start, p.period_end) for p in up] == [(p.period_start, p.period_end) for p in plain]
    before = [n for n, p in enumerate(plain) if p.period_end < step]
    assert [up[n] for n in before] == [plain[n] for n in before]
