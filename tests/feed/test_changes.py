"""The feed tells each create, update and delete once, with the thing as it was left and what changed."""

from nexus.core.scopes import ALL

EMIRATES_ID = "784-1980-1234567-8"


def feed(org, **params):
    return org.get("/changes", limit=1000, **params)


def after_now(org):
    return feed(org)["meta"]["last_seq"]


def test_a_property_from_its_making_to_its_end(fresh):
    start = after_now(fresh)
    made = fresh.property("Marina Tower A")
    renamed = fresh.client.patch(f"/properties/{made['id']}", json={"name": "Marina Tower B"}).json()["data"]
    assert fresh.client.delete(f"/properties/{made['id']}").status_code == 204
    created, changed, deleted = feed(fresh, after=start)["data"]
    assert [e["type"] for e in (created, changed, deleted)] == [
        "property.created", "property.changed", "property.deleted",
    ]  # fmt: skip
    assert [e["seq"] for e in (created, changed, deleted)] == [start + 1, start + 2, start + 3]
    assert created["object"] == made
    assert created["changed"] == {}
    assert changed["object"] == renamed
    assert changed["changed"] == {"name": {"before": "Marina Tower A", "after": "Marina Tower B"}}
    assert deleted["object"] == renamed
    assert {e["object_id"] for e in (created, changed, deleted)} == {made["id"]}
    assert {e["object_type"] for e in (created, changed, deleted)} == {"property"}


def test_it_says_who_did_it_in_which_request(fresh):
    start = after_now(fresh)
    answer = fresh.client.post("/tenants", json={"type": "person", "name": "A"})
    key = fresh.get("/api-keys")["data"][0]["id"]
    (event,) = feed(fresh, after=start)["data"]
    assert event["actor"] == {"type": "key", "id": key}
    assert event["request_id"] == answer.headers["X-Request-Id"]
    assert fresh.get(f"/events/{event['id']}")["data"] == event


def test_what_was_refused_or_asked_twice_is_not_told(fresh):
    start = after_now(fresh)
    assert fresh.client.post("/tenants", json={"type": "person", "name": ""}).status_code == 422
    for _ in range(2):
        fresh.make("/tenants", {"type": "person", "name": "A"}, Idempotency_Key="once")
    assert [e["type"] for e in feed(fresh, after=start)["data"]] == ["tenant.created"]


def test_a_payment_tells_what_it_settles(fresh):
    lease = fresh.active_lease()
    charge = fresh.charge(lease["id"], amount="600.00")
    start = after_now(fresh)
    paid = fresh.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="600.00")
    told = {e["type"]: e for e in feed(fresh, after=start)["data"]}
    assert set(told) == {
        "payment.recorded", "payment.allocated", "allocation.created", "charge.allocated", "journal_entry.posted",
    }  # fmt: skip
    assert told["payment.recorded"]["object"] == fresh.get(f"/payments/{paid['id']}")["data"]
    assert told["charge.allocated"]["object"] == fresh.get(f"/charges/{charge['id']}")["data"]
    # 600.00 and 5 % VAT on a charge of another kind: 30.00 stay open
    before_and_after = told["charge.allocated"]["changed"]["open"]
    assert before_and_after == {
        "before": charge["amount"],
        "after": told["charge.allocated"]["object"]["open"],
    }
    assert len([e for e in feed(fresh, after=start)["data"] if e["type"] == "journal_entry.posted"]) == 2


def test_types_choose_and_the_position_moves_on(fresh):
    start = after_now(fresh)
    fresh.unit()
    fresh.tenant()
    found = feed(fresh, after=start, types="tenant.*,property.created")
    assert [e["type"] for e in found["data"]] == ["property.created", "tenant.created"]
    assert found["meta"]["after"] == found["meta"]["last_seq"] == after_now(fresh)
    assert feed(fresh, after=start, types="lease.*")["data"] == []
    assert [e["type"] for e in feed(fresh, after=start, types="*")["data"]] == [
        e["type"] for e in feed(fresh, after=start)["data"]
    ]
    refused = fresh.client.get("/changes", params={"types": "payment.%"})
    assert refused.status_code == 422


def test_pages_follow_each_other_without_gap_or_repeat(fresh):
    for n in range(7):
        fresh.tenant(f"Tenant {n}")
    seen, after = [], 0
    while True:
        part = fresh.get("/changes", after=after, limit=3)
        seen += [e["seq"] for e in part["data"]]
        after = part["meta"]["after"]
        if not part["meta"]["has_more"]:
            break
    assert seen == list(range(1, after_now(fresh) + 1))


def test_identifiers_follow_the_keys_scopes_also_in_what_changed(fresh):
    start = after_now(fresh)
    tenant = fresh.tenant(emirates_id=EMIRATES_ID)
    other = "784-1981-9999567-8"  # ends like the first one
    answer = fresh.client.put(f"/tenants/{tenant['id']}", json={"emirates_id": other})
    assert answer.status_code == 200
    masked = fresh.key_with("events:read", "tenants:read")
    clear = fresh.key_with("events:read", "tenants:read", "tenant_identifiers:read")
    blind = fresh.key_with("events:read")

    def read(client):
        return client.get("/changes", params={"after": start, "types": "tenant.*"}).json()["data"]

    created, changed = read(masked)
    assert created["object"]["emirates_id"] == "•••••••••••5678"
    assert changed["changed"]["emirates_id"] == {"before": "•••••••••••5678", "after": "•••••••••••5678"}
    created, changed = read(clear)
    assert created["object"]["emirates_id"] == "784198012345678"
    assert changed["object"]["emirates_id"] == "784198199995678"
    assert changed["changed"]["emirates_id"] == {"before": "784198012345678", "after": "784198199995678"}
    for event in read(blind):
        assert (event["object"], event["changed"], event["details"]) == (None, None, None)
        assert event["missing_scope"] == "tenants:read"
        assert event["object_id"] == tenant["id"]
    kept = fresh.office.sql(
        "SELECT object::text || changed::text || details::text || coalesce(sealed::text, '') FROM events WHERE org_id = %s",
        fresh.id,
    )
    assert not any("784198012345678" in text or "784198199995678" in text for (text,) in kept)


def test_a_key_without_the_scope_reads_nothing(fresh):
    narrow = fresh.key_with(*(ALL - {"events:read"}))
    for path in ("/changes", "/changes/stream", "/events/evt_01kb5w3v1ze2qah5gqg5t7m8s4"):
        assert narrow.get(path).status_code == 403


def test_what_is_forgotten_is_said_and_not_skipped(fresh):
    for n in range(5):
        fresh.tenant(f"Tenant {n}")
    last = after_now(fresh)
    fresh.office.sql(
        "UPDATE events SET created_at = created_at - interval '100 days' WHERE org_id = %s AND seq <= 3",
        fresh.id,
    )

    async def prune(ctx):
        from nexus.feed.actions import prune

        assert await prune(ctx, 90) is False

    fresh.office.act(fresh.id, prune)
    gone = fresh.client.get("/changes", params={"after": 2})
    assert (gone.status_code, gone.json()["code"]) == (410, "events_pruned")
    assert str(last) in gone.json()["detail"]
    assert fresh.client.get("/changes", params={"after": 0}).status_code == 410
    assert [e["seq"] for e in feed(fresh, after=3)["data"]] == list(range(4, last + 1))
    assert [e["seq"] for e in feed(fresh)["data"]] == list(range(4, last + 1))


def test_nothing_is_forgotten_in_its_middle(fresh):
    """An old instant between younger ones, as a clock that was set back leaves it, is no reason for a gap."""
    for n in range(5):
        fresh.tenant(f"Tenant {n}")
    fresh.office.sql(
        "UPDATE events SET created_at = created_at - interval '100 days' WHERE org_id = %s AND seq = 3",
        fresh.id,
    )

    async def prune(ctx):
        from nexus.feed.actions import prune

        await prune(ctx, 90)

    fresh.office.act(fresh.id, prune)
    assert feed(fresh)["meta"]["first_seq"] == 1
