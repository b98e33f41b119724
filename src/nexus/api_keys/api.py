"""Routes of keys."""

from datetime import timedelta

from nexus.api_keys import actions, queries
from nexus.api_keys.schemas import (
    ApiKeyIn,
    ApiKeyOut,
    ApiKeyPatch,
    ApiKeyQuery,
    NewApiKeyOut,
    RollIn,
    fields_of,
)
from nexus.core.context import Ctx
from nexus.core.errors import Invalid, NotFound
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("API keys", "api_keys")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "k",
    {n: f"k.{n}" for n in ("created_at", "updated_at", "name", "last_used_at")},
)
STATUS_SQL = "CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= {} THEN 'expired' ELSE 'active' END = {}"


@routes.get("/api-keys", query=ApiKeyQuery, answer=ApiKeyOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_api_keys(ctx: Ctx, call: Call[None, ApiKeyQuery]) -> Many:
    """List the keys."""
    where = Where()
    where.add("k.org_id = {}", ctx.org_id)
    if call.query.status:
        where.add(STATUS_SQL, ctx.real_now, call.query.status)
    where.add("strpos(lower(k.name), lower({})) > 0", call.query.q)
    where.add("k.updated_at >= {}", call.query.updated_since)
    return await LISTING.fetch(
        ctx.db, call.query, where, lambda row: ApiKeyOut(**fields_of(row, ctx.real_now))
    )


@routes.post("/api-keys", body=ApiKeyIn, answer=NewApiKeyOut, problems=(409,))
async def create_api_key(ctx: Ctx, call: Call[ApiKeyIn, NoQuery]) -> One:
    """Create a key.

    The answer is the only one that carries the key itself. A key can hand out only scopes that it has.
    """
    body = call.body
    if body.mode not in {None, ctx.actor.mode}:
        raise Invalid.at("/mode", "wrong_mode", f"a {ctx.actor.mode} key makes {ctx.actor.mode} keys")
    row, text = await actions.create_key(
        ctx,
        name=body.name,
        scopes=body.scopes,
        mode=ctx.actor.mode,
        expires_at=body.expires_at,
        ip_allow_list=body.ip_allow_list,
        bounds=sent_fields(body),
    )
    return _new(ctx, row, text)


@routes.get("/api-keys/{id:api_key}", answer=ApiKeyOut)
async def read_api_key(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one key."""
    row = await queries.read_key(ctx.db, ctx.org_id, call.id)
    if row is None:
        raise NotFound
    return One(ApiKeyOut(**fields_of(row, ctx.real_now)), version=row["version"])


@routes.patch("/api-keys/{id:api_key}", body=ApiKeyPatch, answer=ApiKeyOut, problems=(409,))
async def change_api_key(ctx: Ctx, call: Call[ApiKeyPatch, NoQuery]) -> One:
    """Change a key's name, scopes, expiry, addresses or bounds."""
    await _check_version(ctx, call)
    changes = sent_fields(call.body)
    row = await actions.change_key(ctx, call.id, changes)
    return One(ApiKeyOut(**fields_of(row, ctx.real_now)), version=row["version"])


@routes.post("/api-keys/{id:api_key}/roll", body=RollIn, answer=NewApiKeyOut, problems=(409,))
async def roll_api_key(ctx: Ctx, call: Call[RollIn, NoQuery]) -> One:
    """Replace a key by a new one, the old staying alive for an overlap."""
    row, text = await actions.roll_key(ctx, call.id, timedelta(hours=call.body.overlap_hours))
    return _new(ctx, row, text)


@routes.post("/api-keys/{id:api_key}/revocation", answer=ApiKeyOut, status=200)
async def revoke_api_key(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Revoke a key, everywhere within a second."""
    row = await actions.revoke_key(ctx, call.id)
    return One(ApiKeyOut(**fields_of(row, ctx.real_now)), version=row["version"])


async def _check_version(ctx: Ctx, call: Call[ApiKeyPatch, NoQuery]) -> None:
    row = await queries.read_key(ctx.db, ctx.org_id, call.id, lock=True)
    if row is None:
        raise NotFound
    call.check_version(row["version"])


def _new(ctx: Ctx, row: object, text: str) -> One:
    out = NewApiKeyOut(**fields_of(row, ctx.real_now), key=text)
    return One(out, version=row["version"], location=f"/api-keys/{out.id}")  # type: ignore[index]
