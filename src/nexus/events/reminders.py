"""Events that no action causes, but that a day has come: each is told once."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from nexus.core.context import Ctx
from nexus.events.outbox import emit, watch


async def remind(ctx: Ctx, event_type: str, due: Sequence[tuple[UUID, date]]) -> None:
    """Tell of things and the days on which this was due; what was told before is left out."""
    if not due:
        return
    fresh = await ctx.db.fetch(
        "INSERT INTO reminders (org_id, type, object_id, day) SELECT $1, $2, d.id, d.day"
        " FROM unnest($3::uuid[], $4::date[]) WITH ORDINALITY AS d (id, day, n) ORDER BY d.n"
        " ON CONFLICT DO NOTHING RETURNING object_id, day",
        ctx.org_id,
        event_type,
        [one for one, _ in due],
        [day for _, day in due],
    )
    await watch(ctx, event_type.partition(".")[0], *[row["object_id"] for row in fresh])
    for row in fresh:
        await emit(ctx, event_type, row["object_id"], {"day": row["day"].isoformat()})
