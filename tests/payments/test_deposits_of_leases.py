"""A lease asks for its deposit at its activation, its renewal carries that over, and a cheque may bring it."""

from datetime import date, timedelta

import pytest

from nexus.payments.proof import prove
from support.cheques import deposit as to_the_bank
from support.cheques import step

CODES = ("1010", "1030", "1100", "2100", "2150")


@pytest.fixture
def org(office):
    return office.organisation()


def deposits(org, lease):
    return org.get("/deposits", lease_id=lease["id"], sort="created_at")["data"]


def figures(org, **query):
    rows = {r["code"]: r["balance"] for r in org.get("/balances", book="client", **query)["data"]["accounts"]}
    return [rows.get(code, "0.00") for code in CODES]


def receive(org, one, **more):
    body = {"method": "cash", "date": "2026-01-02"} | more
    return org.make(f"/deposits/{one['id']}/receipts", body, status=200)


def renew(org, lease, **more):
    draft = org.make(f"/leases/{lease['id']}/renewal", more)
    return org.make(f"/leases/{draft['id']}/activation", status=200)


def test_a_lease_asks_for_its_deposit_when_it_is_activated(org):
    draft = org.lease(deposit="4250.00")
    assert deposits(org, draft) == []
    active = org.make(f"/leases/{draft['id']}/activation", status=200)
    (one,) = deposits(org, active)
    assert (one["amount"], one["status"], one["purpose"], one["due_on"]) == (
        "4250.00",
        "expected",
        "security",
        "2026-01-01",
    )
    told = org.get("/changes", limit=100)["data"]
    assert [e["object"]["id"] for e in told if e["type"] == "deposit.created"] == [one["id"]]
    assert deposits(org, org.active_lease()) == []


def test_what_was_asked_for_before_is_not_asked_again(org):
    draft = org.lease(deposit="4250.00")
    org.make("/deposits", {"lease_id": draft["id"], "amount": "4000.00"})
    org.make("/deposits", {"lease_id": draft["id"], "amount": "500.00", "purpose": "keys"})
    active = org.make(f"/leases/{draft['id']}/activation", status=200)
    assert sorted(d["amount"] for d in deposits(org, active)) == ["250.00", "4000.00", "500.00"]


def test_an_organisation_may_ask_by_itself(org):
    assert org.get("/organisation")["data"]["deposit_on_activation"] is True
    assert org.patch("/organisation", json={"deposit_on_activation": False}).status_code == 200
    assert deposits(org, org.active_lease(deposit="4250.00")) == []


@pytest.mark.parametrize(
    ("agreed", "received", "renewed", "carried", "held", "left"),
    [
        ("4250.00", "4250.00", "4250.00", "4250.00", "held", "0.00"),
        ("4250.00", "4250.00", "5000.00", "4250.00", "part_received", "0.00"),
        ("4250.00", "4250.00", "3000.00", "3000.00", "held", "1250.00"),
        ("4250.00", "1000.00", "4250.00", "1000.00", "part_received", "0.00"),
        ("4250.00", None, "4250.00", "0.00", "expected", "0.00"),
    ],
)
def test_a_renewal_carries_over_what_is_held(org, agreed, received, renewed, carried, held, left):
    lease = org.active_lease(deposit=agreed)
    (old,) = deposits(org, lease)
    if received:
        receive(org, old, amount=received)
    before = figures(org)
    (new,) = deposits(org, renew(org, lease, deposit=renewed))
    assert (new["amount"], new["received"], new["status"]) == (renewed, carried, held)
    assert org.get(f"/deposits/{old['id']}")["data"]["held"] == left
    assert figures(org) == before
    assert figures(org, lease_id=new["lease_id"])[3] == (f"-{carried}" if carried != "0.00" else "0.00")
    for movement in org.get("/deposit-movements", deposit_id=new["id"])["data"]:
        assert movement["method"] == "carried_over"
        refused = org.post(f"/deposit-movements/{movement['id']}/reversal", json={"reason": "x"})
        assert (refused.status_code, refused.json()["code"]) == (409, "wrong_state")


def test_what_the_landlord_holds_the_landlord_goes_on_holding(org):
    lease = org.active_lease(deposit="4250.00")
    (old,) = deposits(org, lease)
    receive(org, old)
    org.make(f"/deposits/{old['id']}/transfer", {"held_by": "landlord"}, status=200)
    before = figures(org)
    (new,) = deposits(org, renew(org, lease, deposit="5000.00"))
    assert (new["held_by"], new["received"], new["amount"]) == ("landlord", "4250.00", "5000.00")
    assert figures(org) == before


@pytest.fixture
def brought(org):
    lease = org.active_lease(deposit="4250.00")
    (one,) = deposits(org, lease)
    cheque = org.filed_cheque(
        lease["tenants"][0]["tenant_id"],
        lease_id=lease["id"],
        amount="4250.00",
        security_deposit_id=one["id"],
    )
    return lease, one, cheque


def state(org, one):
    now = org.get(f"/deposits/{one['id']}")["data"]
    return now["status"], now["held"]


def test_a_cheques_clearing_receives_the_deposit_and_its_return_takes_it_back(org, brought):
    lease, one, cheque = brought
    org.charge(lease["id"], amount="100.00")
    slip = to_the_bank(org, cheque)
    assert (slip["amount"], state(org, one)) == ("4250.00", ("expected", "0.00"))
    assert figures(org) == ["0.00", "0.00", "100.00", "0.00", "0.00"]
    assert step(org, cheque, "clearance", {"date": "2026-01-03"})["status"] == "cleared"
    assert state(org, one) == ("held", "4250.00")
    assert figures(org) == ["4250.00", "0.00", "100.00", "-4250.00", "0.00"]
    (movement,) = org.get("/deposit-movements", deposit_id=one["id"])["data"]
    assert (movement["method"], movement["cheque_id"]) == ("cheque", cheque["id"])
    assert org.post(f"/deposit-movements/{movement['id']}/reversal", json={"reason": "x"}).status_code == 409
    back = step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    assert (back["status"], back["paid"], state(org, one)) == ("bounced", "0.00", ("expected", "0.00"))
    step(org, cheque, "re-presentation", {"date": "2026-01-06"})
    step(org, cheque, "partial-payment", {"date": "2026-01-07", "amount": "1000.00"})
    assert state(org, one) == ("part_received", "1000.00")
    step(org, cheque, "re-presentation", {"date": "2026-01-08"})
    assert step(org, cheque, "clearance", {"date": "2026-01-09"})["paid"] == "4250.00"
    assert state(org, one) == ("held", "4250.00")
    step(org, cheque, "return", {"date": "2026-01-10", "reason": "insufficient_funds"})
    assert state(org, one) == ("expected", "0.00")
    assert figures(org) == ["0.00", "0.00", "100.00", "0.00", "0.00"]


def test_what_does_not_go_together(org, brought):
    lease, one, cheque = brought
    tenant = lease["tenants"][0]["tenant_id"]
    body = {"tenant_id": tenant, "lease_id": lease["id"], "number": "77", "bank": "FAB", "drawer": "L", "date": "2026-01-01",
            "amount": "1.00", "security_deposit_id": one["id"]}  # fmt: skip
    other = org.active_lease(tenant_id=tenant)
    for change, pointer in (
        ({}, "/amount"), ({"lease_id": other["id"]}, "/security_deposit_id"), ({"kind": "security"}, "/kind"),
    ):  # fmt: skip
        assert org.post("/cheques", json=body | change).json()["errors"][0]["pointer"] == pointer
    paid = {"tenant_id": tenant, "method": "cheque", "cheque_id": cheque["id"], "amount": "4250.00"}
    assert org.post("/payments", json=paid).json()["code"] == "wrong_state"
    receive(org, one)
    to_the_bank(org, cheque)
    assert step(org, cheque, "clearance", {"date": "2026-01-03"}, 409)["code"] == "wrong_state"
    step(org, cheque, "return", {"date": "2026-01-03", "reason": "stopped"})
    cash = {"payments": [{"method": "cash", "amount": "4250.00"}]}
    assert step(org, cheque, "replacement", cash, 422)["errors"][0]["pointer"] == "/payments"


def test_a_withdrawn_renewal_gives_back_what_it_took_over(org):
    """The renewal asks for 5,000.00, of which 4,250.00 are carried over; then the tenant leaves after all."""
    start, end = date.today() - timedelta(days=300), date.today() + timedelta(days=64)
    lease = org.active_lease(deposit="4250.00", start_date=str(start), end_date=str(end))
    (one,) = deposits(org, lease)
    receive(org, one, date=str(start))
    before = figures(org)
    renewal = renew(org, lease, deposit="5000.00")
    assert [d["held"] for d in deposits(org, renewal)] == ["4250.00"]
    org.make(f"/leases/{renewal['id']}/cancellation", {"reason": "Leaves after all"}, status=200)
    assert [d["held"] for d in deposits(org, renewal)] == ["0.00"]
    (one,) = deposits(org, lease)
    assert (one["held"], one["refunded"], one["status"]) == ("4250.00", "0.00", "held")
    assert figures(org) == before
    moves = org.get("/deposit-movements", deposit_id=one["id"])["data"]
    assert [(m["type"], m["amount"]) for m in moves] == [
        ("receipt", "4250.00"), ("refund", "4250.00"), ("refund", "-4250.00"),
    ]  # fmt: skip
    again = renew(org, lease, deposit="5000.00")
    assert [d["held"] for d in deposits(org, again)] == ["4250.00"]
    assert org.office.act(org.id, prove).fault is None
