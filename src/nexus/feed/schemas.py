"""What the API shows of events."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.scopes import UNMASKED
from nexus.events import KINDS, Kind
from nexus.feed.model import Types
from nexus.rest.fields import id_of

After = Annotated[
    int, Meta(ge=0, le=2**62, description="The `seq` of the last event that you have; 0 for none.")
]


class ChangesQuery(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    after: After | None = None
    types: Types | None = None
    limit: Annotated[int, Meta(ge=1, le=1000, description="Events in one answer.")] = 100


class StreamQuery(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    after: After | None = None
    types: Types | None = None


class EventActor(msgspec.Struct):
    """Who did it: an API key, a user of the dashboard, a job or a command of the house."""

    type: Literal["key", "user", "job", "command"]
    id: str


class Change(msgspec.Struct):
    """A field's value before and after."""

    before: Any
    after: Any


class EventOut(msgspec.Struct, kw_only=True):
    """Something that happened."""

    seq: Annotated[
        int, Meta(description="Counts up by one from event to event, in the order of the commits.")
    ]
    id: id_of("event")  # type: ignore[valid-type]
    type: Annotated[str, Meta(examples=["payment.recorded"])]
    created_at: str
    actor: EventActor
    request_id: str
    object_type: Annotated[str | None, Meta(description="The kind of thing; null where it is about none.")]
    object_id: str | None
    object: Annotated[
        dict[str, Any] | None,
        Meta(
            description="The thing as the API shows it, as it was left; the last state of one that was deleted."
            " Null without the scope that reads it, which `missing_scope` names."
        ),
    ]
    changed: Annotated[
        dict[str, Change] | None,
        Meta(description="What became of each field of a thing that was there before."),
    ]
    details: Annotated[dict[str, Any] | None, Meta(description="What the thing itself doesn't say.")]
    missing_scope: str | None


class ChangesMeta(msgspec.Struct):
    """Where this part of the feed ends."""

    after: Annotated[int, Meta(description="Ask with this next.")]
    has_more: Annotated[bool, Meta(description="Whether there is more to read now.")]
    first_seq: Annotated[int, Meta(description="The oldest event that is kept.")]
    last_seq: Annotated[int, Meta(description="The latest event.")]


def event_out(ctx: Ctx, row: Row) -> EventOut:
    """An event as this caller sees it."""
    scopes = ctx.actor.scopes
    kind = KINDS.get(row["kind"] or "")
    missing = kind.scope if kind is not None and kind.scope not in scopes else None
    if row["kind"] is not None and kind is None:
        missing = "events:read"  # of a release that knew this kind; nobody can tell who may see it
    shown, changed = row["object"], row["changed"]
    if row["sealed"] is not None and missing is None and UNMASKED in scopes:
        shown, changed = _in_clear(ctx, row)
    return EventOut(
        seq=row["seq"], id=ids.encode("event", row["id"]), type=row["type"], created_at=instant(row["created_at"]),
        actor=actor_of(row["actor"]), request_id=row["request_id"], object_type=row["kind"],
        object_id=_object_id(kind, row), object=None if missing else _raw(shown),
        changed=None if missing else _raw(changed), details=None if missing else _raw(row["details"]),
        missing_scope=missing,
    )  # fmt: skip


def actor_of(text: str) -> EventActor:
    kinds: Mapping[str, Any] = {"key_": "key", "usr_": "user", "job:": "job"}
    return EventActor(kinds.get(text[:4], "command"), text)


def _object_id(kind: Kind | None, row: Row) -> str | None:
    if kind is None or row["object_id"] is None:
        return None
    return ids.encode(kind.id_kind, row["object_id"])


def _raw(text: str | None) -> Any:
    """JSON that is passed on as it is."""
    return None if text is None else msgspec.Raw(text.encode())


def _in_clear(ctx: Ctx, row: Row) -> tuple[str, str]:
    """The thing and its changes with identifiers as they are."""
    secret = msgspec.json.decode(ctx.vault.decrypt(row["sealed"], row["id"].bytes))
    ctx.has_read(row["kind"], row["object_id"], {*secret["object"], *secret["changed"]})
    shown = msgspec.json.decode(row["object"]) | secret["object"]
    changed = msgspec.json.decode(row["changed"]) | secret["changed"]
    return msgspec.json.encode(shown).decode(), msgspec.json.encode(changed).decode()
