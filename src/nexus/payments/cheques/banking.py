"""Cheques that are taken to the bank together, and the slip that goes with them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid, NexusError, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import insert_row, next_number
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books
from nexus.payments.cheques import queries
from nexus.payments.cheques.banking_schemas import deposit_out
from nexus.payments.cheques.model import WrongChequeState, outstanding
from nexus.payments.cheques.moves import check_presentable, present

register(
    "cheque_deposit", "cheques", by_ids(queries.DEPOSIT_COLUMNS, queries.DEPOSIT_SOURCE, "d"), deposit_out
)


async def deposit_cheques(
    ctx: Ctx, books: Books, wanted: Sequence[UUID], day: date | None, account: str | None, reference: str | None,
    reason: str | None = None,
) -> Row:  # fmt: skip
    """Present cheques at the bank on one slip, numbered without gaps: all of them, or none. Default day: today where they are.

    Raises `Invalid` naming each cheque that is unknown, in another currency, not due or stale, `WrongChequeState` naming
    each that is not in hand.
    """
    await watch(ctx, "cheque", *wanted)
    rows = {r["id"]: r for r in await queries.read_cheques(ctx.db, ctx.org_id, wanted, lock=True)}
    errors = list[FieldError]()
    for n, cheque_id in enumerate(wanted):
        if cheque_id not in rows:
            errors.append(FieldError(f"/cheque_ids/{n}", "unknown", "there is no such cheque"))
        elif cheque_id in wanted[:n]:
            errors.append(FieldError(f"/cheque_ids/{n}", "repeated", "is named twice"))
        elif rows[cheque_id]["currency"] != rows[wanted[0]]["currency"]:
            errors.append(FieldError(f"/cheque_ids/{n}", "other_currency", "a slip is in one currency"))
        if errors and wanted[0] not in rows:
            break
    if errors:
        raise Invalid(errors=tuple(errors))
    on = day or max(row["today"] for row in rows.values())
    for n, cheque_id in enumerate(wanted):
        with _told_of(n, errors):
            check_presentable(rows[cheque_id], on, rows[cheque_id]["today"], reason)
    refuse(errors)
    currency = rows[wanted[0]]["currency"]
    deposit_id = new_id()
    await insert_row(ctx.db, "cheque_deposits", {
        "org_id": ctx.org_id, "id": deposit_id, "number": await next_number(ctx.db, ctx.org_id, "cheque_deposit"),
        "date": on, "currency": currency, "amount": sum(outstanding(rows[one]) for one in wanted),
        "cheque_count": len(wanted), "account": account, "reference": reference,
    })  # fmt: skip
    for n, cheque_id in enumerate(wanted):
        with _told_of(n, errors):
            await present(ctx, books, rows[cheque_id], on, deposit_id, reason)
    refuse(errors)
    await emit(ctx, "cheque_deposit.made", deposit_id, new=True)
    return await read_deposit(ctx, deposit_id)


def refuse(errors: Sequence[FieldError]) -> None:
    """Raises `WrongChequeState` where a cheque's state is among what is wrong, `Invalid` for the rest."""
    state = next((error for error in errors if error.code == WrongChequeState.code), None)
    if state is not None:
        raise WrongChequeState(state.detail, errors=tuple(errors))
    if errors:
        raise Invalid(errors=tuple(errors))


@contextmanager
def _told_of(n: int, errors: list[FieldError]) -> Iterator[None]:
    """What is refused within becomes an error of the n-th cheque."""
    try:
        yield
    except Invalid as fault:
        errors += [FieldError(f"/cheque_ids/{n}", e.code, e.detail) for e in fault.errors]
    except NexusError as fault:
        errors.append(FieldError(f"/cheque_ids/{n}", fault.code, fault.detail or fault.title))


async def read_deposit(ctx: Ctx, deposit_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_deposit(ctx.db, ctx.org_id, deposit_id)
    if row is None:
        raise NotFound
    return row


async def deposit_with_cheques(ctx: Ctx, deposit_id: UUID) -> tuple[Row, Sequence[Any]]:
    row = await read_deposit(ctx, deposit_id)
    return row, await queries.cheques_of_deposit(ctx.db, ctx.org_id, deposit_id)
