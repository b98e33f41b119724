"""What a report said at an instant it says for ever, byte for byte, whatever is posted afterwards."""

from support.books import Books
from support.cheques import deposit, file, step
from support.reading import as_json, raw

PERIOD = {"date_from": "2026-01-01", "date_to": "2026-06-30"}
DAY = {"as_of": "2026-06-30"}
ASKED = {
    "receipts-register": PERIOD,
    "collections": PERIOD | DAY,
    "delinquency": DAY,
    "aged-receivables": DAY,
    "income-statement": PERIOD | {"basis": "cash", "compare": "previous_period"},
    "cash-ledger": PERIOD,
    "indicators": DAY,
    "occupancy": PERIOD,
}


def bytes_of(org, known_at):
    return {
        (name, wanted): raw(org, name, format=wanted, known_at=known_at, **query)
        for name, query in ASKED.items()
        for wanted in ("json", "csv", "xlsx")
    }


def test_reports_as_they_were_known(office):
    org = office.organisation()
    org.billing_since()
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]], annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-06-30")
    tenant = lease["tenants"][0]["tenant_id"]
    cash = org.payment(tenant, lease_id=lease["id"], amount="25000.00", date="2026-02-05")
    cleared, waiting = (
        file(org, lease, "1", amount="9000.00"),
        file(org, lease, "2", amount="7000.00", date="2026-02-01"),
    )
    deposit(org, cleared, on="2026-03-02")
    step(org, cleared, "clearance", {"date": "2026-03-03"})
    deposit(org, waiting, on="2026-03-05")
    held = org.deposit(lease["id"], amount="3000.00")
    Books(org).post(("5000", "80.00"), ("1010", "-80.00"), on="2026-04-01")
    known_at = org.get("/reports/trial-balance")["data"]["known_at"]
    before = bytes_of(org, known_at)
    # everything afterwards, on days before: returns, a clearance, a refund, a credit, more charges, other expenses
    step(org, cleared, "return", {"date": "2026-03-20", "reason": "insufficient_funds"})
    step(org, waiting, "clearance", {"date": "2026-03-06"})
    charge = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][0]
    credit = {"type": "discount", "reason": "x", "amount": "400.00", "date": "2026-01-10"}
    org.make(f"/charges/{charge['id']}/credits", credit)
    org.charge(lease["id"], due_on="2026-02-01")
    org.payment(tenant, lease_id=lease["id"], amount="90000.00", date="2026-01-02")
    org.make(f"/payments/{cash['id']}/reversal", {"reason": "x", "date": "2026-02-06"}, status=200)
    org.make(
        f"/deposits/{held['id']}/deductions",
        {"amount": "50.00", "date": "2026-03-01", "reason": "x"},
        status=200,
    )
    Books(org).post(("5000", "11.00"), ("1010", "-11.00"), on="2026-02-01")
    after = bytes_of(org, known_at)
    assert [key for key in before if after[key] != before[key]] == []
    # and asked anew the figures are others, but for what money has no part in
    same = {name for name in ASKED if figures(org, name, known_at=known_at) == figures(org, name)}
    assert same == {"occupancy"}


def figures(org, name, **query):
    """Rows without the paths, which hold the instant."""
    report = as_json(org, name, **ASKED[name], **query)
    return [{n: v for n, v in row.items() if "explain" not in n} for row in report]
