"""The portfolio at a glance: what the dashboard's first page shows. Quick because it reads what is kept ready."""

from datetime import date, timedelta
from typing import Any, Final

import msgspec

from nexus.core.context import Ctx, Row
from nexus.properties.queries import OCCUPIED

ROWS: Final = 10
ITEMS: Final = 2
CHEQUE_DAYS: Final = 30
ENDING_DAYS: Final = 90
RETURNED_DAYS: Final = 60
MOST_UNITS_WITH_HISTORY: Final = 50_000
"""Above it, counting what was let at the end of each month would keep the reader waiting."""


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Rows as the database gave them; amounts in minor units."""

    properties_count: int
    units: int
    let: int
    history: tuple[int, ...]
    """Units let on the last day of each of the last 11 months, then today; empty for a very large portfolio."""
    properties: tuple[Any, ...]
    """Those with the most vacant units first."""
    months: dict[tuple[date, str], tuple[int, int]]
    """First day of the month and currency -> billed, by the day it was due, and, of it, collected."""
    arrears: tuple[Any, ...]
    """What is overdue where each property is, by age: a row for each currency, the largest first."""
    cheques: tuple[Any, ...]
    ending: Any
    returned: tuple[Any, ...]
    unrenewed: tuple[Any, ...]


async def read_overview(ctx: Ctx, today: date) -> Overview:
    """`today` is the organisation's local day."""
    properties = await _properties(ctx)
    units = int(properties[0]["all_units"]) if properties else 0
    return Overview(
        properties_count=int(properties[0]["all_properties"]) if properties else 0,
        units=units,
        let=int(properties[0]["all_let"]) if properties else 0,
        history=await _history(ctx, today) if 0 < units <= MOST_UNITS_WITH_HISTORY else (),
        properties=tuple(properties),
        months=await _months(ctx, today),
        arrears=await _arrears(ctx),
        cheques=await _cheques(ctx, today),
        ending=await _ending(ctx, today),
        returned=await _returned(ctx, today),
        unrenewed=await _unrenewed(ctx, today),
    )


def month_starts(today: date) -> list[date]:
    """The first days of the last twelve months, oldest first, this month's last."""
    number = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(number - 11, number + 1)]


async def _properties(ctx: Ctx) -> list[Row]:
    rows = await ctx.db.fetch(
        "SELECT p.id, p.name, p.name_ar, p.address, p.type, p.status, p.currency, s.units_count, s.let,"
        " s.all_properties, s.all_units, s.all_let,"
        " (SELECT coalesce(sum(l.annual_rent), 0)::bigint FROM leases l WHERE l.org_id = p.org_id AND l.property_id = p.id"
        "  AND l.currency = p.currency AND l.status NOT IN ('draft', 'cancelled')"
        "  AND local_today(p.time_zone) BETWEEN l.start_date AND coalesce(l.terminated_on, l.end_date)) AS annual_rent"
        " FROM (SELECT id, units_count, let, count(*) OVER () AS all_properties, sum(units_count) OVER () AS all_units,"
        "  sum(let) OVER () AS all_let FROM (SELECT p.id, p.units_count,"
        f" {OCCUPIED} AS let FROM properties p WHERE p.org_id = $1 OFFSET 0) counted"
        f" ORDER BY units_count - let DESC, id LIMIT {ROWS}) s"
        " JOIN properties p ON p.org_id = $1 AND p.id = s.id ORDER BY s.units_count - s.let DESC, p.id",
        ctx.org_id,
    )
    return list(rows)


async def _history(ctx: Ctx, today: date) -> tuple[int, ...]:
    days = [start - timedelta(days=1) for start in month_starts(today)[1:]] + [today]
    row = await ctx.db.fetchrow(
        "SELECT "
        + ", ".join(f"count(*) FILTER (WHERE period @> ${n}::date)" for n in range(2, len(days) + 2))
        + f" FROM lease_units WHERE org_id = $1 AND binding AND period && daterange($2::date, ${len(days) + 1}::date, '[]')",
        ctx.org_id,
        *days,
    )
    return tuple(row or ())


async def _months(ctx: Ctx, today: date) -> dict[tuple[date, str], tuple[int, int]]:
    """As the report of collections counts: a write-off is billed and not collected, any other credit is not billed."""
    rows = await ctx.db.fetch(
        "SELECT date_trunc('month', c.due_on::timestamp)::date AS month, c.currency, sum(c.amount - CASE WHEN c.credited = 0 THEN 0"
        " ELSE (SELECT coalesce(sum(k.amount), 0) FROM credits k WHERE k.org_id = $1 AND k.charge_id = c.id"
        " AND k.type <> 'write_off') END)::bigint AS billed, sum(c.allocated)::bigint AS collected"
        " FROM charges c WHERE c.org_id = $1 AND c.due_on >= $2 AND c.due_on < $3 GROUP BY 1, 2",
        ctx.org_id,
        month_starts(today)[0],
        (today.replace(day=1) + timedelta(days=32)).replace(day=1),
    )
    return {(row["month"], row["currency"]): (row["billed"], row["collected"]) for row in rows}


async def _arrears(ctx: Ctx) -> tuple[Row, ...]:
    rows = await ctx.db.fetch(
        "SELECT currency, sum(open)::bigint AS overdue, count(DISTINCT lease_id) AS leases, min(due_on) AS since, max(late) AS days,"
        " array[coalesce(sum(open) FILTER (WHERE late <= 30), 0), coalesce(sum(open) FILTER (WHERE late BETWEEN 31 AND 60), 0),"
        " coalesce(sum(open) FILTER (WHERE late BETWEEN 61 AND 90), 0), coalesce(sum(open) FILTER (WHERE late BETWEEN 91 AND 120), 0),"
        " coalesce(sum(open) FILTER (WHERE late > 120), 0)]::bigint[] AS ages FROM ("
        "  SELECT c.currency, c.lease_id, c.due_on, c.amount - c.credited - c.allocated AS open, local_today(p.time_zone) - c.due_on AS late"
        "  FROM charges c JOIN properties p ON p.org_id = $1 AND p.id = c.property_id"
        "  WHERE c.org_id = $1 AND c.credited + c.allocated < c.amount AND c.due_on < local_today(p.time_zone)) o"
        " GROUP BY 1 ORDER BY 2 DESC, 1",
        ctx.org_id,
    )
    return tuple(rows)


async def _cheques(ctx: Ctx, today: date) -> tuple[Row, ...]:
    """Pending cheques by the day from which the bank pays them."""
    rows = await ctx.db.fetch(
        "SELECT (instrument ->> 'date')::date AS day, currency, count(*) AS number, sum(amount)::bigint AS amount"
        " FROM payments WHERE org_id = $1 AND status = 'pending' AND method = 'cheque'"
        " AND instrument ->> 'date' BETWEEN $2 AND $3 GROUP BY 1, 2 ORDER BY 1, 2",
        ctx.org_id,
        today.isoformat(),
        (today + timedelta(days=CHEQUE_DAYS - 1)).isoformat(),
    )
    return tuple(rows)


async def _ending(ctx: Ctx, today: date) -> Row:
    return await ctx.db.fetchrow(
        "SELECT count(*) AS number, count(*) FILTER (WHERE end_date <= $2::date + 30) AS within_30,"
        " count(*) FILTER (WHERE end_date <= $2::date + 60) AS within_60, min(end_date) AS next_on"
        f" FROM leases WHERE org_id = $1 AND status = 'active' AND end_date BETWEEN $2 AND $2::date + {ENDING_DAYS}",
        ctx.org_id,
        today,
    )


async def _returned(ctx: Ctx, today: date) -> tuple[Row, ...]:
    rows = await ctx.db.fetch(
        "SELECT y.instrument ->> 'number' AS reference, y.amount, y.currency, y.returned_on, p.name, p.name_ar,"
        " t.name AS tenant, t.name_ar AS tenant_ar,"
        " (SELECT u.number FROM lease_units x JOIN units u ON u.org_id = x.org_id AND u.id = x.unit_id"
        "  WHERE x.org_id = y.org_id AND x.lease_id = y.lease_id ORDER BY x.position LIMIT 1) AS unit"
        " FROM payments y JOIN tenants t ON t.org_id = y.org_id AND t.id = y.tenant_id"
        " LEFT JOIN properties p ON p.org_id = y.org_id AND p.id = y.property_id"
        " WHERE y.org_id = $1 AND y.status = 'bounced' AND y.returned_on >= $2"
        f" ORDER BY y.returned_on DESC, y.id DESC LIMIT {ITEMS}",
        ctx.org_id,
        today - timedelta(days=RETURNED_DAYS),
    )
    return tuple(rows)


async def _unrenewed(ctx: Ctx, today: date) -> tuple[Row, ...]:
    rows = await ctx.db.fetch(
        "SELECT l.number AS reference, l.end_date, p.name, p.name_ar,"
        " (SELECT u.number FROM lease_units x JOIN units u ON u.org_id = x.org_id AND u.id = x.unit_id"
        "  WHERE x.org_id = l.org_id AND x.lease_id = l.id ORDER BY x.position LIMIT 1) AS unit"
        " FROM leases l JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id"
        " WHERE l.org_id = $1 AND l.status = 'active' AND l.end_date BETWEEN $2 AND $2::date + $3::int"
        " AND NOT EXISTS (SELECT FROM leases r WHERE r.org_id = l.org_id AND r.renews_lease_id = l.id)"
        f" ORDER BY l.end_date, l.id LIMIT {ITEMS}",
        ctx.org_id,
        today,
        ENDING_DAYS,
    )
    return tuple(rows)
