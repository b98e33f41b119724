"""Record payments and what becomes of them. Money is never changed or deleted: it is reversed."""

from dataclasses import dataclass
from datetime import date, timedelta
from datetime import date as Date
from typing import Any
from uuid import UUID

import msgspec

from nexus.api_keys.ceilings import count_against_ceilings
from nexus.billing import late_fees
from nexus.billing.settling_queries import today_of
from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.database.rows import update_row
from nexus.events import emit, left_as, left_with, watch
from nexus.ledger.actions import hold_books
from nexus.payments import queries
from nexus.payments.cheques import moves
from nexus.payments.cheques.filing import NewCheque, link, link_or_file
from nexus.payments.cheques.model import check_day, instrument
from nexus.payments.deposits import actions as deposits
from nexus.payments.model import CLEARS_AT_ONCE, WrongState
from nexus.payments.posting import enter, parts_by_hand, take_out
from nexus.payments.schemas import AllocationPart, Card, Cheque
from nexus.rest.fields import amount_in


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPayment:
    """A payment as it was handed in. The amount is as it was written until its currency is known."""

    tenant_id: UUID
    amount: msgspec.Raw
    method: str
    lease_id: UUID | None = None
    property_id: UUID | None = None
    currency: str | None = None
    date: Date | None = None
    reference: str | None = None
    cheque: Cheque | None = None
    cheque_id: UUID | None = None
    card: Card | None = None
    allocations: list[AllocationPart] | None = None
    notes: str | None = None


async def record_payment(ctx: Ctx, given: NewPayment) -> Row:
    """Record what a tenant paid. A cheque is pending until it is cleared; the other methods are cleared at once, posted to
    the ledger and allocated, as it was asked or by the organisation's rule.

    Raises `Invalid` for what the method needs and isn't there, for an unknown tenant, lease or property, and for an
    amount or currency that doesn't fit.
    """
    check_method(given)
    cleared = given.method in CLEARS_AT_ONCE
    books = await hold_books(ctx) if cleared else None
    known = await queries.read_circumstances(
        ctx.db, ctx.org_id, given.tenant_id, given.lease_id, given.property_id
    )
    currency, amount, day = read_terms(given, known)
    await count_against_ceilings(ctx, currency, amount)
    cheque_id, kept = await _cheque(ctx, given, known, amount, currency, day)
    payment_id = new_id()
    await emit(ctx, "payment.recorded", payment_id, new=True)
    row = await queries.insert_payment(ctx.db, ctx.org_id, (
        payment_id, given.tenant_id, given.lease_id, known["property_id"], given.method,
        "cleared" if cleared else "pending", day, amount, currency, given.reference,
        msgspec.json.encode(kept).decode() if kept else None, day if cleared else None, given.notes,
        new_id() if cleared else None, cheque_id,
    ))  # fmt: skip
    if cheque_id is not None:
        left_with(ctx, "cheque", cheque_id, payment_id=payment_id)
    if books is None:
        return left_as(ctx, "payment", row)
    wanted = None if given.allocations is None else parts_by_hand(given.allocations, currency)
    await enter(ctx, books, row, day, wanted)
    return left_as(ctx, "payment", await read_payment(ctx, payment_id))


def read_terms(given: NewPayment, known: Row) -> tuple[str, int, date]:
    """Currency, minor units and day of a payment under its circumstances. Raises `Invalid`."""
    check_circumstances(known, given.lease_id, given.property_id)
    usual = known["lease_currency"] or known["property_currency"] or known["org_currency"]
    currency = check_currency(given.currency or usual)
    if known["lease_currency"] and currency != known["lease_currency"]:
        raise Invalid.at("/currency", "other_currency", f"the lease is in {known['lease_currency']}")
    amount = amount_in(given.amount, currency, "/amount", minimum=1)
    day = check_year(given.date or known["today"], "/date")
    if day > known["today"] + timedelta(days=1):
        raise Invalid.at(
            "/date", "in_the_future", "is the day it was received; a cheque's own date goes into cheque.date"
        )
    return currency, amount, day


async def read_payment(ctx: Ctx, payment_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_payment(ctx.db, ctx.org_id, payment_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def hold_payment(ctx: Ctx, payment_id: UUID) -> Row:
    """The payment, and the books before it: whoever moves money takes them in this order. Raises `NotFound` (404)."""
    await hold_books(ctx)
    return await read_payment(ctx, payment_id, lock=True)


async def change_payment(ctx: Ctx, payment: Row, changes: dict[str, Any]) -> Row:
    """Only its reference and notes."""
    if changes:
        await watch(ctx, "payment", payment["id"])
        await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
        await emit(ctx, "payment.changed", payment["id"])
    return await read_payment(ctx, payment["id"])


async def clear_payment(ctx: Ctx, payment: Row, on: date, reason: str | None = None) -> Row:
    """The bank has paid a pending cheque, which is deposited with that if it wasn't. Raises `WrongState`, and `Invalid`
    before the cheque's own date."""
    if payment["status"] != "pending":
        raise WrongState(f"The payment is {payment['status']}; only a pending one can be cleared.")
    await watch(ctx, "payment", payment["id"])
    books = await hold_books(ctx)
    if payment["cheque_id"] is None:
        check_day(on, await today_of(ctx.db, ctx.org_id, payment["property_id"]), payment["date"])
        changes = {"status": "cleared", "cleared_on": on, "entry_id": new_id()}
        await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
        await enter(ctx, books, await read_payment(ctx, payment["id"]), on, None)
        return await _become(ctx, payment, "payment.cleared", {})
    cheque = await moves.read_cheque(ctx, payment["cheque_id"], lock=True)
    if cheque["status"] != "deposited":
        cheque, _ = await moves.present(ctx, books, cheque, on, reason=reason)
    await moves.clear(ctx, books, cheque, on)
    return await read_payment(ctx, payment["id"])


async def return_payment(ctx: Ctx, payment: Row, on: date, reason: str, note: str | None) -> Row:
    """The bank has returned a cheque, before or after it counted as paid. Raises `WrongState`, `Invalid`."""
    if payment["method"] != "cheque" or payment["status"] not in {"pending", "cleared"}:
        raise WrongState("Only a cheque that is pending or cleared can be returned.")
    books = await hold_books(ctx)
    cheque = await moves.read_cheque(ctx, payment["cheque_id"], lock=True)
    if cheque["status"] not in {"received", "deposited", "cleared", "partially_paid"}:
        raise WrongState(f"Its cheque is {cheque['status']} since; what came instead must be undone first.")
    check_day(on, cheque["today"], payment["date"], cheque["deposited_on"])
    await moves.send_back(ctx, books, cheque, payment, on, reason, note, fee=True)
    return await read_payment(ctx, payment["id"])


async def reverse_payment(ctx: Ctx, payment: Row, reason: str, on: date | None) -> Row:
    """Undo a payment that should not stand. It stays, with who reversed it and why. Raises `WrongState`, `Invalid`."""
    if payment["status"] not in {"pending", "cleared"}:
        raise WrongState(
            f"The payment is {payment['status']}; only a pending or cleared one can be reversed."
        )
    known = await queries.read_circumstances(
        ctx.db, ctx.org_id, payment["tenant_id"], payment["lease_id"], payment["property_id"]
    )
    day = check_year(on or known["today"], "/date")
    if day < payment["date"]:
        raise Invalid.at("/date", "too_early", f"must not be before {payment['date']}")
    await watch(ctx, "payment", payment["id"])
    books = await hold_books(ctx)
    opened = await take_out(ctx, books, payment, f"Reversal: {reason}", day)
    if payment["cheque_id"] is not None:
        cheque = await moves.read_cheque(ctx, payment["cheque_id"], lock=True)
        await moves.follow_reversal(ctx, cheque, payment, reason, day)
    if payment["method"] == "deposit":
        await deposits.follow_reversal(ctx, books, payment["id"], reason, day)
    changes = {"status": "reversed", "reversed_on": day, "reversal_reason": reason}
    row = await _become(ctx, payment, "payment.reversed", changes)
    await late_fees.follow(ctx, books, opened)
    return row


async def _cheque(
    ctx: Ctx, given: NewPayment, known: Row, amount: int, currency: str, day: date
) -> tuple[UUID | None, Any]:
    """The cheque that a payment is made with, filed now or before, and what the payment keeps of it or of a card."""
    if given.method != "cheque":
        return None, given.card
    new = NewCheque.with_payment(given, known, amount, currency, day)
    if given.cheque_id is not None:
        return given.cheque_id, instrument(await link(ctx, given.cheque_id, new))
    return await link_or_file(ctx, new, max(known["today"], day)), given.cheque


async def _become(ctx: Ctx, payment: Row, event: str, changes: dict[str, Any]) -> Row:
    if changes:
        await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
    await emit(ctx, event, payment["id"])
    return await read_payment(ctx, payment["id"])


def check_method(given: NewPayment) -> None:
    """Each method brings what it needs and nothing of another's."""
    needs = {"cheque": "cheque", "card": "card", "bank_transfer": "reference"}
    needed = needs.get(given.method)
    if needed and getattr(given, needed) is None and given.cheque_id is None:
        raise Invalid.at(f"/{needed}", "required", f"is required when the method is {given.method}")
    if given.method not in CLEARS_AT_ONCE and given.allocations is not None:
        raise Invalid.at("/allocations", "not_taken", "a cheque is allocated when it is deposited")
    if given.cheque_id is not None and (given.method != "cheque" or given.cheque is not None):
        raise Invalid.at("/cheque_id", "not_taken", "goes with the method cheque, and instead of cheque")
    for name in ("cheque", "card"):
        if name != needed and getattr(given, name) is not None:
            raise Invalid.at(f"/{name}", "not_taken", f"does not go with the method {given.method}")


def check_circumstances(known: Row, lease_id: UUID | None, property_id: UUID | None) -> None:
    """Raises `Invalid` for a tenant, lease or property that isn't there or doesn't go with the others."""
    if known["tenant_id"] is None:
        raise Invalid.at("/tenant_id", "unknown", "there is no such tenant")
    if lease_id is not None and known["lease_id"] is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    if lease_id is not None and not known["in_lease"]:
        raise Invalid.at("/tenant_id", "not_in_lease", "has no part in this lease")
    if property_id is not None and known["property_id"] is None:
        raise Invalid.at("/property_id", "unknown", "there is no such property")
    if property_id is not None and known["property_id"] != property_id:
        raise Invalid.at("/property_id", "other_property", "is not the lease's property")
