"""The trial balance: what every account has taken and holds, and the proof that debits equal credits."""

from datetime import date
from typing import Final, Literal

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports.asking import Asked, movements
from nexus.reports.table import Column, Layout, Report

LAYOUT: Final = Layout(
    name="trial_balance",
    title="Trial balance",
    about_row="An account in one currency; or, as a total, all accounts of a book in one currency.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["account", "total"]),
        c.BOOK,
        c.CURRENCY,
        *c.ACCOUNT,
        c.ACCOUNT_TYPE,
        c.amount("debits"),
        c.amount("credits"),
        c.amount("balance", "Debits less credits; the total's is 0 when the books are whole."),
        c.EXPLAIN,
    ),
)


async def make_trial_balance(ctx: Ctx, asked: Asked, as_of: date) -> Report:
    """What took effect up to `as_of`. Raises `BooksUnbalanced` when whole books don't add up."""
    rows, sums = [], dict[tuple[str, str], list[int]]()
    for row in await movements(ctx, asked, until=as_of):
        debits, credits = row["debit"], row["credit"]
        total = sums.setdefault((row["book"], row["currency"]), [0, 0])
        total[0] += debits
        total[1] += credits
        rows.append((
            "account", row["book"], row["currency"], ids.encode("account", row["id"]), row["code"], row["name"],
            row["name_ar"], row["type"], debits, credits, debits - credits,
            asked.entries(row, account_id=row["id"], until=as_of),
        ))  # fmt: skip
    totals = []
    for (book, currency), (debits, credits) in sums.items():
        asked.check_balanced(book, currency, debits - credits)
        explain = asked.entries((book, currency), until=as_of)
        totals.append(
            ("total", book, currency, *c.NO_ACCOUNT, None, debits, credits, debits - credits, explain)
        )
    return Report(LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals)
