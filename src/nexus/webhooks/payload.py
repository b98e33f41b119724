"""What is posted: the event as the feed shows it, to what the webhook's maker may read."""

import dataclasses
from typing import Any

import msgspec

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.feed.queries import read_event
from nexus.feed.schemas import event_out


class Payload(msgspec.Struct):
    """The body (Standard Webhooks 1.0)."""

    type: str
    timestamp: str
    data: Any


async def payload_of(ctx: Ctx, webhook: Row, delivery: Row) -> bytes | None:
    """The same bytes for every try; None when the event is not kept any more."""
    if delivery["event_id"] is None:
        about = {"webhook_id": ids.encode("webhook", webhook["id"]), "message": "This is a test."}
        return _encoded(Payload(delivery["type"], instant(delivery["created_at"]), about))
    row = await read_event(ctx.db, ctx.org_id, delivery["event_id"])
    if row is None:
        return None
    actor = dataclasses.replace(ctx.actor, scopes=frozenset(webhook["scopes"]))
    event = event_out(dataclasses.replace(ctx, actor=actor), row)
    return _encoded(Payload(event.type, event.created_at, event))


def _encoded(payload: Payload) -> bytes:
    return msgspec.json.encode(payload)
