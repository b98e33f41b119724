"""What was received, with figures computed by hand, and the way from them to the entries."""

from decimal import Decimal

import pytest

from support.cheques import books, deposit, file, step
from support.reading import as_csv, as_json, as_xlsx, behind


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def lease(org):
    """AED 120,000.00 a year, monthly; January to April are charged."""
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-04-01")
    return lease


@pytest.fixture
def received(org, lease):
    """Cash in January; a cheque that is cleared in February and comes back in March; a transfer in March, of which some
    is given back; a cheque in clearing; a deposit, which is no receipt."""
    tenant = lease["tenants"][0]["tenant_id"]
    lease["cash"] = org.payment(tenant, lease_id=lease["id"], amount="10000.00", date="2026-01-05")
    first = file(org, lease, "1", amount="10000.00", date="2026-02-01")
    deposit(org, first, on="2026-02-02")
    step(org, first, "clearance", {"date": "2026-02-03"})
    step(org, first, "return", {"date": "2026-03-04", "reason": "insufficient_funds"})
    over = org.payment(
        tenant, lease_id=lease["id"], amount="35000.00", date="2026-03-05", method="bank_transfer", reference="FT9"
    )  # fmt: skip
    org.make(
        f"/payments/{over['id']}/refunds",
        {"amount": "2000.00", "method": "bank_transfer", "reference": "FT10", "reason": "Too much", "date": "2026-03-06"},
    )  # fmt: skip
    deposit(org, file(org, lease, "2", amount="4000.00", date="2026-03-01"), on="2026-03-31")
    org.deposit(lease["id"], amount="5000.00")
    return lease


def register(org, **query):
    found = org.get("/reports/receipts-register", **query)["data"]
    names = ("method", "status", "booked_on", "received", "taken_back", "allocated", "credit", "refunded")
    return [tuple(row[n] for n in names) for row in found["rows"]], [
        tuple(t[n] for n in ("method", "receipts", *names[3:])) for t in found["totals"]
    ]


def test_receipts_as_they_stood_on_the_last_day(org, received):
    # the cheque is cleared; it settled February
    assert register(org, date_from="2026-02-01", date_to="2026-02-28") == (
        [("cheque", "cleared", "2026-02-02", "10000.00", "0.00", "10000.00", "0.00", "0.00")],
        [("cheque", 1, "10000.00", "0.00", "10000.00", "0.00", "0.00")],
    )
    # in March it went back; the transfer settled February and March at once and April from 1 April, 2,000.00 went back
    rows, totals = register(org, date_from="2026-03-01", date_to="2026-03-31")
    assert rows == [
        ("cheque", "bounced", "2026-02-02", "0.00", "10000.00", "0.00", "0.00", "0.00"),
        ("bank_transfer", "cleared", "2026-03-05", "35000.00", "0.00", "20000.00", "13000.00", "2000.00"),
        ("cheque", "pending", "2026-03-31", "4000.00", "0.00", "0.00", "4000.00", "0.00"),
    ]
    assert totals == [
        ("bank_transfer", 1, "35000.00", "0.00", "20000.00", "13000.00", "2000.00"),
        ("cheque", 2, "4000.00", "10000.00", "0.00", "4000.00", "0.00"),
    ]
    april = register(org, date_from="2026-03-05", date_to="2026-04-01", method="bank_transfer")[0]
    assert [row[5:] for row in april] == [("30000.00", "3000.00", "2000.00")]
    assert register(org, date_from="2026-03-01", date_to="2026-03-31", currency="KWD") == ([], [])
    for query, number in (
        ({"unit_id": received["unit_ids"][0]}, 3), ({"owner_reference": "nobody"}, 0), ({"book": "own"}, 0),
    ):  # fmt: skip
        assert len(register(org, date_from="2026-03-01", date_to="2026-03-31", **query)[0]) == number


def test_receipts_agree_with_the_books_and_lead_to_their_entries(org, received):
    query = {"date_from": "2026-01-01", "date_to": "2026-12-31"}
    report = org.get("/reports/receipts-register", **query)["data"]
    moved = sum(Decimal(t["received"]) - Decimal(t["taken_back"]) for t in report["totals"])
    bank, clearing = (Decimal(amount) for amount in books(org)[:2])
    cash = next(a["balance"] for a in org.get("/balances")["data"]["accounts"] if a["code"] == "1015")
    # beside receipts, a deposit of 5,000.00 came in and a refund of 2,000.00 went out
    assert moved == bank + clearing + Decimal(cash) - 5000 + 2000
    for row in report["rows"]:
        debits, credits = behind(org, row["explain"])
        assert debits == credits
        kinds = [e["kind"] for e in org.client.get(row["explain"]).json()["data"]]
        assert kinds[0] == "receipt"
        assert ("reversal" in kinds) == (row["status"] == "bounced")
    for total in report["totals"]:
        found = org.client.get(total["explain"]).json()["data"]["totals"]
        assert [t | {"explain": ""} for t in found] == [total | {"explain": ""}]
    told = as_json(org, "receipts-register", **query)
    assert len(told) == len(as_csv(org, "receipts-register", **query)) == 4 + 3
    cells = as_xlsx(org, "receipts-register", **query)
    assert [r["payment_id"] for r in cells] == [r["payment_id"] for r in told]
