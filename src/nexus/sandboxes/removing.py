"""Removing a sandbox: every row of its organisation, in one transaction, and then the sandbox itself."""

import json
from typing import Any

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.database.rows import delete_row
from nexus.events import emit, watch
from nexus.jobs.actions import Progress
from nexus.jobs.model import Result
from nexus.sandboxes import queries
from nexus.sandboxes.tables import tables


class Remover:
    """Deletes sandboxes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, ctx: Ctx, request: dict[str, Any], progress: Progress) -> Result:
        sandbox_id = ids.decode("sandbox", request["sandbox_id"])
        names = [*(table.name for table in reversed(await tables(ctx.db))), "organisations"]
        removed: dict[str, int] = {}
        async with self._database.write(sandbox_id, alone=True) as db:
            if (
                db.clock is not None
            ):  # it may have been done by a worker that was killed before it could say so
                await db.execute(f"{queries.PATIENT}; {queries.REMAKING}")
                for done, name in enumerate(names):
                    await progress(done, len(names))
                    removed[name] = await db.fetchval("SELECT remove_rows($1)", name, timeout=None)
                await db.bind_to(ctx.org_id, local=True)
                leaving = Ctx(db, ctx.actor, read_clock(), ctx.request_id, ctx.vault)
                await queries.read_sandbox(db, ctx.org_id, sandbox_id, lock=True)
                await watch(leaving, "sandbox", sandbox_id)
                await delete_row(db, "sandboxes", ctx.org_id, sandbox_id)
                await emit(leaving, "sandbox.deleted", sandbox_id)
        told = request | {"removed": {name: n for name, n in sorted(removed.items()) if n}}
        return Result(
            f"{request['sandbox_id']}_removed.json", "application/json", json.dumps(told, indent=1).encode()
        )
