"""Jobs: one organisation's fault doesn't stop the next; a standby works only while nobody else does."""

import asyncio
from datetime import date

import asyncpg
import pytest
from pgqueuer import PgQueuer

from nexus import worker
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import load_settings
from nexus.database.embedded import EmbeddedServer
from nexus.database.migrate import create_embedded_database, migrate
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.sandboxes.actions import create_sandbox

VAULT = Vault(b"x" * 32)


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    with EmbeddedServer(tmp_path_factory.mktemp("pg"), settings={"fsync": "off"}).attach() as server:
        create_embedded_database(server.dsn("postgres", "nexus_super"), "nexus")
        migrate(server.dsn("nexus", "nexus_owner"))
        yield server.dsn("nexus", "nexus_app")


async def test_a_fault_in_one_organisation_does_not_stop_the_others(url):
    database = await Database.open(url, size=2)
    made = [ids.new_id(), ids.new_id(), ids.new_id()]
    for org_id in made:
        async with database.write(org_id) as db:
            actor = Actor(org_id, "command", "test", ALL)
            await create_organisation(Ctx(db, actor, read_clock(), "test", VAULT), name="One of three")
    seen = []

    async def job(ctx):
        seen.append(ctx.org_id)
        if ctx.org_id == made[1]:
            raise ValueError("one organisation's fault")

    await worker.run_for_each("a job", job, database, VAULT)
    for _name, _cron, each in worker.SCHEDULE:
        await worker.run_for_each("real", each, database, VAULT)
    await database.close()
    assert seen == made


async def test_the_real_clock_does_nothing_in_a_sandbox_but_its_housekeeping(url):
    """Time does its business there when the sandbox's own clock is moved; both kinds together are the whole schedule."""
    database, owner = await Database.open(url, size=2), ids.new_id()
    async with database.write(owner) as db:
        ctx = Ctx(db, Actor(owner, "command", "test", ALL), read_clock(), "test", VAULT)
        await create_organisation(ctx, name="The owner")
        made, _ = await create_sandbox(ctx, name="Trial", source="empty", clock=date(2030, 1, 1))
    seen = []

    async def job(ctx):
        seen.append((ctx.org_id, ctx.request_id, ctx.now.year == 2030))

    async def part(ctx, after):
        seen.append((ctx.org_id, ctx.request_id, ctx.now.year == 2030))

    for name in ("mark_stale_cheques", "a_new_one", "forget_jobs", "prune_events"):
        await worker.run_for_each(name, job, database, VAULT)
    await worker.run_in_batches("bill_leases", part, database, VAULT)
    await database.close()
    assert [name for org_id, name, _ in seen if org_id == made["id"]] == ["job_forget_jobs"]
    assert len([name for org_id, name, _ in seen if org_id == owner]) == 5
    assert not any(moved for _, _, moved in seen)
    names = {name for name, *_ in (*worker.SCHEDULE, *worker.IN_BATCHES, *worker.feed_jobs.in_batches(90))}
    assert names >= worker.HOUSEKEEPING
    assert {job.name for job in worker.timed_jobs()} == names - worker.HOUSEKEEPING


async def test_a_standby_waits_for_the_other_worker_to_end(url):
    turns = []

    async def stand_by():
        async with worker._turn(url, True):
            turns.append("standby")

    async with worker._turn(url, False):
        waiting = asyncio.create_task(stand_by())
        watch = await asyncpg.connect(url)
        while not await watch.fetchval(  # noqa: ASYNC110
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)"
        ):
            await asyncio.sleep(0.02)
        turns.append("worker")
        await watch.close()
    await waiting
    assert turns == ["worker", "standby"]


async def test_a_worker_that_is_told_to_stop_lets_its_queue_end_in_order(url, tmp_path, monkeypatch):
    """Cancelled, the queue would be cut off while it puts its connection back."""
    begun, ends, run = asyncio.Event(), [], PgQueuer.run

    async def watched(queue):
        begun.set()
        try:
            await run(queue)
        except asyncio.CancelledError:
            ends.append("cut off")
            raise
        ends.append("in order")

    monkeypatch.setattr(PgQueuer, "run", watched)
    settings = load_settings({"NEXUS_DATA_DIR": str(tmp_path), "NEXUS_SECRET_KEY": "x" * 40})
    working = asyncio.create_task(worker._work(settings, url))
    await asyncio.wait_for(begun.wait(), 30)
    await asyncio.sleep(0.5)  # until it listens
    working.cancel()
    await asyncio.wait({working}, timeout=30)
    assert (working.cancelled(), ends) == (True, ["in order"])
