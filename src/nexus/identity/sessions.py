"""Logging in and out of the dashboard: sessions kept by the server, throttled attempts."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from nexus.core import ids
from nexus.core.context import Actor, Ctx, Db, Row
from nexus.core.errors import Invalid, TooManyRequests, Unauthenticated
from nexus.core.scopes import ROLES
from nexus.core.secrets import Vault
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import emit, note, watch
from nexus.identity import queries
from nexus.identity.actions import normal_email
from nexus.identity.model import SESSION_HOURS, check_password, hash_password, password_matches

WINDOW: Final = timedelta(minutes=15)
PER_ACCOUNT: Final = 10
PER_ADDRESS: Final = 50
_PURPOSE: Final = "session"


class WrongLogin(Unauthenticated):
    """`tried` has organisation and user of each account with this email, for the audit log alone."""

    def __init__(self, tried: list[tuple[UUID, UUID]]) -> None:
        super().__init__("The email or the password is wrong.", code="wrong_login")
        self.tried = tried


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The session of one request of the dashboard."""

    actor: Actor
    session_id: UUID
    user_id: UUID
    row: Row


async def find_account(db: Db, vault: Vault, email: str, password: str, address: str) -> tuple[UUID, UUID]:
    """Organisation and user of the account with this email and password.

    Raises `WrongLogin` with the same words, after the same work, whether or not there is such an account, and
    `TooManyRequests` (429) after too many failures. Needs a connection outside of a transaction: failures stay counted.
    """
    await count_attempt(db, vault, email, address)
    candidates = await queries.find_logins(db, normal_email(email))
    for row in candidates or [None]:
        stored = row["password_hash"] if row is not None and row["status"] == "active" else None
        if await password_matches(stored, password[:1000]) and row is not None:
            await forgive_attempt(db, vault, email, address)
            return row["org_id"], row["id"]
    raise WrongLogin([(row["org_id"], row["id"]) for row in candidates])


async def count_attempt(db: Db, vault: Vault, email: str, address: str) -> None:
    """Count an attempt as failed before its password is looked at: many at once can't outrun the count.

    Raises `TooManyRequests` (429) after too many failures of this account or from this address.
    """
    account, place = _subjects(vault, email, address)
    of_account = await queries.count_failure(db, account, WINDOW)
    of_place = await queries.count_failure(db, place, WINDOW)
    if of_account > PER_ACCOUNT or of_place > PER_ADDRESS:
        raise TooManyRequests(
            "Too many failed attempts. Wait a quarter of an hour.",
            code="too_many_logins",
            headers={"Retry-After": str(int(WINDOW.total_seconds()))},
        )


async def forgive_attempt(db: Db, vault: Vault, email: str, address: str) -> None:
    """It was no failure: the account starts anew, and the address is as if this attempt had not been."""
    account, place = _subjects(vault, email, address)
    await queries.clear_failures(db, account)
    await queries.take_back_failure(db, place)


async def open_session(ctx: Ctx, user_id: UUID, address: str, user_agent: str) -> str:
    """A new session; gives the token for the cookie, of which only a digest is kept."""
    token, session_id = secrets.token_urlsafe(32), ids.new_id()
    await queries.delete_expired_sessions(ctx.db, ctx.org_id, ctx.real_now)
    await insert_row(ctx.db, "sessions", {
        "org_id": ctx.org_id, "id": session_id, "user_id": user_id, "digest": ctx.vault.digest(_PURPOSE, token), "csrf_token": secrets.token_urlsafe(24),
        "created_at": ctx.real_now, "last_seen_at": ctx.real_now, "expires_at": ctx.real_now + timedelta(hours=SESSION_HOURS), "address": address,
        "user_agent": user_agent[:200],
    })  # fmt: skip
    await watch(ctx, "user", user_id)
    await update_row(ctx.db, "users", ctx.org_id, user_id, {"last_login_at": ctx.real_now})
    await emit(ctx, "user.signed_in", user_id)
    return token


async def find_session(db: Db, vault: Vault, token: str) -> tuple[UUID, UUID] | None:
    """Organisation and session of a cookie's token."""
    row = await queries.find_session(db, vault.digest(_PURPOSE, token[:200]))
    return (row["org_id"], row["id"]) if row else None


async def resume_session(ctx: Ctx, session_id: UUID) -> SignedIn | None:
    """The person behind a session that has not ended; using it keeps it alive."""
    row = await queries.read_session(ctx.db, ctx.org_id, session_id)
    if row is None or row["expires_at"] <= ctx.real_now or row["status"] != "active":
        return None
    if ctx.real_now - row["last_seen_at"] > timedelta(minutes=1):
        expires_at = ctx.real_now + timedelta(hours=SESSION_HOURS)
        await queries.extend_session(ctx.db, ctx.org_id, session_id, ctx.real_now, expires_at)
    actor = Actor(
        org_id=ctx.org_id,
        kind="user",
        id=ids.encode("user", row["user_id"]),
        scopes=ROLES[row["role"]],
        mode=row["mode"],
        plan=row["plan"],
        name=row["name"],
    )
    return SignedIn(actor, session_id, row["user_id"], row)


async def close_session(ctx: Ctx, me: SignedIn) -> None:
    note(ctx, "user.signed_out", "user", me.user_id)
    await delete_row(ctx.db, "sessions", ctx.org_id, me.session_id)


async def close_other_sessions(ctx: Ctx, me: SignedIn) -> None:
    note(ctx, "user.sessions_ended", "user", me.user_id)
    await queries.delete_other_sessions(ctx.db, ctx.org_id, me.user_id, me.session_id)


def note_refused_sign_in(ctx: Ctx, user_id: UUID) -> None:
    """Somebody tried to be this user, with a wrong password or while the account is disabled."""
    note(ctx, "user.sign_in_refused", "user", user_id, refused=True)


def note_refused_password(ctx: Ctx, me: SignedIn) -> None:
    """Somebody in this session gave a wrong present password."""
    note(ctx, "user.password_change_refused", "user", me.user_id, refused=True)


async def change_own_password(ctx: Ctx, me: SignedIn, present: str, wanted: str) -> None:
    """Raises `Invalid`. Ends every other session of this user."""
    row = await ctx.db.fetchrow(
        "SELECT password_hash FROM users WHERE org_id = $1 AND id = $2 FOR UPDATE", ctx.org_id, me.user_id
    )
    if row is None or not await password_matches(row["password_hash"], present[:1000]):
        raise Invalid.at("/current_password", "wrong_password", "is not your present password")
    hashed = await hash_password(check_password(wanted, "/new_password"))
    await watch(ctx, "user", me.user_id)
    await update_row(ctx.db, "users", ctx.org_id, me.user_id, {"password_hash": hashed})
    await queries.delete_other_sessions(ctx.db, ctx.org_id, me.user_id, me.session_id)
    await emit(ctx, "user.password_changed", me.user_id)


def _subjects(vault: Vault, email: str, address: str) -> tuple[bytes, bytes]:
    return vault.digest("login account", normal_email(email)[:300]), vault.digest("login address", address)
