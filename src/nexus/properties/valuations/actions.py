"""Record and withdraw what properties were valued at.

A valuation is never changed, so that a report of the past can be made again: a wrong one is withdrawn and another recorded.
Both happen in the turn of the books, by whose instants reports are asked.
"""

from datetime import date
from uuid import UUID

import msgspec

from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import insert_row
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import hold_books
from nexus.ledger.model import WrongState
from nexus.properties.queries import read_property
from nexus.properties.valuations import queries
from nexus.properties.valuations.schemas import valuation_out
from nexus.rest.fields import amount_in

register("valuation", "properties", by_ids(queries.COLUMNS, queries.SOURCE, "v"), valuation_out)


async def record_valuation(
    ctx: Ctx, property_id: UUID, valued_on: date, amount: msgspec.Raw, source: str, notes: str | None
) -> Row:
    """What a property was worth on a day, in its currency.

    Raises `Invalid` where there is no such property, for a day to come, and for an amount that its currency doesn't have.
    """
    books = await hold_books(ctx)
    place = await read_property(ctx.db, ctx.org_id, property_id, lock=True)
    if place is None:
        raise Invalid.at("/property_id", "unknown", "there is no such property")
    if valued_on.year < 1900 or valued_on > books.today:
        raise Invalid.at("/valued_on", "out_of_range", f"must lie between 1900 and today, {books.today}")
    valuation_id = new_id()
    await insert_row(ctx.db, "valuations", {
        "org_id": ctx.org_id, "id": valuation_id, "property_id": property_id, "valued_on": valued_on,
        "amount": amount_in(amount, place["currency"], "/amount", minimum=1), "currency": place["currency"],
        "source": source, "notes": notes,
    })  # fmt: skip
    await emit(ctx, "valuation.recorded", valuation_id, new=True)
    return await read_valuation(ctx, valuation_id)


async def read_valuation(ctx: Ctx, valuation_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await ctx.db.fetchrow(
        f"SELECT {queries.COLUMNS} FROM {queries.SOURCE} WHERE v.org_id = $1 AND v.id = $2",
        ctx.org_id,
        valuation_id,
    )
    if row is None:
        raise NotFound
    return row


async def hold_valuation(ctx: Ctx, valuation_id: UUID) -> Row:
    """As it is, and stays until the transaction ends. Raises `NotFound`."""
    await hold_books(ctx)
    return await read_valuation(ctx, valuation_id)


async def withdraw_valuation(ctx: Ctx, valuation: Row, reason: str) -> Row:
    """From now on it doesn't count; a report of what was known before still counts it. Raises `WrongState`."""
    if valuation["withdrawn_at"] is not None:
        raise WrongState("It was withdrawn before.")
    await watch(ctx, "valuation", valuation["id"])
    await ctx.db.execute(
        "UPDATE valuations SET withdrawn_at = nexus_now(), withdrawal_reason = $3 WHERE org_id = $1 AND id = $2",
        ctx.org_id,
        valuation["id"],
        reason,
    )
    await emit(ctx, "valuation.withdrawn", valuation["id"])
    return await read_valuation(ctx, valuation["id"])
