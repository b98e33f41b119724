"""What is issued before it is due, by hand: a receivable from its issue, income on its due day, VAT on the day of the summary."""

from datetime import date

import pytest
from sandbox_support import move_here, sandbox

from nexus.payments.proof import prove


@pytest.fixture
def box(office):
    """A shop for AED 120,000.00 a year by the month, on 15 December 2025."""
    made = sandbox(office.organisation(), clock="2025-12-15")
    made.billing_since("2025-01-01")
    made.supplier()
    return made


def shop(box, **more):
    unit = box.unit(type="retail_shop")
    return box.active_lease([unit["id"]], annual_rent="120000.00", cheque_count=12, **more)


def books(box, day, *codes):
    rows = box.get("/balances", book="client", as_of=day)["data"]["accounts"]
    found = {row["code"]: row["balance"] for row in rows}
    return [found.get(code, "0.00") for code in codes]


def vat_to(box, day):
    totals = box.get("/vat-summary", date_to=day)["data"]["totals"]
    return totals[0]["tax"] if totals else "0.00"


def ageing(box, day):
    row = box.get("/reports/aged-receivables", as_of=day)["data"]["totals"][0]
    return row["not_due"], row["days_1_30"], row["total"]


def test_three_months_ahead_over_the_end_of_a_tax_period(office, box):
    lease = shop(box)
    assert box.bill(lease["id"], "2026-03-01")["charges"] == 3
    # owed, deferred and taxed from 15 December on; earned on the first of each month
    for day, deferred, earned in (
        ("2025-12-14", "0.00", "0.00"), ("2025-12-15", "-30000.00", "0.00"), ("2025-12-31", "-30000.00", "0.00"),
        ("2026-01-01", "-20000.00", "-10000.00"), ("2026-02-28", "-10000.00", "-20000.00"), ("2026-03-01", "0.00", "-30000.00"),
    ):  # fmt: skip
        owed = "0.00" if day == "2025-12-14" else "31500.00"
        vat = "0.00" if day == "2025-12-14" else "1500.00"
        assert books(box, day, "1100", "2160", "4010") == [owed, deferred, earned], day
        assert (books(box, day, "2200"), vat_to(box, day)) == ([f"-{vat}" if vat != "0.00" else vat], vat), (
            day
        )
    assert ageing(box, "2025-12-31") == ("31500.00", "0.00", "31500.00")
    assert ageing(box, "2026-01-31") == ("21000.00", "10500.00", "31500.00")
    # a payment settles February before it is due, with effect at once
    charges = box.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    tenant = lease["tenants"][0]["tenant_id"]
    chosen = [{"charge_id": charges[1]["id"], "amount": "10500.00"}]
    box.payment(tenant, lease_id=lease["id"], amount="10500.00", date="2025-12-15", allocations=chosen)
    assert books(box, "2025-12-15", "1100", "2150") == ["21000.00", "0.00"]
    # and March is cheaper by 1,000.00 from 15 December on, its tax too
    body = {"type": "discount", "reason": "Agreed", "amount": "1000.00", "date": "2025-12-15"}
    box.make(f"/charges/{charges[2]['id']}/credits", body)
    assert books(box, "2025-12-15", "1100", "2200", "4900") == ["19950.00", "-1450.00", "1000.00"]
    assert vat_to(box, "2025-12-15") == "1450.00"
    assert office.act(box.id, prove).fault is None


def test_an_early_end_takes_back_what_was_issued_ahead(office, box):
    lease = shop(box, start_date="2025-12-01", proration="actual")
    box.bill(lease["id"], "2026-02-01")
    move_here(box, date(2025, 12, 20))
    box.make(f"/leases/{lease['id']}/termination", {"date": "2025-12-31", "reason": "Moved"}, status=200)
    box.bill(lease["id"], "2026-02-01")
    charges = box.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    assert [c["credited"] for c in charges[1:]] == ["10500.00", "10500.00"]
    for day in ("2025-12-20", "2026-01-01", "2026-02-01", "2026-03-01"):
        assert books(box, day, "1100", "2160", "2200", "4010") == [
            "10500.00",
            "0.00",
            "-500.00",
            "-10000.00",
        ], day
        assert vat_to(box, day) == "500.00"
    assert [c["deferred"] for c in charges] == ["0.00"] * 3
    assert office.act(box.id, prove).fault is None


def test_a_single_charge_that_is_due_later(office, box):
    lease = shop(box)
    charge = box.charge(lease["id"], due_on="2026-02-01")
    assert books(box, "2025-12-15", "1100", "2160", "2200", "4200") == [
        "1050.00",
        "-1000.00",
        "-50.00",
        "0.00",
    ]
    assert books(box, "2026-02-01", "2160", "4200") == ["0.00", "-1000.00"]
    assert ageing(box, "2026-02-01") == ("1050.00", "0.00", "1050.00")
    assert ageing(box, "2026-02-02") == ("0.00", "1050.00", "1050.00")
    entries = box.get("/journal-entries", lease_id=lease["id"], limit=100)["data"]
    assert charge["journal_entry_id"] in {entry["id"] for entry in entries}
    assert office.act(box.id, prove).fault is None


def test_what_was_due_in_a_closed_period_is_taxed_when_it_is_posted(office, box):
    box.make("/period-closings", {"through": "2025-11-30"})
    lease = shop(box, start_date="2025-11-01", end_date="2025-12-31", proration="actual")
    box.bill(lease["id"], "2025-11-01")
    assert (books(box, "2025-11-30", "2200"), vat_to(box, "2025-11-30")) == (["0.00"], "0.00")
    assert (books(box, "2025-12-15", "2200"), vat_to(box, "2025-12-15")) == (["-500.00"], "500.00")
    assert office.act(box.id, prove).fault is None


def test_tax_on_another_day_is_a_fault_but_not_in_books_from_before(office, box, monkeypatch):
    """As the release before did: the invoice of 15 December, posted on its due day."""
    from nexus.billing import charging, queries
    from nexus.core import ids
    from nexus.ledger.actions import hold_books

    lease = shop(box)
    lease_id, due = ids.decode("lease", lease["id"]), date(2026, 2, 1)
    invoice = charging.invoice

    async def dated_today(ctx, charges):
        for charge, *_ in charges:
            charge["effective_on"] = date(2025, 12, 15)
        await invoice(ctx, charges)
        for charge, *_ in charges:
            charge["effective_on"] = due

    async def charge(ctx):
        books = await hold_books(ctx)
        facts = await queries.lease_facts(ctx.db, ctx.org_id, [lease_id])
        await charging.charge_once(ctx, books, facts[lease_id], "other", 100_000, due, "Sign")

    monkeypatch.setattr(charging, "invoice", dated_today)
    office.act(box.id, charge)
    fault = office.act(box.id, prove).fault
    assert (fault.what, fault.detail) == (
        "supplier", "on 2025-12-15 vat_output has 0 AED; the tax documents of that day have 5000",
    )  # fmt: skip
    office.sql("UPDATE charges SET on_tax_day = false WHERE org_id = %s", box.id)
    assert office.act(box.id, prove).fault is None
