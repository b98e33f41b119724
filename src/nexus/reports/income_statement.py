"""The income statement: what was earned and spent in a period, by the accrual of the books or on the cash basis."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, Final, Literal
from urllib.parse import urlencode
from uuid import UUID

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.reports import columns as c
from nexus.reports.asking import Asked, movements
from nexus.reports.cash_basis import cash_sums
from nexus.reports.table import Column, Layout, Report

SECTIONS: Final = {"income": ("income",), "expense": ("expense",), "result": ("income", "expense")}
"""Section -> the types of account whose postings make it up."""
BEYOND: Final = ("tax", "tenant_credits", "deposits", "other", "cash")
"""What leads from the result on the cash basis to the change of bank and cash."""
Basis = Literal["accrual", "cash"]
Section = Literal["income", "expense", "result", "tax", "tenant_credits", "deposits", "other", "cash"]
Period = tuple[date, date]
Sums = dict[tuple[str, str, str], int]
"""(book, currency, section) -> minor units; the result is income less expense"""
LAYOUT: Final = Layout(
    name="income_statement",
    title="Income statement",
    about_row="An income or expense account in one currency; or, as a total, a section of a book. Income counts credits"
    " less debits, expense debits less credits; the result is income less expense. On the cash basis, for whole books, totals"
    " lead from the result to the change of bank and cash: the result, tax, tenant credits, deposits and other add up to cash.",
    parameters=(Column("basis", Basis), c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["account", "total"]),
        c.BOOK,
        c.CURRENCY,
        Column("section", Section),
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


async def make_income_statement(
    ctx: Ctx, asked: Asked, period: Period, before: Period | None, basis: Basis = "accrual"
) -> Report:
    """Income and expense of `period`, beside those of `before` unless that is None."""
    read, path = (_amounts, _entries) if basis == "accrual" else (_cash_amounts, _cash_ledger)
    now = await read(ctx, asked, period)
    then = {} if before is None else await read(ctx, asked, before)
    rows = [
        _line(asked, "account", _section(account), account, period, before, amount, earlier, path)
        for account, amount, earlier in _side_by_side(now, then)
        if _section(account) in SECTIONS
    ]
    sums, sums_then = _totals(now.values()), _totals(then.values())
    sections = [*SECTIONS, *(BEYOND if basis == "cash" and not asked.tags else ())]
    totals = [
        _line(asked, "total", key[2], key[:2], period, before, sums.get(key, 0), sums_then.get(key, 0), path)
        for book, currency in sorted({key[:2] for key in sums | sums_then})
        for key in ((book, currency, section) for section in sections)
    ]
    if basis == "cash":
        _check_cash(asked, sums)
    told = {"basis": basis, "date_from": period[0], "date_to": period[1], "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows, totals)


def period_before(period: Period) -> Period:
    """The days before `period`, as many. Raises `Invalid` when the calendar has none."""
    first, last = period
    try:
        return first - (last - first) - timedelta(days=1), first - timedelta(days=1)
    except OverflowError:
        raise Invalid.at("/date_from", "out_of_range", "leaves no room for a period before it") from None


Amounts = dict[tuple[UUID, str], tuple[Any, int]]


async def _amounts(ctx: Ctx, asked: Asked, period: Period) -> Amounts:
    """(account, currency) -> the account's row, and its amount with the sign of its section."""
    rows = await movements(ctx, asked, since=period[0], until=period[1])
    return {
        (row["id"], row["currency"]): (row, (row["credit"] - row["debit"]) * _sign(row["type"]))
        for row in rows
        if row["type"] in SECTIONS["result"]
    }


async def _cash_amounts(ctx: Ctx, asked: Asked, period: Period) -> Amounts:
    """The same on the cash basis, and what leads to the change of bank and cash. Payables count as the expense that is paid
    through them."""
    return {
        (row["id"], row["currency"]): (dict(row) | {"type": row["section"]}, row["amount"] * _sign(row["section"]))
        for row in await cash_sums(ctx, asked, period)
    }  # fmt: skip


def _check_cash(asked: Asked, sums: Sums) -> None:
    """Raises `BooksUnbalanced` where what counted is not the change of bank and cash."""
    for book, currency in {key[:2] for key in sums}:
        led = sum(sums.get((book, currency, section), 0) for section in ("result", *BEYOND[:-1]))
        asked.check_balanced(book, currency, led - sums.get((book, currency, "cash"), 0))


def _sign(kind: str) -> int:
    return -1 if kind == "expense" else 1


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
        parts = [(_section(row), amount)]
        if parts[0][0] in SECTIONS:
            parts.append(("result", amount * _sign(row["type"])))
        for section, signed in parts:
            key = (row["book"], row["currency"], section)
            sums[key] = sums.get(key, 0) + signed
    return sums


Path = Callable[[Asked, tuple[str, str], Period, str, UUID | None], str]


def _entries(
    asked: Asked, where: tuple[str, str], period: Period, section: str, account_id: UUID | None
) -> str:
    which: dict[str, Any] = {"types": SECTIONS[section]} if account_id is None else {"account_id": account_id}
    return asked.entries(where, since=period[0], until=period[1], **which)


def _cash_ledger(
    asked: Asked, where: tuple[str, str], period: Period, section: str, account_id: UUID | None
) -> str:
    query = asked.filters | {
        "book": where[0], "currency": where[1], "section": section, "date_from": period[0], "date_to": period[1],
        "known_at": instant(asked.known_at),
    }  # fmt: skip
    if account_id is not None:
        query["account_id"] = ids.encode("account", account_id)
    return "/reports/cash-ledger?" + urlencode(query)


def _line(
    asked: Asked, line: str, section: str, what: Any, period: Period, before: Period | None, amount: int, earlier: int,
    path: Path,
) -> tuple[Any, ...]:  # fmt: skip
    """`what` is an account's row, or the (book, currency) of a total."""
    is_total = line == "total"
    book, currency = what if is_total else (what["book"], what["currency"])
    account_id = None if is_total else what["id"]
    account = (
        c.NO_ACCOUNT
        if is_total
        else (ids.encode("account", what["id"]), what["code"], what["name"], what["name_ar"])
    )
    explain = path(asked, (book, currency), period, section, account_id)
    previous: tuple[Any, ...] = (None, None)
    previous_explain = None
    if before is not None:
        previous = (earlier, amount - earlier)
        previous_explain = path(asked, (book, currency), before, section, account_id)
    return (line, book, currency, section, *account, amount, *previous, explain, previous_explain)
