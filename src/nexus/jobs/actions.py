"""Start jobs, stop them, and do them."""

import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin, Row
from nexus.core.errors import NexusError, NotFound
from nexus.core.secrets import Vault
from nexus.database.pool import Database
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, record_readings, register, watch
from nexus.jobs import queries
from nexus.jobs.model import (
    KEPT_DAYS,
    MOST_ATTEMPTS,
    MOST_BYTES,
    MOST_WAITING,
    QUEUE,
    REMEMBERED_DAYS,
    Cancelled,
    Result,
    ResultGone,
    TooManyJobs,
    WrongState,
)
from nexus.jobs.schemas import job_out

log = logging.getLogger("nexus.jobs")
register("job", "jobs", by_ids(queries.COLUMNS, queries.SOURCE, "j"), job_out)
Progress = Callable[[int, int | None], Awaitable[None]]
"""Tells how far a job is: done, of how many. Raises `Cancelled` when somebody has stopped it."""
Runner = Callable[[Ctx, Any, Progress], Awaitable[Result]]
"""Does one kind of job: what it may do, what was asked, and whom to tell."""
_TOLD_EVERY: Final = 0.5
"""Seconds between two writings of progress."""


async def start_job(ctx: Ctx, kind: str, request: dict[str, Any], scope: str, *, queue: str = QUEUE) -> Row:
    """Queue a job in this transaction, with the rights of whoever asks. Raises `TooManyJobs` (409)."""
    if await queries.count_waiting(ctx.db, ctx.org_id) >= MOST_WAITING:
        raise TooManyJobs(f"At most {MOST_WAITING} jobs wait at a time; let some end, or cancel them.")
    job_id = ids.new_id()
    actor = ctx.actor
    await insert_row(ctx.db, "jobs", {
        "org_id": ctx.org_id, "id": job_id, "kind": kind, "request": json.dumps(request), "scope": scope,
        "actor_kind": actor.kind, "actor": actor.id, "scopes": sorted(actor.scopes), "plan": actor.plan, "mode": actor.mode,
        "request_id": ctx.request_id,
    })  # fmt: skip
    await queries.enqueue(ctx.db, ctx.org_id, job_id, queue)
    await emit(ctx, "job.queued", job_id, new=True)
    return await read_job(ctx, job_id)


async def read_job(ctx: Ctx, job_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_job(ctx.db, ctx.org_id, job_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def cancel_job(ctx: Ctx, job: Row) -> Row:
    """A queued job ends at once, a running one at its next step. Raises `WrongState` (409) when it has ended."""
    await watch(ctx, "job", job["id"])
    if job["status"] == "queued":
        await update_row(
            ctx.db, "jobs", ctx.org_id, job["id"],
            {"status": "cancelled", "cancel_requested_at": ctx.real_now, "finished_at": ctx.real_now},
        )  # fmt: skip
        await emit(ctx, "job.cancelled", job["id"])
    elif job["status"] == "running":
        await update_row(ctx.db, "jobs", ctx.org_id, job["id"], {"cancel_requested_at": ctx.real_now})
    else:
        raise WrongState(f"The job is {job['status']}.")
    return await read_job(ctx, job["id"])


async def read_result(ctx: Ctx, job: Row) -> bytes:
    """Raises `Forbidden` without the job's own scope, `WrongState` before it is done, `ResultGone` (410) afterwards."""
    ctx.actor.require(job["scope"])
    if job["status"] != "done":
        raise WrongState(f"The job is {job['status']}.")
    content = await queries.read_result(ctx.db, ctx.org_id, job["id"])
    if content is None:
        raise ResultGone(f"Results are kept for {KEPT_DAYS} days; ask again.")
    return content


async def run_job(
    database: Database, vault: Vault, org_id: UUID, job_id: UUID, runners: Mapping[str, Runner]
) -> None:
    """Do one job: what it reads sees its organisation alone, with the rights of whoever asked for it.

    It begins outside of a transaction, and opens those that it needs. Its own state is written in transactions of their own, so that others see how far it is.
    """
    job = await _begin(database, vault, org_id, job_id)
    if job is None:
        return
    teller = _Teller(database, org_id, job_id)
    try:
        async with database.read(org_id) as db:
            request = json.loads(job["request"])
            ctx = _ctx(db, vault, org_id, job)
            result = await runners[job["kind"]](ctx, request, teller)
            await record_readings(ctx)
        ending = _done(result, teller.whole)
    except Cancelled:
        result, ending = None, {"status": "cancelled"}
    except NexusError as error:
        told = {
            "code": error.code,
            "detail": error.detail,
            "errors": [{"pointer": e.pointer, "code": e.code, "detail": e.detail} for e in error.errors],
        }
        result, ending = None, {"status": "failed", "error": json.dumps(told)}
    except Exception:
        log.exception("a job failed", extra={"request_id": job["request_id"]})
        told = {
            "code": "internal_error",
            "detail": "Something went wrong on our side. Give the job's id when you report it.",
            "errors": [],
        }
        result, ending = None, {"status": "failed", "error": json.dumps(told)}
    await _end(database, vault, org_id, job, ending, result)


def _done(result: Result, whole: int) -> dict[str, Any]:
    """How a job ends that has made its result. Raises `WrongState` when that is too large to be kept."""
    if len(result.content) > MOST_BYTES:
        raise WrongState(
            f"The result has more than {MOST_BYTES >> 20} MiB; choose less.", code="result_too_large"
        )
    return {
        "status": "done", "result_name": result.name, "result_media_type": result.media_type,
        "result_size": len(result.content), "done": whole, "total": whole,
    }  # fmt: skip


async def _begin(database: Database, vault: Vault, org_id: UUID, job_id: UUID) -> Row | None:
    """The job, running from now on; None when there is nothing to do any more."""
    async with database.write(org_id) as db:
        job = await queries.read_job(db, org_id, job_id, lock=True)
        if job is None or job["status"] not in {"queued", "running"}:
            return None
        if job["cancel_requested_at"] is None and job["attempts"] < MOST_ATTEMPTS:
            changes = {
                "status": "running",
                "started_at": job["started_at"] or read_clock(),
                "attempts": job["attempts"] + 1,
            }
            await update_row(db, "jobs", org_id, job_id, changes)
            return job
    told = {
        "code": "given_up",
        "detail": f"It was begun {MOST_ATTEMPTS} times and did not end.",
        "errors": [],
    }
    stopped = job["cancel_requested_at"] is not None
    await _end(
        database,
        vault,
        org_id,
        job,
        {"status": "cancelled"} if stopped else {"status": "failed", "error": json.dumps(told)},
        None,
    )
    return None


async def _end(
    database: Database, vault: Vault, org_id: UUID, job: Row, ending: dict[str, Any], result: Result | None
) -> None:
    async with database.write(org_id) as db:
        ctx = _ctx(db, vault, org_id, job)
        if result is not None:
            await queries.store_result(db, org_id, job["id"], result.content)
            ending = ending | {"expires_at": ctx.real_now + timedelta(days=KEPT_DAYS)}
        await watch(ctx, "job", job["id"])
        await update_row(db, "jobs", org_id, job["id"], ending | {"finished_at": ctx.real_now})
        await emit(ctx, f"job.{ending['status']}", job["id"])


def _ctx(db: Any, vault: Vault, org_id: UUID, job: Row) -> Ctx:
    actor = Actor(
        org_id, job["actor_kind"], job["actor"], frozenset(job["scopes"]), mode=job["mode"], plan=job["plan"]
    )
    wall, origin = read_clock(), Origin(f"job {ids.encode('job', job['id'])}")
    return Ctx(db, actor, db.clock or wall, job["request_id"], vault, origin=origin, wall=wall)


class _Teller:
    """Writes down how far a job is, but not each time that it is told: so what is told last may not be written."""

    def __init__(self, database: Database, org_id: UUID, job_id: UUID) -> None:
        self._database, self._org_id, self._job_id = database, org_id, job_id
        self._written = 0.0
        self._last: tuple[int, int | None] = 0, None

    async def __call__(self, done: int, total: int | None) -> None:
        self._last = done, total
        if time.monotonic() - self._written < _TOLD_EVERY:
            return
        self._written = time.monotonic()
        async with self._database.write(self._org_id) as db:
            if not await queries.tell_progress(db, self._org_id, self._job_id, done, total):
                raise Cancelled

    @property
    def whole(self) -> int:
        """Of how many parts the job consists, once it is done."""
        done, total = self._last
        return total or done or 1


async def forget_jobs(ctx: Ctx) -> None:
    """Results that are past their time, and jobs long ended."""
    await queries.forget(ctx.db, ctx.org_id, ctx.real_now, REMEMBERED_DAYS)
