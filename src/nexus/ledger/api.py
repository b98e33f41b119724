"""Routes of journal entries."""

from typing import Any

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.ledger import actions, queries
from nexus.ledger.journal_schemas import (
    EntryReversalIn,
    JournalEntryIn,
    JournalEntryOut,
    JournalEntryQuery,
    PostingIn,
    entry_out,
)
from nexus.ledger.model import Posting
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Journal entries", "journal_entries")
LISTING = Listing(
    queries.ENTRY_COLUMNS,
    queries.ENTRY_SOURCE,
    "e",
    {
        "recorded_at": "e.created_at",
        "created_at": "e.created_at",
        "effective_on": "e.effective_on",
        "number": "e.number",
    },
)
TAGS = ("account", "property", "unit", "lease", "tenant")


@routes.get(
    "/journal-entries",
    query=JournalEntryQuery,
    answer=JournalEntryOut,
    listing=True,
    sorts=("recorded_at", "effective_on", "number"),
)
async def list_journal_entries(ctx: Ctx, call: Call[None, JournalEntryQuery]) -> Many:
    """List journal entries with their postings, by account, day and what they concern.

    Filters by what a posting says (account, book, currency, property and so on) together find the entries with a posting
    that fits all of them. `payment_id` finds the receipt of a payment, its clearance, its allocations and what undid them.
    """
    q, where = call.query, Where()
    if q.known_at is not None:
        await queries.settle(ctx.db, ctx.org_id)
    where.add("e.org_id = {}", ctx.org_id)
    where.add("e.effective_on >= {}", q.effective_from)
    where.add("e.effective_on <= {}", q.effective_to)
    where.add("e.kind = {}", q.kind)
    where.add("e.source_id = {}", ids.decode_optional("payment", q.payment_id, "/payment_id"))
    where.add("e.created_at <= {}", q.known_at)
    if line := _of_posting(q, where):
        where.conditions.append(
            f"EXISTS (SELECT FROM postings x WHERE x.org_id = e.org_id AND x.entry_id = e.id AND {line})"
        )
    return await LISTING.fetch(ctx.db, q, where, entry_out)


@routes.post(
    "/journal-entries", body=JournalEntryIn, answer=JournalEntryOut, moves_money=True, problems=(409,)
)
async def post_journal_entry(ctx: Ctx, call: Call[JournalEntryIn, NoQuery]) -> One:
    """Post an entry of your own.

    Accounts that charges, payments and deposits keep (`control`) are not open to it. Nothing that is posted changes: a
    wrong entry is reversed.
    """
    body = call.body
    organisation = await queries.read_organisation(ctx.db, ctx.org_id)
    currency = check_currency(body.currency or organisation["currency"])
    postings = [_posting(n, line, currency) for n, line in enumerate(body.postings)]
    row = await actions.post_manual_entry(ctx, body.effective_on, body.description, postings)
    return _one(row, created=True)


@routes.get("/journal-entries/{id:journal_entry}", answer=JournalEntryOut)
async def read_journal_entry(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one journal entry."""
    return _one(await actions.read_entry(ctx, call.id))


@routes.post(
    "/journal-entries/{id:journal_entry}/reversal",
    body=EntryReversalIn,
    answer=JournalEntryOut,
    moves_money=True,
    problems=(409,),
)
async def reverse_journal_entry(ctx: Ctx, call: Call[EntryReversalIn, NoQuery]) -> One:
    """Reverse a manual entry by another that points at it.

    It takes effect on the entry's own day, or today when the books are closed on that day.
    """
    entry = await actions.read_entry(ctx, call.id)
    row = await actions.reverse_entry(ctx, entry, call.body.reason, call.body.effective_on)
    return _one(row, created=True)


def _of_posting(q: JournalEntryQuery, entries: Where) -> str:
    """Conditions on one posting `x`; their arguments are numbered on from those of `entries`."""
    line = Where(arguments=entries.arguments)
    for kind in TAGS:
        value = ids.decode_optional(kind, getattr(q, f"{kind}_id"), f"/{kind}_id")
        line.add(f"x.{kind}_id = {{}}", value)
    line.add("x.owner_reference = {}", q.owner_reference)
    line.add("x.book = {}", q.book)
    line.add("x.currency = {}", None if q.currency is None else check_currency(q.currency))
    line.add(
        "x.account_id IN (SELECT a.id FROM accounts a WHERE a.org_id = x.org_id AND a.type = ANY ({}))",
        None if q.account_type is None else q.account_type.split(","),
    )
    return str(line)


def _posting(n: int, line: PostingIn, currency: str) -> Posting:
    sides = [side for side in ("debit", "credit") if not is_null(getattr(line, side))]
    if len(sides) != 1:
        raise Invalid.at(f"/postings/{n}", "one_side", "needs a debit or a credit, and not both")
    amount = amount_in(getattr(line, sides[0]), currency, f"/postings/{n}/{sides[0]}", minimum=1)
    tags = {
        f"{kind}_id": ids.decode_optional(kind, getattr(line, f"{kind}_id"), f"/postings/{n}/{kind}_id")
        for kind in TAGS[1:]
    }
    return Posting(
        account_id=ids.decode("account", line.account_id, f"/postings/{n}/account_id"),
        amount=amount if sides == ["debit"] else -amount,
        currency=currency,
        owner_reference=line.owner_reference,
        memo=line.memo,
        **tags,
    )


def _one(row: Any, *, created: bool = False) -> One:
    out = entry_out(row)
    version = 2 if out.reversed_by_id else 1
    return One(out, version=version, location=f"/journal-entries/{out.id}" if created else None)
