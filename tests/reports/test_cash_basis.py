"""Income and expense on the cash basis, with every figure computed by hand, and the way from each to its entries."""

from decimal import Decimal
from urllib.parse import parse_qsl

import pytest

from support.books import Books
from support.cheques import deposit, file, step
from support.reading import as_csv, pages, raw


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def office_lease(org):
    """An office for AED 120,000.00 a year and 5 % of VAT, monthly: 10,000.00 and 500.00. January to April are charged.

    January: 5,250.00 in cash; a deposit of 5,000.00; repairs of 315.50 are paid; utilities of 800.00 are owed.
    February: a cheque of 10,500.00, banked in January, is cleared; 300.00 of the utilities are paid; 700.00 of the
    deposit are kept for damage. March: the cheque comes back; 13,000.00 and 20,000.00 are transferred.
    """
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]], annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-04-01")
    tenant, books = lease["tenants"][0]["tenant_id"], Books(org)
    org.payment(tenant, lease_id=lease["id"], amount="5250.00", date="2026-01-05")
    held = org.deposit(lease["id"], amount="5000.00")
    books.post(("5000", "315.50"), ("1010", "-315.50"), on="2026-01-20")
    books.post(("5100", "800.00"), ("2300", "-800.00"), on="2026-01-25")
    cheque = file(org, lease, "1", amount="10500.00", date="2026-01-01")
    deposit(org, cheque, on="2026-01-30")
    step(org, cheque, "clearance", {"date": "2026-02-03"})
    books.post(("2300", "300.00"), ("1010", "-300.00"), on="2026-02-10")
    damage = {"amount": "700.00", "date": "2026-02-20", "reason": "Door"}
    org.make(f"/deposits/{held['id']}/deductions", damage, status=200)
    org.known = org.get("/reports/trial-balance")["data"]["known_at"]
    step(org, cheque, "return", {"date": "2026-03-04", "reason": "insufficient_funds"})
    for amount, day in (("13000.00", "2026-03-10"), ("20000.00", "2026-03-15")):
        org.payment(
            tenant, lease_id=lease["id"], amount=amount, date=day, method="bank_transfer", reference="FT"
        )
    return lease


def month(number, last):
    return {"date_from": f"2026-0{number}-01", "date_to": f"2026-0{number}-{last}", "basis": "cash"}


def statement(org, **query):
    report = org.get("/reports/income-statement", **query)["data"]
    rows = [(r["section"], r["account_code"], r["amount"]) for r in report["rows"]]
    return rows, {t["section"]: t["amount"] for t in report["totals"]}


def test_income_counts_when_cleared_money_settles_it_and_expense_when_it_is_paid(org, office_lease):
    # half of January: 5,000.00 and 250.00 of tax; the cheque in clearing is no cash, nor is what is owed for utilities
    rows, totals = statement(org, **month(1, 31))
    assert rows == [("income", "4010", "5000.00"), ("expense", "5000", "315.50")]
    assert totals == {
        "income": "5000.00", "expense": "315.50", "result": "4684.50", "tax": "250.00", "tenant_credits": "0.00",
        "deposits": "5000.00", "other": "0.00", "cash": "9934.50",
    }  # fmt: skip
    # the rest of January and half of February; the deposit that is kept was cash before
    rows, totals = statement(org, **month(2, 28))
    assert rows == [
        ("income", "4010", "10000.00"),
        ("income", "4200", "700.00"),
        ("expense", "2300", "300.00"),
    ]
    assert totals == {
        "income": "10700.00", "expense": "300.00", "result": "10400.00", "tax": "500.00", "tenant_credits": "0.00",
        "deposits": "-700.00", "other": "0.00", "cash": "10200.00",
    }  # fmt: skip
    # taken back: 10,000.00 and 500.00. The first transfer: 5,000.00 of January, and 7,750.00 of February's 10,500.00, of
    # which 369.05 (369.0476) is tax; the second the rest of it, 130.95, and March. 6,750.00 wait for April's due date.
    rows, totals = statement(org, **month(3, 31))
    assert rows == [("income", "4010", "15000.00")]
    assert totals == {
        "income": "15000.00", "expense": "0.00", "result": "15000.00", "tax": "750.00", "tenant_credits": "6750.00",
        "deposits": "0.00", "other": "0.00", "cash": "22500.00",
    }  # fmt: skip
    until_10 = statement(org, date_from="2026-03-10", date_to="2026-03-14", basis="cash")[1]
    assert (until_10["income"], until_10["tax"]) == ("12380.95", "619.05")
    assert statement(org, **month(3, 31) | {"basis": "accrual"})[0] == [("income", "4010", "10000.00")]
    # 6,750.00 of April's 10,500.00: 321.43 of tax
    april = statement(org, date_from="2026-04-01", date_to="2026-04-01", basis="cash")[1]
    assert (april["income"], april["tax"], april["tenant_credits"], april["cash"]) == (
        "6428.57",
        "321.43",
        "-6750.00",
        "0.00",
    )


def test_as_it_was_known_before_the_cheque_came_back(org, office_lease):
    rows, totals = statement(org, **month(3, 31), known_at=org.known)
    assert (rows, totals) == ([], {})
    assert statement(org, date_from="2026-01-01", date_to="2026-03-31", basis="cash", known_at=org.known)[0] == [
        ("income", "4010", "15000.00"), ("income", "4200", "700.00"), ("expense", "2300", "300.00"),
        ("expense", "5000", "315.50"),
    ]  # fmt: skip


def test_each_figure_leads_to_the_lines_behind_it(org, office_lease):
    query = {"date_from": "2026-01-01", "date_to": "2026-03-31", "basis": "cash"}
    report = org.get("/reports/income-statement", **query, compare="previous_period")["data"]
    assert report["rows"][0]["previous_amount"] == "0.00"
    for row in [*report["rows"], *report["totals"]]:
        path, _, text = row["explain"].partition("?")
        lines = list(pages(org, path, **dict(parse_qsl(text))))
        sign = -1 if row["section"] == "expense" else 1
        assert sum(Decimal(line["amount"]) for line in lines) * sign == Decimal(row["amount"]), row
        for line in lines:
            assert org.client.get(line["explain"]).json()["data"]
    lines = as_csv(org, "cash-ledger", date_from="2026-02-01", date_to="2026-02-28", section="result")
    assert [(r["line"], r["account_code"], r["amount"]) for r in lines] == [
        ("entry", "2300", "-300.00"), ("charge", "4010", "5000.00"), ("charge", "4010", "5000.00"), ("entry", "4200", "700.00"),
    ]  # fmt: skip
    past = org.get("/reports/cash-ledger", date_from="2026-02-01", date_to="2026-02-28", page=9)
    assert (past["data"], past["meta"]["total"] > 0) == ([], True)
    # a filter shows what concerns the lease; what leads to the change of cash is for whole books
    rows, totals = statement(org, **query, lease_id=office_lease["id"])
    assert rows == [("income", "4010", "30000.00"), ("income", "4200", "700.00")]
    assert set(totals) == {"income", "expense", "result"}
    assert statement(org, **query, unit_id=office_lease["unit_ids"][0])[0] == [("income", "4010", "30000.00")]
    assert statement(org, **query, book="own") == ([], {})
    assert b"cash" in raw(org, "income-statement", format="csv", **query)


def test_a_credit_note_changes_what_of_the_money_was_tax(org):
    """AED 1,000.00 and 50.00 are paid; then 333.33 are waived. What is left is settled with 666.67 and 33.33."""
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]], annual_rent="12000.00", cheque_count=12)
    org.bill(lease["id"], "2026-01-01")
    org.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="1050.00", date="2026-01-01")
    (charge,) = org.get("/charges", lease_id=lease["id"])["data"]
    waiver = {"type": "waiver", "reason": "Noise", "amount": "333.33", "date": "2026-01-15"}
    org.make(f"/charges/{charge['id']}/credits", waiver)
    # 350.00 became the tenant's credit
    totals = statement(org, date_from="2026-01-01", date_to="2026-01-31", basis="cash")[1]
    assert (totals["income"], totals["tax"], totals["tenant_credits"], totals["cash"]) == (
        "666.67",
        "33.33",
        "350.00",
        "1050.00",
    )
