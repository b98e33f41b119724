"""The shared state of quotas: one row per organisation, one per process that holds a block."""

from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.listener import LIFE_LOCK


async def lock_window(db: Db, org_id: UUID, window: int) -> Row:
    """The present window, begun now if the last one is over; locked until the transaction ends."""
    await db.execute(
        "INSERT INTO quota_windows (org_id, started_at, granted) VALUES ($1, clock_timestamp(), 0) ON CONFLICT DO NOTHING",
        org_id,
    )
    row = await db.fetchrow(
        "SELECT started_at, granted, started_at + make_interval(secs => $2) <= clock_timestamp() AS over"
        " FROM quota_windows WHERE org_id = $1 FOR UPDATE",
        org_id,
        window,
    )
    assert row is not None
    if not row["over"]:
        return row
    await db.execute("DELETE FROM quota_holders WHERE org_id = $1", org_id)
    return await db.fetchrow(
        "UPDATE quota_windows SET started_at = clock_timestamp(), granted = 0 WHERE org_id = $1"
        " RETURNING started_at, granted",
        org_id,
    )


async def read_window(db: Db, org_id: UUID, window: int) -> Row | None:
    """The present window without touching it; None when none runs."""
    return await db.fetchrow(
        "SELECT started_at, granted FROM quota_windows"
        " WHERE org_id = $1 AND started_at + make_interval(secs => $2) > clock_timestamp()",
        org_id,
        window,
    )


async def grant(db: Db, org_id: UUID, holder: int, block: int) -> None:
    """Hand a block to a process that has used up what it had."""
    await db.execute("UPDATE quota_windows SET granted = granted + $2 WHERE org_id = $1", org_id, block)
    await db.execute(
        "INSERT INTO quota_holders (org_id, holder, started_at, held)"
        " SELECT org_id, $2, started_at, $3 FROM quota_windows WHERE org_id = $1"
        " ON CONFLICT (org_id, holder) DO UPDATE SET started_at = excluded.started_at, held = excluded.held",
        org_id,
        holder,
        block,
    )


async def give_back(db: Db, org_id: UUID, holder: int, started_at: float, unused: int) -> None:
    """Take back what a process has not used, if the window is still the one it was granted in."""
    await db.execute(
        "UPDATE quota_windows SET granted = granted - $2"
        " WHERE org_id = $1 AND abs(extract(epoch FROM started_at) - $3) < 0.001",
        org_id,
        unused,
        started_at,
    )
    await db.execute("UPDATE quota_holders SET held = 0 WHERE org_id = $1 AND holder = $2", org_id, holder)


async def other_live_holders(db: Db, org_id: UUID, holder: int) -> int:
    """How many other living processes may still hold unused requests. The dead ones' are counted as used."""
    number: int = await db.fetchval(
        "SELECT count(*) FROM quota_holders h WHERE h.org_id = $1 AND h.holder <> $2 AND h.held > 0"
        " AND EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = $3 AND l.objid = h.holder::oid)",
        org_id,
        holder,
        LIFE_LOCK,
    )
    return number


async def tell(db: Db, message: str) -> None:
    await db.execute("SELECT pg_notify('nexus_quota', $1)", message)
