"""The test twin of a live organisation: an organisation of its own, with rows, keys and quota of its own.

Test keys belong to the twin, so no test can reach live rows: row-level security keeps them apart like any two
organisations. The twin's id follows from the live one's, so both are reached in one transaction without a lookup.
"""

import contextlib
import dataclasses
import hashlib
from collections.abc import AsyncIterator
from uuid import UUID

from nexus.core.context import Ctx


def twin_id(live: UUID) -> UUID:
    """A UUID of version 8 (RFC 9562), made from the live organisation's."""
    digest = int.from_bytes(hashlib.sha256(b"nexus test twin" + live.bytes).digest()[:16], "big")
    return UUID(int=digest & ~(0xF << 76) & ~(0x3 << 62) | (0x8 << 76) | (0x2 << 62))


@contextlib.asynccontextmanager
async def in_twin(ctx: Ctx) -> AsyncIterator[Ctx]:
    """The same actor in the twin's rows, for a part of this transaction."""
    twin = twin_id(ctx.org_id)
    async with ctx.db.transaction():
        await _bind(ctx, twin)
        yield dataclasses.replace(ctx, actor=dataclasses.replace(ctx.actor, org_id=twin, mode="test"))
        await _bind(ctx, ctx.org_id)  # after an exception the transaction takes the setting back


async def _bind(ctx: Ctx, org_id: UUID) -> None:
    await ctx.db.execute("SELECT set_config('app.org_id', $1, true)", str(org_id))
