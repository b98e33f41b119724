"""What was collected of what was billed, and who is overdue, with every figure computed by hand."""

from decimal import Decimal

import pytest

from support.cheques import deposit, file, step
from support.reading import as_csv, as_xlsx


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def lease(org):
    """AED 120,000.00 a year, monthly, January to April; and beside it a lease that has paid its 36,500.00.

    January is paid in cash. February's cheque is cleared and comes back on 4 March; on 31 March another of 4,000.00 is
    banked. 500.00 of March are waived.
    """
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-04-01")
    other = org.active_lease(annual_rent="36500.00", cheque_count=1)
    org.bill(other["id"], "2026-01-01")
    org.payment(other["tenants"][0]["tenant_id"], lease_id=other["id"], amount="36500.00", date="2026-01-01")
    tenant = lease["tenants"][0]["tenant_id"]
    org.payment(tenant, lease_id=lease["id"], amount="10000.00", date="2026-01-05")
    first = file(org, lease, "1", amount="10000.00", date="2026-02-01")
    deposit(org, first, on="2026-02-02")
    step(org, first, "clearance", {"date": "2026-02-03"})
    step(org, first, "return", {"date": "2026-03-04", "reason": "insufficient_funds"})
    deposit(org, file(org, lease, "2", amount="4000.00", date="2026-03-01"), on="2026-03-31")
    march = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][2]
    waiver = {"type": "waiver", "reason": "Noise", "amount": "500.00", "date": "2026-03-20"}
    org.make(f"/charges/{march['id']}/credits", waiver)
    return lease


def months(org, **query):
    report = org.get("/reports/collections", date_from="2026-01-01", date_to="2026-03-31", **query)["data"]
    names = (
        "month",
        "billed",
        "collected",
        "in_clearing",
        "open",
        "collection_rate",
        "received",
        "taken_back",
    )
    return [tuple(row[n] for n in names) for row in report["rows"]], [
        tuple(t[n] for n in ("charges", *names[1:])) for t in report["totals"]
    ]


def test_collections_by_month(org, lease):
    rows, totals = months(org, as_of="2026-03-31", lease_id=lease["id"])
    assert rows == [
        ("2026-01-01", "10000.00", "10000.00", "0.00", "0.00", "100.00", "10000.00", "0.00"),
        ("2026-02-01", "10000.00", "4000.00", "4000.00", "6000.00", "40.00", "10000.00", "10000.00"),
        ("2026-03-01", "9500.00", "0.00", "0.00", "9500.00", "0.00", "4000.00", "0.00"),
    ]
    # 14,000 of 29,500 are 47.4576 %
    assert totals == [(3, "29500.00", "14000.00", "4000.00", "15500.00", "47.46", "24000.00", "10000.00")]
    # before the cheque came back February was paid, and March was not due
    assert months(org, as_of="2026-02-28", lease_id=lease["id"])[0] == [
        ("2026-01-01", "10000.00", "10000.00", "0.00", "0.00", "100.00", "10000.00", "0.00"),
        ("2026-02-01", "10000.00", "10000.00", "0.00", "0.00", "100.00", "10000.00", "0.00"),
    ]
    assert months(org, as_of="2026-02-28")[1][0][1:3] == ("56500.00", "56500.00")
    assert months(org, currency="KWD") == months(org, book="own") == ([], [])
    assert months(org, as_of="2025-12-31") == ([], [])


def test_collections_lead_to_their_charges_and_receipts(org, lease):
    report = org.get("/reports/collections", date_from="2026-01-01", date_to="2026-03-31")["data"]
    for row in (*report["rows"], *report["totals"]):
        charges = org.client.get(row["explain"]).json()["data"]
        billed = sum(Decimal(c["amount"]) for c in charges)
        assert billed == Decimal(row["billed"]) + (500 if row["month"] in {None, "2026-03-01"} else 0)
        receipts = org.client.get(row["explain_received"]).json()["data"]["totals"]
        assert sum(Decimal(t["received"]) for t in receipts) == Decimal(row["received"])
    for read in (as_csv, as_xlsx):
        assert len(read(org, "collections", date_from="2026-01-01", date_to="2026-03-31")) == 4


def test_who_is_overdue(org, lease):
    report = org.get("/reports/delinquency", as_of="2026-04-15")["data"]
    (row,), (total,) = report["rows"], report["totals"]
    # 6,000 of February for 73 days, 9,500 of March for 45, April for 14; billed 10,000 x 3 and 9,500
    assert {
        name: row[name]
        for name in (
            "lease_number", "overdue", "over_30", "oldest_due_on", "days_overdue", "stage", "last_payment_on", "last_payment",
            "returned_cheques", "billed", "delinquency_rate", "annual_rent", "over_30_share",
        )
    } == {
        "lease_number": lease["number"], "overdue": "25500.00", "over_30": "15500.00", "oldest_due_on": "2026-02-01",
        "days_overdue": 73, "stage": "final_notice", "last_payment_on": "2026-03-31", "last_payment": "4000.00",
        "returned_cheques": 1, "billed": "39500.00", "delinquency_rate": "64.56", "annual_rent": "120000.00",
        "over_30_share": "12.92",
    }  # fmt: skip
    # of all leases: 25,500 of 76,000, and 15,500 of 156,500
    assert [total[n] for n in ("leases", "overdue", "billed", "delinquency_rate", "annual_rent", "over_30_share")] == [
        1, "25500.00", "76000.00", "33.55", "156500.00", "9.90",
    ]  # fmt: skip
    before = org.get("/reports/delinquency", as_of="2026-03-03", lease_id=lease["id"])["data"]["rows"]
    assert [(r["overdue"], r["stage"], r["last_payment_on"], r["returned_cheques"]) for r in before] == [
        ("10000.00", "reminder", "2026-02-02", 0)
    ]
    assert org.get("/reports/delinquency", as_of="2026-01-01")["data"]["rows"] == []
    assert org.get("/reports/delinquency", book="own")["data"]["totals"] == []
    for query in ({"unit_id": lease["unit_ids"][0]}, {"tenant_id": row["tenant_id"]}, {"currency": "AED"}):
        assert len(org.get("/reports/delinquency", as_of="2026-04-15", **query)["data"]["rows"]) == 1


def test_a_cheque_at_law_is_a_matter_for_lawyers(org, lease):
    (cheque,) = org.get("/cheques", status="bounced")["data"]
    step(org, cheque, "legal-action", {"date": "2026-04-02", "reference": "RDC 1"})
    (row,) = org.get("/reports/delinquency", as_of="2026-04-15")["data"]["rows"]
    assert row["stage"] == "legal"
    (row,) = org.get("/reports/delinquency", as_of="2026-04-01")["data"]["rows"]
    assert row["stage"] == "demand"
