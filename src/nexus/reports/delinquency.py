"""Delinquency: who is overdue, for how long, since which payment, and how much that is of what was billed (§3.5).

What is owed, paid and returned honours both time axes; the rent is that of the term in force on the day.
"""

from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.aged_receivables import OPEN
from nexus.reports.asking import Asked
from nexus.reports.collections import charge_conditions
from nexus.reports.days import Days
from nexus.reports.paging import Part
from nexus.reports.ratios import percent, ratio
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

Stage = Literal["reminder", "demand", "final_notice", "legal"]
STAGES: Final[tuple[tuple[int, Stage], ...]] = ((30, "reminder"), (60, "demand"), (90, "final_notice"))
"""Up to so many days overdue; beyond the last it is `legal`."""
LAYOUT: Final = Layout(
    name="delinquency",
    title="Delinquency",
    about_row="A tenant's lease that is overdue; or, as a total, all leases of a currency, with what was billed and is paid in"
    " rent by all of them. Names are those known at `known_at`.",
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
        Column("leases", int, Kind.WHOLE),
        c.amount("overdue", "Due before the day and open."),
        c.amount("over_30", "Of it: due for more than 30 days."),
        Column("oldest_due_on", Day | None, Kind.DAY),
        Column("days_overdue", Annotated[int | None, Meta(description="Since the oldest of it was due.")], Kind.WHOLE),
        Column("stage", Annotated[Stage | None, Meta(
            description="What is called for: a `reminder` up to 30 days, a `demand` up to 60, a `final_notice` up to 90; `legal`"
            " beyond, or once a cheque of the lease was taken to law.")]),
        Column("last_payment_on", Day | None, Kind.DAY),
        c.amount("last_payment", "Not returned or reversed since.", optional=True),
        Column("returned_cheques", int, Kind.WHOLE),
        c.amount("billed", "What fell due in the year up to the day, with tax, less corrections, discounts and waivers."),
        ratio("delinquency_rate", "Percent: overdue of what was billed.", "4.20"),
        c.amount("annual_rent", "Of leases in force on the day."),
        ratio("over_30_share", "Percent: due for more than 30 days, of the annual rent.", "1.75"),
        c.EXPLAIN,
        Column("explain_overdue", Annotated[str, Meta(
            description="The path, below `/api/v2`, of the same debts by age: all that is due makes `overdue`.")]),
        c.JUDGED_ON,
    ),
)  # fmt: skip
RENT_THEN: Final = """coalesce((SELECT t.annual_amount FROM lease_items_then($3) i JOIN lease_item_terms_then($3) t ON t.org_id = $1 AND t.item_id = i.id
          WHERE i.org_id = $1 AND i.lease_id = l.id AND i.type = 'rent' AND t.starts_on <= day_of(l.property_id) ORDER BY t.starts_on DESC LIMIT 1),
          l.annual_rent)"""
"""The annual rent of a lease l by the term in force on the day."""
_IN_FORCE: Final = """EXISTS (SELECT FROM lease_units_then($3) u WHERE u.org_id = $1 AND u.lease_id = l.id AND u.binding
          AND u.period @> day_of(l.property_id))"""
_YEAR: Final = """coalesce((SELECT sum(d.amount - coalesce((SELECT sum(k.amount) FROM credits k WHERE k.org_id = $1 AND k.charge_id = d.id
          AND k.type <> 'write_off' AND k.effective_on <= $2 AND k.recorded_at <= $3), 0))
          FROM charges d WHERE d.org_id = $1 AND d.due_on > day_of(d.property_id) - interval '1 year' AND d.due_on <= day_of(d.property_id)
          AND d.effective_on <= $2 AND d.recorded_at <= $3 AND {which}), 0)::bigint"""
_SQL: Final = f"""
 WITH {OPEN},
 late AS (
  SELECT lease_id, tenant_id, property_id, currency, min(due_on) AS oldest, sum(open)::bigint AS overdue,
         coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on > 30), 0)::bigint AS over_30
    FROM open WHERE open <> 0 AND due_on < day_of(property_id) GROUP BY 1, 2, 3, 4)
 SELECT g.*, n.name AS tenant_name, l.number AS lease_number, p.name AS property_name, y.paid_on, y.amount AS paid,
        s.returned, s.at_law, CASE WHEN {_IN_FORCE} THEN {RENT_THEN} ELSE 0 END AS annual_rent,
        {_YEAR.format(which="d.lease_id = g.lease_id AND d.tenant_id = g.tenant_id AND d.currency = g.currency")} AS billed
   FROM late g JOIN leases_then($3) l ON l.org_id = $1 AND l.id = g.lease_id JOIN tenants_then($3) n ON n.org_id = $1 AND n.id = g.tenant_id
   JOIN properties_then($3) p ON p.org_id = $1 AND p.id = g.property_id
   LEFT JOIN LATERAL (
    SELECT e.effective_on AS paid_on, h.amount FROM payments h
      JOIN journal_entries e ON e.org_id = $1 AND e.source_id = h.id AND e.kind = 'receipt' AND e.effective_on <= $2 AND e.created_at <= $3
     WHERE h.org_id = $1 AND h.tenant_id = g.tenant_id AND h.currency = g.currency AND h.method <> 'deposit'
       AND (h.lease_id = g.lease_id OR h.lease_id IS NULL)
       AND NOT EXISTS (SELECT FROM journal_entries r WHERE r.org_id = $1 AND r.reverses_id = e.id AND r.effective_on <= $2
                          AND r.created_at <= $3)
     ORDER BY e.effective_on DESC, e.number DESC LIMIT 1) y ON true
   CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE t.step IN ('return', 'partial_payment')) AS returned,
           coalesce(bool_or(t.status = 'legal'), false) AS at_law
      FROM cheques h JOIN cheque_steps t ON t.org_id = $1 AND t.cheque_id = h.id AND t.effective_on <= $2 AND t.created_at <= $3
     WHERE h.org_id = $1 AND h.lease_id = g.lease_id AND h.tenant_id = g.tenant_id) s
  ORDER BY g.currency, g.oldest, l.number, g.tenant_id"""
_ALL: Final = """
 SELECT c.currency, coalesce(sum(c.amount - coalesce(k.credited, 0)), 0)::bigint AS billed, 0::bigint AS annual_rent
   FROM charges c LEFT JOIN LATERAL (SELECT sum(k.amount) AS credited FROM credits k WHERE k.org_id = $1 AND k.charge_id = c.id
    AND k.type <> 'write_off' AND k.effective_on <= $2 AND k.recorded_at <= $3) k ON c.credited > 0
  WHERE c.org_id = $1 AND c.due_on > day_of(c.property_id) - interval '1 year' AND c.due_on <= day_of(c.property_id) AND c.effective_on <= $2
    AND c.recorded_at <= $3 {of_charge}
  GROUP BY 1"""
_RENTS: Final = f"""
 SELECT l.currency, sum({RENT_THEN})::bigint AS annual_rent
   FROM leases_then($3) l JOIN properties_then($3) p ON p.org_id = $1 AND p.id = l.property_id
  WHERE l.org_id = $1 AND l.status NOT IN ('draft', 'cancelled') AND {_IN_FORCE} {{of_lease}} GROUP BY 1"""
OF_LEASE: Final = {
    "property_id": "l.property_id = {}", "lease_id": "l.id = {}", "owner_reference": "p.owner_reference = {}",
    "currency": "l.currency = {}",
    "unit_id": "EXISTS (SELECT FROM lease_units_then($3) w WHERE w.org_id = $1 AND w.lease_id = l.id AND w.unit_id = {})",
    "tenant_id": "EXISTS (SELECT FROM lease_tenants_then($3) w WHERE w.org_id = $1 AND w.lease_id = l.id AND w.tenant_id = {}"
    " AND w.role = 'tenant')",
}  # fmt: skip


def lease_conditions(asked: Asked, arguments: list[Any]) -> str:
    """The filters of a report as conditions on a lease l and its property p."""
    found = " AND false" if asked.book == "own" else ""
    for name, value in (dict(asked.tags) | ({"currency": asked.currency} if asked.currency else {})).items():
        arguments.append(value)
        found += " AND " + OF_LEASE[name].format(f"${len(arguments)}")
    return found


async def make_delinquency(ctx: Ctx, asked: Asked, days: Days, part: Part | None) -> Report:
    """Every lease with something overdue, or those of `part`, the oldest first; totals divide by all leases that the filters let through."""
    start: list[Any] = [ctx.org_id, days.last, asked.known_at]
    arguments = [*start]
    conditions = charge_conditions(asked, arguments)
    plain = [*arguments]
    found = await known.fetch(
        ctx, asked, days.write(_SQL.format(conditions=conditions), arguments), *arguments
    )
    of_all = days.write(_ALL.format(of_charge=conditions), plain)
    billed = {row["currency"]: row["billed"] for row in await ctx.db.fetch(of_all, *plain)}
    of_leases = [*start]
    text = days.write(_RENTS.format(of_lease=lease_conditions(asked, of_leases)), of_leases)
    rents = {row["currency"]: row["annual_rent"] for row in await known.fetch(ctx, asked, text, *of_leases)}
    account_id = await ctx.db.fetchval(
        "SELECT id FROM accounts WHERE org_id = $1 AND role = 'tenant_receivables'", ctx.org_id
    )
    rows: list[tuple[Any, ...]] = []
    sums: dict[str, list[int]] = {currency: [0, 0, 0, 0] for currency in sorted(billed)}
    for row in found:
        total = sums.setdefault(row["currency"], [0, 0, 0, 0])
        for n, figure in enumerate((1, row["overdue"], row["over_30"], row["returned"])):
            total[n] += figure
    for row in paging.rows_of(part, found):
        path = asked.entries(("client", row["currency"]), account_id=account_id, until=days.last)
        rows.append(_line(row, days, path, asked))
    totals = [
        ("total", currency, *(None,) * 6, leases, overdue, over_30, *(None,) * 5, returned, billed.get(currency, 0),
         percent(overdue, billed.get(currency, 0)), rents.get(currency, 0), percent(over_30, rents.get(currency, 0)),
         asked.entries(("client", currency), account_id=account_id, until=days.last),
         asked.ageing(days.asked, **asked.filters | {"currency": currency}), days.of_all)
        for currency, (leases, overdue, over_30, returned) in sums.items()
    ]  # fmt: skip
    return Report(
        LAYOUT, {"as_of": days.last, "known_at": asked.known_at}, asked.filters, rows, totals, paging.told_of(part, len(found))
    )  # fmt: skip


def _line(row: Row, days: Days, path: str, asked: Asked) -> tuple[Any, ...]:
    today = days.of(row["property_id"])
    late = (today - row["oldest"]).days
    stage: Stage = next((name for most, name in STAGES if late <= most), "legal")
    tenant, lease = ids.encode("tenant", row["tenant_id"]), ids.encode("lease", row["lease_id"])
    whose = [
        f"{name}={text}"
        for name, text in (("lease_id", lease), ("tenant_id", tenant))
        if name not in asked.tags
    ]
    return (
        "lease", row["currency"], tenant, row["tenant_name"], lease, row["lease_number"],
        ids.encode("property", row["property_id"]), row["property_name"], 1, row["overdue"], row["over_30"], row["oldest"],
        late, "legal" if row["at_law"] else stage, row["paid_on"], row["paid"], row["returned"], row["billed"],
        percent(row["overdue"], row["billed"]), row["annual_rent"], percent(row["over_30"], row["annual_rent"]),
        "&".join([path, *whose]), asked.ageing(days.asked, lease_id=lease, tenant_id=tenant), today,
    )  # fmt: skip
