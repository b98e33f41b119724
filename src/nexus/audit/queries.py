"""SQL of the audit log."""

from collections.abc import AsyncIterator, Sequence
from typing import Final
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.rest.listing import Where

COLUMNS: Final = """a.id, a.number, a.created_at, a.kind, a.actor_kind, a.actor, a.actor_name, a.address, a.user_agent, a.request_id,
 a.operation, a.outcome, a.part, a.parts, a.terms, a.things, a.sealed, a.hash"""
SOURCE: Final = "audit_entries a"
TOTAL: Final = "SELECT h.last_number FROM audit_heads h WHERE h.org_id = $1"
"""Of all entries: none is ever removed."""
_PAGE: Final = 500


async def read_head(db: Db, org_id: UUID) -> Row | None:
    return await db.fetchrow("SELECT last_number, last_hash FROM audit_heads WHERE org_id = $1", org_id)


async def read_entry(db: Db, org_id: UUID, entry_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE a.org_id = $1 AND a.id = $2", org_id, entry_id
    )


async def next_page(db: Db, where: Where, size: int = _PAGE) -> tuple[Sequence[Row], Where | None]:
    """The first rows that meet the conditions, and the conditions of those that follow."""
    rows = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE {where} ORDER BY a.created_at, a.id LIMIT {size:d}",
        *where.arguments,
    )
    if len(rows) < size:
        return rows, None
    following = Where(list(where.conditions), list(where.arguments))
    following.add("(a.created_at, a.id) > ({}, {})", rows[-1]["created_at"], rows[-1]["id"])
    return rows, following


async def pages(db: Db, where: Where, size: int = _PAGE) -> AsyncIterator[Sequence[Row]]:
    """All rows that meet the conditions, in their order, some at a time."""
    position: Where | None = where
    while position is not None:
        rows, position = await next_page(db, position, size)
        yield rows


async def beyond_the_end(db: Db, org_id: UUID) -> Row | None:
    """The first entry that stands after the end of the chain; read with the end in one statement, so in one state."""
    return await db.fetchrow(
        "SELECT a.number, a.id FROM audit_heads h JOIN audit_entries a ON a.org_id = h.org_id"
        " AND a.created_at > h.last_created_at WHERE h.org_id = $1 ORDER BY a.created_at, a.id LIMIT 1",
        org_id,
    )
