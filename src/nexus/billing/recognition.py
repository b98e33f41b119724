"""Recognise deferred rent: month by month from 2160 to the income of each charge, or as a whole on the day on which a charge
that was issued before is due.

It goes by the difference between what should be income by the end of a month and what is, so it can be stopped and begun
again; a correction or an earlier end of the lease changes what should be, and so corrects itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.billing import queries
from nexus.billing.entries import tags
from nexus.billing.recognition_model import Part, last_month_end, on_the_day, parts
from nexus.core.context import Ctx, Row
from nexus.core.ids import new_id
from nexus.events import emit, watch
from nexus.ledger.actions import Books, hold_books, post
from nexus.ledger.model import Entry, Posting

BATCH: Final = 250
"""leases in one transaction"""
MOST_LINES: Final = 500
"""charges in one entry"""


async def recognise(ctx: Ctx, lease_ids: Sequence[UUID], through: date | None = None) -> int:
    """Recognise what these leases' charges have earned by the end of the latest month that is over, or through another
    month's end; gives the number of parts. Each takes effect on its month's last day, never before its charge and never in a
    closed period."""
    books = await hold_books(ctx)
    day = last_month_end(min(through or books.today, books.today))
    charges = await queries.deferred_charges(ctx.db, ctx.org_id, lease_ids=lease_ids)
    return await _post(ctx, books, [(row, list(_parts(row, day))) for row in charges])


async def recognise_ahead(ctx: Ctx, books: Books, given: Sequence[tuple[Mapping[str, Any], str]]) -> None:
    """What is charged before it is due becomes income on its due day, which is posted at once. `given` are new charges with the
    number of their lease."""
    rows = [dict(row) | {"lease_number": number} for row, number in given]
    await _post(ctx, books, [(row, [Part(row["earned_on"], row["net"])]) for row in rows])


async def correct(ctx: Ctx, books: Books, days: Mapping[UUID, date]) -> None:
    """Bring what was recognised of charges in line with their correction on a day, in the same transaction."""
    charges = await queries.deferred_charges(ctx.db, ctx.org_id, charge_ids=list(days))
    await _post(ctx, books, [(row, [p for p in _parts(row, date.min) if p.change]) for row in charges], days)


def _parts(row: Row, through: date) -> Iterator[Part]:
    net, recognised = row["net"] - row["corrected_net"], (row["recognised"], row["recognised_through"])
    if row["earned_on"] is not None:
        return on_the_day(net, row["earned_on"], through, *recognised)
    first = row["period_start"]
    last = max(first, min(row["period_end"], row["last_day"]))
    return parts(net, first, last, through, *recognised)


def _day(books: Books, row: Any, part: Part, days: Mapping[UUID, date]) -> date:
    """A correction takes effect with the credit, but not before what it corrects was earned as a whole."""
    if not part.change:
        return books.open_day(max(part.through, row["effective_on"]))
    on = max(days.get(row["id"], books.today), row["effective_on"])
    return books.first_open(on if row["earned_on"] is None else max(on, row["earned_on"]))


async def _post(
    ctx: Ctx, books: Books, given: Sequence[tuple[Any, list[Part]]], days: Mapping[UUID, date] | None = None
) -> int:
    groups: dict[tuple[UUID, date, date], list[tuple[Any, Part]]] = {}
    for row, found in given:
        for part in found:
            on = _day(books, row, part, days or {})
            groups.setdefault((row["lease_id"], part.through, on), []).append((row, part))
    entries: list[Entry] = []
    rows: list[dict[str, Any]] = []
    for (_, through, on), all_lines in groups.items():
        for start in range(0, len(all_lines), MOST_LINES):
            lines = all_lines[start : start + MOST_LINES]
            entry = _entry(books, through, on, lines)
            entries.append(entry)
            rows += [
                {"id": new_id(), "charge_id": row["id"], "through": through, "currency": row["currency"],
                 "amount": part.amount, "effective_on": on, "entry_id": entry.id}
                for row, part in lines
            ]  # fmt: skip
    if not entries:
        return 0
    told = list(dict.fromkeys(row["charge_id"] for row in rows))
    await watch(ctx, "charge", *told)
    recorded = {row["id"]: row["created_at"] for row in await post(ctx, *entries)}
    for made in rows:
        made["recorded_at"] = recorded[made["entry_id"]]
    await queries.insert_recognitions(ctx.db, ctx.org_id, rows)
    for charge_id in told:
        await emit(ctx, "charge.recognised", charge_id)
    return len(rows)


def _entry(books: Books, through: date, on: date, lines: Sequence[tuple[Any, Part]]) -> Entry:
    postings: list[Posting] = []
    for row, part in lines:
        concerns = tags(row)
        postings.append(Posting(account_id=books.accounts["deferred_rent"], amount=part.amount, **concerns))
        postings.append(Posting(account_id=row["income_account_id"], amount=-part.amount, **concerns))
    lease = lines[0][0]
    return Entry(
        id=new_id(), effective_on=on, kind="recognition", source_id=lease["lease_id"],
        description=f"Earned in {through:%Y-%m}, lease {lease['lease_number']}", postings=tuple(postings),
    )  # fmt: skip
