"""Acting in a sandbox from its owner's transaction."""

import contextlib
import dataclasses
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx


@contextlib.asynccontextmanager
async def in_sandbox(ctx: Ctx, sandbox_id: UUID) -> AsyncIterator[Ctx]:
    """The same actor in the sandbox's rows, by its clock, for a part of this transaction."""
    db: Any = ctx.db
    async with db.transaction():
        row = await db.bind_to(sandbox_id, local=True)
        actor = dataclasses.replace(ctx.actor, org_id=sandbox_id, mode="test")
        yield dataclasses.replace(ctx, actor=actor, now=row["clock"], wall=ctx.real_now)
        await db.bind_to(ctx.org_id, local=True)  # after an exception the transaction takes it back
