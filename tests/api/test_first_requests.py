"""The API over HTTP, from an empty organisation to a recorded payment."""

import os
import socket
import subprocess
import sys
import time

import httpx
import pytest


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "NEXUS_DATA_DIR": str(tmp_path_factory.mktemp("nexus")),
        "NEXUS_PORT": str(port),
    }
    command = [sys.executable, "-c", "from nexus.cli import main; main()"]

    def run(*words):
        return subprocess.run(
            [*command, *words], env=environment, check=True, capture_output=True, text=True
        ).stdout.strip()

    server = subprocess.Popen([*command, "serve"], env=environment)
    try:
        base = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                if httpx.get(f"{base}/readyz").status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.1)
        key = run("key", "create", "--org", run("org", "create", "Test"), "--name", "tests")
        with httpx.Client(
            base_url=f"{base}/api/v2", headers={"Authorization": f"Bearer {key}"}, timeout=20
        ) as client:
            client.run = run
            yield client
    finally:
        server.terminate()
        server.wait(20)


def make(api, path, body, **headers):
    answer = api.post(path, json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()["data"]


def test_from_a_property_to_a_payment(api):
    place = make(
        api,
        "/properties",
        {"name": "Marina", "type": "residential", "address": {"community": "Dubai Marina", "city": "Dubai"}},
    )
    assert place["address"] == "Dubai Marina, Dubai"
    unit = make(
        api,
        "/units",
        {"property_id": place["id"], "number": "1204", "type": "apartment", "market_rent": 85000.5},
    )
    assert unit["market_rent"] == "85000.50"
    tenant = make(api, "/tenants", {"type": "person", "name": "Leila Haddad", "phones": ["050 123 4567"]})
    terms = {
        "unit_ids": [unit["id"]],
        "tenants": [{"tenant_id": tenant["id"]}],
        "start_date": "2026-01-01",
        "annual_rent": "85000",
    }
    lease, other = make(api, "/leases", terms), make(api, "/leases", terms)
    assert lease["end_date"] == "2026-12-31"
    assert api.post(f"/leases/{lease['id']}/activation").json()["data"]["status"] == "active"
    refused = api.post(f"/leases/{other['id']}/activation")
    assert refused.status_code == 409
    assert lease["id"] in refused.json()["detail"]
    paid = {
        "tenant_id": tenant["id"],
        "lease_id": lease["id"],
        "amount": "21250.00",
        "method": "cash",
        "date": "2026-01-01",
    }
    assert api.post("/payments", json=paid).status_code == 400
    first = api.post("/payments", json=paid, headers={"Idempotency-Key": "a"})
    again = api.post("/payments", json=paid, headers={"Idempotency-Key": "a"})
    assert first.json()["data"]["receipt_number"] == "R-000001"
    assert again.content == first.content
    assert again.headers["Idempotent-Replayed"] == "true"
    assert (
        api.post("/payments", json=paid | {"amount": 1}, headers={"Idempotency-Key": "a"}).status_code == 422
    )
    assert (
        api.get("/payments", params={"date_from": "2026-01-01", "status": "cleared"}).json()["meta"]["total"]
        == 1
    )
    detail = api.get(f"/tenants/{tenant['id']}").json()["data"]
    assert detail["balance"][0]["cleared"] == "21250.00"
    assert [entry["id"] for entry in detail["payments"]] == [first.json()["data"]["id"]]


def test_lists_say_where_they_stand(api):
    answer = api.get("/properties", params={"limit": 1, "page": 9})
    assert answer.json() == {"data": [], "meta": {"total": 1, "page": 9, "limit": 1}}
    assert api.get("/properties", params={"limit": 101}).status_code == 422
    assert api.get("/properties", params={"cursor": ""}).json()["meta"]["has_more"] is False


def test_an_unchanged_thing_costs_nothing(api):
    path = "/properties/" + api.get("/properties").json()["data"][0]["id"]
    first = api.get(path)
    before = int(first.headers["X-RateLimit-Remaining"])
    again = api.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert int(again.headers["X-RateLimit-Remaining"]) == before
    assert api.patch(path, json={"name": "B"}, headers={"If-Match": '"99-x"'}).status_code == 412
    assert (
        api.patch(path, json={"name": "B"}, headers={"If-Match": first.headers["ETag"]}).json()["data"][
            "name"
        ]
        == "B"
    )


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff", 400),
        (b"[" * 100_000, 400),
        (b'{"name": "\\u0000"}', 422),
        (b"{}", 422),
        (b" " * 2_000_000, 413),
    ],
)
def test_bad_bodies_are_refused(api, body, status):
    answer = api.post("/properties", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_without_a_key_nothing_is_told(api):
    answer = api.get("/properties", headers={"Authorization": "Bearer nxs_live_" + "0" * 36})
    assert answer.status_code == 401
    assert answer.json()["code"] == "key_malformed"
