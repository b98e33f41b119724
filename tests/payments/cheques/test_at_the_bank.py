"""What a cheque does at the bank, over HTTP, and what that does to the books."""

import pytest

from support.cheques import books, deposit, file, step, steps


def test_from_custody_to_the_bank(org, lease):
    cheque = file(org, lease, received_on=None, expected=True)
    assert (cheque["status"], cheque["payment_id"], cheque["presentable_until"]) == (
        "expected",
        None,
        "2026-07-01",
    )
    deposit(org, cheque, status=409)
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
    path = f"/returned-cheque-fees/{rule['id']}"
    changed = org.patch(path, {"amount": "750.00", "reasons": ["stopped", "stopped"]}).json()["data"]
    assert (changed["amount"], changed["reasons"]) == ("750.00", ["stopped"])
    other = org.returned_cheque_fee(starts_on="2026-06-01")
    assert org.patch(path, {"starts_on": "2026-06-01"}).json()["errors"][0]["pointer"] == "/starts_on"
    org.client.delete(f"/returned-cheque-fees/{other['id']}")
    assert org.client.delete(path).status_code == 204
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


def test_what_was_replaced_stays_replaced(org, lease):
    cheque = file(org, lease)
    deposit(org, cheque)
    part = step(org, cheque, "partial-payment", {"amount": "12000.00", "date": "2026-01-05"})
    cash = {"payments": [{"method": "cash", "amount": "18000.00"}], "date": "2026-01-08"}
    assert step(org, cheque, "replacement", cash)["status"] == "settled"
    path = f"/payments/{part['payment_id']}"
    assert org.post(f"{path}/return", json={"date": "2026-01-09", "reason": "stopped"}).status_code == 409
    org.make(f"{path}/reversal", {"reason": "Never came", "date": "2026-01-09"}, status=200)
    now = org.get(f"/cheques/{cheque['id']}")["data"]
    assert (now["status"], now["paid"]) == ("settled", "0.00")
    # 30,000.00 less the cash
    assert books(org) == ["0.00", "0.00", "12000.00", "0.00", "0.00"]
