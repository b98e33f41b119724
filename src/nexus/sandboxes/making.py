"""Filling a new sandbox: all of it in one transaction, so that nobody sees half of it and a killed worker leaves nothing."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Row
from nexus.core.scopes import ALL
from nexus.database.pool import BoundConnection, Database
from nexus.database.rows import update_row
from nexus.events import emit, watch
from nexus.jobs.actions import Progress
from nexus.jobs.model import Result
from nexus.sandboxes.actions import read_sandbox
from nexus.sandboxes.queries import PATIENT

Filler = Callable[[Ctx, Row, UUID, Progress], Awaitable[dict[str, int]]]
"""Fills a sandbox of this owner, in a transaction of the sandbox; gives how many rows of each kind were stored."""
_LOOK: Final = 0.3
"""seconds between two looks at how far a step is that can't tell by itself"""


class Maker:
    """Fills sandboxes, each source in its way."""

    def __init__(self, database: Database, fillers: Mapping[str, Filler]) -> None:
        self._database = database
        self._fillers = fillers

    async def __call__(self, ctx: Ctx, request: dict[str, Any], progress: Progress) -> Result:
        sandbox = await read_sandbox(ctx, ids.decode("sandbox", request["sandbox_id"]))
        stored: dict[str, int] = {}
        async with self._database.write(sandbox["id"], alone=True) as db:
            if db.preparing:  # a worker that was killed may have done it and not said so
                actor = Actor(
                    sandbox["id"], "job", "job:sandbox_making", ALL, mode="test", plan=ctx.actor.plan
                )
                inside = Ctx(
                    db,
                    actor,
                    sandbox["clock"],
                    ctx.request_id,
                    ctx.vault,
                    origin=ctx.origin,
                    wall=read_clock(),
                )
                await db.execute(PATIENT)
                stored = await self._fillers[sandbox["source"]](inside, sandbox, ctx.org_id, progress)
                await self._finish(ctx, db, sandbox["id"])
        told = request | {"stored": {name: n for name, n in stored.items() if n}}
        return Result(
            f"{request['sandbox_id']}_made.json", "application/json", json.dumps(told, indent=1).encode()
        )

    async def _finish(self, ctx: Ctx, db: BoundConnection, sandbox_id: UUID) -> None:
        await db.execute("SET CONSTRAINTS ALL IMMEDIATE")  # while its rows are still to be seen
        await db.bind_to(ctx.org_id, local=True)
        ready = Ctx(db, ctx.actor, read_clock(), ctx.request_id, ctx.vault, origin=ctx.origin)
        await watch(ready, "sandbox", sandbox_id)
        await update_row(db, "sandboxes", ctx.org_id, sandbox_id, {"made_at": ready.now})
        await emit(ready, "sandbox.made", sandbox_id)


async def while_telling(
    work: Awaitable[Any], progress: Progress, so_far: Callable[[], tuple[int, int | None]]
) -> Any:
    """Do `work`, which can't tell how far it is, and tell it meanwhile. Raises `Cancelled` when somebody has stopped it."""
    task = asyncio.ensure_future(work)
    try:
        while not (await asyncio.wait({task}, timeout=_LOOK))[0]:
            await progress(*so_far())
        return task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
