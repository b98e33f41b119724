"""From the feed to deliveries: each event becomes one for every webhook that wants it."""

from typing import Final
from uuid import UUID

from nexus.core.context import Ctx
from nexus.database.rows import update_row
from nexus.feed.model import as_like
from nexus.feed.queries import read_slice
from nexus.webhooks import queries

BATCH: Final = 500
MOST_WAITING: Final = 2000
"""deliveries of one webhook that are made ahead; the rest waits in the feed"""


async def fan_out(ctx: Ctx, webhook_id: UUID) -> bool:
    """Make deliveries of what follows the webhook's position, a batch; whether there is more to make now.

    The position moves in the same transaction, so a process that is killed leaves neither a gap nor a second delivery.
    """
    webhook = await queries.read_webhook(ctx.db, ctx.org_id, webhook_id, lock=True)
    if webhook is None or webhook["status"] != "active":
        return False
    if await queries.count_waiting(ctx.db, ctx.org_id, webhook_id, MOST_WAITING) >= MOST_WAITING:
        return False
    patterns = as_like(webhook["event_types"])
    replaying = webhook["replay_position"] is not None
    after = webhook["replay_position"] if replaying else webhook["position"]
    found = await read_slice(ctx.db, ctx.org_id, after, patterns, BATCH)
    rows = [row for row in found.rows if not replaying or row["seq"] <= webhook["replay_until"]]
    if rows:
        await queries.insert_deliveries(ctx.db, ctx.org_id, webhook_id, rows, ctx.real_now, again=replaying)
    full = len(rows) == BATCH
    if replaying:
        changes = (
            {"replay_position": rows[-1]["seq"]} if full else {"replay_position": None, "replay_until": None}
        )
    else:
        changes = {"position": rows[-1]["seq"] if full else max(found.last, after)}
    await update_row(ctx.db, "webhooks", ctx.org_id, webhook_id, changes)
    return full or replaying
