"""Security deposits over HTTP: liabilities with movements of their own."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from nexus.payments.proof import prove
from support.reading import as_csv, as_xlsx

CODES = ("1010", "1015", "1100", "2100", "2150", "4200", "4400")


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def lease(org):
    """AED 60,000.00 a year on two cheques, the first half charged; a deposit of 3,000.00 agreed."""
    org.billing_since("2026-01-01")
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2, deposit="3000.00")
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


def move(org, deposit, name, body, status=200):
    answer = org.post(f"/deposits/{deposit['id']}/{name}", json={"date": "2026-02-01"} | body)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()["errors"]


def received(org, lease, **more):
    made = org.make("/deposits", {"lease_id": lease["id"]} | more)
    return move(org, made, "receipts", {"method": "bank_transfer", "reference": "FT1", "date": "2026-01-02"})


def test_a_deposit_is_a_liability_and_goes_back(org, lease):
    made = org.make("/deposits", {"lease_id": lease["id"], "due_on": "2026-01-01"})
    assert (made["amount"], made["status"], made["held"], made["held_by"]) == (
        "3000.00", "expected", "0.00", "manager",
    )  # fmt: skip
    part = move(org, made, "receipts", {"method": "cash", "amount": "1000.00"})
    assert (part["status"], part["received"]) == ("part_received", "1000.00")
    (error,) = move(org, made, "receipts", {"method": "cash", "amount": "2000.01"}, 422)
    assert (error["pointer"], error["detail"]) == ("/amount", "only 2000.00 is missing of the deposit")
    whole = move(org, made, "receipts", {"method": "bank_transfer"})
    assert (whole["status"], whole["held"]) == ("held", "3000.00")
    # rent of 30,000.00 is open; the deposit is no income and settles nothing by itself
    assert books(org) == ["2000.00", "1000.00", "30000.00", "-3000.00", "0.00", "0.00", "0.00"]
    back = move(
        org, made, "refunds", {"method": "bank_transfer", "date": "2026-03-01", "despite_open_charges": True}
    )
    assert (back["status"], back["refunded"], back["held"]) == ("settled", "3000.00", "0.00")
    assert books(org)[:4] == ["-1000.00", "1000.00", "30000.00", "0.00"]
    assert move(org, made, "refunds", {"method": "cash"}, 409) == []
    rows = org.get("/deposit-movements", deposit_id=made["id"])["data"]
    assert [(m["type"], m["amount"]) for m in rows] == [
        ("receipt", "1000.00"), ("receipt", "2000.00"), ("refund", "3000.00"),
    ]  # fmt: skip


def test_applied_to_charges_it_is_a_payment(org, lease):
    deposit = received(org, lease)
    done = move(org, deposit, "applications", {"reason": "Agreed with the tenant"})
    assert (done["applied"], done["held"], done["status"]) == ("3000.00", "0.00", "settled")
    assert books(org)[2:5] == ["27000.00", "0.00", "0.00"]
    (movement,) = org.get("/deposit-movements", type="application")["data"]
    payment = org.get(f"/payments/{movement['payment_id']}")["data"]
    assert (payment["method"], payment["allocated"], payment["status"]) == ("deposit", "3000.00", "cleared")
    assert (
        org.post(
            "/payments", json={"tenant_id": deposit["tenant_id"], "amount": 1, "method": "deposit"}
        ).status_code
        == 422
    )
    undone = org.post(f"/deposit-movements/{movement['id']}/reversal", json={"reason": "x"})
    assert undone.status_code == 409
    # reversed, the charge is open and the deposit held again
    org.make(
        f"/payments/{payment['id']}/reversal", {"reason": "Not agreed", "date": "2026-02-03"}, status=200
    )
    now = org.get(f"/deposits/{deposit['id']}")["data"]
    assert (now["applied"], now["held"], now["status"]) == ("0.00", "3000.00", "held")
    assert books(org)[2:5] == ["30000.00", "-3000.00", "0.00"]
    (charge,) = org.get("/charges", lease_id=lease["id"])["data"]
    named = [{"charge_id": charge["id"], "amount": "3000.01"}]
    (error,) = move(org, deposit, "applications", {"reason": "x", "allocations": named}, 422)
    assert (error["pointer"], error["code"]) == ("/allocations", "too_large")
    named[0]["amount"] = "500.00"
    again = {"reason": "x", "allocations": named, "date": "2026-02-03"}
    assert move(org, deposit, "applications", again)["held"] == "2500.00"


def test_kept_for_damage_and_forfeited(org, lease):
    deposit = received(org, lease)
    move(org, deposit, "deductions", {"amount": "650.00", "reason": "Broken door"})
    (error,) = move(org, deposit, "forfeitures", {"amount": "2350.01", "reason": "x"}, 422)
    assert error["detail"] == "only 2350.00 is held"
    done = move(org, deposit, "forfeitures", {"amount": "1000.00", "reason": "Left without notice"})
    assert (done["deducted"], done["forfeited"], done["held"]) == ("650.00", "1000.00", "1350.00")
    assert books(org)[3:] == ["-1350.00", "0.00", "-650.00", "-1000.00"]
    (movement,) = org.get("/deposit-movements", type="deduction")["data"]
    path = f"/deposit-movements/{movement['id']}/reversal"
    undone = org.make(path, {"reason": "It was broken before"}, status=200)
    assert (undone["deducted"], undone["held"]) == ("0.00", "2000.00")
    assert org.post(path, json={"reason": "x"}).status_code == 409
    assert org.get(f"/deposit-movements/{movement['id']}")["data"]["reversed_by_id"]
    (receipt,) = org.get("/deposit-movements", type="receipt")["data"]
    # 1,000.00 of it are forfeited
    assert org.post(f"/deposit-movements/{receipt['id']}/reversal", json={"reason": "x"}).status_code == 409


def test_who_holds_it(org, lease):
    deposit = received(org, lease)
    given = move(org, deposit, "transfer", {"held_by": "landlord", "reference": "FT2"})
    assert (given["held_by"], given["held"]) == ("landlord", "3000.00")
    # the landlord's: nothing of it is in the manager's bank, and no liability of the books
    assert (books(org)[0], books(org)[3]) == ("0.00", "0.00")
    assert books(org, as_of="2026-01-31")[3] == "-3000.00"
    move(org, deposit, "deductions", {"amount": "1.00", "reason": "x"}, 409)
    move(org, deposit, "applications", {"reason": "x"}, 409)
    assert move(org, deposit, "transfer", {"held_by": "landlord"}, 422)[0]["pointer"] == "/held_by"
    direct = move(
        org,
        deposit,
        "refunds",
        {"method": "bank_transfer", "amount": "1000.00", "despite_open_charges": True},
    )
    assert (direct["held"], books(org)[0]) == ("2000.00", "0.00")
    back = move(org, deposit, "transfer", {"held_by": "manager"})
    assert (back["held_by"], books(org)[0], books(org)[3]) == ("manager", "2000.00", "-2000.00")
    move(org, deposit, "refunds", {"method": "bank_transfer", "despite_open_charges": True})


def test_the_register_is_the_balance_of_the_account(org, lease):
    deposit = received(org, lease)
    other = org.deposit()
    move(org, deposit, "deductions", {"amount": "650.00", "reason": "Door"})
    read = "/reports/deposit-register"
    now = org.get(read)["data"]
    known = now["known_at"]
    before = org.client.get(read, params={"known_at": known, "as_of": "2026-12-31"}).content
    move(org, deposit, "transfer", {"held_by": "authority"})
    (total,) = org.get(read)["data"]["totals"]
    # 3,000.00 + 1,000.00 - 650.00 held; the manager has 1,000.00 of it
    assert (total["agreed"], total["held"], total["in_books"]) == ("4000.00", "3350.00", "1000.00")
    assert books(org)[3] == "-1000.00"
    (then,) = org.get(read, as_of="2026-01-15")["data"]["totals"]
    assert (then["held"], then["in_books"], books(org, as_of="2026-01-15")[3]) == (
        "4000.00",
        "4000.00",
        "-4000.00",
    )
    assert org.client.get(read, params={"known_at": known, "as_of": "2026-12-31"}).content == before
    (row,) = org.get(read, lease_id=lease["id"])["data"]["rows"]
    assert (row["held_by"], row["deducted"], row["tenant_name"]) == ("authority", "650.00", "Leila Haddad")
    for row in org.get(read)["data"]["rows"]:
        kinds = {e["kind"] for e in org.client.get(row["explain"]).json()["data"]}
        assert "deposit_receipt" in kinds
    assert {d["id"] for d in org.get("/deposits", status="held")["data"]} == {deposit["id"], other["id"]}
    for reader in (as_csv, as_xlsx):
        assert len(reader(org, "deposit-register")) == 3


def test_two_at_once_never_give_out_more_than_is_held(org, lease):
    deposit = received(org, lease)
    with ThreadPoolExecutor(8) as threads:
        answers = list(
            threads.map(
                lambda n: (
                    org.client.post(
                        f"/deposits/{deposit['id']}/refunds",
                        json={"method": "cash", "amount": "1000.00", "despite_open_charges": True},
                        headers={"Idempotency-Key": f"refund-{n}"},
                    ).status_code
                ),
                range(8),
            )
        )
    assert sorted(answers) == [200] * 3 + [409] * 5 or sorted(answers) == [200] * 3 + [422] * 5
    assert org.get(f"/deposits/{deposit['id']}")["data"]["held"] == "0.00"


def test_what_a_deposit_cannot_be(org, lease):
    bare = org.active_lease()
    for body, pointer in (
        ({"lease_id": bare["id"]}, "/amount"),
        ({"lease_id": bare["id"], "amount": "0.00"}, "/amount"),
        ({"lease_id": bare["id"], "amount": "1.001"}, "/amount"),
        ({"lease_id": bare["id"], "amount": 1, "held_by": "agent"}, "/held_by"),
    ):
        answer = org.post("/deposits", json=body)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    deposit = received(org, lease)
    (error,) = move(org, deposit, "refunds", {"method": "cash", "date": "2999-01-01"}, 422)
    assert error["pointer"] == "/date"
    assert org.patch(f"/deposits/{deposit['id']}", {"amount": "1.00"}).status_code == 422
    assert org.patch(f"/deposits/{deposit['id']}", {"notes": "By hand"}).json()["data"]["notes"] == "By hand"


def test_nothing_goes_out_before_it_came_in(org):
    """AED 1,000.00 come in on 2 January and 400.00 of them go out on 1 March: from then on, and so before, 600.00 are free."""
    path = f"/deposits/{org.deposit(org.active_lease()['id'])['id']}"
    refund, reason = {"method": "cash", "amount": "400.00", "date": "2026-03-01"}, {"reason": "Damage"}
    org.make(f"{path}/refunds", refund, status=200)
    for where, body, code in (
        ("refunds", refund | {"date": "2026-01-01"}, "too_early"),
        ("refunds", refund | {"amount": "600.01", "date": "2026-02-01"}, "too_large"),
        ("deductions", reason | {"amount": "1.00", "date": "2025-12-31"}, "too_early"),
        ("forfeitures", reason | {"amount": "1.00", "date": "2025-12-31"}, "too_early"),
        ("deductions", reason | {"amount": "1.00", "date": "0001-01-01"}, "out_of_range"),
    ):
        answer = org.post(f"{path}/{where}", body)
        assert [e["code"] for e in answer.json()["errors"]] == [code], (where, body)
    org.make(f"{path}/refunds", refund | {"amount": "600.00", "date": "2026-01-02"}, status=200)
    assert org.get(path)["data"]["held"] == "0.00"
