"""SQL of jobs."""

from typing import Any, Final
from uuid import UUID

from pgqueuer.db import AsyncpgDriver
from pgqueuer.queries import Queries

from nexus.core.context import Db, Row

COLUMNS: Final = (
    "j.id, j.kind, j.status, j.request, j.scope, j.done, j.total, j.attempts, j.error, j.actor_kind, j.actor, j.scopes, j.plan,"
    " j.mode, j.request_id, j.cancel_requested_at, j.started_at, j.finished_at, j.result_name, j.result_media_type,"
    " j.result_size, j.expires_at, j.version, j.created_at, j.updated_at"
)
SOURCE: Final = "jobs j"


async def read_job(db: Db, org_id: UUID, job_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR NO KEY UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE j.org_id = $1 AND j.id = $2{suffix}", org_id, job_id
    )


async def enqueue(db: Any, org_id: UUID, job_id: UUID, queue: str) -> None:
    """In the caller's transaction: a job that is rolled back was never queued."""
    await Queries(AsyncpgDriver(db)).enqueue(queue, f"{org_id} {job_id}".encode())


async def count_waiting(db: Db, org_id: UUID) -> int:
    return int(
        await db.fetchval(
            "SELECT count(*) FROM jobs WHERE org_id = $1 AND status IN ('queued', 'running')", org_id
        )
    )


async def tell_progress(db: Db, org_id: UUID, job_id: UUID, done: int, total: int | None) -> bool:
    """Whether it should go on: nobody has stopped it."""
    return bool(
        await db.fetchval(
            "UPDATE jobs SET done = $3, total = $4 WHERE org_id = $1 AND id = $2 AND status = 'running'"
            " RETURNING cancel_requested_at IS NULL",
            org_id,
            job_id,
            done,
            total,
        )
    )


async def store_result(db: Db, org_id: UUID, job_id: UUID, content: bytes) -> None:
    await db.execute(
        "INSERT INTO job_results (org_id, job_id, content) VALUES ($1, $2, $3)", org_id, job_id, content
    )


async def read_result(db: Db, org_id: UUID, job_id: UUID) -> bytes | None:
    content: bytes | None = await db.fetchval(
        "SELECT content FROM job_results WHERE org_id = $1 AND job_id = $2", org_id, job_id
    )
    return content


async def forget(db: Db, org_id: UUID, now: Any, remembered_days: int) -> None:
    await db.execute(
        "DELETE FROM job_results r USING jobs j WHERE j.org_id = $1 AND r.org_id = $1 AND r.job_id = j.id AND j.expires_at < $2",
        org_id,
        now,
    )
    await db.execute(
        "DELETE FROM jobs WHERE org_id = $1 AND finished_at < $2::timestamptz - make_interval(days => $3)",
        org_id,
        now,
        remembered_days,
    )
