"""Making sandboxes over HTTP and moving their clocks."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import instant
from nexus.database.pool import Database
from nexus.sandboxes.actions import read_sandbox
from nexus.sandboxes.moving import ClockRunner
from nexus.worker import timed_jobs
from support.office import Org, command_ctx


class Sandbox(Org):
    """A sandbox as one acts in it with its own key; `owner` is the organisation that made it."""

    def __init__(self, owner: Org, made: Any) -> None:
        super().__init__(owner.office, ids.decode("sandbox", made["id"]), made["key"])
        self.owner, self.made, self.path = owner, made, f"/sandboxes/{made['id']}"

    def read(self) -> Any:
        return self.owner.get(self.path)["data"]

    def start_move(self, to: str) -> Any:
        return self.owner.make(f"{self.path}/clock", {"to": to}, status=202)

    def move(self, to: str) -> Any:
        """Move the clock and wait; gives what the job has made."""
        job = ended(self.owner, self.start_move(to)["id"])
        assert job["status"] == "done", job
        return self.owner.client.get(job["result"]["path"]).json()


def sandbox(owner: Org, *, source: str = "empty", **more: Any) -> Sandbox:
    """One that is ready."""
    made = Sandbox(owner, owner.make("/sandboxes", {"name": "Trial", "source": source} | more))
    if made.made["job_id"]:
        job = ended(owner, made.made["job_id"])
        assert job["status"] == "done", job
    return made


def ended(org: Org, job_id: str, seconds: float = 120) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        job = org.get(f"/jobs/{job_id}")["data"]
        if job["status"] not in {"queued", "running"}:
            return job
        time.sleep(0.03)
    raise AssertionError("the worker did not do it")


def move_here(box: Sandbox, *days: date) -> None:
    """Move the clock in this process, without a job: to each of these days, one after the other."""
    run_moves(box.office.app_url, box.owner.id, box.id, days)


def run_moves(url: str, owner_id: UUID, sandbox_id: UUID, days: Sequence[date]) -> None:
    asyncio.run(_run_moves(url, owner_id, sandbox_id, days))


async def _run_moves(url: str, owner_id: UUID, sandbox_id: UUID, days: Sequence[date]) -> None:
    async def tell(_done: int, _total: int | None) -> None:
        pass

    database = await Database.open(url, size=3)
    try:
        runner = ClockRunner(database, timed_jobs())
        for day in days:
            async with database.read(owner_id) as db:
                ctx = command_ctx(db, owner_id)
                since = instant((await read_sandbox(ctx, sandbox_id))["clock"])
                request = {
                    "sandbox_id": ids.encode("sandbox", sandbox_id),
                    "from": since,
                    "to": day.isoformat(),
                    "events_after": 0,
                }
                await runner(ctx, request, tell)
    finally:
        await database.close()


_NAMES = re.compile(
    r"\b(?P<id>[a-z]{3,4}_[0-7][0-9a-hjkmnp-tv-z]{25}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b"
    r"|(?P<hash>\b[0-9a-f]{64}\b)|(?P<request>\breq_[0-9a-f]{32}\b)|(?P<second>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+(?P<zone>Z|\+00:00)"
)
OF_ITS_OWN = {
    "journal_entries": ("hash",), "ledgers": ("last_hash",), "events": ("sealed", "tx_id"), "units": ("key",),
    "tenants": ("identifiers", "identifier_digests"), "lease_units": ("unit_key",),
    "properties": ("occupied_units", "occupied_from", "occupied_until"),
}  # fmt: skip
"""Columns that differ between any two organisations; how many units are let is counted now and then, and for whoever reads it."""
LEFT_OUT = {"api_keys", "idempotency_keys", "quota_windows", "quota_holders", "jobs", "job_results", "webhook_attempts",
            "webhook_deliveries", "webhooks", "audit_entries", "audit_heads"}  # fmt: skip


def told(box: Sandbox) -> dict[str, list[str]]:
    """Every row of the sandbox with its ids numbered as they come up in the feed, and its stamps cut to the second."""
    numbers: dict[Any, str] = {}

    def neutral(found: re.Match[str]) -> str:
        if found["id"]:
            one = found["id"] if "-" in found["id"] else str(_uuid_of(found["id"]))
            return numbers.setdefault(one, f"#{len(numbers)}")
        if found["hash"]:
            return "hash"
        return "req" if found["request"] else f"{found['second']}Z"

    def rows(table: str, order: str = "1") -> list[str]:
        left = "".join(f" - '{name}'" for name in OF_ITS_OWN.get(table, ()))
        found = box.office.sql(
            f"SELECT (to_jsonb(t){left})::text FROM {table} t WHERE org_id = %s ORDER BY {order}", box.id
        )
        return [_NAMES.sub(neutral, row) for (row,) in found]

    made = {"events": [row for row in rows("events", "seq") if '"kind": "api_key"' not in row]}
    tables = box.office.sql(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"
    )
    for (table,) in tables:
        if table not in LEFT_OUT and table not in made:
            made[table] = sorted(rows(table))
    return made


def _uuid_of(text: str) -> UUID:
    kind = next(kind for kind, prefix in ids.PREFIXES.items() if prefix == text.rpartition("_")[0])
    return ids.decode(kind, text)
