"""Routes of the feed."""

from nexus.core.context import Ctx
from nexus.feed import actions
from nexus.feed.schemas import ChangesMeta, ChangesQuery, EventOut, event_out
from nexus.rest.operation import Call, Feed, NoQuery, One, Routes

routes = Routes("Change feed", "events")


@routes.get("/changes", query=ChangesQuery, answer=EventOut, meta=ChangesMeta, problems=(410,))
async def list_changes(ctx: Ctx, call: Call[None, ChangesQuery]) -> Feed:
    """Read what happened, in the order of the commits.

    Each create, update and delete is an event, written in its own transaction with the thing as it was left and what
    changed. `seq` counts up by one, so nothing is missing and nothing comes twice, also while others write. Send
    `meta.after` with the next request. Without `after` the answer begins with the oldest event that is kept.
    """
    q = call.query
    found = await actions.read_changes(ctx, q.after, q.types, q.limit)
    rows = [event_out(ctx, row) for row in found.rows]
    full = len(rows) == q.limit
    after = rows[-1].seq if full else max(found.last, q.after or 0)
    return Feed(rows, ChangesMeta(after, full and after < found.last, found.first, found.last))


@routes.get("/events/{id:event}", answer=EventOut)
async def read_event(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one event."""
    return One(event_out(ctx, await actions.read_event(ctx, call.id)), version=1)
