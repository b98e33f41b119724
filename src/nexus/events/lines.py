"""An event as it is stored, and as the audit log tells of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.core.context import Ctx
from nexus.events.audit import Told, told_event
from nexus.events.kinds import Kind

NOT_A_CHANGE: Final = frozenset({"updated_at"})
STEP: Final = 25
"""things that are told of in one step"""
Fields = dict[str, Any]


class Shown(msgspec.Struct):
    """A thing as the API shows it: with identifiers masked, and in clear where that is something else."""

    masked: Fields
    clear: Fields
    _text: str | None = None

    def text(self) -> str:
        """`masked` as JSON, written once."""
        if self._text is None:
            self._text = to_json(self.masked)
        return self._text


class Happened(msgspec.Struct, frozen=True):
    """One event that waits for the end of its transaction."""

    id: UUID
    type: str
    kind: Kind | None
    object_id: UUID | None
    details: Mapping[str, Any]


class Line(msgspec.Struct, frozen=True):
    """An event as it is stored."""

    event: Happened
    columns: tuple[Any, ...]
    whole: bool = False
    """It tells of the thing as a whole: it came to be, or ceased."""
    secret: str | None = None


def line_of_work(event: Happened) -> Line:
    """Of an event about no thing."""
    return Line(event, (event.id, event.type, None, None, None, None, to_json(event.details), None))


def line_of_thing(
    ctx: Ctx, event: Happened, kind: Kind, before: Shown | None, now: Shown | None, *, made: bool
) -> Line:
    """Of an event about a thing: how it was and how it is left, as far as it is there. `made`: it came to be."""
    changed = changes(before, now) if before and now and not made else {}
    shown = now or before
    secret = secrets(kind, shown, changed) if kind.personal and shown else None
    sealed = to_json(secret) if secret else None
    columns = (
        event.id, event.type, kind.name, event.object_id, shown.text() if shown else None,
        to_json({name: pair.masked for name, pair in changed.items()}), to_json(event.details),
        ctx.vault.encrypt(sealed, event.id.bytes) if sealed else None,
    )  # fmt: skip
    return Line(event, columns, whole=made or now is None, secret=sealed)


def told_of(lines: Sequence[Line]) -> list[Told]:
    """What the audit log tells of each event; of several about one thing only the first shows it."""
    told: list[Told] = []
    for _ in tell(lines, told):
        pass
    return told


def tell(lines: Sequence[Line], told: list[Told]) -> Iterator[None]:
    """As `told_of`, in small steps."""
    seen: set[tuple[Any, Any]] = set()
    for n, line in enumerate(lines, start=1):
        thing = (line.event.kind and line.event.kind.name, line.event.object_id)
        told.append(told_event(line, first=thing not in seen))
        seen.add(thing)
        if n % STEP == 0:
            yield


def changes(before: Shown, now: Shown) -> dict[str, Shown]:
    """What became of each field that is another one now."""
    names = [
        name for name in now.clear if now.clear[name] != before.clear.get(name) and name not in NOT_A_CHANGE
    ]
    return {
        name: Shown(
            {"before": before.masked.get(name), "after": now.masked[name]},
            {"before": before.clear.get(name), "after": now.clear[name]},
        )
        for name in names
    }


def secrets(kind: Kind, shown: Shown, changed: Mapping[str, Shown]) -> Fields:
    """What only a caller sees who may read identifiers in clear."""
    fields = {name: shown.clear[name] for name in kind.personal if shown.clear[name] != shown.masked[name]}
    pairs = {
        name: changed[name].clear
        for name in kind.personal
        if name in changed and changed[name].clear != changed[name].masked
    }
    return {"object": fields, "changed": pairs} if fields or pairs else {}


def to_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
