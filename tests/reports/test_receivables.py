"""What tenants owe: by age, and statement by statement, on any day and as it was known then."""

from decimal import Decimal

import pytest

from support.cheques import deposit, file, step


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def lease(org):
    """AED 120,000.00 a year, monthly; January to June are charged."""
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-06-01")
    return lease


def pay(org, lease, amount, day):
    body = {
        "amount": amount,
        "lease_id": lease["id"],
        "method": "bank_transfer",
        "reference": "FT1",
        "date": day,
    }
    return org.payment(lease["tenants"][0]["tenant_id"], **body)


def ages(org, **query):
    report = org.get("/reports/aged-receivables", **query)["data"]
    names = ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_91_120", "over_120", "total")
    return [tuple(row[name] for name in names) for row in report["rows"]]


def test_what_is_owed_by_how_long_it_has_been_due(org, lease):
    # on 1 June: June is not due, May for 31 days, April for 61, March for 92, February for 120, January for 151
    assert ages(org, as_of="2026-06-01") == [
        ("10000.00", "0.00", "10000.00", "10000.00", "20000.00", "10000.00", "60000.00")
    ]
    assert ages(org, as_of="2026-02-01") == [
        ("10000.00", "0.00", "10000.00", "0.00", "0.00", "0.00", "20000.00")
    ]
    assert ages(org, as_of="2025-12-31") == []
    pay(org, lease, "25000.00", "2026-03-10")
    assert ages(org, as_of="2026-06-01") == [
        ("10000.00", "0.00", "10000.00", "10000.00", "5000.00", "0.00", "35000.00")
    ]
    assert ages(org, as_of="2026-03-09") == [
        ("0.00", "10000.00", "10000.00", "10000.00", "0.00", "0.00", "30000.00")
    ]
    assert ages(org, as_of="2026-03-10") == [("0.00", "5000.00", "0.00", "0.00", "0.00", "0.00", "5000.00")]
    assert ages(org, as_of="2026-06-01", currency="KWD") == ages(org, book="own") == []
    report = org.get("/reports/aged-receivables", as_of="2026-06-01")["data"]
    assert report["totals"][0]["total"] == "35000.00"
    assert (report["rows"][0]["lease_number"], report["rows"][0]["oldest_due_on"]) == (
        lease["number"],
        "2026-03-01",
    )
    for query, number in (
        ({"tenant_id": lease["tenants"][0]["tenant_id"]}, 1),
        ({"unit_id": org.unit()["id"]}, 0),
    ):
        assert len(ages(org, **query)) == number


def test_cheques_stand_beside_what_is_owed_and_are_not_deducted(org, lease):
    # 60,000.00 are owed; two cheques of 10,000.00 are taken in, one of them is banked in March and comes back in April
    first = file(org, lease, "1", amount="10000.00", date="2026-03-01", received_on="2026-02-20")
    file(org, lease, "2", amount="10000.00", date="2026-09-01", received_on="2026-02-20")
    file(org, lease, "3", amount="500.00", date=None, kind="security", received_on="2026-02-20")
    deposit(org, first, on="2026-03-02")
    known = org.get("/reports/aged-receivables")["data"]["known_at"]
    step(org, first, "return", {"date": "2026-04-03", "reason": "insufficient_funds"})

    def cheques(**query):
        report = org.get("/reports/aged-receivables", **query)["data"]
        rows = [(r["total"], r["cheques_in_hand"], r["cheques_in_clearing"]) for r in report["rows"]]
        assert rows == [
            (t["total"], t["cheques_in_hand"], t["cheques_in_clearing"]) for t in report["totals"]
        ]
        return rows

    assert cheques(as_of="2026-02-19") == [("20000.00", "0.00", "0.00")]
    assert cheques(as_of="2026-03-01") == [("30000.00", "20000.00", "0.00")]
    # January is paid by the cheque in clearing, until the bank returns it
    assert cheques(as_of="2026-03-02") == [("20000.00", "10000.00", "10000.00")]
    assert cheques(as_of="2026-06-01") == [("60000.00", "10000.00", "0.00")]
    assert cheques(as_of="2026-06-01", known_at=known) == [("50000.00", "10000.00", "10000.00")]


def test_the_past_as_it_was_known_stays_whatever_is_settled_later(org, lease, office):
    paid = pay(org, lease, "25000.00", "2026-03-10")
    known_at = office.sql("SELECT last_created_at FROM ledgers WHERE org_id = %s", org.id)[0][0].isoformat()
    query = {"as_of": "2026-06-01", "known_at": known_at}
    before = {
        form: org.client.get("/reports/aged-receivables", params=query | {"format": form}).content
        for form in ("json", "csv", "xlsx")
    }
    january = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    org.make(
        f"/payments/{paid['id']}/reversal", {"reason": "Wrong account", "date": "2026-03-10"}, status=200
    )
    org.make(
        f"/charges/{january[4]['id']}/credits",
        {"type": "waiver", "reason": "x", "amount": "300.00", "date": "2026-05-02"},
    )
    pay(org, lease, "60000.00", "2026-01-01")
    after = {
        form: org.client.get("/reports/aged-receivables", params=query | {"format": form}).content
        for form in before
    }
    assert after == before
    assert ages(org, as_of="2026-06-01") == []


def test_each_total_leads_to_its_entries(org, lease):
    other = org.active_lease(annual_rent="36500.00", cheque_count=1)
    org.bill(other["id"], "2026-06-01")
    pay(org, lease, "25000.00", "2026-03-10")
    report = org.get("/reports/aged-receivables", as_of="2026-04-15")["data"]
    receivables = next(
        a["id"] for a in org.get("/accounts", limit=100)["data"] if a["role"] == "tenant_receivables"
    )
    assert len(report["rows"]) == 2
    for row in [*report["rows"], *report["totals"]]:
        path, _, query = row["explain"].partition("?")
        entries = org.client.get(f"{path}?{query}&limit=100").json()["data"]
        lines = [
            line for entry in entries for line in entry["postings"]
            if line["account_id"] == receivables and row["lease_id"] in {None, line["lease_id"]}
        ]  # fmt: skip
        found = sum(Decimal(line["debit"] or 0) - Decimal(line["credit"] or 0) for line in lines)
        assert found == Decimal(row["total"])


def test_a_tenants_statement(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    paid = pay(org, lease, "25000.00", "2026-03-10")
    march = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][2]
    org.make(
        f"/charges/{march['id']}/credits",
        {"type": "discount", "reason": "Noise", "amount": "100.00", "date": "2026-03-20"},
    )
    query = {"tenant_id": tenant, "date_from": "2026-03-01", "date_to": "2026-03-31"}
    rows = org.get("/reports/tenant-statement", **query)["data"]["rows"]
    assert [(r["line"], r["date"], r["type"], r["debit"], r["credit"], r["balance"]) for r in rows] == [
        ("opening", "2026-02-28", None, None, None, "20000.00"),
        ("entry", "2026-03-01", "charge", "10000.00", None, "30000.00"),
        ("entry", "2026-03-10", "receipt", None, "25000.00", "5000.00"),
        ("entry", "2026-03-20", "credit", None, "100.00", "4900.00"),
        ("closing", "2026-03-31", None, None, None, "4900.00"),
    ]
    assert paid["receipt_number"] in rows[2]["description"]
    missing = org.client.get("/reports/tenant-statement")
    assert (missing.status_code, missing.json()["errors"][0]["pointer"]) == (422, "/tenant_id")
    lines = org.client.get("/reports/tenant-statement", params=query | {"format": "csv"}).text.splitlines()
    assert len(lines) >= 6


def test_aged_receivables_come_in_pages_with_the_totals_of_all(fresh):
    fresh.billing_since("2026-01-01")
    for rent in ("12000.00", "24000.00", "36000.00"):
        fresh.bill(fresh.active_lease(annual_rent=rent, cheque_count=1)["id"], "2026-05-15")
    whole = fresh.get("/reports/aged-receivables", as_of="2026-05-15")["data"]
    first = fresh.get("/reports/aged-receivables", as_of="2026-05-15", limit=2)["data"]
    second = fresh.client.get(first["next"]).json()["data"]
    assert [r["total"] for r in whole["rows"]] == [r["total"] for r in first["rows"] + second["rows"]]
    assert sorted(r["total"] for r in whole["rows"]) == ["12000.00", "24000.00", "36000.00"]
    for part, rows in ((whole, 3), (first, 2), (second, 1)):
        assert (part["rows_total"], len(part["rows"]), part["totals"][0]["total"]) == (3, rows, "72000.00")
    assert second["next"] is None
