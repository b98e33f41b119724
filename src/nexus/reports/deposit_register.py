"""The register of deposits: what was received, used, given back and is held, on a day as it was known at an instant."""

from typing import Any, Final, Literal

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.asking import Asked
from nexus.reports.cheque_register import conditions_of
from nexus.reports.days import Days
from nexus.reports.in_force import Standing, of_standing
from nexus.reports.paging import Part
from nexus.reports.table import Column, Layout, Report
from nexus.rest.fields import id_of

HolderName = Literal["manager", "landlord", "authority"]
AMOUNTS: Final = ("agreed", "received", "applied", "deducted", "forfeited", "refunded", "held", "in_books")
LAYOUT: Final = Layout(
    name="deposit_register",
    title="Deposit register",
    about_row="A deposit as it stood; or, as a total, all deposits of a currency. Names are those known at `known_at`.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    paging=paging.COLUMNS,
    columns=(
        Column("line", Literal["deposit", "total"]),
        c.CURRENCY,
        Column("deposit_id", id_of("deposit") | None),
        Column("purpose", str | None),
        Column("held_by", HolderName | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("tenant_name", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("lease_number", str | None),
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        c.amount("agreed"),
        c.amount("received"),
        c.amount("applied", "To charges."),
        c.amount("deducted", "Kept for damage."),
        c.amount("forfeited"),
        c.amount("refunded"),
        c.amount("held"),
        c.amount("in_books", "What of it stands in account 2100: what the manager holds."),
        c.EXPLAIN,
    ),
)
_SQL: Final = """
 WITH moved AS (
  SELECT m.deposit_id, sum(m.booked)::bigint AS in_books,
         coalesce(sum(m.amount) FILTER (WHERE m.type = 'receipt'), 0)::bigint AS received,
         coalesce(sum(m.amount) FILTER (WHERE m.type = 'application'), 0)::bigint AS applied,
         coalesce(sum(m.amount) FILTER (WHERE m.type = 'deduction'), 0)::bigint AS deducted,
         coalesce(sum(m.amount) FILTER (WHERE m.type = 'forfeiture'), 0)::bigint AS forfeited,
         coalesce(sum(m.amount) FILTER (WHERE m.type = 'refund'), 0)::bigint AS refunded
    FROM deposit_movements m WHERE m.org_id = $1 AND m.effective_on <= $2 AND m.created_at <= $3 GROUP BY 1)
 SELECT h.id, h.purpose, h.currency, h.amount AS agreed, v.*, h.tenant_id, n.name AS tenant_name, h.lease_id,
        l.number AS lease_number, h.property_id, p.name AS property_name,
        v.received - v.applied - v.deducted - v.forfeited - v.refunded AS held,
        coalesce((SELECT t.held_by FROM deposit_movements t WHERE t.org_id = $1 AND t.deposit_id = h.id AND t.type = 'transfer'
                   AND t.effective_on <= $2 AND t.created_at <= $3 ORDER BY t.created_at DESC LIMIT 1),
                 CASE WHEN v.in_books > 0 THEN 'manager' ELSE h.held_by END) AS held_by
   FROM moved v JOIN deposits h ON h.org_id = $1 AND h.id = v.deposit_id
   JOIN tenants_then($3) n ON n.org_id = $1 AND n.id = h.tenant_id
   JOIN leases_then($3) l ON l.org_id = $1 AND l.id = h.lease_id
   JOIN properties_then($3) p ON p.org_id = $1 AND p.id = h.property_id
  WHERE true {conditions} ORDER BY h.currency, l.number, h.id"""


async def make_deposit_register(
    ctx: Ctx, asked: Asked, days: Days, part: Part | None, standing: Standing = "all"
) -> Report:
    """Every deposit that something came into by then, or those of `part`. The total of `in_books` is the balance of 2100."""
    as_of = days.last
    arguments: list[Any] = [ctx.org_id, as_of, asked.known_at]
    conditions = conditions_of(asked, arguments) + of_standing(standing, "h")
    text = days.write(_SQL.format(conditions=conditions), arguments)
    found = await known.fetch(ctx, asked, text, *arguments)
    account_id = await ctx.db.fetchval(
        "SELECT id FROM accounts WHERE org_id = $1 AND role = 'security_deposits'", ctx.org_id
    )
    rows: list[tuple[Any, ...]] = []
    sums: dict[str, list[int]] = {}
    for row in found:
        total = sums.setdefault(row["currency"], [0] * len(AMOUNTS))
        sums[row["currency"]] = [a + row[name] for a, name in zip(total, AMOUNTS, strict=True)]
    for row in paging.rows_of(part, found):
        lease_id = ids.encode("lease", row["lease_id"])
        path = asked.entries(("client", row["currency"]), account_id=account_id, until=as_of)
        rows.append((
            "deposit", row["currency"], ids.encode("deposit", row["id"]), row["purpose"], row["held_by"],
            ids.encode("tenant", row["tenant_id"]), row["tenant_name"], lease_id, row["lease_number"],
            ids.encode("property", row["property_id"]), row["property_name"], *(row[name] for name in AMOUNTS),
            path if "lease_id" in asked.tags else f"{path}&lease_id={lease_id}",
        ))  # fmt: skip
    totals = [
        ("total", currency, *(None,) * 9, *amounts,
         asked.entries(("client", currency), account_id=account_id, until=as_of))
        for currency, amounts in sums.items()
    ]  # fmt: skip
    return Report(
        LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals, paging.told_of(part, len(found))
    )  # fmt: skip
