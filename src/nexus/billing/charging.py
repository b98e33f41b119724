"""What is charged and credited, and how it is posted. Amounts are minor units."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.billing import queries, recognition
from nexus.billing.charge_schemas import charge_out, credit_out
from nexus.billing.entries import charge_entry, credit_day, credit_entry, issue_day
from nexus.billing.invoicing import NOTED, credit_note, invoice
from nexus.billing.model import tax_with_net
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound, WrongState
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.core.overlap import meanwhile
from nexus.events import by_ids, emit, emit_made, register, show_left, watch
from nexus.ledger.actions import Books, post, post_untold
from nexus.ledger.model import Entry
from nexus.tax import rules
from nexus.tax.model import Decision, Facts, tax_of, use_of
from nexus.tax.suppliers import is_registered

register("charge", "charges", by_ids(queries.CHARGE_COLUMNS, queries.CHARGE_SOURCE, "c"), charge_out)
register("credit", "charges", by_ids(queries.CREDIT_COLUMNS, queries.CREDIT_SOURCE, "k"), credit_out)
INCOME: Final = {
    "parking": "other_income",
    "service_charge": "service_charge_recovery",
    "chiller": "service_charge_recovery",
    "other": "other_income",
    "late_fee": "fees",
    "returned_cheque_fee": "fees",
    "penalty": "fees",
    "damage": "other_income",
}
"""Where a type of charge is earned; rent goes by the use of the unit (domain reference §3.1, §3.7)."""
TAXED_AS: Final = {
    "chiller": "utilities",
    "returned_cheque_fee": "bounce_fee",
    "penalty": "early_termination_penalty",
}
MOST_AT_ONCE: Final = 500
POSTED_AT_ONCE: Final = 125
"""entries of charges in one statement: while these are posted, what became of those before them is told"""


class NewCharge(msgspec.Struct, frozen=True, kw_only=True):
    """A charge before its tax is decided. `lease` is a row of `queries.lease_facts`."""

    lease: Row
    type: str
    description: str
    due_on: date
    net: int
    item_id: UUID | None = None
    period_start: date | None = None
    period_end: date | None = None
    revision: int = 0
    description_ar: str | None = None


class NewCredit(msgspec.Struct, frozen=True, kw_only=True):
    """A credit against a charge, already divided into net and tax."""

    charge: Row
    type: str
    reason: str
    on: date
    net: int
    tax: int


class Decided(msgspec.Struct, frozen=True):
    """A charge that only the books are wanting for. It holds for the day on which it was decided."""

    row: dict[str, Any]
    """As it is stored, but for the account and what its entry and its invoice say."""
    role: str
    """Of the account in which it is earned."""
    new: NewCharge
    decision: Decision


async def charge(ctx: Ctx, books: Books, given: Sequence[NewCharge]) -> list[UUID]:
    """Post and store charges, each with an entry of its own; gives their ids.

    Receivable to income, or to deferred rent where it is earned later, and where tax is due to VAT output (domain
    reference §3.2). Tax is never deferred. Each takes effect on its due date, or today where that is still to come (§3.7) or
    the books are closed on it. `books` are held by the caller.
    """
    settings = await queries.read_settings(ctx.db, ctx.org_id)
    return await charge_decided(ctx, books, [decide(new, books.today, settings) for new in given])


def decide(new: NewCharge, today: date, settings: Row) -> Decided:
    """How a charge is taxed and earned, if it is made today. `settings` are those of billing."""
    decision, use = _decision(new, today), use_of(new.lease["unit_type"], new.lease["unit_usage"])
    role = INCOME.get(new.type) or ("rent_residential" if use == "residential" else "rent_commercial")
    row = _charge_row(new, decision, today, monthly=settings["recognition"] == "monthly")
    return Decided(row, role, new, decision)


async def charge_decided(ctx: Ctx, books: Books, decided: Sequence[Decided]) -> list[UUID]:
    """As `charge`, of what was decided on the same day and under the same settings."""
    made = [one.row for one in decided]
    for one in decided:
        one.row["income_account_id"] = books.accounts[one.role]
        one.row["effective_on"] = issue_day(one.row["due_on"], books)
    await invoice(ctx, [(one.row, one.new.lease, one.decision, one.new.description_ar) for one in decided])
    entries = [charge_entry(row, books) for row in made]
    work: Iterator[None] = iter(())
    for start in range(0, len(made), POSTED_AT_ONCE):
        rows = made[start : start + POSTED_AT_ONCE]
        posted = await meanwhile(post_untold(ctx, entries[start : start + POSTED_AT_ONCE]), work)
        for row, entry in zip(rows, posted, strict=True):
            at = entry["created_at"]
            row.update(recorded_at=at, created_at=at, updated_at=at)
        work = _tell_charged(ctx, posted, rows)
    for start in range(0, len(made), MOST_AT_ONCE):
        rows = made[start : start + MOST_AT_ONCE]
        await meanwhile(queries.insert_charges(ctx.db, ctx.org_id, rows), work)
    ahead = [one for one in decided if one.row["earned_on"]]
    await recognition.recognise_ahead(ctx, books, [(one.row, one.new.lease["number"]) for one in ahead])
    return [row["id"] for row in made]


def _tell_charged(ctx: Ctx, posted: Sequence[Row], rows: Sequence[Row]) -> Iterator[None]:
    yield from emit_made(ctx, "journal_entry.posted", posted)
    yield from emit_made(ctx, "charge.created", rows)
    yield from show_left(ctx)


async def credit(ctx: Ctx, books: Books, given: Sequence[NewCredit]) -> list[UUID]:
    """Post and store credits. What they take must be open: see `settlement.make_room`."""
    await watch(ctx, "charge", *[new.charge["id"] for new in given])
    made: list[dict[str, Any]] = []
    entries: list[Entry] = []
    for new in given:
        credit_id, note = new_id(), None
        on = credit_day(new.charge, new.on, books)
        taxed_on = min(on, books.today)
        if new.type in NOTED and new.net:
            note = await credit_note(ctx, new.charge, new.net, new.reason, credit_id, taxed_on)
        entry = credit_entry(new.charge, new.type, new.net, new.tax, on, new.reason, credit_id, books)
        made.append({
            "id": credit_id, "charge_id": new.charge["id"], "type": new.type, "reason": new.reason,
            "effective_on": on, "settles_on": max(new.on, owed_from(new.charge)), "currency": new.charge["currency"],
            "net": new.net, "tax": new.tax, "amount": new.net + new.tax, "entry_id": entry.id, "document_id": note,
            "on_tax_day": on == taxed_on,
        })  # fmt: skip
        entries.append(entry)
    for start in range(0, len(made), MOST_AT_ONCE):
        posted = await post(ctx, *entries[start : start + MOST_AT_ONCE])
        for row, recorded in zip(made[start:], posted, strict=False):
            row["recorded_at"] = recorded["created_at"]
        await queries.insert_credits(ctx.db, ctx.org_id, made[start : start + MOST_AT_ONCE])
    for row in made:
        await emit(ctx, "credit.created", row["id"], new=True)
        await emit(ctx, "charge.credited", row["charge_id"], {"type": row["type"]})
    return [row["id"] for row in made]


def owed_from(charge: Any) -> date:
    """The day from which a charge is there to be settled, whether or not the books were closed on it."""
    day: date = min(charge["due_on"], charge["effective_on"])
    return day


async def charge_once(
    ctx: Ctx, books: Books, lease: Row, type: str, net: int, due_on: date, description: str
) -> Row:
    """A charge that no schedule makes. Raises `WrongState` for a draft, `Invalid` for a day outside reason."""
    if lease["status"] == "draft":
        raise WrongState.at("/lease_id", "The lease is a draft; it is charged from its activation on.")
    if abs((due_on - books.today).days) > 3660:
        raise Invalid.at("/due_on", "out_of_range", "must lie within ten years of today")
    new = NewCharge(lease=lease, type=type, description=description, due_on=due_on, net=net)
    (charge_id,) = await charge(ctx, books, [new])
    return await read_charge(ctx, charge_id)


def amount_with_tax(lease: Row, type: str, net: int, due_on: date, today: date) -> int:
    """What a charge of so much would come to with its tax. Nothing is charged."""
    new = NewCharge(lease=lease, type=type, description="", due_on=due_on, net=net)
    return net + tax_of(net, _decision(new, today).rate)


async def read_charge(ctx: Ctx, charge_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_charge(ctx.db, ctx.org_id, charge_id)
    if row is None:
        raise NotFound
    return row


def part_of(charge: Row, net: int, type: str, reason: str, on: date) -> NewCredit:
    """A credit of so much of a charge, without its tax. Raises `Invalid` when less is left of it, and for a write-off of
    more than what is open: nobody owes what was paid."""
    left = charge["net"] - charge["credited_net"]
    if net > left:
        much = format_amount(left, charge["currency"])
        raise Invalid.at("/amount", "too_large", f"only {much} of the charge is not credited yet")
    if type == "write_off" and net > (owed := most_within(charge, open_of(charge), type)):
        much = format_amount(owed, charge["currency"])
        raise Invalid.at("/amount", "too_large", f"only {much} of the charge is open to be written off")
    tax = tax_with_net(charge, net, written_off=type == "write_off")
    return NewCredit(charge=charge, type=type, reason=reason, on=on, net=net, tax=tax)


def open_of(charge: Row) -> int:
    """What is still owed of a charge, tax included, in minor units."""
    owed: int = charge["amount"] - charge["credited"] - charge["allocated"]
    return owed


def most_within(charge: Row, open_amount: int, type: str) -> int:
    """The most net that a credit of this type can take, tax included, from what is open."""
    written_off = type == "write_off"
    net: int = min(
        charge["net"] - charge["credited_net"], open_amount * 10_000 // (10_000 + charge["tax_rate"]) + 1
    )
    while net > 0 and net + tax_with_net(charge, net, written_off=written_off) > open_amount:
        net -= 1
    return net


def _decision(new: NewCharge, today: date) -> Decision:
    """How it is taxed at its tax point: the due date, or the earlier invoice (Decree-Law 8/2017, article 26)."""
    lease, tax_date = new.lease, min(new.due_on, today)
    taxed_as: Any = TAXED_AS.get(new.type, new.type)
    facts = Facts(
        jurisdiction=lease["jurisdiction"], tax_date=tax_date, charge_type=taxed_as,
        use=use_of(lease["unit_type"], lease["unit_usage"]),
        supplier_registered=lease["supplier_id"] is not None and is_registered(lease, tax_date),
        lease_term=(lease["start_date"], lease["last_day"]), emirates_id=lease["emirates_id"],
        first_supply=lease["first_supply"],
        compensation=new.type != "other",
    )  # fmt: skip
    return rules.decide(facts)


def _charge_row(new: NewCharge, decision: Decision, today: date, *, monthly: bool) -> dict[str, Any]:
    lease = new.lease
    tax = tax_of(new.net, decision.rate)
    by_month = monthly and new.period_start is not None
    ahead = new.due_on > today and not by_month
    return {
        "id": new_id(), "type": new.type, "description": new.description, "lease_id": lease["id"],
        "property_id": lease["property_id"], "unit_id": lease["unit_id"], "tenant_id": lease["tenant_id"],
        "owner_reference": lease["owner_reference"], "item_id": new.item_id, "period_start": new.period_start,
        "period_end": new.period_end, "revision": new.revision, "due_on": new.due_on, "currency": lease["currency"],
        "net": new.net, "tax": tax, "amount": new.net + tax, "tax_category": decision.category,
        "tax_rate": decision.rate, "tax_reason": decision.reason.code,
        "entry_id": new_id(), "document_id": None, "document_line": None,
        "deferred": by_month or ahead, "earned_on": new.due_on if ahead else None, "credited_net": 0, "corrected_net": 0, "written_off_net": 0,
        "credited": 0, "allocated": 0, "recognised": 0, "version": 1,
    }  # fmt: skip
