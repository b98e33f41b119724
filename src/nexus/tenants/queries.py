"""SQL of tenants."""

from collections.abc import Sequence
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.rows import among

COLUMNS = """t.id, t.type, t.status, t.name, t.name_ar, t.nationality, t.birth_date, t.emails, t.phones,
 t.preferred_language, t.emergency_contacts, t.identifiers, t.notes, t.version, t.created_at, t.updated_at"""
SOURCE = "tenants t"
TOTAL = "SELECT sum(total) FROM list_totals WHERE org_id = $1 AND resource = 'tenants'"
# someone with a part in a lease of the property or unit; the conditions on the lease are added inside
IN_LEASE = """EXISTS (SELECT FROM lease_tenants lt JOIN leases l ON l.org_id = lt.org_id AND l.id = lt.lease_id
 WHERE lt.org_id = t.org_id AND lt.tenant_id = t.id"""


async def read_tenant(db: Db, org_id: UUID, tenant_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS}, t.identifier_digests FROM {SOURCE} WHERE t.org_id = $1 AND t.id = $2{suffix}",
        org_id,
        tenant_id,
    )


async def read_tenants(db: Db, org_id: UUID, tenant_ids: Sequence[UUID]) -> Sequence[Row]:
    condition, given = among("t.id", tenant_ids)
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE t.org_id = $1 AND {condition}", org_id, given
    )


async def is_used(db: Db, org_id: UUID, tenant_id: UUID) -> bool:
    used: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM lease_tenants WHERE org_id = $1 AND tenant_id = $2)"
        " OR EXISTS (SELECT FROM payments WHERE org_id = $1 AND tenant_id = $2)",
        org_id,
        tenant_id,
    )
    return used
