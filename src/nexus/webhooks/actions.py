"""Make, change, pause and remove webhooks; send something once more."""

import base64
import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, NotFound
from nexus.core.ids import encode, new_id
from nexus.core.scopes import READ
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, note, register, watch
from nexus.feed.actions import check_kept
from nexus.feed.queries import read_slice
from nexus.webhooks import queries
from nexus.webhooks.model import MOST_WEBHOOKS, SECRET_PREFIX, Policy, WebhookState, checked_url
from nexus.webhooks.schemas import webhook_out

register("webhook", "webhooks", by_ids(queries.COLUMNS, queries.SOURCE, "w"), webhook_out)
TEST_TYPE = "webhook.test"


async def create_webhook(
    ctx: Ctx, policy: Policy, url: str, event_types: list[str], description: str | None
) -> tuple[Row, str]:
    """A webhook that is told what happens from now on, and its secret, which is kept sealed.

    It is told no more than its maker may read. Raises `Invalid` for a URL that may not be sent to.
    """
    checked_url(url, policy, ctx.actor.mode)
    if await queries.count_webhooks(ctx.db, ctx.org_id) >= MOST_WEBHOOKS:
        raise Conflict(
            f"There are {MOST_WEBHOOKS} webhooks already; remove one first.", code="too_many_webhooks"
        )
    webhook_id, secret = new_id(), _new_secret()
    await insert_row(ctx.db, "webhooks", {
        "org_id": ctx.org_id, "id": webhook_id, "url": url, "description": description, "event_types": _patterns(event_types),
        "scopes": sorted(READ & ctx.actor.scopes), "secret": ctx.vault.encrypt(secret, webhook_id.bytes),
        "position": await queries.last_seq(ctx.db, ctx.org_id), "created_by": ctx.actor.id,
    })  # fmt: skip
    await emit(ctx, "webhook.created", webhook_id, new=True)
    return await read_webhook(ctx, webhook_id), secret


async def read_webhook(ctx: Ctx, webhook_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_webhook(ctx.db, ctx.org_id, webhook_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_webhook(ctx: Ctx, policy: Policy, webhook: Row, changes: dict[str, Any]) -> Row:
    """Its URL, types, description; paused or active. Active again it goes on where it stopped. Raises `Invalid`."""
    if "url" in changes:
        checked_url(changes["url"], policy, ctx.actor.mode)
    if "event_types" in changes:
        changes["event_types"] = _patterns(changes["event_types"])
    status = changes.pop("status", None)
    if status is not None and status != webhook["status"]:
        changes |= {"status": status, "status_reason": None if status == "active" else "requested"}
        changes |= {"failing_since": None, "failures": 0} if status == "active" else {}
    if changes:
        names = {"paused": "webhook.paused", "active": "webhook.resumed"}
        await _change(ctx, webhook, names.get(changes.get("status", ""), "webhook.changed"), changes)
    return await read_webhook(ctx, webhook["id"])


async def delete_webhook(ctx: Ctx, webhook: Row) -> None:
    """With everything that was noted of its deliveries."""
    await watch(ctx, "webhook", webhook["id"])
    await delete_row(ctx.db, "webhooks", ctx.org_id, webhook["id"])
    await emit(ctx, "webhook.deleted", webhook["id"])


async def rotate_secret(ctx: Ctx, webhook: Row, overlap: timedelta) -> tuple[Row, str]:
    """A new secret; for the overlap both sign."""
    secret = _new_secret()
    changes = {
        "secret": ctx.vault.encrypt(secret, webhook["id"].bytes),
        "previous_secret": webhook["secret"] if overlap else None,
        "previous_until": ctx.real_now + overlap if overlap else None,
    }
    await _change(ctx, webhook, "webhook.secret_rotated", changes)
    return await read_webhook(ctx, webhook["id"]), secret


async def stop_webhook(ctx: Ctx, webhook_id: UUID, status: str, reason: str) -> None:
    """What the house itself does: pause one that nothing reaches, disable one that says it is gone."""
    webhook = await queries.read_webhook(ctx.db, ctx.org_id, webhook_id, lock=True)
    if webhook is not None and webhook["status"] == "active":
        changes = {"status": status, "status_reason": reason}
        await _change(ctx, webhook, f"webhook.{status}", changes, {"reason": reason})


async def send_test(ctx: Ctx, webhook: Row) -> Row:
    """An event of no consequence, sent also while the webhook is paused."""
    delivery_id = new_id()
    await insert_row(ctx.db, "webhook_deliveries", {
        "org_id": ctx.org_id, "id": delivery_id, "webhook_id": webhook["id"], "type": TEST_TYPE, "forced": True,
        "next_attempt_at": ctx.real_now,
    })  # fmt: skip
    note(
        ctx,
        "webhook.test_sent",
        "webhook",
        webhook["id"],
        {"delivery_id": encode("webhook_delivery", delivery_id)},
    )
    return await read_delivery(ctx, webhook["id"], delivery_id)


async def read_delivery(ctx: Ctx, webhook_id: UUID, delivery_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_delivery(ctx.db, ctx.org_id, webhook_id, delivery_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def redeliver(ctx: Ctx, webhook_id: UUID, delivery_id: UUID) -> Row:
    """Send it now, once more or at last, under the same id; also while the webhook is paused."""
    await read_delivery(ctx, webhook_id, delivery_id, lock=True)
    await update_row(ctx.db, "webhook_deliveries", ctx.org_id, delivery_id, {
        "status": "pending", "forced": True, "tries": 0, "first_tried_at": None, "next_attempt_at": ctx.real_now,
        "delivered_at": None,
    })  # fmt: skip
    note(
        ctx,
        "webhook.redelivered",
        "webhook",
        webhook_id,
        {"delivery_id": encode("webhook_delivery", delivery_id)},
    )
    return await read_delivery(ctx, webhook_id, delivery_id)


async def replay(ctx: Ctx, webhook: Row, after: int) -> Row:
    """Send every event that follows `after` once more, those that were delivered included.

    Raises `EventsPruned` (410), and `WebhookState` (409) while an earlier replay goes on.
    """
    if webhook["replay_position"] is not None:
        raise WebhookState("A replay is going on; wait for its end.")
    check_kept(await read_slice(ctx.db, ctx.org_id, after, None, 1), after)
    if after < webhook["position"]:
        changes = {"replay_position": after, "replay_until": webhook["position"]}
        await _change(ctx, webhook, "webhook.replayed", changes, {"after": after})
    return await read_webhook(ctx, webhook["id"])


async def _change(
    ctx: Ctx, webhook: Row, event: str, changes: dict[str, Any], details: dict[str, Any] | None = None
) -> None:
    await watch(ctx, "webhook", webhook)
    await update_row(ctx.db, "webhooks", ctx.org_id, webhook["id"], changes)
    await emit(ctx, event, webhook["id"], details)


def _new_secret() -> str:
    return SECRET_PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def _patterns(event_types: list[str]) -> list[str]:
    return sorted(set(event_types))
