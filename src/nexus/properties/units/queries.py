"""SQL of units."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.rows import among

# the lease in force today, if any: it decides whether the unit is occupied or on notice
SOURCE = """units u JOIN properties p ON p.org_id = u.org_id AND p.id = u.property_id
 LEFT JOIN LATERAL (SELECT l.id, l.notice_given_on IS NOT NULL OR l.status = 'terminated' AS leaving
 FROM lease_units lu JOIN leases l ON l.org_id = lu.org_id AND l.id = lu.lease_id
 WHERE lu.org_id = u.org_id AND lu.unit_id = u.id AND lu.binding AND lu.period @> local_today(p.time_zone)
 LIMIT 1) f ON true"""
STATUS = "CASE WHEN f.id IS NULL THEN u.status WHEN f.leaving THEN 'on_notice' ELSE 'occupied' END"
COLUMNS = f"""u.id, u.key, u.property_id, u.number, u.floor, u.type, u.usage, u.bedrooms, u.area_value, u.area_unit,
 u.area_standard, u.furnished, u.market_rent, u.currency, u.dewa_premises, u.title_deed, u.makani, {STATUS} AS status,
 f.id AS current_lease_id, u.notes, u.version, u.created_at, u.updated_at, u.completed_on"""
TOTAL = "SELECT sum(total) FROM list_totals WHERE org_id = $1 AND resource = 'units'"
INSERTED = ("id", "property_id", "number", "floor", "type", "usage", "bedrooms", "area_value", "area_unit", "area_standard",
            "furnished", "market_rent", "currency", "dewa_premises", "title_deed", "makani", "status", "notes", "completed_on")  # fmt: skip


async def read_unit(db: Db, org_id: UUID, unit_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE u.org_id = $1 AND u.id = $2", org_id, unit_id
    )


async def read_units(db: Db, org_id: UUID, unit_ids: Sequence[UUID]) -> Sequence[Row]:
    condition, given = among("u.id", unit_ids)
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE u.org_id = $1 AND {condition} ORDER BY u.created_at, u.id",
        org_id,
        given,
    )


async def lock_unit(db: Db, org_id: UUID, unit_id: UUID) -> Row | None:
    return await db.fetchrow(
        "SELECT version FROM units WHERE org_id = $1 AND id = $2 FOR UPDATE", org_id, unit_id
    )


async def taken_numbers(
    db: Db, org_id: UUID, property_id: UUID, numbers: list[str], unit_id: UUID | None
) -> Sequence[Row]:
    """Each number as it is compared, and whether a unit other than this one has it; in their order."""
    return await db.fetch(
        "SELECT k.key, EXISTS (SELECT FROM units u WHERE u.org_id = $1 AND u.property_id = $2 AND u.number_key = k.key"
        " AND u.id IS DISTINCT FROM $4) AS taken FROM unnest($3::text[]) WITH ORDINALITY AS r (number, n)"
        " CROSS JOIN LATERAL (SELECT fold_key(r.number) AS key) k ORDER BY r.n",
        org_id,
        property_id,
        numbers,
        unit_id,
    )


async def insert_units(db: Db, org_id: UUID, rows: list[dict[str, Any]]) -> None:
    """All in one statement, so that the property's count changes once."""
    arrays = [[row[name] for row in rows] for name in INSERTED]
    types = ("uuid", "uuid", "text", "text", "text", "text", "smallint", "numeric", "text", "text",
             "text", "bigint", "text", "text", "text", "text", "text", "text", "date")  # fmt: skip
    marks = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(types, start=2))
    await db.execute(
        f"INSERT INTO units (org_id, {', '.join(INSERTED)})"
        f" SELECT $1, r.* FROM unnest({marks}) WITH ORDINALITY AS r({', '.join(INSERTED)}, n) ORDER BY n".replace(
            "r.*", ", ".join(f"r.{name}" for name in INSERTED)
        ),
        org_id,
        *arrays,
    )


async def has_leases(db: Db, org_id: UUID, unit_id: UUID) -> bool:
    found: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM lease_units WHERE org_id = $1 AND unit_id = $2)", org_id, unit_id
    )
    return found
