"""Keys over HTTP: shown once, never more than their maker, gone everywhere within a second."""

import time
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from nexus.api_keys.model import new_key, well_formed
from support.office import Office
from support.plain import PLAIN
from support.serving import serving


def key(org, *scopes, **more):
    return org.make("/api-keys", {"name": "K", "scopes": list(scopes) or ["units:read"]} | more)


def test_the_text_is_shown_once(fresh):
    made = key(fresh, "units:read", "properties:read")
    assert made["key"].startswith("nxs_live_") and len(made["key"]) == 45
    assert (made["prefix"], made["last_four"]) == ("nxs_live_", made["key"][-4:])
    assert made["scopes"] == ["properties:read", "units:read"]
    for answer in (fresh.client.get("/api-keys"), fresh.client.get(f"/api-keys/{made['id']}")):
        assert made["key"] not in answer.text and '"key"' not in answer.text
    stored = fresh.office.sql("SELECT k::text FROM api_keys k WHERE org_id = %s", fresh.id)
    assert all(made["key"] not in row for (row,) in stored)


def test_a_text_with_one_wrong_character_is_no_key():
    text = new_key("live")
    assert well_formed(text)
    for place in range(len(text)):
        for other in "0aZ_":
            if other != text[place]:
                assert not well_formed(text[:place] + other + text[place + 1 :])


def test_a_key_cannot_hand_out_more_than_it_has(fresh):
    narrow = fresh.key_with("api_keys:read", "api_keys:write", "units:read")
    refused = narrow.post("/api-keys", json={"name": "K", "scopes": ["units:read", "payments:write"]})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"].startswith("/scopes")
    mine = narrow.post("/api-keys", json={"name": "K", "scopes": ["units:read"]}).json()["data"]
    assert narrow.patch(f"/api-keys/{mine['id']}", json={"scopes": ["payments:write"]}).status_code == 422
    strong = key(fresh, "payments:write", "units:read")
    for path, body in ((f"/api-keys/{strong['id']}/roll", {"overlap_hours": 0}),):
        assert narrow.post(path, json=body).status_code == 422
    for body in ({"ip_allow_list": []}, {"expires_at": None}, {"name": "Mine"}):
        assert narrow.patch(f"/api-keys/{strong['id']}", json=body).status_code == 422


def test_scopes_change_at_once(fresh):
    made = key(fresh, "units:read")
    client = fresh.office.client(made["key"])
    assert (client.get("/units").status_code, client.get("/tenants").status_code) == (200, 403)
    fresh.client.patch(f"/api-keys/{made['id']}", json={"scopes": ["tenants:read"]})
    _until(lambda: (client.get("/units").status_code, client.get("/tenants").status_code) == (403, 200))


def test_rolling_keeps_the_old_key_for_the_overlap(fresh):
    old = key(fresh, "units:read", ip_allow_list=["127.0.0.1", "::1"])
    new = fresh.make(f"/api-keys/{old['id']}/roll", {"overlap_hours": 2})
    assert new["key"] != old["key"]
    assert (new["replaces_id"], new["scopes"], new["ip_allow_list"]) == (
        old["id"],
        old["scopes"],
        old["ip_allow_list"],
    )
    for text in (old["key"], new["key"]):
        assert fresh.office.client(text).get("/units").status_code == 200
    ends = datetime.fromisoformat(fresh.get(f"/api-keys/{old['id']}")["data"]["expires_at"])
    assert timedelta(hours=1.9) < ends - datetime.now(UTC) <= timedelta(hours=2)
    last = fresh.make(f"/api-keys/{new['id']}/roll", {"overlap_hours": 0})
    _until(lambda: fresh.office.client(new["key"]).get("/units").status_code == 401)
    assert fresh.office.client(last["key"]).get("/units").status_code == 200


def test_an_address_that_is_not_allowed(fresh):
    made = key(fresh, "units:read", ip_allow_list=["192.0.2.0/24"])
    assert made["ip_allow_list"] == ["192.0.2.0/24"]
    client = fresh.office.client(made["key"])
    answer = client.get("/units")
    assert (answer.status_code, answer.json()["code"]) == (403, "address_not_allowed")
    fresh.client.patch(f"/api-keys/{made['id']}", json={"ip_allow_list": ["127.0.0.0/8"]})
    _until(lambda: client.get("/units").status_code == 200)


def test_states_and_filters(fresh):
    soon = (datetime.now(UTC) + timedelta(seconds=0.5)).isoformat()
    gone, short = key(fresh, name="Gone"), key(fresh, name="Short", expires_at=soon)
    fresh.make(f"/api-keys/{gone['id']}/revocation", status=200)
    again = fresh.make(f"/api-keys/{gone['id']}/revocation", status=200)
    assert again["status"] == "revoked"
    _until(lambda: fresh.get(f"/api-keys/{short['id']}")["data"]["status"] == "expired")
    for params, wanted in (
        ({"status": "revoked"}, gone),
        ({"status": "expired"}, short),
        ({"q": "shor"}, short),
    ):
        assert [row["id"] for row in fresh.get("/api-keys", **params)["data"]] == [wanted["id"]]
    assert fresh.get("/api-keys", status="active")["meta"]["total"] == 1
    late = fresh.client.post(f"/api-keys/{short['id']}/roll", json={})
    assert (late.status_code, late.json()["code"]) == (409, "key_expired")
    for change in ("patch", "roll"):
        where = f"/api-keys/{gone['id']}"
        answer = (
            fresh.client.patch(where, json={"name": "B"})
            if change == "patch"
            else fresh.client.post(f"{where}/roll", json={})
        )
        assert answer.status_code == 409


def test_live_keys_make_live_keys(fresh):
    refused = fresh.client.post("/api-keys", json={"name": "K", "scopes": ["units:read"], "mode": "test"})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/mode"


@pytest.mark.timeout(120)
def test_a_revoked_key_is_refused_by_every_process_within_a_second(server_of, tmp_path):
    """Four processes know the key; after one answers the revocation, a second later none takes it any more."""
    database = server_of("embedded").new_database()
    with serving(database, tmp_path, workers=4) as base:
        org = Office(base, database.app_url, database.super_url).organisation()
        made = key(org, "units:read")
        headers = {"Authorization": f"Bearer {made['key']}"}

        def ask():
            """A connection of its own each time: any of the processes may take it."""
            return httpx.get(f"{base}/api/v2/units", headers=headers, timeout=30, verify=PLAIN).status_code

        assert {ask() for _ in range(60)} == {200}
        org.make(f"/api-keys/{made['id']}/revocation", status=200)
        time.sleep(1)
        assert {ask() for _ in range(60)} == {401}


def _until(holds):
    """What every process hears of may take it a moment."""
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)
