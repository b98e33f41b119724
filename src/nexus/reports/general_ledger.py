"""The general ledger: every posting of a period, account by account, between an opening and a closing balance.

A page is cut from the whole: the instant of recording is fixed, so nothing shifts between one page and the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.reports import columns as c
from nexus.reports.asking import Asked, movements
from nexus.reports.table import Column, Kind, Layout
from nexus.rest.fields import Day, id_of

LAYOUT: Final = Layout(
    name="general_ledger",
    title="General ledger",
    about_row="A posting; or an account's balance before the period (`opening`) and after it (`closing`, with the period's"
    " debits and credits). `balance` is debits less credits up to and with this line.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["opening", "posting", "closing"]),
        c.BOOK,
        c.CURRENCY,
        Column("account_id", c.ACCOUNT_ID),
        Column("account_code", str),
        Column("account_name", str),
        Column("account_name_ar", str | None),
        Column("effective_on", Day | None, Kind.DAY),
        Column("recorded_at", str | None, Kind.INSTANT),
        Column("entry_number", int | None, Kind.WHOLE),
        Column("journal_entry_id", id_of("journal_entry") | None),
        Column("description", str | None),
        Column("memo", str | None),
        Column("property_id", id_of("property") | None),
        Column("unit_id", id_of("unit") | None),
        Column("lease_id", id_of("lease") | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("owner_reference", str | None),
        c.amount("debit", optional=True),
        c.amount("credit", optional=True),
        c.amount("balance"),
        Column(
            "explain",
            Annotated[
                str,
                Meta(
                    description="The path, below `/api/v2`, of exactly the journal entries behind the balance, or of the"
                    " posting's own entry.",
                    examples=["/journal-entries/jrn_01kb5w3v1ze2qah5gqg5t7m8s4"],
                ),
            ],
        ),
    ),
)
_DAY: Final = timedelta(days=1)
_NO_POSTING: Final = (None,) * 11
"""of a line that is none: effective_on to owner_reference"""


@dataclass(frozen=True, slots=True)
class Part:
    """An account in one currency, over the period. Amounts are minor units."""

    row: Row
    """id, book, code, name, name_ar and currency"""
    opening: int
    postings: int
    debits: int
    credits: int

    @property
    def lines(self) -> int:
        return self.postings + 2


async def read_parts(
    ctx: Ctx, asked: Asked, period: tuple[date, date], account_id: UUID | None
) -> list[Part]:
    """Every account that has a balance before the period or a posting in it, by book, code and currency."""
    found: dict[tuple[UUID, str], Part] = {}
    for row in await movements(ctx, asked, until=period[0] - _DAY):
        if account_id in {None, row["id"]} and row["debit"] != row["credit"]:
            found[row["id"], row["currency"]] = Part(row, row["debit"] - row["credit"], 0, 0, 0)
    for row in await _moved(ctx, asked, period, account_id):
        key = (row["id"], row["currency"])
        opening = found[key].opening if key in found else 0
        found[key] = Part(row, opening, row["number"], int(row["debit"]), int(row["credit"]))
    return sorted(found.values(), key=lambda part: (part.row["book"], part.row["code"], part.row["currency"]))


async def make_lines(
    ctx: Ctx, asked: Asked, period: tuple[date, date], parts: Sequence[Part], first: int, last: int
) -> list[tuple[Any, ...]]:
    """The lines `first` to `last` of the whole, from 0, `last` not included."""
    wanted = list(_cut(parts, first, last))
    postings = await _postings(ctx, asked, period, wanted)
    lines: list[tuple[Any, ...]] = []
    for part, begin, end in wanted:
        if begin == 0:
            explain = asked.entries(part.row, account_id=part.row["id"], until=period[0] - _DAY)
            lines.append(("opening", *_account(part), *_NO_POSTING, None, None, part.opening, explain))
        lines += [_posting(part, row) for row in postings.get((part.row["id"], part.row["currency"]), ())]
        if end == part.lines:
            explain = asked.entries(part.row, account_id=part.row["id"], until=period[1])
            balance = part.opening + part.debits - part.credits
            sums = (part.debits, part.credits, balance, explain)
            lines.append(("closing", *_account(part), *_NO_POSTING, *sums))
    return lines


def _cut(parts: Sequence[Part], first: int, last: int) -> Iterator[tuple[Part, int, int]]:
    """The parts that hold the lines `first` to `last` of the whole, each with its own lines of them."""
    begin = 0
    for part in parts:
        low, high = max(first - begin, 0), min(last - begin, part.lines)
        if low < high:
            yield part, low, high
        begin += part.lines


def _account(part: Part) -> tuple[Any, ...]:
    row = part.row
    account = (ids.encode("account", row["id"]), row["code"], row["name"], row["name_ar"])
    return row["book"], row["currency"], *account


def _posting(part: Part, row: Row) -> tuple[Any, ...]:
    entry = ids.encode("journal_entry", row["entry_id"])
    tags = (ids.encode_optional(kind, row[f"{kind}_id"]) for kind in ("property", "unit", "lease", "tenant"))
    amount = row["amount"]
    return (
        "posting", *_account(part), row["effective_on"], row["created_at"], row["entry_number"], entry,
        row["description"], row["memo"], *tags, row["owner_reference"],
        amount if amount > 0 else None, -amount if amount < 0 else None, part.opening + int(row["running"]),
        f"/journal-entries/{entry}",
    )  # fmt: skip


async def _moved(ctx: Ctx, asked: Asked, period: tuple[date, date], account_id: UUID | None) -> list[Row]:
    """Accounts with postings in the period: how many, and their sums."""
    arguments, tags = _conditions(ctx, asked, period)
    rows = await ctx.db.fetch(
        "SELECT a.id, a.book, a.code, a.name, a.name_ar, m.currency, m.number, m.debit, m.credit FROM ("
        " SELECT x.account_id, x.currency, count(*) AS number, coalesce(sum(x.amount) FILTER (WHERE x.amount > 0), 0) AS debit,"
        "  coalesce(-sum(x.amount) FILTER (WHERE x.amount < 0), 0) AS credit FROM postings x"
        f"  WHERE {tags} AND x.account_id = ANY (${len(arguments) + 1}) GROUP BY 1, 2) m"
        " JOIN accounts a ON a.org_id = $1 AND a.id = m.account_id",
        *arguments,
        await _account_ids(ctx, account_id),
    )
    return [row for row in rows if asked.fits(row)]


async def _account_ids(ctx: Ctx, account_id: UUID | None) -> list[UUID]:
    """With the accounts named, an index leads to an account's days; without, it would be read whole."""
    rows = await ctx.db.fetch(
        "SELECT id FROM accounts WHERE org_id = $1 AND ($2::uuid IS NULL OR id = $2)", ctx.org_id, account_id
    )
    return [row["id"] for row in rows]


async def _postings(
    ctx: Ctx, asked: Asked, period: tuple[date, date], wanted: Sequence[tuple[Part, int, int]]
) -> dict[tuple[UUID, str], list[Row]]:
    """(account, currency) -> its wanted postings, each with the sum of the period's up to it."""
    arguments, tags = _conditions(ctx, asked, period)
    n = len(arguments)
    rows = await ctx.db.fetch(
        "SELECT p.*, e.number AS entry_number, e.description FROM ("
        " SELECT x.*, sum(x.amount) OVER w AS running, row_number() OVER w AS n FROM postings x"
        f" WHERE {tags} AND x.account_id = ANY (${n + 1}::uuid[])"
        " WINDOW w AS (PARTITION BY x.account_id, x.currency ORDER BY x.effective_on, x.created_at, x.line"
        "  ROWS UNBOUNDED PRECEDING)) p"
        f" JOIN unnest(${n + 1}::uuid[], ${n + 2}::text[], ${n + 3}::bigint[], ${n + 4}::bigint[])"
        " AS s (account_id, currency, low, high)"
        " ON p.account_id = s.account_id AND p.currency = s.currency AND p.n BETWEEN s.low AND s.high"
        " JOIN journal_entries e ON e.org_id = p.org_id AND e.id = p.entry_id"
        " ORDER BY p.account_id, p.currency, p.n",
        *arguments,
        [part.row["id"] for part, _, _ in wanted],
        [part.row["currency"] for part, _, _ in wanted],
        [max(low, 1) for _, low, _ in wanted],
        [min(high - 1, part.postings) for part, _, high in wanted],
    )
    found: dict[tuple[UUID, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["account_id"], row["currency"]), []).append(row)
    return found


def _conditions(ctx: Ctx, asked: Asked, period: tuple[date, date]) -> tuple[list[Any], str]:
    """The arguments and conditions that choose the postings `x` of the period."""
    arguments: list[Any] = [ctx.org_id, period[0], period[1], asked.known_at]
    text = "x.org_id = $1 AND x.effective_on BETWEEN $2 AND $3 AND x.created_at <= $4"
    for column, value in asked.tags.items():
        arguments.append(value)
        text += f" AND x.{column} = ${len(arguments)}"
    return arguments, text
