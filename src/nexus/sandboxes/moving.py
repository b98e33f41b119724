"""Moving a sandbox's clock: everything that time would do on the way, in order, each thing once.

Where the clock stands and which job was run last at that instant are written in the transaction of the job's own work. So
a worker that is killed leaves nothing half done, and the next one goes on with the step that follows.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import instant, local_day, read_clock
from nexus.core.context import Actor, Ctx, Origin, Row
from nexus.core.scopes import ALL
from nexus.database.pool import Database
from nexus.events import emit, watch
from nexus.jobs.actions import Progress
from nexus.jobs.model import Result
from nexus.sandboxes import queries
from nexus.sandboxes.actions import read_sandbox
from nexus.sandboxes.model import TimedJob, noon, steps

_BEGINNING = UUID(int=0)


class ClockRunner:
    """Moves clocks. `jobs` are what time runs, in the order in which it does so at one instant."""

    def __init__(self, database: Database, jobs: Sequence[TimedJob]) -> None:
        self._database = database
        self._jobs = jobs

    async def __call__(self, ctx: Ctx, request: dict[str, Any], progress: Progress) -> Result:
        sandbox = await read_sandbox(ctx, ids.decode("sandbox", request["sandbox_id"]))
        to, since = date.fromisoformat(request["to"]), datetime.fromisoformat(request["from"])
        try:
            await self._run(ctx, sandbox, to, since, progress)
        finally:
            await self._tell(ctx, sandbox["id"], request)
        async with self._database.read(sandbox["id"]) as db:
            happened = await queries.count_events(db, sandbox["id"], request["events_after"])
        told = request | {"to": instant(noon(to, sandbox["time_zone"])), "events": happened}
        return Result(f"sandbox-clock_{to}.json", "application/json", json.dumps(told, indent=1).encode())

    async def _run(self, ctx: Ctx, sandbox: Row, to: date, since: datetime, progress: Progress) -> None:
        zone, until = sandbox["time_zone"], noon(to, sandbox["time_zone"])
        first, day = local_day(since, zone), local_day(sandbox["clock"], zone)
        if sandbox["clock_after"] is not None:
            begun = next(job for job in self._jobs if job.name == sandbox["clock_job"])
            await self._step(ctx, sandbox, sandbox["clock"], begun, sandbox["clock_after"])
        for at, job in steps(self._jobs, sandbox["clock"], sandbox["clock_job"], until):
            if local_day(at, zone) != day:
                await progress((day - first).days, (to - first).days)
                day = local_day(at, zone)
            await self._step(ctx, sandbox, at, job, _BEGINNING)
        async with self._database.write(sandbox["id"], alone=True) as db:
            await queries.step_clock(db, ctx.org_id, until, None, None)
        await progress((to - first).days, (to - first).days)

    async def _step(self, ctx: Ctx, sandbox: Row, at: datetime, job: TimedJob, after: UUID | None) -> None:
        """One job at its instant, batch by batch."""
        while after is not None:
            async with self._database.write(sandbox["id"], alone=True) as db:
                await queries.step_clock(db, ctx.org_id, at, job.name, None)
                actor = Actor(
                    sandbox["id"], "job", f"job:{job.name}", ALL, mode="test", plan=ctx.actor.plan,
                    name=job.name.replace("_", " "),
                )  # fmt: skip
                origin = Origin(f"job {job.name}")
                after = await job.run(
                    Ctx(db, actor, at, f"job_{job.name}", ctx.vault, origin=origin, wall=read_clock()), after
                )
                if after is not None:
                    await queries.step_clock(db, ctx.org_id, at, job.name, after)

    async def _tell(self, ctx: Ctx, sandbox_id: UUID, request: dict[str, Any]) -> None:
        """To the owner: where the clock stands now, also when the move was stopped on the way."""
        async with self._database.write(ctx.org_id) as db:
            telling = Ctx(db, ctx.actor, read_clock(), ctx.request_id, ctx.vault, origin=ctx.origin)
            if await queries.read_sandbox(db, ctx.org_id, sandbox_id, lock=True) is not None:
                await watch(telling, "sandbox", sandbox_id)
                await emit(telling, "sandbox.clock_moved", sandbox_id, {"from": request["from"]})
