"""What the API shows of the audit log."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.scopes import UNMASKED
from nexus.events import KINDS
from nexus.rest.fields import NO_NUL, id_of
from nexus.rest.listing import ListQuery

ActorKind = Literal["key", "user", "job", "command", "visitor"]
Kind = Literal["change", "reading", "access"]
Instant = Annotated[datetime, Meta(tz=True, examples=["2026-11-25T08:00:00Z"])]
Short = Annotated[str, Meta(min_length=1, max_length=100, pattern=NO_NUL)]
ThingId = Annotated[
    str,
    Meta(
        max_length=40,
        pattern=r"^[a-z]{2,6}_[0-7][0-9a-hjkmnp-tv-z]{25}\Z",
        description="The id of anything: what happened to it.",
        examples=["pay_01kb5w3v1ze2qah5gqg5t7m8s4"],
    ),
]
Types = Annotated[
    str,
    Meta(
        max_length=1000,
        pattern=r"^[a-z_]+\.([a-z_]+|\*)(,[a-z_]+\.([a-z_]+|\*)){0,19}\Z",
        description="What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.",
        examples=["payment.*,lease.activated"],
    ),
]
ActorId = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=100,
        pattern=r"^[a-z_]+([_:][a-z0-9_]+)?\Z",
        description="A key, a user, a job or a command.",
        examples=["usr_01kb5w3v1ze2qah5gqg5t7m8s4"],
    ),
]


class AuditQuery(ListQuery, kw_only=True, frozen=True, forbid_unknown_fields=True):
    kind: Kind | None = None
    actor: ActorId | None = None
    actor_type: ActorKind | None = None
    key_id: id_of("api_key") | None = None  # type: ignore[valid-type]
    object_id: ThingId | None = None
    types: Types | None = None
    outcome: Literal["done", "refused"] | None = None
    request_id: Short | None = None
    address: Short | None = None
    operation: Annotated[str, Meta(max_length=200, pattern=NO_NUL, examples=["POST /payments"])] | None = None
    recorded_from: Annotated[Instant, Meta(description="At or after this instant.")] | None = None
    recorded_before: Annotated[Instant, Meta(description="Before this instant.")] | None = None


_OF_LISTS: Final = {f.name for f in msgspec.structs.fields(ListQuery)}
AuditExportQuery = msgspec.defstruct(
    "AuditExportQuery",
    [
        *((f.name, f.type, f.default) for f in msgspec.structs.fields(AuditQuery) if f.name not in _OF_LISTS),
        ("format", Annotated[Literal["csv", "jsonl"], Meta(description="CSV, or JSON Lines.")], "csv"),
    ],
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
)
"""The filters of the list."""


class AuditActor(msgspec.Struct):
    """Who did it. A visitor is somebody who did not sign in."""

    type: ActorKind
    id: str
    name: str


class AuditChange(msgspec.Struct):
    """A field's value before and after."""

    before: Any
    after: Any


class AuditThing(msgspec.Struct, kw_only=True):
    """What happened to one thing."""

    type: Annotated[str, Meta(examples=["payment.recorded"])]
    object_type: str | None = None
    object_id: str | None = None
    changed: Annotated[
        dict[str, AuditChange] | None,
        Meta(description="What became of each field of a thing that was there before."),
    ] = None
    object: Annotated[
        dict[str, Any] | None,
        Meta(description="The thing as it came to be, or as it was when it was deleted."),
    ] = None
    details: dict[str, Any] | None = None
    organisation_id: Annotated[
        str | None,
        Meta(description="Where it happened in another organisation, such as the one of the test keys."),
    ] = None
    missing_scope: Annotated[str | None, Meta(description="The scope without which values are left out.")] = (
        None
    )


class AuditEntryOut(msgspec.Struct, kw_only=True):
    """What one transaction did, or was shown. It never changes."""

    id: id_of("audit_entry")  # type: ignore[valid-type]
    number: Annotated[int, Meta(description="Counts up by one from entry to entry, without gaps.")]
    created_at: str
    kind: Kind
    actor: AuditActor
    key_id: str | None
    address: str | None
    user_agent: str | None
    request_id: str
    operation: str
    outcome: Literal["done", "refused"]
    part: Annotated[
        int, Meta(description="Of a transaction that did very much: which of its entries this is.")
    ]
    parts: int
    things: list[AuditThing]
    hash: Annotated[str, Meta(description="SHA-256 over this entry and the hash of the one before it.")]


def entry_out(ctx: Ctx, row: Row) -> AuditEntryOut:
    """An entry as this caller sees it: values of things that it may not read are left out."""
    things = msgspec.json.decode(row["things"])
    if row["sealed"] is not None and UNMASKED in ctx.actor.scopes:
        _unseal(ctx, row, things)
    return AuditEntryOut(
        id=ids.encode("audit_entry", row["id"]), number=row["number"], created_at=instant(row["created_at"]),
        kind=row["kind"], actor=AuditActor(row["actor_kind"], row["actor"], row["actor_name"]),
        key_id=row["actor"] if row["actor_kind"] == "key" else None, address=row["address"],
        user_agent=row["user_agent"], request_id=row["request_id"], operation=row["operation"], outcome=row["outcome"],
        part=row["part"], parts=row["parts"], things=[_thing(ctx, one) for one in things], hash=row["hash"].hex(),
    )  # fmt: skip


def _thing(ctx: Ctx, content: dict[str, Any]) -> AuditThing:
    kind = KINDS.get(content.get("object_type", ""))
    if kind is not None and kind.scope not in ctx.actor.scopes:
        content = {name: content[name] for name in ("type", "object_type", "object_id")}
        content["missing_scope"] = kind.scope
    return msgspec.convert(content, AuditThing)


def _unseal(ctx: Ctx, row: Row, things: list[dict[str, Any]]) -> None:
    """Identifiers in clear; what they are of is noted as read."""
    secrets = msgspec.json.decode(ctx.vault.decrypt(row["sealed"], row["id"].bytes))
    for position, secret in secrets.items():
        thing = things[int(position)]
        kind = KINDS.get(thing["object_type"])
        if kind is None or kind.scope not in ctx.actor.scopes:
            continue
        for part in ("object", "changed"):
            if part in thing:
                thing[part] |= secret[part]
        fields = {*(secret["object"] if "object" in thing else ()), *secret["changed"]}
        ctx.has_read(kind.name, ids.decode(kind.id_kind, thing["object_id"]), fields)
