"""Registers come in pages: all rows once, the totals of all on each page, at the first page's instant."""

import pytest

from support.cheques import deposit, file
from support.reading import as_csv

DAYS = {"date_from": "2026-01-01", "date_to": "2026-03-31"}
DAY = {"as_of": "2026-03-31"}
REGISTERS = {
    "cheque-register": (DAY, "cheque_id"),
    "deposit-register": (DAY, "deposit_id"),
    "receipts-register": (DAYS, "payment_id"),
    "delinquency": (DAY, "lease_id"),
}


@pytest.fixture
def org(office):
    """Three leases, each with a deposit, a charge overdue, cash, and a cheque in clearing."""
    org = office.organisation()
    for number in ("1", "2", "3"):
        lease = org.active_lease()
        org.charge(lease["id"], amount="700.00", due_on="2026-01-15")
        org.deposit(lease["id"])
        org.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="10.00", date="2026-02-01")
        deposit(org, file(org, lease, number, amount="400.00"), on="2026-03-01")
    return org


def test_pages_hold_all_rows_once_and_the_totals_of_all(org):
    firsts = {name: org.get(f"/reports/{name}", **q, limit=2)["data"] for name, (q, _) in REGISTERS.items()}
    # filed, received and charged between two pages: the next page doesn't know of it
    later = org.active_lease()
    org.charge(later["id"], due_on="2026-01-16")
    org.deposit(later["id"])
    deposit(org, file(org, later, "4"), on="2026-03-02")
    for name, first in firsts.items():
        query, key = REGISTERS[name]
        page = first
        count = 6 if name == "receipts-register" else 3
        whole = org.get(f"/reports/{name}", **query, known_at=page["known_at"])["data"]
        assert [whole[n] for n in ("rows_total", "page", "limit", "next")] == [count, 1, 1000, None], name
        rows = page["rows"]
        while page["next"] is not None:
            page = org.client.get(page["next"]).json()["data"]
            rows = rows + page["rows"]
            assert (page["totals"], page["rows_total"]) == (whole["totals"], count), name
        assert [row[key] for row in rows] == [row[key] for row in whole["rows"]], name
        assert page["page"] == (count + 1) // 2
        assert len(rows) == count
        assert org.get(f"/reports/{name}", **query, page=9)["data"]["rows"] == []
        filed = as_csv(org, name, **query, known_at=page["known_at"], limit="1")
        assert len(filed) == count + len(whole["totals"]), name


def test_a_page_has_bounds(office):
    org = office.organisation()
    for name in REGISTERS:
        answer = org.client.get(f"/reports/{name}", params={"limit": 5001})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/limit")
