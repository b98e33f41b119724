"""Occupancy: how many units, how much area and how many days were let, by property and month.

A unit is let while a binding lease covers the day. Units that are off the market or lived in by their owner (as they are
known now) can't be let and count only while they are; all others count, vacant or not ready, reserved or at law.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.reports import columns as c
from nexus.reports import known
from nexus.reports.asking import Asked
from nexus.reports.ratios import area, percent, ratio
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

MOST_MONTHS: Final = 60
COUNTS: Final = ("units", "lettable", "let", "days_let", "days_lettable")
LAYOUT: Final = Layout(
    name="occupancy",
    title="Occupancy",
    about_row="A property in a month, or in the part of it that was asked for; or, as a total, all properties of a currency in it.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["property", "total"]),
        c.CURRENCY,
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("date_from", Day, Kind.DAY),
        Column("date_to", Day, Kind.DAY),
        Column("units", int, Kind.WHOLE),
        Column("lettable_units", Annotated[int, Meta(
            description="On the last day. Off the market or the owner's own: only where let.")], Kind.WHOLE),
        Column("let_units", Annotated[int, Meta(description="On the last day; on notice counts as let.")], Kind.WHOLE),
        ratio("occupancy", "Percent: let units of lettable ones, on the last day."),
        area("lettable_area_sqm", "Of units whose area is known."),
        area("let_area_sqm", "Of units whose area is known."),
        ratio("occupancy_by_area", "Percent, on the last day."),
        Column("days_let", Annotated[int, Meta(description="Days, unit by unit, that were let.")], Kind.WHOLE),
        Column("days_lettable", Annotated[int, Meta(description="Days, unit by unit, that could be let.")], Kind.WHOLE),
        ratio("occupancy_by_days", "Percent: days let of days lettable."),
        Column("explain", Annotated[str, Meta(description="The path, below `/api/v2`, of the rent roll on the last day.")]),
    ),
)  # fmt: skip
SQM: Final = "round(CASE n.area_unit WHEN 'sqft' THEN n.area_value / 10.7639104 ELSE n.area_value END, 2)"
ON_MARKET: Final = "n.status NOT IN ('off_market', 'owner_occupied')"
_SQL: Final = f"""
 WITH months AS (
  SELECT greatest(m::date, $2::date) AS first, least((m + interval '1 month')::date - 1, $3::date) AS last
    FROM generate_series(date_trunc('month', $2::date::timestamp), $3::date::timestamp, interval '1 month') m),
 let AS (
  SELECT m.first, u.unit_id, sum(upper(r) - lower(r)) AS days, bool_or(u.period @> m.last) AS at_end
    FROM months m JOIN lease_units_then($4) u ON u.org_id = $1 AND u.binding AND u.period && daterange(m.first, m.last, '[]')
   CROSS JOIN LATERAL (SELECT u.period * daterange(m.first, m.last, '[]') AS r) o GROUP BY 1, 2)
 SELECT n.property_id, p.name AS property_name, n.currency, m.first, m.last, count(*) AS units,
        count(*) FILTER (WHERE {ON_MARKET} OR l.at_end) AS lettable, count(*) FILTER (WHERE l.at_end) AS let,
        coalesce(sum({SQM}) FILTER (WHERE {ON_MARKET} OR l.at_end), 0) AS lettable_area,
        coalesce(sum({SQM}) FILTER (WHERE l.at_end), 0) AS let_area, coalesce(sum(l.days), 0)::bigint AS days_let,
        sum(CASE WHEN {ON_MARKET} THEN m.last - m.first + 1 ELSE coalesce(l.days, 0) END)::bigint AS days_lettable
   FROM units_then($4) n JOIN properties_then($4) p ON p.org_id = $1 AND p.id = n.property_id CROSS JOIN months m
   LEFT JOIN let l ON l.unit_id = n.id AND l.first = m.first
  WHERE n.org_id = $1 {{of_unit}}
  GROUP BY 1, 2, 3, 4, 5 ORDER BY n.currency, p.name, n.property_id, m.first"""


def unit_conditions(asked: Asked, arguments: list[Any]) -> str:
    """The filters of a report over properties as conditions on a unit n and its property p."""
    found = ""
    names = {"property_id": "n.property_id", "owner_reference": "p.owner_reference", "currency": "n.currency"}
    for name, value in (dict(asked.tags) | ({"currency": asked.currency} if asked.currency else {})).items():
        arguments.append(value)
        found += f" AND {names[name]} = ${len(arguments)}"
    return found


async def make_occupancy(ctx: Ctx, asked: Asked, days: tuple[date, date]) -> Report:
    """Each property with units in each month of the period. Raises `Invalid` for more than `MOST_MONTHS` of them."""
    first, last = days
    if (last.year - first.year) * 12 + last.month - first.month >= MOST_MONTHS:
        raise Invalid.at("/date_from", "out_of_range", f"the period has at most {MOST_MONTHS} months")
    arguments: list[Any] = [ctx.org_id, first, last, asked.known_at]
    found = await known.fetch(
        ctx, asked, _SQL.replace("{of_unit}", unit_conditions(asked, arguments)), *arguments
    )
    rows: list[tuple[Any, ...]] = []
    sums: dict[tuple[str, date, date], list[Any]] = {}
    names = (*COUNTS, "lettable_area", "let_area")
    for row in found:
        figures = [row[name] for name in names]
        key = (row["currency"], row["first"], row["last"])
        sums[key] = [a + b for a, b in zip(sums.get(key, [0] * len(names)), figures, strict=True)]
        rows.append(_line("property", row, figures, *key, asked))
    totals = [_line("total", None, figures, *key, asked) for key, figures in sorted(sums.items())]
    told = {"date_from": first, "date_to": last, "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows, totals)


def _line(
    line: str, row: Row | None, figures: list[Any], currency: str, first: date, last: date, asked: Asked
) -> tuple[Any, ...]:
    units, lettable, let, days_let, days_lettable, lettable_area, let_area = figures
    place = None if row is None else ids.encode("property", row["property_id"])
    query = {"as_of": last, "known_at": instant(asked.known_at)} | asked.filters | {"currency": currency}
    return (
        line, currency, place, None if row is None else row["property_name"], first, last, units, lettable, let,
        percent(let, lettable), f"{lettable_area:.2f}", f"{let_area:.2f}", percent(let_area, lettable_area), days_let,
        days_lettable, percent(days_let, days_lettable),
        "/reports/rent-roll?" + urlencode(query | ({} if place is None else {"property_id": place})),
    )  # fmt: skip
