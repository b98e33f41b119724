"""Removing a sandbox: every row of its organisation, and then the sandbox itself."""

import json
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.database.rows import delete_row
from nexus.events import emit, watch
from nexus.jobs.actions import Progress
from nexus.jobs.model import Result
from nexus.sandboxes import queries
from nexus.sandboxes.tables import Table, tables

_AT_ONCE: Final = 5000
_PATIENCE: Final = 900.0
"""seconds for one statement"""


class Remover:
    """Deletes sandboxes: table by table, and large ones from their end, each part in a transaction of its own. What is gone
    stays gone when a worker is killed, and the next one goes on. (In one transaction every row that goes would be looked for
    among all those that went before it.)"""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, ctx: Ctx, request: dict[str, Any], progress: Progress) -> Result:
        sandbox_id = ids.decode("sandbox", request["sandbox_id"])
        if await queries.read_sandbox(ctx.db, ctx.org_id, sandbox_id) is not None:
            found = list(reversed(await tables(ctx.db)))
            for done, table in enumerate(found):
                await progress(done, len(found))
                while await self._remove_some(sandbox_id, table):
                    await progress(done, len(found))
            await self._finish(ctx, sandbox_id, found)
        return Result(
            f"{request['sandbox_id']}_removed.json",
            "application/json",
            json.dumps(request, indent=1).encode(),
        )

    async def _remove_some(self, sandbox_id: UUID, table: Table) -> bool:
        """Whether there may be more."""
        latest = "created_at" if "created_at" in table.columns else None
        async with self._database.write(sandbox_id, alone=True) as db:
            await db.execute(f"{queries.PATIENT}; {queries.REMAKING}")
            gone: int = await db.fetchval(
                "SELECT remove_rows($1, $2, $3)", table.name, latest, _AT_ONCE, timeout=_PATIENCE
            )
        return latest is not None and gone == _AT_ONCE

    async def _finish(self, ctx: Ctx, sandbox_id: UUID, found: Sequence[Table]) -> None:
        """What came in meanwhile from something that was still on its way, the organisation, and the sandbox."""
        async with self._database.write(sandbox_id, alone=True) as db:
            await db.execute(f"{queries.PATIENT}; {queries.REMAKING}")
            for name in (*(table.name for table in found), "organisations"):
                await db.execute("SELECT remove_rows($1, NULL, NULL)", name, timeout=_PATIENCE)
            await db.bind_to(ctx.org_id, local=True)
            leaving = Ctx(db, ctx.actor, read_clock(), ctx.request_id, ctx.vault, origin=ctx.origin)
            await queries.read_sandbox(db, ctx.org_id, sandbox_id, lock=True)
            await watch(leaving, "sandbox", sandbox_id)
            await delete_row(db, "sandboxes", ctx.org_id, sandbox_id)
            await emit(leaving, "sandbox.deleted", sandbox_id)
