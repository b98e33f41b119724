"""Cheques in hand: filed one by one or a year's set at once, kept, handed over, given back, lost, gone stale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import date as Date
from typing import Any
from uuid import UUID

from nexus.billing.charging import amount_with_tax
from nexus.billing.queries import lease_facts
from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import update_row
from nexus.events import emit, left_as, watch
from nexus.leases.queries import items_of
from nexus.leases.schedules import schedule_of
from nexus.ledger.actions import Books
from nexus.payments.cheques import queries
from nexus.payments.cheques.model import (
    IN_HAND,
    ON_FILE,
    WrongChequeState,
    check_day,
    check_step,
    outstanding,
    presentment,
)
from nexus.payments.cheques.moves import drop_payment, read_cheque, take_step


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheque:
    """A cheque as it is filed; its amount in minor units. Undated only as a security."""

    tenant_id: UUID
    lease_id: UUID | None
    property_id: UUID | None
    jurisdiction: str
    number: str
    bank: str
    drawer: str
    date: Date | None
    amount: int
    currency: str
    kind: str = "payment"
    branch: str | None = None
    account_last_four: str | None = None
    payee: str | None = None
    received_on: Date | None = None
    custody_place: str | None = None
    replaces_id: UUID | None = None
    security_deposit_id: UUID | None = None
    notes: str | None = None

    @classmethod
    def with_payment(cls, given: Any, known: Row, amount: int, currency: str, day: Date) -> "NewCheque":
        """The one that a payment is made with, under its circumstances."""
        written = given.cheque
        return cls(
            tenant_id=given.tenant_id, lease_id=given.lease_id, property_id=known["property_id"],
            jurisdiction=known["jurisdiction"], amount=amount, currency=currency, received_on=day,
            number=written.number if written else "", bank=written.bank if written else "",
            drawer=written.drawer if written else "", date=written.date if written else None,
        )  # fmt: skip


async def file_cheque(
    ctx: Ctx, new: NewCheque, today: date, pointer: str = "", *, handed_by: str | None = None,
    check: bool = True,
) -> UUID:  # fmt: skip
    """File a cheque: in custody from the day it was received, or expected. Nothing is posted (domain reference §3.2).

    Raises `Invalid` for one without a date that is no security, and for one that is on file already.
    """
    check_new_cheque(new, today, pointer)
    if check:
        await queries.take_turn(ctx.db, ctx.org_id, new.tenant_id, new.number, new.bank)
        await check_not_on_file(ctx, new, f"{pointer}/number")
    values, step = cheque_values(new, today)
    step |= {"place": new.custody_place, "person": handed_by}
    row = await queries.insert_cheque(ctx, values, step)
    cheque_id: UUID = values["id"]
    await emit(ctx, "cheque.filed", cheque_id, new=True)
    left_as(ctx, "cheque", row)
    return cheque_id


async def check_not_on_file(ctx: Ctx, cheque: Any, pointer: str, cheque_id: UUID | None = None) -> None:
    """Raises `Invalid` where another cheque of this number, bank and account is on file."""
    found = await queries.on_file(
        ctx.db, ctx.org_id, cheque.tenant_id, cheque.number, cheque.bank, cheque.account_last_four, cheque_id
    )
    _refuse_taken(found, pointer)


def _refuse_taken(found: Sequence[Row], pointer: str) -> None:
    if found:
        state = found[0]["status"].replace("_", " ")
        raise Invalid.at(
            pointer, "taken", f"a cheque of this number, bank and account is on file already; it is {state}"
        )


def check_new_cheque(new: NewCheque, today: date, pointer: str = "") -> None:
    """Raises `Invalid` for one that can't be filed, whatever is on file."""
    if new.date is None and new.kind != "security":
        raise Invalid.at(f"{pointer}/date", "required", "is required, but for a security cheque")
    if new.date is not None and not 1990 <= new.date.year <= 2200:
        raise Invalid.at(f"{pointer}/date", "out_of_range", "must lie between 1990 and 2200")
    if new.received_on is not None and check_year(new.received_on, f"{pointer}/received_on") > today:
        raise Invalid.at(f"{pointer}/received_on", "in_the_future", "is the day it was received")


def cheque_values(new: NewCheque, today: date) -> tuple[dict[str, Any], dict[str, Any]]:
    """A cheque as it is stored, and the step that it begins with."""
    alert_on, until = presentment(new.jurisdiction, new.date) if new.date else (None, None)
    cheque_id, status = new_id(), "expected" if new.received_on is None else "received"
    fields = (
        "kind", "tenant_id", "lease_id", "property_id", "number", "bank", "branch", "drawer", "account_last_four", "payee",
        "date", "amount", "currency", "received_on", "custody_place", "replaces_id", "security_deposit_id",
        "notes",
    )  # fmt: skip
    values = {name: getattr(new, name) for name in fields}
    values |= {"id": cheque_id, "status": status, "stale_alert_on": alert_on, "presentable_until": until}
    step = {
        "step": "filing", "status": status, "date": new.received_on or today, "amount": new.amount,
    }  # fmt: skip
    return values, step


async def rent_instalments(ctx: Ctx, lease_id: UUID, today: date) -> list[tuple[date, int]]:
    """When the lease's rent is due, and how much with its tax: what a year's set of cheques must cover."""
    lease = (await lease_facts(ctx.db, ctx.org_id, [lease_id]))[lease_id]
    parts: list[tuple[date, int]] = []
    for item in await items_of(ctx.db, ctx.org_id, [lease_id]):
        if item["type"] == "rent":
            parts += [
                (p.due_on, amount_with_tax(lease, "rent", p.amount, p.due_on, today))
                for p in schedule_of(lease, item)
                if p.amount
            ]
    return sorted(parts)


def following_numbers(first: str, count: int) -> list[str]:
    """Consecutive cheque numbers, as wide as the first. Raises `Invalid` where it is no number."""
    digits = len(first) - len(first.rstrip("0123456789"))
    if not digits:
        raise Invalid.at("/first_number", "invalid", "must end in a digit, to be counted on from")
    head, tail = first[:-digits], first[-digits:]
    numbers = [f"{head}{int(tail) + n:0{digits}d}" for n in range(count)]
    if len(numbers[-1]) > 20:
        raise Invalid.at("/first_number", "too_large", "leads to numbers beyond 20 characters")
    return numbers


async def change_cheque(ctx: Ctx, cheque: Row, changes: dict[str, Any]) -> Row:
    """What is noted of it beside what is written on it. Raises `Invalid` where its account makes it one that is on file."""
    if not changes:
        return cheque
    if (account := changes.get("account_last_four")) and cheque["status"] in ON_FILE:
        found = await queries.on_file(
            ctx.db, ctx.org_id, cheque["tenant_id"], cheque["number"], cheque["bank"], account, cheque["id"]
        )
        if found:
            raise Invalid.at(
                "/account_last_four", "taken", "a cheque of this number, bank and account is on file"
            )
    await watch(ctx, "cheque", cheque["id"])
    await update_row(ctx.db, "cheques", ctx.org_id, cheque["id"], changes)
    await emit(ctx, "cheque.changed", cheque["id"])
    return await read_cheque(ctx, cheque["id"])


async def keep(
    ctx: Ctx, books: Books, cheque: Row, on: date, place: str, person: str | None, note: str | None
) -> Row:
    """It is received, or its paper moves to another place. Raises `WrongChequeState`, `Invalid`."""
    check_step(cheque, "custody")
    check_day(on, cheque["today"], cheque["received_on"])
    changes: dict[str, Any] = {"custody_place": place}
    if cheque["status"] == "expected":
        changes |= {"status": "received", "received_on": on}
    await take_step(ctx, cheque, "custody", on, changes, place=place, person=person, reason=note)
    return await read_cheque(ctx, cheque["id"])


async def withdraw(
    ctx: Ctx, books: Books, cheque: Row, on: date, outcome: str, reason: str, person: str | None
) -> Row:
    """It will not be presented: withdrawn, given back to the tenant, or cancelled. Raises `WrongChequeState`, `Invalid`."""
    check_step(cheque, "withdrawal")
    check_day(on, cheque["today"], cheque["received_on"])
    if outcome == "returned_to_tenant" and cheque["status"] == "expected":
        raise WrongChequeState("The cheque was never received, so it can't be given back.")
    await drop_payment(ctx, cheque, reason, on)
    await take_step(ctx, cheque, "withdrawal", on, {"status": outcome}, reason=reason, person=person)
    return await read_cheque(ctx, cheque["id"])


async def lose(ctx: Ctx, books: Books, cheque: Row, on: date, reason: str, stop_reference: str | None) -> Row:
    """Its paper is gone; the drawer is asked to stop it. Raises `WrongChequeState`, `Invalid`."""
    check_step(cheque, "loss")
    check_day(on, cheque["today"], cheque["received_on"])
    await drop_payment(ctx, cheque, reason, on)
    changes = {"status": "lost", "custody_place": None}
    await take_step(ctx, cheque, "loss", on, changes, reason=reason, reference=stop_reference)
    return await read_cheque(ctx, cheque["id"])


async def take_to_law(ctx: Ctx, books: Books, cheque: Row, on: date, reference: str) -> Row:
    """The execution judge is asked for what is not paid. Raises `WrongChequeState`, `Invalid`."""
    check_step(cheque, "legal_action")
    check_day(on, cheque["today"], cheque["returned_on"])
    await take_step(
        ctx, cheque, "legal_action", on, {"status": "legal"}, reference=reference, amount=outstanding(cheque)
    )
    return await read_cheque(ctx, cheque["id"])


async def go_stale(ctx: Ctx, wanted: Sequence[UUID]) -> None:
    """Cheques whose last day of presentment is over."""
    for cheque in await queries.read_cheques(ctx.db, ctx.org_id, wanted, lock=True):
        on = cheque["today"]
        await watch(ctx, "cheque", cheque["id"])
        await drop_payment(ctx, cheque, "The cheque is stale", on)
        await take_step(ctx, cheque, "staleness", on, {"status": "stale"})


async def link_or_file(ctx: Ctx, new: NewCheque, today: date) -> UUID:
    """The cheque that a payment is made with: the one on file with this number, or a new one.

    Two such payments of a tenant take turns, so that one at the same moment sees what the other has filed. Raises `Invalid`
    where a payment is recorded with it already, or the one on file has another amount or date.
    """
    await queries.take_turn(ctx.db, ctx.org_id, new.tenant_id, new.number, new.bank)
    on_file = await queries.on_file(ctx.db, ctx.org_id, new.tenant_id, new.number, new.bank, None)
    in_hand = [row for row in on_file if row["status"] in IN_HAND]
    if not in_hand:
        _refuse_taken(
            on_file, "/cheque/number"
        )  # a payment says nothing of the account, so any of them would be it
        return await file_cheque(ctx, new, today, "/cheque", check=False)
    if len(in_hand) > 1:
        raise Invalid.at("/cheque/number", "ambiguous", "several are on file; name the one by its cheque_id")
    found = in_hand[0]
    if found["recorded"]:
        raise Invalid.at("/cheque/number", "taken", "a payment with this cheque is recorded already")
    if found["date"] != new.date:
        raise Invalid.at("/cheque/date", "other_date", f"the cheque on file is dated {found['date']}")
    cheque_id: UUID = found["id"]
    await link(ctx, cheque_id, new)
    return cheque_id


async def link(ctx: Ctx, cheque_id: UUID, new: NewCheque) -> Row:
    """Let a payment be that of a cheque on file. Raises `WrongChequeState`, and `Invalid` where they don't go together."""
    found = await queries.read_cheques(ctx.db, ctx.org_id, [cheque_id], lock=True)
    if not found:
        raise Invalid.at("/cheque_id", "unknown", "there is no such cheque")
    cheque = found[0]
    await watch(ctx, "cheque", cheque_id)
    if cheque["status"] not in IN_HAND or cheque["kind"] == "security":
        kind = "a security" if cheque["kind"] == "security" else cheque["status"].replace("_", " ")
        raise WrongChequeState.at("/cheque_id", f"The cheque is {kind}; a payment is made with one in hand.")
    if cheque["security_deposit_id"] is not None:
        raise WrongChequeState.at("/cheque_id", "The cheque is for a deposit; its clearing receives that.")
    if await queries.payment_in_force(ctx.db, ctx.org_id, cheque_id):
        raise WrongChequeState.at("/cheque_id", "A payment with this cheque is recorded already.")
    if cheque["tenant_id"] != new.tenant_id:
        raise Invalid.at("/tenant_id", "other_tenant", "is not the cheque's tenant")
    if (cheque["amount"], cheque["currency"]) != (new.amount, new.currency):
        much = f"{cheque['currency']} {format_amount(cheque['amount'], cheque['currency'])}"
        raise Invalid.at("/amount", "other_amount", f"the cheque is over {much}")
    if new.lease_id is not None and cheque["lease_id"] != new.lease_id:
        raise Invalid.at("/lease_id", "other_lease", "is not the cheque's lease")
    if cheque["status"] == "expected":
        received = new.received_on or cheque["today"]
        changes = {"status": "received", "received_on": received}
        await take_step(ctx, cheque, "custody", received, changes)
    await emit(ctx, "cheque.linked", cheque_id)
    return cheque
