"""What the worker does for webhooks: a lane for each, so that a slow receiver holds up nobody else."""

import asyncio
import contextlib
import logging
from functools import partial
from typing import Final
from uuid import UUID

import asyncpg

from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin, Row
from nexus.core.errors import NexusError
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.database.listener import Listener
from nexus.database.pool import BoundConnection, Database
from nexus.events import CHANNEL
from nexus.identity.queries import read_organisation
from nexus.webhooks import queries
from nexus.webhooks.delivering import give_up, headers_of, lease_until, note
from nexus.webhooks.fan_out import fan_out
from nexus.webhooks.model import Policy, read_url
from nexus.webhooks.network import Resolve, Sender, resolve
from nexus.webhooks.payload import payload_of

log = logging.getLogger("nexus.webhooks")
LOOK_AGAIN: Final = 1.0
"""seconds between two looks at whose time has come"""
_PAUSE: Final = 0.05
"""seconds in which the news of many commits gathers"""
MOST_LANES: Final = 64
AT_ONCE: Final = 4
"""deliveries on their way to one receiver"""
CONNECTIONS: Final = 6
_FAULTS: Final = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, NexusError)


class Dispatcher:
    """Sends what is due, for every organisation."""

    def __init__(
        self, database: Database, vault: Vault, policy: Policy, holder: int, *, resolve: Resolve = resolve
    ) -> None:
        self._database = database
        self._vault = vault
        self._policy = policy
        self._holder = holder
        self._resolve = resolve
        self._lanes: dict[UUID, asyncio.Task[None]] = {}
        self.news = asyncio.Event()

    async def run(self) -> None:
        """Until it is cancelled. A database that is away is waited for."""
        try:
            while True:
                self.news.clear()
                with contextlib.suppress(*_FAULTS):
                    await self.look()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.news.wait(), LOOK_AGAIN)
                await asyncio.sleep(_PAUSE)
        finally:
            for lane in self._lanes.values():
                lane.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def look(self) -> None:
        """Begin a lane for each webhook whose time has come and that has none."""
        async with self._database.unbound() as db:
            due = await queries.webhooks_due(db)
        for org_id, webhook_id in due:
            if webhook_id not in self._lanes and len(self._lanes) < MOST_LANES:
                lane = asyncio.create_task(self._lane(org_id, webhook_id))
                self._lanes[webhook_id] = lane
                lane.add_done_callback(partial(self._ended, webhook_id))

    def _ended(self, webhook_id: UUID, _lane: object) -> None:
        del self._lanes[webhook_id]

    async def _lane(self, org_id: UUID, webhook_id: UUID) -> None:
        """All that is due for one webhook."""
        try:
            while await self._turn(org_id, webhook_id):
                pass
        except _FAULTS as error:
            log.warning("webhook %s: %s; it is tried again", webhook_id, type(error).__name__)
            await asyncio.sleep(LOOK_AGAIN)
        except Exception:
            log.exception("webhook %s", webhook_id)
            await asyncio.sleep(30)

    async def _turn(self, org_id: UUID, webhook_id: UUID) -> bool:
        """Make deliveries of what happened, send those that are due; whether there may be more."""
        more = True
        while more:
            async with self._database.write(org_id) as db:
                more = await fan_out(self._ctx(db, org_id), webhook_id)
        async with self._database.read(org_id) as db:
            webhook = await queries.read_webhook(db, org_id, webhook_id)
            organisation = await read_organisation(db, org_id)
        if webhook is None or organisation is None:
            return False
        sent = 0
        sender = Sender(read_url(webhook["url"]), self._policy, organisation["mode"], resolve=self._resolve)
        try:
            while sent < 200 and (count := await self._send_some(org_id, webhook, sender)):
                sent += count
        finally:
            await sender.close()
        return sent > 0  # something may have happened meanwhile, or the webhook was changed

    async def _send_some(self, org_id: UUID, webhook: Row, sender: Sender) -> int:
        now = read_clock()
        async with self._database.write(org_id) as db:
            taken = await queries.take_due(
                db, org_id, webhook["id"], forced_only=webhook["status"] != "active", limit=AT_ONCE,
                holder=self._holder, now=now, until=lease_until(now),
            )  # fmt: skip
        await asyncio.gather(*[self._send(org_id, webhook, delivery, sender) for delivery in taken])
        return len(taken)

    async def _send(self, org_id: UUID, webhook: Row, delivery: Row, sender: Sender) -> None:
        """One try. No connection to the database is held while it is on its way."""
        async with self._database.read(org_id) as db:
            body = await payload_of(self._ctx(db, org_id), webhook, delivery)
        if body is None:
            async with self._database.write(org_id) as db:
                await give_up(self._ctx(db, org_id), delivery)
            return
        headers = headers_of(self._ctx(None, org_id), webhook, delivery, body, read_clock())
        answer = await sender.post(headers, body)
        async with self._database.write(org_id) as db:
            await note(self._ctx(db, org_id), self._policy, webhook, delivery, headers, answer)

    def _ctx(self, db: BoundConnection | None, org_id: UUID) -> Ctx:
        """What is sent and tried goes by real time, in sandboxes too."""
        actor, wall = Actor(org_id, "job", "job:webhooks", ALL, name="webhooks"), read_clock()
        now, origin = (db.clock if db else None) or wall, Origin("job webhooks")
        return Ctx(db, actor, now, "job_webhooks", self._vault, origin=origin, wall=wall)  # type: ignore[arg-type]


async def dispatch(url: str, vault: Vault, policy: Policy) -> None:
    """Send until cancelled; a database that is away is waited for."""
    while True:
        try:
            await _dispatch(url, vault, policy)
        except _FAULTS as error:
            log.warning("webhooks: %s; it is tried again", type(error).__name__)
            await asyncio.sleep(2)


async def _dispatch(url: str, vault: Vault, policy: Policy) -> None:
    database = await Database.open(url, size=CONNECTIONS, name="nexus webhooks")
    listener = Listener(url, lambda: None)
    dispatcher = Dispatcher(database, vault, policy, listener.holder)
    listener.hear(CHANNEL, lambda _org: dispatcher.news.set())
    try:
        await listener.start()
        await dispatcher.run()
    finally:
        await listener.stop()
        await database.close()
