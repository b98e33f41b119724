"""SQL of suppliers."""

from typing import Final
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS: Final = """s.id, s.name, s.name_ar, s.address, s.address_ar, s.jurisdiction, s.trn, s.registered_from, s.registered_until,
 s.owner_reference, s.invoice_prefix, s.version, s.created_at, s.updated_at"""
SOURCE: Final = "tax_suppliers s"


async def read_supplier(db: Db, org_id: UUID, supplier_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE s.org_id = $1 AND s.id = $2{suffix}", org_id, supplier_id
    )


async def supplier_of(db: Db, org_id: UUID, owner_reference: str | None) -> Row | None:
    """The owner's own, else the organisation's default."""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE s.org_id = $1"
        " AND (s.owner_reference = $2 OR s.owner_reference IS NULL) ORDER BY s.owner_reference NULLS LAST LIMIT 1",
        org_id,
        owner_reference,
    )


async def default_jurisdiction(db: Db, org_id: UUID) -> str:
    code: str = await db.fetchval("SELECT jurisdiction FROM organisations WHERE id = $1", org_id)
    return code


async def take_turn(db: Db, org_id: UUID) -> None:
    """Wait for whoever else is adding or changing a supplier, so that what is unique can be looked up first."""
    await db.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('tax_suppliers' || $1::text, 7))", str(org_id)
    )
