"""The audit log's side of a transaction: what is written down of it, in an entry that is chained to the one before."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol
from uuid import UUID

import msgspec

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.events.kinds import KINDS, Kind

MOST_THINGS: Final = 100
"""in one entry; a transaction that did more has several"""
READ_TYPE: Final = "{}.identifiers_read"
ACCESS_TYPES: Final = frozenset({
    "user.signed_in", "user.signed_out", "user.sign_in_refused", "user.sessions_ended", "user.password_change_refused",
})  # fmt: skip
"""Types of which an entry of kind `access` tells."""
_APPEND: Final = (
    "append_audit(${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}, ${}::text[], ${}, ${})"
)
_EVENTS: Final = (
    "append_events(${}, ${}, ${}, ${}::uuid[], ${}::text[], ${}::text[], ${}::uuid[], ${}::json[], ${}::json[], ${}::json[],"
    " ${}::bytea[])"
)
_EVENTS_ALONE: Final = "SELECT " + _EVENTS.format(*range(1, 12))
_ALONE: Final = "SELECT " + _APPEND.format(*range(1, 16))
_WITH_EVENTS: Final = f"SELECT {_EVENTS.format(*range(16, 27))}, {_APPEND.format(*range(1, 16))}"


class Event(Protocol):
    """What is told of an event."""

    @property
    def type(self) -> str: ...
    @property
    def kind(self) -> Kind | None: ...
    @property
    def object_id(self) -> UUID | None: ...
    @property
    def details(self) -> Mapping[str, Any]: ...


class Line(Protocol):
    """An event as it is stored: id, type, kind, object id, object, changes, details, sealed part."""

    @property
    def event(self) -> Event: ...
    @property
    def columns(self) -> tuple[Any, ...]: ...
    @property
    def whole(self) -> bool: ...
    @property
    def secret(self) -> str | None: ...


class Told(msgspec.Struct, frozen=True):
    """One thing that an entry tells of."""

    type: str
    object_id: str | None
    content: msgspec.Raw
    secret: str | None = None


def told_event(line: Line, *, first: bool) -> Told:
    """The whole thing when it came to be or ceased, what changed of it otherwise."""
    event = line.event
    shown, changed = line.columns[4:6]
    more: dict[str, Any] = {}
    if first and line.whole and shown:
        more["object"] = msgspec.Raw(shown.encode())
    if first and changed not in {None, "{}"}:
        more["changed"] = msgspec.Raw(changed.encode())
    return _told(event.type, event.kind, event.object_id, event.details, more, line.secret if more else None)


def told_note(note_type: str, kind: str | None, object_id: UUID | None, details: Mapping[str, Any]) -> Told:
    return _told(note_type, None if kind is None else KINDS[kind], object_id, details, {})


def told_elsewhere(event_type: str, kind: Kind | None, object_id: UUID | None, org_id: UUID) -> Told:
    """What happened in another organisation of the actor's, whose own log tells it whole."""
    return _told(event_type, kind, object_id, {}, {"organisation_id": ids.encode("organisation", org_id)})


def _told(
    told_type: str,
    kind: Kind | None,
    object_id: UUID | None,
    details: Mapping[str, Any],
    more: Mapping[str, Any],
    secret: str | None = None,
) -> Told:
    content: dict[str, Any] = {"type": told_type}
    text = None
    if kind is not None and object_id is not None:
        text = ids.encode(kind.id_kind, object_id)
        content |= {"object_type": kind.name, "object_id": text}
    content |= more
    if details:
        content["details"] = details
    return Told(told_type, text, msgspec.Raw(msgspec.json.encode(content)), secret)


def split(told: Sequence[Told]) -> list[Sequence[Told]]:
    """One part at least."""
    return [told[n : n + MOST_THINGS] for n in range(0, max(1, len(told)), MOST_THINGS)]


async def append_events(ctx: Ctx, events: Sequence[Sequence[Any]]) -> None:
    """Write events alone, where they are many: the audit log's entries follow. `events` are columns."""
    await ctx.db.execute(_EVENTS_ALONE, ctx.actor.id, ctx.request_id, ctx.now, *events)


async def append(
    ctx: Ctx,
    told: Sequence[Told],
    part: int,
    parts: int,
    *,
    entry_id: UUID | None = None,
    refused: bool = False,
    events: Sequence[Sequence[Any]] = (),
) -> None:
    """Write an entry, and the events of the transaction before it in the same round trip. `events` are columns."""
    if part == 1 and ctx.readings:
        told = [*told, *_readings(ctx)]
    actor, origin, entry_id = ctx.actor, ctx.origin, entry_id or ids.new_id()
    secrets = {str(n): msgspec.Raw(one.secret.encode()) for n, one in enumerate(told) if one.secret}
    sealed = ctx.vault.encrypt(msgspec.json.encode(secrets).decode(), entry_id.bytes) if secrets else None
    arguments = (
        entry_id, _kind(told), actor.kind, actor.id, actor.name or await _name(ctx), origin.address,
        origin.user_agent, ctx.request_id, origin.operation or actor.id, "refused" if refused else "done", part, parts,
        _terms(ctx, told), msgspec.json.encode([one.content for one in told]).decode(), sealed,
    )  # fmt: skip
    if events:
        await ctx.db.execute(_WITH_EVENTS, *arguments, actor.id, ctx.request_id, ctx.now, *events)
    else:
        await ctx.db.execute(_ALONE, *arguments)


async def record_readings(ctx: Ctx) -> None:
    """Write down what a request that writes nothing was shown in clear. Before it is answered: what can't be written down
    is not shown."""
    if ctx.readings:
        await append(ctx, (), 1, 1)
        ctx.readings.clear()


def _readings(ctx: Ctx) -> list[Told]:
    return [
        _told(READ_TYPE.format(kind), KINDS[kind], thing, {"fields": sorted(fields)}, {})
        for (kind, thing), fields in ctx.readings.items()
    ]


def _kind(told: Sequence[Told]) -> str:
    types = {one.type for one in told}
    if types and types <= ACCESS_TYPES:
        return "access"
    return "reading" if types and all(t.endswith(READ_TYPE.format("")) for t in types) else "change"


def _terms(ctx: Ctx, told: Sequence[Told]) -> list[str]:
    """What an entry is found by."""
    found = {f"actor:{ctx.actor.id}": None, f"request:{ctx.request_id}": None}
    if ctx.origin.address:
        found[f"address:{ctx.origin.address}"] = None
    if ctx.origin.approver:
        found[f"actor:{ctx.origin.approver}"] = None
    for one in told:
        found[one.type] = None
        found[one.type.partition(".")[0] + ".*"] = None
        if one.object_id:
            found[one.object_id] = None
    return list(found)


async def _name(ctx: Ctx) -> str:
    """What to call whom nobody named: a key or a user by what they are called now."""
    table = {"key": "api_keys", "user": "users"}.get(ctx.actor.kind)
    if table is None or not ctx.actor.id:
        return ctx.actor.id
    kind = "api_key" if table == "api_keys" else "user"
    found = await ctx.db.fetchval(
        f"SELECT name FROM {table} WHERE org_id = $1 AND id = $2", ctx.org_id, ids.decode(kind, ctx.actor.id)
    )
    return str(found or ctx.actor.id)
