"""Make, change, roll and revoke keys."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from nexus.api_keys import queries
from nexus.api_keys.bounds import BOUND_COLUMNS, read_bounds
from nexus.api_keys.model import MAX_KEYS, PURPOSE, check_networks, new_key
from nexus.api_keys.schemas import ApiKeyOut, fields_of
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.scopes import ALL
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, register, watch

register(
    "api_key", "api_keys", by_ids(queries.COLUMNS, queries.SOURCE, "k"),
    shape_for=lambda ctx, row: ApiKeyOut(**fields_of(row, ctx.real_now)),
)  # fmt: skip


async def create_key(
    ctx: Ctx,
    *,
    name: str,
    scopes: list[str],
    mode: str,
    expires_at: datetime | None = None,
    ip_allow_list: list[str] | None = None,
    replaces_id: UUID | None = None,
    bounds: dict[str, Any] | None = None,
    like: Row | None = None,
) -> tuple[Row, str]:
    """A new key of this organisation, and its text, which is kept nowhere. `bounds` as they were sent, or those of a key that it
    is `like`.

    Nobody hands out a scope that they don't have. Raises `Invalid`, and `Conflict` beyond 200 usable keys.
    """
    _check(ctx, scopes, expires_at)
    if await queries.count_usable(ctx.db, ctx.org_id, ctx.real_now) >= MAX_KEYS:
        raise Conflict(f"There are {MAX_KEYS} usable keys already; revoke one first.", code="too_many_keys")
    columns = (
        {name: like[name] for name in BOUND_COLUMNS} if like else await read_bounds(ctx, bounds or {}, None)
    )
    text, key_id = new_key(mode), new_id()
    await insert_row(ctx.db, "api_keys", {
        "org_id": ctx.org_id, "id": key_id, "name": name, "digest": ctx.vault.digest(PURPOSE, text), "prefix": text[:9], "last_four": text[-4:],
        "scopes": sorted(set(scopes)), "ip_allow_list": check_networks(ip_allow_list or [], "/ip_allow_list"),
        "created_by": ctx.actor.id, "replaces_id": replaces_id, "expires_at": expires_at,
        **columns,
    })  # fmt: skip
    await emit(ctx, "api_key.created", key_id, new=True)
    return await _read(ctx, key_id), text


async def change_key(ctx: Ctx, key_id: UUID, changes: dict[str, Any]) -> Row:
    """Name, scopes, expiry, addresses or bounds. Raises `NotFound`, `Invalid`, and `Conflict` when it is revoked."""
    row = await _usable(ctx, key_id)
    _check(ctx, changes.get("scopes", row["scopes"]), changes.get("expires_at"))
    if "ip_allow_list" in changes:
        changes["ip_allow_list"] = check_networks(changes["ip_allow_list"], "/ip_allow_list")
    if changes:
        changes |= await read_bounds(ctx, changes, row)
        await watch(ctx, "api_key", key_id)
        await update_row(ctx.db, "api_keys", ctx.org_id, key_id, changes)
        await emit(ctx, "api_key.changed", key_id)
    return await _read(ctx, key_id)


async def roll_key(ctx: Ctx, key_id: UUID, overlap: timedelta) -> tuple[Row, str]:
    """A new key like the old one, which stays alive for the overlap and then expires."""
    row = await _usable(ctx, key_id)
    if row["expires_at"] is not None and row["expires_at"] <= ctx.real_now:
        raise Conflict("This key has expired; make a new one.", code="key_expired")
    fresh = await create_key(
        ctx,
        name=row["name"],
        scopes=row["scopes"],
        mode=row["mode"],
        expires_at=row["expires_at"],
        ip_allow_list=row["ip_allow_list"],
        replaces_id=key_id,
        like=row,
    )
    await watch(ctx, "api_key", key_id)
    if overlap:
        until = ctx.real_now + overlap
        if row["expires_at"] is None or until < row["expires_at"]:
            await update_row(ctx.db, "api_keys", ctx.org_id, key_id, {"expires_at": until})
    else:
        await update_row(ctx.db, "api_keys", ctx.org_id, key_id, {"revoked_at": ctx.real_now})
    await emit(ctx, "api_key.rolled", key_id, {"overlap_seconds": int(overlap.total_seconds())})
    return fresh


async def revoke_key(ctx: Ctx, key_id: UUID) -> Row:
    """End a key now, in every process, at the commit. Revoking twice changes nothing."""
    row = await _read(ctx, key_id, lock=True)
    if row["revoked_at"] is None:
        await watch(ctx, "api_key", key_id)
        await update_row(ctx.db, "api_keys", ctx.org_id, key_id, {"revoked_at": ctx.real_now})
        await emit(ctx, "api_key.revoked", key_id)
    return await _read(ctx, key_id)


async def _usable(ctx: Ctx, key_id: UUID) -> Row:
    row = await _read(ctx, key_id, lock=True)
    if row["revoked_at"] is not None:
        raise Conflict("This key has been revoked.", code="key_revoked")
    return row


async def _read(ctx: Ctx, key_id: UUID, *, lock: bool = False) -> Row:
    row = await queries.read_key(ctx.db, ctx.org_id, key_id, lock=lock)
    if row is None:
        raise NotFound
    return row


def _check(ctx: Ctx, scopes: list[str], expires_at: datetime | None) -> None:
    for position, scope in enumerate(scopes):
        if scope not in ALL:
            raise Invalid.at(f"/scopes/{position}", "unknown_scope", "is not a scope")
        if scope not in ctx.actor.scopes:
            raise Invalid.at(f"/scopes/{position}", "scope_not_held", f"you don't have {scope} yourself")
    if expires_at is not None and expires_at <= ctx.real_now:
        raise Invalid.at("/expires_at", "in_the_past", "must be in the future")
