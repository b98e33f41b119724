"""The rent roll: every unit with its lease on a day, vacant ones too, and what is owed under it (domain reference §3.4).

What is owed and held honours both time axes. Leases, units and names are what is known of them today; the lease shown is the
one whose days cover the day of the report. A lease over several units has its amounts on the first of them.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.money import MINOR_DIGITS
from nexus.reports import columns as c
from nexus.reports.aged_receivables import LATER
from nexus.reports.asking import Asked
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

Rate = Annotated[
    str | None,
    Meta(description="In the row's currency, to its minor digits, rounded half up.", examples=["1052.63"]),
]
Occupancy = Literal[
    "occupied",
    "on_notice",
    "vacant_ready",
    "vacant_not_ready",
    "reserved",
    "off_market",
    "owner_occupied",
    "legal",
]
LAYOUT: Final = Layout(
    name="rent_roll",
    title="Rent roll",
    about_row="A unit with the lease that covers the day; or, as a total, all units of a currency. A lease over several units has"
    " its amounts on the first.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["unit", "total"]),
        c.CURRENCY,
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("unit_id", id_of("unit") | None),
        Column("unit_number", str | None),
        Column("unit_type", str | None),
        Column("units", int, Kind.WHOLE),
        Column("occupied", int, Kind.WHOLE),
        Column("area_sqm", Annotated[str | None, Meta(description="1 sqm is 10.7639104 sqft.", examples=["88.26"])]),
        Column("status", Occupancy | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("tenant_name", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("lease_number", str | None),
        Column("start_date", Day | None, Kind.DAY),
        Column("end_date", Day | None, Kind.DAY),
        c.amount("annual_rent", "By the term in force on the day."),
        c.amount("monthly_rent", "A twelfth, rounded half up."),
        Column("annual_rent_per_sqm", Rate),
        c.amount("market_rent", "What is asked for the unit a year; nothing where it isn't known.", optional=True),
        c.amount("other_charges", "Parking, service charge and the like, a year."),
        Column("next_step_on", Day | None, Kind.DAY),
        c.amount("next_step_rent", "The annual rent from then on.", optional=True),
        c.amount("deposit_held"),
        c.amount("arrears", "What was due before the day and is not settled."),
        Column("paid_to", Annotated[Day | None, Meta(description="The last day for which the rent is settled.")], Kind.DAY),
        Column("cheques_waiting", Annotated[int, Meta(description="Expected, in hand or in clearing, as of today.")], Kind.WHOLE),
        Column("notice_given_on", Day | None, Kind.DAY),
        Column("registration_number", str | None),
        Column("explain", Annotated[str | None, Meta(
            description="The path, below `/api/v2`, of the entries behind the balance of this lease, or of all.")]),
    ),
)  # fmt: skip
_SQM: Final = "round(CASE n.area_unit WHEN 'sqft' THEN n.area_value / 10.7639104 ELSE n.area_value END, 2)"
_SQL: Final = f"""
 WITH later AS MATERIALIZED (SELECT charge_id, sum(amount) AS amount FROM ({LATER}) l GROUP BY 1),
 open AS (
  SELECT c.lease_id, c.due_on, c.type, c.period_start, c.amount - c.credited - c.allocated + coalesce(l.amount, 0) AS open
    FROM charges c LEFT JOIN later l ON l.charge_id = c.id
   WHERE c.credited + c.allocated < c.amount AND c.org_id = $1 AND c.effective_on <= $2 AND c.recorded_at <= $3
  UNION ALL
  SELECT c.lease_id, c.due_on, c.type, c.period_start, l.amount FROM later l JOIN charges c ON c.id = l.charge_id
   WHERE c.credited + c.allocated = c.amount AND c.org_id = $1 AND c.effective_on <= $2 AND c.recorded_at <= $3),
 owed AS MATERIALIZED (
  SELECT lease_id, coalesce(sum(open) FILTER (WHERE due_on < $2), 0)::bigint AS arrears,
         min(period_start) FILTER (WHERE type = 'rent') AS unpaid_from FROM open WHERE open <> 0 GROUP BY 1),
 charged AS MATERIALIZED (
  SELECT lease_id, max(period_end) AS until FROM charges WHERE org_id = $1 AND type = 'rent' AND item_id IS NOT NULL
     AND effective_on <= $2 AND recorded_at <= $3 GROUP BY 1),
 stepped AS MATERIALIZED (
  SELECT i.lease_id, (array_agg(t.annual_amount ORDER BY t.starts_on DESC) FILTER (WHERE t.starts_on <= $2))[1] AS rent,
         min(t.starts_on) FILTER (WHERE t.starts_on > $2) AS next_on,
         (array_agg(t.annual_amount ORDER BY t.starts_on) FILTER (WHERE t.starts_on > $2))[1] AS next_rent
    FROM (SELECT item_id FROM lease_item_terms WHERE org_id = $1 GROUP BY 1 HAVING count(*) > 1) m
    JOIN lease_items i ON i.org_id = $1 AND i.id = m.item_id AND i.type = 'rent'
    JOIN lease_item_terms t ON t.org_id = $1 AND t.item_id = i.id GROUP BY 1),
 beside AS MATERIALIZED (
  SELECT i.lease_id, sum((SELECT t.annual_amount FROM lease_item_terms t WHERE t.org_id = $1 AND t.item_id = i.id
         AND t.starts_on <= $2 ORDER BY t.starts_on DESC LIMIT 1))::bigint AS annual
    FROM lease_items i WHERE i.org_id = $1 AND i.type <> 'rent' GROUP BY 1),
 held AS MATERIALIZED (
  SELECT d.lease_id, sum(CASE m.type WHEN 'receipt' THEN m.amount WHEN 'transfer' THEN 0 ELSE -m.amount END)::bigint AS held
    FROM deposit_movements m JOIN deposits d ON d.org_id = $1 AND d.id = m.deposit_id
   WHERE m.org_id = $1 AND m.date <= $2 AND m.created_at <= $3 GROUP BY 1),
 waiting AS MATERIALIZED (
  SELECT lease_id, count(*) AS cheques FROM cheques WHERE org_id = $1 AND status IN ('expected', 'received', 'deposited')
     AND kind = 'payment' AND lease_id IS NOT NULL GROUP BY 1),
 who AS MATERIALIZED (
  SELECT DISTINCT ON (lease_id) lease_id, tenant_id FROM lease_tenants WHERE org_id = $1 AND role = 'tenant'
   ORDER BY lease_id, position),
 let AS MATERIALIZED (
  SELECT u.unit_id, u.lease_id, u.position = min(u.position) OVER (PARTITION BY u.lease_id) AS first
    FROM lease_units u WHERE u.org_id = $1 AND u.binding AND u.period @> $2::date)
 SELECT n.id AS unit_id, n.number AS unit_number, n.type AS unit_type, {_SQM} AS area_sqm, n.status AS unit_status,
        n.market_rent, n.currency AS unit_currency, n.property_id, p.name AS property_name, x.lease_id, x.first,
        l.number AS lease_number, l.start_date, coalesce(l.terminated_on, l.end_date) AS end_date, l.currency,
        coalesce(s.rent, l.annual_rent) AS annual_rent, s.next_on, s.next_rent, b.annual AS other_charges, h.held, o.arrears,
        coalesce(o.unpaid_from - 1, g.until) AS paid_to, w.cheques, l.notice_given_on, l.registration_number,
        lt.tenant_id, t.name AS tenant_name
   FROM units n JOIN properties p ON p.org_id = $1 AND p.id = n.property_id
   LEFT JOIN let x ON x.unit_id = n.id
   LEFT JOIN leases l ON l.org_id = $1 AND l.id = x.lease_id
   LEFT JOIN who lt ON lt.lease_id = x.lease_id
   LEFT JOIN tenants t ON t.org_id = $1 AND t.id = lt.tenant_id
   LEFT JOIN owed o ON o.lease_id = x.lease_id LEFT JOIN charged g ON g.lease_id = x.lease_id
   LEFT JOIN stepped s ON s.lease_id = x.lease_id LEFT JOIN beside b ON b.lease_id = x.lease_id
   LEFT JOIN held h ON h.lease_id = x.lease_id LEFT JOIN waiting w ON w.lease_id = x.lease_id
  WHERE n.org_id = $1 {{conditions}}"""
_CONCERNS: Final = {
    "property_id": "n.property_id", "unit_id": "n.id", "lease_id": "x.lease_id", "tenant_id": "lt.tenant_id",
    "owner_reference": "p.owner_reference", "currency": "coalesce(l.currency, n.currency)",
}  # fmt: skip
_SUMS: Final = ("annual_rent", "monthly", "market_rent", "other_charges", "held", "arrears")


async def make_rent_roll(ctx: Ctx, asked: Asked, as_of: date) -> Report:
    """All units on that day, by property and number. Totals tie out: every unit counts once, let or not."""
    arguments: list[Any] = [ctx.org_id, as_of, asked.known_at]
    conditions = " AND false" if asked.book == "own" else ""
    for name, value in (dict(asked.tags) | ({"currency": asked.currency} if asked.currency else {})).items():
        arguments.append(value)
        conditions += f" AND {_CONCERNS[name]} = ${len(arguments)}"
    found = await ctx.db.fetch(_SQL.format(conditions=conditions), *arguments)
    account_id = await ctx.db.fetchval(
        "SELECT id FROM accounts WHERE org_id = $1 AND role = 'tenant_receivables'", ctx.org_id
    )
    paths: dict[str, str] = {}
    places: dict[Any, str] = {}
    sums: dict[str, _Sum] = {}
    rows: list[tuple[Any, ...]] = []
    for row in sorted(found, key=_order):
        currency = row["currency"] or row["unit_currency"]
        if currency not in sums:
            sums[currency] = _Sum()
            paths[currency] = asked.entries(("client", currency), account_id=account_id, until=as_of)
        place = places.get(row["property_id"])
        if place is None:
            place = places[row["property_id"]] = ids.encode("property", row["property_id"])
        rows.append(_line(row, currency, place, as_of, paths[currency], sums[currency]))
    totals = [sums[currency].line(currency, paths[currency]) for currency in sorted(sums)]
    return Report(LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals)


class _Sum:
    """What the units of one currency add up to."""

    __slots__ = ("amounts", "area", "cheques", "occupied", "units")

    def __init__(self) -> None:
        self.units = self.occupied = self.cheques = 0
        self.area = Decimal(0)
        self.amounts = [0] * len(_SUMS)

    def line(self, currency: str, path: str) -> tuple[Any, ...]:
        rent, monthly, market, other, held, arrears = self.amounts
        return (
            "total", currency, None, None, None, None, None, self.units, self.occupied, f"{self.area:.2f}", *(None,) * 7, rent,
            monthly, _per_area(rent, self.area, currency), market, other, None, None, held, arrears, None, self.cheques, None,
            None, path,
        )  # fmt: skip


def _line(row: Row, currency: str, place: str, as_of: date, path: str, total: _Sum) -> tuple[Any, ...]:
    lease_id, area, market = row["lease_id"], row["area_sqm"], row["market_rent"]
    first = lease_id is not None and row["first"]
    rent = row["annual_rent"] if first else 0
    monthly = (2 * rent + 12) // 24
    other, held, arrears, cheques = (
        (row[name] or 0) if first else 0 for name in ("other_charges", "held", "arrears", "cheques")
    )
    total.units += 1
    total.occupied += lease_id is not None
    total.cheques += cheques
    if area is not None:
        total.area += area
    for n, amount in enumerate((rent, monthly, market or 0, other, held, arrears)):
        total.amounts[n] += amount
    unit = (
        place,
        row["property_name"],
        ids.encode("unit", row["unit_id"]),
        row["unit_number"],
        row["unit_type"],
        1,
    )
    size = None if area is None else str(area)
    if lease_id is None:
        return (
            "unit", currency, *unit, 0, size, row["unit_status"], *(None,) * 6, 0, 0, None, market, 0, None, None, 0, 0, None,
            0, None, None, None,
        )  # fmt: skip
    lease, notice = ids.encode("lease", lease_id), row["notice_given_on"]
    status = "on_notice" if notice is not None and notice <= as_of else "occupied"
    return (
        "unit", currency, *unit, 1, size, status, ids.encode_optional("tenant", row["tenant_id"]), row["tenant_name"], lease,
        row["lease_number"], row["start_date"], row["end_date"], rent, monthly,
        _per_area(rent, area, currency) if first else None, market, other, row["next_on"], row["next_rent"], held, arrears,
        row["paid_to"], cheques, notice, row["registration_number"], f"{path}&lease_id={lease}",
    )  # fmt: skip


def _order(row: Row) -> tuple[str, Any, str, Any]:
    return row["property_name"], row["property_id"], row["unit_number"], row["unit_id"]


def _per_area(rent: int, area: Decimal | None, currency: str) -> str | None:
    if not area:
        return None
    digits = MINOR_DIGITS[currency]
    return str((Decimal(rent).scaleb(-digits) / area).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
