"""A webhook can be removed while something is on its way to it."""

import asyncio
from datetime import UTC, datetime, timedelta

from nexus.core import ids
from nexus.database.pool import Database
from nexus.webhooks import actions, queries
from nexus.webhooks.delivering import note
from nexus.webhooks.model import Policy
from nexus.webhooks.network import Answer
from support.office import command_ctx

WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


async def test_who_removes_waits_for_who_notes_what_came_of_a_delivery(office):
    """Both hold one of its rows and want another: they must want them in one order."""
    org = await asyncio.to_thread(office.organisation)
    made = await asyncio.to_thread(
        org.make, "/webhooks", {"url": "https://example.com/hooks", "event_types": ["tenant.*"]}
    )
    webhook_id, tomorrow = ids.decode("webhook", made["id"]), datetime.now(UTC) + timedelta(days=1)
    pool = await Database.open(office.app_url, size=3)

    async def noted(webhook, delivery):
        async with pool.write(org.id) as db:
            answer = Answer(status=200, took_ms=1)
            await note(command_ctx(db, org.id), Policy(), webhook, delivery, {}, answer)

    async def removed():
        async with pool.write(org.id) as db:
            ctx = command_ctx(db, org.id)
            await actions.delete_webhook(ctx, await actions.read_webhook(ctx, webhook_id))

    async def blocked(number):
        for _ in range(1000):
            if (await asyncio.to_thread(office.sql, WAITING))[0][0] >= number:
                return
            await asyncio.sleep(0.01)
        raise AssertionError

    try:
        async with pool.write(org.id) as db:
            event = {"id": ids.new_id(), "seq": 1, "type": "tenant.created"}
            await queries.insert_deliveries(db, org.id, webhook_id, [event], tomorrow, again=False)
        async with pool.write(org.id) as db:
            webhook = await queries.read_webhook(db, org.id, webhook_id)
            delivery = await db.fetchrow(
                "SELECT * FROM webhook_deliveries WHERE org_id = $1 AND webhook_id = $2 FOR UPDATE", org.id, webhook_id
            )  # fmt: skip
            noting = asyncio.create_task(noted(webhook, delivery))
            await blocked(1)
            removing = asyncio.create_task(removed())
            await blocked(2)
        await asyncio.gather(noting, removing)
    finally:
        await pool.close()
    assert (await asyncio.to_thread(org.client.get, f"/webhooks/{made['id']}")).status_code == 404
    assert office.sql("SELECT FROM webhook_deliveries WHERE org_id = %s", org.id) == []
