"""Routes of accounts and their balances."""

from typing import Any

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.money import check_currency
from nexus.ledger import actions, queries
from nexus.ledger.schemas import (
    AccountIn,
    AccountOut,
    AccountPatch,
    AccountQuery,
    BalanceQuery,
    BalancesOut,
    account_out,
    balances_out,
)
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Accounts", "accounts")
LISTING = Listing(
    queries.ACCOUNT_COLUMNS,
    queries.ACCOUNT_SOURCE,
    "a",
    {n: f"a.{n}" for n in ("created_at", "updated_at", "code", "name", "type")},
)


@routes.get("/accounts", query=AccountQuery, answer=AccountOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_accounts(ctx: Ctx, call: Call[None, AccountQuery]) -> Many:
    """List the accounts of the books: those that every organisation has, and your own."""
    q, where = call.query, Where()
    where.add("a.org_id = {}", ctx.org_id)
    where.add("a.book = {}", q.book)
    where.add("a.type = {}", q.type)
    where.add("a.status = {}", q.status)
    where.add("a.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(ctx.db, q, where, account_out)


@routes.post("/accounts", body=AccountIn, answer=AccountOut)
async def create_account(ctx: Ctx, call: Call[AccountIn, NoQuery]) -> One:
    """Add an account to a book."""
    b = call.body
    row = await actions.create_account(
        ctx, book=b.book, code=b.code, name=b.name, name_ar=b.name_ar, type=b.type
    )
    return _one(row, created=True)


@routes.get("/accounts/{id:account}", answer=AccountOut)
async def read_account(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one account."""
    return _one(await actions.read_account(ctx, call.id))


@routes.patch("/accounts/{id:account}", body=AccountPatch, answer=AccountOut, problems=(409,))
async def change_account(ctx: Ctx, call: Call[AccountPatch, NoQuery]) -> One:
    """Rename an account, or stop postings to one that you added."""
    account = await actions.read_account(ctx, call.id, lock=True)
    call.check_version(account["version"])
    return _one(await actions.change_account(ctx, account, sent_fields(call.body)))


@routes.delete("/accounts/{id:account}", problems=(409,))
async def delete_account(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Delete an account that you added and nothing was posted to."""
    account = await actions.read_account(ctx, call.id, lock=True)
    call.check_version(account["version"])
    await actions.delete_account(ctx, account)


@routes.get("/balances", query=BalanceQuery, answer=BalancesOut)
async def read_balances(ctx: Ctx, call: Call[None, BalanceQuery]) -> One:
    """Read what every account holds: the trial balance.

    `as_of` looks at the day on which things took effect, `known_at` at the instant at which they were recorded: the two
    together give the same figures whenever you ask again.
    """
    q = call.query
    if q.currency is not None:
        check_currency(q.currency)
    tags = {
        f"{kind}_id": ids.decode(kind, text, f"/{kind}_id")
        for kind in ("property", "unit", "lease", "tenant")
        if (text := getattr(q, f"{kind}_id")) is not None
    }
    rows = await actions.read_balances(ctx, q.as_of, q.known_at, tags)
    return One(balances_out(q, [row for row in rows if _wanted(q, row)]))


def _wanted(q: BalanceQuery, row: Any) -> bool:
    return q.book in {None, row["book"]} and q.currency in {None, row["currency"]}


def _one(row: Any, *, created: bool = False) -> One:
    out = account_out(row)
    return One(out, version=row["version"], location=f"/accounts/{out.id}" if created else None)
