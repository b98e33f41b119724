"""SQL of settlements."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS = """s.id, s.number, s.lease_id, s.tenant_id, s.property_id, s.status, s.date, s.currency, s.applied, s.refunded, s.owed,
 s.notes, s.reversed_on, s.reversal_reason, s.version, s.created_at, s.updated_at,
 (SELECT array_agg(ROW(x.kind, x.description, x.net, x.tax, x.amount, x.object_id) ORDER BY x.position) FROM settlement_lines x
 WHERE x.org_id = s.org_id AND x.settlement_id = s.id) AS lines"""
SOURCE = "settlements s"


async def read_settlement(db: Db, org_id: UUID, settlement_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE OF s" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE s.org_id = $1 AND s.id = $2{suffix}", org_id, settlement_id
    )


async def in_force(db: Db, org_id: UUID, lease_id: UUID) -> str | None:
    """The number of the settlement of a lease that stands."""
    number: str | None = await db.fetchval(
        "SELECT number FROM settlements WHERE org_id = $1 AND lease_id = $2 AND status = 'settled'",
        org_id,
        lease_id,
    )
    return number


async def insert_lines(
    db: Db, org_id: UUID, settlement_id: UUID, rows: Sequence[tuple[str, str, int, int, UUID]]
) -> None:
    """Rows are (kind, description, net, tax, object)."""
    await db.executemany(
        "INSERT INTO settlement_lines (org_id, settlement_id, position, kind, description, net, tax, amount, object_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
            (org_id, settlement_id, n, kind, text, net, tax, net + tax, object_id)
            for n, (kind, text, net, tax, object_id) in enumerate(rows, start=1)
        ],
    )


async def unused_rent(db: Db, org_id: UUID, lease_id: UUID, last_day: date) -> Sequence[Row]:
    """What was taken off charges for days after the lease's last one."""
    return await db.fetch(
        "SELECT k.id, k.reason, k.net, k.tax FROM credits k JOIN charges c ON c.org_id = k.org_id AND c.id = k.charge_id"
        " WHERE k.org_id = $1 AND c.lease_id = $2 AND k.type = 'correction' AND c.item_id IS NOT NULL AND c.period_end > $3"
        " AND k.effective_on >= $3 ORDER BY k.created_at, k.id",
        org_id,
        lease_id,
        last_day,
    )


async def deposits_held(db: Db, org_id: UUID, lease_id: UUID) -> Sequence[Row]:
    """Deposits of a lease of which something is held, the manager's own first."""
    return await db.fetch(
        "SELECT id, held_by, held, purpose FROM deposits WHERE org_id = $1 AND lease_id = $2 AND held > 0"
        " ORDER BY held_by <> 'manager', created_at, id",
        org_id,
        lease_id,
    )


async def last_movement(db: Db, org_id: UUID, deposit_id: UUID) -> Row:
    """The latest of a deposit."""
    row = await db.fetchrow(
        "SELECT id, amount FROM deposit_movements WHERE org_id = $1 AND deposit_id = $2 ORDER BY id DESC LIMIT 1",
        org_id,
        deposit_id,
    )
    assert row is not None
    return row


async def credits_of_lease(db: Db, org_id: UUID, lease_id: UUID) -> Sequence[Row]:
    """Cleared payments for a lease of which something is the tenant's credit, the oldest first."""
    return await db.fetch(
        "SELECT y.* FROM payments y WHERE y.org_id = $1 AND y.lease_id = $2 AND y.entry_id IS NOT NULL"
        " AND y.status = 'cleared' AND y.allocated + y.refunded < y.amount ORDER BY y.date, y.receipt_number",
        org_id,
        lease_id,
    )


async def open_of_lease(db: Db, org_id: UUID, lease_id: UUID, currency: str) -> int:
    """What is still owed of a lease's charges, in minor units."""
    amount: int = await db.fetchval(
        "SELECT coalesce(sum(amount - credited - allocated), 0)::bigint FROM charges"
        " WHERE org_id = $1 AND lease_id = $2 AND currency = $3",
        org_id,
        lease_id,
        currency,
    )
    return amount
