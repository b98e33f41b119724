"""What a lease owes and why: each charge with what settles it, each receipt with what of it is credit, and the books' own sum."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

import msgspec
from msgspec import Meta

from nexus.billing.late_fees import Fee, fees_of_lease
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.core.errors import NotFound
from nexus.leases.queries import read_lease
from nexus.payments.model import receipt
from nexus.reports import columns as c
from nexus.reports.answering import give
from nexus.reports.asking import Asked, AsOf, BooksQuery, KnownAt, read_asked
from nexus.reports.days import days_of
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Currency, Day, id_of
from nexus.rest.formats import Format
from nexus.rest.operation import Call, File, One, Routes

LAYOUT: Final = Layout(
    name="lease_balance",
    title="Lease balance",
    about_row="A charge of the lease with what settles it, or a receipt with what of it is the tenant's credit; or, as a total,"
    " all of a currency. A negative `open` is credit.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["charge", "receipt", "total"]),
        c.CURRENCY,
        Column("charge_id", id_of("charge") | None),
        Column("payment_id", id_of("payment") | None),
        Column("type", Annotated[str | None, Meta(description="A charge's type; how a receipt was paid.")]),
        Column("description", Annotated[str | None, Meta(description="A charge's own; a receipt's number.")]),
        Column("date", Annotated[Day | None, Meta(description="When a charge is due; when a receipt entered the books.")], Kind.DAY),
        c.amount("amount", "Charged, with tax; of a receipt nothing.", optional=True),
        c.amount("credited", "Of a charge: by credits, waivers and write-offs.", optional=True),
        c.amount("received", "By a receipt.", optional=True),
        c.amount("settled", "Of a charge: by receipts. Of a receipt: what of it settles charges."),
        c.amount("refunded", "Of a receipt.", optional=True),
        c.amount("open", "What is owed by this line. The total is the balance."),
        c.amount("in_books", "What the journal has of receivables and credits under the lease: the balance once more.", optional=True),
        Column("explain", Annotated[str, Meta(
            description="The path, below `/api/v2`, of the charge, of the receipt's entries, or of all entries of the lease.")]),
        Column("late_fee_rule_id", Annotated[str | None, Meta(description="The rule by which a late charge costs a fee.")]),
        c.amount("late_fee", "What the fee of a late charge comes to by that rule on the day.", optional=True),
        c.amount("late_fee_charged", "Of it: charged already, waived or not.", optional=True),
        c.amount("late_fee_to_charge", "What would be charged for it today; negative, what would be credited.", optional=True),
    ),
)  # fmt: skip
_CHARGES: Final = """
 SELECT g.id, g.type, g.description, g.due_on, g.currency, g.amount,
        (SELECT coalesce(sum(k.amount), 0)::bigint FROM credits k WHERE k.org_id = $1 AND k.charge_id = g.id
            AND k.effective_on <= $2 AND k.recorded_at <= $3) AS credited,
        (SELECT coalesce(sum(a.amount), 0)::bigint FROM allocations a WHERE a.org_id = $1 AND a.charge_id = g.id
            AND a.effective_on <= $2 AND a.recorded_at <= $3
            AND (a.released_on IS NULL OR a.released_on > $2 OR a.released_at > $3)) AS settled
   FROM charges g WHERE g.org_id = $1 AND g.lease_id = $4 AND g.effective_on <= $2 AND g.recorded_at <= $3
    AND ($5::text IS NULL OR g.currency = $5)
  ORDER BY g.currency, g.due_on, g.recorded_at, g.id"""
_RECEIPTS: Final = """
 SELECT h.id, h.method, h.receipt_number, h.currency, h.amount, e.effective_on,
        (SELECT coalesce(sum(a.amount), 0)::bigint FROM allocations a WHERE a.org_id = $1 AND a.payment_id = h.id
            AND a.effective_on <= $2 AND a.recorded_at <= $3
            AND (a.released_on IS NULL OR a.released_on > $2 OR a.released_at > $3)) AS settled,
        (SELECT coalesce(sum(f.amount), 0)::bigint FROM refunds f JOIN journal_entries r ON r.org_id = $1 AND r.id = f.entry_id
          WHERE f.org_id = $1 AND f.payment_id = h.id AND r.effective_on <= $2 AND r.created_at <= $3) AS refunded
   FROM payments h
   JOIN journal_entries e ON e.org_id = $1 AND e.source_id = h.id AND e.kind = 'receipt' AND e.effective_on <= $2 AND e.created_at <= $3
  WHERE h.org_id = $1 AND h.lease_id = $4 AND ($5::text IS NULL OR h.currency = $5)
    AND NOT EXISTS (SELECT FROM journal_entries r WHERE r.org_id = $1 AND r.reverses_id = e.id AND r.effective_on <= $2
                       AND r.created_at <= $3)
  ORDER BY h.currency, e.effective_on, h.receipt_number"""
_BOOKS: Final = """
 SELECT x.currency, sum(x.amount)::bigint AS amount FROM postings x
   JOIN accounts a ON a.org_id = x.org_id AND a.id = x.account_id AND a.role IN ('tenant_receivables', 'tenant_credits')
  WHERE x.org_id = $1 AND x.lease_id = $4 AND x.effective_on <= $2 AND x.created_at <= $3
    AND ($5::text IS NULL OR x.currency = $5) GROUP BY 1"""
routes = Routes("Leases", "leases")


class LeaseBalanceQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    as_of: AsOf | None = None
    known_at: KnownAt | None = None
    currency: Currency | None = None
    format: Format | None = None


@routes.get(
    "/leases/{id:lease}/balance/explain",
    query=LeaseBalanceQuery,
    answer=LAYOUT.answer_type,
    files=True,
    scope="charges:read",
    problems=(404,),
)
async def explain_lease_balance(ctx: Ctx, call: Call[None, LeaseBalanceQuery]) -> One | File:
    """Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.

    As of a day, and as it was known at an instant, with the late fee that each late charge would be charged. The total's `open` and `in_books` are reckoned in two ways and are the same.
    """
    if await read_lease(ctx.db, ctx.org_id, call.id) is None:
        raise NotFound
    q = call.query
    asked = await read_asked(ctx, BooksQuery(known_at=q.known_at, currency=q.currency))
    named = {"lease_id": ids.encode("lease", call.id)}
    asked = replace(asked, tags=asked.tags | {"lease_id": call.id}, filters=asked.filters | named)
    return give(await make_lease_balance(ctx, asked, (await days_of(ctx, asked, q.as_of)).last), call)


async def make_lease_balance(ctx: Ctx, asked: Asked, as_of: date) -> Report:
    """The balance of the lease in `asked.tags`, by charge and receipt."""
    arguments = ctx.org_id, as_of, asked.known_at, asked.tags["lease_id"], asked.currency
    rows: list[tuple[Any, ...]] = []
    fees = await fees_of_lease(ctx, asked.tags["lease_id"], as_of, asked.known_at)
    for g in await ctx.db.fetch(_CHARGES, *arguments):
        charge_id = ids.encode("charge", g["id"])
        rows.append((
            "charge", g["currency"], charge_id, None, g["type"], g["description"], g["due_on"], g["amount"], g["credited"], None,
            g["settled"], None, g["amount"] - g["credited"] - g["settled"], None, f"/charges/{charge_id}", *_late(fees.get(g["id"])),
        ))  # fmt: skip
    for h in await ctx.db.fetch(_RECEIPTS, *arguments):
        payment_id = ids.encode("payment", h["id"])
        behind = {"payment_id": payment_id, "effective_to": as_of, "known_at": instant(asked.known_at)}
        rows.append((
            "receipt", h["currency"], None, payment_id, h["method"], receipt(h["receipt_number"]), h["effective_on"], None, None,
            h["amount"], h["settled"], h["refunded"], h["settled"] + h["refunded"] - h["amount"], None,
            "/journal-entries?" + urlencode(behind), *_late(None),
        ))  # fmt: skip
    in_books = {row["currency"]: row["amount"] for row in await ctx.db.fetch(_BOOKS, *arguments)}
    totals = [
        _total(currency, [row for row in rows if row[1] == currency], in_books.get(currency, 0), asked, as_of)
        for currency in sorted(in_books.keys() | {row[1] for row in rows})
    ]
    return Report(LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals)


def _late(fee: Fee | None) -> tuple[str | None, int | None, int | None, int | None]:
    if fee is None:
        return None, None, None, None
    return ids.encode("late_fee_rule", fee.rule["id"]), fee.most, fee.charge["charged"], fee.difference


def _total(
    currency: str, rows: list[tuple[Any, ...]], in_books: int, asked: Asked, as_of: date
) -> tuple[Any, ...]:
    names = [column.name for column in LAYOUT.columns]

    def of(line: str | None, name: str) -> int:
        at = names.index(name)
        return sum(row[at] or 0 for row in rows if line in {None, row[0]})

    return (
        "total", currency, None, None, None, None, None, of(None, "amount"), of(None, "credited"), of(None, "received"),
        of("charge", "settled"), of(None, "refunded"), of(None, "open"), in_books,
        asked.entries(("client", currency), until=as_of), None, of(None, "late_fee"), of(None, "late_fee_charged"),
        of(None, "late_fee_to_charge"),
    )  # fmt: skip
