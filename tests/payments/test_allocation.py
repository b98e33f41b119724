"""Receipts, allocations, credits, refunds: over HTTP, and many at once."""

import asyncio
from decimal import Decimal

import httpx
import pytest

from nexus.core import ids
from nexus.payments.proof import prove

CODES = ("1010", "1015", "1100", "2150")


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def lease(org):
    lease = org.active_lease(cheque_count=4, annual_rent="120000.00")
    org.bill(lease["id"], "2026-04-01")  # 30,000 on 1 January and on 1 April
    return lease


def figures(org, **query):
    found = {
        a["code"]: a["balance"] for a in org.get("/balances", book="client", **query)["data"]["accounts"]
    }
    return [found.get(code, "0.00") for code in CODES]  # a credit is negative


def pay(org, lease, amount, **more):
    tenant = lease["tenants"][0]["tenant_id"]
    body = {"amount": amount, "lease_id": lease["id"], "method": "bank_transfer", "reference": "FT1"}
    return org.payment(tenant, **(body | more))


def open_amounts(org, lease):
    return [c["open"] for c in org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]]


def test_the_oldest_charge_is_settled_first_and_the_rest_is_credit(org, lease):
    paid = pay(org, lease, "70000.00", date="2026-05-01")
    assert (paid["allocated"], paid["unallocated"]) == ("60000.00", "10000.00")
    assert open_amounts(org, lease) == ["0.00", "0.00"]
    assert figures(org) == ["70000.00", "0.00", "0.00", "-10000.00"]
    assert org.bill(lease["id"], "2026-07-01")["charges"] == 1  # the credit settles part of it
    assert open_amounts(org, lease) == ["0.00", "0.00", "20000.00"]
    assert org.get(f"/payments/{paid['id']}")["data"]["unallocated"] == "0.00"
    assert figures(org) == ["70000.00", "0.00", "20000.00", "0.00"]
    parts = org.get("/allocations", payment_id=paid["id"])["data"]
    assert [p["amount"] for p in parts] == ["30000.00", "30000.00", "10000.00"]


def test_what_the_preview_says_happens(org, lease):
    body = {"tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "amount": "45000.00"}
    shown = org.make("/allocation-previews", body, status=200)
    assert [p["amount"] for p in shown["allocations"]] == ["30000.00", "15000.00"]
    assert (shown["credit"], figures(org)[2]) == ("0.00", "60000.00")
    paid = pay(org, lease, "45000.00")
    parts = org.get("/allocations", payment_id=paid["id"])["data"]
    assert [(p["charge_id"], p["amount"]) for p in parts] == [
        (p["charge_id"], p["amount"]) for p in shown["allocations"]
    ]


def test_within_a_day_the_organisations_order_decides(org, lease):
    fee = org.charge(lease["id"], type="late_fee", due_on="2026-01-01", amount="100.00")
    pay(org, lease, "30000.00")
    assert org.get(f"/charges/{fee['id']}")["data"]["open"] == "100.00"
    order = [
        "late_fee",
        "penalty",
        "returned_cheque_fee",
        "other",
        "parking",
        "chiller",
        "service_charge",
        "rent",
    ]
    org.billing_since(allocation_order=order)
    other = org.charge(lease["id"], type="other", due_on="2026-04-01", amount="50.00")
    pay(org, lease, "150.00")
    assert org.get(f"/charges/{fee['id']}")["data"]["open"] == "0.00"
    assert org.get(f"/charges/{other['id']}")["data"]["open"] == "0.00"
    twice = org.patch("/billing-settings", json={"allocation_order": ["rent"] * 8})
    assert (twice.status_code, twice.json()["errors"][0]["pointer"]) == (422, "/allocation_order")


def test_explicit_allocation_release_and_reallocation_keep_their_history(org, lease):
    january, april = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    chosen = [{"charge_id": april["id"], "amount": "20000.00"}]
    paid = pay(org, lease, "25000.00", allocations=chosen)
    # what was chosen, and the rest by the rule
    assert (paid["allocated"], paid["unallocated"], open_amounts(org, lease)) == (
        "25000.00", "0.00", ["25000.00", "10000.00"],
    )  # fmt: skip
    parts = org.get("/allocations", payment_id=paid["id"])["data"]
    (part,) = [one for one in parts if one["charge_id"] == april["id"]]
    released = org.make(f"/allocations/{part['id']}/release", {"reason": "Meant for January"}, status=200)
    assert (released["status"], released["release_reason"]) == ("released", "Meant for January")
    again = org.post(f"/allocations/{part['id']}/release", json={"reason": "x"})
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    paid = org.make(f"/payments/{paid['id']}/allocations", {}, status=200)
    assert (paid["allocated"], open_amounts(org, lease)) == ("25000.00", ["5000.00", "30000.00"])
    rows = org.get("/allocations", payment_id=paid["id"])["data"]
    assert sorted((r["amount"], r["charge_id"] == january["id"], r["status"]) for r in rows) == [
        ("20000.00", False, "released"), ("20000.00", True, "in_force"), ("5000.00", True, "in_force"),
    ]  # fmt: skip
    nothing = org.post(f"/payments/{paid['id']}/allocations", json={})
    assert (nothing.status_code, nothing.json()["code"]) == (409, "wrong_state")


def test_wrong_allocations_name_the_part_and_leave_nothing(org, lease, office):
    january = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][0]["id"]
    elsewhere = org.charge()["id"]
    foreign = office.organisation().charge()["id"]
    before = office.rows()
    for parts, pointer in (
        ([(january, "30000.01")], "/allocations/0/amount"), ([(january, "1"), (january, "1")], "/allocations/1/charge_id"),
        ([(elsewhere, "1")], "/allocations/0/charge_id"), ([(foreign, "1")], "/allocations/0/charge_id"),
        ([(january, "0")], "/allocations/0/amount"), ([(january, "20000")], "/allocations"),
        ([("chg_x", "1")], "/allocations/0/charge_id"),
    ):  # fmt: skip
        body = {
            "tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "amount": "10000.00", "method": "cash",
            "allocations": [{"charge_id": c, "amount": a} for c, a in parts],
        }  # fmt: skip
        answer = org.post("/payments", json=body)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text
    assert office.rows() == before


def test_nothing_of_a_cheque_is_money_until_it_is_cleared(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    cheque = org.cheque(tenant_id=tenant, lease_id=lease["id"], amount="30000.00")
    assert (cheque["unallocated"], figures(org)) == ("0.00", ["0.00", "0.00", "60000.00", "0.00"])
    cleared = org.make(f"/payments/{cheque['id']}/clearance", {"date": "2026-01-03"}, status=200)
    assert (cleared["allocated"], figures(org)) == ("30000.00", ["30000.00", "0.00", "30000.00", "0.00"])
    body = {"date": "2026-01-09", "reason": "insufficient_funds"}
    returned = org.make(f"/payments/{cheque['id']}/return", body, status=200)
    assert (returned["allocated"], returned["unallocated"]) == ("0.00", "0.00")
    assert figures(org) == ["0.00", "0.00", "60000.00", "0.00"]
    assert figures(org, as_of="2026-01-08") == ["30000.00", "0.00", "0.00", "0.00"]
    kinds = [e["kind"] for e in org.get("/journal-entries", tenant_id=tenant, sort="number")["data"]]
    assert kinds == [
        "charge", "charge", "receipt", "allocation", "clearance", "release", "reversal", "reversal",
    ]  # fmt: skip


def test_a_reversed_payment_leaves_the_books_as_they_were(org, lease):
    paid = pay(org, lease, "31000.00", method="cash")
    assert figures(org)[1:] == ["31000.00", "29000.00", "0.00"]
    org.make(f"/payments/{paid['id']}/reversal", {"reason": "Wrong tenant"}, status=200)
    assert figures(org) == ["0.00", "0.00", "60000.00", "0.00"]
    assert open_amounts(org, lease) == ["30000.00", "30000.00"]


def test_refunds_come_from_what_is_credit(org, lease):
    paid = pay(org, lease, "61000.00", date="2026-05-01")
    wrong = org.post(
        f"/payments/{paid['id']}/refunds", json={"method": "cash", "reason": "x", "amount": "1000.01"}
    )
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/amount")
    given = org.make(
        f"/payments/{paid['id']}/refunds",
        {"method": "bank_transfer", "reason": "Overpaid", "amount": "400.00"},
    )
    assert (given["amount"], figures(org)) == ("400.00", ["60600.00", "0.00", "0.00", "-600.00"])
    now = org.get(f"/payments/{paid['id']}")["data"]
    assert (now["refunded"], now["unallocated"]) == ("400.00", "600.00")
    answer = org.post(f"/payments/{paid['id']}/reversal", json={"reason": "x"})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert org.get("/refunds", payment_id=paid["id"])["data"] == [given]
    assert org.get(f"/refunds/{given['id']}")["data"] == given


def test_a_credit_on_what_is_paid_gives_the_tenant_the_money_back(org, lease):
    january = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][0]
    paid = pay(org, lease, "60000.00")
    org.make(
        f"/charges/{january['id']}/credits",
        {"type": "discount", "reason": "Paid in one", "amount": "2000.00"},
    )
    assert figures(org) == ["60000.00", "0.00", "0.00", "-2000.00"]
    rows = org.get("/allocations", payment_id=paid["id"], status="in_force")["data"]
    assert sorted(r["amount"] for r in rows) == ["28000.00", "30000.00"]


def test_a_payment_without_a_lease_settles_any_of_the_tenants(org, lease):
    paid = pay(org, lease, "1000.00", lease_id=None)
    assert paid["allocated"] == "1000.00"


def test_an_overpayment_is_carried_into_the_renewal(org, lease):
    pay(org, lease, "65000.00", date="2026-05-01")
    renewal = org.make(f"/leases/{lease['id']}/renewal", {"annual_rent": "126000.00"})
    org.make(f"/leases/{renewal['id']}/activation", status=200)
    assert org.bill(renewal["id"], "2027-01-01")["charges"] == 1
    (charge,) = org.get("/charges", lease_id=renewal["id"])["data"]
    assert (charge["amount"], charge["allocated"], charge["open"]) == ("31500.00", "5000.00", "26500.00")


def test_two_hundred_connections_never_settle_more_than_is_owed(org):
    lease = org.active_lease()
    charge = org.charge(lease["id"], amount="1000.00")
    body = {
        "tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "amount": "7.00", "method": "cash",
    }  # fmt: skip

    async def all_at_once():
        limits = httpx.Limits(max_connections=200, max_keepalive_connections=200)
        headers = {"Authorization": f"Bearer {org.key}"}
        async with httpx.AsyncClient(limits=limits, headers=headers, timeout=100) as client:
            url = f"{org.office.base}/api/v2/payments"
            asked = [client.post(url, json=body, headers={"Idempotency-Key": f"one-{n}"}) for n in range(200)]
            return await asyncio.gather(*asked)

    answers = asyncio.run(all_at_once())
    assert {answer.status_code for answer in answers} == {201}
    paid = [answer.json()["data"] for answer in answers]
    assert sum(Decimal(p["allocated"]) for p in paid) == 1000
    assert sum(Decimal(p["unallocated"]) for p in paid) == 400
    assert org.get(f"/charges/{charge['id']}")["data"]["open"] == "0.00"
    assert figures(org) == ["0.00", "1400.00", "0.00", "-400.00"]


def test_a_settlement_that_somebody_touched_is_found_and_named(org, lease, office):
    paid = pay(org, lease, "45000.00")
    assert proof(office, org).fault is None
    charge = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][1]
    uuid = ids.decode("charge", charge["id"])
    office.sql("UPDATE charges SET allocated = allocated - 100 WHERE id = %s", uuid)
    fault = proof(office, org).fault
    assert (fault.what, fault.row) == ("charge", charge["id"])
    office.sql("UPDATE charges SET allocated = allocated + 100 WHERE id = %s", uuid)
    office.tampered.add(org.id)
    office.sql("UPDATE payments SET amount = amount + 1 WHERE id = %s", ids.decode("payment", paid["id"]))
    fault = proof(office, org).fault
    assert (fault.what, fault.row) == ("tenant", lease["tenants"][0]["tenant_id"])


def proof(office, org):
    return asyncio.run(office._act(org.id, prove))


def test_a_rest_stays_credit_where_credits_are_not_used_by_themselves(org, lease):
    org.billing_since(apply_credits=False)
    _, april = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    paid = pay(org, lease, "25000.00", allocations=[{"charge_id": april["id"], "amount": "20000.00"}])
    assert (paid["allocated"], paid["unallocated"]) == ("20000.00", "5000.00")


def test_nothing_chosen_is_all_credit(org, lease):
    paid = pay(org, lease, "25000.00", allocations=[])
    assert (paid["allocated"], paid["unallocated"]) == ("0.00", "25000.00")


def test_a_charge_that_was_named_gets_what_was_named(org, lease):
    january, _ = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    pay(org, lease, "60000.00", allocations=[{"charge_id": january["id"], "amount": "10000.00"}])
    assert open_amounts(org, lease) == ["20000.00", "0.00"]
