"""Reading the feed, and forgetting what is old."""

from datetime import timedelta
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import NotFound
from nexus.feed import queries
from nexus.feed.model import EventsPruned, as_like
from nexus.feed.queries import Slice

_AT_ONCE = 5_000


async def read_changes(ctx: Ctx, after: int | None, types: str | None, limit: int) -> Slice:
    """What follows `after`; from the oldest that is kept when it is None.

    Raises `EventsPruned` (410) when something between `after` and the answer is not kept any more.
    """
    patterns = as_like(types.split(",")) if types else None
    found = await queries.read_slice(ctx.db, ctx.org_id, after or 0, patterns, limit)
    check_kept(found, after)
    return found


def check_kept(found: Slice, after: int | None) -> None:
    """Raises `EventsPruned` (410)."""
    if after is not None and after < found.first - 1:
        raise EventsPruned(
            f"The oldest event that is kept is {found.first}. Read the lists anew, then follow from {found.last}."
        )


async def read_event(ctx: Ctx, event_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_event(ctx.db, ctx.org_id, event_id)
    if row is None:
        raise NotFound
    return row


async def prune(ctx: Ctx, days: int) -> bool:
    """Forget some of what is older than so many days; whether there may be more."""
    gone: int = await ctx.db.fetchval("SELECT prune_events($1, $2)", ctx.now - timedelta(days=days), _AT_ONCE)
    return gone == _AT_ONCE
