"""Writes of keys that may only propose: tried, taken back, and kept until a person runs them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.api.bounds import check_bounds
from nexus.api.decoding import read_body, read_query
from nexus.api_keys import queries as keys
from nexus.api_keys.ceilings import bounds_of
from nexus.core import ids
from nexus.core.context import Actor, Bounds, Ctx, Row
from nexus.core.errors import Conflict, Forbidden
from nexus.events import act_for, try_out
from nexus.proposals import actions, queries
from nexus.proposals.schemas import (
    ProposalDetail,
    ProposalOut,
    ProposalQuery,
    RejectionIn,
    proposal_detail,
    proposal_out,
)
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Operation, Routes

LISTING: Final = Listing(
    queries.COLUMNS, queries.SOURCE, "r", {n: f"r.{n}" for n in ("created_at", "updated_at", "expires_at")}
)
_DECIDES: Final = frozenset({"approve_proposal", "reject_proposal"})


def is_proposed(actor: Actor, operation: Operation) -> bool:
    """Whether this write of this caller waits for a person. Raises `Forbidden` for deciding about proposals."""
    if actor.bounds is None or not actor.bounds.proposes:
        return False
    if operation.name in _DECIDES:
        raise Forbidden("A key that may only propose can't decide about proposals.", code="outside_bounds")
    return operation.audited and (operation.scope or "").endswith(":write")


async def propose(
    ctx: Ctx, operation: Operation, call: Call[Any, Any], path: str, query: bytes, raw: bytes
) -> One:
    """Try the request, take back what it did, and keep it. Raises whatever the operation would raise now."""
    would = await try_out(ctx, lambda: operation.handler(ctx, call))
    if ctx.actor.properties is not None:
        await ctx.db.widen()  # the proposal itself lies outside of any property
    new = actions.Proposed(
        operation=operation.name, title=operation.title, path=path, if_match=call.if_match, would=would,
        path_ids=msgspec.json.encode({n: str(one) for n, one in call.ids.items()}).decode(), query=query.decode("latin-1"),
        body=raw if operation.body is not None else None,
    )  # fmt: skip
    row = await actions.make_proposal(ctx, new)
    out = proposal_out(ctx, row)
    return One(out, location=f"/proposals/{out.id}")


class Approver:
    """Runs what was proposed, as the key that proposed it, with the scopes and bounds that it has now."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self._known = {operation.name: operation for operation in operations}

    async def approve(self, ctx: Ctx, proposal: Row) -> Row:
        """Raises `WrongProposalState`, `Conflict` when the key has ended, `Forbidden`, and whatever the operation raises."""
        actions.check_waiting(ctx, proposal)
        operation = self._known.get(proposal["operation"])
        if operation is None:
            raise Conflict("There is no such operation any more.", code="operation_gone")
        assert operation.scope is not None
        ctx.actor.require(operation.scope)
        actor = await _key(ctx, proposal)
        actor.require(operation.scope)
        check_bounds(actor, operation)
        origin = replace(ctx.origin, approver=ctx.actor.id)
        ran = replace(ctx, actor=actor, origin=origin, readings={})
        operation_id = act_for(ran)
        if actor.properties is not None:
            await ctx.db.narrow(actor.properties)
        answer = await operation.handler(ran, _call(ctx, operation, proposal))
        if actor.properties is not None:
            await ctx.db.widen()
        location = answer.location if isinstance(answer, One) else None
        return await actions.decide(ctx, proposal, "approved", operation_id=operation_id, location=location)


def proposal_routes(approver: Approver) -> Routes:
    routes = Routes("Proposals", "proposals")

    @routes.get(
        "/proposals", query=ProposalQuery, answer=ProposalOut, listing=True, sorts=tuple(LISTING.sorts)
    )
    async def list_proposals(ctx: Ctx, call: Call[None, ProposalQuery]) -> Many:
        """List what keys have proposed."""
        where = Where()
        where.add("r.org_id = {}", ctx.org_id)
        where.add("r.status = {}", call.query.status)
        where.add("r.updated_at >= {}", call.query.updated_since)
        where.add("r.key_id = {}", ids.decode_optional("api_key", call.query.key_id, "/key_id"))
        return await LISTING.fetch(ctx.db, call.query, where, lambda row: proposal_out(ctx, row))

    @routes.get("/proposals/{id:proposal}", answer=ProposalDetail)
    async def read_proposal(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read a proposal."""
        row = await actions.read_proposal(ctx, call.id)
        return One(proposal_detail(ctx, row), version=row["version"])

    @routes.post(
        "/proposals/{id:proposal}/approval", answer=ProposalOut, status=200, moves_money=True, problems=(409,)
    )
    async def approve_proposal(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Approve a proposal: its request runs now, as the key that made it, with the scopes and bounds that it has now.

        It needs the scope of the proposed operation too, and fails as the operation would; the proposal then waits on.
        """
        row = await approver.approve(ctx, await actions.read_proposal(ctx, call.id, lock=True))
        return One(proposal_out(ctx, row), version=row["version"])

    @routes.post(
        "/proposals/{id:proposal}/rejection",
        body=RejectionIn,
        answer=ProposalOut,
        status=200,
        problems=(409,),
    )
    async def reject_proposal(ctx: Ctx, call: Call[RejectionIn, NoQuery]) -> One:
        """Reject a proposal."""
        proposal = await actions.read_proposal(ctx, call.id, lock=True)
        row = await actions.reject(ctx, proposal, call.body.reason)
        return One(proposal_out(ctx, row), version=row["version"])

    return routes


async def _key(ctx: Ctx, proposal: Row) -> Actor:
    """The key as it is now; what it does from here on is no proposal. Raises `Conflict` when it has ended."""
    row = await keys.read_key(ctx.db, ctx.org_id, proposal["key_id"])
    ended = row is None or row["revoked_at"] is not None
    if row is None or ended or (row["expires_at"] is not None and row["expires_at"] <= ctx.real_now):
        raise Conflict("The key that proposed it has ended.", code="key_ended")
    bounds = bounds_of(row)
    return Actor(
        ctx.org_id, "key", ids.encode("api_key", row["id"]), frozenset(row["scopes"]), mode=ctx.actor.mode, plan=ctx.actor.plan,
        name=row["name"], bounds=replace(bounds or Bounds(), proposes=False),
    )  # fmt: skip


def _call(ctx: Ctx, operation: Operation, proposal: Row) -> Call[Any, Any]:
    body = None
    if operation.body is not None:
        sent = ctx.vault.decrypt(proposal["body"], proposal["id"].bytes).encode()
        body = read_body(operation.body, sent, "application/json")
    operation.check_headers(proposal["if_match"])
    return Call(
        body=body, query=read_query(operation.query, proposal["query"].encode("latin-1")),
        ids={name: UUID(text) for name, text in msgspec.json.decode(proposal["path_ids"]).items()},
        if_match=proposal["if_match"],
    )  # fmt: skip
