"""Who asks, on what connection, and when: passed first to every action."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol
from uuid import UUID

from nexus.core.errors import Forbidden
from nexus.core.secrets import Vault

Row = Any
"""A row of a result: read by position or by column name."""


class Db(Protocol):
    """A connection that is bound to one organisation; writes run in the edge's transaction."""

    at_commit: dict[str, Callable[[], Awaitable[Sequence[tuple[str, str]]]]]
    """What is done last in the transaction, by name; gives what is said on which channel after the commit."""
    clock: datetime | None
    """Where the clock of the sandbox stands that it is bound to."""

    async def fetch(self, query: str, *arguments: Any) -> Sequence[Row]: ...
    async def fetchrow(self, query: str, *arguments: Any) -> Row | None: ...
    async def fetchval(self, query: str, *arguments: Any) -> Any: ...
    async def execute(self, query: str, *arguments: Any) -> str: ...
    async def executemany(self, command: str, args: Iterable[Sequence[Any]]) -> None: ...
    def transaction(self) -> Any: ...
    async def narrow(self, properties: Collection[UUID]) -> None: ...
    async def widen(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a key may touch beyond its scopes: some properties alone, and so much money."""

    properties: frozenset[UUID] | None = None
    currency: str | None = None
    """Of the ceilings, which are in its minor units."""
    per_payment: int | None = None
    per_day: int | None = None
    proposes: bool = False
    """Its writes wait for a person."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a key, a user of the dashboard, or a job; and for which organisation."""

    org_id: UUID
    kind: Literal["key", "user", "job", "command", "visitor"]
    id: str
    scopes: frozenset[str]
    mode: str = "live"
    plan: str = "standard"
    name: str = ""
    """What a person calls them."""
    bounds: Bounds | None = None

    @property
    def properties(self) -> frozenset[UUID] | None:
        """The only ones that they may touch; None for every property."""
        return None if self.bounds is None else self.bounds.properties

    def require(self, scope: str) -> None:
        """Raises `Forbidden` (403) that names the missing scope."""
        if scope not in self.scopes:
            raise Forbidden(f"This needs the scope {scope}.", code="scope_missing")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request came from, for the audit log."""

    operation: str = ""
    """Method and path of an operation, or the name of a job or command."""
    address: str | None = None
    user_agent: str | None = None
    approver: str | None = None
    """Who let somebody else's proposal be done."""


@dataclass(slots=True)
class Ctx:
    """One request: its connection, its actor, its instant."""

    db: Db
    actor: Actor
    now: datetime
    request_id: str
    vault: Vault
    progress: Callable[[int, int | None], Awaitable[None]] | None = None
    """Of long work: told how far it is, done and of how many. Raises when somebody has stopped it."""
    origin: Origin = Origin()
    readings: dict[tuple[str, UUID], set[str]] = field(default_factory=dict)
    """Which personal identifiers this request was shown in clear: kind and id of the thing -> fields."""
    wall: datetime | None = None
    """The real instant, where `now` is that of a sandbox."""

    @property
    def real_now(self) -> datetime:
        """For what runs in real time in a sandbox too: keys, sessions, jobs, deliveries."""
        return self.wall or self.now

    @property
    def org_id(self) -> UUID:
        return self.actor.org_id

    def has_read(self, kind: str, thing: UUID, fields: Iterable[str]) -> None:
        """Note that identifiers of a thing are shown in clear. The edge writes it down before it answers."""
        self.readings.setdefault((kind, thing), set()).update(fields)

    async def tell(self, done: int, total: int | None) -> None:
        """How far this is, for whoever waits for it."""
        if self.progress is not None:
            await self.progress(done, total)
