"""A whole deposit slip is cleared: what the bank paid, and what became of the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid, NexusError
from nexus.core.money import format_amount
from nexus.ledger.actions import Books
from nexus.payments.cheques import queries
from nexus.payments.cheques.banking import read_deposit
from nexus.payments.cheques.model import WrongChequeState, check_step, outstanding
from nexus.payments.cheques.moves import bounce, clear, pay_in_part

Outcome = Literal["returned", "partially_paid", "in_clearing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exceptional:
    """A cheque of a slip that the bank didn't pay in full. `amount`: of what it paid, in minor units."""

    outcome: Outcome
    reason: str | None = None
    amount: int | None = None
    bank_text: str | None = None
    certificate: str | None = None
    fee: bool = True


async def clear_deposit(
    ctx: Ctx,
    books: Books,
    deposit_id: UUID,
    day: date | None,
    exceptions: Mapping[UUID, tuple[str, Exceptional]],
) -> None:
    """Clear every cheque of a slip that waits for the bank, but for the exceptions: all of it, or nothing.

    `exceptions` come with their pointers. Raises `NotFound`, `WrongChequeState` where none waits or an exception doesn't,
    `Invalid` for one that is not on the slip.
    """
    await read_deposit(ctx, deposit_id)
    on_slip = [row["id"] for row in await queries.cheques_of_deposit(ctx.db, ctx.org_id, deposit_id)]
    rows = {row["id"]: row for row in await queries.read_cheques(ctx.db, ctx.org_id, on_slip, lock=True)}
    waiting = [
        one for one in on_slip if rows[one]["deposit_id"] == deposit_id and rows[one]["status"] == "deposited"
    ]
    for cheque_id, (pointer, _) in exceptions.items():
        if cheque_id not in rows:
            raise Invalid.at(f"{pointer}/cheque_id", "unknown", "is not on this slip")
        if cheque_id not in waiting:
            state = rows[cheque_id]["status"].replace("_", " ")
            raise WrongChequeState.at(f"{pointer}/cheque_id", f"The cheque waits no more; it is {state}.")
    if not waiting:
        raise WrongChequeState("No cheque of this slip waits for the bank.")
    on = day or max(rows[one]["today"] for one in waiting)
    for cheque_id in waiting:
        pointer, exception = exceptions.get(cheque_id, ("", None))
        if exception is None:
            await clear(ctx, books, rows[cheque_id], on)
        else:
            await _except(ctx, books, rows[cheque_id], on, pointer, exception)


async def _except(ctx: Ctx, books: Books, cheque: Row, on: date, pointer: str, given: Exceptional) -> None:
    if given.outcome == "in_clearing":
        return
    try:
        if given.outcome == "returned":
            assert given.reason is not None
            await bounce(ctx, books, cheque, on, given.reason, given.bank_text, fee=given.fee)
        else:
            assert given.amount is not None
            check_step(cheque, "partial_payment")
            check_part(cheque, given.amount)
            await pay_in_part(
                ctx, books, cheque, on, given.amount, given.bank_text, fee=given.fee, certificate=given.certificate
            )  # fmt: skip
    except Invalid as fault:
        errors = (
            FieldError(e.pointer if e.pointer == "/date" else f"{pointer}{e.pointer}", e.code, e.detail)
            for e in fault.errors
        )
        raise Invalid(errors=tuple(errors)) from None
    except NexusError as fault:
        fault.errors = fault.errors or (FieldError(pointer, fault.code, fault.detail),)
        raise


def check_part(cheque: Row, amount: int) -> None:
    """Raises `Invalid` where it is not less than what was presented."""
    if amount >= outstanding(cheque):
        much = format_amount(outstanding(cheque), cheque["currency"])
        raise Invalid.at("/amount", "too_large", f"must be less than the {much} that were presented")
