"""The overview: its figures come from the portfolio, and its view is a pure function."""

import re
from datetime import date, timedelta

from dashboard_support import TODAY

from nexus.core import ids
from nexus.identity.actions import create_organisation, create_user
from nexus.reports.overview import month_starts, read_overview
from nexus.web.home import money, overview_page


def figures(page):
    values = re.findall(r'class="kpi-value">(.*?)</p>', page)
    return [re.sub(r"<[^>]+>", "", value).strip() for value in values]


def test_the_figures_are_those_of_the_portfolio(dashboard):
    with dashboard.signed_in() as client:
        page = client.get("/").text
    assert figures(page) == ["50.0%", "AED 0.00", "1", "1"]
    text = re.sub(r"<[^>]+>", "", page)
    assert "2 properties" in text
    assert "2 of 4 units let" in text
    assert "0% of AED 400.00 billed" in text
    assert "1 lease overdue" in text
    assert "Nothing needs your attention" not in text
    # of 1,000.00 that are overdue, 900.00 for 40 days and 100.00 for 130; the 400.00 of today aren't
    assert re.findall(r"(31 to 60 days|More than 120 days|Overdue)AED ([0-9,]+[.][0-9]{2})", text.replace("\n", "")) == [
        ("31 to 60 days", "900.00"), ("More than 120 days", "100.00"), ("Overdue", "1,000.00"),
    ]  # fmt: skip
    assert "AED 2,500.00" in text
    assert "Cheque 000102 returned" in text
    assert "Marina Tower A · 101" in text
    assert "20 days left, no renewal" in text
    assert "AED 120,000.00" in text


def test_a_returned_cheque_and_a_cleared_one_move_the_figures(dashboard):
    async def read(ctx):
        return await read_overview(ctx, TODAY)

    found = dashboard.act(read)
    assert (found.properties_count, found.units, found.let) == (2, 4, 2)
    assert found.history[-4:] == (2, 2, 2, 2)
    assert [row["units_count"] - row["let"] for row in found.properties] == [2, 0]
    assert dict(found.ending) == {
        "number": 1, "within_30": 1, "within_60": 1, "next_on": TODAY + timedelta(days=20),
    }  # fmt: skip


def test_an_organisation_without_properties_is_led_to_the_first(dashboard):
    async def make(ctx):
        await create_organisation(ctx, name="Fresh")
        await create_user(ctx, email="fresh@example.com", name="Fresh", role="owner", password="x" * 10)
        return await read_overview(ctx, TODAY)

    found = dashboard.act(make, org_id=ids.new_id())
    page = overview_page(found, TODAY, "KWD", "en")
    assert page.properties_count == 0
    assert page.collected.collected == money(0, "KWD")
    assert len(page.collections.months) == 12


def test_money_is_written_with_the_digits_of_its_currency():
    assert money(61_245_000, "AED").amount == "612,450.00"
    assert money(1_250_000, "KWD").amount == "1,250.000"
    assert money(1_234_567, "JPY").amount == "1,234,567"
    assert money(5, "AED").amount == "0.05"


def test_a_year_of_months_ends_with_this_one():
    months = month_starts(date(2026, 2, 28))
    assert (months[0], months[-1], len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)
