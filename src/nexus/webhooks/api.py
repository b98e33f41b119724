"""Routes of webhooks and their deliveries."""

from datetime import timedelta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes
from nexus.webhooks import actions, queries
from nexus.webhooks.model import Policy
from nexus.webhooks.payload import payload_of
from nexus.webhooks.schemas import (
    DeliveryOut,
    DeliveryQuery,
    DeliveryWithAttempts,
    NewWebhookOut,
    ReplayIn,
    RotationIn,
    WebhookIn,
    WebhookPatch,
    WebhookQuery,
    WebhookStateOut,
    attempt_out,
    delivery_out,
    new_out,
    state_out,
    with_attempts,
)

LISTING = Listing(
    queries.COLUMNS, queries.SOURCE, "w", {n: f"w.{n}" for n in ("created_at", "updated_at", "url", "status")}
)
DELIVERIES = Listing(
    queries.DELIVERY_COLUMNS,
    queries.DELIVERY_SOURCE,
    "d",
    {n: f"d.{n}" for n in ("created_at", "seq", "status")},
)


def webhook_routes(policy: Policy) -> Routes:
    """Of a deployment that allows this."""
    routes = Routes("Webhooks", "webhooks")
    _add_webhooks(routes, policy)
    _add_deliveries(routes)
    return routes


def _add_webhooks(routes: Routes, policy: Policy) -> None:
    @routes.get(
        "/webhooks", query=WebhookQuery, answer=WebhookStateOut, listing=True, sorts=tuple(LISTING.sorts)
    )
    async def list_webhooks(ctx: Ctx, call: Call[None, WebhookQuery]) -> Many:
        """List where events are sent."""
        where = Where()
        where.add("w.org_id = {}", ctx.org_id)
        where.add("w.status = {}", call.query.status)
        where.add("w.updated_at >= {}", call.query.updated_since)
        return await LISTING.fetch(ctx.db, call.query, where, state_out)

    @routes.post("/webhooks", body=WebhookIn, answer=NewWebhookOut, problems=(409,))
    async def create_webhook(ctx: Ctx, call: Call[WebhookIn, NoQuery]) -> One:
        """Have events sent to an address of yours, from now on.

        The answer is the only one that carries the secret. What is sent follows Standard Webhooks 1.0, at least once, with
        one `webhook-id` for an event over all tries; a try that fails is made again for three days. It is told no more than
        the key that made it may read, and identifiers only masked.
        """
        body = call.body
        row, secret = await actions.create_webhook(ctx, policy, body.url, body.event_types, body.description)
        return _new(row, secret, created=True)

    @routes.get("/webhooks/{id:webhook}", answer=WebhookStateOut)
    async def read_webhook(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read one webhook, with how its deliveries went of late."""
        return _one(await actions.read_webhook(ctx, call.id))

    @routes.patch("/webhooks/{id:webhook}", body=WebhookPatch, answer=WebhookStateOut)
    async def change_webhook(ctx: Ctx, call: Call[WebhookPatch, NoQuery]) -> One:
        """Change a webhook, pause it or let it go on.

        Active again, it is sent all that happened meanwhile and is still kept.
        """
        webhook = await actions.read_webhook(ctx, call.id, lock=True)
        call.check_version(webhook["version"])
        return _one(await actions.change_webhook(ctx, policy, webhook, sent_fields(call.body)))

    @routes.delete("/webhooks/{id:webhook}")
    async def delete_webhook(ctx: Ctx, call: Call[None, NoQuery]) -> None:
        """Remove a webhook, with the log of its deliveries."""
        webhook = await actions.read_webhook(ctx, call.id, lock=True)
        call.check_version(webhook["version"])
        await actions.delete_webhook(ctx, webhook)

    @routes.post("/webhooks/{id:webhook}/secret-rotation", body=RotationIn, answer=NewWebhookOut, status=200)
    async def rotate_webhook_secret(ctx: Ctx, call: Call[RotationIn, NoQuery]) -> One:
        """Get a new secret. Until the overlap ends, what is sent is signed with both."""
        webhook = await actions.read_webhook(ctx, call.id, lock=True)
        overlap = timedelta(hours=call.body.overlap_hours)
        return _new(*await actions.rotate_secret(ctx, webhook, overlap))

    @routes.post("/webhooks/{id:webhook}/test-event", answer=DeliveryOut)
    async def send_webhook_test(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Send an event of the type `webhook.test`, also while the webhook is paused."""
        webhook = await actions.read_webhook(ctx, call.id)
        return _delivery(await actions.send_test(ctx, webhook), created=True)

    @routes.post(
        "/webhooks/{id:webhook}/replay",
        body=ReplayIn,
        answer=WebhookStateOut,
        status=202,
        problems=(409, 410),
    )
    async def replay_webhook(ctx: Ctx, call: Call[ReplayIn, NoQuery]) -> One:
        """Send every event that follows a `seq` once more, each under the `webhook-id` that it had."""
        webhook = await actions.read_webhook(ctx, call.id, lock=True)
        return _one(await actions.replay(ctx, webhook, call.body.after))


def _add_deliveries(routes: Routes) -> None:
    @routes.get(
        "/webhooks/{id:webhook}/deliveries", query=DeliveryQuery, answer=DeliveryOut, listing=True,
        sorts=tuple(DELIVERIES.sorts),
    )  # fmt: skip
    async def list_webhook_deliveries(ctx: Ctx, call: Call[None, DeliveryQuery]) -> Many:
        """List what was sent to a webhook, or waits to be; `sort=-created_at` for the latest first. Kept for 30 days."""
        await actions.read_webhook(ctx, call.id)
        where = Where()
        where.add("d.org_id = {}", ctx.org_id)
        where.add("d.webhook_id = {}", call.id)
        where.add("d.status = {}", call.query.status)
        where.add("d.event_id = {}", ids.decode_optional("event", call.query.event_id, "/event_id"))
        return await DELIVERIES.fetch(ctx.db, call.query, where, delivery_out)

    @routes.get(
        "/webhooks/{id:webhook}/deliveries/{delivery_id:webhook_delivery}", answer=DeliveryWithAttempts
    )
    async def read_webhook_delivery(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read one delivery: what is sent, and each try with its answer."""
        webhook = await actions.read_webhook(ctx, call.id)
        row = await actions.read_delivery(ctx, call.id, call.ids["delivery_id"])
        attempts = await queries.read_attempts(ctx.db, ctx.org_id, row["id"])
        body = await payload_of(ctx, webhook, row)
        return One(with_attempts(row, body, [attempt_out(one) for one in attempts]))

    @routes.post(
        "/webhooks/{id:webhook}/deliveries/{delivery_id:webhook_delivery}/redelivery",
        answer=DeliveryOut,
        status=202,
    )
    async def redeliver_webhook(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Send it now, whatever came of it before, under the same `webhook-id`; also while the webhook is paused."""
        return _delivery(await actions.redeliver(ctx, call.id, call.ids["delivery_id"]))


def _one(row: Row) -> One:
    return One(state_out(row), version=row["version"])


def _new(row: Row, secret: str, *, created: bool = False) -> One:
    out = new_out(row, secret)
    return One(out, version=row["version"], location=f"/webhooks/{out.id}" if created else None)


def _delivery(row: Row, *, created: bool = False) -> One:
    out = delivery_out(row)
    return One(out, location=f"/webhooks/{out.webhook_id}/deliveries/{out.id}" if created else None)
