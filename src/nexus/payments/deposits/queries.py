"""SQL of deposits."""

from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS = """d.id, d.lease_id, d.tenant_id, d.property_id, d.purpose, d.held_by, d.amount, d.currency, d.due_on, d.received,
 d.applied, d.deducted, d.refunded, d.forfeited, d.held, d.booked, d.notes, d.version, d.created_at, d.updated_at,
 (SELECT local_today(p.time_zone) FROM properties p WHERE p.org_id = d.org_id AND p.id = d.property_id) AS today"""
SOURCE = "deposits d"
MOVEMENT_COLUMNS = """m.id, m.deposit_id, m.type, m.date, m.amount, m.booked, m.method, m.reference, m.reason, m.held_by,
 m.payment_id, m.cheque_id, m.entry_id, m.reverses_id, m.actor, m.version, m.created_at, d.currency,
 (SELECT r.id FROM deposit_movements r WHERE r.org_id = m.org_id AND r.reverses_id = m.id) AS reversed_by_id"""
MOVEMENT_SOURCE = "deposit_movements m JOIN deposits d ON d.org_id = m.org_id AND d.id = m.deposit_id"


async def read_deposit(db: Db, org_id: UUID, deposit_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE d.org_id = $1 AND d.id = $2{suffix}", org_id, deposit_id
    )


async def read_movement(db: Db, org_id: UUID, movement_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {MOVEMENT_COLUMNS} FROM {MOVEMENT_SOURCE} WHERE m.org_id = $1 AND m.id = $2",
        org_id,
        movement_id,
    )


async def open_and_due(db: Db, org_id: UUID, lease_id: UUID, currency: str, on: date) -> int:
    """What is open of a lease's charges that are due by a day, in minor units."""
    amount: int = await db.fetchval(
        "SELECT coalesce(sum(amount - credited - allocated), 0)::bigint FROM charges WHERE org_id = $1 AND lease_id = $2"
        " AND currency = $3 AND due_on <= $4",
        org_id,
        lease_id,
        currency,
        on,
    )
    return amount


async def least_held(db: Db, org_id: UUID, deposit_id: UUID, on: date, *, in_books: bool) -> int:
    """The least that was held of it on a day and on every day since: so much could be given out on that day.

    By the days on which things happened, or by those on which they count in the books.
    """
    day = "effective_on" if in_books else "date"
    held: int = await db.fetchval(
        f"WITH days AS (SELECT {day} AS date, sum(CASE type WHEN 'receipt' THEN amount WHEN 'transfer' THEN 0 ELSE -amount END) AS change"
        " FROM deposit_movements WHERE org_id = $1 AND deposit_id = $2 GROUP BY 1),"
        " sums AS (SELECT date, sum(change) OVER (ORDER BY date) AS held FROM days)"
        " SELECT least((SELECT coalesce((SELECT held FROM sums WHERE date <= $3 ORDER BY date DESC LIMIT 1), 0)),"
        " (SELECT min(held) FROM sums WHERE date > $3))::bigint",
        org_id,
        deposit_id,
        on,
    )
    return held


async def movement_of_payment(db: Db, org_id: UUID, payment_id: UUID) -> UUID | None:
    """The application that a payment comes from."""
    found: UUID | None = await db.fetchval(
        "SELECT id FROM deposit_movements WHERE org_id = $1 AND payment_id = $2 AND reverses_id IS NULL",
        org_id,
        payment_id,
    )
    return found


async def movements_of_cheque(db: Db, org_id: UUID, cheque_id: UUID) -> list[UUID]:
    """What came in by a cheque and stands."""
    rows = await db.fetch(
        "SELECT m.id FROM deposit_movements m WHERE m.org_id = $1 AND m.cheque_id = $2 AND m.reverses_id IS NULL AND NOT EXISTS"
        " (SELECT FROM deposit_movements r WHERE r.org_id = m.org_id AND r.reverses_id = m.id) ORDER BY m.created_at DESC, m.id DESC",
        org_id,
        cheque_id,
    )
    return [row["id"] for row in rows]


async def deposit_to_ask(db: Db, org_id: UUID, lease_id: UUID) -> int:
    """What a lease says of its deposit less what is asked for already; 0 where the organisation asks by itself."""
    amount: int = await db.fetchval(
        "SELECT CASE WHEN o.deposit_on_activation THEN l.deposit - coalesce((SELECT sum(d.amount) FROM deposits d"
        " WHERE d.org_id = l.org_id AND d.lease_id = l.id AND d.purpose = 'security'), 0) ELSE 0 END::bigint"
        " FROM leases l JOIN organisations o ON o.id = l.org_id WHERE l.org_id = $1 AND l.id = $2",
        org_id,
        lease_id,
    )
    return amount


async def held_for_lease(db: Db, org_id: UUID, lease_id: UUID) -> list[Row]:
    """Its security deposits that hold something, the oldest first."""
    rows = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE d.org_id = $1 AND d.lease_id = $2 AND d.purpose = 'security' AND d.held > 0"
        " ORDER BY d.created_at, d.id",
        org_id,
        lease_id,
    )
    return list(rows)


async def carried_over(db: Db, org_id: UUID, lease_id: UUID) -> list[Row]:
    """What a renewal's deposits took over from those of the lease before and still has: both movements of each time."""
    rows = await db.fetch(
        "SELECT r.id AS receipt_id, r.deposit_id AS to_id, g.id AS refund_id, g.deposit_id AS from_id, r.amount, r.booked,"
        " r.entry_id, r.date FROM deposits d JOIN deposit_movements r ON r.org_id = d.org_id AND r.deposit_id = d.id"
        "  AND r.type = 'receipt' AND r.method = 'carried_over' AND r.reverses_id IS NULL"
        " JOIN leases l ON l.org_id = d.org_id AND l.id = d.lease_id"
        " JOIN deposits b ON b.org_id = d.org_id AND b.lease_id = l.renews_lease_id AND b.held_by = d.held_by"
        " JOIN deposit_movements g ON g.org_id = b.org_id AND g.deposit_id = b.id AND g.type = 'refund'"
        "  AND g.method = 'carried_over' AND g.reverses_id IS NULL AND g.amount = r.amount"
        "  AND g.entry_id IS NOT DISTINCT FROM r.entry_id"
        " WHERE d.org_id = $1 AND d.lease_id = $2 AND NOT EXISTS"
        "  (SELECT FROM deposit_movements x WHERE x.org_id = d.org_id AND x.reverses_id IN (r.id, g.id)) ORDER BY r.id",
        org_id,
        lease_id,
    )
    return list(rows)


async def lease_of_deposit(db: Db, org_id: UUID, lease_id: UUID) -> Row | None:
    """What a deposit must know of its lease; its first tenant is who gives the deposit and gets it back."""
    row: Any = await db.fetchrow(
        "SELECT l.id, l.status, l.property_id, l.currency, l.deposit, l.start_date,"
        " (SELECT lt.tenant_id FROM lease_tenants lt WHERE lt.org_id = l.org_id AND lt.lease_id = l.id"
        "   AND lt.role = 'tenant' ORDER BY lt.position LIMIT 1) AS tenant_id"
        " FROM leases l WHERE l.org_id = $1 AND l.id = $2",
        org_id,
        lease_id,
    )
    return row
