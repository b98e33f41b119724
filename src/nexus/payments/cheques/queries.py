"""SQL of cheques."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Db, Row
from nexus.core.ids import new_id
from nexus.database.rows import among
from nexus.payments.cheques.model import ON_FILE

_OWN = """h.id, h.kind, h.status, h.tenant_id, h.lease_id, h.property_id, h.number, h.bank, h.branch, h.drawer,
 h.account_last_four, h.payee, h.date, h.amount, h.paid, h.currency, h.stale_alert_on, h.presentable_until, h.custody_place,
 h.received_on, h.deposit_id, h.deposited_on, h.cleared_on, h.returned_on, h.return_reason, h.bank_text, h.presented_count,
 h.return_count, h.security_deposit_id, h.replaces_id, h.notes, h.version, h.created_at, h.updated_at"""
LEASE_OVER_ON = "lease_over_on(l.status, l.start_date, l.end_date, l.terminated_on)"
COLUMNS = f"""{_OWN}, local_today(coalesce(p.time_zone, o.time_zone)) AS today, {LEASE_OVER_ON} AS lease_over_on,
 (SELECT y.id FROM payments y WHERE y.org_id = h.org_id AND y.cheque_id = h.id ORDER BY y.created_at DESC, y.id DESC LIMIT 1)
  AS payment_id,
 (SELECT array_agg(r.id ORDER BY r.date, r.id) FROM cheques r WHERE r.org_id = h.org_id AND r.replaces_id = h.id) AS replaced_by,
 (SELECT array_agg(i.side ORDER BY i.side DESC) FROM cheque_images i WHERE i.org_id = h.org_id AND i.cheque_id = h.id) AS images"""
SOURCE = """cheques h JOIN organisations o ON o.id = h.org_id
 LEFT JOIN properties p ON p.org_id = h.org_id AND p.id = h.property_id
 LEFT JOIN leases l ON l.org_id = h.org_id AND l.id = h.lease_id"""
_TODAY = "local_today(coalesce(p.time_zone, o.time_zone))"
"""Where the property is, or the organisation where there is none."""
GIVE_BACK = (
    f"h.status = 'received' AND CASE h.kind WHEN 'security' THEN {LEASE_OVER_ON} < {_TODAY}"
    f" ELSE h.date > {LEASE_OVER_ON} END"
)
_NOT_BACK = f" AND h.kind = 'payment' AND ({GIVE_BACK}) IS NOT TRUE"
ALERTS = {
    "due": f"h.status = 'received' AND h.date <= {_TODAY} AND h.stale_alert_on > {_TODAY}" + _NOT_BACK,
    "due_soon": f"h.status = 'received' AND h.date > {_TODAY} AND h.date <= {_TODAY} + 7" + _NOT_BACK,
    "stale_soon": f"h.status IN ('received', 'bounced', 'partially_paid') AND h.stale_alert_on <= {_TODAY}"
    f" AND h.presentable_until >= {_TODAY}" + _NOT_BACK,
    "stale": f"h.status IN ('received', 'bounced', 'partially_paid') AND h.presentable_until < {_TODAY}"
    + _NOT_BACK,
    "give_back": GIVE_BACK,
}
"""What `model.alert_of` says of a row, as a condition."""
DEPOSIT_COLUMNS = """d.id, d.number, d.date, d.currency, d.amount, d.cheque_count, d.account, d.reference, d.version,
 d.created_at"""
DEPOSIT_SOURCE = "cheque_deposits d"
FEE_COLUMNS = (
    "f.id, f.lease_id, f.starts_on, f.amount, f.currency, f.reasons, f.version, f.created_at, f.updated_at"
)
FEE_SOURCE = "returned_cheque_fees f"


async def read_cheques(db: Db, org_id: UUID, wanted: Sequence[UUID], *, lock: bool = False) -> list[Row]:
    """In the order of their ids, which is also that of the locks."""
    suffix = " FOR UPDATE OF h" if lock else ""
    condition, given = among("h.id", wanted)
    rows = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE h.org_id = $1 AND {condition} ORDER BY h.id{suffix}",
        org_id,
        given,
    )
    return list(rows)


async def take_turn(db: Db, org_id: UUID, tenant_id: UUID, number: str, bank: str) -> None:
    """From here to the commit nobody else files a cheque of this number, bank and tenant. A statement of its own, so that the
    next one sees what the one before has filed."""
    await db.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('cheque' || $1::uuid::text || $2::uuid::text || fold_key($3) || '/' || fold_key($4), 7))",
        org_id,
        tenant_id,
        number,
        bank,
    )


async def on_file(
    db: Db, org_id: UUID, tenant_id: UUID, number: str, bank: str, account: str | None, cheque_id: UUID | None = None
) -> Sequence[Row]:  # fmt: skip
    """Cheques of this number, bank and tenant, however they are typed, whose paper is about or was paid; not this one itself.

    Those of other accounts of the bank are others; one whose account isn't noted may be any of them. The latest first.
    """
    return await db.fetch(
        "SELECT h.id, h.status, h.amount, h.paid, h.date, h.currency, EXISTS (SELECT FROM payments y WHERE"
        " y.org_id = h.org_id AND y.cheque_id = h.id AND y.status = 'pending') AS recorded FROM cheques h"
        " WHERE h.org_id = $1 AND h.tenant_id = $2 AND h.number_key = fold_key($3) AND h.bank_key = fold_key($4)"
        " AND ($5::text IS NULL OR coalesce(h.account_last_four, $5) = $5) AND h.id IS DISTINCT FROM $6"
        " AND h.status = ANY ($7) ORDER BY h.created_at DESC, h.id DESC LIMIT 10",
        org_id,
        tenant_id,
        number,
        bank,
        account,
        cheque_id,
        list(ON_FILE),
    )


async def insert_cheque(ctx: Ctx, values: Mapping[str, Any], step: Mapping[str, Any]) -> Row:
    """A cheque and the step that it begins with, in one statement; gives the cheque. The names come from the code."""
    row = {"org_id": ctx.org_id, **values}
    noted = _step(ctx, values["id"], step)
    marks = [f"${n}" for n in range(1, len(row) + len(noted) + 1)]
    return await ctx.db.fetchrow(
        f"WITH filed AS (INSERT INTO cheques AS h ({', '.join(row)}) VALUES ({', '.join(marks[: len(row)])}) RETURNING h.org_id, {_OWN}),"
        f" noted AS (INSERT INTO cheque_steps ({', '.join(noted)}) VALUES ({', '.join(marks[len(row) :])}))"
        f" SELECT filed.*, {_TODAY} AS today, {LEASE_OVER_ON} AS lease_over_on, NULL::uuid AS payment_id, NULL::uuid[] AS replaced_by,"
        " NULL::text[] AS images FROM filed JOIN organisations o ON o.id = filed.org_id"
        " LEFT JOIN properties p ON p.org_id = filed.org_id AND p.id = filed.property_id"
        " LEFT JOIN leases l ON l.org_id = filed.org_id AND l.id = filed.lease_id",
        *row.values(),
        *noted.values(),
    )


async def insert_step(ctx: Ctx, cheque_id: UUID, step: Mapping[str, Any]) -> None:
    noted = _step(ctx, cheque_id, step)
    marks = ", ".join(f"${n}" for n in range(1, len(noted) + 1))
    await ctx.db.execute(f"INSERT INTO cheque_steps ({', '.join(noted)}) VALUES ({marks})", *noted.values())


def _step(ctx: Ctx, cheque_id: UUID, step: Mapping[str, Any]) -> dict[str, Any]:
    who = {"actor": ctx.actor.id, "request_id": ctx.request_id}
    return {"org_id": ctx.org_id, "id": new_id(), "cheque_id": cheque_id, **who, **step}


async def read_steps(db: Db, org_id: UUID, cheque_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        "SELECT s.step, s.status, s.date, s.amount, s.reason, s.bank_text, s.place, s.person, s.reference, s.payment_id,"
        " s.deposit_id, s.charge_id, s.actor, s.created_at FROM cheque_steps s WHERE s.org_id = $1 AND s.cheque_id = $2"
        " ORDER BY s.created_at, s.id LIMIT 500",
        org_id,
        cheque_id,
    )


async def payment_in_force(db: Db, org_id: UUID, cheque_id: UUID) -> UUID | None:
    """The payment of its present presentation: pending or cleared."""
    found: UUID | None = await db.fetchval(
        "SELECT id FROM payments WHERE org_id = $1 AND cheque_id = $2 AND status IN ('pending', 'cleared')"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        org_id,
        cheque_id,
    )
    return found


async def gone_stale(db: Db, org_id: UUID, limit: int) -> list[UUID]:
    """Cheques that wait and can't be presented any more."""
    rows = await db.fetch(
        f"SELECT h.id FROM {SOURCE} WHERE h.org_id = $1 AND {ALERTS['stale']} ORDER BY h.id LIMIT $2",
        org_id,
        limit,
    )
    return [row["id"] for row in rows]


async def matured(db: Db, org_id: UUID, event_type: str, ahead: int, late: int) -> Sequence[Row]:
    """Cheques that wait and whose date comes in so many days at the most, with the day from which that is so: not told of
    yet, and at most so many days ago. Of one that is due already it is too late to say that it will be."""
    return await db.fetch(
        f"SELECT h.id, h.date - $3::int AS day FROM {SOURCE} CROSS JOIN LATERAL (SELECT {_TODAY} AS today) t"
        f" WHERE h.org_id = $1 {_NOT_BACK} AND h.status IN ('expected', 'received') AND h.date <= t.today + $3::int"
        " AND h.date > t.today - (CASE $3::int WHEN 0 THEN $4::int ELSE 0 END)"
        " AND NOT EXISTS (SELECT FROM reminders r WHERE r.org_id = h.org_id AND r.type = $2 AND r.object_id = h.id"
        " AND r.day = h.date - $3::int) ORDER BY h.date, h.id",
        org_id,
        event_type,
        ahead,
        late,
    )


async def read_deposit(db: Db, org_id: UUID, deposit_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {DEPOSIT_COLUMNS} FROM {DEPOSIT_SOURCE} WHERE d.org_id = $1 AND d.id = $2",
        org_id,
        deposit_id,
    )


async def cheques_of_deposit(db: Db, org_id: UUID, deposit_id: UUID) -> Sequence[Row]:
    """As they were when the slip was written, whatever became of them; `status` is the present one."""
    return await db.fetch(
        "SELECT h.id, h.number, h.bank, h.drawer, h.date, h.status, s.amount FROM cheque_steps s"
        " JOIN cheques h ON h.org_id = s.org_id AND h.id = s.cheque_id"
        " WHERE s.org_id = $1 AND s.deposit_id = $2 ORDER BY s.created_at, s.id",
        org_id,
        deposit_id,
    )


async def read_fee(db: Db, org_id: UUID, fee_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {FEE_COLUMNS} FROM {FEE_SOURCE} WHERE f.org_id = $1 AND f.id = $2{suffix}", org_id, fee_id
    )


async def fee_in_force(db: Db, org_id: UUID, lease_id: UUID, currency: str, on: date) -> Row | None:
    """The lease's own rule, or else the organisation's; of these the latest that has begun."""
    return await db.fetchrow(
        f"SELECT {FEE_COLUMNS} FROM {FEE_SOURCE} WHERE f.org_id = $1 AND (f.lease_id = $2 OR f.lease_id IS NULL)"
        " AND f.currency = $3 AND f.starts_on <= $4 ORDER BY f.lease_id IS NULL, f.starts_on DESC LIMIT 1",
        org_id,
        lease_id,
        currency,
        on,
    )
