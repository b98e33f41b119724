"""A whole calendar month is a twelfth of the year: what is let at market and fully paid earns 100.00 % of its potential in each."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.reports.indicators import months_of, of_period
from nexus.reports.ratios import percent

DAYS = st.dates(date(1999, 1, 1), date(2105, 12, 31))
ANNUAL = st.integers(0, 10**13)


def last_of(year, month):
    return date(year, month, monthrange(year, month)[1])


@given(st.integers(1999, 2105), st.integers(1, 12), ANNUAL)
def test_a_whole_month_is_a_twelfth_in_every_month_and_year(year, month, annual):
    days = date(year, month, 1), last_of(year, month)
    assert months_of(days) == 1
    assert abs(12 * of_period(annual, days) - annual) <= 6


@given(st.integers(1999, 2105), ANNUAL)
def test_a_calendar_year_is_the_annual_amount(year, annual):
    assert of_period(annual, (date(year, 1, 1), date(year, 12, 31))) == annual


@given(DAYS, st.integers(0, 1500), st.integers(0, 1500))
def test_periods_add_up(first, one, other):
    middle, last = first + timedelta(one), first + timedelta(one + 1 + other)
    parts = months_of((first, middle)) + months_of((middle + timedelta(1), last))
    assert months_of((first, last)) == parts


@given(DAYS, st.data())
def test_a_part_of_a_month_counts_by_its_days(day, data):
    length = monthrange(day.year, day.month)[1]
    last = day.replace(day=data.draw(st.integers(day.day, length)))
    assert months_of((day, last)) == Fraction(last.day - day.day + 1, length)


@given(DAYS, st.integers(0, 1500), ANNUAL)
def test_the_amount_is_rounded_once(first, more, annual):
    days = first, first + timedelta(more)
    exact = annual * months_of(days) / 12
    assert -Fraction(1, 2) <= exact - of_period(annual, days) <= Fraction(1, 2)


@pytest.mark.parametrize("rent", ["120000.00", "100000.00", "86333.00"])
def test_let_at_market_and_paid_each_month_is_100_percent(office, rent):
    org = office.organisation()
    org.billing_since("2024-01-01")
    unit = org.unit(market_rent=rent)
    lease = org.active_lease(
        [unit["id"]], start_date="2024-01-01", end_date="2024-12-31", annual_rent=rent, cheque_count=12
    )
    org.bill(lease["id"], "2024-12-31")
    for charge in org.get("/charges", lease_id=lease["id"])["data"]:
        org.payment(
            lease["tenants"][0]["tenant_id"],
            lease_id=lease["id"],
            amount=charge["amount"],
            date=charge["due_on"],
        )
    for month in range(1, 13):
        days = {"date_from": f"2024-{month:02d}-01", "date_to": last_of(2024, month).isoformat()}
        (row,) = org.get("/reports/indicators", as_of=days["date_to"], **days)["data"]["rows"]
        assert (month, row["economic_occupancy"]) == (month, "100.00")


def test_half_of_february_of_a_leap_year():
    # 14 of 29 days of 10,000.00: 4,827.586
    assert of_period(12_000_000, (date(2028, 2, 16), date(2028, 2, 29))) == 482_759
    assert percent(482_759, 482_759) == "100.00"
