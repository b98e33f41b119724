"""Settle a lease that has ended: charge what is owed, let credit and deposits pay it, give the rest back. And take it back."""

from datetime import date
from uuid import UUID

from nexus.billing import charging, late_fees, settlement
from nexus.billing.queries import lease_facts
from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import insert_row, next_number, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.leases.drafting import lock_lease
from nexus.leases.queries import items_of, property_today
from nexus.ledger.actions import Books, hold_books
from nexus.payments import actions as payments
from nexus.payments import posting
from nexus.payments.cheques.handing_back import to_give_back
from nexus.payments.cheques.queries import read_cheques
from nexus.payments.deposits import actions as deposits
from nexus.payments.settlements import queries
from nexus.payments.settlements.model import (
    DAMAGE,
    Done,
    Wanted,
    WrongSettlementState,
    check_method,
    penalty_of,
)
from nexus.payments.settlements.schemas import settlement_out

register("settlement", "deposits", by_ids(queries.COLUMNS, queries.SOURCE, "s"), settlement_out)
WHY = "Final settlement"


async def settle_lease(ctx: Ctx, lease_id: UUID, wanted: Wanted) -> Row:
    """Settle a lease that has ended, in this transaction; gives the settlement.

    Charges the penalty of the contract, where it ended early, and the damage; lets the lease's credit and then its deposits
    pay what is open; gives back what is left of both. Raises `NotFound`, `WrongSettlementState` for a lease that still runs
    or is settled, `Invalid`.
    """
    books = await hold_books(ctx)
    lease = await lock_lease(ctx, lease_id)
    facts = (await lease_facts(ctx.db, ctx.org_id, [lease_id]))[lease_id]
    await _check(ctx, lease, facts, wanted)
    done = Done()
    for row in await queries.unused_rent(ctx.db, ctx.org_id, lease_id, facts["last_day"]):
        done.add("unused_rent", row["reason"], -row["net"], -row["tax"], row["id"])
    await _charge(ctx, books, lease, facts, wanted, done)
    await _use_credit(ctx, books, lease_id)
    await _use_deposits(ctx, books, facts, wanted, done)
    await _give_credit_back(ctx, books, lease_id, wanted, done)
    return await _store(ctx, facts, wanted, done)


async def read_settlement(ctx: Ctx, settlement_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_settlement(ctx.db, ctx.org_id, settlement_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def cheques_to_return(ctx: Ctx, lease_id: UUID) -> list[Row]:
    """Cheques of a lease that are in hand and to be given back (domain reference §3.7, 15), by their dates."""
    if not (wanted := await to_give_back(ctx, lease_id)):
        return []
    places = {cheque_id: n for n, cheque_id in enumerate(wanted)}
    return sorted(await read_cheques(ctx.db, ctx.org_id, wanted), key=lambda row: places[row["id"]])


async def reverse_settlement(ctx: Ctx, settlement_id: UUID, reason: str, on: date | None) -> Row:
    """Take a settlement back, step by step from its end: refunds, what the deposits paid, and the charges that it made.

    Raises `NotFound`, and `WrongSettlementState` where it is reversed already.
    """
    books = await hold_books(ctx)
    row = await read_settlement(ctx, settlement_id, lock=True)
    if row["status"] != "settled":
        raise WrongSettlementState("It is reversed already.")
    today = await property_today(ctx.db, ctx.org_id, row["property_id"])
    day = check_year(on or today, "/date")
    if not row["date"] <= day <= today:
        raise Invalid.at("/date", "out_of_range", f"must lie between {row['date']} and {today}")
    for kind, *_, object_id in reversed(row["lines"] or ()):
        await _take_back(ctx, books, kind, object_id, reason, day)
    await watch(ctx, "settlement", settlement_id)
    changes = {"status": "reversed", "reversed_on": day, "reversal_reason": reason}
    await update_row(ctx.db, "settlements", ctx.org_id, settlement_id, changes)
    await emit(ctx, "settlement.reversed", settlement_id)
    return await read_settlement(ctx, settlement_id)


async def _check(ctx: Ctx, lease: Row, facts: Row, wanted: Wanted) -> None:
    over = lease["status"] in {"ended", "terminated", "renewed"}
    if over and wanted.on < facts["last_day"] <= facts["local_today"]:
        raise Invalid.at(
            "/date", "too_early", f"must not be before the lease's last day, {facts['last_day']}"
        )
    if not over or facts["last_day"] > wanted.on:
        raise WrongSettlementState(
            f"The lease is {lease['status']} to {facts['last_day']}; it is settled once it has ended."
        )
    if (number := await queries.in_force(ctx.db, ctx.org_id, lease["id"])) is not None:
        raise WrongSettlementState(f"It is settled already, by {number}; reverse that first.")
    if check_year(wanted.on, "/date") > facts["local_today"]:
        raise Invalid.at("/date", "in_the_future", "must be a day that has come")


async def _charge(ctx: Ctx, books: Books, lease: Row, facts: Row, wanted: Wanted, done: Done) -> None:
    """The penalty and the damage, each a charge due on the day of the settlement."""
    penalty = wanted.penalty
    if penalty is None:
        penalty = await _penalty(ctx, lease, facts) if lease["status"] == "terminated" else 0
    new = [("penalty", "Early termination", penalty)] if penalty else []
    for kind, text, net in [*new, *(("damage", text, net) for text, net in wanted.damages)]:
        type = DAMAGE if kind == "damage" else kind
        row = await charging.charge_once(ctx, books, facts, type, net, wanted.on, text)
        done.add(kind, text, row["net"], row["tax"], row["id"])


async def _penalty(ctx: Ctx, lease: Row, facts: Row) -> int:
    rent = lease["annual_rent"]
    for item in await items_of(ctx.db, ctx.org_id, [lease["id"]]):
        if item["type"] == "rent":
            rent = max([t for t in item["terms"] or () if t[0] <= facts["last_day"]], default=(None, rent))[1]
    return penalty_of(lease["penalty_months"], lease["penalty_amount"], rent)


async def _use_credit(ctx: Ctx, books: Books, lease_id: UUID) -> None:
    for row in await queries.credits_of_lease(ctx.db, ctx.org_id, lease_id):
        source = settlement.source_of(row)
        if parts := await settlement.by_rule(ctx, source):
            await settlement.allocate_free(ctx, books, source, parts)
            await late_fees.follow(ctx, books, [charge for charge, _ in parts])


async def _use_deposits(ctx: Ctx, books: Books, facts: Row, wanted: Wanted, done: Done) -> None:
    """What the manager holds pays what is open; the rest goes back. What others hold is theirs to give back."""
    for found in await queries.deposits_held(ctx.db, ctx.org_id, facts["id"]):
        deposit = await deposits.read_deposit(ctx, found["id"], lock=True)
        if deposit["held_by"] == "manager" and await queries.open_of_lease(
            ctx.db, ctx.org_id, facts["id"], facts["currency"]
        ):
            deposit = await deposits.apply(ctx, books, deposit, on=wanted.on, wanted=None, reason=WHY)
            movement = await queries.last_movement(ctx.db, ctx.org_id, deposit["id"])
            done.add("application", f"{deposit['purpose']} deposit", movement["amount"], 0, movement["id"])
        if deposit["held"] and deposit["held_by"] == "manager":
            await deposits.give_back(
                ctx, books, deposit, amount=None, on=wanted.on, method=check_method(wanted.method),
                reference=wanted.reference, reason=WHY, despite_open_charges=True,
            )  # fmt: skip
            movement = await queries.last_movement(ctx.db, ctx.org_id, deposit["id"])
            done.add("deposit_refund", f"{deposit['purpose']} deposit", movement["amount"], 0, movement["id"])


async def _give_credit_back(ctx: Ctx, books: Books, lease_id: UUID, wanted: Wanted, done: Done) -> None:
    for payment in await queries.credits_of_lease(ctx.db, ctx.org_id, lease_id):
        refund = await posting.refund(
            ctx, books, payment, amount=None, method=check_method(wanted.method), on=wanted.on,
            reference=wanted.reference, reason=WHY,
        )  # fmt: skip
        done.add(
            "credit_refund", f"Receipt R-{payment['receipt_number']:06d}", refund["amount"], 0, refund["id"]
        )


async def _store(ctx: Ctx, facts: Row, wanted: Wanted, done: Done) -> Row:
    settlement_id = new_id()
    await insert_row(ctx.db, "settlements", {
        "org_id": ctx.org_id, "id": settlement_id, "number": f"S-{await next_number(ctx.db, ctx.org_id, 'settlement'):06d}",
        "lease_id": facts["id"], "tenant_id": facts["tenant_id"], "property_id": facts["property_id"], "date": wanted.on,
        "currency": facts["currency"], "applied": done.total("application"),
        "refunded": done.total("deposit_refund", "credit_refund"),
        "owed": await queries.open_of_lease(ctx.db, ctx.org_id, facts["id"], facts["currency"]), "notes": wanted.notes,
    })  # fmt: skip
    await queries.insert_lines(ctx.db, ctx.org_id, settlement_id, done.lines)
    await emit(ctx, "settlement.made", settlement_id, new=True)
    return await read_settlement(ctx, settlement_id)


async def _take_back(ctx: Ctx, books: Books, kind: str, object_id: UUID, reason: str, on: date) -> None:
    if kind == "credit_refund":
        refund = await posting.read_refund(ctx, object_id)
        await posting.reverse_refund(ctx, books, refund, reason, min(max(on, refund["date"]), books.today))
    elif kind == "deposit_refund":
        await deposits.reverse(ctx, books, await deposits.read_movement(ctx, object_id), reason, on)
    elif kind == "application":
        movement = await deposits.read_movement(ctx, object_id)
        payment = await payments.hold_payment(ctx, movement["payment_id"])
        await payments.reverse_payment(ctx, payment, reason, on)
    elif kind in {"penalty", "damage"}:
        charge = await charging.read_charge(ctx, object_id)
        if charge["net"] > charge["credited_net"]:
            left = charge["net"] - charge["credited_net"]
            new = charging.part_of(charge, left, "correction", reason, on)
            await settlement.make_room(ctx, books, {object_id: new.net + new.tax}, reason, on)
            await charging.credit(ctx, books, [new])
