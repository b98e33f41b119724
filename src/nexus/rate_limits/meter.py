"""Counting requests: each process draws blocks from the shared window and uses them without asking.

When the window is used up, the processes that still hold requests are asked to give them back, so that not one
request less than the plan allows is answered; docs/decisions/0004 tells the whole of it.
"""

import asyncio
import contextlib
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from nexus.database.pool import Database
from nexus.rate_limits import queries
from nexus.rate_limits.model import PLANS, WINDOW, Quota, block_size, seconds_left

_PATIENCE = 2.0
"""Seconds that a refusal waits for other processes to give back what they hold."""


@dataclass(slots=True)
class _Window:
    started_at: float = 0.0
    ends_at: float = 0.0
    granted: int = 0
    left: int = 0
    used_up: bool = False
    tight: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    exchange: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while requests are drawn or given back: on their way they would count as used up."""


class Meter:
    """The quotas of this process."""

    def __init__(self, database: Database, holder: int) -> None:
        self._database = database
        self._holder = holder
        self._windows: dict[UUID, _Window] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def take(self, org_id: UUID, plan: str, count: int = 1) -> Quota | None:
        """Count requests, all or none. None on an unlimited plan; `exceeded` when there weren't so many left."""
        limit = PLANS[plan]
        if limit is None:
            return None
        window = self._windows.get(org_id)
        if window is None:
            window = self._windows.setdefault(org_id, _Window())
        now = time.time()
        if window.left >= count and now < window.ends_at:
            window.left -= count
            return self._state(window, limit, now)
        return await self._take_slowly(org_id, window, limit, count)

    def refund(self, org_id: UUID, count: int = 1) -> None:
        """The request cost nothing after all (304), or less."""
        window = self._windows.get(org_id)
        if window is None or time.time() >= window.ends_at:
            return
        window.left += count
        if window.tight:
            self._later(self._give_back(org_id, window))

    async def standing(self, org_id: UUID, plan: str) -> Quota | None:
        """Where the organisation stands, without counting: what `GET /rate-limit` tells."""
        limit = PLANS[plan]
        if limit is None:
            return None
        window = self._windows.get(org_id, _Window())
        return self._state(window, limit, time.time())

    def heard(self, message: str) -> None:
        """A word of another process: `recall:<org>` or `returned:<org>`."""
        verb, _, org = message.partition(":")
        window = self._windows.get(UUID(org))
        if window is None:
            return
        if verb == "recall":
            window.tight = True
            self._later(self._give_back(UUID(org), window))
        else:
            window.used_up = False
            window.changed.set()

    async def close(self) -> None:
        """Give back everything, so that a restart costs nobody a request."""
        for org_id, window in self._windows.items():
            if window.left and time.time() < window.ends_at:
                await self._give_back(org_id, window)
        for task in list(self._tasks):
            with contextlib.suppress(Exception):
                await task

    async def _take_slowly(self, org_id: UUID, window: _Window, limit: int, count: int) -> Quota:
        async with window.lock:
            deadline = time.monotonic() + _PATIENCE
            while True:
                now = time.time()
                if window.left >= count and now < window.ends_at:
                    window.left -= count
                    return self._state(window, limit, now)
                if window.used_up and now < window.ends_at:
                    break
                window.changed.clear()
                drawn, others = await self._draw(org_id, window, limit)
                if drawn:
                    continue
                if not others or time.monotonic() > deadline:
                    window.used_up = not others and not window.left
                    break
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(window.changed.wait(), 0.1)
            reset = seconds_left(window.ends_at, time.time())
            if window.left and window.tight:
                self._later(self._give_back(org_id, window))
            return Quota(limit=limit, remaining=window.left, reset=reset, exceeded=True)

    async def _draw(self, org_id: UUID, window: _Window, limit: int) -> tuple[int, int]:
        """Take a block from the shared window; gives its size and, if it is 0, the number of others who may hold some."""
        async with window.exchange, self._database.write(org_id) as db:
            row = await queries.lock_window(db, org_id, WINDOW)
            started_at = row["started_at"].timestamp()
            block = block_size(limit, row["granted"])
            others = 0
            if block:
                await queries.grant(db, org_id, self._holder, block)
            else:
                others = await queries.other_live_holders(db, org_id, self._holder)
                if others:
                    await queries.tell(db, f"recall:{org_id}")
        if started_at != window.started_at:
            window.started_at, window.ends_at = started_at, started_at + WINDOW
            window.left, window.used_up = 0, False
        window.left += block
        window.granted = row["granted"] + block
        window.tight = block_size(limit, window.granted) <= 1
        return block, others

    async def _give_back(self, org_id: UUID, window: _Window) -> None:
        async with window.exchange:
            unused, window.left = window.left, 0
            window.granted -= unused
            async with self._database.write(org_id) as db:
                await queries.give_back(db, org_id, self._holder, window.started_at, unused)
                await queries.tell(db, f"returned:{org_id}")
            window.used_up = window.used_up and not unused

    def _state(self, window: _Window, limit: int, now: float) -> Quota:
        if now >= window.ends_at:
            return Quota(limit=limit, remaining=limit, reset=WINDOW)
        remaining = max(0, limit - window.granted + window.left)
        return Quota(limit=limit, remaining=remaining, reset=seconds_left(window.ends_at, now))

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
