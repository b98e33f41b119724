"""What the feed does by the clock."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from nexus.core.context import Ctx
from nexus.feed.actions import prune


def in_batches(days: int) -> tuple[tuple[str, str, Callable[[Ctx, UUID], Awaitable[UUID | None]]], ...]:
    """The schedule of a deployment that keeps events for so many days."""

    async def prune_events(ctx: Ctx, after: UUID) -> UUID | None:
        """Forget old events, a batch in a transaction."""
        return after if await prune(ctx, days) else None

    return (("prune_events", "37 3 * * *", prune_events),)
