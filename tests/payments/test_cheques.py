"""Cheques as things of their own, over HTTP: states and guards, and what each does to the books."""

from datetime import date, timedelta

import pytest

from nexus.core.errors import Invalid
from nexus.payments.cheques import filing, jobs
from nexus.payments.cheques.model import presentment
from nexus.payments.proof import prove

CODES = ("1010", "1030", "1100", "2150", "4300")


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def lease(org):
    """AED 60,000.00 a year on two cheques; the first half is charged."""
    org.billing_since("2026-01-01")
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2)
    org.bill(lease["id"], "2026-01-01")
    return lease


@pytest.fixture(autouse=True)
def proved(office, org):
    yield
    fault = office.act(org.id, prove).fault
    assert fault is None, fault


def books(org, **query):
    rows = org.get("/balances", book="client", **query)["data"]["accounts"]
    found = {row["code"]: row["balance"] for row in rows}
    return [found.get(code, "0.00") for code in CODES]


def file(org, lease, number="004417", status=201, **more):
    body = {
        "tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "number": number, "bank": "Emirates NBD",
        "drawer": "Leila Haddad", "date": "2026-01-01", "amount": "30000.00", "received_on": "2025-12-20",
    }  # fmt: skip
    if status != 201:
        answer = org.post("/cheques", json=body | more)
        assert answer.status_code == status, answer.text
        return answer.json()["errors"][0]
    return org.make("/cheques", body | more)


def step(org, cheque, name, body=None, status=200):
    answer = org.post(f"/cheques/{cheque['id']}/{name}", json=body or {})
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()


def deposit(org, *cheques, on="2026-01-02", status=201, **more):
    answer = org.post("/cheque-deposits", json={"cheque_ids": [c["id"] for c in cheques], "date": on} | more)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 201 else answer.json()


def steps(org, cheque):
    return [(s["step"], s["status"], s["date"]) for s in org.get(f"/cheques/{cheque['id']}")["data"]["steps"]]


def test_from_custody_to_the_bank(org, lease):
    cheque = file(org, lease, received_on=None)
    assert (cheque["status"], cheque["payment_id"], cheque["presentable_until"]) == (
        "expected",
        None,
        "2026-07-01",
    )
    deposit(org, cheque, status=422)
    kept = step(org, cheque, "custody", {"place": "Safe 2", "date": "2025-12-20", "person": "Leila Haddad"})
    assert (kept["status"], kept["custody_place"], kept["received_on"]) == (
        "received",
        "Safe 2",
        "2025-12-20",
    )
    step(org, cheque, "custody", {"place": "Vault", "date": "2025-12-28", "person": "Omar, accounts"})
    # in hand it is a memo, no money (domain reference §3.2)
    assert books(org) == ["0.00", "0.00", "30000.00", "0.00", "0.00"]
    step(org, cheque, "clearance", {"date": "2026-01-02"}, 409)

    slip = deposit(org, cheque, account="ENBD 1014")
    assert (slip["number"], slip["amount"], slip["cheque_count"]) == ("D-000001", "30000.00", 1)
    assert slip["cheques"][0]["number"] == "004417"
    # deposited: 1030 / 1100 (§3.7)
    assert books(org) == ["0.00", "30000.00", "0.00", "0.00", "0.00"]
    now = org.get(f"/cheques/{cheque['id']}")["data"]
    payment = org.get(f"/payments/{now['payment_id']}")["data"]
    assert (payment["status"], payment["allocated"], payment["cheque_id"]) == (
        "pending",
        "30000.00",
        cheque["id"],
    )
    refused = org.post(f"/payments/{payment['id']}/refunds", json={"method": "cash", "reason": "x"})
    assert refused.status_code == 409

    step(org, cheque, "clearance", {"date": "2026-01-01"}, 422)
    done = step(org, cheque, "clearance", {"date": "2026-01-03"})
    assert (done["status"], done["paid"], done["outstanding"]) == ("cleared", "30000.00", "0.00")
    assert books(org) == ["30000.00", "0.00", "0.00", "0.00", "0.00"]
    assert books(org, as_of="2026-01-02") == ["0.00", "30000.00", "0.00", "0.00", "0.00"]
    assert [s[:2] for s in steps(org, cheque)] == [
        ("filing", "expected"), ("custody", "received"), ("custody", "received"), ("deposit", "deposited"),
        ("clearance", "cleared"),
    ]  # fmt: skip
    step(org, cheque, "clearance", {"date": "2026-01-04"}, 409)


@pytest.mark.parametrize("cleared", [False, True])
def test_a_return_opens_the_charges_and_adds_the_fee(org, lease, cleared):
    org.make("/returned-cheque-fees", {"amount": "500.00", "starts_on": "2026-01-01"})
    org.make(
        "/returned-cheque-fees", {"amount": "750.00", "starts_on": "2026-01-01", "lease_id": lease["id"]}
    )
    cheque = file(org, lease)
    deposit(org, cheque)
    if cleared:
        step(org, cheque, "clearance", {"date": "2026-01-02"})
    body = {"date": "2026-01-05", "reason": "insufficient_funds", "bank_text": "Refer to drawer"}
    back = step(org, cheque, "return", body)
    assert (back["status"], back["paid"], back["return_count"], back["bank_text"]) == (
        "bounced", "0.00", 1, "Refer to drawer",
    )  # fmt: skip
    # 30,000.00 of rent and the lease's own fee of 750.00
    assert books(org) == ["0.00", "0.00", "30750.00", "0.00", "-750.00"]
    charge_id = org.get(f"/cheques/{cheque['id']}")["data"]["steps"][-1]["charge_id"]
    charge = org.get(f"/charges/{charge_id}")["data"]
    assert (charge["type"], charge["net"], charge["due_on"]) == (
        "returned_cheque_fee",
        "750.00",
        "2026-01-05",
    )
    assert org.get(f"/payments/{back['payment_id']}")["data"]["status"] == "bounced"

    # presented again, it is a payment of its own
    again = step(org, cheque, "re-presentation", {"date": "2026-01-10"})
    assert (again["status"], again["presented_count"]) == ("deposited", 2)
    assert again["payment_id"] != back["payment_id"]
    done = step(org, cheque, "clearance", {"date": "2026-01-11"})
    assert done["paid"] == "30000.00"
    assert books(org) == ["30000.00", "0.00", "750.00", "0.00", "-750.00"]


def test_the_fee_is_for_its_reasons_and_can_be_left_out(org, lease):
    org.make("/returned-cheque-fees", {"amount": "500.00", "starts_on": "2026-01-01"})
    for n, body in enumerate(
        ({"reason": "signature_differs"}, {"reason": "insufficient_funds", "fee": False})
    ):
        cheque = file(org, lease, f"{n}")
        deposit(org, cheque)
        step(org, cheque, "return", body | {"date": "2026-01-05"})
    assert books(org)[-1] == "0.00"
    taken = org.post("/returned-cheque-fees", json={"amount": "1.00", "starts_on": "2026-01-01"})
    assert (taken.status_code, taken.json()["errors"][0]["pointer"]) == (422, "/starts_on")
    (rule,) = org.get("/returned-cheque-fees")["data"]
    assert org.client.delete(f"/returned-cheque-fees/{rule['id']}").status_code == 204
    assert org.get("/returned-cheque-fees")["meta"]["total"] == 0


def test_the_bank_pays_what_the_account_held(org, lease):
    cheque = file(org, lease)
    deposit(org, cheque)
    step(org, cheque, "partial-payment", {"amount": "30000.00", "date": "2026-01-05"}, 422)
    body = {"amount": "12000.00", "date": "2026-01-05", "certificate": "C-77", "bank_text": "Partially paid"}
    part = step(org, cheque, "partial-payment", body)
    assert (part["status"], part["paid"], part["outstanding"]) == ("partially_paid", "12000.00", "18000.00")
    assert books(org) == ["12000.00", "0.00", "18000.00", "0.00", "0.00"]
    # the rest is presented again, and comes back
    step(org, cheque, "re-presentation", {"date": "2026-02-01"})
    assert books(org) == ["12000.00", "18000.00", "0.00", "0.00", "0.00"]
    back = step(org, cheque, "return", {"date": "2026-02-03", "reason": "account_closed"})
    assert (back["status"], back["paid"], back["outstanding"]) == ("bounced", "12000.00", "18000.00")
    law = step(org, cheque, "legal-action", {"date": "2026-02-10", "reference": "1180/2026"})
    assert law["status"] == "legal"
    assert org.get(f"/cheques/{cheque['id']}")["data"]["steps"][-1]["amount"] == "18000.00"
    # settled in the end, by a transfer
    settled = step(org, cheque, "replacement", {
        "date": "2026-03-01", "payments": [{"method": "bank_transfer", "amount": "18000.00", "reference": "FT9"}],
    })  # fmt: skip
    assert settled["status"] == "settled"
    assert books(org) == ["30000.00", "0.00", "0.00", "0.00", "0.00"]


def test_a_replacement_covers_what_is_missing(org, lease):
    cheque = file(org, lease)
    deposit(org, cheque)
    step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    new = {
        "number": "005001",
        "bank": "Mashreq",
        "drawer": "Leila Haddad",
        "date": "2026-02-01",
        "received_on": "2026-01-08",
    }
    cash = {"method": "cash", "amount": "9999.99"}
    short = step(
        org, cheque, "replacement", {"cheques": [new | {"amount": "20000.00"}], "payments": [cash]}, 422
    )
    assert short["errors"][0] == {
        "pointer": "/cheques", "code": "too_small",
        "detail": "come to 29999.99, but 30000.00 of the cheque is not paid",
    }  # fmt: skip
    wrong = step(org, cheque, "replacement", {"payments": [{"method": "card", "amount": "30000.00"}]}, 422)
    assert wrong["errors"][0]["pointer"] == "/payments/0/card"
    assert org.get(f"/cheques/{cheque['id']}")["data"]["status"] == "bounced"
    body = {
        "date": "2026-01-08", "reason": "Account is being moved",
        "cheques": [new | {"amount": "10000.00"}, new | {"number": "005002", "amount": "10000.00", "date": "2026-03-01"}],
        "payments": [cash | {"amount": "10000.00"}],
    }  # fmt: skip
    old = step(org, cheque, "replacement", body)
    assert (old["status"], len(old["replaced_by"])) == ("replaced", 2)
    first = org.get(f"/cheques/{old['replaced_by'][0]}")["data"]
    assert (first["number"], first["replaces_id"], first["status"]) == ("005001", cheque["id"], "received")
    # cash on hand is 1015; 20,000.00 are open until the new cheques are presented
    assert books(org) == ["0.00", "0.00", "20000.00", "0.00", "0.00"]
    step(org, cheque, "replacement", body, 409)


def test_a_years_set_is_one_request(org, lease):
    body = {
        "lease_id": lease["id"], "bank": "Emirates NBD", "drawer": "Leila Haddad", "first_number": "000099",
        "received_on": "2025-12-20", "custody_place": "Safe 2",
    }  # fmt: skip
    made = org.make("/cheque-sets", body)
    assert made["amount"] == "60000.00"
    assert [(c["number"], c["date"], c["amount"], c["status"]) for c in made["cheques"]] == [
        ("000099", "2026-01-01", "30000.00", "received"), ("000100", "2026-07-01", "30000.00", "received"),
    ]  # fmt: skip
    again = org.post("/cheque-sets", json=body)
    assert (again.status_code, again.json()["errors"][0]["code"]) == (422, "on_file")
    parts = [{"number": f"{n}", "date": f"2026-0{n}-01", "amount": "1000.00"} for n in (1, 2, 2)]
    both = org.post("/cheque-sets", json=body | {"cheques": parts})
    assert both.json()["errors"][0]["pointer"] == "/first_number"
    twice = org.post("/cheque-sets", json=body | {"cheques": parts, "first_number": None})
    assert twice.json()["errors"][0]["pointer"] == "/cheques/2/number"
    assert org.get("/cheques", lease_id=lease["id"])["meta"]["total"] == 2
    few = org.make("/cheque-sets", body | {"cheques": parts[:2], "first_number": None})
    assert few["amount"] == "2000.00"


def test_a_set_for_taxed_rent_covers_the_tax(org):
    org.supplier()
    shop = org.active_lease([org.unit(type="retail_shop")["id"]], annual_rent="200000.00", cheque_count=4)
    body = {"lease_id": shop["id"], "bank": "Mashreq", "drawer": "Gulf Trading LLC", "first_number": "1"}
    made = org.make("/cheque-sets", body)
    # 50,000.00 and 5 % of tax
    assert [c["amount"] for c in made["cheques"]] == ["52500.00"] * 4
    assert [c["status"] for c in made["cheques"]] == ["expected"] * 4


def test_a_payment_makes_the_cheque_or_links_the_one_on_file(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    details = {"number": "004417", "bank": "emirates nbd", "drawer": "Leila Haddad", "date": "2026-01-01"}
    cheque = file(org, lease, received_on=None)
    same = {"tenant_id": tenant, "lease_id": lease["id"], "date": "2025-12-21"}
    other = org.post("/payments", json=same | {"method": "cheque", "amount": "1.00", "cheque": details})
    assert other.json()["errors"][0]["code"] == "other_amount"
    linked = org.cheque(**same, amount="30000.00", cheque=details)
    assert linked["cheque_id"] == cheque["id"]
    assert org.get(f"/cheques/{cheque['id']}")["data"]["received_on"] == "2025-12-21"
    assert books(org)[2] == "30000.00"
    deposit(org, cheque)
    # the receipt that was recorded is the one that is presented
    assert org.get("/payments", lease_id=lease["id"])["meta"]["total"] == 1
    assert org.get(f"/payments/{linked['id']}")["data"]["allocated"] == "30000.00"

    made = org.cheque(**same, amount="30000.00", cheque=details | {"number": "5"})
    assert org.get(f"/cheques/{made['cheque_id']}")["data"]["payment_id"] == made["id"]
    third = file(org, lease, "6")
    by_id = org.payment(**same, amount="30000.00", method="cheque", cheque_id=third["id"])
    assert (by_id["cheque_id"], by_id["cheque"]["number"]) == (third["id"], "6")
    for body, pointer in (
        (same | {"method": "cheque", "amount": "30000.00", "cheque_id": third["id"]}, "/cheque_id"),
        (same | {"method": "cash", "amount": "30000.00", "cheque_id": third["id"]}, "/cheque_id"),
    ):
        refused = org.post("/payments", json=body)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


def test_reversing_the_payment_of_a_cheque(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    wrong = org.cheque(tenant_id=tenant, lease_id=lease["id"])
    org.make(f"/payments/{wrong['id']}/reversal", {"reason": "Recorded twice"}, status=200)
    assert org.get(f"/cheques/{wrong['cheque_id']}")["data"]["status"] == "cancelled"
    cheque = file(org, lease)
    deposit(org, cheque)
    payment = org.get(f"/cheques/{cheque['id']}")["data"]["payment_id"]
    org.make(
        f"/payments/{payment}/reversal", {"reason": "Not taken to the bank", "date": "2026-01-03"}, status=200
    )
    assert org.get(f"/cheques/{cheque['id']}")["data"]["status"] == "received"
    assert books(org) == ["0.00", "0.00", "30000.00", "0.00", "0.00"]
    deposit(org, cheque, on="2026-01-05")


def test_what_stays_in_hand(org, lease):
    given, lost, gone = (file(org, lease, n) for n in "123")
    linked = org.payment(
        lease["tenants"][0]["tenant_id"],
        method="cheque",
        cheque_id=given["id"],
        amount="30000.00",
        date="2025-12-21",
    )
    back = step(
        org, given, "withdrawal", {"outcome": "returned_to_tenant", "reason": "Moved out", "person": "Leila"}
    )
    assert back["status"] == "returned_to_tenant"
    assert org.get(f"/payments/{linked['id']}")["data"]["status"] == "reversed"
    assert step(org, lost, "loss", {"reason": "Courier", "stop_reference": "ST-1"})["status"] == "lost"
    step(org, lost, "custody", {"place": "x"}, 409)
    cancelled = step(org, gone, "withdrawal", {"outcome": "cancelled", "reason": "x"})
    assert cancelled["status"] == "cancelled"
    deposit(org, given, lost, status=422)
    expected = file(org, lease, "9", received_on=None)
    step(org, expected, "withdrawal", {"outcome": "returned_to_tenant", "reason": "x"}, 409)


def test_a_slip_takes_all_or_none(org, office, lease):
    due, early, late = (
        file(org, lease, n, date=day)
        for n, day in (("1", "2026-01-01"), ("2", "2026-02-01"), ("3", "2026-01-03"))
    )
    before = office.rows()
    refused = deposit(org, due, early, late, status=422)
    assert [(e["pointer"], e["code"]) for e in refused["errors"]] == [
        ("/cheque_ids/1", "too_early"), ("/cheque_ids/2", "too_early"),
    ]  # fmt: skip
    assert office.rows() == before
    assert deposit(org, due, due, status=422)["errors"][0]["code"] == "repeated"
    assert deposit(org, due, on="2026-07-02", status=422)["errors"][0]["code"] == "stale"
    slip = deposit(org, due, late, on="2026-01-04")
    # none that was refused has used up a number
    assert (slip["number"], slip["amount"]) == ("D-000001", "60000.00")
    listed = org.get("/cheque-deposits", date_from="2026-01-04")["data"]
    assert [d["id"] for d in listed] == [slip["id"]]
    assert org.get("/cheques", deposit_id=slip["id"])["meta"]["total"] == 2
    for language in ("en", "ar", "both"):
        answer = org.client.get(f"/cheque-deposits/{slip['id']}/slip", params={"language": language})
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert answer.content == org.client.get(f"/cheque-deposits/{slip['id']}/slip").content


def test_a_security_cheque_is_held(org, lease):
    undated = file(org, lease, "1", date=None, status=422)
    assert undated["pointer"] == "/date"
    held = file(org, lease, "1", date=None, kind="security")
    assert (held["date"], held["presentable_until"], held["alert"]) == (None, None, None)
    assert deposit(org, held, status=422)["errors"][0]["code"] == "wrong_state"
    step(org, held, "withdrawal", {"outcome": "returned_to_tenant", "reason": "Lease ended"})


def test_alerts_and_what_the_night_does(org, office, lease):
    today = date.fromisoformat(org.get("/reports/trial-balance")["data"]["as_of"])
    days = {
        "due": today - timedelta(3), "due_soon": today + timedelta(5), None: today + timedelta(60),
        "stale_soon": today - timedelta(155), "stale": today - timedelta(190),
    }  # fmt: skip
    made = {
        alert: file(org, lease, f"{n}", date=str(day), received_on="2026-01-02")
        for n, (alert, day) in enumerate(days.items())
    }
    assert {alert: cheque["alert"] for alert, cheque in made.items()} == {alert: alert for alert in days}
    for alert in ("due", "due_soon", "stale_soon", "stale"):
        found = org.get("/cheques", alert=alert)["data"]
        assert [c["id"] for c in found] == [made[alert]["id"]], alert
    office.act(org.id, jobs.mark_stale_cheques)
    assert [c["id"] for c in org.get("/cheques", status="stale")["data"]] == [made["stale"]["id"]]
    assert org.get("/cheques", alert="stale")["meta"]["total"] == 0
    between = org.get("/cheques", date_from=str(today), date_to=str(today + timedelta(10)))["data"]
    assert [c["id"] for c in between] == [made["due_soon"]["id"]]


def test_the_last_day_is_six_calendar_months_on():
    # 31 August and six months is the last day of February (Decree-Law 50/2022)
    assert presentment("AE-DU", date(2026, 8, 31)) == (date(2027, 1, 28), date(2027, 2, 28))
    assert presentment("GB", date(2027, 8, 31))[1] == date(2028, 2, 29)


def test_numbers_that_follow():
    assert filing.following_numbers("A-098", 3) == ["A-098", "A-099", "A-100"]
    with pytest.raises(Invalid) as refused:
        filing.following_numbers("ABC", 2)
    assert refused.value.errors[0].pointer == "/first_number"


def test_what_is_noted_beside_can_change(org, lease):
    cheque = file(org, lease)
    assert org.client.patch(f"/cheques/{cheque['id']}", json={"notes": "x"}).status_code == 428
    changed = org.patch(f"/cheques/{cheque['id']}", {"notes": "Second signature missing", "branch": "Deira"})
    assert (changed.json()["data"]["notes"], changed.json()["data"]["branch"]) == (
        "Second signature missing",
        "Deira",
    )
    assert org.patch(f"/cheques/{cheque['id']}", {"amount": "1.00"}).status_code == 422
