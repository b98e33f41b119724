"""Routes of the reports on how a portfolio does."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from nexus.core.clock import check_year
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.reports import indicators, occupancy
from nexus.reports.answering import give
from nexus.reports.asking import AsOf, DateFrom, DateTo, PlacesQuery, period, read_asked
from nexus.reports.days import days_of
from nexus.rest.operation import Call, File, One, Routes

routes = Routes("Reports", "reports")


YearFrom = Annotated[
    date, Meta(description="The first day of the period. Default: a year before the day after `date_to`.")
]
YearTo = Annotated[date, Meta(description="The last day of the period. Default: `as_of`.")]


class IndicatorsQuery(PlacesQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    as_of: AsOf | None = None
    date_from: YearFrom | None = None
    date_to: YearTo | None = None


class OccupancyQuery(PlacesQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    date_from: DateFrom | None = None
    date_to: DateTo | None = None


@routes.get("/reports/indicators", query=IndicatorsQuery, answer=indicators.LAYOUT.answer_type, files=True)
async def read_indicators(ctx: Ctx, call: Call[None, IndicatorsQuery]) -> One | File:
    """Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.

    What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or returned is that of the
    period, by default the year up to `as_of`. A unit on notice counts as let until its lease ends. Units that are off the
    market (model units are kept so) or lived in by their owner count only where let; vacant, not ready, reserved or at law
    they count as lettable. Leases, the standing of units, money and what a property is worth are as they were known at
    `known_at`. A yield is of a year: income of a shorter period counts as so much more.
    Every ratio is exact and rounded half up once; a total's is computed from the sums.
    """
    q = call.query
    asked = await read_asked(ctx, q)
    judged = await days_of(ctx, asked, q.as_of)
    for name, day in (("as_of", q.as_of), ("date_from", q.date_from), ("date_to", q.date_to)):
        if day is not None:
            check_year(day, f"/{name}")
    last = q.date_to or q.as_of or asked.today
    first = q.date_from or indicators.year_before(last)
    if first > last:
        raise Invalid.at("/date_from", "out_of_range", f"must not be after date_to, {last}")
    return give(await indicators.make_indicators(ctx, asked, (first, last), judged), call)


@routes.get("/reports/occupancy", query=OccupancyQuery, answer=occupancy.LAYOUT.answer_type, files=True)
async def read_occupancy(ctx: Ctx, call: Call[None, OccupancyQuery]) -> One | File:
    """Read occupancy by property and month: units, area and days that were let, of those that could be.

    Units and their standing are as they were known at `known_at`; at most 60 months.
    """
    q = call.query
    asked = await read_asked(ctx, q)
    return give(await occupancy.make_occupancy(ctx, asked, period(q, asked.today)), call)
