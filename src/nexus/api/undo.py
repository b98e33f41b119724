"""Operations looked at and undone: an operation is the audit entry of a request, and undoing it runs others that take it back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from nexus.api.bounds import check_bounds
from nexus.api.decoding import read_body
from nexus.api.undo_plans import NoPlan, Plan, Step, plan_of
from nexus.audit.queries import read_entry
from nexus.audit.schemas import AuditActor, AuditThing, entry_out
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, FieldError, Invalid, NexusError, NotFound, PreconditionFailed
from nexus.core.scopes import UNMASKED
from nexus.events import KINDS, note
from nexus.rest.fields import id_of
from nexus.rest.operation import Call, NoQuery, One, Operation, Routes


class NotUndoable(Conflict):
    code, title = "not_undoable", "It can't be undone"


class ChangedSince(Conflict):
    code, title = "changed_since", "It has changed since"


class AlreadyUndone(Conflict):
    code, title = "already_undone", "It is undone already"


class OperationOut(msgspec.Struct, kw_only=True):
    """What a request did, and whether it can be undone."""

    id: id_of("audit_entry")  # type: ignore[valid-type]
    created_at: str
    actor: AuditActor
    operation: Annotated[str, Meta(examples=["POST /payments"])]
    request_id: str
    things: list[AuditThing]
    undoable: bool
    why_not: str | None
    undo_until: str
    undone_at: str | None
    undone_by: str | None


def undo_routes(operations: Sequence[Operation], hours: int) -> Routes:
    """`operations` are what an undo is made of; each keeps its own scope."""
    routes, undoer = Routes("Operations", "operations"), Undoer(operations, hours)

    @routes.get("/operations/{id:audit_entry}", answer=OperationOut)
    async def read_operation(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read what a request did, and whether it can be undone.

        The answer of each request that writes names its operation in the header `X-Operation-Id`.
        """
        return One(await undoer.shown(ctx, await _read(ctx, call.id)))

    @routes.post(
        "/operations/{id:audit_entry}/undo",
        answer=OperationOut,
        status=200,
        moves_money=True,
        problems=(409,),
    )
    async def undo_operation(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Undo what a request did.

        Money is taken back by reversing entries, a change by writing back what was before unless it has changed since,
        and what was made is deleted or withdrawn where nothing stands on it. It needs the scopes of the operations that do
        so. 409 `not_undoable` says why something can't be undone, `changed_since` that somebody was there in between, and
        `already_undone` that it is done.
        """
        entry = await _read(ctx, call.id)
        await undoer.undo(ctx, entry)
        return One(await undoer.shown(ctx, entry))

    return routes


class Undoer:
    """Undoes operations by running others."""

    def __init__(self, operations: Sequence[Operation], hours: int) -> None:
        self._known = {operation.name: operation for operation in operations}
        self._window = timedelta(hours=hours)

    async def shown(self, ctx: Ctx, entry: Row) -> OperationOut:
        told, undone = entry_out(ctx, entry), await _undone(ctx, entry["id"])
        why = "It is undone already." if undone else None
        if undone is None:
            try:
                await self._check(ctx, entry)
            except NexusError as error:
                why = error.detail
        return OperationOut(
            id=told.id, created_at=told.created_at, actor=told.actor, operation=told.operation,
            request_id=told.request_id, things=told.things, undoable=why is None, why_not=why,
            undo_until=instant(self._until(entry)), undone_at=instant(undone["created_at"]) if undone else None,
            undone_by=undone["actor"] if undone else None,
        )  # fmt: skip

    async def undo(self, ctx: Ctx, entry: Row) -> None:
        """Raises `AlreadyUndone`, `NotUndoable`, `ChangedSince` (409), `Forbidden` without the scopes."""
        taken = await ctx.db.fetchval(
            "INSERT INTO operation_undos (org_id, entry_id, actor, request_id) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT DO NOTHING RETURNING true",
            ctx.org_id, entry["id"], ctx.actor.id, ctx.request_id,
        )  # fmt: skip
        if not taken:
            raise AlreadyUndone("It is undone already.")
        plan = await self._check(ctx, entry)
        for step in plan.steps:
            await self._run(ctx, step, plan)
        for thing in plan.restores:
            if wrong := await _differing(ctx, thing, "before"):
                raise NotUndoable(f"These can't be written back as they were: {', '.join(sorted(wrong))}.")
        note(ctx, "operation.undone", None, None, {"operation_id": ids.encode("audit_entry", entry["id"])})

    async def _check(self, ctx: Ctx, entry: Row) -> Plan:
        """The plan, if nothing stands in its way that can be seen beforehand."""
        if (
            entry["kind"] != "change"
            or entry["outcome"] != "done"
            or entry["actor_kind"] not in {"key", "user"}
        ):
            raise NotUndoable("Only what a key or a person changed can be undone.")
        if entry["parts"] > 1:
            raise NotUndoable("It did too much at once.")
        if ctx.real_now > self._until(entry):  # entries have real instants in a sandbox too
            raise NotUndoable(
                f"It was done before {instant(ctx.real_now - self._window)}, which is too long ago."
            )
        try:
            plan = plan_of(entry["operation"], _things(ctx, entry), self._takes)
        except NoPlan as reason:
            raise NotUndoable(str(reason)) from None
        for thing in plan.restores:
            if changed := await _differing(ctx, thing, "after"):
                raise ChangedSince(f"These have changed since: {', '.join(sorted(changed))}.")
        return plan

    async def _run(self, ctx: Ctx, step: Step, plan: Plan) -> None:
        operation = self._known[step.operation]
        check_bounds(ctx.actor, operation)
        if operation.scope is not None:
            ctx.actor.require(operation.scope)
        named = {name: ids.decode(kind, step.object_id or "") for name, kind in operation.kinds.items()}
        try:
            body = (
                None if step.body is None else read_body(operation.body, msgspec.json.encode(step.body), "")
            )
            version = await _version(ctx, plan.restores[0]) if plan.restores else None
            await operation.handler(
                ctx, Call(body=body, query=operation.query(), ids=named, if_match=version)
            )
        except PreconditionFailed:
            raise ChangedSince("It is being changed right now.") from None
        except NotFound:
            raise NotUndoable("What it made or changed is not there any more.") from None
        except (Conflict, Invalid) as error:
            raise NotUndoable(_reason(error)) from None

    def _takes(self, name: str) -> frozenset[str]:
        return frozenset(f.encode_name for f in msgspec.structs.fields(self._known[name].body))

    def _until(self, entry: Row) -> datetime:
        until: datetime = entry["created_at"] + self._window
        return until


async def _read(ctx: Ctx, entry_id: UUID) -> Row:
    row = await read_entry(ctx.db, ctx.org_id, entry_id)
    if row is None:
        raise NotFound
    return row


async def _undone(ctx: Ctx, entry_id: UUID) -> Row | None:
    return await ctx.db.fetchrow(
        "SELECT created_at, actor FROM operation_undos WHERE org_id = $1 AND entry_id = $2",
        ctx.org_id,
        entry_id,
    )


def _things(ctx: Ctx, entry: Row) -> list[dict[str, Any]]:
    """What the entry tells of, identifiers in clear: nobody is shown them here."""
    things: list[dict[str, Any]] = msgspec.json.decode(entry["things"])
    if entry["sealed"] is not None:
        secrets = msgspec.json.decode(ctx.vault.decrypt(entry["sealed"], entry["id"].bytes))
        for position, secret in secrets.items():
            for part in things[int(position)].keys() & secret.keys():
                things[int(position)][part] |= secret[part]
    return things


async def _differing(ctx: Ctx, thing: Mapping[str, Any], side: str) -> list[str]:
    """Fields of a thing that are not what they were on this side of the change. Raises `NotUndoable` when it is gone."""
    shown = await _present(ctx, thing)
    return [name for name, pair in thing["changed"].items() if shown.get(name) != pair[side]]


async def _present(ctx: Ctx, thing: Mapping[str, Any]) -> dict[str, Any]:
    """A thing as it is, identifiers in clear; what is compared here is shown to nobody."""
    kind = KINDS[thing["object_type"]]
    actor = replace(ctx.actor, scopes=frozenset({UNMASKED}))
    shown: dict[str, Any] = msgspec.to_builtins(
        kind.shape(replace(ctx, actor=actor, readings={}), await _row(ctx, thing))
    )
    return shown


async def _row(ctx: Ctx, thing: Mapping[str, Any]) -> Row:
    kind = KINDS[thing["object_type"]]
    rows = await kind.read(ctx.db, ctx.org_id, [ids.decode(kind.id_kind, thing["object_id"])])
    if not rows:
        raise NotUndoable("What it changed is not there any more.")
    return rows[0]


async def _version(ctx: Ctx, thing: Mapping[str, Any]) -> str:
    """Of the thing as it was compared: whoever is faster than the undo is found by it."""
    row = await _row(ctx, thing)
    return f'"{row["version"]}"' if "version" in row.keys() else "*"  # noqa: SIM118


def _reason(error: NexusError) -> str:
    """What the operation said, as a sentence about the undo."""
    fields: Sequence[FieldError] = error.errors
    return (
        "; ".join(f"{e.pointer.lstrip('/') or 'it'} {e.detail}" for e in fields)
        or error.detail
        or error.title
    )
