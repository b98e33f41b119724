"""SQL of leases."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.rows import among
from nexus.leases.schedules import Agreed

COLUMNS = """l.id, l.number, l.property_id, l.status, l.start_date, l.end_date, l.terminated_on, l.termination_reason,
 l.annual_rent, l.term_rent, l.penalty_months, l.penalty_amount, l.deposit, l.currency, l.cheque_count, l.proration, l.billing_months, l.billing_rules, l.cancelled_on,
 l.cancellation_reason, l.registration_authority, l.registration_number, l.notice_given_on,
 l.renews_lease_id, l.activated_at, l.notes, l.version, l.created_at, l.updated_at,
 (SELECT array_agg(lu.unit_id ORDER BY lu.position) FROM lease_units lu WHERE lu.org_id = l.org_id AND lu.lease_id = l.id)
 AS unit_ids,
 (SELECT array_agg(ROW(lt.tenant_id, lt.role) ORDER BY lt.position) FROM lease_tenants lt
 WHERE lt.org_id = l.org_id AND lt.lease_id = l.id) AS parties,
 (SELECT r.id FROM leases r WHERE r.org_id = l.org_id AND r.renews_lease_id = l.id AND r.status <> 'cancelled' LIMIT 1)
 AS renewed_by_lease_id"""
SOURCE = "leases l"
ITEM_COLUMNS = """i.id, i.lease_id, i.type, i.description, i.instalments, i.ends_on, i.version, i.created_at, i.updated_at,
 (SELECT l.currency FROM leases l WHERE l.org_id = i.org_id AND l.id = i.lease_id) AS currency,
 (SELECT array_agg(ROW(t.starts_on, t.annual_amount) ORDER BY t.starts_on) FROM lease_item_terms t
 WHERE t.org_id = i.org_id AND t.item_id = i.id) AS terms,
 (SELECT array_agg(ROW(a.due_on, a.amount) ORDER BY a.due_on) FROM lease_item_instalments a
 WHERE a.org_id = i.org_id AND a.item_id = i.id) AS agreed"""
ITEM_SOURCE = "lease_items i"
TOTAL = "SELECT sum(total) FROM list_totals WHERE org_id = $1 AND resource = 'leases'"


async def read_lease(db: Db, org_id: UUID, lease_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE l.org_id = $1 AND l.id = $2", org_id, lease_id
    )


async def read_leases(db: Db, org_id: UUID, lease_ids: Sequence[UUID]) -> Sequence[Row]:
    condition, given = among("l.id", lease_ids)
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE l.org_id = $1 AND {condition}", org_id, given
    )


async def lock_lease(db: Db, org_id: UUID, lease_id: UUID) -> Row | None:
    return await db.fetchrow(
        "SELECT id, version FROM leases WHERE org_id = $1 AND id = $2 FOR UPDATE", org_id, lease_id
    )


async def rent_items(db: Db, org_id: UUID, lease_id: UUID) -> list[UUID]:
    rows = await db.fetch(
        "SELECT id FROM lease_items WHERE org_id = $1 AND lease_id = $2 AND type = 'rent'", org_id, lease_id
    )
    return [row["id"] for row in rows]


async def all_items(db: Db, org_id: UUID, lease_id: UUID) -> list[UUID]:
    rows = await db.fetch("SELECT id FROM lease_items WHERE org_id = $1 AND lease_id = $2", org_id, lease_id)
    return [row["id"] for row in rows]


async def items_of(db: Db, org_id: UUID, lease_ids: Sequence[UUID]) -> Sequence[Row]:
    return await db.fetch(
        f"SELECT {ITEM_COLUMNS} FROM {ITEM_SOURCE} WHERE i.org_id = $1 AND i.lease_id = ANY ($2)"
        " ORDER BY i.lease_id, i.type <> 'rent', i.created_at, i.id",
        org_id,
        list(lease_ids),
    )


async def set_terms(db: Db, org_id: UUID, item_id: UUID, terms: Sequence[tuple[date, int]]) -> None:
    await db.execute("DELETE FROM lease_item_terms WHERE org_id = $1 AND item_id = $2", org_id, item_id)
    await db.execute(
        "INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount)"
        " SELECT $1, $2, d, n FROM unnest($3::date[], $4::bigint[]) AS t (d, n)",
        org_id,
        item_id,
        [day for day, _ in terms],
        [amount for _, amount in terms],
    )


async def set_agreed(db: Db, org_id: UUID, item_id: UUID, agreed: Sequence[Agreed]) -> None:
    await db.execute("DELETE FROM lease_item_instalments WHERE org_id = $1 AND item_id = $2", org_id, item_id)
    if agreed:
        await db.execute(
            "INSERT INTO lease_item_instalments (org_id, item_id, due_on, amount)"
            " SELECT $1, $2, d, n FROM unnest($3::date[], $4::bigint[]) AS t (d, n)",
            org_id,
            item_id,
            [one.due_on for one in agreed],
            [one.amount for one in agreed],
        )


async def billing_defaults(db: Db, org_id: UUID) -> Row:
    """What the organisation's new leases begin with, where they don't say otherwise."""
    return await db.fetchrow(
        "SELECT coalesce(max(proration), 'lease_year') AS proration, coalesce(max(billing_months), 'anniversary') AS billing_months"
        " FROM billing_settings WHERE org_id = $1",
        org_id,
    )


async def lock_units(db: Db, org_id: UUID, unit_ids: Sequence[UUID]) -> None:
    """Always in the same order, so that two that want the same units wait for each other instead of both failing."""
    await db.execute(
        "SELECT FROM units WHERE org_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE",
        org_id,
        list(unit_ids),
    )


async def units_for_lease(db: Db, org_id: UUID, unit_ids: Sequence[UUID]) -> dict[UUID, Row]:
    rows = await db.fetch(
        "SELECT u.id, u.key, u.property_id, u.number, u.currency FROM units u WHERE u.org_id = $1 AND u.id = ANY ($2)"
        " FOR KEY SHARE OF u",
        org_id,
        list(unit_ids),
    )
    return {row["id"]: row for row in rows}


async def known_tenants(db: Db, org_id: UUID, tenant_ids: Sequence[UUID]) -> set[UUID]:
    rows = await db.fetch(
        "SELECT id FROM tenants WHERE org_id = $1 AND id = ANY ($2) FOR KEY SHARE", org_id, list(tenant_ids)
    )
    return {row["id"] for row in rows}


async def insert_units(
    db: Db, org_id: UUID, lease_id: UUID, units: Sequence[Row], start: date, end: date
) -> None:
    await db.execute(
        "INSERT INTO lease_units (org_id, lease_id, unit_id, unit_key, property_id, period, binding, position)"
        " SELECT $1, $2, r.id, r.key, r.property_id, daterange($3::date, $4::date, '[]'), false, r.n"
        " FROM unnest($5::uuid[], $6::bigint[], $7::uuid[]) WITH ORDINALITY AS r(id, key, property_id, n)",
        org_id,
        lease_id,
        start,
        end,
        [unit["id"] for unit in units],
        [unit["key"] for unit in units],
        [unit["property_id"] for unit in units],
    )


async def insert_parties(db: Db, org_id: UUID, lease_id: UUID, parties: Sequence[tuple[UUID, str]]) -> None:
    await db.execute(
        "INSERT INTO lease_tenants (org_id, lease_id, tenant_id, role, position)"
        " SELECT $1, $2, r.id, r.role, r.n FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS r(id, role, n)",
        org_id,
        lease_id,
        [tenant_id for tenant_id, _ in parties],
        [role for _, role in parties],
    )


async def delete_parts(db: Db, org_id: UUID, lease_id: UUID, table: str) -> None:
    """`table` is lease_units or lease_tenants."""
    await db.execute(f"DELETE FROM {table} WHERE org_id = $1 AND lease_id = $2", org_id, lease_id)


async def set_period(db: Db, org_id: UUID, lease_id: UUID, start: date, end: date, *, binding: bool) -> None:
    """Both days are inclusive."""
    await db.execute(
        "UPDATE lease_units SET period = daterange($3::date, $4::date, '[]'), binding = $5"
        " WHERE org_id = $1 AND lease_id = $2",
        org_id,
        lease_id,
        start,
        end,
        binding,
    )


async def lease_in_the_way(db: Db, org_id: UUID, lease_id: UUID, start: date, end: date) -> Row | None:
    """A lease in force on one of this lease's units on one of the days, both inclusive."""
    return await db.fetchrow(
        "SELECT l.id, l.number, u.number AS unit, lower(o.period) AS first_day, upper(o.period) - 1 AS last_day"
        " FROM lease_units m JOIN lease_units o ON o.org_id = m.org_id AND o.unit_id = m.unit_id AND o.lease_id <> m.lease_id"
        " JOIN leases l ON l.org_id = o.org_id AND l.id = o.lease_id JOIN units u ON u.org_id = o.org_id AND u.id = o.unit_id"
        " WHERE m.org_id = $1 AND m.lease_id = $2 AND o.binding AND o.period && daterange($3::date, $4::date, '[]')"
        " ORDER BY lower(o.period) LIMIT 1",
        org_id,
        lease_id,
        start,
        end,
    )


async def property_today(db: Db, org_id: UUID, property_id: UUID) -> date:
    """The property's local day."""
    day: date = await db.fetchval(
        "SELECT local_today(time_zone) FROM properties WHERE org_id = $1 AND id = $2", org_id, property_id
    )
    return day


async def registration_taken(
    db: Db, org_id: UUID, lease_id: UUID | None, authority: str, number: str
) -> bool:
    taken: Any = await db.fetchval(
        "SELECT true FROM leases WHERE org_id = $1 AND registration_authority = $2 AND registration_number = $3"
        " AND id IS DISTINCT FROM $4",
        org_id,
        authority,
        number,
        lease_id,
    )
    return bool(taken)


async def ends_to_tell(
    db: Db, org_id: UUID, event_type: str, days_before: list[int], late: int
) -> Sequence[Row]:
    """Leases in force, and the day on which their end was to be told of last, so many days before it (after it, when
    negative): not told yet, and at most so many days ago."""
    return await db.fetch(
        "SELECT l.id, d.day FROM leases l JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id"
        " CROSS JOIN LATERAL (SELECT local_today(p.time_zone) AS today) t"
        " CROSS JOIN LATERAL (SELECT max(l.end_date - n) AS day FROM unnest($3::int[]) AS n WHERE l.end_date - n <= t.today) d"
        " WHERE l.org_id = $1 AND l.status = 'active' AND d.day > t.today - $4::int AND (0 > ALL ($3) OR l.end_date >= t.today)"
        " AND NOT EXISTS (SELECT FROM reminders r WHERE r.org_id = l.org_id AND r.type = $2 AND r.object_id = l.id"
        " AND r.day >= d.day) ORDER BY l.end_date, l.id",
        org_id,
        event_type,
        days_before,
        late,
    )
