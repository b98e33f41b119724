"""The income statement: what was earned and spent in a period, by the accrual of the books."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final, Literal
from uuid import UUID

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.reports import columns as c
from nexus.reports.asking import Asked, movements
from nexus.reports.table import Column, Layout, Report

SECTIONS: Final = {"income": ("income",), "expense": ("expense",), "result": ("income", "expense")}
"""Section -> the types of account whose postings make it up."""
Period = tuple[date, date]
Sums = dict[tuple[str, str, str], int]
"""(book, currency, section) -> minor units; the result is income less expense"""
LAYOUT: Final = Layout(
    name="income_statement",
    title="Income statement",
    about_row="An income or expense account in one currency; or, as a total, a section of a book. Income counts credits"
    " less debits, expense debits less credits; the result is income less expense.",
    parameters=(Column("basis", Literal["accrual"]), c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["account", "total"]),
        c.BOOK,
        c.CURRENCY,
        Column("section", Literal["income", "expense", "result"]),
        *c.ACCOUNT,
        c.amount("amount"),
        c.amount(
            "previous_amount",
            "Of the period before, as many days long; null unless asked for.",
            optional=True,
        ),
        c.amount("change", "The amount less the previous amount; null unless asked for.", optional=True),
        c.EXPLAIN,
        Column("previous_explain", c.Explain | None),
    ),
)


async def make_income_statement(ctx: Ctx, asked: Asked, period: Period, before: Period | None) -> Report:
    """Income and expense of `period`, beside those of `before` unless that is None."""
    now = await _amounts(ctx, asked, period)
    then = {} if before is None else await _amounts(ctx, asked, before)
    rows = [
        _line(asked, "account", _section(account), account, period, before, amount, earlier)
        for account, amount, earlier in _side_by_side(now, then)
    ]
    sums, sums_then = _totals(now.values()), _totals(then.values())
    totals = [
        _line(asked, "total", key[2], key[:2], period, before, sums.get(key, 0), sums_then.get(key, 0))
        for book, currency in sorted({key[:2] for key in sums | sums_then})
        for key in ((book, currency, section) for section in SECTIONS)
    ]
    told = {"basis": "accrual", "date_from": period[0], "date_to": period[1], "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows, totals)


def period_before(period: Period) -> Period:
    """The days before `period`, as many. Raises `Invalid` when the calendar has none."""
    first, last = period
    try:
        return first - (last - first) - timedelta(days=1), first - timedelta(days=1)
    except OverflowError:
        raise Invalid.at("/date_from", "out_of_range", "leaves no room for a period before it") from None


Amounts = dict[tuple[UUID, str], tuple[Row, int]]


async def _amounts(ctx: Ctx, asked: Asked, period: Period) -> Amounts:
    """(account, currency) -> the account's row, and its amount with the sign of its section."""
    rows = await movements(ctx, asked, since=period[0], until=period[1])
    return {
        (row["id"], row["currency"]): (row, (row["credit"] - row["debit"]) * _sign(row["type"]))
        for row in rows
        if row["type"] in SECTIONS["result"]
    }


def _sign(kind: str) -> int:
    return 1 if kind == "income" else -1


def _section(row: Row) -> str:
    return str(row["type"])


def _side_by_side(now: Amounts, then: Amounts) -> list[tuple[Row, int, int]]:
    """By book, currency, section and code."""
    both = [
        ((then | now)[key][0], now.get(key, (None, 0))[1], then.get(key, (None, 0))[1]) for key in then | now
    ]
    return sorted(
        both, key=lambda x: (x[0]["book"], x[0]["currency"], x[0]["type"] != "income", x[0]["code"])
    )


def _totals(amounts: Iterable[tuple[Row, int]]) -> Sums:
    sums: Sums = {}
    for row, amount in amounts:
        for section, signed in ((_section(row), amount), ("result", amount * _sign(row["type"]))):
            key = (row["book"], row["currency"], section)
            sums[key] = sums.get(key, 0) + signed
    return sums


def _line(
    asked: Asked, line: str, section: str, what: Any, period: Period, before: Period | None, amount: int, earlier: int
) -> tuple[Any, ...]:  # fmt: skip
    """`what` is an account's row, or the (book, currency) of a total."""
    is_total = line == "total"
    book, currency = what if is_total else (what["book"], what["currency"])
    which: dict[str, Any] = {"types": SECTIONS[section]} if is_total else {"account_id": what["id"]}
    account = (
        c.NO_ACCOUNT
        if is_total
        else (ids.encode("account", what["id"]), what["code"], what["name"], what["name_ar"])
    )
    explain = asked.entries((book, currency), since=period[0], until=period[1], **which)
    previous: tuple[Any, ...] = (None, None)
    previous_explain = None
    if before is not None:
        previous = (earlier, amount - earlier)
        previous_explain = asked.entries((book, currency), since=before[0], until=before[1], **which)
    return (line, book, currency, section, *account, amount, *previous, explain, previous_explain)
