"""The audit log through the API: every write and every reading of identifiers in clear is there, and found by any filter."""

import csv
import io
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from nexus.audit.proof import check_audit
from nexus.core import ids

EMIRATES_ID = "784-1980-1234567-8"
MASKED = "•••••••••••5678"


def entries(org, **filters):
    return org.get("/audit-entries", limit=100, **filters)["data"]


def entry_of(org, answer):
    (found,) = entries(org, request_id=answer.headers["X-Request-Id"])
    return found


def types(entry):
    return [thing["type"] for thing in entry["things"]]


def test_a_payment_tells_who_did_what_from_where_with_which_key(fresh):
    tenant = fresh.tenant()["id"]
    body = {"tenant_id": tenant, "amount": "1000.00", "method": "cash"}
    headers = {"Idempotency-Key": "once", "User-Agent": "Till/7.1", "X-Request-Id": "till-000001"}
    answer = fresh.client.post("/payments", json=body, headers=headers)
    entry = entry_of(fresh, answer)
    key = fresh.get("/api-keys")["data"][0]
    assert entry["actor"] == {"type": "key", "id": key["id"], "name": "tests"}
    assert (entry["key_id"], entry["address"], entry["user_agent"]) == (key["id"], "127.0.0.1", "Till/7.1")
    assert (entry["operation"], entry["kind"], entry["outcome"]) == ("POST /payments", "change", "done")
    assert entry["request_id"] == "till-000001"
    payment = answer.json()["data"]
    told = {thing["object_id"]: thing for thing in entry["things"]}
    assert told[payment["id"]]["object"] == payment
    assert "journal_entry.posted" in types(entry)
    assert fresh.get(f"/audit-entries/{entry['id']}")["data"] == entry
    # a repeat writes nothing, and a refusal neither
    again = fresh.client.post("/payments", json=body, headers=headers)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert fresh.post("/payments", body | {"amount": "x"}).status_code == 422
    assert len(entries(fresh, object_id=payment["id"])) == 1


def test_a_change_tells_each_field_before_and_after(fresh):
    place = fresh.property("Marina Tower A")
    answer = fresh.patch(f"/properties/{place['id']}", {"name": "Marina Tower B", "status": "maintenance"})
    assert entry_of(fresh, answer)["things"] == [
        {
            "type": "property.changed", "object_type": "property", "object_id": place["id"], "object": None,
            "changed": {"name": {"before": "Marina Tower A", "after": "Marina Tower B"},
                        "status": {"before": "active", "after": "maintenance"}},
            "details": None, "organisation_id": None, "missing_scope": None,
        }
    ]  # fmt: skip
    deleted = fresh.client.delete(f"/properties/{place['id']}")
    (thing,) = entry_of(fresh, deleted)["things"]
    assert (thing["type"], thing["object"]["name"]) == ("property.deleted", "Marina Tower B")
    unchanged = fresh.patch(f"/tenants/{fresh.tenant()['id']}", {})
    if unchanged.status_code == 200:
        assert entry_of(fresh, unchanged)["things"] == []


@pytest.fixture(scope="module")
def busy(office):
    """Some of everything that the filters look at."""
    org = office.organisation()
    tenant = org.tenant("Leila Haddad", emirates_id=EMIRATES_ID)
    for _ in range(3):
        org.payment(tenant["id"])
    org.property()
    org.get(f"/tenants/{tenant['id']}")
    scopes = [s for s in org.get("/api-keys")["data"][0]["scopes"] if s != "tenant_identifiers:read"]
    org.client = org.key_with(*scopes)  # whose own reading leaves nothing behind
    return org


def test_every_filter_finds_its_own(busy):
    every = entries(busy)
    assert [entry["number"] for entry in every] == list(range(1, len(every) + 1))
    paid = [entry for entry in every if entry["operation"] == "POST /payments"]
    assert len(paid) == 3
    payment = paid[1]["things"][0]["object_id"]
    key = paid[0]["key_id"]
    middle = paid[1]["created_at"]
    for filters, expected in (
        ({"object_id": payment}, [paid[1]]),
        ({"types": "payment.*"}, paid),
        ({"types": "payment.recorded,property.created"}, [e for e in every if {"payment.recorded", "property.created"} & {*types(e)}]),
        ({"operation": "POST /payments"}, paid),
        ({"request_id": paid[2]["request_id"]}, [paid[2]]),
        ({"address": "127.0.0.1"}, [e for e in every if e["address"]]),
        ({"address": "192.0.2.1"}, []),
        ({"key_id": key}, [e for e in every if e["key_id"] == key]),
        ({"actor": "command:test"}, [e for e in every if e["actor"]["id"] == "command:test"]),
        ({"actor_type": "command"}, [e for e in every if e["actor"]["type"] == "command"]),
        ({"kind": "reading"}, [e for e in every if e["kind"] == "reading"]),
        ({"outcome": "refused"}, []),
        ({"recorded_from": middle}, [e for e in every if e["created_at"] >= middle]),
        ({"recorded_before": middle}, [e for e in every if e["created_at"] < middle]),
        ({"key_id": key, "types": "payment.*", "recorded_from": middle}, paid[1:]),
    ):  # fmt: skip
        answer = busy.get("/audit-entries", limit=100, **filters)
        assert answer["data"] == expected, filters
        assert answer["meta"]["total"] == len(expected)
    assert entries(busy, sort="-created_at") == every[::-1]
    first = busy.get("/audit-entries", cursor="", limit=2)
    rest = busy.get("/audit-entries", cursor=first["meta"]["next_cursor"], limit=100)
    assert first["data"] + rest["data"] == every


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "x"}, {"types": "payment"}, {"object_id": "payment"}, {"key_id": "usr_01kb5w3v1ze2qah5gqg5t7m8s4"},
        {"recorded_from": "2026-01-01"}, {"actor": "Layla Haddad"}, {"colour": "red"}, {"request_id": ""},
    ],
)  # fmt: skip
def test_a_wrong_filter_is_named(busy, wrong):
    for path in ("/audit-entries", "/audit-export"):
        answer = busy.client.get(path, params=wrong)
        assert answer.status_code == 422
        assert [error["pointer"] for error in answer.json()["errors"]] == [f"/{next(iter(wrong))}"]


def test_the_export_has_what_the_list_has(busy):
    every = entries(busy)
    lines = busy.client.get("/audit-export", params={"format": "jsonl"})
    assert lines.headers["content-type"] == "application/jsonl"
    assert [json.loads(line) for line in lines.text.splitlines()] == every
    file = busy.client.get("/audit-export", params={"types": "payment.recorded"})
    assert file.headers["content-type"].startswith("text/csv")
    assert file.headers["content-disposition"].endswith('.csv"')
    rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    expected = [
        (str(e["number"]), t["type"]) for e in every if "payment.recorded" in types(e) for t in e["things"]
    ]
    assert [(row["number"], row["type"]) for row in rows] == expected
    assert json.loads(rows[0]["object"])["amount"] == "1000.00"
    assert busy.client.get("/audit-export", params={"address": "192.0.2.1", "format": "jsonl"}).content == b""


def test_an_export_of_many_pages_is_whole(busy):
    """More entries than are read at once."""

    async def write(ctx):
        await ctx.db.execute(
            "SELECT append_audit(gen_random_uuid(), 'change', 'job', 'job:x', 'x', NULL, NULL, 'r', 'job x', 'done', 1, 1,"
            " ARRAY['x.made'], '[]', NULL) FROM generate_series(1, 1200)"
        )

    busy.office.act(busy.id, write)
    lines = busy.client.get("/audit-export", params={"types": "x.made", "format": "jsonl"}).text.splitlines()
    numbers = [json.loads(line)["number"] for line in lines]
    assert numbers == list(range(numbers[0], numbers[0] + 1200))


def test_identifiers_are_masked_unless_the_scope_allows_them(fresh):
    tenant = fresh.tenant(emirates_id=EMIRATES_ID)
    patched = fresh.client.put(f"/tenants/{tenant['id']}", json={"emirates_id": "784-1990-7654321-0"})
    request = patched.headers["X-Request-Id"]

    def told(client):
        (entry,) = client.get("/audit-entries", params={"request_id": request}).json()["data"]
        return next(thing for thing in entry["things"] if thing["type"] == "tenant.changed")

    clear = told(fresh.client)["changed"]["emirates_id"]
    assert clear == {"before": "784198012345678", "after": "784199076543210"}
    masked = told(fresh.key_with("audit:read", "tenants:read"))["changed"]["emirates_id"]
    assert masked == {"before": MASKED, "after": "•••••••••••3210"}
    hidden = told(fresh.key_with("audit:read", "tenant_identifiers:read"))
    assert (hidden["changed"], hidden["missing_scope"]) == (None, "tenants:read")
    assert EMIRATES_ID.replace("-", "") not in str(
        fresh.office.sql("SELECT things, terms FROM audit_entries WHERE org_id = %s", fresh.id)
    )


def readings(org, client_or_key):
    return [
        (entry["operation"], sorted((t["object_id"], *t["details"]["fields"]) for t in entry["things"] if "read" in t["type"]))
        for entry in entries(org, key_id=client_or_key, types="tenant.identifiers_read")
    ]  # fmt: skip


def test_each_reading_of_identifiers_in_clear_is_written_down(fresh):
    tenant = fresh.tenant(emirates_id=EMIRATES_ID, passport={"number": "N1234567", "country": "IN"})
    plain = fresh.tenant("Omar Said")
    whole = [(tenant["id"], "emirates_id", "passport")]
    made = fresh.make("/api-keys", {"name": "Auditor", "scopes": [
        "tenants:read", "tenants:write", "events:read", "audit:read", "tenant_identifiers:read", "leases:read",
        "payments:read"]})  # fmt: skip
    client = fresh.office.client(made["key"])
    event = next(
        e for e in fresh.get("/changes", types="tenant.created")["data"] if e["object_id"] == tenant["id"]
    )
    seen = []
    for method, path, body, operation in (
        ("GET", f"/tenants/{tenant['id']}", None, "GET /tenants/{id}"),
        ("GET", "/tenants", None, "GET /tenants"),
        ("GET", "/changes?types=tenant.created", None, "GET /changes"),
        ("GET", f"/events/{event['id']}", None, "GET /events/{id}"),
        ("PUT", f"/tenants/{tenant['id']}", {"notes": "x"}, "PUT /tenants/{id}"),
        ("GET", f"/audit-entries?object_id={tenant['id']}&types=tenant.created", None, "GET /audit-entries"),
        ("GET", "/audit-export?types=tenant.created", None, "GET /audit-export"),
    ):
        answer = client.request(method, path, json=body)
        assert answer.status_code == 200, answer.text
        assert "784198012345678" in answer.text
        seen.append((operation, whole))
        assert readings(fresh, made["id"]) == seen
    # what shows nothing in clear, or nothing at all, is no reading
    client.get(f"/tenants/{plain['id']}")
    tag = client.get(f"/tenants/{tenant['id']}").headers["ETag"]
    seen.append(("GET /tenants/{id}", whole))
    assert client.get(f"/tenants/{tenant['id']}", headers={"If-None-Match": tag}).status_code == 304
    fresh.key_with("tenants:read").get(f"/tenants/{tenant['id']}")
    assert readings(fresh, made["id"]) == seen
    assert {e["kind"] for e in entries(fresh, key_id=made["id"]) if e["operation"].startswith("GET")} == {
        "reading"
    }


def test_a_repeated_answer_is_read_again(fresh):
    body = {"type": "person", "name": "Leila Haddad", "emirates_id": EMIRATES_ID}
    for _ in range(2):
        answer = fresh.client.post("/tenants", json=body, headers={"Idempotency-Key": "twice"})
        assert "784198012345678" in answer.text
    found = [(e["kind"], types(e)) for e in entries(fresh, types="tenant.identifiers_read")]
    assert found == [
        ("change", ["tenant.created", "tenant.identifiers_read"]), ("reading", ["tenant.identifiers_read"]),
    ]  # fmt: skip


def test_what_no_event_tells_of_is_there_too(fresh):
    hook = fresh.webhook()["id"]
    test = fresh.post(f"/webhooks/{hook}/test-event")
    assert types(entry_of(fresh, test)) == ["webhook.test_sent"]
    again = fresh.post(f"/webhooks/{hook}/deliveries/{test.json()['data']['id']}/redelivery")
    (thing,) = entry_of(fresh, again)["things"]
    assert (thing["type"], thing["details"]) == (
        "webhook.redelivered", {"delivery_id": test.json()["data"]["id"]},
    )  # fmt: skip
    ahead = fresh.post("/allocation-previews", {"tenant_id": fresh.tenant()["id"], "amount": 1})
    assert ahead.status_code == 200
    assert entries(fresh, request_id=ahead.headers["X-Request-Id"]) == []


def test_a_transaction_that_did_very_much_has_several_entries(fresh):
    place = fresh.property()["id"]
    units = [{"number": f"U{n}", "type": "studio"} for n in range(230)]
    answer = fresh.post(f"/properties/{place}/units", {"units": units})
    assert answer.status_code == 201, answer.text
    found = entries(fresh, request_id=answer.headers["X-Request-Id"])
    assert [(e["part"], e["parts"], len(e["things"])) for e in found] == [
        (1, 3, 100),
        (2, 3, 100),
        (3, 3, 30),
    ]


def test_the_log_has_a_scope_of_its_own(fresh):
    every_other = [s for s in fresh.get("/api-keys")["data"][0]["scopes"] if s != "audit:read"]
    client = fresh.key_with(*every_other)
    for path in ("/audit-entries", "/audit-export", f"/audit-entries/{ids.example('audit_entry')}"):
        answer = client.get(path)
        assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")


def test_parallel_writers_make_one_gapless_chain(fresh):
    tenant = fresh.tenant()["id"]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: fresh.payment(tenant), range(40)))
    proof = fresh.office.act(fresh.id, check_audit)
    assert proof.fault is None
    every = fresh.get("/audit-entries", limit=100)
    assert [e["number"] for e in every["data"]] == list(range(1, proof.entries + 1))
    assert len(entries(fresh, types="payment.recorded")) == 40
    now = datetime.now(UTC)
    assert all(
        now - timedelta(minutes=5) < datetime.fromisoformat(e["created_at"]) < now for e in every["data"]
    )
