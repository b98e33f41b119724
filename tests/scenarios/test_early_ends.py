"""Leases that end early, late to be known, or never begin: figures that somebody computed by hand."""

from datetime import date, timedelta


def test_from_the_31st_with_a_step_and_an_early_end(story):
    """AED 84,000.00 a year monthly from 31 January 2026, 96,000.00 from 15 April, ended with 20 June.

    31 January, 28 February: 7,000.00 each. 31 March to 29 April are 30 days, half of them at 8,000.00: 7,500.00. 30 April:
    8,000.00. The days cost 84,000 x 74 / 365 + 96,000 x 67 / 365 = 34,652.05, so 5,152.05 are left for 31 May to 20 June.
    """
    org = story.org
    lease = org.active_lease(
        start_date="2026-01-31", annual_rent="84000.00", cheque_count=12,
        rent_terms=[{"starts_on": "2026-01-31", "annual_amount": "84000"}, {"starts_on": "2026-04-15", "annual_amount": "96000"}],
    )  # fmt: skip
    org.bill(lease["id"], "2026-05-31")
    assert [charge[:3:2] for charge in story.charges(lease)] == [
        ("2026-01-31", "7000.00"), ("2026-02-28", "7000.00"), ("2026-03-31", "7500.00"), ("2026-04-30", "8000.00"),
        ("2026-05-31", "8000.00"),
    ]  # fmt: skip
    body = {"date": "2026-06-20", "reason": "Relocation"}
    done = org.make(f"/leases/{lease['id']}/termination", body, status=200)
    assert [(c["amount"], c["effective_on"]) for c in done["correction"]["credits"]] == [
        ("2847.95", "2026-06-20")
    ]
    assert story.books("1100", "4000") == ["34652.05", "-34652.05"]
    assert story.books("1100", as_of="2026-06-19") == ["37500.00"]
    assert story.proved()


def test_an_end_recorded_weeks_late_across_a_closed_period(story):
    """AED 120,000.00 a year on four cheques; the tenant left on 31 August 2026, which was noted after the books were closed
    through 15 September. 243 days cost 79,890.41: the third quarter comes to 19,890.41, the fourth to nothing."""
    org = story.org
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4)
    org.bill(lease["id"], "2026-10-01")
    story.pay(lease, "90000.00", "2026-07-01")
    org.make("/period-closings", {"through": "2026-09-15"})
    closed = story.books("1100", "2150", "4000", as_of="2026-09-15")
    done = org.make(
        f"/leases/{lease['id']}/termination", {"date": "2026-08-31", "reason": "Left"}, status=200
    )
    assert sorted((c["amount"], c["effective_on"]) for c in done["correction"]["credits"]) == [
        ("10109.59", "2026-09-16"), ("30000.00", "2026-10-01"),
    ]  # fmt: skip
    assert story.books("1100", "2150", "4000", as_of="2026-09-15") == closed == ["0.00", "0.00", "-90000.00"]
    # from the first open day on what was paid too much is the tenant's
    assert story.books("1100", "2150", "4000", as_of="2026-09-16") == ["0.00", "-10109.59", "-79890.41"]
    assert story.books("1100", "2150", "4000") == ["0.00", "-10109.59", "-79890.41"]
    assert story.proved()


def test_a_shop_whose_lease_never_began(story):
    """AED 240,000.00 a year and VAT, begun in 40 days, the first quarter issued and paid ahead; then the tenant withdraws."""
    org = story.org
    org.supplier()
    start, today = date.today() + timedelta(days=40), date.today()
    shop = org.unit(type="retail_shop")
    lease = org.active_lease([shop["id"]], start_date=str(start), annual_rent="240000.00", cheque_count=4)
    org.bill(lease["id"], str(start))
    assert story.books("1100", "2160", "2200", as_of=str(today)) == ["63000.00", "-60000.00", "-3000.00"]
    story.pay(lease, "63000.00", str(today))
    done = org.make(f"/leases/{lease['id']}/cancellation", {"reason": "The licence was refused"}, status=200)
    assert done["correction"]["amount"] == "-63000.00"
    for day in (today, start, start + timedelta(days=365)):
        found = story.books("1100", "2150", "2160", "2200", "4010", as_of=str(day))
        assert [amount or "0.00" for amount in found] == ["0.00", "-63000.00", "0.00", "0.00", "0.00"], day
    # the unit is free again, and the money goes back
    payment = org.get("/payments", lease_id=lease["id"])["data"][0]
    org.make(f"/payments/{payment['id']}/refunds", {"method": "bank_transfer", "reason": "Cancelled"})
    assert story.books("1010", "2150") == ["0.00", "0.00"]
    org.active_lease([shop["id"]], start_date=str(start))
    assert story.proved()
