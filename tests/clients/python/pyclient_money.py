"""Every operation on charges, payments, cheques, deposits and fees."""

import base64
from datetime import date
from decimal import Decimal

import pytest
from pyclient_support import World, scenario

from nexus_client import errors


@scenario
def billing_settings(w: World) -> None:
    changed = w.client.billing_settings.change(
        lead_days=14, allocation_order=w.client.billing_settings.read().allocation_order
    )
    assert changed.lead_days == 14
    w.client.billing_settings.change(lead_days=0)


@scenario
def billing_runs(w: World) -> None:
    lease = w.org.active_lease()["id"]
    assert w.client.billing_runs.create(lease_id=lease, through=date(2026, 2, 1)).charges > 0


@scenario
def charges(w: World) -> None:
    made = w.client.charges.create(
        lease_id=w.lease["id"],
        type="other",
        amount=Decimal("1000.00"),
        description="Key",
        due_on="2026-02-01",
    )
    assert (made.due_on, made.status) == (date(2026, 2, 1), "open")
    credit = w.client.charges.credit(made.id, type="waiver", reason="Good will", amount="10")
    assert credit.charge_id == made.id
    assert w.client.charges.read(made.id, expand=["lease"]).lease is not None
    assert made.id in [one.id for one in w.client.charges.list(lease_id=w.lease["id"], limit=100)]


@scenario
def credits(w: World) -> None:
    charge = w.org.charge(w.lease["id"])["id"]
    made = w.client.charges.credit(charge, type="discount", reason="Early", amount=5)
    assert w.client.credits.read(made.id).type == "discount"
    assert [one.id for one in w.client.credits.list(charge_id=charge)] == [made.id]


@scenario
def allocation_previews(w: World) -> None:
    seen = w.client.allocation_previews.create(tenant_id=w.tenant_id, lease_id=w.lease["id"], amount="100")
    assert seen.currency == "AED"


@scenario
def allocations(w: World) -> None:
    charge = w.org.charge(w.lease["id"])["id"]
    paid = w.payment(amount="50.00", allocations=[{"charge_id": charge, "amount": "50.00"}])["id"]
    (made,) = w.client.allocations.list(payment_id=paid)
    assert w.client.allocations.read(made.id).amount == Decimal("50.00")
    assert w.client.allocations.release(made.id, reason="Wrong charge").status == "released"


@scenario
def payments(w: World) -> None:
    charge = w.org.charge(w.lease["id"])["id"]
    made = w.client.payments.create(
        tenant_id=w.tenant_id, lease_id=w.lease["id"], amount=Decimal("1000.10"), method="card", date=date(2026, 2, 1),
        card={"last_four": "4242", "authorisation": "A1B2C3"}, allocations=[],
    )  # fmt: skip
    assert (made.amount, made.date, made.unallocated) == (
        Decimal("1000.10"),
        date(2026, 2, 1),
        Decimal("1000.10"),
    )
    assert made.created_at.tzinfo is not None and made.card is not None and made.card.last_four == "4242"
    read = w.client.payments.read(made.id, expand="tenant")
    assert read.tenant is not None and read.tenant.id == w.tenant_id
    changed = w.client.payments.change(made.id, if_match=w.client.payments.read(made.id), notes="at the desk")
    assert changed.notes == "at the desk"
    allocated = w.client.payments.allocate(
        made.id, allocations=[{"charge_id": charge, "amount": Decimal(400)}]
    )
    assert allocated.allocated == Decimal("400.00")
    receipt = w.client.payments.read_receipt(made.id, language="both")
    assert receipt.content.startswith(b"%PDF") and receipt.filename and receipt.filename.endswith(".pdf")
    refund = w.client.payments.refund(made.id, method="cash", reason="Too much", amount="100")
    assert refund.amount == Decimal("100.00")
    assert w.client.payments.reverse(w.payment()["id"], reason="Twice").status == "reversed"
    waiting = w.org.cheque(tenant_id=w.tenant_id)["id"]
    assert w.client.payments.clear(waiting, date="2026-01-05").status == "cleared"
    returned = w.client.payments.return_(waiting, date="2026-01-06", reason="insufficient_funds")
    assert (returned.status, returned.returned_on) == ("bounced", date(2026, 1, 6))
    assert made.id in [one.id for one in w.client.payments.list(method="card", date_from=date(2026, 1, 1))]


@scenario
def refunds(w: World) -> None:
    paid = w.payment(allocations=[])["id"]
    made = w.client.payments.refund(paid, method="bank_transfer", reason="Moved", reference="FT1")
    assert w.client.refunds.read(made.id).reference == "FT1"
    assert [one.id for one in w.client.refunds.list(payment_id=paid)] == [made.id]
    assert w.client.refunds.reverse(made.id, reason="Never paid out").reversed_by_id is not None


@scenario
def settlements(w: World) -> None:
    made = w.org.settlement()["id"]
    assert w.client.settlements.read(made).status == "settled"
    assert w.client.settlements.read_document(made).content.startswith(b"%PDF")
    assert made in [one.id for one in w.client.settlements.list(status="settled")]
    assert w.client.settlements.reverse(made, reason="Wrong lease").status == "reversed"


@scenario
def cheques(w: World) -> None:
    c = w.client.cheques
    made = c.create(
        tenant_id=w.tenant_id, lease_id=w.lease["id"], number="990001", bank="Emirates NBD", drawer="Leila Haddad",
        date=date(2026, 1, 1), amount="1000", received_on="2026-01-01",
    )  # fmt: skip
    assert c.change(made.id, if_match=c.read(made.id), branch="Marina").branch == "Marina"
    assert c.keep(made.id, place="Safe", person="Omar", date="2026-01-01").custody_place == "Safe"
    w.org.cheque_deposit(made.id)
    assert c.clear(made.id, date="2026-01-03").status == "cleared"
    returned = w.at_bank()
    assert c.return_(returned, reason="insufficient_funds", date="2026-01-03", fee=False).status == "bounced"
    assert c.present_again(returned, date="2026-01-04").status == "deposited"
    assert c.pay_in_part(returned, amount="400", date="2026-01-05", fee=False).status == "partially_paid"
    assert c.take_to_law(returned, reference="Case 1", date="2026-01-06").status == "legal"
    replaced = c.replace(w.cheque(), payments=[{"method": "cash", "amount": "1000.00"}], date="2026-01-03")
    assert replaced.status == "settled"
    assert (
        c.withdraw(w.cheque(), reason="Cancelled", outcome="cancelled", date="2026-01-03").status
        == "cancelled"
    )
    assert c.lose(w.cheque(), reason="Fire", date="2026-01-03").status == "lost"
    assert made.id in [one.id for one in c.list(status="cleared", number="990001")]
    _pictures(w, made.id)


def _pictures(w: World, cheque: str) -> None:
    c = w.client.cheques
    picture = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="
    )
    c.keep_image(cheque, side="back", content=picture)
    seen = c.keep_image(cheque, side="front", content=base64.b64encode(picture).decode())
    assert set(seen.images) == {"back", "front"}
    assert {c.read_front_image(cheque).content_type, c.read_back_image(cheque).content_type} == {"image/png"}
    c.remove_front_image(cheque)
    c.remove_back_image(cheque)
    with pytest.raises(errors.NotFound):
        c.read_front_image(cheque)


@scenario
def cheque_sets(w: World) -> None:
    lease = w.org.active_lease()["id"]
    made = w.client.cheque_sets.create(
        lease_id=lease, bank="Emirates NBD", drawer="Leila Haddad", received_on="2026-01-01",
        cheques=[{"number": f"88000{n}", "date": date(2026, n, 1), "amount": Decimal("21250.00")} for n in (1, 4)],
    )  # fmt: skip
    assert [one.date for one in made.cheques] == [date(2026, 1, 1), date(2026, 4, 1)]


@scenario
def cheque_deposits(w: World) -> None:
    made = w.client.cheque_deposits.create(cheque_ids=[w.cheque(), w.cheque()], date=date(2026, 1, 2))
    assert made.amount == Decimal("2000.00")
    assert len(w.client.cheque_deposits.read(made.id).cheques) == 2
    assert w.client.cheque_deposits.read_slip(made.id).content.startswith(b"%PDF")
    assert {one.status for one in w.client.cheque_deposits.clear(made.id).cheques} == {"cleared"}
    assert made.id in [one.id for one in w.client.cheque_deposits.list(date_from="2026-01-02")]


@scenario
def cheque_hand_backs(w: World) -> None:
    made = w.client.cheque_hand_backs.create(cheque_ids=[w.cheque()], reason="Not needed")
    assert w.client.cheque_hand_backs.read(made.id).cheques[0].number is not None
    assert w.client.cheque_hand_backs.read_receipt(made.id).content.startswith(b"%PDF")
    assert made.id in [one.id for one in w.client.cheque_hand_backs.list(tenant_id=w.tenant_id)]


@scenario
def deposits(w: World) -> None:
    d = w.client.deposits
    charge = w.org.charge(w.lease["id"])["id"]
    made = d.create(lease_id=w.lease["id"], amount="1000", purpose="keys")
    assert d.change(made.id, if_match=d.read(made.id), notes="two keys").notes == "two keys"
    assert d.receive(made.id, method="cash", date="2026-01-02").held == Decimal("1000.00")
    d.apply(
        made.id, reason="Key lost", allocations=[{"charge_id": charge, "amount": "100"}], date="2026-02-02"
    )
    d.deduct_from(made.id, reason="Paint", amount="50", date="2026-02-03")
    d.forfeit(made.id, reason="Left early", amount="50", date="2026-02-04")
    assert d.refund(
        made.id, method="cash", amount="300", date="2026-02-05", despite_open_charges=True
    ).held == Decimal("500.00")
    assert d.transfer(made.id, held_by="landlord", date="2026-02-06").held_by == "landlord"
    assert made.id in [one.id for one in d.list(lease_id=w.lease["id"])]


@scenario
def deposit_movements(w: World) -> None:
    deposit = w.org.deposit(w.lease["id"])["id"]
    (made,) = w.client.deposit_movements.list(deposit_id=deposit)
    assert w.client.deposit_movements.read(made.id).amount == Decimal("1000.00")
    assert w.client.deposit_movements.reverse(made.id, reason="Wrong").held == Decimal("0.00")


@scenario
def returned_cheque_fees(w: World) -> None:
    made = w.client.returned_cheque_fees.create(
        amount="500", starts_on=date(2026, 1, 1), reasons=["insufficient_funds"]
    )
    assert w.client.returned_cheque_fees.read(made.id).amount == Decimal("500.00")
    assert w.client.returned_cheque_fees.change(made.id, amount=250).amount == Decimal("250.00")
    assert made.id in [one.id for one in w.client.returned_cheque_fees.list()]
    w.client.returned_cheque_fees.delete(made.id)


@scenario
def late_fee_rules(w: World) -> None:
    lease = w.org.active_lease()["id"]
    made = w.client.late_fee_rules.create(kind="flat", amount="250", starts_on="2026-01-01", lease_id=lease)
    assert w.client.late_fee_rules.read(made.id).kind == "flat"
    assert w.client.late_fee_rules.change(made.id, grace_days=5).grace_days == 5
    assert [one.id for one in w.client.late_fee_rules.list(lease_id=lease)] == [made.id]
    w.client.late_fee_rules.delete(made.id)


@scenario
def late_fee_runs(w: World) -> None:
    lease = w.org.active_lease()["id"]
    assert w.client.late_fee_runs.create(lease_id=lease).last_response.status == 200
