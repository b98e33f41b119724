"""SQL of payments."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS = """y.id, y.receipt_number, y.tenant_id, y.lease_id, y.property_id, y.method, y.status, y.date, y.amount,
 y.currency, y.reference, y.instrument, y.cleared_on, y.returned_on, y.return_reason, y.return_note, y.reversed_on,
 y.reversal_reason, y.notes, y.entry_id, y.allocated, y.refunded, y.cheque_id,
 y.clearing_entry_id, y.version, y.created_at, y.updated_at"""
SOURCE = "payments y"

CIRCUMSTANCES = """t.id AS tenant_id, l.id AS lease_id, l.currency AS lease_currency, lt.tenant_id IS NOT NULL AS in_lease,
 p.id AS property_id, p.currency AS property_currency, o.currency AS org_currency,
 coalesce(p.jurisdiction, o.jurisdiction) AS jurisdiction, local_today(coalesce(p.time_zone, o.time_zone)) AS today"""
CIRCUMSTANCES_SOURCE = """LEFT JOIN tenants t ON t.org_id = o.id AND t.id = {tenant}
 LEFT JOIN leases l ON l.org_id = o.id AND l.id = {lease}
 LEFT JOIN lease_tenants lt ON lt.org_id = o.id AND lt.lease_id = l.id AND lt.tenant_id = t.id
 LEFT JOIN properties p ON p.org_id = o.id AND p.id = coalesce(l.property_id, {property})"""

REFUND_COLUMNS = """f.id, f.payment_id, f.date, f.method, f.currency, f.amount, f.reference, f.reason, f.entry_id, f.reverses_id, f.version,
 f.created_at, (SELECT r.id FROM refunds r WHERE r.org_id = f.org_id AND r.reverses_id = f.id) AS reversed_by_id"""
REFUND_SOURCE = "refunds f"


async def read_refund(db: Db, org_id: UUID, refund_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {REFUND_COLUMNS} FROM {REFUND_SOURCE} WHERE f.org_id = $1 AND f.id = $2", org_id, refund_id
    )


async def read_payment(db: Db, org_id: UUID, payment_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE y.org_id = $1 AND y.id = $2{suffix}", org_id, payment_id
    )


async def read_circumstances(
    db: Db, org_id: UUID, tenant_id: UUID, lease_id: UUID | None, property_id: UUID | None
) -> Row:
    """All that recording a payment must know: who, under which lease, where, in which currency, on which day."""
    source = CIRCUMSTANCES_SOURCE.format(tenant="$2", lease="$3", property="$4")
    return await db.fetchrow(
        f"SELECT {CIRCUMSTANCES} FROM organisations o {source} WHERE o.id = $1",
        org_id,
        tenant_id,
        lease_id,
        property_id,
    )


async def first_tenant(db: Db, org_id: UUID, lease_id: UUID) -> UUID | None:
    """Who stands first in a lease."""
    found: UUID | None = await db.fetchval(
        "SELECT tenant_id FROM lease_tenants WHERE org_id = $1 AND lease_id = $2 ORDER BY position LIMIT 1",
        org_id,
        lease_id,
    )
    return found


async def insert_payment(db: Db, org_id: UUID, values: Sequence[Any]) -> Row:
    """The payment with the next receipt number: the number's row stays locked until the commit, so there is no gap.

    Values in order: id, tenant, lease, property, method, status, date, amount, currency, reference, instrument,
    cleared_on, notes, entry, cheque.
    """
    return await db.fetchrow(
        "WITH receipt AS (INSERT INTO number_series AS s (org_id, series, last_number) VALUES ($1, 'payment', 1)"
        " ON CONFLICT (org_id, series) DO UPDATE SET last_number = s.last_number + 1 RETURNING last_number)"
        " INSERT INTO payments AS y (org_id, id, receipt_number, tenant_id, lease_id, property_id, method, status, date,"
        " amount, currency, reference, instrument, cleared_on, notes, entry_id, cheque_id)"
        " SELECT $1, $2, last_number, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 FROM receipt"
        f" RETURNING {COLUMNS}",
        org_id,
        *values,
    )


def days_total(first: date | None, last: date | None, status: str | None, mark: int) -> str:
    """SQL for the number of payments of a range of days, from the counts kept per day. Arguments begin at `mark`."""
    sql, n = "SELECT sum(total) FROM payment_days WHERE org_id = $1", mark
    for value, condition in ((status, "status = "), (first, "day >= "), (last, "day <= ")):
        if value is not None:
            sql += f" AND {condition}${n}"
            n += 1
    return sql
