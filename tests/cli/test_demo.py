"""The first thing that a person sees: one command, everything up; Ctrl-C, everything down; again, the data kept."""

import json
import os
import signal
import socket
import subprocess
import sys
import time

import httpx
import psycopg
import pytest

from nexus.database.embedded import EmbeddedServer


@pytest.fixture
def start(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"NEXUS_DATA_DIR": str(tmp_path), "NEXUS_PORT": str(port)}
    environment.pop("NEXUS_DATABASE_URL", None)
    running = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-m", "nexus", "demo", "--properties", "25", "--json"],
            env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        running.append(process)
        return process, json.loads(process.stdout.readline())

    start.folder = tmp_path
    yield start
    for process in running:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def scheduled(folder):
    """The jobs that the worker beside the server has registered, once it has."""
    with psycopg.connect(EmbeddedServer(folder / "postgres").url(), autocommit=True) as connection:
        for _ in range(600):
            if rows := connection.execute("SELECT entrypoint FROM pgqueuer_schedules").fetchall():
                return {name for (name,) in rows}
            time.sleep(0.1)
    return set()


def test_the_demo_serves_stops_and_comes_back_with_its_data(start):
    process, told = start()
    answer = httpx.get(
        f"{told['url']}/api/v2/properties", headers={"Authorization": f"Bearer {told['key']}"}, timeout=20
    )
    first, meta = answer.json()["data"][0], answer.json()["meta"]
    assert meta == {"total": 25, "page": 1, "limit": 20}
    assert (first["name"], first["address"]) == ("Marina Tower A", "Dubai Marina, Dubai")
    assert (first["units_count"], first["occupied_units"]) == (45, 42)
    assert (start.folder / "demo.json").stat().st_mode & 0o077 == 0
    assert scheduled(start.folder) == {
        "refresh_occupancy",
        "forget_expired_sessions",
        "forget_old_answers",
        "forget_jobs",
        "prune_events",
        "prove_books",
        "prove_audit",
        "expire_proposals",
        "mark_stale_cheques",
        "tell_matured_cheques",
        "tell_lease_ends",
        "forget_fact_marks",
        "bill_leases",
        "charge_late_leases",
        "recognise_leases",
        "forget_old_deliveries",
    }

    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(30) == 0
    assert not EmbeddedServer(start.folder / "postgres").status().running

    process, again = start()
    assert (again["key"], again["organisation"]) == (told["key"], told["organisation"])
    process.terminate()
    assert process.wait(30) == 0
    assert not EmbeddedServer(start.folder / "postgres").status().running
