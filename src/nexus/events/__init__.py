"""The outbox: what happened, written in the transaction in which it happened."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx
from nexus.core.ids import new_id


async def emit(ctx: Ctx, event_type: str, object_id: UUID, data: Mapping[str, Any] | None = None) -> None:
    """Record that something happened to an object, such as `payment.recorded`. `data` holds no personal identifiers."""
    await ctx.db.execute(
        "INSERT INTO events (org_id, id, type, object_id, actor, request_id, data, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.org_id,
        new_id(),
        event_type,
        object_id,
        ctx.actor.id,
        ctx.request_id,
        json.dumps(data or {}, default=str),
        ctx.now,
    )
