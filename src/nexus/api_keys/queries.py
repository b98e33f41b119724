"""SQL of keys."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS = (
    "k.id, k.name, k.prefix, k.last_four, k.scopes, k.ip_allow_list, k.created_by, k.replaces_id, k.last_used_at,"
    " k.expires_at, k.revoked_at, k.property_ids, k.ceiling_currency, k.payment_ceiling, k.daily_ceiling, k.proposes, k.version,"
    " k.created_at, k.updated_at, o.mode"
)
SOURCE = "api_keys k JOIN organisations o ON o.id = k.org_id"


async def find_by_digest(db: Db, digest: bytes) -> Row | None:
    """Through the gate: the organisation isn't known yet."""
    return await db.fetchrow("SELECT * FROM gate_api_key($1)", digest)


async def read_key(db: Db, org_id: UUID, key_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE OF k" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE k.org_id = $1 AND k.id = $2{suffix}",
        org_id,
        key_id,
    )


async def list_all(db: Db, org_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE k.org_id = $1 ORDER BY k.created_at, k.id", org_id
    )


async def count_usable(db: Db, org_id: UUID, now: datetime) -> int:
    number: int = await db.fetchval(
        "SELECT count(*) FROM api_keys WHERE org_id = $1 AND revoked_at IS NULL AND coalesce(expires_at > $2, true)",
        org_id,
        now,
    )
    return number


async def known_properties(db: Db, org_id: UUID, wanted: Sequence[UUID]) -> set[UUID]:
    rows = await db.fetch(
        "SELECT id FROM properties WHERE org_id = $1 AND id = ANY ($2)", org_id, list(wanted)
    )
    return {row["id"] for row in rows}


async def mark_used(db: Db, org_id: UUID, key_ids: list[UUID]) -> None:
    await db.execute(
        "UPDATE api_keys SET last_used_at = clock_timestamp() WHERE org_id = $1 AND id = ANY ($2)",
        org_id,
        key_ids,
    )


async def read_currency(db: Db, org_id: UUID) -> str:
    """The organisation's own."""
    found: str = await db.fetchval("SELECT currency FROM organisations WHERE id = $1", org_id)
    return found
