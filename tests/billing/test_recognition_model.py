"""What is earned of a charge by the end of each month: figures by hand, in minor units."""

from datetime import date

import pytest

from nexus.billing.recognition_model import Part, earned, last_month_end, month_end, parts


def amounts(net, first, last, through="2030-12-31", recognised=0, recognised_through=None):
    done = date.fromisoformat(recognised_through) if recognised_through else None
    days = [date.fromisoformat(day) for day in (first, last, through)]
    return [(f"{p.through:%Y-%m}", p.amount) for p in parts(net, *days, recognised, done)]


@pytest.mark.parametrize(
    ("net", "first", "last", "expected"),
    [
        # AED 21,250.00 for 90 days: 31/90 = 7,319.44; 59/90 = 13,930.56; the last month takes the rest
        (2_125_000, "2026-01-01", "2026-03-31", [731_944, 661_112, 731_944]),
        # AED 9,000.00 from 31 January to 30 April: 1, 28, 31 and 30 of 90 days
        (900_000, "2026-01-31", "2026-04-30", [10_000, 280_000, 310_000, 300_000]),
        # AED 1,000.00 from 29 February to 28 March 2028: 1 of 29 days is 34.48
        (100_000, "2028-02-29", "2028-03-28", [3_448, 96_552]),
        # KWD 100.000 from 15 January to 14 April: 17, 45, 76 of 90 days are 18.889, 50.000, 84.444
        (100_000, "2026-01-15", "2026-04-14", [18_889, 31_111, 34_444, 15_556]),
        # one fils for a year: all of it when half of the days are over
        (1, "2026-01-01", "2026-12-31", [1]),
        (500, "2026-05-01", "2026-05-31", [500]),
    ],
)
def test_months_by_their_days_and_the_last_takes_the_rest(net, first, last, expected):
    found = [amount for _, amount in amounts(net, first, last)]
    assert found == expected
    assert sum(found) == net


def test_only_months_that_are_over():
    assert amounts(2_125_000, "2026-01-01", "2026-03-31", "2026-02-28") == [
        ("2026-01", 731_944),
        ("2026-02", 661_112),
    ]
    assert amounts(2_125_000, "2026-01-01", "2026-03-31", "2025-12-31") == []
    assert last_month_end(date(2026, 3, 30)) == date(2026, 2, 28)
    assert last_month_end(date(2026, 2, 28)) == date(2026, 2, 28)
    assert month_end(date(2028, 2, 1)) == date(2028, 2, 29)


def test_it_goes_on_where_it_stopped():
    done = amounts(2_125_000, "2026-01-01", "2026-03-31", "2026-01-31")
    rest = amounts(2_125_000, "2026-01-01", "2026-03-31", "2026-03-31", done[0][1], "2026-01-31")
    assert done + rest == amounts(2_125_000, "2026-01-01", "2026-03-31")
    assert amounts(2_125_000, "2026-01-01", "2026-03-31", "2026-03-31", 2_125_000, "2026-03-31") == []


def test_a_lease_that_ends_earlier_earns_what_is_left_in_fewer_days():
    # 9,547.95 are left for 41 days to 10 February; 31/41 of it is 7,219.18, and 7,319.44 was recognised
    found = list(
        parts(954_795, date(2026, 1, 1), date(2026, 2, 10), date(2026, 2, 28), 731_944, date(2026, 1, 31))
    )
    assert found == [Part(date(2026, 1, 31), -10_026, change=True), Part(date(2026, 2, 28), 232_877)]
    # nothing is left: what was recognised is taken back
    gone = list(parts(0, date(2026, 1, 1), date(2026, 1, 1), date(2026, 2, 28), 731_944, date(2026, 1, 31)))
    assert gone == [Part(date(2026, 1, 31), -731_944, change=True)]


def test_never_more_than_all_and_never_less_than_before():
    first, last = date(2026, 1, 31), date(2027, 1, 30)
    before = 0
    for day in range(370):
        found = earned(1_000_003, first, last, date.fromordinal(first.toordinal() + day))
        assert before <= found <= 1_000_003
        before = found
    assert before == 1_000_003
