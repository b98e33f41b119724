"""Routes of allocating payments, looking ahead at it, and giving money back."""

from nexus.billing.settlement import Source, by_rule
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.ids import new_id
from nexus.core.money import check_currency, format_amount
from nexus.ledger.actions import hold_books
from nexus.payments import actions, posting, queries
from nexus.payments.schemas import PaymentOut, payment_out
from nexus.payments.settling_schemas import (
    AllocationsIn,
    PreviewIn,
    PreviewOut,
    RefundIn,
    RefundOut,
    RefundQuery,
    RefundReversalIn,
    preview_part,
    refund_out,
)
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Payments", "payments")
REFUNDS = Listing(
    queries.REFUND_COLUMNS,
    queries.REFUND_SOURCE,
    "f",
    {n: f"f.{n}" for n in ("created_at", "date", "amount")},
)


@routes.post("/allocation-previews", body=PreviewIn, answer=PreviewOut, status=200, audited=False)
async def preview_allocation(ctx: Ctx, call: Call[PreviewIn, NoQuery]) -> One:
    """Look ahead: which charges a payment would settle by the organisation's rule. Nothing is written."""
    body = call.body
    tenant_id = ids.decode("tenant", body.tenant_id, "/tenant_id")
    lease_id = ids.decode_optional("lease", body.lease_id, "/lease_id")
    known = await queries.read_circumstances(ctx.db, ctx.org_id, tenant_id, lease_id, None)
    actions.check_circumstances(known, lease_id, None)
    usual = known["lease_currency"] or known["org_currency"]
    currency = check_currency(body.currency or usual)
    if known["lease_currency"] and currency != known["lease_currency"]:
        raise Invalid.at("/currency", "other_currency", f"the lease is in {known['lease_currency']}")
    amount = amount_in(body.amount, currency, "/amount", minimum=1)
    source = Source(new_id(), "", tenant_id, lease_id, None, currency, amount)
    parts = await by_rule(ctx, source)
    credit = amount - sum(part for _, part in parts)
    shown = [preview_part(charge, part) for charge, part in parts]
    return One(PreviewOut(currency, shown, format_amount(credit, currency)))


@routes.post(
    "/payments/{id:payment}/allocations",
    body=AllocationsIn,
    answer=PaymentOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def allocate_payment(ctx: Ctx, call: Call[AllocationsIn, NoQuery]) -> One:
    """Let what is left of a payment settle charges, chosen by you or by the organisation's rule."""
    books = await hold_books(ctx)
    payment = await actions.read_payment(ctx, call.id, lock=True)
    given = call.body.allocations
    wanted = None if given is None else posting.parts_by_hand(given, payment["currency"])
    await posting.allocate_payment(ctx, books, payment, wanted)
    row = await actions.read_payment(ctx, call.id)
    return One(payment_out(row), version=row["version"])


@routes.post(
    "/payments/{id:payment}/refunds", body=RefundIn, answer=RefundOut, moves_money=True, problems=(409,)
)
async def refund_payment(ctx: Ctx, call: Call[RefundIn, NoQuery]) -> One:
    """Give back what of a payment is the tenant's credit.

    What settles charges is released first, by the allocation.
    """
    body, books = call.body, await hold_books(ctx)
    payment = await actions.read_payment(ctx, call.id, lock=True)
    amount = (
        None if is_null(body.amount) else amount_in(body.amount, payment["currency"], "/amount", minimum=1)
    )
    row = await posting.refund(
        ctx, books, payment, amount=amount, method=body.method, on=body.date, reference=body.reference,
        reason=body.reason,
    )  # fmt: skip
    out = refund_out(row)
    return One(out, version=row["version"], location=f"/refunds/{out.id}")


@routes.post(
    "/refunds/{id:refund}/reversal",
    body=RefundReversalIn,
    answer=RefundOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def reverse_refund(ctx: Ctx, call: Call[RefundReversalIn, NoQuery]) -> One:
    """Take back a refund that was not paid out after all: the money is the tenant's credit again."""
    books = await hold_books(ctx)
    refund = await posting.read_refund(ctx, call.id)
    row = await posting.reverse_refund(ctx, books, refund, call.body.reason, call.body.date or books.today)
    return One(refund_out(row), version=row["version"])


@routes.get("/refunds", query=RefundQuery, answer=RefundOut, listing=True, sorts=tuple(REFUNDS.sorts))
async def list_refunds(ctx: Ctx, call: Call[None, RefundQuery]) -> Many:
    """List what was given back to tenants."""
    q, where = call.query, Where()
    where.add("f.org_id = {}", ctx.org_id)
    where.add("f.payment_id = {}", ids.decode_optional("payment", q.payment_id, "/payment_id"))
    where.add("f.date >= {}", q.date_from)
    where.add("f.date <= {}", q.date_to)
    return await REFUNDS.fetch(ctx.db, q, where, refund_out)


@routes.get("/refunds/{id:refund}", answer=RefundOut)
async def read_refund(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one refund."""
    row = await posting.read_refund(ctx, call.id)
    return One(refund_out(row), version=row["version"])
