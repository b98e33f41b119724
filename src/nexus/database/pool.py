"""Connections that are bound to one organisation at a time.

Row-level security reads `app.org_id`. It is set for the session and remembered per connection, so that a read in the
usual case is one statement and one round trip: only a connection that served another organisation last is told anew.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import asyncpg

from nexus.core.errors import Overloaded

APP_ROLE = "nexus_app"
BOUNDED_ROLE = "nexus_bounded"
_NOBODY = UUID(int=0)
_PAUSE = 0.02
"""seconds in which what is to be said gathers"""
_BIND: Final = (
    "SELECT set_config('app.org_id', $1, $2), set_config('app.clock', coalesce(g.clock::text, ''), $2),"
    " set_config('app.clock_tick', coalesce(g.tick, 0)::text, $2), g.clock, g.made"
    " FROM (VALUES (1)) v LEFT JOIN gate_clock($1::text::uuid) g ON true"
)
log = logging.getLogger("nexus.database")


class DatabaseError(Exception):
    """The database can't be used as it is; the message says what to do."""


class BoundConnection(asyncpg.Connection):  # type: ignore[misc]
    """A connection that remembers whose rows it may see."""

    bound_to: UUID | None = None
    clock: datetime | None = None
    """Where the clock of the sandbox stands that it is bound to; None when it is bound to no sandbox."""
    preparing = False
    """It is bound to a sandbox that is still being made, or is being deleted: only who does that writes in it."""
    bounded: bool = False
    """Whether it sees only some properties: totals that are kept for all of them are not to be believed."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.at_commit: dict[str, Callable[[], Awaitable[Sequence[tuple[str, str]]]]] = {}
        """What is done last in the present transaction; it gives what is said on which channel after the commit."""

    def get_reset_query(self) -> str:
        return (
            ""  # nothing to undo: binding is explicit, and no code leaves locks, cursors or listeners behind
        )

    async def bind(self, org_id: UUID) -> None:
        """A sandbox is bound anew each time, for its clock may have been moved."""
        if self.bound_to == org_id:
            return
        self.bound_to = None
        if org_id == _NOBODY:
            await self.execute(f"SET app.org_id = '{org_id}'; SET app.clock = ''")
            self.clock, self.preparing = None, False
        else:
            row = await self.bind_to(org_id, local=False)
            self.clock, self.preparing = row["clock"], row["made"] is False
        if self.clock is None:
            self.bound_to = org_id

    async def bind_to(self, org_id: UUID, *, local: bool) -> Any:
        """See this organisation's rows by its clock; `local` for the rest of the transaction."""
        return await self.fetchrow(_BIND, str(org_id), local)

    async def hold_clock(self, org_id: UUID, *, alone: bool) -> None:
        """Until the transaction ends nobody moves the sandbox's clock; `alone`: and nobody else writes."""
        row = await self.fetchrow("SELECT clock, made FROM hold_clock($1, $2)", org_id, alone)
        self.clock, self.preparing = row["clock"], row["made"] is False

    async def narrow(self, properties: Collection[UUID]) -> None:
        """See and touch nothing but these properties, until `widen` or the end of the transaction."""
        named = ",".join(str(one) for one in properties)
        await self.execute(f"SET LOCAL ROLE {BOUNDED_ROLE}; SET LOCAL app.properties = '{named}'")
        self.bounded = True

    async def widen(self) -> None:
        await self.execute(f"SET LOCAL ROLE {APP_ROLE}")
        self.forget_bounds()

    def forget_bounds(self) -> None:
        self.bounded = False


class Database:
    """A pool of connections under the application role."""

    def __init__(self, pool: Any, acquire_timeout: float = 15.0) -> None:
        self._pool = pool
        self._acquire_timeout = acquire_timeout
        self._unsaid: set[tuple[str, str]] = set()
        self._saying: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, url: str, *, size: int = 10, name: str = "nexus") -> "Database":
        """Connect as the role that owns no table. Raises `DatabaseError` if that role could pass row-level security."""
        pool = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=size,
            max_inactive_connection_lifetime=300,
            connection_class=BoundConnection,
            server_settings=session_settings(name),
            command_timeout=60,
        )
        database = cls(pool)
        async with database.unbound() as connection:
            await _check_role(connection)
        return database

    async def close(self) -> None:
        if self._saying is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._saying, 2)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._pool.close(), 10)
            return
        self._pool.terminate()

    @contextlib.asynccontextmanager
    async def read(
        self, org_id: UUID, properties: Collection[UUID] | None = None
    ) -> AsyncIterator[BoundConnection]:
        """A connection that sees this organisation; each statement is a transaction of its own. Of `properties` alone where
        they are named, all statements in one transaction."""
        connection = await self._acquire()
        try:
            await connection.bind(org_id)
            if properties is None:
                yield connection
            else:
                async with connection.transaction():
                    await connection.narrow(properties)
                    yield connection
        finally:
            connection.at_commit.clear()
            connection.forget_bounds()
            await self._pool.release(connection)

    @contextlib.asynccontextmanager
    async def write(
        self, org_id: UUID, properties: Collection[UUID] | None = None, *, alone: bool = False
    ) -> AsyncIterator[BoundConnection]:
        """A transaction of this organisation: committed when the block ends, rolled back when it raises. It touches
        `properties` alone where they are named; what is told of it at its end is told whole.

        `alone`: in a sandbox, while nobody else writes in it.
        """
        said: list[tuple[str, str]] = []
        async with self.read(org_id) as connection, connection.transaction():
            if connection.clock is not None and (alone or not connection.preparing):
                await connection.hold_clock(org_id, alone=alone)
            if properties is not None:
                await connection.narrow(properties)
            yield connection
            if properties is not None:
                await connection.widen()
            for finish in connection.at_commit.values():
                said += await finish()
        for channel, payload in said:
            self._say(channel, payload)

    @contextlib.asynccontextmanager
    async def unbound(self) -> AsyncIterator[BoundConnection]:
        """A connection that sees no organisation's rows: for the gate functions and the house's own tables."""
        async with self.read(_NOBODY) as connection:
            yield connection

    def _say(self, channel: str, payload: str) -> None:
        """NOTIFY inside a transaction makes the commits of the whole server wait for each other; so it is said after the
        commit, many at once, and may be lost with the process: listeners also look for themselves now and then."""
        self._unsaid.add((channel, payload))
        if self._saying is None or self._saying.done():
            self._saying = asyncio.create_task(self._say_all())

    async def _say_all(self) -> None:
        while self._unsaid:
            await asyncio.sleep(_PAUSE)
            said, self._unsaid = self._unsaid, set()
            try:
                async with self.unbound() as connection:
                    await connection.execute(
                        "SELECT pg_notify(c, p) FROM unnest($1::text[], $2::text[]) AS u (c, p)",
                        [channel for channel, _ in said],
                        [payload for _, payload in said],
                    )
            except (Overloaded, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                log.warning("could not say that something changed")

    async def _acquire(self) -> BoundConnection:
        try:
            connection: BoundConnection = await self._pool.acquire(timeout=self._acquire_timeout)
        except TimeoutError:
            raise Overloaded("All database connections are busy.") from None
        except (OSError, asyncpg.CannotConnectNowError, asyncpg.TooManyConnectionsError) as error:
            raise Overloaded("The database can't be reached.") from error
        return connection


def session_settings(name: str) -> dict[str, str]:
    """What every connection of the application sets when it connects."""
    return {
        "role": APP_ROLE,
        "application_name": name,
        "jit": "off",
        "timezone": "UTC",
        "work_mem": "16MB",  # a report sorts and hashes a line for each of some 100,000 leases; small statements take none
        "statement_timeout": "30000",
        "lock_timeout": "10000",
        "idle_in_transaction_session_timeout": "60000",
    }


async def _check_role(connection: asyncpg.Connection) -> None:
    row = await connection.fetchrow(
        "SELECT r.rolsuper OR r.rolbypassrls AS passes,"
        " EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind = 'r') AS owns"
        " FROM pg_roles r WHERE r.rolname = current_user"
    )
    if row["passes"] or row["owns"]:
        raise DatabaseError(f"the role {APP_ROLE} must own no table and must not pass row-level security")
