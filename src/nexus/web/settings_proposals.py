"""Settings > Proposals: what keys propose, what it would do, and a person's decision."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import msgspec
from litestar import get, post

from nexus.audit.schemas import AuditThing
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NexusError, NotFound, Overloaded
from nexus.proposals import actions, queries
from nexus.proposals.schemas import hidden_body, things_for
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private, redirect
from nexus.web.audit_views import ProposalsPage, ProposalView, body_view, thing_view
from nexus.web.forms import sent_form
from nexus.web.visit import Req, Visit, visit

PATH: Final = "/settings/proposals"
_WRITE: Final = "proposals:write"
SHOWN: Final = 100
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Approver:
    """Runs what was proposed: given by whoever puts the application together, since it knows the operations."""

    approve: Callable[[Ctx, Row], Awaitable[Row]]


@get(PATH)
async def show_proposals(request: Req, services: Services) -> Page:
    """Those that wait, the oldest first, then the latest of the others."""
    here = await visit(services, request)
    here.me.actor.require("proposals:read")
    async with here.read() as ctx:
        rows = await ctx.db.fetch(
            f"SELECT {queries.COLUMNS} FROM {queries.SOURCE} WHERE r.org_id = $1 ORDER BY r.status <> 'pending',"
            " CASE WHEN r.status = 'pending' THEN r.created_at END, r.created_at DESC, r.id LIMIT $2",
            ctx.org_id,
            SHOWN,
        )
    views = tuple(_view(here, row) for row in rows)
    return private(here, pages.proposals_page(here.shell(), ProposalsPage(proposals=views)))


@get(PATH + "/{proposal_text:str}")
async def show_proposal(request: Req, services: Services, proposal_text: str) -> Page:
    here = await visit(services, request)
    here.me.actor.require("proposals:read")
    return await _page(here, proposal_text)


@post(PATH + "/{proposal_text:str}/approve")
async def approve_proposal(request: Req, services: Services, approver: Approver, proposal_text: str) -> Page:
    here, _ = await sent_form(services, request, _WRITE)
    try:
        async with here.write() as ctx:
            await approver.approve(ctx, await actions.read_proposal(ctx, _id(proposal_text), lock=True))
    except Overloaded:
        raise
    except NexusError as error:
        return await _page(here, proposal_text, _told(error))
    return redirect(here, PATH, notice="proposals.approved")


@post(PATH + "/{proposal_text:str}/reject")
async def reject_proposal(request: Req, services: Services, proposal_text: str) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    reason = form.text("reason")[:_LONGEST] or None
    try:
        async with here.write() as ctx:
            proposal = await actions.read_proposal(ctx, _id(proposal_text), lock=True)
            await actions.reject(ctx, proposal, reason)
    except actions.WrongProposalState as error:
        return await _page(here, proposal_text, _told(error))
    return redirect(here, PATH, notice="proposals.rejected")


async def _page(here: Visit, proposal_text: str, error: str = "") -> Page:
    async with here.read() as ctx:
        row = await actions.read_proposal(ctx, _id(proposal_text))
        body = hidden_body(ctx, row)
    view = _view(here, row)
    if any(thing.hidden for thing in view.things):
        body = None
    page = ProposalsPage(
        proposals=(view,), body=() if body is None else body_view(body), error=error,
        may_decide="proposals:write" in here.me.actor.scopes and view.status == "pending",
    )  # fmt: skip
    return private(here, pages.proposal_page(here.shell(), page), 422 if error else 200)


def _view(here: Visit, row: Row) -> ProposalView:
    things = msgspec.convert(things_for(here.me.actor.scopes, row["would"]), list[AuditThing])
    return ProposalView(
        id=ids.encode("proposal", row["id"]), status=row["status"], title=row["title"], path=row["path"],
        key_name=row["key_name"], created_at=here.local(row["created_at"]), expires_at=here.local(row["expires_at"]),
        decided_by=row["decided_by_name"] or "", reason=row["reason"] or "",
        decided_at=here.local(row["decided_at"]) if row["decided_at"] else None,
        entry_id=ids.encode_optional("audit_entry", row["operation_id"]) or "",
        things=tuple(thing_view(thing) for thing in things),
    )  # fmt: skip


def _told(error: NexusError) -> str:
    fields = "; ".join(f"{e.pointer.lstrip('/')} {e.detail}" for e in error.errors)
    return fields or error.detail or error.title


def _id(text: str) -> UUID:
    """An address with a mistyped id leads nowhere. Raises `NotFound`."""
    try:
        return ids.decode("proposal", text)
    except Invalid:
        raise NotFound from None
