"""Aged receivables: what each lease owes, by how long it has been due (domain reference §3.3).

What is open now is known; what has changed since the day or the instant of recording is found by its index and undone. So
the report can be asked for any day as it was known at any instant, and each total is the lease's balance of 1100. Cheques
that are not paid yet stand beside it and are never deducted (§3.7).
"""

from typing import Any, Final, Literal

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.asking import Asked
from nexus.reports.days import Days
from nexus.reports.in_force import Standing, of_standing
from nexus.reports.paging import Part
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

SUMS: Final = (
    "not_due",
    "days_1_30",
    "days_31_60",
    "days_61_90",
    "days_91_120",
    "over_120",
    "total",
    "cheques_in_hand",
    "cheques_in_clearing",
)
LAYOUT: Final = Layout(
    name="aged_receivables",
    title="Aged receivables",
    about_row="What a lease owes in its currency, by the days since it was due; or, as a total, all leases of a currency."
    " Names are those known at `known_at`.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    paging=paging.COLUMNS,
    columns=(
        Column("line", Literal["lease", "total"]),
        c.CURRENCY,
        Column("tenant_id", id_of("tenant") | None),
        Column("tenant_name", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("lease_number", str | None),
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("unit_id", id_of("unit") | None),
        Column("oldest_due_on", Day | None, Kind.DAY),
        c.amount("not_due", "Due on the day or later."),
        c.amount("days_1_30"),
        c.amount("days_31_60"),
        c.amount("days_61_90"),
        c.amount("days_91_120"),
        c.amount("over_120"),
        c.amount("total"),
        c.amount("cheques_in_hand", "Of the lease: held, not yet taken to the bank. Not deducted."),
        c.amount(
            "cheques_in_clearing",
            "Of the lease: at the bank, not yet paid. What they settle is settled already; it is open again on a return.",
        ),
        c.EXPLAIN,
        c.JUDGED_ON,
    ),
)
LATER: Final = """
 SELECT charge_id, amount FROM credits WHERE org_id = $1 AND (effective_on > $2 OR recorded_at > $3)
 UNION ALL SELECT charge_id, amount FROM allocations
            WHERE org_id = $1 AND status = 'in_force' AND (effective_on > $2 OR recorded_at > $3)
 UNION ALL SELECT charge_id, -amount FROM allocations
            WHERE org_id = $1 AND (released_on > $2 OR released_at > $3) AND effective_on <= $2 AND recorded_at <= $3"""
"""What has changed since, to be undone: what settles now and did not then, and what did then and was released."""
_HELD: Final = """
 moved AS MATERIALIZED (
  SELECT cheque_id FROM cheque_steps WHERE org_id = $1 AND effective_on > $2
   UNION SELECT cheque_id FROM cheque_steps WHERE org_id = $1 AND created_at > $3),
 standing AS (
  SELECT h.lease_id, h.tenant_id, h.currency, h.status, h.amount - h.paid AS amount FROM cheques h
   WHERE h.org_id = $1 AND h.status IN ('received', 'deposited') AND h.kind = 'payment' AND h.lease_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM moved m WHERE m.cheque_id = h.id)
  UNION ALL
  SELECT h.lease_id, h.tenant_id, h.currency, s.status, coalesce(CASE s.status WHEN 'deposited' THEN s.amount END, h.amount)
    FROM moved m JOIN cheques h ON h.org_id = $1 AND h.id = m.cheque_id AND h.kind = 'payment' AND h.lease_id IS NOT NULL
    CROSS JOIN LATERAL (SELECT t.status, t.amount FROM cheque_steps t WHERE t.org_id = $1 AND t.cheque_id = h.id
                           AND t.effective_on <= $2 AND t.created_at <= $3 ORDER BY t.created_at DESC, t.id DESC LIMIT 1) s
   WHERE s.status IN ('received', 'deposited')),
 held AS (
  SELECT lease_id, tenant_id, currency, coalesce(sum(amount) FILTER (WHERE status = 'received'), 0)::bigint AS in_hand,
         coalesce(sum(amount) FILTER (WHERE status = 'deposited'), 0)::bigint AS in_clearing FROM standing GROUP BY 1, 2, 3)"""
"""The cheques of each lease then: as they are, or where something became of one since, as its last step before left it."""
_OF: Final = "c.lease_id, c.tenant_id, c.property_id, c.unit_id, c.currency, c.due_on"
_THEN: Final = "c.org_id = $1 AND c.effective_on <= $2 AND c.recorded_at <= $3 {conditions}"
OPEN: Final = f"""
 later AS MATERIALIZED (SELECT charge_id, sum(amount)::bigint AS amount FROM ({LATER}) l GROUP BY 1),
 open AS (
  SELECT {_OF}, c.amount - c.credited - c.allocated + coalesce(l.amount, 0) AS open
    FROM charges c LEFT JOIN later l ON l.charge_id = c.id
   WHERE c.credited + c.allocated < c.amount AND {_THEN}
  UNION ALL
  SELECT {_OF}, l.amount FROM later l JOIN charges c ON c.id = l.charge_id
   WHERE c.credited + c.allocated = c.amount AND {_THEN})"""
"""What is open of each charge then."""
_RANKED: Final = f"""
 WITH {OPEN},
 aged AS (
  SELECT lease_id, tenant_id, property_id, unit_id, currency, min(due_on) AS oldest, sum(open)::bigint AS total,
         coalesce(sum(open) FILTER (WHERE due_on >= day_of(property_id)), 0)::bigint AS not_due,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on BETWEEN 1 AND 30), 0)::bigint AS days_1_30,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on BETWEEN 31 AND 60), 0)::bigint AS days_31_60,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on BETWEEN 61 AND 90), 0)::bigint AS days_61_90,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on BETWEEN 91 AND 120), 0)::bigint AS days_91_120,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on > 120), 0)::bigint AS over_120
    FROM open WHERE open <> 0 GROUP BY 1, 2, 3, 4, 5),{_HELD},
 ranked AS MATERIALIZED (
  SELECT g.*, CASE WHEN g.place = 1 THEN coalesce(h.in_hand, 0) ELSE 0 END AS cheques_in_hand,
         CASE WHEN g.place = 1 THEN coalesce(h.in_clearing, 0) ELSE 0 END AS cheques_in_clearing
    FROM (SELECT *, row_number() OVER (PARTITION BY lease_id, tenant_id, currency ORDER BY oldest, unit_id) AS place FROM aged) g
    LEFT JOIN held h ON h.lease_id = g.lease_id AND h.tenant_id = g.tenant_id AND h.currency = g.currency)"""
_KEY: Final = "currency, oldest, lease_id, tenant_id, unit_id"
_SUMS: Final = ", ".join(f"sum({name})::bigint AS {name}" for name in SUMS)
_LINES: Final = f"""{_RANKED},
 totals AS (SELECT true AS of_all, count(*) AS lines, currency, {_SUMS} FROM ranked GROUP BY currency),
 page AS (SELECT * FROM ranked ORDER BY {_KEY} {{part}}),
 named AS (
  SELECT g.*, n.name AS tenant_name, l.number AS lease_number, p.name AS property_name
    FROM page g JOIN leases_then($3) l ON l.org_id = $1 AND l.id = g.lease_id JOIN tenants_then($3) n ON n.org_id = $1 AND n.id = g.tenant_id
    JOIN properties_then($3) p ON p.org_id = $1 AND p.id = g.property_id)
 SELECT coalesce(t.of_all, false) AS of_all, t.lines, g.oldest, g.lease_id, g.tenant_id, g.property_id, g.unit_id, g.tenant_name,
        g.lease_number, g.property_name, {", ".join(f"coalesce(t.{name}, g.{name}) AS {name}" for name in ("currency", *SUMS))}
   FROM named g FULL JOIN totals t ON false
  ORDER BY of_all DESC, {_KEY}"""
"""The totals of all lines, by currency, and the lines of a part: what is open is added up once for both."""


async def make_aged_receivables(
    ctx: Ctx, asked: Asked, days: Days, part: Part | None, standing: Standing = "all"
) -> Report:
    """What was due up to `as_of` and later, and not settled then: the rows of `part`, or all; totals are over all."""
    arguments: list[Any] = [ctx.org_id, days.last, asked.known_at]
    conditions = " AND false" if asked.book == "own" else ""
    for column, value in asked.tags.items() | (
        {"currency": asked.currency}.items() if asked.currency else set()
    ):
        arguments.append(value)
        conditions += f" AND c.{column} = ${len(arguments)}"
    conditions += of_standing(standing, "c")
    cut = "" if part is None else f"LIMIT {part.limit:d} OFFSET {part.offset:d}"
    text = days.write(_LINES.format(conditions=conditions, part=cut), arguments)
    lines = await known.fetch(ctx, asked, text, *arguments)
    sums, found = [row for row in lines if row["of_all"]], [row for row in lines if not row["of_all"]]
    account_id = await ctx.db.fetchval(
        "SELECT id FROM accounts WHERE org_id = $1 AND role = 'tenant_receivables'", ctx.org_id
    )
    paths = {
        row["currency"]: asked.entries(("client", row["currency"]), account_id=account_id, until=days.last)
        for row in sums
    }
    rows = [
        ("lease", row["currency"], *_names(row), row["oldest"], *(row[name] for name in SUMS),
         f"{paths[row['currency']]}&{_whose(row, asked)}", days.of(row["property_id"]))
        for row in found
    ]  # fmt: skip
    totals = [
        (
            "total",
            row["currency"],
            *(None,) * 8,
            *(row[name] for name in SUMS),
            paths[row["currency"]],
            days.of_all,
        )
        for row in sums
    ]
    return Report(
        LAYOUT, {"as_of": days.last, "known_at": asked.known_at}, asked.filters, rows, totals,
        paging.told_of(part, sum(row["lines"] for row in sums)),
    )  # fmt: skip


def _names(row: Row) -> tuple[str | None, ...]:
    return (
        ids.encode("tenant", row["tenant_id"]), row["tenant_name"], ids.encode("lease", row["lease_id"]),
        row["lease_number"], ids.encode("property", row["property_id"]), row["property_name"],
        ids.encode_optional("unit", row["unit_id"]),
    )  # fmt: skip


def _whose(row: Row, asked: Asked) -> str:
    """What narrows the entries down to this lease and tenant, beside the filters that were sent."""
    parts = {
        f"{kind}_id": ids.encode(kind, row[f"{kind}_id"])
        for kind in ("lease", "tenant")
        if f"{kind}_id" not in asked.tags
    }
    return "&".join(f"{name}={text}" for name, text in parts.items())
