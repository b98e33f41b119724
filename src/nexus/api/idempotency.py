"""One answer per Idempotency-Key, stored in the transaction of the work.

Only answers of work that was done are stored: a refused request wrote nothing, so sending it again is safe, and a
corrected one may use the same key. Stored answers are encrypted: some carry a new key's text, many carry names.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import asyncpg

from nexus.core.context import Ctx, Db
from nexus.core.errors import Conflict, Invalid, MissingHeader, Unreadable

KEPT_HOURS: Final = 48
WAIT_SECONDS: Final = 10
LONGEST_KEY: Final = 255


@dataclass(frozen=True, slots=True)
class Key:
    """The key of one request, in its scope: organisation (and so mode), method and path."""

    text: str
    method: str
    path: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    status: int
    headers: dict[str, str]
    body: bytes


def read_key(header: str | None, *, required: bool, method: str, path: str, body: bytes) -> Key | None:
    """The key of a request. Raises `MissingHeader` where money moves without one, `Unreadable` for a malformed one."""
    if header is None:
        if required:
            raise MissingHeader(
                "Send an Idempotency-Key with requests that move money.", code="idempotency_key_missing"
            )
        return None
    text = header[1:-1] if len(header) >= 2 and header.startswith('"') and header.endswith('"') else header
    if not 1 <= len(text) <= LONGEST_KEY or not text.isprintable():
        raise Unreadable(
            f"Idempotency-Key must have 1 to {LONGEST_KEY} printable characters.",
            code="idempotency_key_malformed",
        )
    return Key(text, method, path, hashlib.sha256(body).digest())


async def is_stored(db: Db, org_id: UUID, key: Key) -> bool:
    """Whether the key has an answer already: such a request will do nothing."""
    found: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM idempotency_keys WHERE org_id = $1 AND method = $2 AND path = $3 AND key = $4)",
        org_id,
        key.method,
        key.path,
        key.text,
    )
    return found


async def claim(ctx: Ctx, key: Key) -> Stored | None:
    """Take the key for this transaction, or give the stored answer.

    While another transaction holds the key this waits, up to 10 seconds; then raises `Conflict` (409) with Retry-After.
    Raises `Invalid` (422) when the key came with another body before.
    """
    try:
        taken = await ctx.db.fetchrow(
            "INSERT INTO idempotency_keys (org_id, method, path, key, request_digest, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING true",
            ctx.org_id,
            key.method,
            key.path,
            key.text,
            key.digest,
            ctx.real_now,
        )
    except asyncpg.LockNotAvailableError:
        raise Conflict(
            "The first request with this Idempotency-Key is still running.",
            code="idempotency_in_progress",
            headers={"Retry-After": "5"},
        ) from None
    return None if taken else await _replay(ctx, key)


async def _replay(ctx: Ctx, key: Key) -> Stored:
    row = await ctx.db.fetchrow(
        "SELECT request_digest, status, headers, body, readings FROM idempotency_keys"
        " WHERE org_id = $1 AND method = $2 AND path = $3 AND key = $4",
        ctx.org_id,
        key.method,
        key.path,
        key.text,
    )
    assert row is not None  # the conflicting row is committed, and answers are kept for days
    if row["request_digest"] != key.digest:
        raise Invalid("This Idempotency-Key was used with another body.", code="idempotency_key_reused")
    for kind, thing, fields in json.loads(row["readings"] or "[]"):
        ctx.has_read(kind, UUID(thing), fields)
    body = ctx.vault.decrypt(row["body"], ctx.org_id.bytes) if row["body"] else ""
    return Stored(row["status"], json.loads(row["headers"]), body.encode())


async def store(ctx: Ctx, key: Key, answer: Stored) -> None:
    """Keep the answer beside the work."""
    await ctx.db.execute(
        "UPDATE idempotency_keys SET status = $5, headers = $6, body = $7, readings = $8"
        " WHERE org_id = $1 AND method = $2 AND path = $3 AND key = $4",
        ctx.org_id,
        key.method,
        key.path,
        key.text,
        answer.status,
        json.dumps(answer.headers),
        ctx.vault.encrypt(answer.body.decode(), ctx.org_id.bytes) if answer.body else None,
        _readings(ctx),
    )


def _readings(ctx: Ctx) -> str | None:
    """Which identifiers the answer shows in clear: a repeat shows them again."""
    if not ctx.readings:
        return None
    return json.dumps([[kind, str(thing), sorted(fields)] for (kind, thing), fields in ctx.readings.items()])


async def delete_old(ctx: Ctx) -> None:
    """Forget answers older than 48 hours."""
    await ctx.db.execute(
        "DELETE FROM idempotency_keys WHERE org_id = $1 AND created_at < $2::timestamptz - make_interval(hours => $3)",
        ctx.org_id,
        ctx.real_now,
        KEPT_HOURS,
    )
