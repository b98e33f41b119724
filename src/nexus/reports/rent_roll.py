"""The rent roll: every unit with its lease on a day, vacant ones too, and what is owed under it (domain reference §3.4).

What is owed and held under a lease honours both time axes, and so do its cheques. Leases, units and names are what is known of
them today; the lease shown is the one whose days cover the day of the report. A lease over several units has its amounts on the first of them.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.money import MINOR_DIGITS
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.aged_receivables import LATER, make_aged_receivables
from nexus.reports.asking import Asked
from nexus.reports.days import Days
from nexus.reports.deposit_register import make_deposit_register
from nexus.reports.paging import Part, statement
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
    " its amounts on the first. What leases that are not in force on the day still owe and hold is a line of its own after the total.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    paging=paging.COLUMNS,
    columns=(
        Column("line", Literal["unit", "total", "leases_not_in_force"]),
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
        Column("cheques_waiting", Annotated[int, Meta(description="Expected, in hand or in clearing, on the day.")], Kind.WHOLE),
        Column("notice_given_on", Day | None, Kind.DAY),
        Column("registration_number", str | None),
        Column("explain", Annotated[str | None, Meta(
            description="The path, below `/api/v2`, of the entries behind the balance of this lease, or of all; what is not due"
            " yet is in it too.")]),
        Column("explain_arrears", Annotated[str | None, Meta(
            description="The path, below `/api/v2`, of what is owed under this lease, by age: all that is due makes the arrears.")]),
        c.JUDGED_ON,
    ),
)  # fmt: skip
AT_ONCE: Final = 1_000
"""Units that one statement tells of: between two others have their turn."""
_SQM: Final = "round(CASE n.area_unit WHEN 'sqft' THEN n.area_value / 10.7639104 ELSE n.area_value END, 2)"
_ORDER: Final = 'p.name COLLATE "C", n.property_id, n.number COLLATE "C", n.id'
_UNITS: Final = "FROM units_then($3) n JOIN properties_then($3) p ON p.org_id = $1 AND p.id = n.property_id"
_LET: Final = """ LEFT JOIN lease_units_then($3) x ON x.org_id = $1 AND x.unit_id = n.id AND x.binding AND x.period @> day_of(n.property_id)
 LEFT JOIN leases_then($3) l ON l.org_id = $1 AND l.id = x.lease_id"""
_TOLD: Final = " CROSS JOIN (SELECT $2::date, $3::timestamptz) told"
"""Arguments that a statement has, whether it needs them or not."""
_TENANT: Final = """(SELECT tenant_id FROM lease_tenants_then($3) WHERE org_id = $1 AND lease_id = x.lease_id AND role = 'tenant'
 ORDER BY position LIMIT 1)"""
_LATER: Final = f"SELECT charge_id, sum(amount)::bigint AS amount FROM ({LATER}) l GROUP BY 1"
_PAGE: Final = statement("rent_roll_page.sql")
_TOTALS: Final = statement("rent_roll_totals.sql")
_CONCERNS: Final = {
    "property_id": "n.property_id", "unit_id": "n.id", "owner_reference": "p.owner_reference",
    "lease_id": "x.lease_id", "tenant_id": _TENANT, "currency": "coalesce(l.currency, n.currency)",
}  # fmt: skip
_OF_THE_UNIT: Final = {"property_id", "unit_id", "owner_reference"}
"""Filters that are told without looking at leases."""


async def make_rent_roll(ctx: Ctx, asked: Asked, days: Days, part: Part | None) -> Report:
    """The units of `part`, or all, on that day, by property and number; totals are always over all that was asked for.

    Every unit counts once, let or not.
    """
    arguments: list[Any] = [ctx.org_id, days.last, asked.known_at]
    conditions = " AND false" if asked.book == "own" else ""
    wanted = dict(asked.tags) | ({"currency": asked.currency} if asked.currency else {})
    for name, value in wanted.items():
        arguments.append(value)
        conditions += f" AND {_CONCERNS[name]} = ${len(arguments)}"
    of_all = [*arguments]
    totals = days.write(_TOTALS.format(later=_LATER, sqm=_SQM, conditions=conditions), of_all)
    sums = await known.fetch(ctx, asked, totals, *of_all)
    joined = _LET if wanted.keys() - _OF_THE_UNIT else ""
    chosen = f"SELECT n.id {_UNITS}{joined}{_TOLD} WHERE n.org_id = $1{conditions} ORDER BY {_ORDER}"
    if part is not None:
        chosen += f" LIMIT {part.limit:d} OFFSET {part.offset:d}"
    chosen = days.write(chosen, arguments)
    units = [row["id"] for row in await known.fetch(ctx, asked, chosen, *arguments)]
    account_id = await ctx.db.fetchval(
        "SELECT id FROM accounts WHERE org_id = $1 AND role = 'tenant_receivables'", ctx.org_id
    )
    paths = {
        row["currency"]: asked.entries(("client", row["currency"]), account_id=account_id, until=days.last)
        for row in sums
    }
    page, rows = _PAGE.format(later=_LATER, sqm=_SQM), list[tuple[Any, ...]]()
    for first in range(0, len(units), AT_ONCE):
        await ctx.tell(first, len(units))
        arguments = [ctx.org_id, days.last, asked.known_at, units[first : first + AT_ONCE]]
        found = await known.fetch(ctx, asked, days.write(page, arguments), *arguments)
        rows += [_line(row, days, paths[row["currency"] or row["unit_currency"]], asked) for row in found]
    return Report(
        LAYOUT, {"as_of": days.last, "known_at": asked.known_at}, asked.filters, rows,
        [*(_total(row, paths[row["currency"]], days, asked) for row in sums), *await _not_in_force(ctx, asked, days)],
        paging.told_of(part, sum(row["units"] for row in sums)),
    )  # fmt: skip


def _total(row: Row, path: str, days: Days, asked: Asked) -> tuple[Any, ...]:
    rent, monthly, other, held, arrears, cheques = (
        row[name] or 0 for name in ("annual_rent", "monthly", "other_charges", "held", "arrears", "cheques")
    )
    currency, area = row["currency"], row["area"]
    return (
        "total", currency, None, None, None, None, None, row["units"], row["occupied"], f"{area:.2f}", *(None,) * 7, rent,
        monthly, _per_area(rent, area, currency), row["market_rent"], other, None, None, held, arrears, None, cheques, None,
        None, path, asked.ageing(days.asked, **asked.filters | {"currency": currency, "leases": "in_force"}), days.of_all,
    )  # fmt: skip


async def _not_in_force(ctx: Ctx, asked: Asked, days: Days) -> list[tuple[Any, ...]]:
    """Where leases that no unit stands for still owe or hold something, how much of it, by currency."""
    sums: dict[str, list[int]] = {}
    one = Part(1, 1, "")
    ageing = await make_aged_receivables(ctx, asked, days, one, "not_in_force")
    deposits = await make_deposit_register(ctx, asked, days, one, "not_in_force")
    for report, column, at in ((ageing, "total", 1), (ageing, "not_due", 2), (deposits, "held", 0)):
        place = [c.name for c in report.layout.columns].index(column)
        for row in report.totals:
            sums.setdefault(row[1], [0, 0, 0])[at] += row[place]
    return [
        ("leases_not_in_force", currency, *(None,) * 5, 0, 0, "0.00", *(None,) * 7, 0, 0, None, None, 0, None, None, held,
         total - not_due, None, 0, None, None, None,
         asked.ageing(days.asked, **asked.filters | {"currency": currency, "leases": "not_in_force"}), days.of_all)
        for currency, (held, total, not_due) in sorted(sums.items()) if held or total
    ]  # fmt: skip


def _line(row: Row, days: Days, path: str, asked: Asked) -> tuple[Any, ...]:
    lease_id, area, market = row["lease_id"], row["area_sqm"], row["market_rent"]
    currency = row["currency"] or row["unit_currency"]
    unit = (
        ids.encode("property", row["property_id"]),
        row["property_name"],
        ids.encode("unit", row["unit_id"]),
        row["unit_number"],
        row["unit_type"],
        1,
    )
    size, today = None if area is None else str(area), days.of(row["property_id"])
    if lease_id is None:
        return (
            "unit", currency, *unit, 0, size, row["unit_status"], *(None,) * 6, 0, 0, None, market, 0, None, None, 0, 0, None,
            0, None, None, None, None, today,
        )  # fmt: skip
    first = row["first"]
    rent = row["annual_rent"] if first else 0
    other, held, arrears, cheques = (
        (row[name] or 0) if first else 0 for name in ("other_charges", "held", "arrears", "cheques")
    )
    lease, notice = ids.encode("lease", lease_id), row["notice_given_on"]
    status = "on_notice" if notice is not None and notice <= today else "occupied"
    return (
        "unit", currency, *unit, 1, size, status, ids.encode_optional("tenant", row["tenant_id"]), row["tenant_name"], lease,
        row["lease_number"], row["start_date"], row["end_date"], rent, (2 * rent + 12) // 24,
        _per_area(rent, area, currency) if first else None, market, other, row["next_on"], row["next_rent"], held, arrears,
        row["paid_to"], cheques, notice, row["registration_number"], f"{path}&lease_id={lease}",
        asked.ageing(days.asked, lease_id=lease) if first else None, today,
    )  # fmt: skip


def _per_area(rent: int, area: Decimal | None, currency: str) -> str | None:
    if not area:
        return None
    digits = MINOR_DIGITS[currency]
    return str((Decimal(rent).scaleb(-digits) / area).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
