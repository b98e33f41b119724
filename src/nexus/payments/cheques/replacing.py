"""What comes instead of a cheque: other cheques, or another way of paying."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid
from nexus.core.money import format_amount
from nexus.ledger.actions import Books
from nexus.payments import actions
from nexus.payments.cheques.filing import NewCheque, file_cheque
from nexus.payments.cheques.model import check_day, check_step, outstanding
from nexus.payments.cheques.moves import drop_payment, read_cheque, take_step


async def replace(
    ctx: Ctx, books: Books, cheque: Row, on: date, reason: str | None, cheques: Sequence[NewCheque],
    payments: Sequence[tuple[int, actions.NewPayment]],
) -> Row:  # fmt: skip
    """Replace what is not paid of a cheque by one or more others, or by cash, transfer or card.

    Together they must cover it; they may cover a fee besides. `payments` come with their amounts. Raises
    `WrongChequeState`, `Invalid`.
    """
    check_step(cheque, "replacement")
    check_day(on, cheque["today"], cheque["received_on"], cheque["returned_on"])
    missing = outstanding(cheque)
    total = sum(new.amount for new in cheques) + sum(amount for amount, _ in payments)
    if total < missing:
        currency = cheque["currency"]
        raise Invalid.at(
            "/cheques" if cheques else "/payments", "too_small",
            f"come to {format_amount(total, currency)}, but {format_amount(missing, currency)} of the cheque is not paid",
        )  # fmt: skip
    await drop_payment(ctx, cheque, reason or "Replaced", on)
    status = "replaced" if cheques else "settled"
    await take_step(ctx, cheque, "replacement", on, {"status": status}, reason=reason, amount=missing)
    made: list[UUID] = []
    for n, new in enumerate(cheques):
        made.append(await file_cheque(ctx, new, cheque["today"], f"/cheques/{n}"))
    for n, (_, given) in enumerate(payments):
        try:
            await actions.record_payment(ctx, given)
        except Invalid as fault:
            errors = (FieldError(f"/payments/{n}{e.pointer}", e.code, e.detail) for e in fault.errors)
            raise Invalid(errors=tuple(errors)) from None
    return await read_cheque(ctx, cheque["id"])
