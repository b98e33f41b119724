"""What every write does alike: versions, idempotency, merge patch."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from support.days import TODAY

_numbers = itertools.count(1)
ONES = {
    "/properties": (lambda o: o.property(), {"name": "Other"}),
    "/units": (lambda o: o.unit(), {"floor": "7"}),
    "/tenants": (lambda o: o.tenant(), {"name": "Other"}),
    "/leases": (lambda o: o.lease(), {"notes": "Other"}),
    "/payments": (lambda o: o.cheque(), {"notes": "Other"}),
    "/users": (
        lambda o: o.make(
            "/users", {"email": f"v{next(_numbers)}@example.com", "name": "V", "role": "viewer"}
        ),
        {"name": "Other"},
    ),
    "/api-keys": (lambda o: o.make("/api-keys", {"name": "K", "scopes": ["units:read"]}), {"name": "Other"}),
}
MUST = {"/leases", "/payments"}


@pytest.mark.parametrize("path", ONES)
def test_a_created_thing_is_where_location_says(org, path):
    make, _ = ONES[path]
    made = make(org)
    answer = org.client.get(f"{path}/{made['id']}")
    told = answer.json()["data"]
    assert {name: told[name] for name in told if name in made} == {n: v for n, v in made.items() if n in told}
    assert answer.headers["ETag"].startswith('"1-')


@pytest.mark.parametrize("path", ONES)
def test_an_etag_holds_until_the_thing_changes(org, path):
    make, change = ONES[path]
    where = f"{path}/{make(org)['id']}"
    first = org.client.get(where)
    tag = first.headers["ETag"]
    assert org.client.get(where).headers["ETag"] == tag
    for header in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        unchanged = org.client.get(where, headers={"If-None-Match": header})
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged.headers["ETag"] == tag
    changed = org.client.patch(where, json=change, headers={"If-Match": tag})
    assert changed.status_code == 200, changed.text
    assert changed.headers["ETag"] != tag
    assert org.client.get(where, headers={"If-None-Match": tag}).status_code == 200
    for stale in (tag, '"99-x"', "x"):
        assert org.client.patch(where, json=change, headers={"If-Match": stale}).status_code == 412
    assert org.client.patch(where, json=change, headers={"If-Match": "*"}).status_code == 200


@pytest.mark.parametrize("path", ONES)
def test_if_match_is_a_must_on_leases_and_money(org, path):
    make, change = ONES[path]
    where = f"{path}/{make(org)['id']}"
    assert org.client.patch(where, json=change).status_code == (428 if path in MUST else 200)


@pytest.mark.parametrize("path", [p for p in ONES if p not in {"/payments", "/api-keys"}])
def test_delete_with_a_stale_version_leaves_it(org, path):
    make, _ = ONES[path]
    where = f"{path}/{make(org)['id']}"
    assert org.client.delete(where, headers={"If-Match": '"99-x"'}).status_code == 412
    gone = org.client.delete(where, headers={"If-Match": "*"})
    assert (gone.status_code, gone.content) == (204, b"")
    assert "Content-Length" not in gone.headers
    assert org.client.get(where).status_code == 404


@pytest.mark.parametrize("path", ONES)
def test_an_empty_patch_changes_nothing(org, path):
    make, _ = ONES[path]
    where = f"{path}/{make(org)['id']}"
    before = org.client.get(where)
    answer = org.client.patch(where, json={}, headers={"If-Match": before.headers["ETag"]})
    assert answer.status_code == 200
    assert org.client.get(where).headers["ETag"] == before.headers["ETag"]


TENANT = {"type": "person", "name": "Twice"}


def test_a_repeated_request_gets_the_first_answer(org):
    first = org.client.post("/tenants", json=TENANT, headers={"Idempotency-Key": "one"})
    again = org.client.post("/tenants", json=TENANT, headers={"Idempotency-Key": '"one"'})
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["X-Request-Id"] != first.headers["X-Request-Id"]
    other = org.client.post("/tenants", json=TENANT | {"name": "B"}, headers={"Idempotency-Key": "one"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    elsewhere = org.client.post(
        "/properties",
        json={"name": "A", "type": "mixed", "address": {"city": "Dubai"}},
        headers={"Idempotency-Key": "one"},
    )
    assert elsewhere.status_code == 201


def test_a_refused_request_leaves_its_key_free(org):
    headers = {"Idempotency-Key": "after a fault"}
    assert org.client.post("/tenants", json={"type": "person"}, headers=headers).status_code == 422
    assert org.client.post("/tenants", json=TENANT, headers=headers).status_code == 201


def test_a_conflict_leaves_its_key_free(org):
    lease = org.active_lease(end_date=str(TODAY + timedelta(days=30)))
    headers = {"Idempotency-Key": "conflict"}
    assert org.client.post(f"/leases/{lease['id']}/completion", headers=headers).status_code == 409
    assert org.client.post(f"/leases/{lease['id']}/completion", headers=headers).status_code == 409


@pytest.mark.parametrize("times", [2, 8])
def test_sent_many_times_at_once_it_is_done_once(fresh, times):
    tenant = fresh.tenant()["id"]
    body = {"tenant_id": tenant, "amount": "10.00", "method": "cash"}

    def send(_):
        return fresh.client.post("/payments", json=body, headers={"Idempotency-Key": "at once"})

    with ThreadPoolExecutor(times) as pool:
        answers = list(pool.map(send, range(times)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replayed" in answer.headers for answer in answers) == times - 1
    assert fresh.get("/payments")["meta"]["total"] == 1


def test_stored_answers_are_not_readable_in_the_database(fresh):
    made = fresh.make("/api-keys", {"name": "K", "scopes": ["units:read"]}, Idempotency_Key="secret")
    rows = fresh.office.sql("SELECT body FROM idempotency_keys WHERE org_id = %s", fresh.id)
    assert rows
    assert all(made["key"].encode() not in body and b"nxs_" not in body for (body,) in rows)


def test_money_needs_an_idempotency_key(org):
    payment = org.cheque()
    for path, body in (
        ("/payments", {"tenant_id": payment["tenant_id"], "amount": 1, "method": "cash"}),
        (f"/payments/{payment['id']}/clearance", {"date": "2026-06-01"}),
        (f"/payments/{payment['id']}/return", {"date": "2026-06-01", "reason": "stopped"}),
        (f"/payments/{payment['id']}/reversal", {"reason": "x"}),
    ):
        answer = org.client.post(path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_missing")
    assert org.get(f"/payments/{payment['id']}")["data"]["status"] == "pending"


def test_two_who_read_the_same_version_do_not_both_change_it(org):
    where = f"/properties/{org.property()['id']}"
    tag = org.client.get(where).headers["ETag"]

    def change(name):
        return org.client.patch(where, json={"name": name}, headers={"If-Match": tag}).status_code

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(change, "abcdef")) == [200] + [412] * 5


def test_every_write_leaves_one_event(fresh):
    place = fresh.property()["id"]
    fresh.client.patch(f"/properties/{place}", json={"name": "B"})
    fresh.client.patch(f"/properties/{place}", json={"name": " "})
    fresh.client.delete(f"/properties/{place}")
    kinds = fresh.office.sql(
        "SELECT type FROM events WHERE org_id = %s AND type LIKE 'property%%' ORDER BY seq", fresh.id
    )
    assert [kind for (kind,) in kinds] == ["property.created", "property.changed", "property.deleted"]
