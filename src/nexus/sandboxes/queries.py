"""SQL of sandboxes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS: Final = """s.id, s.name, s.source, s.properties, s.time_zone, s.clock, (s.clock AT TIME ZONE s.time_zone)::date AS today,
 s.clock_job, s.clock_after, s.job_id, s.created_by, s.deleting, s.made_at, s.version, s.created_at, s.updated_at,
 CASE WHEN j.status IN ('queued', 'running')
      THEN CASE j.kind WHEN 'sandbox_clock' THEN 'moving' WHEN 'sandbox_deletion' THEN 'deleting' ELSE 'preparing' END
      WHEN s.made_at IS NULL OR s.deleting THEN 'failed' ELSE 'ready' END AS status"""
SOURCE: Final = "sandboxes s LEFT JOIN jobs j ON j.org_id = s.org_id AND j.id = s.job_id"
"""What a sandbox is in follows from its latest job: a job that was given up leaves nothing to put right."""

PATIENT: Final = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"
"""For a transaction that takes long."""
REMAKING: Final = "SET LOCAL app.remaking = 'on'"
"""For the rest of a transaction of a sandbox that is filled with a copy or removed: triggers stand aside."""


async def read_sandbox(db: Db, org_id: UUID, sandbox_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR NO KEY UPDATE OF s" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE s.org_id = $1 AND s.id = $2{suffix}", org_id, sandbox_id
    )


async def list_all(db: Db, org_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE s.org_id = $1 ORDER BY s.created_at, s.id", org_id
    )


async def next_tick(db: Db) -> int:
    number: int = await db.fetchval("SELECT nextval('clock_ticks')")
    return number


async def step_clock(db: Db, owner_id: UUID, at: datetime, job: str | None, after: UUID | None) -> None:
    """In a transaction that holds the sandbox alone, which goes on by the new clock."""
    await db.execute("SELECT step_clock($1, $2, $3, $4)", owner_id, at, job, after)


async def last_seq(db: Db, org_id: UUID) -> int:
    """The latest number in the feed of the organisation that the connection sees."""
    number: int = await db.fetchval(
        "SELECT coalesce(max(last_number), 0) FROM number_series WHERE org_id = $1 AND series = 'event'",
        org_id,
    )
    return number


async def count_events(db: Db, org_id: UUID, after: int) -> dict[str, int]:
    """How many of each type follow a number of the feed."""
    rows = await db.fetch(
        "SELECT type, count(*) AS n FROM events WHERE org_id = $1 AND seq > $2 GROUP BY type ORDER BY type",
        org_id,
        after,
    )
    return {row["type"]: row["n"] for row in rows}


async def revoke_keys(db: Db, org_id: UUID, at: datetime) -> None:
    await db.execute(
        "UPDATE api_keys SET revoked_at = $2 WHERE org_id = $1 AND revoked_at IS NULL", org_id, at
    )
