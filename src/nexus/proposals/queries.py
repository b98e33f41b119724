"""SQL of proposals."""

from datetime import datetime
from typing import Final
from uuid import UUID

from nexus.core.context import Db, Row

COLUMNS: Final = """r.id, r.key_id, k.name AS key_name, r.status, r.operation, r.title, r.path, r.path_ids, r.query, r.if_match, r.body,
 r.would, r.request_id, r.expires_at, r.decided_at, r.decided_by, r.decided_by_name, r.reason, r.operation_id, r.location, r.version,
 r.created_at, r.updated_at"""
SOURCE: Final = "proposals r JOIN api_keys k ON k.org_id = r.org_id AND k.id = r.key_id"


async def read_proposal(db: Db, org_id: UUID, proposal_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR NO KEY UPDATE OF r" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE r.org_id = $1 AND r.id = $2{suffix}", org_id, proposal_id
    )


async def count_pending(db: Db, org_id: UUID) -> int:
    number: int = await db.fetchval(
        "SELECT count(*) FROM proposals WHERE org_id = $1 AND status = 'pending'", org_id
    )
    return number


async def overdue(db: Db, org_id: UUID, now: datetime, limit: int) -> list[Row]:
    return list(
        await db.fetch(
            f"SELECT {COLUMNS} FROM {SOURCE} WHERE r.org_id = $1 AND r.status = 'pending' AND r.expires_at <= $2"
            " ORDER BY r.expires_at, r.id LIMIT $3 FOR NO KEY UPDATE OF r",
            org_id, now, limit,
        )
    )  # fmt: skip
