"""Following the feed live, as server-sent events."""

import asyncio
import contextlib
import dataclasses
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final
from uuid import UUID

import msgspec

from nexus.core.context import Actor, Ctx
from nexus.core.errors import Invalid, NexusError, TooManyRequests
from nexus.database.pool import Database
from nexus.events import record_readings
from nexus.feed.actions import check_kept, read_changes
from nexus.feed.bell import LOOK_AGAIN, Bell
from nexus.feed.model import as_like
from nexus.feed.queries import Slice, read_slice
from nexus.feed.schemas import StreamQuery, event_out
from nexus.rest.operation import Call, Routes, Stream

MOST_STREAMS: Final = 20
"""of one organisation in one process"""
MOST_IN_ALL: Final = 500
HEARTBEAT: Final = 15.0
LONGEST: Final = 900.0
"""seconds after which a stream ends; the client comes back with Last-Event-ID, to whichever process then serves"""
_TICK: Final = 0.5
"""seconds between two looks at whether the key may still read"""
_BATCH: Final = 100
_RETRY: Final = b"retry: 1000\n\n"


class Follower:
    """The streams of one process."""

    def __init__(self, database: Database, bell: Bell) -> None:
        self._database = database
        self._bell = bell
        self._open: Counter[UUID] = Counter()
        self._closing = False

    def close(self) -> None:
        """End every stream soon: the process ends."""
        self._closing = True
        self._bell.lost()

    def check_room(self, org_id: UUID) -> None:
        """Raises `TooManyRequests` (429)."""
        if self._open[org_id] >= MOST_STREAMS or self._open.total() >= MOST_IN_ALL:
            raise TooManyRequests(
                f"There are {MOST_STREAMS} streams open already.",
                code="too_many_streams",
                headers={"Retry-After": "30"},
            )

    async def follow(
        self, ctx: Ctx, after: int, patterns: list[str] | None, admit: Callable[[], Awaitable[Actor]]
    ) -> AsyncIterator[bytes]:
        """What follows `after`, until the caller goes or may not read any more."""
        org_id = ctx.org_id
        self._open[org_id] += 1
        began = told_at = time.monotonic()
        try:
            with self._bell.near(org_id) as news:
                yield _RETRY
                while not self._closing and time.monotonic() - began < LONGEST:
                    news.clear()
                    actor = await admit()
                    actor.require("events:read")
                    found = await self._read(org_id, after, patterns)
                    if found.rows:
                        yield await self._shown(dataclasses.replace(ctx, actor=actor), found)
                        told_at = time.monotonic()
                    full = len(found.rows) == _BATCH
                    after = found.rows[-1]["seq"] if full else max(after, found.last)
                    if not full:
                        if time.monotonic() - told_at > HEARTBEAT:
                            yield b": still here\nid: %d\n\n" % after
                            told_at = time.monotonic()
                        await self._wait(news, admit)
        except NexusError:
            return  # the key was revoked or narrowed, or the database is away: the client comes back and is told
        finally:
            self._open[org_id] -= 1
            if not self._open[org_id]:
                del self._open[org_id]

    async def _read(self, org_id: UUID, after: int, patterns: list[str] | None) -> Slice:
        async with self._database.read(org_id) as db:
            found = await read_slice(db, org_id, after, patterns, _BATCH)
        check_kept(found, after)
        return found

    async def _shown(self, ctx: Ctx, found: Slice) -> bytes:
        """Events as they are sent. What they show in clear is written down first."""
        parts = [
            b"id: %d\ndata: %b\n\n" % (row["seq"], msgspec.json.encode(event_out(ctx, row)))
            for row in found.rows
        ]
        if ctx.readings:
            async with self._database.read(ctx.org_id) as db:
                await record_readings(dataclasses.replace(ctx, db=db))
        return b"".join(parts)

    async def _wait(self, news: asyncio.Event, admit: Callable[[], Awaitable[Actor]]) -> None:
        """For news, or until it is time to look anyway."""
        until = time.monotonic() + LOOK_AGAIN
        while not news.is_set() and time.monotonic() < until and not self._closing:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), _TICK)
            (await admit()).require("events:read")


def stream_routes(follower: Follower | None) -> Routes:
    """Without a follower it can be described but not run."""
    routes = Routes("Change feed", "events")

    @routes.get(
        "/changes/stream",
        query=StreamQuery,
        answer=None,
        media="text/event-stream",
        stream=True,
        problems=(410,),
    )
    async def stream_changes(ctx: Ctx, call: Call[None, StreamQuery]) -> Stream:
        """Follow what happens, live.

        Server-sent events: `id` is the event's `seq`, `data` the event as `/changes` shows it. A client that comes back
        with `Last-Event-ID` misses nothing; without it and without `after` it is told what happens from now on. A comment
        comes every 15 seconds when nothing else does. The stream ends when the key may not read any more, and after a
        quarter of an hour, for the client to come back.
        """
        if follower is None or call.admit is None:
            raise NexusError
        follower.check_room(ctx.org_id)
        types = call.query.types
        after = _last_id(call.last_event_id) if call.last_event_id else call.query.after
        found = await read_changes(ctx, after, types, 1)
        patterns = as_like(types.split(",")) if types else None
        begin = found.last if after is None else after
        return Stream(follower.follow(ctx, begin, patterns, call.admit))

    return routes


def _last_id(text: str) -> int:
    """Raises `Invalid`."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise Invalid.at("/Last-Event-ID", "not_an_integer", "must be the id of an event of this stream")
    return int(text)
