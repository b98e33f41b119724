"""Bounds of keys hold on every way in: batches, dry runs, files of lists, expanded things."""

import json

import pytest

from nexus.core.scopes import ALL


@pytest.fixture(scope="module")
def bounded(office):
    """Two let properties, and a key that may do everything in the first alone."""
    org = office.organisation()
    org.leases = {}
    for name in ("mine", "theirs"):
        place = org.property(name.title())["id"]
        tenant = org.tenant(f"Tenant of {name}")["id"]
        org.leases[name] = org.active_lease([org.unit(place)["id"]], tenant)
        org.charge(org.leases[name]["id"])
    scopes, places = sorted(ALL), [org.leases["mine"]["property_id"]]
    org.narrow = office.client(
        org.make("/api-keys", {"name": "A", "scopes": scopes, "property_ids": places})["key"]
    )
    return org


def pay(lease, amount="10.00"):
    tenant = lease["tenants"][0]["tenant_id"]
    return {"tenant_id": tenant, "lease_id": lease["id"], "amount": amount, "method": "cash"}


def send(client, path, body, key):
    return client.post(path, json=body, headers={"Idempotency-Key": key})


def test_a_file_of_a_list_holds_ones_own_alone(bounded):
    for path in ("/properties", "/units", "/leases", "/tenants", "/charges"):
        text = bounded.narrow.get(path, headers={"Accept": "text/csv"}).text
        assert text.count("\r\n") >= 2
        for word in ("Theirs", "Tenant of theirs", bounded.leases["theirs"]["id"]):
            assert word not in text, path


def test_what_is_expanded_is_ones_own(bounded):
    (lease,) = bounded.narrow.get("/leases", params={"expand": "tenant,property"}).json()["data"]
    assert (lease["property"]["name"], lease["tenant"]["name"]) == ("Mine", "Tenant of mine")


@pytest.mark.parametrize(
    "path", ["/search?q=theirs", "/audit-entries", "/changes", "/proposals", "/sandboxes"]
)
def test_what_has_no_bounds_is_refused(bounded, path):
    answer = bounded.narrow.get(path)
    assert (answer.status_code, answer.json()["code"]) == (403, "outside_bounds")


def test_a_dry_run_stays_within_and_tells_what_it_would_do(bounded, office):
    before = office.rows()
    done = send(bounded.narrow, "/payments?dry_run=true", pay(bounded.leases["mine"]), "a")
    assert done.status_code == 201, done.text
    told = done.json()["dry_run"]
    assert "payment.recorded" in {event["type"] for event in told["events"]}
    assert [len(entry["postings"]) for entry in told["journal_entries"]] == [2, 2]
    assert (
        send(bounded.narrow, "/payments?dry_run=true", pay(bounded.leases["theirs"]), "b").status_code == 422
    )
    assert office.rows() == before


def test_a_batch_is_no_way_around(bounded, office):
    """Neither for a key with properties, nor past a ceiling, nor for one that may only propose."""
    theirs = {"operations": [{"method": "POST", "path": "/payments", "body": pay(bounded.leases["theirs"])}]}
    assert send(bounded.narrow, "/batch", theirs, "c").json()["code"] == "outside_bounds"
    mine = {
        "operations": [{"method": "POST", "path": "/payments", "body": pay(bounded.leases["mine"], "60.00")}]
        * 3
    }
    poor = bounded.key_with("payments:write", payment_ceiling="60.00", daily_ceiling="150.00", currency="AED")
    answer = send(poor, "/batch", mine | {"mode": "each"}, "d").json()["data"]
    assert [result["outcome"] for result in answer["results"]] == ["done", "done", "failed"]
    keys = {
        "operations": [
            {"method": "POST", "path": "/api-keys", "body": {"name": "B", "scopes": ["units:read"]}}
        ]
    }
    maker = bounded.key_with("api_keys:write", "payments:write", payment_ceiling="60.00", currency="AED")
    assert send(maker, "/batch", keys, "e").json()["code"] == "outside_bounds"
    shy = bounded.key_with("payments:write", proposes=True)
    before = office.rows()
    assert send(shy, "/batch", mine, "f").json()["code"] == "outside_bounds"
    assert office.rows() == before


def test_a_proposing_key_may_try(bounded, office):
    shy = bounded.key_with("payments:write", "payments:read", "journal_entries:read", proposes=True)
    before = office.rows()
    answer = send(shy, "/payments?dry_run=true", pay(bounded.leases["mine"]), "g")
    assert (answer.status_code, json.loads(answer.text)["dry_run"]["status"]) == (201, 201)
    assert office.rows() == before
