"""Rent roll, ageing, deposit register and accounts side by side: every difference has a name and a path."""

from support.cheques import deposit, file, step
from support.reading import as_csv, as_xlsx


def figures(org, **query):
    found = org.get("/reports/reconciliation", **query)["data"]
    return {(r["subject"], r["item"], r["currency"]): r for r in found["rows"]}


def amounts(org, subject, currency="AED", **query):
    return {
        item: r["amount"]
        for (s, item, c), r in figures(org, **query).items()
        if (s, c) == (subject, currency)
    }


def test_by_hand(office):
    """On 30 June 2026. A running lease owes 10,000.00 of May and 10,000.00 of June, and 10,000.00 of July are issued ahead;
    a lease that ended with 2025 still owes 3,000.00 and its deposit of 2,000.00 is held by the landlord, 500.00 by us."""
    org = office.organisation()
    org.billing_since("2025-01-01")
    tenant = org.tenant()["id"]
    ended = org.active_lease(
        tenant_id=tenant, start_date="2025-01-01", end_date="2025-12-31", cheque_count=1
    )["id"]
    org.charge(ended, due_on="2025-12-01", amount="3000.00")
    running = org.active_lease(annual_rent="120000.00", cheque_count=12)
    lease, payer = running["id"], running["tenants"][0]["tenant_id"]
    org.bill(lease, "2026-06-30")
    org.payment(payer, lease_id=lease, amount="40000.00", date="2026-04-02")
    org.charge(lease, due_on="2026-06-30", amount="700.00")
    org.payment(tenant, amount="150.00", date="2026-03-01", allocations=[])
    org.deposit(ended, amount="500.00")
    landlords = org.make(
        "/deposits", {"lease_id": ended, "amount": "2000.00", "held_by": "landlord", "purpose": "keys"}
    )
    org.make(f"/deposits/{landlords['id']}/receipts", {"date": "2026-01-02", "method": "cash"}, status=200)
    org.deposit(lease, amount="1200.00")
    day = {"as_of": "2026-06-30"}
    assert amounts(org, "receivables", **day) == {
        "rent_roll": "20000.00", "not_due": "700.00", "leases_not_in_force": "3000.00", "register": "23700.00",
        "other_entries": "0.00", "account": "23700.00", "difference": "0.00",
    }  # fmt: skip
    assert amounts(org, "deposits", **day) == {
        "rent_roll": "1200.00", "leases_not_in_force": "2500.00", "register": "3700.00", "held_by_others": "-2000.00",
        "other_entries": "0.00", "account": "1700.00", "difference": "0.00",
    }  # fmt: skip
    assert amounts(org, "credits", **day) == {
        "leases_in_force": "0.00", "leases_not_in_force": "0.00", "no_lease": "150.00", "register": "150.00",
        "other_entries": "0.00", "account": "150.00", "difference": "0.00",
    }  # fmt: skip
    for row in figures(org, **day).values():
        assert (row["explain"] is None) == (row["item"] == "difference")
        if row["explain"]:
            assert org.client.get(row["explain"]).status_code == 200, row["explain"]
    assert {
        r["item"]: r["amount"] for r in as_csv(org, "reconciliation", **day) if r["subject"] == "credits"
    } == amounts(org, "credits", **day)
    assert len(as_xlsx(org, "reconciliation", **day)) == 21
    leads_from_the_rent_roll(org, day)


def leads_from_the_rent_roll(org, day):
    total, ended = org.get("/reports/rent-roll", **day)["data"]["totals"]
    assert (total["line"], total["arrears"], total["deposit_held"]) == ("total", "20000.00", "1200.00")
    assert (ended["line"], ended["arrears"], ended["deposit_held"]) == (
        "leases_not_in_force",
        "3000.00",
        "2500.00",
    )
    for line, due in ((total, "20000.00"), (ended, "3000.00")):
        (sums,) = org.client.get(line["explain_arrears"]).json()["data"]["totals"]
        names = ("days_1_30", "days_31_60", "days_61_90", "days_91_120", "over_120")
        assert sum(int(sums[name].replace(".", "")) for name in names) == int(due.replace(".", ""))


def test_a_cheque_that_comes_back_stays_explained_as_it_was_known(office):
    org = office.organisation()
    org.billing_since()
    lease = org.active_lease(annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-03-01")
    cheque = file(org, lease, "1", amount="12000.00")
    deposit(org, cheque, on="2026-01-02")
    before = org.get("/reports/reconciliation", as_of="2026-03-01")["data"]
    step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    again = org.get("/reports/reconciliation", as_of="2026-03-01", known_at=before["known_at"])["data"]
    assert again == before
    after = amounts(org, "receivables", as_of="2026-03-01")
    assert (after["account"], after["difference"]) == ("30000.00", "0.00")
