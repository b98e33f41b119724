"""A cheque for a security deposit: while it is at the bank it is a memo, its clearing receives the deposit, its return takes that
back. It makes no payment and settles no charge."""

from datetime import date
from typing import Any

from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid
from nexus.core.money import format_amount
from nexus.ledger.actions import Books
from nexus.payments.cheques import fees, moves
from nexus.payments.cheques.model import ON_FILE, WrongChequeState, outstanding
from nexus.payments.deposits import actions as deposits


async def check_deposit(ctx: Ctx, deposit: Row, new: Any, pointer: str = "") -> None:
    """Raises `Invalid` for a cheque that a deposit can't be received by."""
    if deposit["lease_id"] != new.lease_id or deposit["currency"] != new.currency:
        raise Invalid.at(
            f"{pointer}/security_deposit_id", "other_lease", "is not a deposit of the cheque's lease"
        )
    if new.kind == "security":
        raise Invalid.at(f"{pointer}/kind", "not_taken", "a cheque that is held is no receipt of a deposit")
    promised = await ctx.db.fetchval(
        "SELECT coalesce(sum(h.amount - h.paid), 0)::bigint FROM cheques h WHERE h.org_id = $1 AND h.security_deposit_id = $2"
        " AND h.status = ANY ($3) AND h.id IS DISTINCT FROM $4",
        ctx.org_id,
        deposit["id"],
        list(ON_FILE),
        new.replaces_id,
    )
    missing = deposit["amount"] - deposit["received"] - promised
    if new.amount > missing:
        much = format_amount(max(missing, 0), deposit["currency"])
        raise Invalid.at(f"{pointer}/amount", "too_large", f"only {much} of the deposit is missing")


async def clear(ctx: Ctx, books: Books, cheque: Row, on: date) -> Row:
    """The bank has paid it. Raises `WrongChequeState` where the deposit was received otherwise since."""
    amount = outstanding(cheque)
    await _receive(ctx, books, cheque, amount, on)
    changes = {"status": "cleared", "cleared_on": on, "paid": cheque["amount"]}
    await moves.take_step(ctx, cheque, "clearance", on, changes, amount=amount)
    return await moves.read_cheque(ctx, cheque["id"])


async def bounce(
    ctx: Ctx, books: Books, cheque: Row, on: date, reason: str, bank_text: str | None, *, fee: bool
) -> Row:
    """The bank has returned it. Raises `WrongDepositState` where what it brought was given out since."""
    was_paid = cheque["status"] == "cleared"
    if was_paid:
        await deposits.follow_return(ctx, books, cheque["id"], f"The bank returned the cheque: {reason}", on)
    charge_id = await fees.charge_fee(ctx, books, cheque, on, reason) if fee else None
    changes = {
        "status": "bounced", "returned_on": on, "return_reason": reason, "bank_text": bank_text, "cleared_on": None,
        "return_count": cheque["return_count"] + 1, "paid": 0 if was_paid else cheque["paid"], "deposit_id": None,
    }  # fmt: skip
    await moves.take_step(
        ctx, cheque, "return", on, changes,
        amount=cheque["amount"] if was_paid else outstanding(cheque), reason=reason, bank_text=bank_text, charge_id=charge_id,
    )  # fmt: skip
    return await moves.read_cheque(ctx, cheque["id"])


async def pay_in_part(
    ctx: Ctx, books: Books, cheque: Row, on: date, amount: int, bank_text: str | None, *, fee: bool,
    certificate: str | None,
) -> Row:  # fmt: skip
    """The bank has paid what the account held."""
    reason = "insufficient_funds"
    await _receive(ctx, books, cheque, amount, on)
    charge_id = await fees.charge_fee(ctx, books, cheque, on, reason) if fee else None
    changes = {
        "status": "partially_paid", "paid": cheque["paid"] + amount, "returned_on": on, "return_reason": reason,
        "bank_text": bank_text, "return_count": cheque["return_count"] + 1, "deposit_id": None,
    }  # fmt: skip
    await moves.take_step(
        ctx, cheque, "partial_payment", on, changes,
        amount=amount, reason=reason, bank_text=bank_text, charge_id=charge_id, reference=certificate,
    )  # fmt: skip
    return await moves.read_cheque(ctx, cheque["id"])


async def _receive(ctx: Ctx, books: Books, cheque: Row, amount: int, on: date) -> None:
    deposit = await deposits.read_deposit(ctx, cheque["security_deposit_id"], lock=True)
    if amount > deposit["amount"] - deposit["received"]:
        raise WrongChequeState(
            "The deposit was received otherwise since; reverse that receipt, or give the cheque back."
        )
    try:
        await deposits.receive(
            ctx, books, deposit, amount=amount, on=on, method="cheque", reference=cheque["number"], cheque_id=cheque["id"]
        )  # fmt: skip
    except Invalid as fault:
        raise Invalid(errors=tuple(FieldError("/date", e.code, e.detail) for e in fault.errors)) from None
