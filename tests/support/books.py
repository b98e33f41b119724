"""Short ways to the ledger, over HTTP."""

from __future__ import annotations

from datetime import date

from nexus.core import ids
from nexus.ledger.model import Entry, Posting
from support.office import Org

DAY = date(2026, 3, 1)


class Books:
    """The books of one organisation."""

    def __init__(self, org: Org) -> None:
        self.org, self.client = org, org.client
        rows = org.get("/accounts", limit=100)["data"]
        self.accounts = {(row["book"], row["code"]): row["id"] for row in rows}

    def lines(self, *parts, **tags):
        """Postings from (code, amount): a debit is positive. A code may name its book: `own:1010`."""
        made = []
        for code, amount in parts:
            book, _, number = code.rpartition(":")
            side = "credit" if amount.startswith("-") else "debit"
            account = self.accounts[book or "client", number]
            made.append({"account_id": account, side: amount.lstrip("-")} | tags)
        return made

    def post(self, *parts, on="2026-03-01", status=201, description="Test", currency=None, **tags):
        body = {"description": description, "effective_on": on, "postings": self.lines(*parts, **tags)}
        return self.org.make(
            "/journal-entries", body | ({"currency": currency} if currency else {}), status=status
        )

    def refused(self, body, status=422):
        answer = self.client.post("/journal-entries", json=body, headers={"Idempotency-Key": "refused"})
        assert answer.status_code == status, answer.text
        return answer.json()

    def balance(self, code, **query):
        found = [a for a in self.org.get("/balances", **query)["data"]["accounts"] if a["code"] == code]
        return found[0]["balance"] if found else None


async def account(ctx, role):
    return await ctx.db.fetchval("SELECT id FROM accounts WHERE org_id = $1 AND role = $2", ctx.org_id, role)


async def entry_of(ctx, *parts, on=DAY, **more):
    lines = [
        Posting(account_id=await account(ctx, role), amount=amount, currency="AED", **more)
        for role, amount in parts
    ]
    return Entry(
        id=ids.new_id(),
        effective_on=on,
        kind="manual",
        description='a "b" \\ é ع \x7f\x1f',
        postings=tuple(lines),
    )
