"""Cheques dated after the end of their lease: alerted, not due, not deposited without a reason, not expected, given back."""

from datetime import date, timedelta

import pytest

from support.cheques import deposit, file, step


@pytest.fixture
def today(org):
    return date.fromisoformat(org.get("/reports/trial-balance")["data"]["as_of"])


def terminated(org, lease, on):
    return org.make(f"/leases/{lease['id']}/termination", {"date": on, "reason": "x"}, status=200)


def ended(org, today):
    lease = org.active_lease(start_date="2024-01-01", end_date="2024-12-31")
    return org.make(f"/leases/{lease['id']}/completion", status=200)


def renewed(org, today):
    lease = org.active_lease(start_date=str(today - timedelta(400)), end_date=str(today - timedelta(10)))
    renewal = org.make(f"/leases/{lease['id']}/renewal", {})
    org.make(f"/leases/{renewal['id']}/activation", status=200)
    return org.get(f"/leases/{lease['id']}")["data"]


def ended_early(org, today):
    lease = org.active_lease(start_date=str(today - timedelta(200)), end_date=str(today + timedelta(100)))
    return terminated(org, lease, str(today - timedelta(20)))


def ended_early_ahead(org, today):
    lease = org.active_lease(start_date=str(today - timedelta(200)), end_date=str(today + timedelta(100)))
    return terminated(org, lease, str(today + timedelta(20)))


ENDS = [ended, renewed, ended_early, ended_early_ahead]


def last_day(lease):
    return date.fromisoformat(lease.get("terminated_on") or lease["end_date"])


@pytest.mark.parametrize("end", ENDS)
def test_what_is_dated_after_the_last_day_is_to_be_given_back(org, today, end):
    lease = end(org, today)
    last = last_day(lease)
    fresh = max(last + timedelta(1), today - timedelta(5))
    before, after, soon = (
        file(org, lease, n, date=str(day), amount="100.00", received_on=None)
        for n, day in (("1", last), ("2", fresh), ("3", max(last, today) + timedelta(3)))
    )
    expected = file(org, lease, "4", date=str(fresh), amount="100.00", expected=True, received_on=None)
    assert (after["alert"], soon["alert"], expected["alert"]) == ("give_back", "give_back", None)
    assert before["alert"] != "give_back"
    found = {alert: {c["id"] for c in org.get("/cheques", alert=alert)["data"]}
             for alert in ("give_back", "due", "due_soon", "stale_soon", "stale")}  # fmt: skip
    assert found["give_back"] == {after["id"], soon["id"]}
    assert not found["give_back"] & set.union(*(found[a] for a in found if a != "give_back"))


@pytest.mark.parametrize("end", ENDS)
def test_it_is_not_counted_on_and_what_was_reported_before_stays(org, today, end):
    days = ended if end is ended else end
    before = org.get("/reports/cheque-forecast", as_of=str(today), months=12)["data"]["rows"]
    lease = days(org, today)
    late = max(last_day(lease), today) + timedelta(5)
    file(org, lease, "2", date=str(late), amount="100.00", received_on=None)
    file(org, lease, "3", date=str(late), amount="100.00", expected=True, received_on=None)
    assert org.get("/reports/cheque-forecast", as_of=str(today), months=12)["data"]["rows"] == before
    waiting = org.get("/reports/cheque-register", as_of=str(today), which="waiting")["data"]["rows"]
    assert not [row for row in waiting if row["line"] == "cheque"]


def test_a_termination_changes_the_forecast_only_from_its_recording_on(org, today):
    lease = org.active_lease(start_date=str(today - timedelta(200)), end_date=str(today + timedelta(300)))
    file(org, lease, "1", date=str(today + timedelta(90)), amount="100.00", received_on=None)
    whole = org.get("/reports/cheque-forecast", as_of=str(today), months=12)["data"]
    terminated(org, lease, str(today + timedelta(30)))
    now = org.get("/reports/cheque-forecast", as_of=str(today), months=12)["data"]
    again = org.get("/reports/cheque-forecast", as_of=str(today), months=12, known_at=whole["known_at"])[
        "data"
    ]
    assert again["rows"] == whole["rows"] and len(whole["rows"]) > len(now["rows"]) == 0


def test_it_goes_to_the_bank_only_with_a_reason(org, today):
    lease = ended_early(org, today)
    late, again = (file(org, lease, n, date=str(today - timedelta(5)), amount="100.00", received_on=str(today - timedelta(9)))
                   for n in "12")  # fmt: skip
    on = str(today)
    refused = deposit(org, late, on=on, status=422)["errors"][0]
    assert (refused["pointer"], refused["code"]) == ("/cheque_ids/0", "lease_ended")
    paid = org.payment(lease["tenants"][0]["tenant_id"], method="cheque", cheque_id=again["id"], amount="100.00",
                       lease_id=lease["id"])  # fmt: skip
    path = f"/payments/{paid['id']}/clearance"
    assert org.post(path, json={"date": on}).json()["errors"][0]["pointer"] == "/reason_after_end"
    assert (
        org.make(path, {"date": on, "reason_after_end": "Arrears, agreed"}, status=200)["status"] == "cleared"
    )
    deposit(org, late, on=on, reason_after_end="Pays the arrears, by agreement of 3 March")
    noted = org.get(f"/cheques/{late['id']}")["data"]
    assert noted["steps"][-1]["reason"] == "Pays the arrears, by agreement of 3 March"
    step(org, late, "return", {"date": on, "reason": "insufficient_funds"})
    back = step(org, late, "re-presentation", {"date": on}, 422)
    assert back["errors"][0]["pointer"] == "/reason_after_end"
    step(org, late, "re-presentation", {"date": on, "reason_after_end": "As before"})


@pytest.mark.parametrize("end", ENDS)
def test_a_leases_cheques_are_handed_back_in_one_request(org, today, end):
    lease = end(org, today)
    after = max(last_day(lease), today) + timedelta(1)
    cheques = [
        file(org, lease, f"{n}", date=str(after + timedelta(n)), amount="100.00", received_on=None)
        for n in range(4)
    ]
    kept = file(org, lease, "9", date=str(last_day(lease)), amount="100.00", received_on=None)
    made = org.make("/cheque-hand-backs", {"lease_id": lease["id"], "person": "Leila Haddad"})
    assert (made["number"], [c["cheque_id"] for c in made["cheques"]]) == (
        "H-000001",
        [c["id"] for c in cheques],
    )
    assert {org.get(f"/cheques/{c['id']}")["data"]["status"] for c in cheques} == {"returned_to_tenant"}
    assert org.get(f"/cheques/{kept['id']}")["data"]["status"] == "received"
    assert org.get(f"/cheque-hand-backs/{made['id']}")["data"] == made
    assert [one["id"] for one in org.get("/cheque-hand-backs", lease_id=lease["id"])["data"]] == [made["id"]]
    for language in ("en", "ar", "both"):
        pdf = org.client.get(f"/cheque-hand-backs/{made['id']}/receipt", params={"language": language})
        assert pdf.status_code == 200 and pdf.content.startswith(b"%PDF")
    none_left = org.post("/cheque-hand-backs", json={"lease_id": lease["id"]})
    assert (none_left.status_code, none_left.json()["code"]) == (409, "wrong_state")


def test_all_or_none_and_of_one_lease(org, lease):
    mine, expected = file(org, lease, "1"), file(org, lease, "2", received_on=None, expected=True)
    other = org.filed_cheque()
    for wanted, status, code in (
        ([mine, other], 422, "other_tenant"), ([mine, expected], 409, "wrong_state"), ([mine, mine], 422, "repeated"),
    ):  # fmt: skip
        answer = org.post("/cheque-hand-backs", json={"cheque_ids": [c["id"] for c in wanted]})
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (status, code), answer.text
        assert answer.json()["errors"][0]["pointer"] == "/cheque_ids/1"
    for body in ({}, {"lease_id": lease["id"], "cheque_ids": [mine["id"]]}):
        assert org.post("/cheque-hand-backs", json=body).json()["errors"][0]["code"] == "one_of"
    assert org.get(f"/cheques/{mine['id']}")["data"]["status"] == "received"
    recorded = org.payment(lease["tenants"][0]["tenant_id"], method="cheque", cheque_id=mine["id"], amount="30000.00",
                           date="2025-12-21")  # fmt: skip
    org.make("/cheque-hand-backs", {"cheque_ids": [mine["id"]], "reason": "Replaced by a transfer"})
    assert org.get(f"/payments/{recorded['id']}")["data"]["status"] == "reversed"


def test_a_security_is_given_back_when_the_lease_is_over(org, today):
    gone, leaving = ended(org, today), ended_early_ahead(org, today)
    held, still = (
        file(org, lease, "1", date=None, kind="security", received_on=None) for lease in (gone, leaving)
    )
    assert (held["alert"], still["alert"]) == ("give_back", None)
    assert [
        c["id"] for c in org.make("/cheque-hand-backs", {"lease_id": gone["id"]})["cheques"] and [held]
    ] == [held["id"]]
