"""SQL of organisations, users, sessions and throttles."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from nexus.core.context import Db, Row

ORG_COLUMNS = (
    "o.id, o.name, o.name_ar, o.plan, o.currency, o.time_zone, o.jurisdiction, o.mode, o.live_org_id, o.version,"
    " o.created_at, o.updated_at, o.deposit_on_activation"
)
USER_COLUMNS = "u.id, u.email, u.name, u.role, u.status, u.locale, u.last_login_at, u.version, u.created_at, u.updated_at"
USER_SOURCE = "users u"


async def read_organisation(db: Db, org_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR NO KEY UPDATE" if lock else ""
    return await db.fetchrow(f"SELECT {ORG_COLUMNS} FROM organisations o WHERE o.id = $1{suffix}", org_id)


async def update_organisation(db: Db, org_id: UUID, changes: dict[str, Any]) -> None:
    """Columns named in `changes`, which come from the code and never from a request."""
    names = ", ".join(f"{name} = ${position}" for position, name in enumerate(changes, start=2))
    await db.execute(f"UPDATE organisations SET {names} WHERE id = $1", org_id, *changes.values())


async def read_organisations(db: Db, org_id: UUID, wanted: Sequence[UUID]) -> list[Row]:
    """The one that the connection is bound to, if it is wanted."""
    row = await read_organisation(db, org_id) if org_id in wanted else None
    return [row] if row else []


async def list_organisations(db: Db) -> list[Row]:
    """Every organisation, through the gate: for commands and jobs."""
    return list(await db.fetch("SELECT * FROM gate_organisations()"))


async def read_user(db: Db, org_id: UUID, user_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE" if lock else ""
    return await db.fetchrow(
        f"SELECT {USER_COLUMNS} FROM {USER_SOURCE} WHERE u.org_id = $1 AND u.id = $2{suffix}", org_id, user_id
    )


async def user_with_email(db: Db, org_id: UUID, email: str) -> Row | None:
    return await db.fetchrow(
        f"SELECT {USER_COLUMNS} FROM {USER_SOURCE} WHERE u.org_id = $1 AND u.email = $2", org_id, email
    )


async def user_names(db: Db, org_id: UUID, user_ids: list[UUID]) -> dict[UUID, str]:
    rows = await db.fetch("SELECT id, name FROM users WHERE org_id = $1 AND id = ANY ($2)", org_id, user_ids)
    return {row["id"]: row["name"] for row in rows}


async def other_active_owners(db: Db, org_id: UUID, user_id: UUID) -> int:
    """Locks the owners, so that two of them can't step down at once."""
    rows = await db.fetch(
        "SELECT id FROM users WHERE org_id = $1 AND role = 'owner' AND status = 'active' ORDER BY id FOR UPDATE",
        org_id,
    )
    return sum(row["id"] != user_id for row in rows)


async def find_logins(db: Db, email: str) -> list[Row]:
    """Accounts with this email in any organisation, through the gate."""
    return list(await db.fetch("SELECT * FROM gate_logins($1)", email))


async def find_session(db: Db, digest: bytes) -> Row | None:
    """Whose session this is, through the gate."""
    return await db.fetchrow("SELECT * FROM gate_session($1)", digest)


async def read_session(db: Db, org_id: UUID, session_id: UUID) -> Row | None:
    return await db.fetchrow(
        "SELECT s.id, s.user_id, s.csrf_token, s.created_at, s.last_seen_at, s.expires_at, u.email, u.name, u.role,"
        " u.status, u.locale, o.name AS org_name, o.name_ar AS org_name_ar, o.mode, o.plan, o.time_zone, o.currency"
        " FROM sessions s JOIN users u ON u.org_id = s.org_id AND u.id = s.user_id"
        " JOIN organisations o ON o.id = s.org_id WHERE s.org_id = $1 AND s.id = $2",
        org_id,
        session_id,
    )


async def list_sessions(db: Db, org_id: UUID, user_id: UUID, now: datetime) -> list[Row]:
    return list(
        await db.fetch(
            "SELECT id, created_at, last_seen_at, address, user_agent FROM sessions"
            " WHERE org_id = $1 AND user_id = $2 AND expires_at > $3 ORDER BY last_seen_at DESC, id",
            org_id,
            user_id,
            now,
        )
    )


async def extend_session(db: Db, org_id: UUID, session_id: UUID, now: datetime, expires_at: datetime) -> None:
    await db.execute(
        "UPDATE sessions SET last_seen_at = $3, expires_at = $4 WHERE org_id = $1 AND id = $2",
        org_id,
        session_id,
        now,
        expires_at,
    )


async def delete_other_sessions(db: Db, org_id: UUID, user_id: UUID, kept: UUID | None) -> None:
    await db.execute(
        "DELETE FROM sessions WHERE org_id = $1 AND user_id = $2 AND id IS DISTINCT FROM $3",
        org_id,
        user_id,
        kept,
    )


async def delete_expired_sessions(db: Db, org_id: UUID, now: datetime) -> None:
    await db.execute("DELETE FROM sessions WHERE org_id = $1 AND expires_at <= $2", org_id, now)


async def count_failure(db: Db, subject: bytes, window: timedelta) -> int:
    """Failures of this subject in the present window, this one included."""
    number: int = await db.fetchval(
        "INSERT INTO login_throttles AS t (subject, failures, window_started_at) VALUES ($1, 1, clock_timestamp())"
        " ON CONFLICT (subject) DO UPDATE SET"
        " failures = CASE WHEN t.window_started_at + $2 <= clock_timestamp() THEN 1 ELSE t.failures + 1 END,"
        " window_started_at = CASE WHEN t.window_started_at + $2 <= clock_timestamp() THEN clock_timestamp()"
        " ELSE t.window_started_at END RETURNING failures",
        subject,
        window,
    )
    return number


async def clear_failures(db: Db, subject: bytes) -> None:
    await db.execute("DELETE FROM login_throttles WHERE subject = $1", subject)


async def take_back_failure(db: Db, subject: bytes) -> None:
    await db.execute(
        "UPDATE login_throttles SET failures = failures - 1 WHERE subject = $1 AND failures > 0", subject
    )


async def delete_old_failures(db: Db, window: timedelta) -> None:
    await db.execute("DELETE FROM login_throttles WHERE window_started_at + $1 < clock_timestamp()", window)
