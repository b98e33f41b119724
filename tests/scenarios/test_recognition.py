"""Rent that is earned month by month, in the books: with every figure computed by hand."""

from datetime import date
from uuid import UUID

import pytest

from nexus.billing import jobs, recognition
from nexus.core import ids
from nexus.ledger.actions import close_period


@pytest.fixture
def monthly(story):
    assert story.org.billing_since("2025-01-01", recognition="monthly")["recognition"] == "monthly"
    return story


def recognise(story, lease, through):
    lease_id = ids.decode("lease", lease["id"])
    day = date.fromisoformat(through)
    return story.office.act(story.org.id, lambda ctx: recognition.recognise(ctx, [lease_id], day))


def test_a_quarter_is_earned_in_its_months_and_an_early_end_is_made_up_for(monthly):
    """AED 85,000.00 on four cheques: 21,250.00 for the 90 days of January to March 2026."""
    org = monthly.org
    lease = org.active_lease(annual_rent="85000.00", cheque_count=4)
    org.bill(lease["id"], "2026-01-01")
    assert monthly.books("1100", "2160", "4000") == ["21250.00", "-21250.00", None]

    # 21,250 x 31 / 90 = 7,319.44
    assert recognise(monthly, lease, "2026-02-27") == 1
    assert monthly.books("1100", "2160", "4000") == ["21250.00", "-13930.56", "-7319.44"]
    assert monthly.books("4000", as_of="2026-01-30") == [None]
    assert monthly.books("4000", as_of="2026-01-31") == ["-7319.44"]
    assert recognise(monthly, lease, "2026-01-31") == 0
    (charge,) = org.get("/charges", lease_id=lease["id"])["data"]
    assert charge["deferred"] == "13930.56"

    body = {"date": "2026-02-10", "reason": "Relocation"}
    org.make(f"/leases/{lease['id']}/termination", body, status=200)
    org.bill(lease["id"], "2026-01-01")
    # 85,000 / 365 x 41 = 9,547.95 stay, of which 31 of 41 days, 7,219.18, are earned: 100.26 less than was recognised
    assert monthly.books("1100", "2160", "4000") == ["9547.95", "-2328.77", "-7219.18"]
    assert recognise(monthly, lease, "2026-02-28") == 1
    assert monthly.books("1100", "2160", "4000") == ["9547.95", "0.00", "-9547.95"]
    assert recognise(monthly, lease, "2026-11-30") == 0
    assert monthly.proved()


def test_tax_is_not_deferred_and_a_closed_month_is_not_touched(monthly):
    """A shop for AED 120,000.00 a year, monthly from 15 March 2026: 10,000.00 and 500.00 VAT for 31 days to 14 April."""
    org = monthly.org
    org.supplier()
    shop = org.unit(type="retail_shop")
    lease = org.active_lease([shop["id"]], start_date="2026-03-15", annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-03-15")
    assert monthly.books("1100", "2160", "2200", "4010") == ["10500.00", "-10000.00", "-500.00", None]
    # 17 of 31 days: 5,483.87
    recognise(monthly, lease, "2026-03-31")
    assert monthly.books("2160", "2200", "4010") == ["-4516.13", "-500.00", "-5483.87"]

    monthly.office.act(org.id, lambda ctx: close_period(ctx, date(2026, 4, 30)))
    recognise(monthly, lease, "2026-04-30")
    assert monthly.books("4010", as_of="2026-04-30") == ["-5483.87"]
    assert monthly.books("2160", "2200", "4010") == ["0.00", "-500.00", "-10000.00"]
    assert monthly.proved()


def test_three_decimals_from_the_31st_and_a_step(monthly):
    """KWD 1,200.000 a year quarterly from 31 January 2026: 300.000 for 89 days to 29 April, of which January has one."""
    org = monthly.org
    lease = org.active_lease(currency="KWD", start_date="2026-01-31", annual_rent="1200.000", cheque_count=4)
    org.bill(lease["id"], "2026-01-31")
    recognise(monthly, lease, "2026-02-28")
    # 29 of 89 days are 97.753
    assert monthly.books("2160", "4000") == ["-202.247", "-97.753"]
    # from 1 April 2,400.000 a year: a quarter of that for its last 29 of 89 days
    (rent,) = org.get(f"/leases/{lease['id']}/items")["data"]
    steps = [
        {"starts_on": "2026-01-31", "annual_amount": "1200.000"},
        {"starts_on": "2026-04-01", "annual_amount": "2400.000"},
    ]
    assert org.patch(f"/lease-items/{rent['id']}", {"terms": steps}).status_code == 200
    org.bill(lease["id"], "2026-01-31")
    # 300 x 60 / 89 + 600 x 29 / 89 = 397.7528; 300.000 was charged
    assert monthly.books("1100", "2160", "4000") == ["397.753", "-300.000", "-97.753"]
    recognise(monthly, lease, "2026-04-30")
    assert monthly.books("2160", "4000") == ["0.000", "-397.753"]
    assert monthly.proved()


def test_the_job_goes_from_batch_to_batch_and_can_be_begun_again(monthly, monkeypatch):
    org = monthly.org
    monkeypatch.setattr(recognition, "BATCH", 1)
    leases = [org.active_lease(annual_rent="12000.00", cheque_count=12) for _ in range(2)]
    for lease in leases:
        org.bill(lease["id"], "2026-01-01")

    def run(after):
        return monthly.office.act(org.id, lambda ctx: jobs.recognise_leases(ctx, after))

    first = run(UUID(int=0))
    assert monthly.books("2160", "4000") == ["-1000.00", "-1000.00"]
    second = run(first)
    assert {first, second} == {ids.decode("lease", lease["id"]) for lease in leases}
    assert run(second) is None
    assert run(UUID(int=0)) is None
    assert monthly.books("2160", "4000") == ["0.00", "-2000.00"]


def test_what_was_charged_before_the_setting_stays_income(story):
    org = story.org
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-01-01")
    org.billing_since("2025-01-01", recognition="monthly")
    org.bill(lease["id"], "2026-02-01")
    assert story.books("2160", "4000") == ["-10000.00", "-10000.00"]
    answer = org.client.patch("/billing-settings", json={"recognition": "daily"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/recognition")
    assert story.proved()


def test_nobody_posts_to_deferred_rent_by_hand(story):
    accounts = {a["code"]: a for a in story.org.get("/accounts", book="client", limit=100)["data"]}
    assert accounts["2160"]["control"] is True


def test_a_waiver_is_a_concession_and_leaves_the_rent_to_be_earned(monthly):
    org = monthly.org
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-01-01")
    (charge,) = org.get("/charges", lease_id=lease["id"])["data"]
    org.make(
        f"/charges/{charge['id']}/credits",
        {"type": "waiver", "amount": "1000.00", "reason": "Lift out of order"},
    )
    recognise(monthly, lease, "2026-01-31")
    assert monthly.books("1100", "2160", "4000", "4900") == ["9000.00", "0.00", "-10000.00", "1000.00"]
    assert monthly.proved()
