"""Routes of valuations."""

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.ledger.actions import pin_known_at
from nexus.properties.valuations import actions, queries
from nexus.properties.valuations.schemas import (
    ValuationIn,
    ValuationOut,
    ValuationQuery,
    ValuationWithdrawalIn,
    valuation_out,
)
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Properties", "properties")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "v",
    {n: f"v.{n}" for n in ("created_at", "updated_at", "valued_on", "amount")},
)


@routes.get(
    "/valuations", query=ValuationQuery, answer=ValuationOut, listing=True, sorts=tuple(LISTING.sorts)
)
async def list_valuations(ctx: Ctx, call: Call[None, ValuationQuery]) -> Many:
    """List what properties were valued at.

    Those that were withdrawn are included; with `as_of` only what counts on a day.
    """
    q, where = call.query, Where()
    where.add("v.org_id = {}", ctx.org_id)
    where.add("v.property_id = {}", ids.decode_optional("property", q.property_id, "/property_id"))
    where.add("p.owner_reference = {}", q.owner_reference)
    where.add("v.currency = {}", q.currency and check_currency(q.currency))
    where.add("v.updated_at >= {}", q.updated_since)
    if q.as_of is not None:
        known_at = await pin_known_at(ctx, q.known_at)
        where.add(queries.COUNTS.format(one="v", day="{0}", known_at="{1}"), q.as_of, known_at)
    elif q.known_at is not None:
        raise Invalid.at("/known_at", "not_taken", "goes with as_of")
    return await LISTING.fetch(ctx.db, q, where, valuation_out)


@routes.post("/valuations", body=ValuationIn, answer=ValuationOut)
async def record_valuation(ctx: Ctx, call: Call[ValuationIn, NoQuery]) -> One:
    """Record what a property was worth on a day: what its yields are measured by, until a later one.

    It stays as it is; one that is wrong is withdrawn, and another recorded.
    """
    body = call.body
    place = ids.decode("property", body.property_id, "/property_id")
    row = await actions.record_valuation(ctx, place, body.valued_on, body.amount, body.source, body.notes)
    return _one(row, created=True)


@routes.get("/valuations/{id:valuation}", answer=ValuationOut)
async def read_valuation(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one valuation."""
    return _one(await actions.read_valuation(ctx, call.id))


@routes.post(
    "/valuations/{id:valuation}/withdrawal", body=ValuationWithdrawalIn, answer=ValuationOut, status=200, problems=(409,)
)  # fmt: skip
async def withdraw_valuation(ctx: Ctx, call: Call[ValuationWithdrawalIn, NoQuery]) -> One:
    """Withdraw a valuation that is wrong. Reports of what was known before still count it."""
    row = await actions.hold_valuation(ctx, call.id)
    call.check_version(row["version"])
    return _one(await actions.withdraw_valuation(ctx, row, call.body.reason))


def _one(row: Row, *, created: bool = False) -> One:
    out = valuation_out(row)
    return One(out, version=row["version"], location=f"/valuations/{out.id}" if created else None)
