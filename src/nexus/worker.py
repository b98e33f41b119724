"""The process that runs jobs and their schedule, by PgQueuer on the same PostgreSQL.

Each job is a line in a room's `jobs.py`; here it is run for one organisation after another, each in a transaction of
its own, so that the fault of one doesn't stop the others.
"""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import asyncpg
from pgqueuer import PgQueuer

from nexus.api import jobs as api_jobs
from nexus.api.operations import REPORTS
from nexus.api.report_runs import ReportRunner
from nexus.audit import jobs as audit_jobs
from nexus.billing.jobs import IN_BATCHES
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin
from nexus.core.logs import configure_logging
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import Settings
from nexus.database.pool import BoundConnection, Database, session_settings
from nexus.feed import jobs as feed_jobs
from nexus.identity import jobs as identity_jobs
from nexus.identity.queries import list_organisations
from nexus.jobs import jobs as job_jobs
from nexus.jobs.actions import Runner, run_job
from nexus.jobs.model import QUEUE, SLOW_QUEUE
from nexus.leases import jobs as lease_jobs
from nexus.payments import jobs as payment_jobs
from nexus.payments.cheques import jobs as cheque_jobs
from nexus.properties import jobs as property_jobs
from nexus.proposals import jobs as proposal_jobs
from nexus.sample.sandbox import fill_with_sample
from nexus.sandboxes.copying import Copier
from nexus.sandboxes.making import Maker
from nexus.sandboxes.model import TimedJob
from nexus.sandboxes.moving import ClockRunner
from nexus.sandboxes.removing import Remover
from nexus.webhooks import jobs as webhook_jobs
from nexus.webhooks.dispatcher import dispatch
from nexus.webhooks.policy import load_policy

log = logging.getLogger("nexus.worker")
Job = Callable[[Ctx], Awaitable[None]]
BatchJob = Callable[[Ctx, UUID], Awaitable[UUID | None]]
"""Does a batch of what follows an id, and gives the id after which to go on."""
SCHEDULE: Final[tuple[tuple[str, str, Job], ...]] = (
    *property_jobs.SCHEDULE,
    *identity_jobs.SCHEDULE,
    *api_jobs.SCHEDULE,
    *payment_jobs.SCHEDULE,
    *cheque_jobs.SCHEDULE,
    *lease_jobs.SCHEDULE,
    *job_jobs.SCHEDULE,
    *webhook_jobs.SCHEDULE,
    *audit_jobs.SCHEDULE,
    *proposal_jobs.SCHEDULE,
)
HOUSEKEEPING: Final = frozenset({
    "refresh_occupancy", "forget_expired_sessions", "forget_old_answers", "forget_jobs", "prove_books", "forget_old_deliveries",
    "prune_events", "prove_audit", "forget_fact_marks",
})  # fmt: skip
"""What goes by real time in sandboxes too; everything else is run there when the sandbox's clock is moved over it."""
KEPT_IN_SANDBOXES: Final = frozenset({"forget_old_deliveries", "prune_events"})
"""How old something is says nothing where the clock jumps: a sandbox keeps it for as long as it exists."""
_GRACE: Final = 2.0
"""seconds for a job to end by itself when the worker is stopped; one that is cut off is begun again, or goes on, later"""
WORKER_LOCK: Final = 0x4E58574B
"""Advisory lock: workers share it; a standby waits until it can have it alone."""


def run(settings: Settings, url: str, *, standby: bool) -> None:
    """Work until SIGTERM or SIGINT; a standby also ends with the process that started it."""
    configure_logging(settings)
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_run(settings, url, standby))


async def _run(settings: Settings, url: str, standby: bool) -> None:
    loop, main = asyncio.get_running_loop(), asyncio.current_task()
    assert main is not None
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, main.cancel)
    watch = asyncio.create_task(_end_with_parent(main)) if standby else None
    try:
        async with _turn(url, standby):
            await _work(settings, url)
    finally:
        if watch:
            watch.cancel()


@contextlib.asynccontextmanager
async def _turn(url: str, standby: bool) -> Any:
    """Hold the workers' lock: alone as a standby, which waits for it; shared otherwise."""
    unhurried = {"lock_timeout": "0", "statement_timeout": "0"}
    connection = await asyncpg.connect(url, server_settings=session_settings("nexus worker") | unhurried)
    try:
        if standby:
            await connection.execute(f"SELECT pg_advisory_lock({WORKER_LOCK})")
        else:
            await connection.execute(f"SELECT pg_try_advisory_lock_shared({WORKER_LOCK})")
        yield
    finally:
        connection.terminate()


async def _work(settings: Settings, url: str) -> None:
    database = await Database.open(url, size=14, name="nexus worker")
    pool = await asyncpg.create_pool(
        url, min_size=2, max_size=4, server_settings=session_settings("nexus queue")
    )
    try:
        queue = PgQueuer.from_asyncpg_pool(pool)
        for name, cron, job in SCHEDULE:
            queue.schedule(name, cron, clean_old=True)(
                _for_each(name, job, database, Vault(settings.secret()))
            )
        for name, cron, part in (*IN_BATCHES, *feed_jobs.in_batches(settings.events_keep_days)):
            queue.schedule(name, cron, clean_old=True)(
                _for_each(name, part, database, Vault(settings.secret()), run_in_batches)
            )
        for name in (QUEUE, SLOW_QUEUE):
            queue.entrypoint(name, concurrency_limit=2)(_run_queued(database, Vault(settings.secret())))
        sending = asyncio.create_task(dispatch(url, Vault(settings.secret()), load_policy(settings)))
        log.info("worker started")
        working = asyncio.create_task(queue.run())
        try:
            await asyncio.gather(asyncio.shield(working), sending)
        finally:
            # told to stop, the queue ends in order; cancelled, it is cut off while it puts its connection back
            queue.shutdown.set()
            sending.cancel()
            await asyncio.wait({working, sending}, timeout=_GRACE)
            working.cancel()
            await asyncio.gather(working, sending, return_exceptions=True)
    finally:
        pool.terminate()
        await database.close()


def _for_each(
    name: str, job: Any, database: Database, vault: Vault, run: Any = None
) -> Callable[[Any], Awaitable[None]]:
    async def run_job(_schedule: Any) -> None:
        await (run or run_for_each)(name, job, database, vault)

    return run_job


def runners(database: Database) -> dict[str, Runner]:
    """Kind of job -> how it is done."""
    return {
        "report": ReportRunner(REPORTS),
        "sandbox_making": Maker(database, {"sample": fill_with_sample, "copy": Copier(database)}),
        "sandbox_clock": ClockRunner(database, timed_jobs()),
        "sandbox_deletion": Remover(database),
    }


def timed_jobs() -> list[TimedJob]:
    """What time does in the business, in the order in which it is done at one instant."""
    once = [TimedJob(name, cron, _as_batch(job)) for name, cron, job in SCHEDULE if name not in HOUSEKEEPING]
    batches = [TimedJob(name, cron, job) for name, cron, job in IN_BATCHES if name not in HOUSEKEEPING]
    return once + batches


def _as_batch(job: Job) -> BatchJob:
    async def run(ctx: Ctx, _after: UUID) -> UUID | None:
        await job(ctx)
        return None

    return run


def _run_queued(database: Database, vault: Vault) -> Callable[[Any], Awaitable[None]]:
    known = runners(database)

    async def run_queued(queued: Any) -> None:
        org_id, job_id = (UUID(text) for text in queued.payload.decode().split())
        await run_job(database, vault, org_id, job_id, known)

    return run_queued


async def run_for_each(name: str, job: Job, database: Database, vault: Vault) -> None:
    """Run a job for every organisation. Faults are logged, and the next organisation has its turn."""
    async with database.unbound() as db:
        organisations = await list_organisations(db)
    for row in organisations:
        try:
            async with database.write(row["id"]) as db:
                if _takes_part(name, db):
                    await job(_ctx(db, name, row, vault))
        except Exception:
            log.exception("job %s failed", name, extra={"request_id": f"job_{name}"})


async def run_in_batches(name: str, job: BatchJob, database: Database, vault: Vault) -> None:
    """Run a job for every organisation batch by batch, each in a transaction of its own: nobody waits long for it, and
    what a fault stops is begun again the next time."""

    async with database.unbound() as db:
        organisations = await list_organisations(db)
    for row in organisations:
        try:
            after: UUID | None = UUID(int=0)
            while after is not None:
                async with database.write(row["id"]) as db:
                    if not _takes_part(name, db):
                        break
                    after = await job(_ctx(db, name, row, vault), after)
        except Exception:
            log.exception("job %s failed", name, extra={"request_id": f"job_{name}"})


def _ctx(db: Any, name: str, organisation: Any, vault: Vault) -> Ctx:
    actor = Actor(
        organisation["id"], "job", f"job:{name}", ALL, mode=organisation["mode"], plan=organisation["plan"],
        name=name.replace("_", " "),
    )  # fmt: skip
    return Ctx(db, actor, read_clock(), f"job_{name}", vault, origin=Origin(f"job {name}"))


def _takes_part(name: str, db: BoundConnection) -> bool:
    """Whether a job is done by real time in the organisation that the connection is bound to."""
    if db.clock is None:
        return True
    return name in HOUSEKEEPING and name not in KEPT_IN_SANDBOXES and not db.preparing


async def _end_with_parent(main: asyncio.Task[None]) -> None:
    parent = os.getppid()
    while os.getppid() == parent:  # noqa: ASYNC110  nobody tells of a parent's end
        await asyncio.sleep(1)
    main.cancel()
