"""A lease asks for its deposit when it is activated; a renewal takes over what is held and asks only for the difference."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.ids import new_id
from nexus.events import emit, watch
from nexus.leases.listening import at
from nexus.ledger.actions import Books, hold_books, post, reversal_of
from nexus.ledger.model import Entry, Posting
from nexus.payments.deposits import queries
from nexus.payments.deposits.actions import WrongDepositState, create_deposit, move, read_deposit

WITHDRAWN = "The renewal was withdrawn"


@at("activated")
async def ask_for_deposit(ctx: Ctx, lease: Row) -> None:
    """What the lease says of its deposit and nobody has asked for yet, where the organisation wants that.

    What is held for the lease that this one renews is carried over, as far as it is asked for; more than that stays there to
    be given back.
    """
    wanted = await queries.deposit_to_ask(ctx.db, ctx.org_id, lease["id"])
    if wanted <= 0:
        return
    about = await queries.lease_of_deposit(ctx.db, ctx.org_id, lease["id"])
    assert about is not None
    held: list[Row] = []
    if lease["renews_lease_id"] is not None:
        held = await queries.held_for_lease(ctx.db, ctx.org_id, lease["renews_lease_id"])
    taken: list[tuple[Row, int]] = []
    by_holder: dict[str, int] = defaultdict(int)
    for deposit in held:
        part = min(deposit["held"], wanted - sum(by_holder.values()))
        if part:
            taken.append((deposit, part))
            by_holder[deposit["held_by"]] += part
    main = "manager" if "manager" in by_holder or not by_holder else next(iter(by_holder))
    by_holder[main] += wanted - sum(by_holder.values())
    made: dict[str, UUID] = {}
    for holder, amount in by_holder.items():
        fields = {"purpose": "security", "held_by": holder, "due_on": about["start_date"], "notes": None}
        made[holder] = (await create_deposit(ctx, about, amount, fields))["id"]
    if taken:
        books = await hold_books(ctx)
        for deposit, part in taken:
            await carry_over(ctx, books, deposit["id"], made[deposit["held_by"]], part, deposit["today"])


async def carry_over(ctx: Ctx, books: Books, from_id: UUID, to_id: UUID, amount: int, on: date) -> None:
    """So much of what one deposit holds is held under another from a day on: the same money, by the same holder, for another
    lease. No cash moves (2100 / 2100)."""
    given = await read_deposit(ctx, from_id, lock=True)
    taking = await read_deposit(ctx, to_id, lock=True)
    entry_id = None
    if given["held_by"] == "manager":
        entry = Entry(
            id=new_id(), effective_on=books.open_day(on), kind="deposit_transfer", source_id=to_id,
            description="Security deposit carried over to the renewal",
            postings=(_line(books, given, amount), _line(books, taking, -amount)),
        )  # fmt: skip
        await post(ctx, entry)
        entry_id = entry.id
    noted: dict[str, Any] = {"method": "carried_over", "entry_id": entry_id}
    await move(ctx, given, "refund", on, amount, -amount, reason="Carried over to the renewal", **noted)
    await move(
        ctx, taking, "receipt", on, amount, amount, reason="Carried over from the lease before", **noted
    )


@at("cancelled")
async def take_carried_back(ctx: Ctx, lease: Row) -> None:
    """A renewal is withdrawn: what it took over is held under the lease before again. Raises `WrongDepositState` where less
    is held by now."""
    for pair in await queries.carried_over(ctx.db, ctx.org_id, lease["id"]):
        books = await hold_books(ctx)
        taking = await read_deposit(ctx, pair["from_id"], lock=True)
        given = await read_deposit(ctx, pair["to_id"], lock=True)
        if pair["amount"] > given["held"]:
            raise WrongDepositState(
                "Less than was carried over is held; what was given out must come back first."
            )
        entry_id, on = None, max(given["today"], pair["date"])
        if pair["entry_id"] is not None:
            entry = await reversal_of(ctx, books, pair["entry_id"], WITHDRAWN, on)
            await post(ctx, entry)
            entry_id = entry.id
        for deposit, type, movement_id, booked in (
            (given, "receipt", pair["receipt_id"], -pair["booked"]), (taking, "refund", pair["refund_id"], pair["booked"]),
        ):  # fmt: skip
            await watch(ctx, "deposit_movement", movement_id)
            await emit(ctx, "deposit_movement.reversed", movement_id)
            await move(
                ctx, deposit, type, on, -pair["amount"], booked,
                method="carried_over", reason=WITHDRAWN, entry_id=entry_id, reverses_id=movement_id,
            )  # fmt: skip


def _line(books: Books, deposit: Row, amount: int) -> Posting:
    concerns = {name: deposit[name] for name in ("currency", "tenant_id", "lease_id", "property_id")}
    return Posting(account_id=books.accounts["security_deposits"], amount=amount, **concerns)
