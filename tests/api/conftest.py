"""One thing of each kind, for tests that go through all operations."""

import pytest


@pytest.fixture(scope="module")
def things(org):
    place = org.property()["id"]
    unit, tenant = org.unit(place)["id"], org.tenant()["id"]
    rented = org.lease([unit], tenant)["id"]
    return {
        "property": place,
        "unit": unit,
        "tenant": tenant,
        "lease": rented,
        "payment": org.cheque(tenant_id=tenant)["id"],
        "user": org.make("/users", {"email": "a@example.com", "name": "A", "role": "owner"})["id"],
        "api_key": org.make("/api-keys", {"name": "A", "scopes": ["units:read"]})["id"],
        "account": org.account()["id"],
        "journal_entry": org.journal_entry()["id"],
        "period_closing": org.closing()["id"],
        "lease_item": org.item(rented)["id"],
        "supplier": org.supplier()["id"],
        "tax_document": org.tax_invoice()["id"],
        "cheque": org.pictured_cheque(tenant)["id"],
        "deposit": (deposit := org.deposit())["id"],
        "event": org.get("/changes", limit=1)["data"][0]["id"],
        "proposal": org.proposal()["id"],
        "audit_entry": org.get("/audit-entries", limit=1)["data"][0]["id"],
        "webhook": (webhook := org.webhook())["id"],
        "webhook_delivery": org.make(f"/webhooks/{webhook['id']}/test-event")["id"],
        "job": org.done_job()["id"],
        "sandbox": org.sandbox()["id"],
        "deposit_movement": org.get("/deposit-movements", deposit_id=deposit["id"])["data"][0]["id"],
        "cheque_deposit": org.cheque_deposit()["id"],
        "settlement": org.settlement()["id"],
        "cheque_hand_back": org.cheque_hand_back()["id"],
        "late_fee_rule": org.late_fee_rule()["id"],
        "exchange_rate": org.exchange_rate()["id"],
        "valuation": org.valuation()["id"],
        "returned_cheque_fee": org.returned_cheque_fee()["id"],
    } | settled(org)


def settled(org):
    """A charge that was credited and paid in part, the allocation, and a refund."""
    in_force = org.active_lease()
    charge = org.charge(in_force["id"])["id"]
    credit = org.make(f"/charges/{charge}/credits", {"type": "waiver", "reason": "x", "amount": "1.00"})
    payer = in_force["tenants"][0]["tenant_id"]
    paid = org.payment(payer, lease_id=in_force["id"], allocations=[{"charge_id": charge, "amount": "10.00"}])
    refund = org.make(f"/payments/{paid['id']}/refunds", {"method": "cash", "reason": "x", "amount": "1.00"})
    allocation = org.get("/allocations", payment_id=paid["id"])["data"][0]
    return {"charge": charge, "credit": credit["id"], "allocation": allocation["id"], "refund": refund["id"]}
