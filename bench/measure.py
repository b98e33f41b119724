"""One measurement of one contender, and the database's own time for the list."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from bench.data import Data
from bench.peers import loop, pgbench
from bench.processes import ROOT, Server, postgres_cpu
from bench.works import Work


def ask(
    server: Server, work: Work, data: Data, *, key: str, connections: int, seconds: float
) -> dict[str, float]:
    """Load one server with one work. Raises when an answer has the wrong status."""
    plan = {
        "port": server.port, "key": data.keys[key], "connections": connections, "seconds": seconds, "warm": min(1.0, seconds / 2),
        "status": 201 if work.transaction else 200,
        "requests": [{"method": r.method, "path": r.path, "body": r.body.decode()} for r in work.requests],
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.load"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin and process.stdout
    with process:
        process.stdin.write(json.dumps(plan) + "\n")
        process.stdin.flush()
        if process.stdout.readline().strip() != "start":
            raise RuntimeError(f"the load on {server.name} did not start")
        before = server.cpu(), postgres_cpu(data.postmaster)
        told: dict[str, Any] = json.loads(process.stdout.readline().removeprefix("end "))
        after = server.cpu(), postgres_cpu(data.postmaster)
        server.look_at_memory()
    if told["problem"] or not told["requests"]:
        raise RuntimeError(f"{server.name}, {work.name}: {told['problem'] or 'no answers'}")
    number = told["requests"]
    return {
        "requests": number, "requests_per_second": number / told["seconds"], "p50_ms": told["p50_ms"], "p99_ms": told["p99_ms"],
        "server_cpu_ms": (after[0] - before[0]) * 1000 / number, "database_cpu_ms": (after[1] - before[1]) * 1000 / number,
    }  # fmt: skip


def ask_database(
    work: Work, statements: list[str], data: Data, *, connections: int, seconds: float
) -> dict[str, float]:
    """The same statements by pgbench, or by a loop of our own where there is none."""
    text = pgbench.script(work, statements, str(data.orgs["main"]))
    drive = pgbench.run if pgbench.find() else loop.run
    before = postgres_cpu(data.postmaster)
    told = drive(data, text, connections=connections, seconds=seconds)
    spent = (postgres_cpu(data.postmaster) - before) * 1000 / told["requests"]
    return told | {"server_cpu_ms": 0.0, "database_cpu_ms": spent}


def database_times(data: Data, list_sql: str, times: int) -> dict[str, float]:
    """Milliseconds inside the database, planning to last row, of the list and of reading 20 rows by primary key.

    EXPLAIN ANALYZE of both as prepared statements, in turns, as the application's role.
    """
    org = str(data.orgs["main"])
    with psycopg.connect(data.app_url, autocommit=True) as connection:
        connection.execute(f"SET app.org_id = '{org}'")
        version = connection.info.server_version
        ids = [
            row[0] for row in connection.execute("SELECT id FROM properties ORDER BY created_at, id LIMIT 20")
        ]
        columns = (
            "id, name, name_ar, type, status, address, address_details, owner_reference, jurisdiction, time_zone, currency,"
            " built_year, notes, units_count, occupied_units, version, created_at, updated_at"
        )
        connection.execute(f"PREPARE listed (uuid) AS {list_sql}")
        connection.execute(
            f"PREPARE picked (uuid, uuid[]) AS SELECT {columns} FROM properties WHERE org_id = $1 AND id = ANY ($2)"
        )
        array = "{" + ",".join(map(str, ids)) + "}"
        calls = {"list": f"listed ('{org}')", "by_primary_key": f"picked ('{org}', '{array}')"}
        found: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(times):
            for name, call in calls.items():
                found[name].append(_explained(connection, call, version))
    return {f"{name}_ms": median(values) for name, values in found.items()}


def _explained(connection: psycopg.Connection[Any], call: str, version: int) -> float:
    whole = ", SERIALIZE TEXT" if version >= 170000 else ""
    row = connection.execute(
        f"EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF{whole}, FORMAT JSON) EXECUTE {call}"
    ).fetchone()
    assert row is not None
    plan = row[0][0]
    serialised = plan.get("Serialization", {}).get("Time", 0.0)
    return float(plan["Planning Time"] + plan["Execution Time"] + serialised)


def demo_starts(folder: Path) -> dict[str, float]:
    """Seconds until `nexus demo` answers, the first time (it makes its data) and the second."""
    import os

    from bench.processes import free_port, wait_for

    found = {}
    for name in ("first_start_s", "second_start_s"):
        port = free_port()
        environment = os.environ | {"NEXUS_DATA_DIR": str(folder), "NEXUS_PORT": str(port)}
        with (folder.parent / "demo.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-c", "from nexus.cli import main; main()", "demo"],
                env=environment,
                stdout=log,
                stderr=log,
            )
            try:
                found[name] = wait_for(f"http://127.0.0.1:{port}/readyz", process, 300)
            finally:
                process.terminate()
                process.wait(30)
    return found
