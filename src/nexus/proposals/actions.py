"""Make, decide and end proposals. Running what is proposed is the edge's: it knows the operations."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, NotFound
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.proposals import queries
from nexus.proposals.schemas import proposal_out

register("proposal", "proposals", by_ids(queries.COLUMNS, queries.SOURCE, "r"), shape_for=proposal_out)
KEPT_DAYS: Final = 7
"""for which a proposal waits for a person"""
MOST_PENDING: Final = 500


class WrongProposalState(Conflict):
    code, title = "wrong_state", "The proposal doesn't wait any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A request that is proposed. `would`: JSON of what it would do."""

    operation: str
    title: str
    path: str
    path_ids: str
    query: str
    if_match: str | None
    body: bytes | None
    would: str


async def make_proposal(ctx: Ctx, new: Proposed) -> Row:
    """Keep a request of a key for a person. Raises `Conflict` when too many wait."""
    if await queries.count_pending(ctx.db, ctx.org_id) >= MOST_PENDING:
        raise Conflict(
            f"{MOST_PENDING} proposals wait already; let some be decided.", code="too_many_proposals"
        )
    proposal_id = ids.new_id()
    await insert_row(ctx.db, "proposals", {
        "org_id": ctx.org_id, "id": proposal_id, "key_id": ids.decode("api_key", ctx.actor.id), "operation": new.operation,
        "title": new.title, "path": new.path, "path_ids": new.path_ids, "query": new.query, "if_match": new.if_match,
        "body": None if new.body is None else ctx.vault.encrypt(new.body.decode(), proposal_id.bytes), "would": new.would,
        "request_id": ctx.request_id, "expires_at": ctx.now + timedelta(days=KEPT_DAYS),
    })  # fmt: skip
    await emit(ctx, "proposal.made", proposal_id, new=True)
    return await read_proposal(ctx, proposal_id)


async def read_proposal(ctx: Ctx, proposal_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_proposal(ctx.db, ctx.org_id, proposal_id, lock=lock)
    if row is None:
        raise NotFound
    return row


def check_waiting(ctx: Ctx, proposal: Row) -> None:
    """Raises `WrongProposalState` (409)."""
    if proposal["status"] != "pending":
        raise WrongProposalState(f"The proposal is {proposal['status']}.")
    if proposal["expires_at"] <= ctx.now:
        raise WrongProposalState("The proposal has expired.")


async def decide(ctx: Ctx, proposal: Row, status: str, **noted: Any) -> Row:
    """Write down who approved or rejected it."""
    name = ctx.actor.name or ctx.actor.id
    await watch(ctx, "proposal", proposal["id"])
    await update_row(ctx.db, "proposals", ctx.org_id, proposal["id"], {
        "status": status, "decided_at": ctx.now, "decided_by": ctx.actor.id, "decided_by_name": name, **noted,
    })  # fmt: skip
    await emit(ctx, f"proposal.{status}", proposal["id"])
    return await read_proposal(ctx, proposal["id"])


async def reject(ctx: Ctx, proposal: Row, reason: str | None) -> Row:
    """Raises `WrongProposalState`."""
    check_waiting(ctx, proposal)
    return await decide(ctx, proposal, "rejected", reason=reason)


async def expire(ctx: Ctx, at_most: int) -> None:
    """End what has waited too long."""
    for row in await queries.overdue(ctx.db, ctx.org_id, ctx.now, at_most):
        await decide(ctx, row, "expired")
