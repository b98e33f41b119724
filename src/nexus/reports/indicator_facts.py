"""The figures that indicators are computed from: sums per property and currency, each by one statement.

What is let, and under which lease, is what is known now; money honours both time axes. Each statement names what it takes
after the organisation.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.properties.valuations.queries import COUNTS
from nexus.reports import known
from nexus.reports.aged_receivables import OPEN
from nexus.reports.asking import Asked
from nexus.reports.cash_basis import COLLECTED
from nexus.reports.collections import BILLED, charge_conditions
from nexus.reports.days import Days
from nexus.reports.delinquency import RENT_THEN
from nexus.reports.occupancy import ON_MARKET, SQM, unit_conditions

Key = tuple[str, UUID | None]
"""Currency and property; None: what concerns no property."""
Facts = dict[str, Any]
_LET: Final = "EXISTS (SELECT FROM lease_units_then($3) u WHERE u.org_id = $1 AND u.unit_id = n.id AND u.binding AND u.period @> day_of(n.property_id))"
_UNITS: Final = f"""
 SELECT n.currency, n.property_id, count(*) AS units, count(*) FILTER (WHERE {ON_MARKET} OR s.let) AS lettable,
        count(*) FILTER (WHERE s.let) AS let, coalesce(sum({SQM}) FILTER (WHERE {ON_MARKET} OR s.let), 0) AS area,
        coalesce(sum({SQM}) FILTER (WHERE s.let), 0) AS area_let,
        count(*) FILTER (WHERE ({ON_MARKET} OR s.let) AND n.market_rent IS NULL) AS without_market,
        coalesce(sum(n.market_rent) FILTER (WHERE {ON_MARKET} AND NOT s.let), 0) AS potential
   FROM units_then($3) n JOIN properties_then($3) p ON p.org_id = $1 AND p.id = n.property_id CROSS JOIN LATERAL (SELECT {_LET} AS let) s
  WHERE n.org_id = $1 {{of_unit}} GROUP BY 1, 2"""
_LEASES: Final = f"""
 WITH held AS (
  SELECT l.id, l.currency, l.property_id, max(l.notice_given_on) AS notice_on, count(*) AS units, sum(n.market_rent) AS market,
         bool_and(n.market_rent IS NOT NULL) AS known, max({RENT_THEN}) AS rent,
         max(upper(u.period)) - 1 - day_of(l.property_id) AS days, coalesce(sum({SQM}), 0) AS area
    FROM lease_units_then($3) u JOIN units_then($3) n ON n.org_id = $1 AND n.id = u.unit_id JOIN leases_then($3) l ON l.org_id = $1 AND l.id = u.lease_id
    JOIN properties_then($3) p ON p.org_id = $1 AND p.id = l.property_id
   WHERE u.org_id = $1 AND u.binding AND u.period @> day_of(l.property_id) {{of_unit}} GROUP BY 1, 2, 3)
 SELECT currency, property_id, coalesce(sum(units) FILTER (WHERE notice_on <= day_of(property_id)), 0)::bigint AS on_notice, sum(rent) AS rent,
        sum(CASE WHEN known THEN market ELSE rent END) AS potential_let,
        coalesce(sum(market - rent) FILTER (WHERE known), 0) AS loss,
        sum(rent::numeric * days) AS rent_days, sum(area * days) AS area_days
   FROM held GROUP BY 1, 2"""
_MONEY: Final = f"""
 WITH {BILLED}
 SELECT currency, property_id, sum(billed) AS billed, sum(collected) AS collected FROM billed GROUP BY 1, 2"""
_OVERDUE: Final = f"""
 WITH {OPEN}
 SELECT currency, property_id, sum(open) AS overdue, coalesce(sum(open) FILTER (WHERE day_of(property_id) - due_on > 30), 0) AS over_30
   FROM open WHERE open <> 0 AND due_on < day_of(property_id) GROUP BY 1, 2"""
_RENT: Final = f"""
 WITH {COLLECTED}
 SELECT currency, property_id, sum(amount - tax) AS rent_collected FROM collected WHERE type = 'rent' GROUP BY 1, 2"""
_RESULT: Final = """
 SELECT x.currency, x.property_id, coalesce(-sum(x.amount) FILTER (WHERE a.type = 'income' OR a.role = 'bad_debt'), 0) AS income,
        coalesce(sum(x.amount) FILTER (WHERE a.type = 'expense' AND a.role IS DISTINCT FROM 'bad_debt'), 0) AS expense
   FROM accounts a JOIN postings x ON x.org_id = $1 AND x.account_id = a.id AND x.effective_on BETWEEN $2 AND $3
    AND x.created_at <= $4
  WHERE a.org_id = $1 AND a.book = 'client' AND a.type IN ('income', 'expense') {of_charge} GROUP BY 1, 2"""
_RELETS: Final = """
 SELECT l.currency, l.property_id, count(*) AS relets, sum(lower(u.period) - b.ended) AS vacant_days
   FROM lease_units_then($4) u JOIN leases_then($4) l ON l.org_id = $1 AND l.id = u.lease_id AND l.renews_lease_id IS NULL
   JOIN units_then($4) n ON n.org_id = $1 AND n.id = u.unit_id JOIN properties_then($4) p ON p.org_id = $1 AND p.id = l.property_id
  CROSS JOIN LATERAL (SELECT max(upper(w.period)) AS ended FROM lease_units_then($4) w WHERE w.org_id = $1 AND w.unit_id = u.unit_id
    AND w.binding AND upper(w.period) <= lower(u.period)) b
  WHERE u.org_id = $1 AND u.binding AND lower(u.period) BETWEEN $2 AND $3 AND b.ended IS NOT NULL {of_unit} GROUP BY 1, 2"""
_RENEWALS: Final = """
 SELECT n.currency, n.property_id, count(*) AS expiring, count(*) FILTER (WHERE EXISTS (SELECT FROM leases_then($4) r
         WHERE r.org_id = $1 AND r.renews_lease_id = n.id AND r.status NOT IN ('draft', 'cancelled'))) AS renewed
   FROM leases_then($4) n JOIN properties_then($4) p ON p.org_id = $1 AND p.id = n.property_id
  WHERE n.org_id = $1 AND n.status NOT IN ('draft', 'cancelled') AND n.end_date BETWEEN $2 AND $3
    AND (n.terminated_on IS NULL OR n.terminated_on >= n.end_date) {of_unit} GROUP BY 1, 2"""
_CHEQUES: Final = """
 SELECT n.currency, n.property_id, count(*) AS presented, count(*) FILTER (WHERE s.step <> 'clearance') AS returned,
        sum(s.whole) AS presented_value,
        coalesce(sum(CASE s.step WHEN 'return' THEN s.whole WHEN 'partial_payment' THEN s.whole - s.amount END), 0) AS returned_value
   FROM (SELECT DISTINCT ON (z.payment_id) z.* FROM (
           SELECT t.cheque_id, t.payment_id, t.step, t.amount, t.effective_on, t.created_at,
                  CASE t.step WHEN 'partial_payment' THEN h.amount - coalesce(sum(t.amount) FILTER (WHERE t.step = 'partial_payment')
                       OVER (PARTITION BY t.cheque_id ORDER BY t.created_at, t.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  ELSE t.amount END AS whole
             FROM cheque_steps t JOIN cheques h ON h.org_id = $1 AND h.id = t.cheque_id
            WHERE t.org_id = $1 AND t.step IN ('clearance', 'return', 'partial_payment') AND t.effective_on <= $3 AND t.created_at <= $4) z
          WHERE z.effective_on >= $2 ORDER BY z.payment_id, z.created_at DESC) s
   JOIN cheques n ON n.org_id = $1 AND n.id = s.cheque_id LEFT JOIN properties_then($4) p ON p.org_id = $1 AND p.id = n.property_id
  WHERE true {of_unit} GROUP BY 1, 2"""
_VALUES: Final = f"""
 SELECT n.currency, n.property_id, n.amount AS value FROM valuations n JOIN properties_then($3) p ON p.org_id = $1 AND p.id = n.property_id
  WHERE n.org_id = $1 AND {COUNTS.format(one="n", day="day_of(n.property_id)", known_at="$3")} {{of_unit}}"""


_STATEMENTS: Final = (
    (_UNITS, ("as_of", "known_at")), (_LEASES, ("as_of", "known_at")), (_MONEY, ("first", "last", "as_of", "known_at")),
    (_OVERDUE, ("as_of", "known_at")), (_RENT, ("first", "last", "known_at", "before")),
    (_RESULT, ("first", "last", "known_at")), (_RELETS, ("first", "last", "known_at")), (_RENEWALS, ("first", "last", "known_at")),
    (_CHEQUES, ("first", "last", "known_at")), (_VALUES, ("as_of", "known_at")),
)  # fmt: skip
"""With what each takes, from $2 on."""


async def read_facts(ctx: Ctx, asked: Asked, days: tuple[date, date], judged: Days) -> Mapping[Key, Facts]:
    """Currency and property -> everything that is counted or added up; a figure that isn't there is 0."""
    found: dict[Key, Facts] = defaultdict(lambda: defaultdict(int))
    given = {
        "first": days[0], "last": days[1], "as_of": judged.last, "known_at": asked.known_at, "before": days[0] - timedelta(days=1),
    }  # fmt: skip
    for text, names in _STATEMENTS:
        arguments: list[Any] = [ctx.org_id, *(given[name] for name in names)]
        if "{of_unit}" in text:
            made = text.replace("{of_unit}", unit_conditions(asked, arguments))
        else:
            conditions = charge_conditions(asked, arguments)
            conditions = conditions.replace(" c.", " x.") if text is _RESULT else conditions
            made = text.replace("{of_charge}", conditions).replace("{conditions}", conditions)
        if names[0] == "as_of":
            made = judged.write(made, arguments)
        _keep(found, await known.fetch(ctx, asked, made, *arguments))
    return found


def _keep(found: dict[Key, Facts], rows: Iterable[Row]) -> None:
    for row in rows:
        facts = found[row["currency"], row["property_id"]]
        for name, value in row.items():
            if name not in {"currency", "property_id"}:
                facts[name] += value
