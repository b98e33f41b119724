"""The balance sheet: what is owned and owed on a day, and the proof that assets equal liabilities and equity."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Literal

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.ledger.model import TYPES
from nexus.reports import columns as c
from nexus.reports.asking import Asked, movements
from nexus.reports.table import Column, Layout, Report

SECTION_OF: Final = {
    "asset": "assets",
    "liability": "liabilities",
    "equity": "equity",
    "income": "equity",
    "expense": "equity",
}
"""Type of account -> where it stands: income and expense as one line, the result to date."""
TOTALS: Final = {
    "assets": ("asset",),
    "liabilities": ("liability",),
    "equity": ("equity", "income", "expense"),
    "liabilities_and_equity": ("liability", "equity", "income", "expense"),
    "difference": TYPES,
}
"""Section of a total -> the types of account in it."""
Amounts = dict[str, int]
"""Type of account -> debits less credits, in minor units, of one book and currency"""
LAYOUT: Final = Layout(
    name="balance_sheet",
    title="Balance sheet",
    about_row="An account in one currency; the result of income and expense to date; or, as a total, a section of a book."
    " Assets count debits less credits, liabilities and equity credits less debits.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["account", "result", "total"]),
        c.BOOK,
        c.CURRENCY,
        Column("section", Literal["assets", "liabilities", "equity", "liabilities_and_equity", "difference"]),
        *c.ACCOUNT,
        c.amount("amount"),
        c.EXPLAIN,
    ),
)


async def make_balance_sheet(ctx: Ctx, asked: Asked, as_of: date) -> Report:
    """What is held on `as_of`, at its end. Raises `BooksUnbalanced` when whole books don't add up."""
    accounts = await movements(ctx, asked, until=as_of)
    rows: list[tuple[Any, ...]] = []
    totals: list[tuple[Any, ...]] = []
    for book, currency in sorted({(row["book"], row["currency"]) for row in accounts}):
        own = [row for row in accounts if (row["book"], row["currency"]) == (book, currency)]
        sums = _sums(own)
        asked.check_balanced(book, currency, sum(sums.values()))
        rows += [_account(asked, as_of, row) for row in _in_order(own)]
        rows.append(_sum(asked, as_of, "result", book, currency, "equity", ("income", "expense"), sums))
        totals += [
            _sum(asked, as_of, "total", book, currency, section, types, sums)
            for section, types in TOTALS.items()
        ]
    return Report(LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals)


def _sums(rows: Sequence[Row]) -> Amounts:
    sums = dict.fromkeys(TYPES, 0)
    for row in rows:
        sums[row["type"]] += row["debit"] - row["credit"]
    return sums


def _in_order(rows: Sequence[Row]) -> list[Row]:
    kept = [row for row in rows if row["type"] in {"asset", "liability", "equity"}]
    return sorted(kept, key=lambda row: (TYPES.index(row["type"]), row["code"]))


def _signed(section: str, debits_less_credits: int) -> int:
    return debits_less_credits if section in {"assets", "difference"} else -debits_less_credits


def _account(asked: Asked, as_of: date, row: Row) -> tuple[Any, ...]:
    section = SECTION_OF[row["type"]]
    return (
        "account", row["book"], row["currency"], section, ids.encode("account", row["id"]), row["code"], row["name"],
        row["name_ar"], _signed(section, row["debit"] - row["credit"]),
        asked.entries(row, account_id=row["id"], until=as_of),
    )  # fmt: skip


def _sum(
    asked: Asked, as_of: date, line: str, book: str, currency: str, section: str, types: tuple[str, ...], sums: Amounts
) -> tuple[Any, ...]:  # fmt: skip
    """The result to date, or a total. `difference` is what assets have more than liabilities and equity."""
    found = _signed(section, sum(sums[kind] for kind in types))
    explain = asked.entries((book, currency), types=types, until=as_of)
    return (line, book, currency, section, *c.NO_ACCOUNT, found, explain)
