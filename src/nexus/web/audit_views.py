"""What the pages of the audit log show: plain data, made of entries as the API shows them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from nexus.audit.schemas import AuditEntryOut, AuditThing

_NAMES: Final = ("name", "reference", "receipt_number", "number", "email", "description", "url", "code")
"""What a person knows a thing by, the best first."""
_DULL: Final = frozenset({"id", "created_at", "updated_at"})
_LONGEST: Final = 400


class FieldView(msgspec.Struct, frozen=True):
    """A field before and after; empty text where there was nothing."""

    name: str
    before: str
    after: str


class ThingView(msgspec.Struct, frozen=True, kw_only=True):
    type: str
    kind: str
    """Of the thing; empty where it is about none."""
    id: str
    label: str
    """What a person knows it by; empty where that is not told."""
    fields: tuple[FieldView, ...] = ()
    details: tuple[FieldView, ...] = ()
    elsewhere: bool = False
    hidden: bool = False
    """The role may not see what became of it."""


class EntryView(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    number: int
    at: datetime
    kind: str
    outcome: str
    actor_kind: str
    actor_id: str
    actor_name: str
    address: str
    device: str
    user_agent: str
    request_id: str
    operation: str
    hash: str
    part: int
    parts: int
    things: tuple[ThingView, ...]


class AuditForm(msgspec.Struct, frozen=True, kw_only=True):
    """The filters as they were sent."""

    actor: str = ""
    what: str = ""
    kind: str = ""
    object_id: str = ""
    address: str = ""
    first: str = ""
    last: str = ""
    errors: Mapping[str, str] = {}

    @property
    def empty(self) -> bool:
        return not any(
            (self.actor, self.what, self.kind, self.object_id, self.address, self.first, self.last)
        )


class AuditPage(msgspec.Struct, frozen=True, kw_only=True):
    entries: tuple[EntryView, ...]
    total: int
    form: AuditForm = AuditForm()
    people: tuple[tuple[str, str], ...] = ()
    """Id and name of users."""
    keys: tuple[tuple[str, str], ...] = ()
    kinds: tuple[str, ...] = ()
    query: str = ""
    """The filters as they stand in an address."""
    older: str = ""
    """The id from which older entries follow; empty where there are none."""
    paged: bool = False


def thing_view(thing: AuditThing) -> ThingView:
    object_ = thing.object or {}
    fields = [_field(name, change.before, change.after) for name, change in (thing.changed or {}).items()]
    if not fields:
        gone = thing.type.endswith(".deleted")
        fields = [
            _field(name, value if gone else None, None if gone else value)
            for name, value in object_.items()
            if name not in _DULL and value not in (None, [], {}, "")
        ]
    return ThingView(
        type=thing.type, kind=thing.object_type or "", id=thing.object_id or "", label=_label(object_),
        fields=tuple(fields), details=tuple(_field(n, None, v) for n, v in (thing.details or {}).items()),
        elsewhere=thing.organisation_id is not None, hidden=thing.missing_scope is not None,
    )  # fmt: skip


def entry_view(entry: AuditEntryOut, at: datetime, device: str) -> EntryView:
    """`at` in the zone to be shown."""
    return EntryView(
        id=entry.id, number=entry.number, at=at, kind=entry.kind, outcome=entry.outcome, actor_kind=entry.actor.type,
        actor_id=entry.actor.id, actor_name=entry.actor.name, address=entry.address or "", device=device,
        user_agent=entry.user_agent or "", request_id=entry.request_id, operation=entry.operation, hash=entry.hash,
        part=entry.part, parts=entry.parts, things=tuple(thing_view(thing) for thing in entry.things),
    )  # fmt: skip


def _label(shown: Mapping[str, Any]) -> str:
    return next((str(shown[name])[:80] for name in _NAMES if shown.get(name)), "")


def _field(name: str, before: Any, after: Any) -> FieldView:
    return FieldView(name, _text(before), _text(after))


def _text(value: Any) -> str:
    """A value as a person reads it."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and all(isinstance(v, str | int) for v in value)
    ):
        return ", ".join(str(v) for v in value)[:_LONGEST]
    if isinstance(value, Mapping) and all(v is None or isinstance(v, str | int) for v in value.values()):
        return ", ".join(f"{name}: {v}" for name, v in value.items() if v is not None)[:_LONGEST]
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return text[:_LONGEST]


class ProposalView(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    status: str
    title: str
    path: str
    key_name: str
    created_at: datetime
    expires_at: datetime
    decided_at: datetime | None
    decided_by: str
    reason: str
    entry_id: str
    """In the audit log, of an approved one."""
    things: tuple[ThingView, ...]


class ProposalsPage(msgspec.Struct, frozen=True, kw_only=True):
    """All proposals, or one with what it would do."""

    proposals: tuple[ProposalView, ...]
    body: tuple[FieldView, ...] = ()
    may_decide: bool = False
    error: str = ""


def body_view(body: Mapping[str, Any]) -> tuple[FieldView, ...]:
    return tuple(_field(name, None, value) for name, value in body.items())
