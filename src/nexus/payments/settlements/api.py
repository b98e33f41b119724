"""Routes of settlements."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from nexus.billing.ending import terminate_lease
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid
from nexus.documents.render import render_pdf, tag_of
from nexus.leases.drafting import read_lease
from nexus.leases.queries import property_today
from nexus.leases.schemas import TerminationIn
from nexus.ledger.actions import hold_books
from nexus.payments.settlements import actions, queries
from nexus.payments.settlements.model import Wanted
from nexus.payments.settlements.paper import TEMPLATE, settlement_data
from nexus.payments.settlements.schemas import (
    SettlementDetailOut,
    SettlementIn,
    SettlementOut,
    SettlementQuery,
    SettlementReversalIn,
    detail_out,
    settlement_out,
)
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, File, Many, NoQuery, One, Routes

routes = Routes("Settlements", "deposits")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "s",
    {n: f"s.{n}" for n in ("created_at", "updated_at", "date", "number")},
)


class DocumentQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: Annotated[Literal["en", "ar", "both"], Meta(description="What is printed.")] = "both"


@routes.post(
    "/leases/{id:lease}/settlement",
    body=SettlementIn,
    answer=SettlementDetailOut,
    moves_money=True,
    problems=(409,),
)
async def settle_lease(ctx: Ctx, call: Call[SettlementIn, NoQuery]) -> One:
    """Settle a lease that has ended, or end it and settle it.

    Charges the contract's penalty and the damage, lets the tenant's credit and the deposits pay what is open, and gives back
    what is left, all in one transaction. A dry run shows what it would come to. Needs the scopes to write charges and
    payments too, and leases where it ends one.
    """
    body = call.body
    for scope in ("charges:write", "payments:write", *(["leases:write"] if body.termination else [])):
        ctx.actor.require(scope)
    await hold_books(ctx)
    lease = await read_lease(ctx, call.id)
    today, money = await property_today(ctx.db, ctx.org_id, lease["property_id"]), lease["currency"]
    if body.termination is not None:
        await _terminate(ctx, call.id, body.termination)
    wanted = Wanted(
        on=body.date or today,
        penalty=None if is_null(body.penalty) else amount_in(body.penalty, money, "/penalty"),
        damages=tuple(
            (one.description, amount_in(one.amount, money, f"/damages/{n}/amount", minimum=1))
            for n, one in enumerate(body.damages)
        ),
        method=body.refund.method if body.refund else None,
        reference=body.refund.reference if body.refund else None,
        notes=body.notes,
    )
    return await _one(ctx, await actions.settle_lease(ctx, call.id, wanted), created=True)


@routes.get(
    "/settlements", query=SettlementQuery, answer=SettlementOut, listing=True, sorts=tuple(LISTING.sorts)
)
async def list_settlements(ctx: Ctx, call: Call[None, SettlementQuery]) -> Many:
    """List what was settled when tenants left."""
    q, where = call.query, Where()
    where.add("s.org_id = {}", ctx.org_id)
    for kind in ("lease", "tenant", "property"):
        name = f"{kind}_id"
        where.add(f"s.{name} = {{}}", ids.decode_optional(kind, getattr(q, name), f"/{name}"))
    where.add("s.status = {}", q.status)
    where.add("s.date >= {}", q.date_from)
    where.add("s.date <= {}", q.date_to)
    where.add("s.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(ctx.db, q, where, settlement_out)


@routes.get("/settlements/{id:settlement}", answer=SettlementDetailOut)
async def read_settlement(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one settlement, with the cheques that are to be given back."""
    return await _one(ctx, await actions.read_settlement(ctx, call.id))


@routes.get(
    "/settlements/{id:settlement}/document", query=DocumentQuery, answer=None, media="application/pdf"
)
async def read_settlement_document(ctx: Ctx, call: Call[None, DocumentQuery]) -> File:
    """Read a settlement as a PDF to sign, in English, Arabic or both."""
    row = await actions.read_settlement(ctx, call.id)
    data = await settlement_data(ctx, row, call.query.language)
    return File(
        f"{row['number']}.pdf", "application/pdf", lambda: render_pdf(TEMPLATE, data), tag_of(TEMPLATE, data), inline=True
    )  # fmt: skip


@routes.post(
    "/settlements/{id:settlement}/reversal",
    body=SettlementReversalIn,
    answer=SettlementDetailOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def reverse_settlement(ctx: Ctx, call: Call[SettlementReversalIn, NoQuery]) -> One:
    """Take a settlement back: what it refunded, what the deposits paid, and the charges that it made.

    The lease stays ended. Each step is undone by its mirror; nothing that was posted is edited.
    """
    for scope in ("charges:write", "payments:write"):
        ctx.actor.require(scope)
    return await _one(ctx, await actions.reverse_settlement(ctx, call.id, call.body.reason, call.body.date))


async def _terminate(ctx: Ctx, lease_id: UUID, wanted: TerminationIn) -> None:
    try:
        await terminate_lease(ctx, lease_id, wanted.date, wanted.reason)
    except Invalid as fault:
        errors = tuple(FieldError(f"/termination{e.pointer}", e.code, e.detail) for e in fault.errors)
        raise Invalid(errors=errors) from None


async def _one(ctx: Ctx, row: Row, *, created: bool = False) -> One:
    cheques = await actions.cheques_to_return(ctx, row["lease_id"])
    held = await queries.deposits_held(ctx.db, ctx.org_id, row["lease_id"])
    out = detail_out(row, cheques, [d for d in held if d["held_by"] != "manager"])
    return One(out, version=row["version"], location=f"/settlements/{out.id}" if created else None)
