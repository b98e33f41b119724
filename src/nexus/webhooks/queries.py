"""SQL of webhooks and their deliveries."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.core.ids import new_id
from nexus.database.listener import LIFE_LOCK

COLUMNS: Final = """w.id, w.url, w.description, w.event_types, w.scopes, w.status, w.status_reason, w.previous_until, w.position,
 w.replay_position, w.replay_until, w.failing_since, w.failures, w.last_success_at, w.last_failure_at, w.created_by, w.version,
 w.created_at, w.updated_at"""
SOURCE: Final = "webhooks w"
DELIVERY_COLUMNS: Final = """d.id, d.webhook_id, d.event_id, d.seq, d.type, d.status, d.tries, d.attempts, d.first_tried_at,
 d.next_attempt_at, d.delivered_at, d.last_status, d.last_error, d.created_at"""
DELIVERY_SOURCE: Final = "webhook_deliveries d"


async def read_webhook(db: Db, org_id: UUID, webhook_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR NO KEY UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {COLUMNS}, w.secret, w.previous_secret FROM {SOURCE} WHERE w.org_id = $1 AND w.id = $2{suffix}",
        org_id,
        webhook_id,
    )


async def active_webhooks(db: Db, org_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        "SELECT id, url, event_types FROM webhooks WHERE org_id = $1 AND status = 'active' ORDER BY created_at, id",
        org_id,
    )


async def count_webhooks(db: Db, org_id: UUID) -> int:
    number: int = await db.fetchval("SELECT count(*) FROM webhooks WHERE org_id = $1", org_id)
    return number


async def read_delivery(
    db: Db, org_id: UUID, webhook_id: UUID, delivery_id: UUID, *, lock: bool = False
) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {DELIVERY_COLUMNS} FROM {DELIVERY_SOURCE} WHERE d.org_id = $1 AND d.webhook_id = $2 AND d.id = $3{suffix}",
        org_id,
        webhook_id,
        delivery_id,
    )


async def read_attempts(db: Db, org_id: UUID, delivery_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        "SELECT number, url, request_headers, status, answer_headers, answer_body, error, took_ms, created_at"
        " FROM webhook_attempts WHERE org_id = $1 AND delivery_id = $2 ORDER BY number DESC LIMIT 50",
        org_id,
        delivery_id,
    )


async def last_seq(db: Db, org_id: UUID) -> int:
    number: int = await db.fetchval(
        "SELECT coalesce(max(last_number), 0) FROM number_series WHERE org_id = $1 AND series = 'event'",
        org_id,
    )
    return number


async def webhooks_due(db: Db) -> list[tuple[UUID, UUID]]:
    """Organisation and id of every webhook that there is something to do for."""
    return [(row["org_id"], row["id"]) for row in await db.fetch("SELECT * FROM gate_webhooks_due()")]


async def count_waiting(db: Db, org_id: UUID, webhook_id: UUID, most: int) -> int:
    """Deliveries that wait, counted up to so many."""
    number: int = await db.fetchval(
        "SELECT count(*) FROM (SELECT FROM webhook_deliveries WHERE org_id = $1 AND webhook_id = $2 AND status = 'pending'"
        " LIMIT $3) w",
        org_id,
        webhook_id,
        most,
    )
    return number


async def insert_deliveries(
    db: Db, org_id: UUID, webhook_id: UUID, events: Sequence[Row], now: datetime, *, again: bool
) -> None:
    """One for each event. What is there already stays, or with `again` is sent once more under its old id."""
    there = (
        "UPDATE SET status = 'pending', tries = 0, first_tried_at = NULL, next_attempt_at = $7, delivered_at = NULL"
        " WHERE d.status <> 'pending'"
        if again
        else "NOTHING"
    )
    await db.execute(
        "INSERT INTO webhook_deliveries AS d (org_id, webhook_id, id, event_id, seq, type, next_attempt_at)"
        " SELECT $1, $2, e.id, e.event_id, e.seq, e.type, $7 FROM unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[])"
        f" AS e (id, event_id, seq, type) ON CONFLICT (org_id, webhook_id, event_id) DO {there}",
        org_id, webhook_id, [new_id() for _ in events], [e["id"] for e in events], [e["seq"] for e in events],
        [e["type"] for e in events], now,
    )  # fmt: skip


async def take_due(
    db: Db, org_id: UUID, webhook_id: UUID, *, forced_only: bool, limit: int, holder: int, now: datetime, until: datetime
) -> Sequence[Row]:  # fmt: skip
    """Deliveries whose time has come, for this process alone until it has written down what came of them. What a process
    took that has died since is free again."""
    return await db.fetch(
        "UPDATE webhook_deliveries d SET taken_by = $5, taken_until = $6 FROM ("
        "SELECT f.id FROM webhook_deliveries f WHERE f.org_id = $1 AND f.webhook_id = $2 AND f.status = 'pending'"
        " AND f.next_attempt_at <= $4 AND (f.forced OR NOT $7) AND (f.taken_until IS NULL OR f.taken_until <= $4 OR NOT EXISTS ("
        f"SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = {LIFE_LOCK} AND l.objid = f.taken_by::oid))"
        " ORDER BY f.next_attempt_at, f.seq LIMIT $3 FOR UPDATE SKIP LOCKED) due"
        f" WHERE d.org_id = $1 AND d.id = due.id RETURNING {DELIVERY_COLUMNS}, d.forced",
        org_id, webhook_id, limit, now, holder, until, forced_only,
    )  # fmt: skip


async def insert_attempt(db: Db, org_id: UUID, values: dict[str, Any]) -> None:
    names = ", ".join(values)
    marks = ", ".join(f"${n}" for n in range(2, len(values) + 2))
    await db.execute(
        f"INSERT INTO webhook_attempts (org_id, {names}) VALUES ($1, {marks})", org_id, *values.values()
    )


async def delete_old_deliveries(db: Db, org_id: UUID, before: datetime, limit: int) -> int:
    """Forget what was settled before an instant; gives how many went."""
    done: str = await db.execute(
        "DELETE FROM webhook_deliveries d USING (SELECT id FROM webhook_deliveries WHERE org_id = $1 AND status <> 'pending'"
        " AND created_at < $2 ORDER BY created_at LIMIT $3 FOR UPDATE SKIP LOCKED) old WHERE d.org_id = $1 AND d.id = old.id",
        org_id,
        before,
        limit,
    )
    return int(done.rsplit(maxsplit=1)[-1])
