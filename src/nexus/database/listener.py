"""One listening connection per process: what other processes say, and the proof that this process lives."""

import asyncio
import contextlib
import secrets
import time
from collections.abc import Callable
from typing import Any

import asyncpg

from nexus.database.pool import session_settings

Heard = Callable[[str], None]
LIFE_LOCK = 0x4E58  # the class of the advisory locks that processes hold while they live
_PING = 0.3
_FRESH = 0.8


class Listener:
    """Hears NOTIFY on some channels and knows whether it would have heard one.

    `fresh` is false as soon as the connection can't have delivered for `_FRESH` seconds: whoever caches something on
    the strength of hearing of its change must then ask the database instead.
    """

    def __init__(self, url: str, lost: Callable[[], None]) -> None:
        self.holder = secrets.randbelow(2**31)
        self._url = url
        self._channels: dict[str, Heard] = {}
        self._lost = lost
        self._heard_at = 0.0
        self._task: asyncio.Task[None] | None = None

    def hear(self, channel: str, heard: Heard) -> None:
        """Tell `heard` what is said on a channel. Before `start`."""
        self._channels[channel] = heard

    @property
    def fresh(self) -> bool:
        return time.monotonic() - self._heard_at < _FRESH

    async def start(self) -> None:
        connected = asyncio.Event()
        self._task = asyncio.create_task(self._run(connected))
        await asyncio.wait_for(connected.wait(), 10)

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self, connected: asyncio.Event) -> None:
        while True:
            try:
                await self._listen(connected)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                self._heard_at = 0.0
                self._lost()
                await asyncio.sleep(0.5)

    async def _listen(self, connected: asyncio.Event) -> None:
        connection = await asyncpg.connect(
            self._url, server_settings=session_settings("nexus listener"), timeout=5
        )
        try:
            await connection.execute(f"SELECT pg_advisory_lock({LIFE_LOCK}, {self.holder})")
            for channel, heard in self._channels.items():
                await connection.add_listener(channel, _deliver(heard))
            self._lost()  # what was said before we listened was not heard
            while True:
                asked_at = time.monotonic()
                await connection.execute("SELECT 1", timeout=2)
                self._heard_at = asked_at
                connected.set()
                await asyncio.sleep(_PING)
        finally:
            connection.terminate()


def _deliver(heard: Heard) -> Callable[[Any, int, str, Any], None]:
    def deliver(_connection: Any, _pid: int, _channel: str, payload: Any) -> None:
        heard(str(payload))

    return deliver
