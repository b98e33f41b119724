"""Every operation with an id: another organisation's is as good as one that doesn't exist, and nothing is written."""

import pytest
from httpx import Response

from nexus.api.operations import all_operations
from nexus.core import ids
from support.office import PICTURE

OPERATIONS = [o for o in all_operations() if o.kinds]
IN_BODIES = [
    ("/units", "property_id", lambda t: {"property_id": t["property"], "number": "1", "type": "studio"}),
    ("/leases", "unit_ids/0", lambda t: lease(t["unit"], t["own_tenant"])),
    ("/leases", "tenants/0/tenant_id", lambda t: lease(t["own_unit"], t["tenant"])),
    ("/payments", "tenant_id", lambda t: payment(t["tenant"])),
    ("/payments", "lease_id", lambda t: payment(t["own_tenant"], lease_id=t["lease"])),
    ("/payments", "property_id", lambda t: payment(t["own_tenant"], property_id=t["property"])),
    (
        "/charges",
        "lease_id",
        lambda t: {"lease_id": t["lease"], "type": "other", "amount": 1, "description": "x"},
    ),
    ("/billing-runs", "lease_id", lambda t: {"lease_id": t["lease"]}),
    ("/billing-runs", "property_id", lambda t: {"property_id": t["property"]}),
    ("/allocation-previews", "tenant_id", lambda t: {"tenant_id": t["tenant"], "amount": 1}),
    (
        "/allocation-previews",
        "lease_id",
        lambda t: {"tenant_id": t["own_tenant"], "lease_id": t["lease"], "amount": 1},
    ),
    (
        "/payments",
        "allocations/0/charge_id",
        lambda t: payment(t["own_tenant"], allocations=[{"charge_id": t["charge"], "amount": 1}]),
    ),
    ("/late-fee-runs", "lease_id", lambda t: {"lease_id": t["lease"]}),
    (
        "/late-fee-rules",
        "lease_id",
        lambda t: {"kind": "flat", "amount": 1, "starts_on": "2026-01-01", "lease_id": t["lease"]},
    ),
    ("/deposits", "lease_id", lambda t: {"lease_id": t["lease"], "amount": 1}),
    ("/cheques", "tenant_id", lambda t: cheque(t["tenant"])),
    ("/cheques", "lease_id", lambda t: cheque(t["own_tenant"], lease_id=t["lease"])),
    ("/cheques", "property_id", lambda t: cheque(t["own_tenant"], property_id=t["property"])),
    (
        "/cheque-sets",
        "lease_id",
        lambda t: {"lease_id": t["lease"], "bank": "x", "drawer": "x", "first_number": "1"},
    ),
    ("/cheque-deposits", "cheque_ids/0", lambda t: {"cheque_ids": [t["cheque"]]}),
    (
        "/returned-cheque-fees",
        "lease_id",
        lambda t: {"amount": 1, "starts_on": "2026-01-01", "lease_id": t["lease"]},
    ),
    (
        "/payments",
        "cheque_id",
        lambda t: payment(t["own_tenant"], method="cheque", cheque_id=t["cheque"]),
    ),
    ("/journal-entries", "postings/0/account_id", lambda t: entry(t["account"], t["own_account"])),
    (
        "/journal-entries",
        "postings/1/tenant_id",
        lambda t: entry(t["own_account"], t["own_account"], tenant_id=t["tenant"]),
    ),
    (
        "/journal-entries",
        "postings/1/unit_id",
        lambda t: entry(t["own_account"], t["own_account"], unit_id=t["unit"]),
    ),
    (
        "/journal-entries",
        "postings/1/lease_id",
        lambda t: entry(t["own_account"], t["own_account"], lease_id=t["lease"]),
    ),
]
BODIES = {
    "move_sandbox_clock": {"to": "2026-06-01"},
    "create_sandbox_key": {"name": "x"},
    "create_units": {"units": [{"number": "1", "type": "studio"}]},
    "give_notice": {"date": "2026-06-01"},
    "cancel_lease": {"reason": "Left"},
    "reverse_refund": {"reason": "Not paid out"},
    "reverse_settlement": {"reason": "Wrong"},
    "terminate_lease": {"date": "2026-06-01", "reason": "Left"},
    "renew_lease": {},
    "clear_payment": {"date": "2026-06-01"},
    "return_payment": {"date": "2026-06-01", "reason": "stopped"},
    "reverse_payment": {"reason": "Wrong"},
    "reverse_journal_entry": {"reason": "Wrong"},
    "reopen_period": {"reason": "Wrong"},
    "add_lease_item": {"type": "parking", "terms": [{"starts_on": "2026-01-01", "annual_amount": 1}]},
    "change_lease_item": {"description": "x"},
    "credit_charge": {"type": "waiver", "reason": "x"},
    "release_allocation": {"reason": "x"},
    "refund_payment": {"method": "cash", "reason": "x"},
    "change_account": {"name": "x"},
    "change_supplier": {"name": "x"},
    "change_exchange_rate": {"rate": "1"},
    "withdraw_valuation": {"reason": "x"},
    "change_late_fee_rule": {"grace_days": 1},
    "change_returned_cheque_fee": {"amount": "1.00"},
    "change_cheque": {"notes": "x"},
    "keep_cheque": {"place": "Safe"},
    "keep_cheque_image": {"side": "front", "content": PICTURE},
    "return_cheque": {"reason": "stopped"},
    "pay_cheque_in_part": {"amount": "1.00"},
    "replace_cheque": {"payments": [{"method": "cash", "amount": "1.00"}]},
    "withdraw_cheque": {"reason": "x"},
    "lose_cheque": {"reason": "x"},
    "take_cheque_to_law": {"reference": "x"},
    "change_deposit": {"notes": "x"},
    "receive_deposit": {"method": "cash"},
    "apply_deposit": {"reason": "x"},
    "deduct_from_deposit": {"reason": "x"},
    "forfeit_deposit": {"reason": "x"},
    "refund_deposit": {"method": "cash"},
    "transfer_deposit": {"held_by": "landlord"},
    "reverse_deposit_movement": {"reason": "x"},
    "roll_api_key": {"overlap_hours": 0},
    "change_user": {"name": "x"},
    "change_api_key": {"name": "x"},
    "change_webhook": {"description": "x"},
    "replay_webhook": {"after": 0},
    "reject_proposal": {"reason": "x"},
}


def lease(unit, tenant):
    parties = [{"tenant_id": tenant}]
    return {
        "unit_ids": [unit],
        "tenants": parties,
        "start_date": "2030-01-01",
        "annual_rent": 1,
        "currency": "AED",
    }


def payment(tenant, **more):
    return {"tenant_id": tenant, "amount": 1, "method": "cash"} | more


def cheque(tenant, **more):
    same = {"number": "1", "bank": "Mashreq", "drawer": "x", "date": "2026-01-01"}
    return same | {"tenant_id": tenant, "amount": 1} | more


def entry(debit, credit, **more):
    postings = [{"account_id": debit, "debit": 1}, {"account_id": credit, "credit": 1} | more]
    return {"description": "x", "postings": postings}


@pytest.fixture(scope="module")
def things(office):
    """What another organisation has, what this one has, and this one."""
    theirs, mine = office.organisation(), office.organisation()
    place = theirs.property()["id"]
    unit, tenant = theirs.unit(place)["id"], theirs.tenant()["id"]
    rented = theirs.active_lease([unit], tenant)["id"]
    in_force = theirs.active_lease()
    charge = theirs.charge(in_force["id"])["id"]
    credit = theirs.make(f"/charges/{charge}/credits", {"type": "waiver", "reason": "x", "amount": "1.00"})
    payer = in_force["tenants"][0]["tenant_id"]
    part = [{"charge_id": charge, "amount": "10.00"}]
    paid = theirs.payment(payer, lease_id=in_force["id"], allocations=part)["id"]
    refund = theirs.make(f"/payments/{paid}/refunds", {"method": "cash", "reason": "x", "amount": "1.00"})
    return {
        "lease_item": theirs.item(rented)["id"],
        "charge": charge,
        "credit": credit["id"],
        "allocation": theirs.get("/allocations", payment_id=paid)["data"][0]["id"],
        "refund": refund["id"],
        "org": mine,
        "property": place,
        "unit": unit,
        "tenant": tenant,
        "lease": rented,
        "payment": theirs.cheque(tenant_id=tenant, lease_id=rented)["id"],
        "user": theirs.make("/users", {"email": "a@example.com", "name": "A", "role": "owner"})["id"],
        "api_key": theirs.get("/api-keys")["data"][0]["id"],
        "account": theirs.account()["id"],
        "journal_entry": theirs.journal_entry()["id"],
        "period_closing": theirs.closing()["id"],
        "supplier": theirs.supplier()["id"],
        "tax_document": theirs.tax_invoice()["id"],
        "cheque": theirs.pictured_cheque(tenant)["id"],
        "deposit": (deposit := theirs.deposit())["id"],
        "event": theirs.get("/changes", limit=1)["data"][0]["id"],
        "proposal": theirs.proposal()["id"],
        "audit_entry": theirs.get("/audit-entries", limit=1)["data"][0]["id"],
        "webhook": (webhook := theirs.webhook())["id"],
        "webhook_delivery": theirs.make(f"/webhooks/{webhook['id']}/test-event")["id"],
        "job": theirs.done_job()["id"],
        "sandbox": theirs.sandbox()["id"],
        "deposit_movement": theirs.get("/deposit-movements", deposit_id=deposit["id"])["data"][0]["id"],
        "cheque_deposit": theirs.cheque_deposit()["id"],
        "settlement": theirs.settlement()["id"],
        "cheque_hand_back": theirs.cheque_hand_back()["id"],
        "late_fee_rule": theirs.late_fee_rule()["id"],
        "exchange_rate": theirs.exchange_rate()["id"],
        "valuation": theirs.valuation()["id"],
        "returned_cheque_fee": theirs.returned_cheque_fee()["id"],
        "own_account": mine.account()["id"],
        "own_tenant": mine.tenant()["id"],
        "own_unit": mine.unit()["id"],
    }


def ask(things, operation, wanted) -> Response:
    """`wanted`: path variable -> id."""
    body = BODIES.get(operation.name, {} if operation.body is not None else None)
    return things["org"].client.request(
        operation.method,
        operation.template.format(**wanted),
        json=body if operation.body is not None else None,
        headers={"If-Match": "*", "Idempotency-Key": wanted["id"]},
    )


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.name)
def test_a_foreign_id_in_the_path_is_one_that_does_not_exist(office, things, operation):
    kinds = operation.kinds.items()
    before = office.rows()
    foreign = ask(things, operation, {name: things[kind] for name, kind in kinds})
    absent = ask(things, operation, {name: ids.encode(kind, ids.new_id()) for name, kind in kinds})
    assert (foreign.status_code, absent.status_code) == (404, 404), foreign.text
    told, tells = foreign.json(), absent.json()
    for differs in ("request_id", "instance"):
        told.pop(differs)
        tells.pop(differs)
    assert told == tells
    assert office.rows() == before


@pytest.mark.parametrize(("path", "field", "body"), IN_BODIES, ids=lambda v: v if isinstance(v, str) else "")
def test_a_foreign_id_in_a_body_is_named_and_nothing_is_written(office, things, path, field, body):
    before = office.rows()
    answer = things["org"].client.post(path, json=body(things), headers={"Idempotency-Key": field})
    assert answer.status_code == 422
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [(f"/{field}", "unknown")]
    assert office.rows() == before


@pytest.mark.parametrize(
    ("path", "filters"),
    [
        ("/units", {"property_id": "property"}),
        ("/tenants", {"property_id": "property", "unit_id": "unit"}),
        ("/leases", {"property_id": "property", "unit_id": "unit", "tenant_id": "tenant"}),
        ("/payments", {"property_id": "property", "tenant_id": "tenant", "lease_id": "lease"}),
        ("/tax-documents", {"supplier_id": "supplier", "tenant_id": "tenant", "lease_id": "lease"}),
    ],
)
def test_filters_by_foreign_ids_find_nothing(things, path, filters):
    for name, kind in filters.items():
        assert things["org"].get(path, **{name: things[kind]})["meta"]["total"] == 0


def test_the_same_text_finds_only_ones_own(office):
    theirs, mine = office.organisation(), office.organisation()
    for one in (theirs, mine):
        one.tenant("Same Name", emirates_id="784-1980-1234567-8", emails=["same@example.com"])
    for search in ({"q": "Same"}, {"emirates_id": "784198012345678"}, {"email": "same@example.com"}):
        assert mine.get("/tenants", **search)["meta"]["total"] == 1


def test_an_idempotency_key_is_the_organisations_own(office):
    theirs, mine = office.organisation(), office.organisation()
    first = theirs.make("/tenants", {"type": "person", "name": "A"}, Idempotency_Key="same")
    assert mine.make("/tenants", {"type": "person", "name": "A"}, Idempotency_Key="same")["id"] != first["id"]
