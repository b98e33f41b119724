"""`python -m bench`: ours beside its peers. Progress goes to standard error, the results to standard output."""

import argparse
import asyncio
import platform
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import equal, measure, report, statements
from bench import works as each
from bench.data import FULL, HERE, SECRET, SHORT, SPREAD, Data, Size, opened
from bench.peers import pgbench
from bench.processes import Server, served
from bench.settling import settle_payment
from bench.works import Work, batch_of, search_of

POOL = 10
NOTES = (
    "every server: 1 worker, Granian, uvloop, at most 10 connections to the database; load and database on the same machine",
    "ours counts its quota in the Professional plan's blocks of 250; it does not end",
    "orm looks the key up for each request; orm_keys is the same remembering keys, as ours does",
    "orm connects as a role without row-level security, and has an index for its count by date that the product lacks",
    "vs_… are requests per second of ours by theirs, within a round; the median of the rounds is given",
    "settle_payment is done by ours and the database alone",
    "pgbench records payments that hold the same bytes; its keys are random numbers",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument(
        "--short", action="store_true", help="tiny data, for a test: the numbers mean nothing"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=None, help="of one measurement")
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument(
        "--data", type=Path, default=None, help="folder of the data set; default: bench/.data"
    )
    parser.add_argument("--out", type=Path, default=None)
    chosen = parser.parse_args()
    name = "short" if chosen.short else "full"
    chosen.seconds = chosen.seconds or (0.5 if chosen.short else 5.0)
    out = chosen.out or HERE / "results" / ("short.json" if chosen.short else "latest.json")
    folder = (chosen.data or HERE / ".data") / name
    folder.mkdir(parents=True, exist_ok=True)
    with opened(folder.resolve(), SHORT if chosen.short else FULL, tell) as data:
        result = run(chosen, data, folder.resolve())
    before = report.read(out)
    report.print_all(result, before)
    report.write(out, result)


def run(chosen: Any, data: Data, folder: Path) -> dict[str, Any]:
    """Everything that is measured, as it goes into the file of results."""
    works = all_works(data.size)
    heard = asyncio.run(statements.record(data, works, folder / "statements.json"))
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(served(name, target, environment, folder / f"{name}.log"))
            for name, (target, environment) in contenders(data, folder).items()
        }
        tell("comparing answers")
        equals = equal.compare(list(servers.values()), [work for work in works if work.peers], data)
        rounds = all_rounds(chosen, data, works, heard, servers)
    once: dict[str, Any] = {
        "database_times": measure.database_times(
            data, heard["list_properties"][0], 50 if chosen.short else 1000
        ),
        "demo": {} if chosen.short else demo(),
    }
    peaks = {name: server.peak_mb for name, server in servers.items()}
    driver = "pgbench" if pgbench.find() else "a loop over asyncpg, slower than pgbench, which was not found"
    found = report.ratios(rounds, once, peaks)
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"), "short": chosen.short, "rounds": chosen.rounds,
        "seconds": chosen.seconds, "connections": chosen.connections, "size": vars(data.size), "python": platform.python_version(),
        "database": driver, "equal_answers": equals, "ratios": found, "targets": report.targets(found),
        "measured": report.summarise(rounds), "memory_mb": peaks, "database_times": once["database_times"], "notes": [*NOTES, f"the limit of the database: {driver}"],
    }  # fmt: skip


def all_works(size: Size) -> list[Work]:
    spread = min(SPREAD, size.tenants - 1)
    return [
        each.properties(),
        each.tenant(spread),
        each.payments(),
        each.record(spread, size),
        settle_payment(spread, size),
    ]


def contenders(data: Data, folder: Path) -> dict[str, tuple[str, dict[str, str]]]:
    """Name -> what bench.serve serves, and its environment."""
    common = {
        "NEXUS_DATA_DIR": str(folder), "NEXUS_DATABASE_URL": data.app_url, "NEXUS_DATABASE_OWNER_URL": data.owner_url,
        "NEXUS_SECRET_KEY": SECRET, "NEXUS_POOL_SIZE": str(POOL), "BENCH_SUPER_URL": data.super_url,
        "BENCH_ORG": str(data.orgs["main"]), "BENCH_STATEMENTS": str(folder / "statements.json"),
    }  # fmt: skip
    return {
        "ours": ("ours", common),
        "orm": ("orm", common),
        "orm_keys": ("orm", common | {"BENCH_ORM_REMEMBERS_KEYS": "1"}),
        "bare": ("bare", common),
    }


def all_rounds(
    chosen: Any, data: Data, works: list[Work], heard: dict[str, list[str]], servers: dict[str, Server]
) -> report.Rounds:
    """Every contender takes its turn in every round."""
    rounds: report.Rounds = {}
    load = {"connections": chosen.connections, "seconds": chosen.seconds}
    for number in range(1, chosen.rounds + 1):
        for work in works:
            began, row = time.monotonic(), rounds.setdefault(work.name, {})
            for name, server in servers.items() if work.peers else [("ours", servers["ours"])]:
                row.setdefault(name, []).append(measure.ask(server, work, data, key="main", **load))
            row.setdefault("database", []).append(measure.ask_database(work, heard[work.name], data, **load))
            tell(f"round {number}: {work.title} ({time.monotonic() - began:.0f} s)")
        record = next(work for work in works if work.name == "record_payment")
        in_batches(chosen, data, record, servers["ours"], rounds.setdefault("batch", {}))
        once = {"key": "main", "connections": 1, "seconds": chosen.seconds}
        searched = measure.ask(servers["ours"], search_of(data.size), data, **once)
        rounds.setdefault("search", {}).setdefault("ours", []).append(searched)
        sizes = rounds.setdefault("list_by_size", {})
        for name in ("small", "large"):  # one connection: the time of an answer, not of waiting in line
            alone = measure.ask(
                servers["ours"], works[0], data, key=name, connections=1, seconds=chosen.seconds
            )
            sizes.setdefault(name, []).append(alone)
    return rounds


def in_batches(
    chosen: Any, data: Data, record: Work, server: Server, row: dict[str, list[dict[str, float]]]
) -> None:
    """Payments one by one and 1,000 at a time, on one connection; both counted in payments."""
    load = {"key": "main", "connections": 1, "seconds": chosen.seconds}
    row.setdefault("one_by_one", []).append(measure.ask(server, record, data, **load))
    batch = batch_of(record, 20 if chosen.short else 1000)
    found = measure.ask(server, batch, data, **load)
    count = len(record.requests[: 20 if chosen.short else 1000])
    row.setdefault("in_batches", []).append(
        found | {"requests": found["requests"] * count, "requests_per_second": found["requests_per_second"] * count}
        | {name: found[name] / count for name in ("server_cpu_ms", "database_cpu_ms")}
    )  # fmt: skip


def demo() -> dict[str, float]:
    tell("starting the demo twice")
    with tempfile.TemporaryDirectory() as folder:
        return measure.demo_starts(Path(folder) / "demo")


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
