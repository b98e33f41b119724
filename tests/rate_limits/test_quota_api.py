"""The hourly quota over HTTP: exact over processes, and what costs nothing."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from nexus.rate_limits.model import block_size
from support.office import Office
from support.plain import PLAIN
from support.serving import serving, serving_process


@pytest.mark.timeout(240)
def test_four_processes_and_twenty_connections_give_exactly_the_plan(server_of, tmp_path):
    database = server_of("embedded").new_database()
    with serving(database, tmp_path, workers=4) as base:
        org = Office(base, database.app_url, database.super_url).organisation(plan="standard")

        def ask(_):
            with httpx.Client(
                headers={"Authorization": f"Bearer {org.key}"}, timeout=60, verify=PLAIN
            ) as client:
                return [client.get(f"{base}/api/v2/units?limit=1").status_code for _ in range(55)]

        with ThreadPoolExecutor(20) as pool:
            statuses = [status for one in pool.map(ask, range(20)) for status in one]
        assert (statuses.count(200), statuses.count(429)) == (1000, 100)
        refused = org.client.get("/units")
        problem = refused.json()
        assert (refused.status_code, problem["code"]) == (429, "quota_exceeded")
        assert problem["type"] == "https://iana.org/assignments/http-problem-types#quota-exceeded"
        assert int(refused.headers["Retry-After"]) >= int(refused.headers["X-RateLimit-Reset"])
        assert refused.headers["RateLimit"].startswith('"hourly";r=0;t=')


def test_a_killed_process_costs_at_most_the_block_it_held(server_of, tmp_path):
    database = server_of("embedded").new_database()
    (tmp_path / "killed").mkdir()
    (tmp_path / "alive").mkdir()
    with (
        serving(database, tmp_path / "alive") as alive,
        serving_process(database, tmp_path / "killed") as (killed, process),
    ):
        org = Office(alive, database.app_url, database.super_url).organisation(plan="standard")
        headers = {"Authorization": f"Bearer {org.key}"}
        first = httpx.get(f"{killed}/api/v2/units?limit=1", headers=headers)
        assert (first.status_code, first.headers["X-RateLimit-Remaining"]) == (200, "999")
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

        with ThreadPoolExecutor(4) as pool:
            statuses = list(pool.map(lambda _: org.client.get("/units?limit=1").status_code, range(1000)))
        lost = block_size(1000, 0) - 1
        assert (statuses.count(200), statuses.count(429)) == (999 - lost, 1 + lost)


def remaining(answer):
    return int(answer.headers["X-RateLimit-Remaining"])


def test_each_request_costs_one_and_what_is_unchanged_or_refused_nothing(office):
    org = office.organisation(plan="standard")
    place = org.property()["id"]
    first = org.client.get(f"/properties/{place}")
    left = remaining(first)
    assert left == 998
    for _ in range(3):
        same = org.client.get(f"/properties/{place}", headers={"If-None-Match": first.headers["ETag"]})
        assert (same.status_code, remaining(same)) == (304, left)
    httpx.get(f"{office.base}/api/v2/properties", headers={"Authorization": "Bearer x"})
    assert remaining(org.client.get("/castles")) == left - 1
    assert remaining(org.client.post("/properties", json={})) == left - 2
    assert remaining(org.client.get("/rate-limit")) == left - 3


def test_keys_of_one_organisation_share_its_quota_and_others_do_not(office):
    org, other = office.organisation(plan="professional"), office.organisation(plan="professional")
    narrow = org.key_with("units:read")
    assert remaining(narrow.get("/units")) == 4998
    assert remaining(org.client.get("/units")) == 4997
    assert remaining(other.client.get("/units")) == 4999
