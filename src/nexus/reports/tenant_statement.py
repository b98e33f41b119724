"""A tenant's statement: what was charged, credited, received and given back, with the balance after each.

It is the tenant's postings of receivables (1100) and credits (2150) together. What only moves between the two, an
allocation or its release, changes nothing for the tenant and is left out.
"""

from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports.asking import Asked
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

LAYOUT: Final = Layout(
    name="tenant_statement",
    title="Tenant statement",
    about_row="Something that changed what the tenant owes; or the balance before the period (`opening`) and after it"
    " (`closing`), in one currency. A negative balance is the tenant's credit.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["opening", "entry", "closing"]),
        c.CURRENCY,
        Column("date", Day, Kind.DAY),
        Column("type", str | None),
        Column("description", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("journal_entry_id", id_of("journal_entry") | None),
        c.amount("debit", "What is owed more.", optional=True),
        c.amount("credit", "What is owed less.", optional=True),
        c.amount("balance", "What is owed after this line."),
        Column("explain", Annotated[str, Meta(description="The path, below `/api/v2`, of the entry, or of all up to the day.")]),
    ),
)  # fmt: skip
_SQL: Final = """
 SELECT e.id, e.number, e.effective_on, e.kind, e.description, x.currency, sum(x.amount)::bigint AS amount,
        (array_agg(x.lease_id) FILTER (WHERE x.lease_id IS NOT NULL))[1] AS lease_id
   FROM postings x JOIN accounts a ON a.org_id = x.org_id AND a.id = x.account_id
    AND a.role IN ('tenant_receivables', 'tenant_credits')
   JOIN journal_entries e ON e.org_id = x.org_id AND e.id = x.entry_id
  WHERE x.org_id = $1 AND x.tenant_id = $2 AND x.effective_on <= $3 AND x.created_at <= $4
    AND ($5::text IS NULL OR x.currency = $5) {conditions}
  GROUP BY e.id, e.number, e.effective_on, e.kind, e.description, x.currency HAVING sum(x.amount) <> 0
  ORDER BY x.currency, e.effective_on, e.number"""


async def make_tenant_statement(ctx: Ctx, asked: Asked, days: tuple[date, date]) -> Report:
    """The statement of the tenant in `asked.tags`, of the days from the first to the last."""
    first, last = days
    arguments = [ctx.org_id, asked.tags["tenant_id"], last, asked.known_at, asked.currency]
    conditions = ""
    for column, value in asked.tags.items():
        if column != "tenant_id":
            arguments.append(value)
            conditions += f" AND x.{column} = ${len(arguments)}"
    found = await ctx.db.fetch(_SQL.format(conditions=conditions), *arguments)
    before = first - timedelta(days=1)
    rows: list[tuple[Any, ...]] = []
    for currency in sorted({row["currency"] for row in found}):
        mine = [row for row in found if row["currency"] == currency]
        balance = sum(row["amount"] for row in mine if row["effective_on"] < first)
        path = asked.entries(("client", currency), until=before)
        rows.append(("opening", currency, before, None, None, None, None, None, None, balance, path))
        for row in mine:
            if row["effective_on"] < first:
                continue
            balance += row["amount"]
            debit, credit = (row["amount"], None) if row["amount"] > 0 else (None, -row["amount"])
            entry = ids.encode("journal_entry", row["id"])
            rows.append((
                "entry", currency, row["effective_on"], row["kind"], row["description"],
                ids.encode_optional("lease", row["lease_id"]), entry, debit, credit, balance, f"/journal-entries/{entry}",
            ))  # fmt: skip
        path = asked.entries(("client", currency), until=last)
        rows.append(("closing", currency, last, None, None, None, None, None, None, balance, path))
    told = {"date_from": first, "date_to": last, "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows)
