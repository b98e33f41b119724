"""What one process holds open while it serves: connections, keys, quotas."""

import asyncio
import contextlib
import ipaddress
import logging
from collections.abc import Mapping
from typing import Any

from nexus.api_keys.directory import Directory
from nexus.core.secrets import Vault
from nexus.core.settings import Settings
from nexus.database.listener import Listener
from nexus.database.pool import Database
from nexus.events import CHANNEL
from nexus.feed.bell import Bell
from nexus.feed.stream import Follower
from nexus.rate_limits.meter import Meter

log = logging.getLogger("nexus.services")
_FLUSH_SECONDS = 20
_LONGEST_AGENT = 300


class Services:
    """Opened once per process, closed in the reverse order."""

    def __init__(
        self,
        settings: Settings,
        vault: Vault,
        database: Database,
        listener: Listener,
        directory: Directory,
        meter: Meter,
        follower: Follower,
    ) -> None:
        self.settings = settings
        self.vault = vault
        self.database = database
        self.listener = listener
        self.directory = directory
        self.meter = meter
        self.follower = follower
        proxies = [p.strip() for p in settings.trusted_proxies.split(",") if p.strip()]
        self._flushing = asyncio.create_task(self._flush_now_and_then())
        self._proxies = [ipaddress.ip_network(p, strict=False) for p in proxies]

    @classmethod
    async def open(cls, settings: Settings, url: str) -> "Services":
        vault = Vault(settings.secret())
        database = await Database.open(url, size=settings.pool_size)
        directory = Directory(database, vault)
        bell = Bell()

        def lost() -> None:
            directory.forget()
            bell.lost()

        listener = Listener(url, lost)
        meter = Meter(database, listener.holder)
        listener.hear("nexus_keys", directory.heard)
        listener.hear("nexus_quota", meter.heard)
        listener.hear(CHANNEL, bell.heard)
        directory.listener = listener
        await listener.start()
        return cls(settings, vault, database, listener, directory, meter, Follower(database, bell))

    async def close(self) -> None:
        self.follower.close()
        self._flushing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._flushing
        await self.meter.close()
        await self.directory.flush_last_used()
        await self.listener.stop()
        await self.database.close()

    async def _flush_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(_FLUSH_SECONDS)
            try:
                await self.directory.flush_last_used()
            except Exception:
                log.exception("could not write down which keys were used")

    def client_address(self, scope: Mapping[str, Any], headers: Mapping[bytes, bytes]) -> str:
        """The caller's address; a trusted proxy's word is believed for it, from right to left."""
        address: str = (scope.get("client") or ("", 0))[0]
        if self._proxies and self._trusted(address):
            for hop in reversed(headers.get(b"x-forwarded-for", b"").decode("latin-1").split(",")):
                if hop.strip():
                    address = hop.strip()
                if not self._trusted(address):
                    break
        return address

    def _trusted(self, address: str) -> bool:
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(parsed in network for network in self._proxies)


def shown_agent(header: str | None) -> str | None:
    """A User-Agent header as it is written down: printable, and no longer than is of use."""
    if not header:
        return None
    shown = header if header.isprintable() else "".join(c for c in header if c.isprintable())
    return shown[:_LONGEST_AGENT] or None
