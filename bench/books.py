"""`python -m bench.books`: the large reports over large books, each beside the pass over the rows that it spares.

One organisation: 100,000 units, 90,000 leases, 1,080,000 charges, 5,000,000 entries with 10,000,000 postings. Made once, in some
twenty minutes, and kept. Reports are asked over HTTP, one at a time.
"""

import argparse
import asyncio
import json
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

import psycopg

from bench.data import HERE, SECRET, organisation
from bench.processes import Server, postgres_cpu, served
from nexus.core import ids
from nexus.database.connect import DATABASE
from nexus.database.embedded import EmbeddedServer
from nexus.database.migrate import create_embedded_database, migrate

VERSION = 1
"""Counts up when the data changes."""
NTH = "CREATE OR REPLACE FUNCTION pg_temp.nth(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT ('01900000-'" \
    " || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$"  # fmt: skip


@dataclass(frozen=True)
class Work:
    """A report, the pass over the rows beside it, and the seconds in which it should answer."""

    name: str
    path: str
    limit: float
    rows: str


CHARGES = "SELECT sum(amount), sum(allocated), count(*) FROM charges WHERE org_id = current_org()"
UNITS = (
    "SELECT count(*), sum(l.annual_rent) FROM units u LEFT JOIN lease_units lu ON lu.org_id = u.org_id AND lu.unit_id = u.id"
    " AND lu.binding AND lu.period @> current_date LEFT JOIN leases l ON l.org_id = lu.org_id AND l.id = lu.lease_id"
    " WHERE u.org_id = current_org()"
)
POSTINGS = "SELECT account_id, currency, sum(amount) FROM postings WHERE org_id = current_org() GROUP BY account_id, currency"


def works(now: datetime) -> list[Work]:
    past, known = (now - timedelta(200)).date(), (now - timedelta(100)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return [
        Work("rent_roll", "/reports/rent-roll?limit=1000", 1.0, UNITS),
        Work("aged_receivables", "/reports/aged-receivables?limit=1000", 1.0, CHARGES),
        Work("trial_balance", "/reports/trial-balance", 0.2, POSTINGS),
        Work("trial_balance_as_of", f"/reports/trial-balance?as_of={past}&known_at={known}", 0.2, POSTINGS),
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.books", description=__doc__)
    parser.add_argument(
        "--short", action="store_true", help="tiny books, for a test: the numbers mean nothing"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--units", type=int, help="a multiple of 50")
    parser.add_argument("--entries", type=int)
    parser.add_argument("--data", type=Path, default=HERE / ".data")
    parser.add_argument("--out", type=Path, default=None)
    chosen = parser.parse_args()
    units, entries = (
        chosen.units or (450 if chosen.short else 100_000),
        chosen.entries or (2_000 if chosen.short else 5_000_000),
    )
    folder = (chosen.data / ("books-short" if chosen.short else "books")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    settings = {"shared_buffers": "512MB", "max_wal_size": "4GB"} if not chosen.short else {}
    with EmbeddedServer(folder / "postgres", settings=settings).attach() as server:
        urls = {name: server.dsn(DATABASE, f"nexus_{name}") for name in ("app", "owner", "super")}
        made = _made(
            folder,
            server.dsn("postgres", "nexus_super"),
            urls,
            {"version": VERSION, "units": units, "entries": entries},
        )
        status = EmbeddedServer(folder / "postgres").status()
        assert status.pid is not None
        environment = {"NEXUS_DATA_DIR": str(folder), "NEXUS_DATABASE_URL": urls["app"], "NEXUS_DATABASE_OWNER_URL": urls["owner"],
                       "NEXUS_SECRET_KEY": SECRET}  # fmt: skip
        with served("ours", "ours", environment, folder / "ours.log") as ours:
            found = measure(ours, urls["app"], made, status.pid, chosen.rounds)
    result = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "short": chosen.short, "units": units, "entries": entries,
              "rounds": chosen.rounds, "works": found}  # fmt: skip
    out = chosen.out or HERE / "results" / ("books-short.json" if chosen.short else "books.json")
    out.write_text(json.dumps(result, indent=2) + "\n")
    for name, row in found.items():
        held = "holds" if row["seconds"] <= row["limit"] else "MISSED"
        print(
            f"{name:22} {row['seconds']:7.3f} s ({row['least']:.3f} to {row['most']:.3f}), at most {row['limit']} s: {held};"
            f" the pass over the rows {row['rows_seconds']:.3f} s, {row['rows_vs_ours']:.2f} times as long;"
            f" CPU: server {row['server_cpu_ms']:.0f} ms, database {row['database_cpu_ms']:.0f} ms"
        )


def measure(ours: Server, app_url: str, made: dict[str, Any], postmaster: int, rounds: int) -> dict[str, Any]:
    """Report -> seconds, CPU and the ratio to the pass over the rows: medians of rounds in which both take turns."""
    found: dict[str, Any] = {}
    with psycopg.connect(app_url, autocommit=True) as connection:
        connection.execute(f"SET app.org_id = '{made['org']}'")
        for work in works(datetime.now(UTC)):
            _ask(ours, made["key"], work.path)  # what the first one reads from the disk, others find
            times, passes = [], []
            spent = [0.0, 0.0]
            for _ in range(rounds):
                before = ours.cpu(), postgres_cpu(postmaster)
                times.append(_timed(lambda work=work: _ask(ours, made["key"], work.path)))  # type: ignore[misc]
                after = ours.cpu(), postgres_cpu(postmaster)
                spent = [have + b - a for have, a, b in zip(spent, before, after, strict=True)]
                passes.append(_timed(lambda work=work: connection.execute(work.rows).fetchall()))  # type: ignore[misc]
            found[work.name] = {
                "seconds": median(times), "least": min(times), "most": max(times), "limit": work.limit, "rows_seconds": median(passes),
                "rows_vs_ours": median(p / t for p, t in zip(passes, times, strict=True)),
                "server_cpu_ms": spent[0] * 1000 / rounds, "database_cpu_ms": spent[1] * 1000 / rounds,
            }  # fmt: skip
            print(f"{work.name}: {median(times):.3f} s", file=sys.stderr, flush=True)
    return found


def _timed(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _ask(ours: Server, key: str, path: str) -> None:
    asked = urllib.request.Request(
        f"http://127.0.0.1:{ours.port}/api/v2{path}", headers={"Authorization": f"Bearer {key}"}
    )
    with urllib.request.urlopen(asked, timeout=120) as answer:
        answer.read()


def _made(folder: Path, superuser: str, urls: dict[str, str], wanted: dict[str, Any]) -> dict[str, Any]:
    note = folder / "made.json"
    made: dict[str, Any] = json.loads(note.read_text()) if note.exists() else {}
    if {name: made.get(name) for name in wanted} == wanted:
        migrate(urls["owner"])  # what a later release adds
        return made
    note.unlink(missing_ok=True)
    began, org = time.monotonic(), ids.new_id()
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    create_embedded_database(superuser, DATABASE)
    migrate(urls["owner"])
    made = wanted | {"org": str(org), "key": asyncio.run(organisation(urls["app"], "books", org))}
    with psycopg.connect(urls["super"], autocommit=True) as connection:
        _fill(connection, org, wanted)
    note.write_text(json.dumps(made))
    print(f"made in {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return made


def _fill(connection: psycopg.Connection[Any], org: UUID, wanted: dict[str, Any]) -> None:
    """Statement by statement. Other indexes than the keys are made when their rows are there: that is far faster."""
    later = connection.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE NOT i.indisunique"
        " AND i.indrelid IN ('postings'::regclass, 'journal_entries'::regclass, 'charges'::regclass, 'allocations'::regclass)"
    ).fetchall()
    for name, _ in later:
        connection.execute(f"DROP INDEX {name}")
    connection.execute(NTH)
    text = (HERE / "sql" / "books.sql").read_text(encoding="utf-8")
    for statement in text.format(org=org, units=wanted["units"], entries=wanted["entries"]).split(";\n"):
        lines = [line for line in statement.splitlines() if not line.startswith("--")]
        if any(lines):
            began = time.monotonic()
            connection.execute("\n".join(lines))
            print(f"{' '.join(lines)[:60]} ({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)
    for _, definition in later:
        connection.execute(definition)
    connection.execute("VACUUM (ANALYZE)")
    connection.execute("CHECKPOINT")


if __name__ == "__main__":
    main()
