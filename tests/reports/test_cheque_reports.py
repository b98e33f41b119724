"""The cheque register and forecast, with figures computed by hand."""

from datetime import date, timedelta

import pytest

from support.cheques import deposit, file, step
from support.reading import as_csv, as_xlsx


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def lease(org):
    return org.active_lease(annual_rent="60000.00", cheque_count=2)


def register(org, **query):
    return org.get("/reports/cheque-register", **query)["data"]


def test_the_register_shows_each_day_as_it_was(org, lease):
    cheque = file(org, lease, "1")
    other = file(org, lease, "2", date="2026-03-01", amount="500.50")
    deposit(org, cheque, on="2026-01-02")
    known = register(org)["known_at"]
    before = org.client.get(
        "/reports/cheque-register", params={"known_at": known, "as_of": "2026-12-31"}
    ).content
    step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    step(org, other, "withdrawal", {"date": "2026-02-01", "outcome": "returned_to_tenant", "reason": "x"})
    now = {row["number"]: row for row in register(org)["rows"]}
    assert {n: (row["status"], row["status_since"]) for n, row in now.items()} == {
        "1": ("bounced", "2026-01-05"), "2": ("returned_to_tenant", "2026-02-01"),
    }  # fmt: skip
    assert now["1"]["explain"] == f"/cheques/{cheque['id']}"
    assert (now["1"]["tenant_name"], now["1"]["lease_number"]) == ("Leila Haddad", lease["number"])
    then = register(org, as_of="2026-01-03")
    assert [row["status"] for row in then["rows"]] == ["deposited", "received"]
    assert [(t["status"], t["cheques"], t["amount"]) for t in then["totals"]] == [
        ("deposited", 1, "30000.00"), ("received", 1, "500.50"),
    ]  # fmt: skip
    # known at an earlier instant, the same bytes
    again = org.client.get(
        "/reports/cheque-register", params={"known_at": known, "as_of": "2026-12-31"}
    ).content
    assert again == before
    assert [r["number"] for r in register(org, status="bounced")["rows"]] == ["1"]
    assert [r["number"] for r in register(org, due_from="2026-02-01")["rows"]] == ["2"]
    assert register(org, which="waiting")["rows"] == []
    assert register(org, property_id=lease["property_id"])["totals"][0]["cheques"] == 1
    assert register(org, unit_id=lease["unit_ids"][0], owner_reference="nobody")["rows"] == []
    for read in (as_csv, as_xlsx):
        assert len(read(org, "cheque-register")) == 4


def test_the_forecast_takes_the_risk_from_what_came_back(org, lease):
    today = date.fromisoformat(register(org)["as_of"])
    month = today.replace(day=1)
    after = (month + timedelta(40)).replace(day=1)
    later = (after + timedelta(40)).replace(day=1)
    # presented: 30,000.00 cleared and 10,000.00 returned: a quarter of the value came back
    past = str(today - timedelta(100))
    dated = {"date": past, "received_on": past}
    cleared, returned = file(org, lease, "1", **dated), file(org, lease, "2", amount="10000.00", **dated)
    deposit(org, cleared, returned, on=past)
    step(org, cleared, "clearance", {"date": past})
    step(org, returned, "return", {"date": past, "reason": "insufficient_funds"})
    overdue = today - timedelta(50)
    file(org, lease, "3", date=str(overdue), amount="100.01", received_on="2026-01-01")
    file(org, lease, "4", date=str(after), amount="1000.00")
    file(org, lease, "5", date=str(after + timedelta(3)), amount="2000.00", received_on=None, expected=True)
    file(org, lease, "6", date=str(later), amount="4000.00")
    file(org, lease, "7", date=None, kind="security", amount="9.00")
    found = org.get("/reports/cheque-forecast", months=6)["data"]
    assert [
        (r["period_start"], r["cheques"], r["amount"], r["expected"], r["in_hand"], r["bounce_risk"], r["at_risk"], r["likely"])
        for r in found["rows"]
    ] == [
        # a quarter of 100.01 is 25.0025
        (str(month), 1, "100.01", "0.00", "100.01", "25.00", "25.00", "75.01"),
        (str(after), 2, "3000.00", "2000.00", "1000.00", "25.00", "750.00", "2250.00"),
        (str(later), 1, "4000.00", "0.00", "4000.00", "25.00", "1000.00", "3000.00"),
    ]  # fmt: skip
    (total,) = found["totals"]
    # a quarter of 7,100.01 is 1,775.0025
    assert (total["cheques"], total["amount"], total["at_risk"]) == (4, "7100.01", "1775.00")
    for row in (*found["rows"], total):
        behind = org.client.get(row["explain"]).json()["data"]["totals"]
        assert sum(t["cheques"] for t in behind) == row["cheques"]
    days = org.get("/reports/cheque-forecast", months=6, by="day")["data"]["rows"]
    assert [r["period_start"] for r in days] == [
        str(today),
        str(after),
        str(after + timedelta(3)),
        str(later),
    ]


def test_without_a_history_there_is_no_risk(org, lease):
    today = date.fromisoformat(register(org)["as_of"])
    file(org, lease, "1", date=str(today + timedelta(2)))
    (row,) = org.get("/reports/cheque-forecast", by="week")["data"]["rows"]
    assert (row["bounce_risk"], row["at_risk"], row["likely"]) == (None, "0.00", "30000.00")


@pytest.mark.parametrize(
    ("query", "pointer"),
    [({"months": 0}, "/months"), ({"by": "year"}, "/by"), ({"as_of": "0001-01-01"}, "/as_of"), ({"status": "x"}, "")],
)  # fmt: skip
def test_what_a_forecast_cannot_be_asked(org, query, pointer):
    answer = org.client.get("/reports/cheque-forecast", params=query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)
