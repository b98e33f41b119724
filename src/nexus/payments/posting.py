"""How a payment enters the books and leaves them again: the receipt, its allocation, refunds."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.api_keys.ceilings import count_against_ceilings
from nexus.billing import late_fees, settlement
from nexus.billing.queries import allocations_in_force
from nexus.billing.settlement import Part, Source, source_of
from nexus.billing.settling_queries import today_of
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books, post, reversal_of
from nexus.ledger.model import Entry, Posting
from nexus.payments import queries
from nexus.payments.model import ENTERS, WrongState, receipt
from nexus.payments.schemas import AllocationPart, payment_out
from nexus.payments.settling_schemas import refund_out
from nexus.rest.fields import amount_in

register("payment", "payments", by_ids(queries.COLUMNS, queries.SOURCE, "y"), payment_out)
register("refund", "payments", by_ids(queries.REFUND_COLUMNS, queries.REFUND_SOURCE, "f"), refund_out)
Wanted = Sequence[tuple[UUID, int]]


def parts_by_hand(given: Sequence[AllocationPart], currency: str) -> Wanted:
    """Charges and amounts as a request names them. Raises `Invalid` at the one that is wrong."""
    return [
        (
            ids.decode("charge", part.charge_id, f"/allocations/{n}/charge_id"),
            amount_in(part.amount, currency, f"/allocations/{n}/amount", minimum=1),
        )
        for n, part in enumerate(given)
    ]


async def enter(ctx: Ctx, books: Books, payment: Row, on: date, wanted: Wanted | None) -> None:
    """Post the receipt of a payment that has its `entry_id`, and allocate it: as wanted, or by the rule when None. What is wanted
    may leave a rest, which goes by the rule if credits are used by themselves. Late fees are corrected with it.

    The money is the tenant's credit (2150) until it is allocated; see `billing.settlement`.
    """
    source = source_of(payment)
    chosen = await parts(ctx, source, wanted)
    if wanted:
        chosen = await settlement.with_the_rest(ctx, source, chosen)
    await settlement.allocate(ctx, books, [(source, chosen)], on, first=[receipt_entry(payment, books, on)])
    await late_fees.follow(ctx, books, [charge for charge, _ in chosen])


async def parts(ctx: Ctx, source: Source, wanted: Wanted | None) -> Sequence[Part]:
    """What a payment settles: as wanted, or by the rule when None. Raises `Invalid`."""
    if wanted is None:
        return await settlement.by_rule(ctx, source)
    return await settlement.by_hand(ctx, source, wanted)


async def take_out(ctx: Ctx, books: Books, payment: Row, reason: str, on: date) -> list[Row]:
    """Undo what a payment did to the books: its allocations, then its receipt; gives the charges that are open again. Raises
    `WrongState` after a refund."""
    if payment["refunded"]:
        raise WrongState("Some of it was refunded; what was given back can't be taken out again.")
    if payment["entry_id"] is None:
        return []
    found = await allocations_in_force(ctx.db, ctx.org_id, payment_id=payment["id"])
    await settlement.release(ctx, books, found, reason, on)
    posted = [payment[name] for name in ("clearing_entry_id", "entry_id") if payment[name]]
    await post(ctx, *[await reversal_of(ctx, books, entry_id, reason, on) for entry_id in posted])
    await watch(ctx, "payment", payment["id"])
    changes = {"entry_id": None, "clearing_entry_id": None}
    await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
    return [one["charge"] for one in found]


async def allocate_payment(ctx: Ctx, books: Books, payment: Row, wanted: Wanted | None) -> None:
    """Allocate what a payment has left. Raises `WrongState` when it has nothing, `Invalid`."""
    source = source_of(payment)
    if not source.unallocated:
        raise WrongState("Nothing of the payment is left to allocate.")
    chosen = await parts(ctx, source, wanted)
    if chosen:
        await settlement.allocate_free(ctx, books, source, chosen)
        await late_fees.follow(ctx, books, [charge for charge, _ in chosen])


async def refund(
    ctx: Ctx, books: Books, payment: Row, *, amount: int | None, method: str, on: date | None, reference: str | None,
    reason: str,
) -> Row:  # fmt: skip
    """Give back what of a payment is the tenant's credit. Raises `Invalid` for more than that or a wrong day."""
    if payment["status"] == "pending":
        raise WrongState("The cheque is not cleared; what the bank may still return can't be given back.")
    source = source_of(payment)
    amount = source.unallocated if amount is None else amount
    if not amount:
        raise WrongState("Nothing of the payment is the tenant's credit.")
    if amount > source.unallocated:
        much = format_amount(source.unallocated, source.currency)
        raise Invalid.at("/amount", "too_large", f"only {much} of the payment is the tenant's credit")
    today = await today_of(ctx.db, ctx.org_id, payment["property_id"])
    day = on or max(today, payment["date"])
    if not payment["date"] <= day <= max(today, books.today):
        raise Invalid.at("/date", "out_of_range", f"must lie between {payment['date']} and {today}")
    await count_against_ceilings(ctx, source.currency, amount)
    refund_id, concerns = new_id(), _tags(payment)
    cash = books.accounts[ENTERS.get(method, "client_bank")]
    lines = (
        Posting(account_id=books.accounts["tenant_credits"], amount=amount, **concerns),
        Posting(account_id=cash, amount=-amount, **concerns),
    )
    entry = Entry(
        id=new_id(), effective_on=books.open_day(day), kind="refund", source_id=refund_id,
        description=f"Refund of receipt {source.receipt}: {reason}", postings=lines,
    )  # fmt: skip
    await watch(ctx, "payment", payment["id"])
    await post(ctx, entry)
    await insert_row(ctx.db, "refunds", {
        "org_id": ctx.org_id, "id": refund_id, "payment_id": payment["id"], "date": day, "method": method,
        "currency": source.currency, "amount": amount, "reference": reference, "reason": reason, "entry_id": entry.id,
    })  # fmt: skip
    await emit(ctx, "refund.made", refund_id, new=True)
    await emit(ctx, "payment.refunded", payment["id"])
    return await read_refund(ctx, refund_id)


async def reverse_refund(ctx: Ctx, books: Books, refund: Row, reason: str, on: date) -> Row:
    """Undo a refund by its mirror; gives the refund. Raises `WrongState` for one that is reversed or a reversal itself."""
    if refund["reverses_id"] or refund["reversed_by_id"]:
        raise WrongState("It is reversed already, or a reversal itself.")
    if not refund["date"] <= on <= books.today:
        within = f"must lie between {refund['date']} and {books.today}"
        raise Invalid.at("/date", "out_of_range", within)
    day = on
    entry = await reversal_of(ctx, books, refund["entry_id"], reason, day)
    await watch(ctx, "payment", refund["payment_id"])
    await watch(ctx, "refund", refund["id"])
    await post(ctx, entry)
    mirror_id = new_id()
    await insert_row(ctx.db, "refunds", {
        "org_id": ctx.org_id, "id": mirror_id, "payment_id": refund["payment_id"], "date": day, "method": refund["method"],
        "currency": refund["currency"], "amount": -refund["amount"], "reference": refund["reference"], "reason": reason,
        "entry_id": entry.id, "reverses_id": refund["id"],
    })  # fmt: skip
    await emit(ctx, "refund.made", mirror_id, new=True)
    await emit(ctx, "refund.reversed", refund["id"])
    await emit(ctx, "payment.refund_reversed", refund["payment_id"])
    return await read_refund(ctx, refund["id"])


async def read_refund(ctx: Ctx, refund_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_refund(ctx.db, ctx.org_id, refund_id)
    if row is None:
        raise NotFound
    return row


def receipt_entry(payment: Row, books: Books, on: date) -> Entry:
    concerns = _tags(payment)
    into = books.accounts[ENTERS.get(payment["method"], "client_bank")]
    return Entry(
        id=payment["entry_id"], effective_on=books.open_day(on), kind="receipt", source_id=payment["id"],
        description=f"Receipt {receipt(payment['receipt_number'])}",
        postings=(
            Posting(account_id=into, amount=payment["amount"], **concerns),
            Posting(account_id=books.accounts["tenant_credits"], amount=-payment["amount"], **concerns),
        ),
    )  # fmt: skip


def _tags(payment: Row) -> dict[str, Any]:
    return {name: payment[name] for name in ("currency", "tenant_id", "lease_id", "property_id")}
