"""Undoing what a request did: money by reversing entries, changes by writing back, what was made by taking it away."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from nexus.api import undo_plans
from nexus.api.operations import all_operations
from nexus.api.undo import NotUndoable, Undoer
from nexus.audit.queries import read_entry
from nexus.core import ids

_keys = itertools.count()
DERIVED = {"updated_at", "position"}
"""What moves by itself."""


@pytest.fixture(scope="module")
def org(office):
    made = office.organisation()
    made.billing_since()
    return made


def operation(answer):
    assert answer.status_code in {200, 201}, answer.text
    return answer.headers["X-Operation-Id"]


def undo(org, operation_id, client=None):
    headers = {"Idempotency-Key": f"undo-{next(_keys)}"}
    return (client or org.client).post(f"/operations/{operation_id}/undo", headers=headers)


def refused(answer):
    assert answer.status_code == 409, answer.text
    return answer.json()["code"]


def test_a_payment_is_undone_by_its_reversal(org):
    tenant = org.tenant()["id"]
    answer = org.post("/payments", {"tenant_id": tenant, "amount": "1000.00", "method": "cash"})
    paid, operation_id = answer.json()["data"]["id"], operation(answer)
    read = org.get(f"/operations/{operation_id}")["data"]
    assert (read["operation"], read["undoable"], read["why_not"]) == ("POST /payments", True, None)
    assert read["things"][0]["object_id"] == paid
    done = undo(org, operation_id)
    assert done.status_code == 200, done.text
    told = done.json()["data"]
    assert (told["undoable"], told["undone_by"]) == (False, read["actor"]["id"])
    assert org.get(f"/payments/{paid}")["data"]["status"] == "reversed"
    (entry,) = org.get("/audit-entries", object_id=paid, types="payment.reversed")["data"]
    assert entry["operation"] == "POST /operations/{id}/undo"
    (noted,) = [thing for thing in entry["things"] if thing["type"] == "operation.undone"]
    assert noted["details"] == {"operation_id": operation_id}
    assert refused(undo(org, operation_id)) == "already_undone"
    assert refused(undo(org, operation(done))) == "not_undoable"


def test_two_at_once_undo_it_once(org):
    tenant = org.tenant()["id"]
    operation_id = operation(org.post("/payments", {"tenant_id": tenant, "amount": "5.00", "method": "cash"}))
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: undo(org, operation_id), range(4)))
    assert sorted(a.status_code for a in answers) == [200, 409, 409, 409]
    (row,) = org.get("/payments", tenant_id=tenant)["data"]
    assert row["status"] == "reversed"


def test_a_charge_is_undone_by_a_waiver_of_all_of_it(org):
    lease = org.active_lease()["id"]
    body = {
        "lease_id": lease,
        "type": "other",
        "amount": "500.00",
        "description": "Key",
        "due_on": "2026-02-01",
    }
    answer = org.post("/charges", body)
    charge = answer.json()["data"]
    assert undo(org, operation(answer)).status_code == 200
    after = org.get(f"/charges/{charge['id']}")["data"]
    assert (after["open"], after["status"]) == ("0.00", after["status"])
    (credit,) = org.get("/credits", charge_id=charge["id"])["data"]
    assert (credit["type"], credit["reason"]) == ("waiver", "Undone")


@pytest.mark.parametrize(
    "kind",
    ["property", "unit", "tenant", "lease", "account", "supplier", "webhook", "api_key", "user", "item"],
)
def test_what_was_made_is_taken_away(org, kind):
    place = org.property()["id"]
    paths = {
        "property": ("/properties", {"name": "A", "type": "residential", "address": {"city": "Dubai"}}),
        "unit": ("/units", {"property_id": place, "number": "1", "type": "studio"}),
        "tenant": ("/tenants", {"type": "person", "name": "A"}),
        "lease": ("/leases", {"unit_ids": [org.unit(place)["id"]], "tenants": [{"tenant_id": org.tenant()["id"]}],
                              "start_date": "2027-01-01", "annual_rent": 1}),
        "account": ("/accounts", {"book": "client", "code": "9999", "name": "A", "type": "income"}),
        "supplier": ("/suppliers", {"name": "A", "address": "Dubai", "invoice_prefix": "UNDO"}),
        "webhook": ("/webhooks", {"url": "https://example.com/x", "event_types": ["x.made"]}),
        "api_key": ("/api-keys", {"name": "A", "scopes": ["units:read"]}),
        "user": ("/users", {"email": "undo@example.com", "name": "A", "role": "viewer"}),
        "item": (f"/leases/{org.lease()['id']}/items",
                 {"type": "parking", "terms": [{"starts_on": "2026-01-01", "annual_amount": 1}]}),
    }  # fmt: skip
    path, body = paths[kind]
    answer = org.post(path, body)
    made = answer.json()["data"]["id"]
    done = undo(org, operation(answer))
    assert done.status_code == 200, done.text
    where = f"/lease-items/{made}" if kind == "item" else f"{path}/{made}"
    if kind == "api_key":
        assert org.get(where)["data"]["status"] == "revoked"
    else:
        assert org.client.get(where).status_code == 404


def test_many_units_are_taken_away_together(org):
    place = org.property()["id"]
    answer = org.post(
        f"/properties/{place}/units", {"units": [{"number": f"{n}", "type": "studio"} for n in range(5)]}
    )
    assert undo(org, operation(answer)).status_code == 200
    assert org.get("/units", property_id=place)["meta"]["total"] == 0


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("property", {"name": "B", "notes": "x", "address": {"city": "Sharjah", "community": "Al Majaz"}}),
        ("unit", {"number": "B", "bedrooms": 3, "market_rent": "90000.00"}),
        (
            "tenant",
            {"name": "B", "emirates_id": "784-1990-7654321-0", "emails": ["b@example.com"], "passport": None},
        ),
        ("user", {"name": "B", "locale": "ar"}),
        ("api_key", {"name": "B", "payment_ceiling": "5.00"}),
        ("account", {"name": "B"}),
        ("webhook", {"description": "B"}),
        ("payment", {"reference": "B"}),
        ("organisation", {"name": "B", "name_ar": "ب"}),
        ("billing_settings", {"lead_days": 9}),
    ],
)
def test_a_change_is_written_back(fresh, kind, changes):
    paths = {
        "property": lambda: f"/properties/{fresh.property()['id']}",
        "unit": lambda: f"/units/{fresh.unit()['id']}",
        "tenant": lambda: "/tenants/" + fresh.tenant(
            emirates_id="784-1980-1234567-8", passport={"number": "N1234567", "country": "IN"})["id"],
        "user": lambda: "/users/" + fresh.make("/users", {"email": "a@example.com", "name": "A", "role": "owner"})["id"],
        "api_key": lambda: "/api-keys/" + fresh.make("/api-keys", {"name": "A", "scopes": ["units:read"]})["id"],
        "account": lambda: f"/accounts/{fresh.account()['id']}",
        "webhook": lambda: f"/webhooks/{fresh.webhook()['id']}",
        "payment": lambda: f"/payments/{fresh.payment(reference='A')['id']}",
        "organisation": lambda: "/organisation",
        "billing_settings": lambda: "/billing-settings",
    }  # fmt: skip
    path = paths[kind]()
    if kind == "billing_settings":
        fresh.billing_since()
    before = fresh.get(path)["data"]
    answer = fresh.patch(path, changes)
    assert fresh.get(path)["data"] != before
    done = undo(fresh, operation(answer))
    assert done.status_code == 200, done.text
    after = fresh.get(path)["data"]
    assert {n: v for n, v in after.items() if n not in DERIVED} == {
        n: v for n, v in before.items() if n not in DERIVED
    }


def test_what_has_changed_since_is_left_alone(org):
    place = org.property("A")["id"]
    first = org.patch(f"/properties/{place}", {"name": "B", "notes": "x"})
    second = org.patch(f"/properties/{place}", {"name": "C"})
    answer = undo(org, operation(first))
    assert refused(answer) == "changed_since"
    assert "name" in answer.json()["detail"]
    assert org.get(f"/operations/{operation(first)}")["data"]["undoable"] is False
    assert undo(org, operation(second)).status_code == 200
    assert undo(org, operation(first)).status_code == 200
    shown = org.get(f"/properties/{place}")["data"]
    assert (shown["name"], shown["notes"]) == ("A", None)


def test_what_cannot_be_undone_says_why(org):
    place = org.property()
    made = org.post("/units", {"property_id": place["id"], "number": "1", "type": "studio"})
    unit = made.json()["data"]["id"]
    lease = org.post("/leases", {
        "unit_ids": [unit], "tenants": [{"tenant_id": org.tenant()["id"]}], "start_date": "2026-01-01", "annual_rent": "100.00"})  # fmt: skip
    lease_id = lease.json()["data"]["id"]
    activated = org.post(f"/leases/{lease_id}/activation")
    renamed = org.patch(f"/properties/{place['id']}", {})
    paid = org.post("/payments", {"tenant_id": org.tenant()["id"], "amount": "9.00", "method": "cash"})
    org.make(f"/payments/{paid.json()['data']['id']}/reversal", {"reason": "x"}, status=200)
    deleted = org.client.delete(f"/tenants/{org.tenant()['id']}")
    entry = org.get("/audit-entries", actor_type="command", limit=1)["data"][0]["id"]
    expected = (
        (operation(made), "lease"), (operation(lease), ""), (operation(activated), "takes back"), (operation(renamed), "nothing"),
        (operation(paid), ""), (deleted.headers["X-Operation-Id"], "deleted"), (entry, "person"),
    )  # fmt: skip
    before = org.office.rows()
    for operation_id, reason in expected:
        answer = undo(org, operation_id)
        assert refused(answer) == "not_undoable", (operation_id, answer.text)
        assert reason in answer.json()["detail"]
    assert org.office.rows() == before


def test_journal_entries_allocations_deposits_and_cheques(org):
    lease = org.active_lease()
    tenant, charge = lease["tenants"][0]["tenant_id"], org.charge(lease["id"])["id"]
    paid = org.payment(tenant, lease_id=lease["id"], allocations=[])["id"]
    allocated = org.post(
        f"/payments/{paid}/allocations", {"allocations": [{"charge_id": charge, "amount": "40.00"}]}
    )
    assert undo(org, operation(allocated)).status_code == 200
    assert [a["status"] for a in org.get("/allocations", payment_id=paid)["data"]] == ["released"]
    debit, credit = org.account()["id"], org.account()["id"]
    posted = org.post("/journal-entries", {"description": "x", "postings": [
        {"account_id": debit, "debit": "10.00"}, {"account_id": credit, "credit": "10.00"}]})  # fmt: skip
    assert undo(org, operation(posted)).status_code == 200
    deposit = org.make("/deposits", {"lease_id": lease["id"], "amount": "100.00"})["id"]
    received = org.post(f"/deposits/{deposit}/receipts", {"method": "cash", "date": "2026-01-02"})
    assert undo(org, operation(received)).status_code == 200
    assert org.get(f"/deposits/{deposit}")["data"]["held"] == "0.00"
    filed = org.post("/cheques", {
        "tenant_id": tenant, "number": "990001", "bank": "Mashreq", "drawer": "x", "date": "2026-01-01", "amount": "5.00",
        "received_on": "2026-01-01"})  # fmt: skip
    assert undo(org, operation(filed)).status_code == 200
    assert org.get(f"/cheques/{filed.json()['data']['id']}")["data"]["status"] == "withdrawn"


def test_an_undo_needs_the_scopes_of_what_it_does(org):
    answer = org.post("/tenants", {"type": "person", "name": "A"})
    operation_id = operation(answer)
    reader = org.key_with("operations:read", "tenants:read")
    assert reader.get(f"/operations/{operation_id}").json()["data"]["undoable"] is True
    assert undo(org, operation_id, reader).status_code == 403
    half = org.key_with("operations:write", "tenants:read")
    assert (half_answer := undo(org, operation_id, half)).status_code == 403
    assert "tenants:write" in half_answer.json()["detail"]
    blind = org.key_with("operations:read").get(f"/operations/{operation_id}").json()["data"]
    assert (blind["things"][0]["object"], blind["things"][0]["missing_scope"]) == (None, "tenants:read")
    assert undo(org, operation_id, org.key_with("operations:write", "tenants:write")).status_code == 200


def test_the_window_ends(org):
    answer = org.post("/tenants", {"type": "person", "name": "A"})
    entry_id = ids.decode("audit_entry", operation(answer))

    async def too_late(ctx):
        await Undoer(all_operations(), 0).undo(ctx, await read_entry(ctx.db, ctx.org_id, entry_id))

    with pytest.raises(NotUndoable, match="too long ago"):
        org.office.act(org.id, too_late)
    told = org.get(f"/operations/{operation(answer)}")["data"]
    made, until = (datetime.fromisoformat(told[name]) for name in ("created_at", "undo_until"))
    assert until - made == timedelta(hours=24)


def test_what_can_be_deleted_or_patched_can_be_undone():
    """A new resource is thought about here, too."""
    titles = {o.title: o for o in all_operations()}
    makes = {
        o.title for o in titles.values() if o.method == "POST" and f"DELETE {o.template}/{{id}}" in titles
    }
    by_itself = {"POST /sandboxes"}  # a job of its own, which takes long
    assert makes - by_itself <= undo_plans._DELETED.keys()
    patched = {kind for o in titles.values() if o.method == "PATCH" for kind in o.kinds.values()}
    assert patched <= undo_plans._PATCHED.keys()
