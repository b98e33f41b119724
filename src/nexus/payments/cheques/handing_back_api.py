"""Routes of cheques that are given back to a tenant."""

from typing import Any

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.documents.render import render_pdf, tag_of
from nexus.ledger.actions import hold_books
from nexus.payments.cheques import handing_back
from nexus.payments.cheques.banking_schemas import SlipQuery
from nexus.payments.cheques.hand_back_receipt import TEMPLATE, receipt_data
from nexus.payments.cheques.handing_back_schemas import (
    ChequeHandBackDetail,
    ChequeHandBackOut,
    HandBackIn,
    HandBackQuery,
    hand_back_out,
    hand_back_with_cheques,
)
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, File, Many, NoQuery, One, Routes

routes = Routes("Cheques", "cheques")
LISTING = Listing(
    handing_back.COLUMNS, handing_back.SOURCE, "b", {n: f"b.{n}" for n in ("created_at", "date", "number")}
)


@routes.get(
    "/cheque-hand-backs",
    query=HandBackQuery,
    answer=ChequeHandBackOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_cheque_hand_backs(ctx: Ctx, call: Call[None, HandBackQuery]) -> Many:
    """List what was given back to tenants: each time with its cheques and a receipt to sign."""
    q, where = call.query, Where()
    where.add("b.org_id = {}", ctx.org_id)
    for kind in ("lease", "tenant"):
        where.add(f"b.{kind}_id = {{}}", ids.decode_optional(kind, getattr(q, f"{kind}_id"), f"/{kind}_id"))
    where.add("b.date >= {}", q.date_from)
    where.add("b.date <= {}", q.date_to)
    return await LISTING.fetch(ctx.db, q, where, hand_back_out)


@routes.post(
    "/cheque-hand-backs", body=HandBackIn, answer=ChequeHandBackDetail, moves_money=True, problems=(409,)
)
async def hand_back_cheques(ctx: Ctx, call: Call[HandBackIn, NoQuery]) -> One:
    """Give cheques back to the tenant, all of them or none, against one receipt.

    By the lease: those in hand that are dated after its last day. Or cheque by cheque, of one tenant and lease. What was
    recorded with one and never presented is reversed.
    """
    body = call.body
    if (body.lease_id is None) == (body.cheque_ids is None):
        raise Invalid.at("/lease_id", "one_of", "either lease_id or cheque_ids says which they are")
    books = await hold_books(ctx)
    if body.cheque_ids is None:
        wanted = await handing_back.cheques_to_give_back(
            ctx, ids.decode("lease", body.lease_id or "", "/lease_id")
        )
    else:
        wanted = [ids.decode("cheque", text, f"/cheque_ids/{n}") for n, text in enumerate(body.cheque_ids)]
    row = await handing_back.hand_back(ctx, books, wanted, body.date, body.reason, body.person)
    return await _one(ctx, row, created=True)


@routes.get("/cheque-hand-backs/{id:cheque_hand_back}", answer=ChequeHandBackDetail)
async def read_cheque_hand_back(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read what was given back at once, with its cheques."""
    return await _one(ctx, await handing_back.read_hand_back(ctx, call.id))


@routes.get(
    "/cheque-hand-backs/{id:cheque_hand_back}/receipt", query=SlipQuery, answer=None, media="application/pdf"
)
async def read_cheque_hand_back_receipt(ctx: Ctx, call: Call[None, SlipQuery]) -> File:
    """Read the receipt that the tenant signs for cheques that were given back, as a PDF in English, Arabic or both."""
    row = await handing_back.read_hand_back(ctx, call.id)
    cheques = await handing_back.cheques_of(ctx.db, ctx.org_id, call.id)
    about = await handing_back.about(ctx.db, ctx.org_id, row)
    data: dict[str, Any] = receipt_data(row, cheques, about, call.query.language)
    return File(
        f"{data['number']}.pdf", "application/pdf", lambda: render_pdf(TEMPLATE, data), tag_of(TEMPLATE, data), inline=True
    )  # fmt: skip


async def _one(ctx: Ctx, row: Row, *, created: bool = False) -> One:
    out = hand_back_with_cheques(row, await handing_back.cheques_of(ctx.db, ctx.org_id, row["id"]))
    return One(out, version=row["version"], location=f"/cheque-hand-backs/{out.id}" if created else None)
