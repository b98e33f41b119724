"""SQL of the feed."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS = (
    "e.seq, e.id, e.type, e.kind, e.object_id, e.actor, e.request_id, e.object, e.changed, e.details, e.sealed,"
    " e.created_at"
)
_BOUNDS = """SELECT coalesce((SELECT n.last_number FROM number_series n WHERE n.org_id = $1 AND n.series = 'event'), 0) AS last,
 (SELECT min(e.seq) FROM events e WHERE e.org_id = $1) AS first"""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the feed as one snapshot shows it."""

    rows: Sequence[Row]
    first: int
    """The oldest number that is kept; one more than the last where none is."""
    last: int
    """The latest number."""


async def read_slice(db: Db, org_id: UUID, after: int, patterns: Sequence[str] | None, limit: int) -> Slice:
    """Up to `limit` events that follow `after`, and the bounds of the feed in the same snapshot."""
    rows = await db.fetch(
        f"WITH b AS ({_BOUNDS}) SELECT b.first AS first_seq, b.last AS last_seq, f.* FROM b LEFT JOIN LATERAL ("
        f"SELECT {COLUMNS} FROM events e WHERE e.org_id = $1 AND e.seq > $2 AND ($3::text[] IS NULL OR e.type LIKE ANY ($3))"
        " ORDER BY e.seq LIMIT $4) f ON true ORDER BY f.seq",
        org_id,
        after,
        patterns,
        limit,
    )
    last = rows[0]["last_seq"]
    first = rows[0]["first_seq"] or last + 1
    return Slice([row for row in rows if row["seq"] is not None], first, last)


async def read_event(db: Db, org_id: UUID, event_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM events e WHERE e.org_id = $1 AND e.id = $2", org_id, event_id
    )


async def read_events(db: Db, org_id: UUID, wanted: Sequence[UUID]) -> Sequence[Row]:
    """In their order."""
    return await db.fetch(
        f"SELECT {COLUMNS} FROM events e WHERE e.org_id = $1 AND e.id = ANY ($2) ORDER BY e.seq",
        org_id,
        list(wanted),
    )
