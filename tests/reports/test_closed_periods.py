"""What is recorded late, for a day on which the books are closed, changes neither the accounts nor the registers of that day."""

import pytest

from support.cheques import deposit, file, step

DAY = "2026-02-28"


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since("2026-01-01")
    return org


def total(org, name, **query):
    (row,) = org.get(f"/reports/{name}", as_of=DAY, **query)["data"]["totals"]
    return row


def balances(org):
    found = org.get("/reports/balance-sheet", as_of=DAY)["data"]["rows"]
    return {
        row["account_code"]: row["amount"] for row in found if row.get("account_code") in {"1030", "2100"}
    }


def close(org):
    org.make("/period-closings", {"through": DAY})


def test_a_deposit_that_was_given_back_in_a_closed_period(org):
    lease = org.active_lease()
    held = org.deposit(lease["id"])
    close(org)
    before = (
        total(org, "deposit-register"),
        balances(org),
        org.get("/reports/rent-roll", as_of=DAY)["data"]["rows"],
    )
    body = {"method": "cash", "date": "2026-02-10"}
    org.make(f"/deposits/{held['id']}/refunds", body, status=200)
    (movement, *_) = org.get("/deposit-movements", deposit_id=held["id"], sort="-created_at")["data"]
    assert (movement["type"], movement["date"]) == ("refund", "2026-02-10")
    after = (
        total(org, "deposit-register"),
        balances(org),
        org.get("/reports/rent-roll", as_of=DAY)["data"]["rows"],
    )
    without = [{n: v for n, v in r.items() if not n.startswith("explain")} for r in (before[0], after[0])]
    assert without[0] == without[1]
    assert (without[0]["in_books"], before[1]["2100"]) == ("1000.00", "1000.00")
    assert before[1] == after[1]
    assert [r["deposit_held"] for r in before[2]] == [r["deposit_held"] for r in after[2]] == ["1000.00"]
    assert org.get("/reports/deposit-register")["data"]["totals"][0]["in_books"] == "0.00"


def test_what_counts_from_today_on_can_not_go_out_of_the_books_before(org):
    """It came in on a day that is closed, so it counts today; on an open day before, 2100 would fall below nothing."""
    close(org)
    held = org.deposit(org.active_lease()["id"])
    refund = {"method": "cash", "date": "2026-03-10"}
    refused = org.post(f"/deposits/{held['id']}/refunds", refund)
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [("/date", "too_early")]
    org.make(f"/deposits/{held['id']}/refunds", refund | {"date": "2026-02-10"}, status=200)


def test_a_cheque_that_came_back_in_a_closed_period(org):
    lease = org.active_lease(annual_rent="60000.00", cheque_count=4)
    org.bill(lease["id"], "2026-01-01")
    cheque = file(org, lease, amount="15000.00")
    deposit(org, cheque, on="2026-01-02")
    org.charge(lease["id"], due_on="2026-02-20")
    close(org)

    def told():
        (row,) = org.get("/reports/cheque-register", as_of=DAY)["data"]["rows"]
        aged = total(org, "aged-receivables")
        (unit,) = org.get("/reports/rent-roll", as_of=DAY)["data"]["rows"]
        months = org.get("/reports/collections", as_of=DAY, date_from="2026-01-01", date_to=DAY)["data"][
            "rows"
        ]
        collected = [(m["collected"], m["in_clearing"]) for m in months]
        waiting = unit["cheques_waiting"], unit["arrears"]
        return row["status"], aged["cheques_in_clearing"], *waiting, balances(org)["1030"], collected

    assert told() == (
        "deposited",
        "15000.00",
        1,
        "1000.00",
        "15000.00",
        [("15000.00", "15000.00"), ("0.00", "0.00")],
    )
    step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    assert told() == (
        "deposited",
        "15000.00",
        1,
        "1000.00",
        "15000.00",
        [("15000.00", "15000.00"), ("0.00", "0.00")],
    )
    assert org.get("/reports/cheque-register")["data"]["rows"][0]["status"] == "bounced"


def test_cheques_wait_on_the_day_of_the_report(org):
    lease = org.active_lease(annual_rent="60000.00", cheque_count=4)
    org.bill(lease["id"], "2026-04-01")
    first, _ = (
        file(org, lease, "1", amount="15000.00"),
        file(org, lease, "2", amount="15000.00", date="2026-04-01"),
    )
    deposit(org, first, on="2026-03-02")
    step(org, first, "clearance", {"date": "2026-03-03"})

    def waiting(day):
        report = org.get("/reports/rent-roll", as_of=day)["data"]
        return [line["cheques_waiting"] for line in (*report["rows"], *report["totals"])]

    assert [waiting(day) for day in ("2025-12-01", "2026-03-02", "2026-03-03")] == [[0, 0], [2, 2], [1, 1]]


def test_arrears_and_what_is_overdue_lead_to_their_ages(org):
    lease = org.active_lease(annual_rent="60000.00", cheque_count=4)
    org.bill(lease["id"], "2026-04-01")
    for path, name, figure in (("rent-roll", "arrears", "arrears"), ("delinquency", "overdue", "overdue")):
        report = org.get(f"/reports/{path}", as_of="2026-02-01")["data"]
        row = report["rows"][0]
        (aged,) = org.client.get(row[f"explain_{name}"]).json()["data"]["rows"]
        assert row[figure] == "15000.00"
        assert float(aged["total"]) - float(aged["not_due"]) == 15000, aged


def test_charges_of_a_month_are_those_that_were_known(org):
    lease = org.active_lease(annual_rent="60000.00", cheque_count=4)
    org.bill(lease["id"], "2026-01-01")
    asked = {"date_from": "2026-01-01", "date_to": "2026-01-31"}
    before = org.get("/reports/collections", **asked)["data"]
    org.charge(lease["id"], due_on="2026-01-20")
    (month,) = org.get("/reports/collections", known_at=before["known_at"], **asked)["data"]["rows"]
    assert month["charges"] == 1
    assert len(org.client.get(month["explain"]).json()["data"]) == 1
