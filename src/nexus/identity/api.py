"""Routes of the organisation and its users."""

from nexus.core.context import Ctx
from nexus.identity import actions, queries
from nexus.identity.schemas import (
    OrganisationOut,
    OrganisationPatch,
    UserIn,
    UserOut,
    UserPatch,
    UserQuery,
    organisation_out,
    user_out,
)
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

organisation_routes = Routes("Organisation", "organisation")
user_routes = Routes("Users", "users")
USERS = Listing(
    queries.USER_COLUMNS,
    queries.USER_SOURCE,
    "u",
    {"created_at": "u.created_at", "updated_at": "u.updated_at", "name": "u.name", "email": "u.email"},
)


@organisation_routes.get("/organisation", answer=OrganisationOut)
async def read_organisation(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read the organisation that the key belongs to."""
    row = await actions.read_organisation(ctx)
    return One(organisation_out(row), version=row["version"])


@organisation_routes.patch("/organisation", body=OrganisationPatch, answer=OrganisationOut)
async def change_organisation(ctx: Ctx, call: Call[OrganisationPatch, NoQuery]) -> One:
    """Change the organisation's name or what new properties start with."""
    call.check_version((await actions.read_organisation(ctx, lock=True))["version"])
    row = await actions.change_organisation(ctx, sent_fields(call.body))
    return One(organisation_out(row), version=row["version"])


@user_routes.get("/users", query=UserQuery, answer=UserOut, listing=True, sorts=tuple(USERS.sorts))
async def list_users(ctx: Ctx, call: Call[None, UserQuery]) -> Many:
    """List the people who may log in."""
    q, where = call.query, Where()
    where.add("u.org_id = {}", ctx.org_id)
    where.add("u.role = {}", q.role)
    where.add("u.status = {}", q.status)
    where.add("u.email = lower({})", q.email)
    where.add("strpos(search_text(u.name), search_text({})) > 0", q.q)
    where.add("u.updated_at >= {}", q.updated_since)
    return await USERS.fetch(ctx.db, q, where, user_out)


@user_routes.post("/users", body=UserIn, answer=UserOut, problems=(409,))
async def create_user(ctx: Ctx, call: Call[UserIn, NoQuery]) -> One:
    """Add a person to the organisation.

    Nobody gives a role that can do more than the calling key.
    """
    body = call.body
    row = await actions.create_user(ctx, email=body.email, name=body.name, role=body.role, locale=body.locale)
    out = user_out(row)
    return One(out, version=row["version"], location=f"/users/{out.id}")


@user_routes.get("/users/{id:user}", answer=UserOut)
async def read_user(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one user."""
    row = await actions.read_user(ctx, call.id)
    return One(user_out(row), version=row["version"])


@user_routes.patch("/users/{id:user}", body=UserPatch, answer=UserOut, problems=(409,))
async def change_user(ctx: Ctx, call: Call[UserPatch, NoQuery]) -> One:
    """Change a user's name, email, role or status."""
    call.check_version((await actions.read_user(ctx, call.id, lock=True))["version"])
    row = await actions.change_user(ctx, call.id, sent_fields(call.body))
    return One(user_out(row), version=row["version"])


@user_routes.delete("/users/{id:user}", problems=(409,))
async def delete_user(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a user. The last active owner stays."""
    call.check_version((await actions.read_user(ctx, call.id, lock=True))["version"])
    await actions.delete_user(ctx, call.id)
