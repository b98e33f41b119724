"""What the API shows of proposals."""

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.scopes import UNMASKED
from nexus.events import KINDS
from nexus.rest.fields import Line, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

Status = Literal["pending", "approved", "rejected", "expired"]
_SECRET: Final = frozenset({"emirates_id", "passport", "trade_licence", "trn", "password"})
"""Fields of bodies that are not shown, on whatever level."""
HIDDEN: Final = "•••"


class ProposalQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: Status | None = None
    key_id: id_of("api_key") | None = None  # type: ignore[valid-type]
    updated_since: UpdatedSince | None = None


class RejectionIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Line | None = None


class ProposedBy(msgspec.Struct):
    key_id: str
    name: str


class Decision(msgspec.Struct):
    by: str
    name: str
    at: str
    reason: str | None


class ProposalOut(msgspec.Struct, kw_only=True):
    """A write that waits for a person, or waited."""

    id: id_of("proposal")  # type: ignore[valid-type]
    status: Status
    operation: Annotated[str, Meta(examples=["POST /payments"])]
    path: str
    proposed_by: ProposedBy
    would: Annotated[
        list[dict[str, Any]],
        Meta(
            description="What it would have done when it was made: each thing as the audit log tells of it, as far as you may read such"
            " things."
        ),
    ]
    request_id: str
    expires_at: str
    decision: Decision | None
    operation_id: Annotated[str | None, Meta(description="Of an approved one: what it did, as an operation.")]
    location: Annotated[str | None, Meta(description="Of an approved one that made something: where it is.")]
    created_at: str
    updated_at: str


class ProposalDetail(ProposalOut, kw_only=True):
    """With the body as it was sent, for whoever may read what it would do; identifiers in it are hidden without their scope."""

    body: dict[str, Any] | None


def proposal_out(ctx: Ctx, row: Row) -> ProposalOut:
    return ProposalOut(**_fields(ctx, row))


def things_for(scopes: frozenset[str], would: str) -> list[dict[str, Any]]:
    """What a proposal would do, without the values of things that a caller with these scopes may not read."""
    things: list[dict[str, Any]] = msgspec.json.decode(would)
    return [_visible(scopes, one) for one in things]


def _visible(scopes: frozenset[str], thing: dict[str, Any]) -> dict[str, Any]:
    kind = KINDS.get(thing.get("object_type", ""))
    if kind is None or kind.scope in scopes:
        return thing
    named = {name: thing[name] for name in ("type", "object_type", "object_id")}
    return named | {"missing_scope": kind.scope}


def proposal_detail(ctx: Ctx, row: Row) -> ProposalDetail:
    body = None
    blind = any("missing_scope" in thing for thing in things_for(ctx.actor.scopes, row["would"]))
    if row["body"] is not None and not blind:
        sent = msgspec.json.decode(ctx.vault.decrypt(row["body"], row["id"].bytes))
        body = sent if UNMASKED in ctx.actor.scopes else _hide(sent)
        if body != _hide(sent):
            ctx.has_read("proposal", row["id"], ["body"])
    return ProposalDetail(**_fields(ctx, row), body=body)


def hidden_body(ctx: Ctx, row: Row) -> dict[str, Any] | None:
    """The body with identifiers hidden, whoever asks."""
    if row["body"] is None:
        return None
    hidden: dict[str, Any] = _hide(msgspec.json.decode(ctx.vault.decrypt(row["body"], row["id"].bytes)))
    return hidden


def _fields(ctx: Ctx, row: Row) -> dict[str, Any]:
    decision = None
    if row["decided_at"] is not None:
        decision = Decision(
            row["decided_by"], row["decided_by_name"], instant(row["decided_at"]), row["reason"]
        )
    return {
        "id": ids.encode("proposal", row["id"]),
        "status": row["status"],
        "operation": row["title"],
        "path": row["path"],
        "proposed_by": ProposedBy(ids.encode("api_key", row["key_id"]), row["key_name"]),
        "would": things_for(ctx.actor.scopes, row["would"]),
        "request_id": row["request_id"],
        "expires_at": instant(row["expires_at"]),
        "decision": decision,
        "operation_id": ids.encode_optional("audit_entry", row["operation_id"]),
        "location": row["location"],
        "created_at": instant(row["created_at"]),
        "updated_at": instant(row["updated_at"]),
    }


def _hide(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: HIDDEN if name in _SECRET and inner is not None else _hide(inner)
            for name, inner in value.items()
        }
    return [_hide(inner) for inner in value] if isinstance(value, list) else value
