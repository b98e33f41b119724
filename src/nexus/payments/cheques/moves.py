"""What a cheque does to the books: presented, paid, paid in part, returned.

Presented, it is a receipt (cheques in clearing 1030 against the tenant's credit 2150) that is allocated at once; paid, it
moves from 1030 to the bank. Returned, both are undone by their mirrors. Each presentation is a payment of its own, so a
cheque that is presented again, or paid in part, leaves a history that nothing rewrites.
"""

from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from nexus.api_keys.ceilings import count_against_ceilings
from nexus.billing import late_fees
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import update_row
from nexus.events import emit, register, watch
from nexus.ledger.actions import Books, hold_books, post
from nexus.ledger.model import Entry, Posting
from nexus.payments.cheques import fees, for_deposits, queries
from nexus.payments.cheques.model import (
    ALLOWED,
    WrongChequeState,
    check_day,
    check_step,
    instrument,
    outstanding,
)
from nexus.payments.cheques.schemas import cheque_out
from nexus.payments.posting import enter, take_out
from nexus.payments.queries import insert_payment
from nexus.payments.queries import read_payment as read_payment_row

register("cheque", "cheques", queries.read_cheques, cheque_out)
EVENTS = {
    "filing": "filed", "custody": "kept", "deposit": "deposited", "re_presentation": "deposited", "clearance": "cleared",
    "return": "returned", "partial_payment": "partially_paid", "replacement": "replaced", "withdrawal": "withdrawn",
    "loss": "lost", "legal_action": "taken_to_law", "staleness": "gone_stale", "correction": "corrected",
    "cancellation": "cancelled",
}  # fmt: skip


async def read_cheque(ctx: Ctx, cheque_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    rows = await queries.read_cheques(ctx.db, ctx.org_id, [cheque_id], lock=lock)
    if not rows:
        raise NotFound
    if lock:
        await watch(ctx, "cheque", cheque_id)
    return rows[0]


async def hold_cheque(ctx: Ctx, cheque_id: UUID) -> tuple[Books, Row]:
    """The books first, then the cheque. Raises `NotFound` (404)."""
    books = await hold_books(ctx)
    return books, await read_cheque(ctx, cheque_id, lock=True)


async def take_step(
    ctx: Ctx, cheque: Row, step: str, on: date, changes: dict[str, Any], **noted: Any
) -> None:
    """Change the cheque and note who did what when."""
    await watch(ctx, "cheque", cheque["id"])
    if changes:
        await update_row(ctx.db, "cheques", ctx.org_id, cheque["id"], changes)
    status = changes.get("status", cheque["status"])
    await queries.insert_step(ctx, cheque["id"], {"step": step, "status": status, "date": on, **noted})
    await emit(ctx, f"cheque.{EVENTS[step]}", cheque["id"])


async def payment_of(ctx: Ctx, cheque: Row) -> Row | None:
    """The payment of its present presentation, locked."""
    found = await queries.payment_in_force(ctx.db, ctx.org_id, cheque["id"])
    return await read_payment_row(ctx.db, ctx.org_id, found, lock=True) if found else None


async def present(
    ctx: Ctx, books: Books, cheque: Row, on: date, deposit_id: UUID | None = None, reason: str | None = None
) -> tuple[Row, Row | None]:
    """Take it to the bank, for what is not paid of it; gives the cheque and its payment. One that is for a deposit makes none:
    it is posted when its clearing receives that.

    Raises `WrongChequeState`, and `Invalid` before its date or after its last day (domain reference §1.5).
    """
    step = check_presentable(cheque, on, cheque["today"], reason)
    payment = await payment_of(ctx, cheque) if step == "deposit" else None
    if cheque["security_deposit_id"] is None:
        payment = await _enter_pending(ctx, books, cheque, payment, on)
    changes = {
        "status": "deposited", "deposited_on": on, "deposit_id": deposit_id,
        "presented_count": cheque["presented_count"] + 1, "returned_on": None, "return_reason": None, "bank_text": None,
    }  # fmt: skip
    await take_step(
        ctx, cheque, step, on, changes,
        amount=payment["amount"] if payment else outstanding(cheque), payment_id=payment["id"] if payment else None,
        deposit_id=deposit_id, place=cheque["custody_place"], reason=reason,
    )  # fmt: skip
    return await read_cheque(ctx, cheque["id"]), payment


def check_presentable(cheque: Row, on: date, today: date, reason: str | None = None) -> str:
    """The step by which it goes to the bank. Raises as `present`, and `Invalid` for one that is dated after the last day of its
    lease, unless a reason says why it goes there all the same (domain reference §3.7, point 15)."""
    step = "re_presentation" if cheque["status"] in ALLOWED["re_presentation"] else "deposit"
    check_step(cheque, step)
    if cheque["kind"] == "security":
        raise WrongChequeState("A security cheque is held; it is not taken to the bank.")
    earliest = cheque["date"], cheque["received_on"], cheque["returned_on"]
    check_day(on, today, *earliest, latest=cheque["presentable_until"])
    if cheque["lease_over_on"] is not None and cheque["date"] > cheque["lease_over_on"] and reason is None:
        raise Invalid.at(
            "/reason_after_end", "lease_ended",
            f"cheque {cheque['number']} is dated after the last day of its lease, {cheque['lease_over_on']}: give it back, or say"
            " why it is deposited",
        )  # fmt: skip
    return step


async def _enter_pending(ctx: Ctx, books: Books, cheque: Row, payment: Row | None, on: date) -> Row:
    if payment is None:
        payment = await _make_payment(ctx, cheque, outstanding(cheque), on)
    else:
        await watch(ctx, "payment", payment["id"])
        await update_row(ctx.db, "payments", ctx.org_id, payment["id"], {"entry_id": new_id()})
        await emit(ctx, "payment.deposited", payment["id"])
        payment = await _read(ctx, payment["id"])
    await enter(ctx, books, payment, on, None)
    return await _read(ctx, payment["id"])


async def _make_payment(ctx: Ctx, cheque: Row, amount: int, on: date) -> Row:
    """A payment that a presentation makes, pending, with an entry to come."""
    await count_against_ceilings(ctx, cheque["currency"], amount)
    payment_id = new_id()
    kept = msgspec.json.encode(instrument(cheque)).decode()
    row = await insert_payment(ctx.db, ctx.org_id, (
        payment_id, cheque["tenant_id"], cheque["lease_id"], cheque["property_id"], "cheque", "pending", on, amount,
        cheque["currency"], None, kept, None, None, new_id(), cheque["id"],
    ))  # fmt: skip
    await emit(ctx, "payment.recorded", payment_id, new=True)
    return row


async def clear(ctx: Ctx, books: Books, cheque: Row, on: date) -> Row:
    """The bank has paid it. Raises `WrongChequeState`, `Invalid` before its deposit."""
    check_step(cheque, "clearance")
    check_day(on, cheque["today"], cheque["deposited_on"])
    if cheque["security_deposit_id"] is not None:
        return await for_deposits.clear(ctx, books, cheque, on)
    payment = await payment_of(ctx, cheque)
    assert payment is not None
    await _collect(ctx, books, payment, on)
    paid = cheque["paid"] + payment["amount"]
    changes = {"status": "cleared", "cleared_on": on, "paid": paid}
    await take_step(ctx, cheque, "clearance", on, changes, amount=payment["amount"], payment_id=payment["id"])
    return await read_cheque(ctx, cheque["id"])


async def _collect(ctx: Ctx, books: Books, payment: Row, on: date) -> None:
    """From cheques in clearing to the bank."""
    concerns = {name: payment[name] for name in ("currency", "tenant_id", "lease_id", "property_id")}
    lines = (
        Posting(account_id=books.accounts["client_bank"], amount=payment["amount"], **concerns),
        Posting(account_id=books.accounts["cheques_in_clearing"], amount=-payment["amount"], **concerns),
    )
    entry = Entry(
        id=new_id(), effective_on=books.open_day(on), kind="clearance", source_id=payment["id"],
        description=f"Clearance of receipt R-{payment['receipt_number']:06d}", postings=lines,
    )  # fmt: skip
    await post(ctx, entry)
    changes = {"status": "cleared", "cleared_on": on, "clearing_entry_id": entry.id}
    await watch(ctx, "payment", payment["id"])
    await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
    await emit(ctx, "payment.cleared", payment["id"])


async def bounce(
    ctx: Ctx, books: Books, cheque: Row, on: date, reason: str, bank_text: str | None, *, fee: bool = True
) -> Row:
    """The bank has returned it, before or after it counted as paid: its charges are open again, and the fee of the rule in
    force is charged. Raises `WrongChequeState`, `Invalid`, `WrongState` when some of it was refunded."""
    check_step(cheque, "return")
    check_day(on, cheque["today"], cheque["deposited_on"])
    if cheque["security_deposit_id"] is not None:
        return await for_deposits.bounce(ctx, books, cheque, on, reason, bank_text, fee=fee)
    payment = await payment_of(ctx, cheque)
    assert payment is not None
    return await send_back(ctx, books, cheque, payment, on, reason, bank_text, fee=fee)


async def send_back(
    ctx: Ctx, books: Books, cheque: Row, payment: Row, on: date, reason: str, bank_text: str | None, *, fee: bool
) -> Row:  # fmt: skip
    """`bounce` for a cheque whose guards were looked at, deposited or not."""
    opened = await _undo(ctx, books, payment, on, reason, bank_text)
    charge_id = await fees.charge_fee(ctx, books, cheque, on, reason) if fee else None
    await late_fees.follow(ctx, books, opened)
    paid = cheque["paid"] - (payment["amount"] if payment["status"] == "cleared" else 0)
    changes = {
        "status": "bounced", "returned_on": on, "return_reason": reason, "bank_text": bank_text, "cleared_on": None,
        "return_count": cheque["return_count"] + 1, "paid": paid, "deposit_id": None,
        "presented_count": max(cheque["presented_count"], cheque["return_count"] + 1),
    }  # fmt: skip
    await take_step(
        ctx, cheque, "return", on, changes, amount=payment["amount"], payment_id=payment["id"],
        reason=reason, bank_text=bank_text, charge_id=charge_id,
    )  # fmt: skip
    return await read_cheque(ctx, cheque["id"])


async def _undo(ctx: Ctx, books: Books, payment: Row, on: date, reason: str, note: str | None) -> list[Row]:
    """Gives the charges that are open again."""
    await watch(ctx, "payment", payment["id"])
    opened = await take_out(ctx, books, payment, f"The bank returned the cheque: {reason}", on)
    changes = {
        "status": "bounced", "returned_on": on, "return_reason": reason, "return_note": note, "cleared_on": None,
    }  # fmt: skip
    await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
    await emit(ctx, "payment.returned", payment["id"])
    return opened


async def pay_in_part(
    ctx: Ctx, books: Books, cheque: Row, on: date, amount: int, bank_text: str | None, *, fee: bool,
    certificate: str | None,
) -> Row:  # fmt: skip
    """The account held less than the cheque: the bank paid that and returned the cheque with its certificate.

    The receipt of the whole is undone, the part is a payment of its own; the rest stays open and can be presented again.
    """
    check_step(cheque, "partial_payment")
    check_day(on, cheque["today"], cheque["deposited_on"])
    if cheque["security_deposit_id"] is not None:
        return await for_deposits.pay_in_part(
            ctx, books, cheque, on, amount, bank_text, fee=fee, certificate=certificate
        )  # fmt: skip
    whole = await payment_of(ctx, cheque)
    assert whole is not None
    reason = "insufficient_funds"
    opened = await _undo(ctx, books, whole, on, reason, bank_text)
    part = await _make_payment(ctx, cheque, amount, on)
    await enter(ctx, books, part, on, None)
    await late_fees.follow(ctx, books, opened)
    await _collect(ctx, books, part, on)
    charge_id = await fees.charge_fee(ctx, books, cheque, on, reason) if fee else None
    changes = {
        "status": "partially_paid", "paid": cheque["paid"] + amount, "returned_on": on, "return_reason": reason,
        "bank_text": bank_text, "return_count": cheque["return_count"] + 1, "deposit_id": None,
    }  # fmt: skip
    await take_step(
        ctx, cheque, "partial_payment", on, changes, amount=amount, payment_id=part["id"], reason=reason,
        bank_text=bank_text, charge_id=charge_id, reference=certificate,
    )  # fmt: skip
    return await read_cheque(ctx, cheque["id"])


async def follow_reversal(ctx: Ctx, cheque: Row, payment: Row, reason: str, on: date) -> None:
    """A payment of this cheque was reversed: what was wrongly presented is in hand again, what was wrongly recorded is
    not there. One that was replaced or settled since stays so."""
    cleared = payment["status"] == "cleared"
    presented = payment["entry_id"] is not None
    usual = "received" if presented else "cancelled"
    becomes = {"received": usual, "deposited": usual, "cleared": usual, "partially_paid": "bounced"}
    changes = {
        "status": becomes.get(cheque["status"], cheque["status"]), "deposited_on": None, "deposit_id": None, "cleared_on": None,
        "paid": cheque["paid"] - (payment["amount"] if cleared else 0),
    }  # fmt: skip
    step = "correction" if presented else "cancellation"
    await take_step(ctx, cheque, step, on, changes, reason=reason, payment_id=payment["id"])


async def drop_payment(ctx: Ctx, cheque: Row, reason: str, on: date) -> None:
    """Its receipt that was recorded and never presented will not be money."""
    payment = await payment_of(ctx, cheque)
    if payment is not None and payment["status"] == "pending" and payment["entry_id"] is None:
        await watch(ctx, "payment", payment["id"])
        changes = {"status": "reversed", "reversed_on": max(on, payment["date"]), "reversal_reason": reason}
        await update_row(ctx.db, "payments", ctx.org_id, payment["id"], changes)
        await emit(ctx, "payment.reversed", payment["id"])


async def _read(ctx: Ctx, payment_id: UUID) -> Row:
    row = await read_payment_row(ctx.db, ctx.org_id, payment_id)
    assert row is not None
    return row
