"""What happened in a transaction, gathered until its end and written just before its commit.

By then every thing is as the transaction leaves it, so each is read once, whatever the number of events about it. The
events get their numbers last of all, under a lock that is held for the commit alone: see decision 0015. The audit log's
entry is written with them: see decision 0017.
"""

import dataclasses
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.core.context import Ctx, Row
from nexus.core.ids import new_id
from nexus.core.overlap import meanwhile
from nexus.core.scopes import UNMASKED
from nexus.events.audit import MOST_THINGS, Told, append, append_events, split, told_elsewhere, told_note
from nexus.events.kinds import KINDS, Kind
from nexus.events.lines import (
    STEP,
    Fields,
    Happened,
    Line,
    Shown,
    line_of_thing,
    line_of_work,
    tell,
    to_json,
    told_of,
)

CHANNEL: Final = "nexus_feed"
"""After a commit with events, the organisation's id is said here."""
_NAME: Final = "events"
Key = tuple[UUID, str, UUID]


async def emit(
    ctx: Ctx,
    event_type: str,
    object_id: UUID | None,
    details: Mapping[str, Any] | None = None,
    *,
    new: bool = False,
) -> None:
    """Record that something happened to a thing, such as `payment.recorded`; what stands before the dot is its kind.

    `new`: it came to be in this transaction. Any other must have been given to `watch` before it was changed. Without
    `object_id` the event is about the organisation's work as a whole. `details` say what the thing itself doesn't; they
    hold no personal identifiers.
    """
    name = event_type.partition(".")[0]
    outbox = _outbox(ctx)
    if object_id is None:
        outbox.add(ctx, Happened(new_id(), event_type, None, None, details or {}))
        return
    key = (ctx.org_id, name, object_id)
    if new:
        outbox.made[key] = None
    elif key not in outbox.made and key not in outbox.before:
        raise RuntimeError(f"{event_type}: the {name} was not watched before it was changed")
    outbox.left.pop(key, None)
    outbox.add(ctx, Happened(new_id(), event_type, KINDS[name], object_id, details or {}))


def emit_made(ctx: Ctx, event_type: str, rows: Sequence[Row]) -> Iterator[None]:
    """As `emit` and `left_as` for many things that came to be, in small steps."""
    name, outbox = event_type.partition(".")[0], _outbox(ctx)
    kind, events = KINDS[name], outbox.wait(ctx)
    for n, row in enumerate(rows, start=1):
        key = (ctx.org_id, name, row["id"])
        outbox.made[key] = None
        outbox.left[key] = row
        events.append(Happened(new_id(), event_type, kind, row["id"], {}))
        if n % STEP == 0:
            yield


async def watch(ctx: Ctx, kind: str, *things: UUID | Row) -> None:
    """Note how things are before they are changed: an event tells what became of each field.

    By their ids, or as rows that the kind's shape can show, which spares reading them. What was noted first counts.
    """
    outbox, unknown = _outbox(ctx), []
    for thing in things:
        one = thing if isinstance(thing, UUID) else thing["id"]
        key = (ctx.org_id, kind, one)
        if key in outbox.before or key in outbox.made or one in unknown:
            continue
        if isinstance(thing, UUID):
            unknown.append(one)
        else:
            outbox.before[key] = _shown(ctx, KINDS[kind], thing)
    if unknown:
        found = await _show(ctx, KINDS[kind], unknown)
        for one in unknown:
            outbox.before[ctx.org_id, kind, one] = found.get(one)


def begin(ctx: Ctx, *, always: bool) -> UUID:
    """Say for whom this transaction acts: what it does in other organisations stands in theirs and in this one's audit
    log. `always`: it leaves an audit entry even when nothing happens that an event tells of. Gives that entry's id."""
    outbox = _outbox(ctx)
    outbox.acting, outbox.entry_id = ctx, new_id()
    if always:
        outbox.wait(ctx)
    return outbox.entry_id


def note(
    ctx: Ctx,
    note_type: str,
    kind: str | None,
    object_id: UUID | None,
    details: Mapping[str, Any] | None = None,
    *,
    refused: bool = False,
) -> None:
    """Record in the audit log alone what changes nothing that the API shows, such as a failed attempt to sign in."""
    outbox = _outbox(ctx)
    outbox.wait(ctx)
    outbox.noted.setdefault(ctx.org_id, []).append(told_note(note_type, kind, object_id, details or {}))
    if refused:
        outbox.refused.add(ctx.org_id)


def act_for(ctx: Ctx) -> UUID:
    """From here on this transaction is somebody else's doing, such as that of a key whose proposal was approved. Gives the id of
    its audit entry."""
    outbox = _outbox(ctx)
    outbox.act_for(ctx)
    assert outbox.entry_id is not None
    return outbox.entry_id


async def try_out(ctx: Ctx, work: Callable[[], Awaitable[Any]]) -> str:
    """Do something and take all of it back, as the first thing in a transaction. Gives what the audit log would tell of it, as
    JSON with identifiers masked."""
    mark, readings = mark_events(ctx), dict(ctx.readings)
    transaction = ctx.db.transaction()
    await transaction.start()
    try:
        await work()
        await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")
        return await _outbox(ctx).preview(ctx)
    finally:
        await transaction.rollback()
        take_back_events(ctx, mark)
        ctx.readings.clear()
        ctx.readings.update(readings)


def left_as(ctx: Ctx, kind: str, row: Row) -> Row:
    """How a thing is left, unless another event follows: spares reading it again. Gives the row."""
    _outbox(ctx).left[ctx.org_id, kind, row["id"]] = row
    return row


def show_left(ctx: Ctx) -> Iterator[None]:
    """Do now, in small steps, what is done at the end of the transaction with all that is left: work to do while the database is
    at its own."""
    outbox = _outbox(ctx)
    for key, row in list(outbox.left.items()):
        org_id, kind, _ = key
        if org_id == ctx.org_id and (key not in outbox.shown or outbox.shown[key][0] is not row):
            shown = _shown(ctx, KINDS[kind], row)
            shown.text()
            outbox.shown[key] = (row, shown)
            if len(outbox.shown) % STEP == 0:
                yield


def left_with(ctx: Ctx, kind: str, thing: UUID, **fields: Any) -> None:
    """What has become of fields of a thing since it was left, if it was: others that point at it."""
    left, key = _outbox(ctx).left, (ctx.org_id, kind, thing)
    if key in left:
        left[key] = dict(left[key]) | fields


def mark_events(ctx: Ctx) -> Any:
    """A savepoint of what has happened so far."""
    outbox = _outbox(ctx)
    waiting = {org_id: len(events) for org_id, (_, events) in outbox.waiting.items()}
    noted = {org_id: len(notes) for org_id, notes in outbox.noted.items()}
    return len(outbox.before), len(outbox.made), waiting, noted


def take_back_events(ctx: Ctx, mark: Any) -> None:
    """Back to a savepoint, as the database went: nothing after it has happened."""
    outbox, (before, made, waiting, noted) = _outbox(ctx), mark
    for known, length in ((outbox.before, before), (outbox.made, made)):
        while len(known) > length:
            known.popitem()
    for org_id, notes in outbox.noted.items():
        del notes[noted.get(org_id, 0) :]
    outbox.left.clear()  # it only spares reading
    for org_id in list(outbox.waiting):
        if org_id not in waiting:
            del outbox.waiting[org_id]
        else:
            del outbox.waiting[org_id][1][waiting[org_id] :]


def written_by(ctx: Ctx) -> list[UUID]:
    """The events of this organisation that the end of the transaction writes, or has written."""
    _, events = _outbox(ctx).waiting.get(ctx.org_id, (ctx, ()))
    return [event.id for event in events]


class Outbox:
    """The events of one transaction."""

    def __init__(self) -> None:
        self.before: dict[Key, Shown | None] = {}
        self.made: dict[Key, None] = {}
        self.left: dict[Key, Row] = {}
        self.shown: dict[Key, tuple[Row, Shown]] = {}
        """What `show_left` has made of a row that is left."""
        self.acting: Ctx | None = None
        self.entry_id: UUID | None = None
        self.noted: dict[UUID, list[Told]] = {}
        self.refused: set[UUID] = set()
        self.views: dict[tuple[UUID, bool], Ctx] = {}
        self.waiting: dict[UUID, tuple[Ctx, list[Happened]]] = {}

    def wait(self, ctx: Ctx) -> list[Happened]:
        """What is written for this organisation at the end, if only an audit entry."""
        return self.waiting.setdefault(ctx.org_id, (ctx, []))[1]

    def add(self, ctx: Ctx, event: Happened) -> None:
        self.wait(ctx).append(event)

    async def __call__(self) -> Sequence[tuple[str, str]]:
        """Write them, those of the organisation that began first; gives what is to be said after the commit."""
        if self.acting is not None and (self.waiting or self.acting.readings):
            self.wait(self.acting)
        elsewhere = any(
            org_id != getattr(ctx.db, "bound_to", org_id) for org_id, (ctx, _) in self.waiting.items()
        )
        for ctx, events in self.waiting.values():
            if elsewhere:
                await ctx.db.execute("SELECT set_config('app.org_id', $1, true)", str(ctx.org_id))
            await self._write(ctx, events)
        return [(CHANNEL, str(org_id)) for org_id, (_, events) in self.waiting.items() if events]

    def act_for(self, ctx: Ctx) -> None:
        self.waiting[ctx.org_id] = (ctx, self.wait(ctx))
        self.acting = ctx

    async def preview(self, ctx: Ctx) -> str:
        """What its entry would tell, were it written now."""
        told = [
            *told_of(await self._lines(ctx, self.wait(ctx))), *self.noted.get(ctx.org_id, ()),
        ]  # fmt: skip
        return to_json([one.content for one in told])

    async def _lines(self, ctx: Ctx, events: Sequence[Happened]) -> list[Line]:
        wanted: dict[str, dict[UUID, None]] = {}
        for event in events:
            if event.kind is not None and event.object_id is not None:
                wanted.setdefault(event.kind.name, {})[event.object_id] = None
        after = {name: await self._after(ctx, KINDS[name], list(found)) for name, found in wanted.items()}
        return [self._line(ctx, event, after) for event in events]

    async def _write(self, ctx: Ctx, events: Sequence[Happened]) -> None:
        lines = await self._lines(ctx, events)
        columns = [list(column) for column in zip(*(line.columns for line in lines), strict=True)]
        told: list[Told] = []
        if len(lines) > MOST_THINGS:
            await meanwhile(append_events(ctx, columns), tell(lines, told))
            columns = []
        else:
            told += told_of(lines)
        told += self.noted.get(ctx.org_id, ())
        if self.acting is not None and ctx.org_id == self.acting.org_id:
            told += [
                told_elsewhere(event.type, event.kind, event.object_id, org_id)
                for org_id, (_, others) in self.waiting.items()
                if org_id != ctx.org_id
                for event in others
            ]
        parts = split(told)
        ours = self.acting is not None and ctx.org_id == self.acting.org_id
        await append(
            ctx, parts[0], 1, len(parts), entry_id=self.entry_id if ours else None, refused=ctx.org_id in self.refused,
            events=columns,
        )  # fmt: skip
        for number, part in enumerate(parts[1:], start=2):
            await append(ctx, part, number, len(parts))

    async def _after(self, ctx: Ctx, kind: Kind, wanted: Sequence[UUID]) -> dict[UUID, Shown]:
        """How things are left."""
        found, unknown = {}, []
        for one in wanted:
            key = (ctx.org_id, kind.name, one)
            row = self.left.get(key)
            if row is None:
                unknown.append(one)
                continue
            ready = self.shown.get(key)
            found[one] = ready[1] if ready and ready[0] is row else _shown(ctx, kind, row)
        return found | (await _show(ctx, kind, unknown) if unknown else {})

    def _line(self, ctx: Ctx, event: Happened, after: Mapping[str, Mapping[UUID, Shown]]) -> Line:
        if event.kind is None or event.object_id is None:
            return line_of_work(event)
        key = (ctx.org_id, event.kind.name, event.object_id)
        now = after[event.kind.name].get(event.object_id)
        return line_of_thing(ctx, event, event.kind, self.before.get(key), now, made=key in self.made)


def _outbox(ctx: Ctx) -> Outbox:
    found = ctx.db.at_commit.get(_NAME)
    if not isinstance(found, Outbox):
        found = ctx.db.at_commit[_NAME] = Outbox()
    return found


async def _show(ctx: Ctx, kind: Kind, wanted: Sequence[UUID]) -> dict[UUID, Shown]:
    return {row["id"]: _shown(ctx, kind, row) for row in await kind.read(ctx.db, ctx.org_id, wanted)}


def _shown(ctx: Ctx, kind: Kind, row: Row) -> Shown:
    masked: Fields = msgspec.to_builtins(kind.shape(_with_scopes(ctx, False), row))
    if not kind.personal:
        return Shown(masked, masked)
    return Shown(masked, msgspec.to_builtins(kind.shape(_with_scopes(ctx, True), row)))


def _with_scopes(ctx: Ctx, clear: bool) -> Ctx:
    """The context of somebody who may read identifiers in clear, or may not. What it shows stays here: nobody has read it."""
    views = _outbox(ctx).views
    found = views.get((ctx.org_id, clear))
    if found is None:
        scopes = frozenset({UNMASKED}) if clear else frozenset()
        actor = dataclasses.replace(ctx.actor, scopes=scopes)
        found = views[ctx.org_id, clear] = dataclasses.replace(ctx, actor=actor, readings={})
    return found
