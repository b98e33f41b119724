"""The billing run: the difference between what leases should have been charged and what they were.

A second run makes nothing. A changed term, an earlier end or a new item corrects itself: what is missing is charged, what
was too much is credited.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from nexus.billing import charging, queries, recognition, settlement
from nexus.billing.charging import NewCharge, NewCredit
from nexus.billing.model import Difference, Term, differences_due, schedule, tax_with_net
from nexus.core.context import Ctx, Row
from nexus.events import emit
from nexus.ledger.actions import Books, hold_books

NAMES_AR: Final = {
    "rent": "إيجار", "parking": "موقف سيارات", "service_charge": "رسوم خدمات", "chiller": "تبريد", "other": "أخرى",
}  # fmt: skip
BATCH: Final = 250
"""leases that are billed in one transaction"""
NAMES: Final = {
    "rent": "Rent", "parking": "Parking", "service_charge": "Service charge", "chiller": "Cooling", "other": "Other",
}  # fmt: skip


@dataclass(slots=True)
class Result:
    """What a run has done."""

    leases: int = 0
    charges: int = 0
    credits: int = 0


async def bill(ctx: Ctx, lease_ids: Sequence[UUID], through: date | None = None) -> Result:
    """Charge these leases all that is due by `through` (by default today and the organisation's lead days) and correct
    what was charged otherwise. Credits of the tenants are then used, if the organisation wants it so."""
    books = await hold_books(ctx)
    through = through or await day_through(ctx)
    facts = await queries.lease_facts(ctx.db, ctx.org_id, lease_ids)
    charges, credits = await _differences(ctx, books, facts, through)
    if credits:
        room = {new.charge["id"]: new.net + new.tax for new in credits}
        await settlement.make_room(ctx, books, room, "the charge was corrected", books.today)
        await charging.credit(ctx, books, credits)
        await recognition.correct(ctx, books, [new.charge["id"] for new in credits if new.charge["deferred"]])
    await charging.charge(ctx, books, charges)
    touched = {new.lease["tenant_id"] for new in charges} | {new.charge["tenant_id"] for new in credits}
    if touched:
        await settlement.use_credits(ctx, books, sorted(touched), books.today)
        await emit(ctx, "billing.run", None, {"charges": len(charges), "credits": len(credits)})
    return Result(len(facts), len(charges), len(credits))


async def day_through(ctx: Ctx) -> date:
    """The day through which the organisation bills by itself: today and its lead days."""
    settings = await queries.read_settings(ctx.db, ctx.org_id)
    today: date = await queries.today(ctx.db, ctx.org_id)
    return today + timedelta(days=settings["lead_days"])


async def _differences(
    ctx: Ctx, books: Books, facts: dict[UUID, Row], through: date
) -> tuple[list[NewCharge], list[NewCredit]]:
    by_item: dict[UUID, dict[date, list[Row]]] = {}
    for row in await queries.charged(ctx.db, ctx.org_id, list(facts)):
        by_item.setdefault(row["item_id"], {}).setdefault(row["period_start"], []).append(row)
    charges: list[NewCharge] = []
    credits: list[NewCredit] = []
    since = (await queries.read_settings(ctx.db, ctx.org_id))["starts_on"]
    for item in await queries.items_of(ctx.db, ctx.org_id, list(facts)):
        lease = facts.get(item["lease_id"])
        if lease is None or lease["status"] == "draft":
            continue
        terms = [Term(day, amount) for day, amount in item["terms"] or ()]
        parts = schedule(
            lease["start_date"], lease["last_day"], terms, item["instalments"], lease["proration"]
        )
        there = by_item.get(item["id"], {})
        sums = {first: sum(c["net"] - c["corrected_net"] for c in rows) for first, rows in there.items()}
        for found in differences_due(parts, sums, since, through):
            rows = there.get(found.period_start, [])
            if found.net > 0:
                charges.append(_more(lease, item, found, rows, books))
            else:
                credits += _less(-found.net, rows, books)
    return charges, credits


def _more(lease: Row, item: Row, found: Difference, rows: list[Row], books: Books) -> NewCharge:
    part = found.instalment
    assert part is not None
    name = item["description"] or NAMES[item["type"]]
    due = max(part.due_on, books.today) if rows else part.due_on
    return NewCharge(
        lease=lease, type=item["type"], due_on=due, net=found.net, item_id=item["id"], period_start=part.period_start,
        period_end=part.period_end, revision=len(rows),
        description=f"{name}, {part.period_start} to {part.period_end}, lease {lease['number']}",
        description_ar=f"{NAMES_AR[item['type']]}، عقد {lease['number']}",
    )  # fmt: skip


def _less(net: int, rows: list[Row], books: Books) -> list[NewCredit]:
    """From the latest charge back, as far as each one was not credited yet."""
    credits = []
    for row in reversed(rows):
        part = min(net, row["net"] - row["credited_net"])
        if part > 0:
            credits.append(
                NewCredit(
                    charge=row, type="correction", reason=f"Correction of: {row['description']}", on=books.today,
                    net=part, tax=tax_with_net(row, part),
                )
            )  # fmt: skip
            net -= part
    return credits
