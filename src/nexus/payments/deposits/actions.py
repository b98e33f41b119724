"""Receive, apply, keep, refund, forfeit and hand on deposits.

While the manager holds a deposit it stands in 2100. What somebody else holds is noted, and posted nowhere. Applied to
charges, it is a payment of the method `deposit` (2100 / 2150, then allocated), so a charge doesn't care what settled it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.api_keys.ceilings import count_against_ceilings
from nexus.billing.settlement import Source
from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books, hold_books, post, reversal_of
from nexus.ledger.model import Entry, Posting
from nexus.payments.deposits import queries
from nexus.payments.deposits.schemas import deposit_out, movement_out
from nexus.payments.model import ENTERS
from nexus.payments.posting import enter, parts
from nexus.payments.queries import insert_payment

MONEY_MOVES: Final = frozenset({"receipt", "refund", "transfer"})
"""Movements that a key's ceilings count."""

register("deposit", "deposits", by_ids(queries.COLUMNS, queries.SOURCE, "d"), deposit_out)
register(
    "deposit_movement",
    "deposits",
    by_ids(queries.MOVEMENT_COLUMNS, queries.MOVEMENT_SOURCE, "m"),
    movement_out,
)
GOES_TO = {"deduction": "other_income", "forfeiture": "forfeited_deposits"}
"""Account by type of movement (domain reference §3.7)."""


class WrongDepositState(Conflict):
    code, title = "wrong_state", "The deposit is not in a state in which this can be done"


class ChargesOpen(Conflict):
    code, title = "charges_open", "The lease still owes something that is due"


async def create_deposit(ctx: Ctx, lease: Row, amount: int, fields: dict[str, Any]) -> Row:
    """A deposit that a lease asks for. Nothing is posted until it is received."""
    deposit_id = new_id()
    await insert_row(ctx.db, "deposits", {
        "org_id": ctx.org_id, "id": deposit_id, "lease_id": lease["id"], "tenant_id": lease["tenant_id"],
        "property_id": lease["property_id"], "currency": lease["currency"], "amount": amount,
    } | fields)  # fmt: skip
    await emit(ctx, "deposit.created", deposit_id, new=True)
    return await read_deposit(ctx, deposit_id)


async def read_deposit(ctx: Ctx, deposit_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_deposit(ctx.db, ctx.org_id, deposit_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def hold_deposit(ctx: Ctx, deposit_id: UUID) -> tuple[Books, Row]:
    """The books first, then the deposit. Raises `NotFound` (404)."""
    books = await hold_books(ctx)
    return books, await read_deposit(ctx, deposit_id, lock=True)


async def change_deposit(ctx: Ctx, deposit: Row, changes: dict[str, Any]) -> Row:
    """What is noted of it; money moves by movements."""
    if changes:
        await watch(ctx, "deposit", deposit["id"])
        await update_row(ctx.db, "deposits", ctx.org_id, deposit["id"], changes)
        await emit(ctx, "deposit.changed", deposit["id"])
    return await read_deposit(ctx, deposit["id"])


async def receive(
    ctx: Ctx, books: Books, deposit: Row, *, amount: int | None, on: date, method: str, reference: str | None,
    cheque_id: UUID | None = None,
) -> Row:  # fmt: skip
    """All or a part of what was agreed comes in, by a cheque when the bank has paid it. Raises `Invalid` for more than is
    missing."""
    missing = deposit["amount"] - deposit["received"]
    amount = _within(deposit, missing if amount is None else amount, missing, "is missing of the deposit")
    _check_day(on, deposit)
    cash = books.accounts["client_bank" if cheque_id else ENTERS.get(method, "client_bank")]
    entry_id = await _post(
        ctx, books, deposit, "deposit_receipt", cash, amount, on, "Security deposit received"
    )
    return await move(
        ctx, deposit, "receipt", on, amount, amount,
        method=method, reference=reference, entry_id=entry_id, cheque_id=cheque_id,
    )  # fmt: skip


async def give_back(
    ctx: Ctx, books: Books, deposit: Row, *, amount: int | None, on: date, method: str, reference: str | None,
    reason: str | None, despite_open_charges: bool = False,
) -> Row:  # fmt: skip
    """Refund all that is held, or a part. Raises `Invalid`, and `ChargesOpen` (409) while the lease owes something that is
    due, unless it is to be so."""
    amount = _within(deposit, deposit["held"] if amount is None else amount, deposit["held"], "is held")
    _check_day(on, deposit)
    if not despite_open_charges:
        await _check_nothing_due(ctx, deposit, on)
    await _check_held(ctx, books, deposit, amount, on)
    cash = books.accounts[ENTERS.get(method, "client_bank")]
    entry_id = await _post(
        ctx, books, deposit, "deposit_refund", cash, -amount, on, "Security deposit refunded"
    )
    return await move(
        ctx, deposit, "refund", on, amount, -amount,
        method=method, reference=reference, reason=reason, entry_id=entry_id,
    )  # fmt: skip


async def keep(
    ctx: Ctx, books: Books, deposit: Row, type: str, amount: int | None, on: date, reason: str
) -> Row:
    """A `deduction` for damage, or a `forfeiture`: income, without tax, for it is no supply (§3.7). Raises `Invalid`,
    `WrongDepositState` when the manager doesn't hold it."""
    _check_ours(deposit)
    amount = _within(deposit, deposit["held"] if amount is None else amount, deposit["held"], "is held")
    _check_day(on, deposit)
    await _check_held(ctx, books, deposit, amount, on)
    income = books.accounts[GOES_TO[type]]
    entry_id = await _post(ctx, books, deposit, f"deposit_{type}", income, -amount, on, reason)
    return await move(ctx, deposit, type, on, amount, -amount, reason=reason, entry_id=entry_id)


async def apply(
    ctx: Ctx, books: Books, deposit: Row, *, on: date, wanted: Sequence[tuple[UUID, int]] | None, reason: str
) -> Row:  # fmt: skip
    """Let it settle charges of its lease: those that are named, or by the rule the oldest first.

    Never more than is held, nor than is open. Raises `Invalid`, `WrongDepositState`.
    """
    _check_ours(deposit)
    _check_day(on, deposit)
    tags = {name: deposit[name] for name in ("tenant_id", "lease_id", "property_id", "currency")}
    source = Source(new_id(), "", unallocated=deposit["held"], **tags)
    chosen = await parts(ctx, source, wanted)
    amount = sum(part for _, part in chosen)
    if not amount:
        raise WrongDepositState("Nothing of its lease is open, or nothing of it is held.")
    await _check_held(ctx, books, deposit, amount, on)
    payment = await insert_payment(ctx.db, ctx.org_id, (
        source.id, deposit["tenant_id"], deposit["lease_id"], deposit["property_id"], "deposit", "cleared", on, amount,
        deposit["currency"], None, None, on, reason, new_id(), None,
    ))  # fmt: skip
    await emit(ctx, "payment.recorded", payment["id"], new=True)
    await enter(ctx, books, payment, on, [(charge["id"], part) for charge, part in chosen])
    return await move(
        ctx, deposit, "application", on, amount, -amount,
        reason=reason, payment_id=payment["id"], entry_id=payment["entry_id"],
    )  # fmt: skip


async def hand_on(ctx: Ctx, books: Books, deposit: Row, held_by: str, on: date, reference: str | None) -> Row:
    """Somebody else holds it from now on; what the manager gives away or takes over moves through the bank."""
    if held_by == deposit["held_by"]:
        raise Invalid.at("/held_by", "unchanged", f"the {held_by} holds it already")
    if not deposit["held"]:
        raise WrongDepositState("Nothing of it is held.")
    _check_day(on, deposit)
    await _check_held(ctx, books, deposit, deposit["held"], on)
    ours = {"manager": 1}
    change = deposit["held"] * (ours.get(held_by, 0) - ours.get(deposit["held_by"], 0))
    entry_id = None
    if change:
        about = f"Security deposit is held by the {held_by}"
        bank = books.accounts["client_bank"]
        entry_id = await _post(ctx, books, deposit, "deposit_transfer", bank, change, on, about, always=True)
    await move(
        ctx, deposit, "transfer", on, deposit["held"], change, held_by=held_by, reference=reference, entry_id=entry_id,
        booked_anyway=True,
    )  # fmt: skip
    await update_row(ctx.db, "deposits", ctx.org_id, deposit["id"], {"held_by": held_by})  # told by _move
    return await read_deposit(ctx, deposit["id"])


async def reverse(ctx: Ctx, books: Books, movement: Row, reason: str, on: date) -> Row:
    """Undo a movement by its mirror. Raises `WrongDepositState` where what came later rests on it."""
    deposit = await read_deposit(ctx, movement["deposit_id"], lock=True)
    movement = await read_movement(ctx, movement["id"])
    if movement["type"] in {"transfer", "application"}:
        other = "hand it on again" if movement["type"] == "transfer" else "reverse its payment"
        raise WrongDepositState(f"This is not reversed here; {other}.")
    if movement["cheque_id"] is not None:
        raise WrongDepositState("It came by a cheque; record that the bank returned it.")
    if movement["method"] == "carried_over":
        raise WrongDepositState("It was carried over to or from another lease; it stays there.")
    await _undo(ctx, books, deposit, movement, reason, on)
    return await read_deposit(ctx, deposit["id"])


async def _undo(ctx: Ctx, books: Books, deposit: Row, movement: Row, reason: str, on: date) -> None:
    if movement["reverses_id"] or movement["reversed_by_id"]:
        raise WrongDepositState("It is reversed already, or a reversal itself.")
    if movement["type"] == "receipt" and movement["amount"] > deposit["held"]:
        raise WrongDepositState("Less than that is held; what was given out can't be taken back with it.")
    if (movement["booked"] != 0) != (deposit["held_by"] == "manager"):
        raise WrongDepositState("It was handed on since; hand it back first.")
    day, entry_id = max(on, movement["date"]), None
    if movement["type"] == "receipt":
        await _check_held(ctx, books, deposit, movement["amount"], day)
    if movement["entry_id"] is not None and movement["type"] != "application":
        entry = await reversal_of(ctx, books, movement["entry_id"], reason, day)
        await post(ctx, entry)
        entry_id = entry.id
    await watch(ctx, "deposit_movement", movement["id"])
    await emit(ctx, "deposit_movement.reversed", movement["id"])
    await move(
        ctx, deposit, movement["type"], day, -movement["amount"], -movement["booked"],
        reason=reason, entry_id=entry_id, reverses_id=movement["id"], payment_id=movement["payment_id"],
        cheque_id=movement["cheque_id"],
    )  # fmt: skip


async def follow_return(ctx: Ctx, books: Books, cheque_id: UUID, reason: str, on: date) -> None:
    """The bank takes back what it paid of a cheque: the deposit holds that no more. Raises `WrongDepositState` where it was
    given out since."""
    for movement_id in await queries.movements_of_cheque(ctx.db, ctx.org_id, cheque_id):
        movement = await read_movement(ctx, movement_id)
        deposit = await read_deposit(ctx, movement["deposit_id"], lock=True)
        await _undo(ctx, books, deposit, movement, reason, on)


async def follow_reversal(ctx: Ctx, books: Books, payment_id: UUID, reason: str, on: date) -> None:
    """The payment of an application is being reversed: the deposit holds its money again."""
    found = await queries.movement_of_payment(ctx.db, ctx.org_id, payment_id)
    assert found is not None
    movement = await read_movement(ctx, found)
    deposit = await read_deposit(ctx, movement["deposit_id"], lock=True)
    await _undo(ctx, books, deposit, movement, reason, on)


async def read_movement(ctx: Ctx, movement_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_movement(ctx.db, ctx.org_id, movement_id)
    if row is None:
        raise NotFound
    return row


async def _post(
    ctx: Ctx, books: Books, deposit: Row, kind: str, other: UUID, amount: int, on: date, about: str, *,
    always: bool = False,
) -> UUID | None:  # fmt: skip
    """So much more of the liability (2100), against `other`. Nothing where the manager doesn't hold the deposit."""
    if deposit["held_by"] != "manager" and not always:
        return None
    concerns = {name: deposit[name] for name in ("currency", "tenant_id", "lease_id", "property_id")}
    lines = (
        Posting(account_id=other, amount=amount, **concerns),
        Posting(account_id=books.accounts["security_deposits"], amount=-amount, **concerns),
    )
    entry = Entry(
        id=new_id(), effective_on=books.open_day(on), kind=kind, source_id=deposit["id"], description=about, postings=lines
    )  # fmt: skip
    await post(ctx, entry)
    return entry.id


async def move(
    ctx: Ctx, deposit: Row, type: str, on: date, amount: int, booked: int, *, booked_anyway: bool = False, **noted: Any
) -> Row:  # fmt: skip
    if type in MONEY_MOVES and amount > 0 and noted.get("method") != "carried_over":
        await count_against_ceilings(ctx, deposit["currency"], amount)
    await watch(ctx, "deposit", deposit["id"])
    movement_id = new_id()
    ours = booked_anyway or deposit["held_by"] == "manager"
    await insert_row(ctx.db, "deposit_movements", {
        "org_id": ctx.org_id, "id": movement_id, "deposit_id": deposit["id"], "type": type, "date": on, "amount": amount,
        "booked": booked if ours else 0, "actor": ctx.actor.id, **noted,
    })  # fmt: skip
    await emit(ctx, "deposit_movement.made", movement_id, new=True)
    await emit(ctx, f"deposit.{type}", deposit["id"])
    return await read_deposit(ctx, deposit["id"])


def _within(deposit: Row, amount: int, most: int, what: str) -> int:
    if amount > most:
        much = format_amount(most, deposit["currency"])
        raise Invalid.at("/amount", "too_large", f"only {much} {what}")
    if not amount:
        raise WrongDepositState(f"Nothing {what}.")
    return amount


def _check_ours(deposit: Row) -> None:
    if deposit["held_by"] != "manager":
        raise WrongDepositState(f"The {deposit['held_by']} holds it; it must be handed to the manager first.")


async def _check_nothing_due(ctx: Ctx, deposit: Row, on: date) -> None:
    owed = await queries.open_and_due(ctx.db, ctx.org_id, deposit["lease_id"], deposit["currency"], on)
    if owed:
        much = format_amount(owed, deposit["currency"])
        raise ChargesOpen(
            f"Charges of {much} are open and due. Apply the deposit to them first, or send despite_open_charges."
        )


def _check_day(on: date, deposit: Row) -> None:
    if on > deposit["today"]:
        raise Invalid.at("/date", "in_the_future", "must be a day that has come")
    check_year(on, "/date")


async def _check_held(ctx: Ctx, books: Books, deposit: Row, amount: int, on: date) -> None:
    """What was not there yet can't go out, neither of the hand nor of the books."""
    by_day = await queries.least_held(ctx.db, ctx.org_id, deposit["id"], on, in_books=False)
    booked = await queries.least_held(ctx.db, ctx.org_id, deposit["id"], books.open_day(on), in_books=True)
    if amount > (least := min(by_day, booked)):
        much = format_amount(max(least, 0), deposit["currency"])
        raise Invalid.at("/date", "too_early", f"only {much} could be given out on that day")
