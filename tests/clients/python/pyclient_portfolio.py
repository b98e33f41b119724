"""Every operation on properties, units, tenants, leases, people and keys."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from pyclient_support import World, scenario

from nexus_client import errors


@scenario
def properties(w: World) -> None:
    made = w.client.properties.create(
        name="Marina Tower B", type="residential", address={"city": "Dubai", "latitude": 25.08}
    )
    assert made.address_details is not None and made.last_response.status == 201
    read = w.client.properties.read(made.id)
    assert read == made and read.last_response.etag
    changed = w.client.properties.change(
        made.id, if_match=read, name="Marina Tower C", notes=None, address={"street": "Al Sufouh"}
    )
    assert (changed.name, changed.notes) == ("Marina Tower C", None)
    with pytest.raises(errors.PreconditionFailed):
        w.client.properties.change(made.id, if_match=read, name="Marina Tower D")
    with pytest.raises(errors.NotModified):
        w.client.properties.read(made.id, if_none_match=changed)
    units = w.client.properties.create_units(
        made.id, units=[{"number": "1", "type": "apartment", "market_rent": Decimal(9000)}]
    )
    assert units[0].market_rent == Decimal("9000.00") and units.last_response.request_id
    assert made.id in [one.id for one in w.client.properties.list(city="Dubai")]
    empty = w.client.properties.create(name="Empty", type="mixed", address={"city": "Dubai"})
    assert w.client.properties.delete(empty.id, if_match="*").last_response.operation_id
    with pytest.raises(errors.NotFound):
        w.client.properties.read(empty.id)


@scenario
def valuations(w: World) -> None:
    home = w.org.property()["id"]
    made = w.client.valuations.create(
        property_id=home, valued_on="2026-01-01", amount=Decimal(1_200_000), source="Valuer"
    )
    assert w.client.valuations.read(made.id).amount == Decimal("1200000.00")
    assert [one.id for one in w.client.valuations.list(property_id=home, as_of="2026-06-30")] == [made.id]
    assert w.client.valuations.withdraw(made.id, reason="Typing error").withdrawal_reason == "Typing error"


@scenario
def units(w: World) -> None:
    home = w.org.property()["id"]
    made = w.client.units.create(
        property_id=home, number="A-1", type="apartment", area={"value": 73.8, "unit": "sqm"}, bedrooms=2
    )
    assert made.area is not None and made.area.value == 73.8
    assert w.client.units.read(made.id, expand="property").number == "A-1"
    assert w.client.units.change(made.id, market_rent="90000").market_rent == Decimal("90000.00")
    assert [one.id for one in w.client.units.list(property_id=home, bedrooms=2)] == [made.id]
    w.client.units.delete(made.id)


@scenario
def tenants(w: World) -> None:
    made = w.client.tenants.create(
        type="person", name="Omar Said", birth_date=date(1980, 2, 29), emails=["omar@example.com"],
        passport={"number": "N1234567", "expires_on": date(2030, 1, 1)},
    )  # fmt: skip
    assert made.birth_date == date(1980, 2, 29)
    assert w.client.tenants.update(made.id, phones=["+971501234567"]).phones == ["+971501234567"]
    assert w.client.tenants.change(made.id, birth_date=None).birth_date is None
    detail = w.client.tenants.read(w.tenant_id)
    assert isinstance(detail.balance[0].annual_rent, Decimal) and detail.leases[0].id == w.lease["id"]
    assert [one.name for one in w.client.tenants.list(q="omar")] == ["Omar Said"]
    w.client.tenants.delete(made.id)


@scenario
def leases(w: World) -> None:
    unit, tenant = w.org.unit()["id"], w.org.tenant()["id"]
    made = w.client.leases.create(
        unit_ids=[unit], tenants=[{"tenant_id": tenant, "role": "tenant"}], start_date=date(2026, 1, 1), annual_rent="85000",
        cheque_count=4,
    )  # fmt: skip
    assert (made.annual_rent, made.start_date, made.status) == (
        Decimal("85000.00"),
        date(2026, 1, 1),
        "draft",
    )
    with pytest.raises(errors.PreconditionFailed):
        w.client.leases.change(made.id, if_match='"0"', notes="corner")
    changed = w.client.leases.change(made.id, if_match=w.client.leases.read(made.id), notes="corner")
    assert changed.notes == "corner"
    item = w.client.leases.add_item(
        made.id, type="parking", terms=[{"starts_on": "2026-01-01", "annual_amount": Decimal("6000.5")}]
    )
    assert item.terms[0].annual_amount == Decimal("6000.50")
    assert item.id in [one.id for one in w.client.leases.list_items(made.id)]
    assert b"parking" in w.client.leases.csv_items(made.id).read()
    assert w.client.leases.read_schedule(made.id).instalments[0].due_on == date(2026, 1, 1)
    assert w.client.leases.explain_balance(made.id, as_of=date(2026, 1, 1)).totals == []
    assert w.client.leases.activate(made.id).status == "active"
    assert w.client.leases.give_notice(made.id, date="2026-06-01").notice_given_on == date(2026, 6, 1)
    assert w.client.leases.renew(made.id, annual_rent="90000").status == "draft"
    assert w.client.leases.terminate(made.id, date="2026-06-30", reason="Left").status == "terminated"
    ahead = w.org.active_lease(start_date="2099-01-01")["id"]
    assert w.client.leases.cancel(ahead, reason="Withdrawn").correction.amount == Decimal("0.00")
    assert w.client.leases.adopt_billing_rules(made.id).billing_rules == 2
    past = w.org.active_lease(start_date="2024-01-01", end_date="2024-12-31")
    assert w.client.leases.end(past["id"]).status == "ended"
    damage = [{"description": "Broken door", "amount": "650.00"}]
    assert w.client.leases.settle(past["id"], damages=damage).owed >= Decimal("650.00")
    draft = w.org.lease()["id"]
    w.client.leases.delete(draft, if_match="*")
    assert w.lease["id"] in [one.id for one in w.client.leases.list(status="active", start_from="2026-01-01")]


@scenario
def lease_items(w: World) -> None:
    item = w.org.item()["id"]
    read = w.client.lease_items.read(item)
    assert w.client.lease_items.change(item, if_match=read, description="Bay 12").description == "Bay 12"
    w.client.lease_items.delete(item, if_match="*")


@scenario
def users(w: World) -> None:
    made = w.client.users.create(email="omar@example.com", name="Omar", role="viewer")
    assert w.client.users.read(made.id).role == "viewer"
    assert w.client.users.change(made.id, role="manager").role == "manager"
    assert made.id in [one.id for one in w.client.users.list()]
    w.client.users.delete(made.id)


@scenario
def organisation(w: World) -> None:
    assert w.client.organisation.read().currency == "AED"
    assert w.client.organisation.change(name_ar="جلف كرست").name_ar == "جلف كرست"


@scenario
def api_keys(w: World) -> None:
    later = datetime.now(UTC) + timedelta(days=30)
    made = w.client.api_keys.create(
        name="bot", scopes=["tenants:read"], expires_at=later, payment_ceiling="500"
    )
    assert (
        made.key.startswith("nxs_live_")
        and made.expires_at is not None
        and abs(made.expires_at - later) < timedelta(seconds=1)
    )
    assert w.client.api_keys.read(made.id).payment_ceiling == Decimal("500.00")
    assert w.client.api_keys.change(made.id, payment_ceiling=None).payment_ceiling is None
    rolled = w.client.api_keys.roll(made.id, overlap_hours=1)
    assert rolled.key != made.key
    assert w.client.api_keys.revoke(rolled.id).revoked_at is not None
    assert made.id in [one.id for one in w.client.api_keys.list()]


@scenario
def rate_limit(w: World) -> None:
    assert w.client.rate_limit.read().plan == "enterprise"


@scenario
def search(w: World) -> None:
    w.org.tenant("Zubaida Karim")
    found = w.client.search.list(q="zubaida", types=["tenant", "unit"])
    assert [one.title for one in found] == ["Zubaida Karim"] and set(found.meta.types) == {"tenant", "unit"}


@scenario
def sandboxes(w: World) -> None:
    made = w.client.sandboxes.create(name="Trial", source="empty", clock=date(2026, 1, 1))
    assert made.key.startswith("nxs_test_") and made.today == date(2026, 1, 1)
    assert w.client.sandboxes.create_key(made.id, name="second").key.startswith("nxs_test_")
    assert w.client.sandboxes.read(made.id).clock.tzinfo is not None
    moved = w.client.sandboxes.move_clock(made.id, to=date(2026, 1, 3))
    assert w.client.jobs.wait(moved.id, poll=0.05).status == "done"
    assert [one.today for one in w.client.sandboxes.list(source="empty") if one.id == made.id] == [
        date(2026, 1, 3)
    ]
    w.client.jobs.wait(w.client.sandboxes.delete(made.id).id, poll=0.05)
