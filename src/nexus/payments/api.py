"""Routes of payments."""

from collections.abc import Sequence
from typing import Any

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import NexusError
from nexus.payments import actions, bulk, queries
from nexus.payments.schemas import (
    ClearanceIn,
    PaymentIn,
    PaymentOut,
    PaymentPatch,
    PaymentQuery,
    ReturnIn,
    ReversalIn,
    payment_out,
)
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Payments", "payments")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "y",
    {
        n: f"y.{n}"
        for n in ("created_at", "updated_at", "date", "amount", "receipt_number", "status", "method")
    },
)


@routes.get(
    "/payments",
    query=PaymentQuery,
    answer=PaymentOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_payments(ctx: Ctx, call: Call[None, PaymentQuery]) -> Many:
    """List payment records by date range, status, property and more."""
    q = call.query
    where, by_day = _where(ctx, q)
    total = queries.days_total(q.date_from, q.date_to, q.status, 2) if by_day else None
    return await LISTING.fetch(ctx.db, q, where, payment_out, total)


def _new(body: PaymentIn) -> actions.NewPayment:
    fields = sent_fields(body) | {
        "tenant_id": ids.decode("tenant", body.tenant_id, "/tenant_id"),
        "lease_id": ids.decode_optional("lease", body.lease_id, "/lease_id"),
        "property_id": ids.decode_optional("property", body.property_id, "/property_id"),
        "cheque_id": ids.decode_optional("cheque", body.cheque_id, "/cheque_id"),
    }
    return actions.NewPayment(**fields)


async def _record_many(ctx: Ctx, calls: Sequence[Call[PaymentIn, NoQuery]]) -> Sequence[One | NexusError]:
    answers = await bulk.record_payments(ctx, [_new(call.body) for call in calls])
    return [one if isinstance(one, NexusError) else _one(one, created=True) for one in answers]


@routes.post(
    "/payments",
    body=PaymentIn,
    answer=PaymentOut,
    moves_money=True,
    bulk=_record_many,
    fits_bulk=lambda call: bulk.fits(call.body),
)
async def record_payment(ctx: Ctx, call: Call[PaymentIn, NoQuery]) -> One:
    """Record a payment from a tenant: cash, cheque, bank transfer or card.

    A cheque is put on file, or linked to the one that is, and pending until its clearance: see Cheques. Receipt numbers have
    no gaps.
    """
    return _one(await actions.record_payment(ctx, _new(call.body)), created=True)


@routes.get("/payments/{id:payment}", answer=PaymentOut)
async def read_payment(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one payment."""
    return _one(await actions.read_payment(ctx, call.id))


@routes.patch("/payments/{id:payment}", body=PaymentPatch, answer=PaymentOut, if_match=True)
async def change_payment(ctx: Ctx, call: Call[PaymentPatch, NoQuery]) -> One:
    """Change a payment's reference or notes."""
    payment = await actions.read_payment(ctx, call.id, lock=True)
    call.check_version(payment["version"])
    return _one(await actions.change_payment(ctx, payment, sent_fields(call.body)))


@routes.post(
    "/payments/{id:payment}/clearance",
    body=ClearanceIn,
    answer=PaymentOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def clear_payment(ctx: Ctx, call: Call[ClearanceIn, NoQuery]) -> One:
    """Note that the bank has paid a cheque, deposited or still in hand."""
    payment = await actions.hold_payment(ctx, call.id)
    return _one(await actions.clear_payment(ctx, payment, call.body.date, call.body.reason_after_end))


@routes.post(
    "/payments/{id:payment}/return",
    body=ReturnIn,
    answer=PaymentOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def return_payment(ctx: Ctx, call: Call[ReturnIn, NoQuery]) -> One:
    """Note that the bank has returned a cheque unpaid.

    The charges that it settled are open again, and the fee of the rule in force is charged.
    """
    payment = await actions.hold_payment(ctx, call.id)
    return _one(await actions.return_payment(ctx, payment, call.body.date, call.body.reason, call.body.note))


@routes.post(
    "/payments/{id:payment}/reversal",
    body=ReversalIn,
    answer=PaymentOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def reverse_payment(ctx: Ctx, call: Call[ReversalIn, NoQuery]) -> One:
    """Reverse a payment that should not stand.

    It stays on record as `reversed`, with the reason.
    """
    payment = await actions.hold_payment(ctx, call.id)
    return _one(await actions.reverse_payment(ctx, payment, call.body.reason, call.body.date))


def _one(row: Any, *, created: bool = False) -> One:
    out = payment_out(row)
    return One(out, version=row["version"], location=f"/payments/{out.id}" if created else None)


def _where(ctx: Ctx, q: PaymentQuery) -> tuple[Where, bool]:
    """The conditions, and whether the counts kept per day give the total: status and dates come first."""
    where = Where()
    where.add("y.org_id = {}", ctx.org_id)
    where.add("y.status = {}", q.status)
    where.add("y.date >= {}", q.date_from)
    where.add("y.date <= {}", q.date_to)
    kept = len(where.conditions)
    where.add("y.property_id = {}", ids.decode_optional("property", q.property_id, "/property_id"))
    where.add("y.tenant_id = {}", ids.decode_optional("tenant", q.tenant_id, "/tenant_id"))
    where.add("y.lease_id = {}", ids.decode_optional("lease", q.lease_id, "/lease_id"))
    where.add("y.method = {}", q.method)
    where.add("y.updated_at >= {}", q.updated_since)
    by_day = len(where.conditions) == kept
    if by_day and (q.date_from or q.date_to):
        days = queries.days_total(q.date_from, q.date_to, q.status, 2)
        for bound, column in ((">=", "min(first_created_at)"), ("<=", "max(last_created_at)")):
            where.conditions.append(f"y.created_at {bound} ({days.replace('sum(total)', column)})")
    return where, by_day
