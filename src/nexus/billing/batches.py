"""Billing of all leases of an organisation, batch by batch: a fault or an interruption takes back one batch at most, and the
next run goes on where this one ended.

Two batches are on their way at a time: while one of them holds the books and is stored, the leases of the next one are read
and what they lack is worked out (decision 0025). That plan holds only if nobody else has changed anything meanwhile; whoever
changes something tells of it in the feed, whose numbers rise with the commits, so the feed says whether it does.
"""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.billing import queries, run
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.events import written_by
from nexus.ledger.actions import hold_books

AT_ONCE: Final = 2
LEARN_AT: Final = (1_000, 20_000)
"""leases after which the planner hears of what a first large run has stored: until then it takes the books for empty"""


async def bill_all(
    database: Database,
    org_id: UUID,
    ctx_on: Callable[[Any], Ctx],
    through: date | None,
    tell: Callable[[int], None] = lambda leases: None,
) -> run.Result:
    """Bill every lease through a day, or through its own today and the lead days. `ctx_on` makes the context on a connection; `tell` hears how many leases are done."""
    whole = _Whole(database, org_id, ctx_on, through, tell)
    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(whole.go_on())
    except ExceptionGroup as faults:
        raise faults.exceptions[0] from None
    return whole.done


class _Whole:
    """A run over all leases."""

    def __init__(
        self,
        database: Database,
        org_id: UUID,
        ctx_on: Callable[[Any], Ctx],
        through: date | None,
        tell: Callable[[int], None],
    ) -> None:
        self._database, self._org_id, self._ctx_on = database, org_id, ctx_on
        self._through, self._tell = through, tell
        self._after = UUID(int=0)
        self._reading, self._storing = asyncio.Lock(), asyncio.Lock()
        self._end = -1
        """The number of the last event, if the batch that was stored last was also the last to tell of anything."""
        self._ours_since = 0
        """Whatever was told after this number is this run's own."""
        self._learn_at = list(LEARN_AT)
        self.done = run.Result()

    async def go_on(self) -> None:
        """One batch after the other, until none is left."""
        while await self._batch():
            pass

    async def _batch(self) -> bool:
        async with AsyncExitStack() as transaction:
            db = await transaction.enter_async_context(self._database.write(self._org_id))
            if self._learn_at and self.done.leases >= self._learn_at[0]:
                self._learn_at.pop(0)
                await db.execute("SELECT refresh_statistics_of_books()")
                return True
            ctx = self._ctx_on(db)
            async with self._reading:
                told = await queries.last_event(db, self._org_id)
                latest = self._through or await run.day_through(ctx)
                found = await queries.leases_to_bill(db, self._org_id, latest, self._after, run.BATCH)
                if not found:
                    return False
                self._after = found[-1]
                planned = await run.plan(ctx, found, self._through, await queries.today(db, self._org_id))
            async with self._storing:
                part = await self._store(ctx, planned, told)
                await transaction.aclose()
                self._count(part)
        return True

    async def _store(self, ctx: Ctx, planned: run.Plan, told: int) -> run.Result:
        books = await hold_books(ctx)
        now = await queries.last_event(ctx.db, self._org_id)
        if now != self._end:
            self._ours_since = now
        if told < self._ours_since or books.today != planned.today:
            planned = await run.plan(ctx, planned.lease_ids, self._through, books.today)
        part = await run.carry_out(ctx, books, planned)
        self._end = now + len(written_by(ctx))
        return part

    def _count(self, part: run.Result) -> None:
        self.done.leases += part.leases
        self.done.charges += part.charges
        self.done.credits += part.credits
        self._tell(self.done.leases)
