"""The proof of the books: everything that the database promises of them, computed anew from the rows alone.

It trusts no trigger and no stored total. Whoever changed a row behind the product's back is found, because each entry's
hash covers its content and the hash before it.
"""

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Db, Row
from nexus.core.errors import NotFound
from nexus.ledger.model import differences

_PAGE: Final = 2000
"""entries that are read at once"""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Fault:
    """The first row that is not as it should be."""

    what: str
    """`journal_entry`, `ledger` or `account_day`"""
    row: str
    """The entry's number, or the account and days."""
    detail: str


@dataclass(frozen=True, slots=True)
class Proof:
    entries: int
    postings: int
    head: str
    """The last hash: kept elsewhere, it proves later that nothing before it changed."""
    fault: Fault | None = None


async def check_books(ctx: Ctx) -> Proof:
    """Check the chain, each entry's balance and the kept sums, up to what is committed now."""
    head = await ctx.db.fetchrow("SELECT last_number, last_hash FROM ledgers WHERE org_id = $1", ctx.org_id)
    if head is None:
        raise NotFound("There is no such organisation.")
    last, number, postings = _first_hash(ctx.org_id), 0, 0
    recorded = _EPOCH
    async for entry in _entries(ctx.db, ctx.org_id, head["last_number"]):
        number += 1
        postings += len(entry["lines"] or ())
        detail = _wrong(entry, number, last, recorded)
        if detail:
            return Proof(number, postings, last.hex(), Fault("journal_entry", str(entry["number"]), detail))
        last, recorded = entry["hash"], entry["created_at"]
    if number != head["last_number"]:
        return Proof(
            number, postings, last.hex(), Fault("journal_entry", str(number + 1), "the entry is missing")
        )
    if last != head["last_hash"]:
        return Proof(
            number, postings, last.hex(), Fault("ledger", str(number), "the chain ends with another hash")
        )
    return Proof(number, postings, last.hex(), await _wrong_day(ctx.db, ctx.org_id))


async def rehash(
    db: Db, org_id: UUID, other_id: UUID, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> list[bytes]:
    """The chain of one organisation's entries as it is with another, where `change` has changed what they say: its first
    hash, and then that of each entry."""
    last: int = await db.fetchval("SELECT last_number FROM ledgers WHERE org_id = $1", org_id)
    hashes = [_first_hash(other_id)]
    async for entry in _entries(db, org_id, last):
        changed = change(dict(entry) | {"lines": [dict(line) for line in entry["lines"] or ()]})
        hashes.append(entry_hash(hashes[-1], changed))
    return hashes


def _first_hash(org_id: UUID) -> bytes:
    return hashlib.sha256(str(org_id).encode()).digest()


def entry_hash(before: bytes, entry: Row) -> bytes:
    """As `post_entries` makes it, from the stored row."""
    lines = [
        [n, str(line["account_id"]), line["book"], line["currency"], line["amount"],
         *(_text(line[tag]) for tag in ("property_id", "unit_id", "lease_id", "tenant_id")), line["owner_reference"],
         line["memo"]]
        for n, line in enumerate(entry["lines"] or (), start=1)
    ]  # fmt: skip
    content = [
        entry["number"], str(entry["id"]), entry["effective_on"].isoformat(),
        (entry["created_at"] - _EPOCH) // timedelta(microseconds=1), entry["kind"], entry["description"],
        _text(entry["source_id"]), _text(entry["reverses_id"]), entry["posting_count"], entry["actor"],
        entry["request_id"], lines,
    ]  # fmt: skip
    return hashlib.sha256(before + json.dumps(content, ensure_ascii=False).encode()).digest()


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _wrong(entry: Row, number: int, before: bytes, recorded: datetime) -> str | None:
    if entry["number"] != number:
        return f"its number is {entry['number']} where {number} is due: an entry is missing"
    lines = entry["lines"] or ()
    if len(lines) != entry["posting_count"] or [line["line"] for line in lines] != list(
        range(1, len(lines) + 1)
    ):
        return f"it has {len(lines)} postings and was posted with {entry['posting_count']}"
    for (book, currency), difference in differences(
        (line["book"], line["currency"], line["amount"]) for line in lines
    ).items():
        return f"in the {book} book its {currency} postings add up to {difference} minor units"
    for line in lines:
        if (line["effective_on"], line["created_at"]) != (entry["effective_on"], entry["created_at"]):
            return f"posting {line['line']} has another day than its entry"
    if entry["created_at"] <= recorded:
        return "it was recorded before the entry that precedes it"
    if entry_hash(before, entry) != entry["hash"]:
        return "its content does not give its hash"
    return None


async def _entries(db: Db, org_id: UUID, last: int) -> AsyncIterator[Row]:
    after = 0
    while after < last:
        page: Sequence[Row] = await db.fetch(
            "SELECT e.number, e.id, e.effective_on, e.created_at, e.kind, e.description, e.source_id, e.reverses_id,"
            " e.posting_count, e.actor, e.request_id, e.hash, (SELECT array_agg(x ORDER BY x.line) FROM postings x"
            " WHERE x.org_id = e.org_id AND x.entry_id = e.id) AS lines FROM journal_entries e"
            " WHERE e.org_id = $1 AND e.number > $2 AND e.number <= $3 ORDER BY e.number LIMIT $4",
            org_id,
            after,
            last,
            _PAGE,
        )
        if not page:
            return
        for entry in page:
            yield entry
        after = page[-1]["number"]


async def _wrong_day(db: Db, org_id: UUID) -> Fault | None:
    """The first kept sum that its postings don't give: both are read in one statement, so in one state."""
    row = await db.fetchrow(
        "SELECT account_id, effective_on,"
        " recorded_on, k.debit - k.credit AS kept, p.debit - p.credit AS posted"
        " FROM (SELECT * FROM account_days WHERE org_id = $1) k FULL JOIN (SELECT account_id, currency, effective_on,"
        " (created_at AT TIME ZONE 'UTC')::date AS recorded_on, coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS debit,"
        " coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS credit FROM postings WHERE org_id = $1 GROUP BY 1, 2, 3, 4) p"
        " USING (account_id, currency, effective_on, recorded_on)"
        " WHERE (k.debit, k.credit) IS DISTINCT FROM (p.debit, p.credit)"
        " ORDER BY recorded_on, account_id, effective_on LIMIT 1",
        org_id,
    )
    if row is None:
        return None
    where = f"{row['account_id']} on {row['effective_on']}, recorded on {row['recorded_on']}"
    return Fault("account_day", where, f"the kept sum is {row['kept']}, the postings give {row['posted']}")
