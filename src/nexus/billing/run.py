"""The billing run: the difference between what leases should have been charged and what they were.

A second run makes nothing. A changed term, an earlier end or a new item corrects itself: what is missing is charged, what
was too much is credited.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from nexus.billing import charging, late_fees, queries, recognition, settlement
from nexus.billing.charging import Decided, NewCharge, NewCredit
from nexus.billing.model import Difference, differences_due, tax_with_net
from nexus.core.context import Ctx, Row
from nexus.events import emit
from nexus.leases.queries import items_of
from nexus.leases.schedules import FIRST_RULES, Instalment, agreement_of, schedule_of
from nexus.leases.schedules.of_lease import same_instalments
from nexus.ledger.actions import Books, hold_books

NAMES_AR: Final = {
    "rent": "إيجار", "parking": "موقف سيارات", "service_charge": "رسوم خدمات", "chiller": "تبريد", "other": "أخرى",
}  # fmt: skip
BATCH: Final = 250
"""leases that are billed in one transaction"""
_STEP: Final = 20
"""items after which others have their turn on the processor"""
NAMES: Final = {
    "rent": "Rent", "parking": "Parking", "service_charge": "Service charge", "chiller": "Cooling", "other": "Other",
}  # fmt: skip


@dataclass(slots=True)
class Result:
    """What a run has done."""

    leases: int = 0
    charges: int = 0
    credits: int = 0
    charge_ids: Sequence[UUID] = ()
    credit_ids: Sequence[UUID] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be charged and credited, as the leases and the books were when it was made."""

    lease_ids: Sequence[UUID]
    through: date | None
    today: date
    leases: int
    charges: list[Decided]
    credits: list[NewCredit]


async def bill(ctx: Ctx, lease_ids: Sequence[UUID], through: date | None = None) -> Result:
    """Charge these leases all that is due by `through` (by default each lease's own today and the lead days) and correct
    what was charged otherwise. Credits of the tenants are then used, if the organisation wants it so."""
    books = await hold_books(ctx)
    return await carry_out(ctx, books, await plan(ctx, lease_ids, through, books.today))


async def plan(ctx: Ctx, lease_ids: Sequence[UUID], through: date | None, today: date) -> Plan:
    """What `bill` would do. Who doesn't hold the books must see to it that nothing has changed since."""
    facts = await queries.lease_facts(ctx.db, ctx.org_id, lease_ids)
    charges, credits = await _differences(ctx, today, facts, through)
    return Plan(lease_ids, through, today, len(facts), charges, credits)


async def carry_out(ctx: Ctx, books: Books, planned: Plan) -> Result:
    """Do what was planned. `books` are held by the caller, and nothing has changed since."""
    charges, credits = planned.charges, planned.credits
    credit_ids: Sequence[UUID] = ()
    if credits:
        for day in sorted({new.on for new in credits}):
            room = {new.charge["id"]: new.net + new.tax for new in credits if new.on == day}
            await settlement.make_room(ctx, books, room, "the charge was corrected", day)
        credit_ids = await charging.credit(ctx, books, credits)
        await recognition.correct(
            ctx, books, {new.charge["id"]: new.on for new in credits if new.charge["deferred"]}
        )
    charge_ids = await charging.charge_decided(ctx, books, charges)
    touched = {one.row["tenant_id"] for one in charges} | {new.charge["tenant_id"] for new in credits}
    if touched:
        used = await settlement.use_credits(ctx, books, sorted(touched))
        await late_fees.follow(ctx, books, [*used, *[new.charge for new in credits]])
        await emit(ctx, "billing.run", None, {"charges": len(charges), "credits": len(credits)})
    return Result(planned.leases, len(charges), len(credits), charge_ids, credit_ids)


async def day_through(ctx: Ctx) -> date:
    """The day through which the organisation bills by itself: today and its lead days, where it is already the latest."""
    settings = await queries.read_settings(ctx.db, ctx.org_id)
    today: date = await queries.today(ctx.db, ctx.org_id)
    return today + timedelta(days=settings["lead_days"] + 1)


async def _differences(
    ctx: Ctx, today: date, facts: dict[UUID, Row], through: date | None
) -> tuple[list[Decided], list[NewCredit]]:
    by_item = {row["item_id"]: row for row in await queries.charged(ctx.db, ctx.org_id, list(facts))}
    charges: list[Decided] = []
    too_much: list[_TooMuch] = []
    settings = await queries.read_settings(ctx.db, ctx.org_id)
    for n, item in enumerate(await items_of(ctx.db, ctx.org_id, list(facts))):
        if n % _STEP == 0:
            await asyncio.sleep(0)
        lease = facts.get(item["lease_id"])
        if lease is None or lease["status"] == "draft":
            continue
        parts = schedule_of(lease, item)
        charged = _charged(lease, item, by_item.get(item["id"]), parts)
        sums = {first: one.net for first, one in charged.items()}
        until = through or lease["local_today"] + timedelta(days=settings["lead_days"])
        for found in differences_due(parts, sums, settings["starts_on"], until):
            there = charged.get(found.period_start, _NOTHING)
            if found.net > 0:
                more = _more(lease, item, found, there, lease["local_today"])
                charges.append(charging.decide(more, today, settings))
            else:
                too_much.append(_TooMuch(lease, item, found, there))
    wanted = [(one.item["id"], first) for one in too_much for first in one.there.firsts]
    rows = await queries.charges_of(ctx.db, ctx.org_id, wanted) if wanted else {}
    return charges, [credit for one in too_much for credit in _less(one, rows, today)]


@dataclass(frozen=True, slots=True)
class _Charged:
    """What was charged for an instalment: net after corrections, in how many charges, under which first days."""

    net: int
    count: int
    firsts: Sequence[date]
    number: int
    """of those under the instalment's own first day: what the next one is numbered by"""


_NOTHING: Final = _Charged(0, 0, (), 0)


@dataclass(frozen=True, slots=True)
class _TooMuch:
    lease: Row
    item: Row
    found: Difference
    there: _Charged


def _charged(lease: Row, item: Row, row: Row | None, parts: Sequence[Instalment]) -> dict[date, _Charged]:
    """By the first days of the schedule: what was charged by the first rules is found under the day of the same instalment."""
    if row is None:
        return {}
    same: dict[date, date] = {}
    if not {part.period_start for part in parts}.issuperset(row["periods"]):
        same = same_instalments(agreement_of(lease, item)) if lease["billing_rules"] != FIRST_RULES else {}
    found: dict[date, _Charged] = {}
    for first, count, net in zip(row["periods"], row["counts"], row["nets"], strict=True):
        own = same.get(first, first)
        there = found.get(own, _NOTHING)
        number = there.number if own != first else count
        found[own] = _Charged(there.net + net, there.count + count, (*there.firsts, first), number)
    return found


def _more(lease: Row, item: Row, found: Difference, there: _Charged, today: date) -> NewCharge:
    part = found.instalment
    assert part is not None
    name = item["description"] or NAMES[item["type"]]
    due = max(part.due_on, today) if there.count else part.due_on
    return NewCharge(
        lease=lease, type=item["type"], due_on=due, net=found.net, item_id=item["id"], period_start=part.period_start,
        period_end=part.period_end, revision=there.number,
        description=f"{name}, {part.period_start} to {part.period_end}, lease {lease['number']}",
        description_ar=f"{NAMES_AR[item['type']]}، عقد {lease['number']}",
    )  # fmt: skip


def _less(too_much: _TooMuch, rows: dict[tuple[UUID, date], list[Row]], today: date) -> list[NewCredit]:
    """From the latest charge back, as far as each one was not credited yet."""
    net, credits = -too_much.found.net, []
    mine = [row for first in too_much.there.firsts for row in rows[too_much.item["id"], first]]
    for row in reversed(mine):
        part = min(net, row["net"] - row["credited_net"])
        if part > 0:
            on = min(_known_from(too_much, row), today)
            credits.append(
                NewCredit(
                    charge=row, type="correction", reason=f"Correction of: {row['description']}", on=on,
                    net=part, tax=tax_with_net(row, part),
                )
            )  # fmt: skip
            net -= part
    return credits


def _known_from(too_much: _TooMuch, charge: Row) -> date:
    """The day of the fact that made it too much: the lease's or the item's last day, or the first of a term within the
    period (domain reference §3.7, 9). The credit never counts before the charge itself."""
    lease, item = too_much.lease, too_much.item
    if lease["status"] == "cancelled":
        day: date = lease["cancelled_on"]
        return day
    last: date = min(lease["last_day"], item["ends_on"] or lease["last_day"])
    if last < charge["period_end"]:
        return last
    first: date = charge["period_start"]
    return max([day for day, _ in item["terms"] or () if day <= charge["period_end"]], default=first)
