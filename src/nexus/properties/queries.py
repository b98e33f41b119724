"""SQL of properties."""

from collections.abc import Sequence
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.rows import among

# What the row holds is right on the local days it names; on any other day the leases in force are counted.
OCCUPIED = """CASE WHEN local_today(p.time_zone) >= p.occupied_from AND local_today(p.time_zone) < p.occupied_until
 THEN p.occupied_units ELSE (SELECT count(DISTINCT o.unit_id) FROM lease_units o WHERE o.org_id = p.org_id
 AND o.property_id = p.id AND o.binding AND o.period @> local_today(p.time_zone)) END"""
COLUMNS = f"""p.id, p.name, p.name_ar, p.type, p.status, p.address, p.address_details, p.owner_reference, p.jurisdiction,
 p.time_zone, p.currency, p.built_year, p.notes, p.units_count, {OCCUPIED} AS occupied_units, p.version, p.created_at,
 p.updated_at, p.code, p.completed_on"""
SOURCE = "properties p"
TOTAL = "SELECT sum(total) FROM list_totals WHERE org_id = $1 AND resource = 'properties'"


async def read_property(db: Db, org_id: UUID, property_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE p.org_id = $1 AND p.id = $2{suffix}", org_id, property_id
    )


async def read_properties(db: Db, org_id: UUID, property_ids: Sequence[UUID]) -> Sequence[Row]:
    condition, given = among("p.id", property_ids)
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE p.org_id = $1 AND {condition}", org_id, given
    )


async def read_defaults(db: Db, org_id: UUID) -> Row:
    """What the organisation's properties start with."""
    return await db.fetchrow(
        "SELECT currency, time_zone, jurisdiction FROM organisations WHERE id = $1", org_id
    )


async def code_taken(db: Db, org_id: UUID, property_id: UUID | None, code: str) -> bool:
    """Whether another property has this code, however it is typed."""
    found: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM properties WHERE org_id = $1 AND id IS DISTINCT FROM $2 AND code_key = fold_key($3))",
        org_id,
        property_id,
        code,
    )
    return found


async def dependants(db: Db, org_id: UUID, property_id: UUID) -> Row:
    return await db.fetchrow(
        "SELECT EXISTS (SELECT FROM units WHERE org_id = $1 AND property_id = $2) AS units,"
        " EXISTS (SELECT FROM leases WHERE org_id = $1 AND property_id = $2) AS leases,"
        " EXISTS (SELECT FROM payments WHERE org_id = $1 AND property_id = $2) AS payments,"
        " EXISTS (SELECT FROM valuations WHERE org_id = $1 AND property_id = $2) AS valuations",
        org_id,
        property_id,
    )


async def refresh_stale_occupancy(db: Db, org_id: UUID) -> None:
    """Bring kept counts to the present local day. Answers are right without it; they are cheaper after it."""
    await db.execute(
        "SELECT refresh_occupancy($1, coalesce(array_agg(s.id), '{}')) FROM (SELECT id FROM properties WHERE org_id = $1"
        " AND NOT (local_today(time_zone) >= occupied_from AND local_today(time_zone) < occupied_until)"
        " ORDER BY id FOR NO KEY UPDATE) s",
        org_id,
    )
