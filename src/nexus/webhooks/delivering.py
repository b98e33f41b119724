"""One try of one delivery, and what becomes of it."""

import json
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from nexus import __version__
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.database.rows import update_row
from nexus.webhooks import queries
from nexus.webhooks.actions import stop_webhook
from nexus.webhooks.model import Policy, next_try, signature
from nexus.webhooks.network import Answer

GONE: Final = 410
_NOT_KEPT: Final = "the event is not kept any more"


def headers_of(ctx: Ctx, webhook: Row, delivery: Row, body: bytes, now: datetime) -> dict[str, str]:
    """The headers of a try (Standard Webhooks 1.0); within the overlap of a rotation both secrets sign."""
    sealed = [webhook["secret"]]
    if webhook["previous_until"] is not None and webhook["previous_until"] > now:
        sealed.append(webhook["previous_secret"])
    secrets = [ctx.vault.decrypt(one, webhook["id"].bytes) for one in sealed]
    message_id, at = ids.encode("webhook_delivery", delivery["id"]), int(now.timestamp())
    return {
        "Content-Type": "application/json",
        "User-Agent": f"NEXUS-Webhooks/{__version__}",
        "webhook-id": message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(secrets, message_id, at, body),
    }


async def note(
    ctx: Ctx, policy: Policy, webhook: Row, delivery: Row, sent: dict[str, str], answer: Answer
) -> None:
    """Write down a try and what follows from it: done, another try, given up; the webhook's health.

    The webhook is locked before its delivery, as by who removes it with its deliveries or replays them.
    """
    now = ctx.real_now
    await queries.read_webhook(ctx.db, ctx.org_id, webhook["id"], lock=True)
    there = await queries.read_delivery(ctx.db, ctx.org_id, webhook["id"], delivery["id"], lock=True)
    if there is None:
        return  # removed while it was on its way
    number, tries = there["attempts"] + 1, there["tries"] + 1
    await queries.insert_attempt(ctx.db, ctx.org_id, {
        "delivery_id": delivery["id"], "number": number, "url": webhook["url"], "request_headers": json.dumps(sent),
        "status": answer.status, "answer_headers": json.dumps(answer.headers) if answer.status else None,
        "answer_body": answer.body if answer.status else None, "error": answer.error, "took_ms": answer.took_ms,
        "created_at": now,
    })  # fmt: skip
    first = there["first_tried_at"] or now
    changes: dict[str, Any] = {
        "attempts": number, "tries": tries, "first_tried_at": first, "taken_by": None, "taken_until": None,
        "last_status": answer.status, "last_error": answer.error, "forced": False,
    }  # fmt: skip
    again = None if answer.arrived or answer.status == GONE else next_try(now, tries, policy.delays)
    if answer.arrived:
        changes |= {"status": "delivered", "delivered_at": now, "next_attempt_at": None}
    elif again is None:
        changes |= {"status": "failed", "next_attempt_at": None}
    else:
        changes |= {"next_attempt_at": again}
    await update_row(ctx.db, "webhook_deliveries", ctx.org_id, delivery["id"], changes)
    await _note_health(ctx, webhook["id"], first, answer, given_up=again is None)


async def give_up(ctx: Ctx, delivery: Row) -> None:
    """There is nothing to send any more."""
    await update_row(ctx.db, "webhook_deliveries", ctx.org_id, delivery["id"], {
        "status": "failed", "next_attempt_at": None, "last_error": _NOT_KEPT, "taken_by": None, "taken_until": None,
    })  # fmt: skip


async def _note_health(
    ctx: Ctx, webhook_id: UUID, first: datetime, answer: Answer, *, given_up: bool
) -> None:
    """A delivery that was given up while nothing else arrived since its first try pauses the webhook."""
    if answer.arrived:
        await ctx.db.execute(
            "UPDATE webhooks SET failing_since = NULL, failures = 0, last_success_at = $3 WHERE org_id = $1 AND id = $2",
            ctx.org_id, webhook_id, ctx.real_now,
        )  # fmt: skip
        return
    row = await ctx.db.fetchrow(
        "UPDATE webhooks SET failing_since = coalesce(failing_since, $3), failures = failures + 1, last_failure_at = $3"
        " WHERE org_id = $1 AND id = $2 RETURNING failing_since",
        ctx.org_id, webhook_id, ctx.real_now,
    )  # fmt: skip
    if answer.status == GONE:
        await stop_webhook(ctx, webhook_id, "disabled", "gone")
    elif given_up and row is not None and row["failing_since"] <= first:
        await stop_webhook(ctx, webhook_id, "paused", "failing")


def lease_until(now: datetime) -> datetime:
    """Until when a process has what it took for itself, well beyond the longest try."""
    return now + timedelta(seconds=60)
