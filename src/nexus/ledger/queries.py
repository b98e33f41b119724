"""SQL of the ledger."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import asyncpg
import msgspec

from nexus.core.context import Db, Row
from nexus.database.rows import among
from nexus.ledger.model import Entry, PeriodClosed, Posting

ACCOUNT_COLUMNS: Final = "a.id, a.book, a.code, a.name, a.name_ar, a.type, a.role, a.control, a.status, a.version, a.created_at, a.updated_at"
ACCOUNT_SOURCE: Final = "accounts a"
LINE_COLUMNS: Final = "x.account_id, x.book, x.currency, x.amount, x.property_id, x.unit_id, x.lease_id, x.tenant_id, x.owner_reference, x.memo"
ENTRY_COLUMNS: Final = f"""e.id, e.number, e.effective_on, e.created_at, e.kind, e.description, e.source_id, e.reverses_id,
 e.actor, e.request_id, e.hash,
 (SELECT r.id FROM journal_entries r WHERE r.org_id = e.org_id AND r.reverses_id = e.id) AS reversed_by_id,
 (SELECT array_agg(ROW({LINE_COLUMNS}, a.code, a.name) ORDER BY x.line) FROM postings x
 JOIN accounts a ON a.org_id = x.org_id AND a.id = x.account_id
 WHERE x.org_id = e.org_id AND x.entry_id = e.id) AS lines"""
ENTRY_SOURCE: Final = "journal_entries e"
CLOSING_COLUMNS: Final = "c.id, c.through, c.status, c.closed_by, c.reopened_at, c.reopened_by, c.reopening_reason, c.version, c.created_at, c.updated_at"
CLOSING_SOURCE: Final = "period_closings c"
_POST: Final = """SELECT p.number, p.created_at, p.hash, CASE WHEN p.place = 1 THEN
 (SELECT array_agg(ROW(a.id, a.book, a.code, a.name)) FROM accounts a WHERE a.org_id = $4
 AND a.id IN (SELECT unnest($5::uuid[]))) END AS accounts
 FROM post_entries($1::jsonb, $2, $3) WITH ORDINALITY AS p (id, number, created_at, hash, place)"""


async def read_account(db: Db, org_id: UUID, account_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {ACCOUNT_COLUMNS} FROM {ACCOUNT_SOURCE} WHERE a.org_id = $1 AND a.id = $2{suffix}",
        org_id,
        account_id,
    )


async def read_accounts(db: Db, org_id: UUID, account_ids: Sequence[UUID]) -> dict[UUID, Row]:
    condition, given = among("a.id", account_ids)
    rows = await db.fetch(
        f"SELECT {ACCOUNT_COLUMNS} FROM {ACCOUNT_SOURCE} WHERE a.org_id = $1 AND {condition}",
        org_id,
        given,
    )
    return {row["id"]: row for row in rows}


async def all_account_ids(db: Db, org_id: UUID) -> list[UUID]:
    rows = await db.fetch("SELECT id FROM accounts WHERE org_id = $1 ORDER BY book, code", org_id)
    return [row["id"] for row in rows]


async def code_taken(db: Db, org_id: UUID, book: str, code: str) -> bool:
    return bool(
        await db.fetchval(
            "SELECT EXISTS (SELECT FROM accounts WHERE org_id = $1 AND book = $2 AND code_key = fold_key($3))",
            org_id,
            book,
            code,
        )
    )


async def account_used(db: Db, org_id: UUID, account_id: UUID) -> bool:
    return bool(
        await db.fetchval(
            "SELECT EXISTS (SELECT FROM account_days WHERE org_id = $1 AND account_id = $2)",
            org_id,
            account_id,
        )
    )


async def read_entry(db: Db, org_id: UUID, entry_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_SOURCE} WHERE e.org_id = $1 AND e.id = $2", org_id, entry_id
    )


async def read_postings(db: Db, org_id: UUID, entry_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        f"SELECT {LINE_COLUMNS} FROM postings x WHERE x.org_id = $1 AND x.entry_id = $2 ORDER BY x.line",
        org_id,
        entry_id,
    )


async def post(
    db: Db, org_id: UUID, entries: Sequence[Entry], actor: str, request_id: str
) -> list[dict[str, Any]]:
    """Number, chain and store the entries. From here to the commit nobody else in the organisation posts. Gives them as
    they are stored, with the columns of `ENTRY_COLUMNS`.

    Raises `PeriodClosed` (409) when one takes effect on a day through which the books are closed.
    """
    sent = msgspec.json.encode(entries).decode()
    used = list({posting.account_id for entry in entries for posting in entry.postings})
    try:
        posted = await db.fetch(_POST, sent, actor, request_id, org_id, used)
    except asyncpg.CheckViolationError as error:
        if error.constraint_name == "period_closed":
            raise PeriodClosed(str(error)) from None
        raise
    accounts = {account_id: names for account_id, *names in posted[0]["accounts"]} if posted else {}
    return [
        {
            "id": entry.id, "number": row["number"], "effective_on": entry.effective_on, "created_at": row["created_at"],
            "kind": entry.kind, "description": entry.description, "source_id": entry.source_id,
            "reverses_id": entry.reverses_id, "actor": actor, "request_id": request_id, "hash": row["hash"],
            "reversed_by_id": None, "lines": [_line(posting, *accounts[posting.account_id]) for posting in entry.postings],
        }
        for entry, row in zip(entries, posted, strict=True)
    ]  # fmt: skip


def _line(p: Posting, book: str, code: str, name: str) -> tuple[Any, ...]:
    """As `ENTRY_COLUMNS` reads it."""
    return (
        p.account_id, book, p.currency, p.amount, p.property_id, p.unit_id, p.lease_id, p.tenant_id, p.owner_reference,
        p.memo, code, name,
    )  # fmt: skip


async def existing(db: Db, org_id: UUID, table: str, wanted: set[UUID]) -> set[UUID]:
    """Which of these rows there are. `table` comes from the code, never from a request."""
    rows = await db.fetch(f"SELECT id FROM {table} WHERE org_id = $1 AND id = ANY ($2)", org_id, list(wanted))
    return {row["id"] for row in rows}


async def contradictions(db: Db, org_id: UUID, postings: Sequence[Posting]) -> Sequence[Row]:
    """For each posting, in their order, which of the things that it names don't go together. All of them are known."""
    named = [(line.property_id, line.unit_id, line.lease_id, line.tenant_id) for line in postings]
    properties, units, leases, tenants = (list(ids) for ids in zip(*named, strict=True))
    return await db.fetch(
        "SELECT l.property_id <> k.property_id AS property_not_of_lease, u.property_id <> k.property_id AS property_not_of_unit,"
        " u.property_id <> l.property_id AS unit_not_of_lease, k.lease_id IS NOT NULL AND k.tenant_id IS NOT NULL"
        " AND NOT EXISTS (SELECT FROM lease_tenants t WHERE t.org_id = $1 AND t.lease_id = k.lease_id"
        " AND t.tenant_id = k.tenant_id) AS tenant_not_of_lease"
        " FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) WITH ORDINALITY"
        " AS k (property_id, unit_id, lease_id, tenant_id, n)"
        " LEFT JOIN units u ON u.org_id = $1 AND u.id = k.unit_id"
        " LEFT JOIN leases l ON l.org_id = $1 AND l.id = k.lease_id ORDER BY k.n",
        org_id,
        properties,
        units,
        leases,
        tenants,
    )


async def read_organisation(db: Db, org_id: UUID) -> Row:
    """Its currency and its day."""
    return await db.fetchrow(
        "SELECT currency, local_today(time_zone) AS today FROM organisations WHERE id = $1", org_id
    )


async def lock_ledger(db: Db, org_id: UUID) -> Row:
    """The end of the chain and the organisation's day, held until the transaction ends: nobody posts meanwhile.

    First the lock that `post_entries` takes first, so that two never wait for each other; and in a statement of its own,
    so that what is read next is what the one before has left.
    """
    await db.execute("SELECT pg_advisory_xact_lock(hashtextextended('ledger' || $1::text, 7))", str(org_id))
    return await db.fetchrow(
        "SELECT l.last_number, l.closed_through, local_today(o.time_zone) AS today, (SELECT array_agg(ROW(a.role, a.id))"
        " FROM accounts a WHERE a.org_id = $1 AND a.role IS NOT NULL) AS accounts FROM ledgers l"
        " JOIN organisations o ON o.id = l.org_id WHERE l.org_id = $1",
        org_id,
    )


async def closed_through(db: Db, org_id: UUID) -> date | None:
    day: date | None = await db.fetchval("SELECT closed_through FROM ledgers WHERE org_id = $1", org_id)
    return day


async def set_closed_through(db: Db, org_id: UUID, through: date | None) -> None:
    await db.execute("UPDATE ledgers SET closed_through = $2 WHERE org_id = $1", org_id, through)


async def read_closing(db: Db, org_id: UUID, closing_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {CLOSING_COLUMNS} FROM {CLOSING_SOURCE} WHERE c.org_id = $1 AND c.id = $2",
        org_id,
        closing_id,
    )


async def last_closings(db: Db, org_id: UUID) -> Sequence[Row]:
    """The closing in force, and the one before it."""
    return await db.fetch(
        f"SELECT {CLOSING_COLUMNS} FROM {CLOSING_SOURCE} WHERE c.org_id = $1 AND c.status = 'closed'"
        " ORDER BY c.through DESC LIMIT 2",
        org_id,
    )


async def settle(db: Db, org_id: UUID) -> None:
    """Wait for whoever is posting or recording facts, so that nothing recorded up to now appears later. A statement of its own."""
    await db.execute(
        "SELECT pg_advisory_xact_lock_shared(hashtextextended('ledger' || $1::text, 7)),"
        " pg_advisory_lock(hashtextextended('facts' || $1::text, 7)), pg_advisory_unlock(hashtextextended('facts' || $1::text, 7))",
        str(org_id),
    )


async def facts_since(db: Db, org_id: UUID, at: datetime) -> bool:
    """Whether anything that reports show beside the books, and that can be seen by now, was recorded after an instant."""
    found: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM fact_marks WHERE org_id = $1 AND at > $2)", org_id, at
    )
    return found


async def last_instant(db: Db, org_id: UUID) -> datetime:
    """The latest instant of recording that can be relied on once `settle` has waited: everything that is posted from now
    on is stamped later, although stamps may run ahead of the clock by some microseconds.
    """
    at: datetime = await db.fetchval(
        "SELECT greatest(nexus_now() - interval '1 microsecond', last_created_at) FROM ledgers WHERE org_id = $1",
        org_id,
    )
    return at


async def balances(
    db: Db,
    org_id: UUID,
    as_of: date | None,
    known_at: datetime | None,
    filters: dict[str, Any],
    since: date | None = None,
) -> Sequence[Row]:
    """Debits and credits per account and currency, in minor units, by both time axes; of `since` to `as_of` when given.

    Without filters it reads a row per account and day, and the postings of the one day in which `known_at` lies.
    """
    arguments: list[Any] = [org_id, as_of, known_at, since]
    if filters:
        conditions = ""
        for column, value in filters.items():
            arguments.append(value)
            conditions += f" AND {column} = ${len(arguments)}"
        sums = (
            "SELECT account_id, currency, sum(amount) FILTER (WHERE amount > 0) AS debit,"
            " -sum(amount) FILTER (WHERE amount < 0) AS credit FROM postings WHERE org_id = $1"
            " AND ($2::date IS NULL OR effective_on <= $2) AND ($4::date IS NULL OR effective_on >= $4) AND ($3::timestamptz IS NULL OR created_at <= $3)"
            f"{conditions} GROUP BY 1, 2"
        )
    else:
        sums = _SUMS
    return await db.fetch(
        # MATERIALIZED: while the planner takes the accounts for few it would add everything up once for each of them
        f"WITH s AS MATERIALIZED ({sums})"
        " SELECT a.id, a.book, a.code, a.name, a.name_ar, a.type, s.currency, coalesce(sum(s.debit), 0)::bigint AS debit,"
        " coalesce(sum(s.credit), 0)::bigint AS credit FROM s"
        " JOIN accounts a ON a.org_id = $1 AND a.id = s.account_id"
        " GROUP BY a.id, a.book, a.code, a.name, a.name_ar, a.type, s.currency ORDER BY a.book, a.code, s.currency",
        *arguments,
    )


_SUMS: Final = """SELECT account_id, currency, sum(debit) AS debit, sum(credit) AS credit FROM account_days
 WHERE org_id = $1 AND ($2::date IS NULL OR effective_on <= $2) AND ($4::date IS NULL OR effective_on >= $4)
 AND ($3::timestamptz IS NULL OR recorded_on < ($3::timestamptz AT TIME ZONE 'UTC')::date) GROUP BY 1, 2
 UNION ALL
 SELECT account_id, currency, sum(amount) FILTER (WHERE amount > 0), -sum(amount) FILTER (WHERE amount < 0) FROM postings
 WHERE org_id = $1 AND created_at >= date_trunc('day', $3::timestamptz, 'UTC') AND created_at <= $3
 AND ($2::date IS NULL OR effective_on <= $2) AND ($4::date IS NULL OR effective_on >= $4) GROUP BY 1, 2"""
