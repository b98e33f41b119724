"""Instead of pgbench where there is none: the same script by asyncpg, connections in a tight loop. Slower than pgbench."""

import asyncio
import random
import re
import time
from typing import Any

import asyncpg

from bench.data import Data
from nexus.database.pool import session_settings


def run(data: Data, text: str, *, connections: int, seconds: float) -> dict[str, float]:
    """Requests per second, p50 and p99 of one run of a pgbench script."""
    times, took = asyncio.run(_run(data, text, connections, seconds))
    times.sort()
    return {
        "requests": len(times), "requests_per_second": len(times) / took, "p50_ms": times[len(times) // 2] * 1000,
        "p99_ms": times[len(times) * 99 // 100] * 1000,
    }  # fmt: skip


async def _run(data: Data, text: str, connections: int, seconds: float) -> tuple[list[float], float]:
    settings = session_settings("loop") | {"app.org_id": str(data.orgs["main"])}
    lines = text.strip().splitlines()
    ranges = {
        m[1]: (int(m[2]), int(m[3]))
        for m in map(re.compile(r"\\set (\w+) random\((\d+), (\d+)\)").match, lines)
        if m
    }
    statements = [_numbered(line) for line in lines if not line.startswith("\\")]
    times: list[float] = []
    opened = [await asyncpg.connect(data.app_url, server_settings=settings) for _ in range(connections)]
    prepared = [
        [(await db.prepare(sql), names) for sql, names in statements if names is not None] for db in opened
    ]
    began = time.perf_counter()
    bound = any(sql == "BEGIN" for sql, _ in statements)
    await asyncio.gather(*(
        _drive(db, mine, ranges, times, began + seconds, bound=bound) for db, mine in zip(opened, prepared, strict=True)
    ))  # fmt: skip
    took = time.perf_counter() - began
    for db in opened:
        await db.close()
    return times, took


async def _drive(
    db: Any, prepared: Any, ranges: Any, times: list[float], until: float, *, bound: bool
) -> None:
    while (started := time.perf_counter()) < until:
        drawn = {name: random.randint(*between) for name, between in ranges.items()}
        transaction = db.transaction() if bound else None
        if transaction is not None:
            await transaction.start()
        for statement, names in prepared:
            await statement.fetch(*(cast(drawn[name]) for name, cast in names))
        if transaction is not None:
            await transaction.commit()
        times.append(time.perf_counter() - started)


def _numbered(line: str) -> tuple[str, list[tuple[str, type]] | None]:
    """`(:n)::bigint` as a numbered argument. BEGIN and COMMIT have no arguments to prepare."""
    sql, names = line.rstrip(";"), []

    def mark(found: re.Match[str]) -> str:
        names.append((found[1], str if found[2] == "text" else int))
        return f"${len(names)}::{found[2]}"

    replaced = re.sub(r"\(:(\w+)\)::(\w+)", mark, sql)
    return replaced, None if sql in {"BEGIN", "COMMIT"} else names
