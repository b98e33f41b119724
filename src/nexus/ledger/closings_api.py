"""Routes of period closings."""

from typing import Any

from nexus.core.context import Ctx
from nexus.ledger import actions, queries
from nexus.ledger.schemas import (
    PeriodClosingIn,
    PeriodClosingOut,
    PeriodClosingQuery,
    ReopeningIn,
    closing_out,
)
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Period closings", "period_closings")
LISTING = Listing(
    queries.CLOSING_COLUMNS,
    queries.CLOSING_SOURCE,
    "c",
    {n: f"c.{n}" for n in ("created_at", "updated_at", "through")},
)


@routes.get(
    "/period-closings",
    query=PeriodClosingQuery,
    answer=PeriodClosingOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_period_closings(ctx: Ctx, call: Call[None, PeriodClosingQuery]) -> Many:
    """List through which days the books were closed, by whom, and what was reopened."""
    where = Where()
    where.add("c.org_id = {}", ctx.org_id)
    where.add("c.status = {}", call.query.status)
    where.add("c.updated_at >= {}", call.query.updated_since)
    return await LISTING.fetch(ctx.db, call.query, where, closing_out)


@routes.post("/period-closings", body=PeriodClosingIn, answer=PeriodClosingOut, problems=(409,))
async def close_period(ctx: Ctx, call: Call[PeriodClosingIn, NoQuery]) -> One:
    """Close the books through a day.

    Nothing is posted with an effective day up to it any more; what corrects it goes into the open period.
    """
    return _one(await actions.close_period(ctx, call.body.through), created=True)


@routes.get("/period-closings/{id:period_closing}", answer=PeriodClosingOut)
async def read_period_closing(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one closing."""
    return _one(await actions.read_closing(ctx, call.id))


@routes.post(
    "/period-closings/{id:period_closing}/reopening",
    body=ReopeningIn,
    answer=PeriodClosingOut,
    status=200,
    problems=(409,),
)
async def reopen_period(ctx: Ctx, call: Call[ReopeningIn, NoQuery]) -> One:
    """Reopen the latest closing, so that the one before it is in force again."""
    closing = await actions.read_closing(ctx, call.id)
    return _one(await actions.reopen_period(ctx, closing, call.body.reason))


def _one(row: Any, *, created: bool = False) -> One:
    out = closing_out(row)
    return One(out, version=row["version"], location=f"/period-closings/{out.id}" if created else None)
