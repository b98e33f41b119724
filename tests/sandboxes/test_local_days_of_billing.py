"""What is due, late and told of goes by the day where the property is: an organisation in Dubai on New Year's Day at noon, while it
is ten at night of 31 December in Honolulu."""

from datetime import date

import pytest
from sandbox_support import move_here, sandbox

from nexus.payments.proof import prove

ZONES = {"Asia/Dubai": "2026-01-01", "Pacific/Honolulu": "2025-12-31", "Pacific/Auckland": "2026-01-01"}


@pytest.fixture
def box(office):
    made = sandbox(office.organisation(), clock="2026-01-01")
    made.billing_since("2025-01-01")
    return made


def lease_in(box, zone, **more):
    place = box.property(f"Tower {zone}", time_zone=zone)
    unit = box.unit(place["id"])
    return box.active_lease([unit["id"]], annual_rent="120000.00", cheque_count=12, **more)


def fees(box, lease):
    rows = box.get("/charges", lease_id=lease["id"], type="late_fee", sort="due_on")["data"]
    return [row["due_on"] for row in rows]


def test_default_days_are_those_of_the_place(office, box):
    for zone, day in ZONES.items():
        lease = lease_in(box, zone)
        charge = box.make(
            "/charges", {"lease_id": lease["id"], "type": "other", "amount": "50.00", "description": "Key"}
        )
        assert charge["due_on"] == day, zone
        paid = box.payment(
            lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="60.00", allocations=[]
        )
        assert paid["date"] == day
        refund = box.make(
            f"/payments/{paid['id']}/refunds", {"method": "cash", "reason": "Too much", "amount": "5.00"}
        )
        assert refund["date"] == day
        deposit = box.make("/deposits", {"lease_id": lease["id"], "amount": "1000.00"})
        box.make(f"/deposits/{deposit['id']}/receipts", {"method": "cash"}, status=200)
        (movement,) = box.get("/deposit-movements", deposit_id=deposit["id"])["data"]
        assert movement["date"] == day
    assert office.act(box.id, prove).fault is None


def test_rent_is_billed_on_the_day_where_it_is_due(box):
    due = {zone: lease_in(box, zone) for zone in ZONES}
    made = {
        zone: box.make("/billing-runs", {"lease_id": lease["id"]}, status=200)["charges"]
        for zone, lease in due.items()
    }
    assert made == {"Asia/Dubai": 1, "Pacific/Honolulu": 0, "Pacific/Auckland": 1}


def test_a_fee_falls_on_the_day_where_the_property_is(office, box):
    box.late_fee_rule(starts_on="2025-01-01")
    here, there = lease_in(box, "Asia/Dubai"), lease_in(box, "Pacific/Honolulu")
    for lease in (here, there):
        box.bill(lease["id"], "2026-01-01")
    move_here(box, date(2026, 1, 2))  # noon in Dubai, ten at night of 1 January in Honolulu
    for lease in (here, there):
        box.make("/late-fee-runs", {"lease_id": lease["id"]}, status=200)
    assert (fees(box, here), fees(box, there)) == (["2026-01-02"], [])
    move_here(box, date(2026, 1, 3))
    assert (fees(box, here), fees(box, there)) == (["2026-01-02"], ["2026-01-02"])
    assert office.act(box.id, prove).fault is None


def test_a_cheque_is_due_on_the_day_where_the_property_is(box):
    alerts = {}
    for zone in ZONES:
        lease = lease_in(box, zone)
        cheque = box.filed_cheque(
            lease["tenants"][0]["tenant_id"],
            lease_id=lease["id"],
            date="2026-01-01",
            received_on="2025-12-20",
        )
        alerts[zone] = cheque["alert"]
        assert [
            c["id"] for c in box.get("/cheques", lease_id=lease["id"], alert=cheque["alert"])["data"]
        ] == [cheque["id"]]
    assert alerts == {"Asia/Dubai": "due", "Pacific/Honolulu": "due_soon", "Pacific/Auckland": "due"}
