"""Live and test keys side by side, as a person sees them: test keys live in the organisation's test twin."""

import contextlib
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from nexus.api_keys import queries
from nexus.api_keys.actions import create_key
from nexus.core.context import Ctx, Row
from nexus.core.errors import NotFound
from nexus.identity.actions import read_organisation, test_twin
from nexus.identity.twin import in_twin


async def list_keys(ctx: Ctx) -> list[Row]:
    """Every key of the organisation and of its test twin, in the order of creation."""
    rows = list(await queries.list_all(ctx.db, ctx.org_id))
    async with in_twin(ctx) as test:
        rows += await queries.list_all(test.db, test.org_id)
    return sorted(rows, key=lambda row: (row["created_at"], row["id"]))


async def create_key_in(ctx: Ctx, mode: str | None, **fields: Any) -> tuple[Row, str]:
    """A key of this mode; None is the organisation's own. The twin is made with its first key. Raises as `create_key`."""
    own = (await read_organisation(ctx))["mode"]
    if own == "test" or mode in {None, own}:
        return await create_key(ctx, mode=own, **fields)
    await test_twin(ctx)
    async with in_twin(ctx) as test:
        return await create_key(test, mode="test", **fields)


@contextlib.asynccontextmanager
async def home_of(ctx: Ctx, key_id: UUID) -> AsyncIterator[Ctx]:
    """The context in which this key can be rolled or revoked. Raises `NotFound`."""
    if await queries.read_key(ctx.db, ctx.org_id, key_id) is not None:
        yield ctx
        return
    async with in_twin(ctx) as test:
        if await queries.read_key(test.db, test.org_id, key_id) is None:
            raise NotFound
        yield test
