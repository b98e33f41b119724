"""Organisations and users: made and changed."""

from typing import Any
from uuid import UUID

from nexus.core.clock import check_time_zone
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.core.scopes import ROLES
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.identity import queries
from nexus.identity.model import (
    JURISDICTIONS,
    EmailTaken,
    LastOwner,
    check_jurisdiction,
    check_password,
    hash_password,
)
from nexus.identity.schemas import organisation_out, user_out
from nexus.identity.twin import in_twin
from nexus.ledger.actions import tell_first_accounts

register("organisation", "organisation", queries.read_organisations, organisation_out)
register("user", "users", by_ids(queries.USER_COLUMNS, queries.USER_SOURCE, "u"), user_out)


async def create_organisation(
    ctx: Ctx,
    *,
    name: str,
    name_ar: str | None = None,
    plan: str = "standard",
    jurisdiction: str = "AE-DU",
    currency: str | None = None,
    time_zone: str | None = None,
    mode: str = "live",
    live_org_id: UUID | None = None,
) -> Row:
    """A new organisation under the id that the context is bound to."""
    _, zone, money = JURISDICTIONS[check_jurisdiction(jurisdiction)]
    await insert_row(ctx.db, "organisations", {
        "id": ctx.org_id, "name": name, "name_ar": name_ar, "plan": plan, "jurisdiction": jurisdiction, "mode": mode,
        "currency": check_currency(currency or money), "time_zone": check_time_zone(time_zone or zone),
        "live_org_id": live_org_id,
    })  # fmt: skip
    await emit(ctx, "organisation.created", ctx.org_id, new=True)
    await tell_first_accounts(ctx)
    return await read_organisation(ctx)


async def read_organisation(ctx: Ctx, *, lock: bool = False) -> Row:
    row = await queries.read_organisation(ctx.db, ctx.org_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_organisation(ctx: Ctx, changes: dict[str, Any]) -> Row:
    """Name, currency, time zone or jurisdiction, for what is made from now on. Raises `Invalid`."""
    checks = {"currency": check_currency, "time_zone": check_time_zone, "jurisdiction": check_jurisdiction}
    for field, check in checks.items():
        if field in changes:
            check(changes[field])
    if changes:
        await watch(ctx, "organisation", ctx.org_id)
        await queries.update_organisation(ctx.db, ctx.org_id, changes)
        await emit(ctx, "organisation.changed", ctx.org_id)
    return await read_organisation(ctx)


async def set_plan(ctx: Ctx, plan: str) -> Row:
    """Another plan, in force everywhere at the commit, for the test twin too."""
    await _set_plan(ctx, plan)
    async with in_twin(ctx) as test:
        if await queries.read_organisation(test.db, test.org_id) is not None:
            await _set_plan(test, plan)
    return await read_organisation(ctx)


async def _set_plan(ctx: Ctx, plan: str) -> None:
    await watch(ctx, "organisation", ctx.org_id)
    await queries.update_organisation(ctx.db, ctx.org_id, {"plan": plan})
    await emit(ctx, "organisation.plan_changed", ctx.org_id)


async def test_twin(ctx: Ctx) -> UUID:
    """The id of this organisation's twin, made now if it isn't there. A test organisation is its own."""
    live = await read_organisation(ctx, lock=True)
    if live["mode"] == "test":
        return ctx.org_id
    async with in_twin(ctx) as test:
        if await queries.read_organisation(test.db, test.org_id) is None:
            await create_organisation(
                test,
                name=live["name"],
                name_ar=live["name_ar"],
                plan=live["plan"],
                jurisdiction=live["jurisdiction"],
                currency=live["currency"],
                time_zone=live["time_zone"],
                mode="test",
                live_org_id=ctx.org_id,
            )
    return test.org_id


async def create_user(
    ctx: Ctx, *, email: str, name: str, role: str, password: str | None = None, locale: str = "en"
) -> Row:
    """A person who may log in, once a password is set. Raises `EmailTaken`, `Invalid`."""
    address = normal_email(email)
    _check_role(ctx, role)
    if await queries.user_with_email(ctx.db, ctx.org_id, address):
        raise EmailTaken
    hashed = await hash_password(check_password(password)) if password is not None else None
    user_id = new_id()
    await insert_row(ctx.db, "users", {
        "org_id": ctx.org_id, "id": user_id, "email": address, "name": name, "role": role, "locale": locale,
        "password_hash": hashed,
    })  # fmt: skip
    await emit(ctx, "user.created", user_id, new=True)
    return await read_user(ctx, user_id)


async def read_user(ctx: Ctx, user_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound`. Whoever locks a user has locked the organisation before: an owner who leaves looks at the
    other owners, and two who leave at once must not wait for each other in a circle.
    """
    if lock:
        await read_organisation(ctx, lock=True)
    row = await queries.read_user(ctx.db, ctx.org_id, user_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_user(ctx: Ctx, user_id: UUID, changes: dict[str, Any]) -> Row:
    """Raises `LastOwner`, `EmailTaken`, `Invalid`. A disabled user's sessions end; a new password ends all of them."""
    row = await read_user(ctx, user_id, lock=True)
    _check_role(ctx, row["role"])
    if "role" in changes:
        _check_role(ctx, changes["role"])
    if row["role"] == "owner" and (
        changes.get("role", "owner") != "owner" or changes.get("status") == "disabled"
    ):
        await _keep_an_owner(ctx, user_id)
    if "email" in changes:
        changes["email"] = normal_email(changes["email"])
        other = await queries.user_with_email(ctx.db, ctx.org_id, changes["email"])
        if other and other["id"] != user_id:
            raise EmailTaken
    if "password" in changes:
        changes["password_hash"] = await hash_password(check_password(changes.pop("password")))
    if changes:
        await watch(ctx, "user", user_id)
        await update_row(ctx.db, "users", ctx.org_id, user_id, changes)
        await emit(ctx, "user.changed", user_id)
        if "password_hash" in changes:
            await emit(ctx, "user.password_changed", user_id)
    if "password_hash" in changes or changes.get("status") == "disabled":
        await queries.delete_other_sessions(ctx.db, ctx.org_id, user_id, None)
    return await read_user(ctx, user_id)


async def delete_user(ctx: Ctx, user_id: UUID) -> None:
    """Raises `LastOwner`. What the user did stays recorded under the user's id."""
    row = await read_user(ctx, user_id, lock=True)
    _check_role(ctx, row["role"])
    if row["role"] == "owner":
        await _keep_an_owner(ctx, user_id)
    await watch(ctx, "user", user_id)
    await delete_row(ctx.db, "users", ctx.org_id, user_id)
    await emit(ctx, "user.deleted", user_id)


def normal_email(email: str) -> str:
    """Addresses are compared in lower case."""
    return email.strip().lower()


async def _keep_an_owner(ctx: Ctx, user_id: UUID) -> None:
    if not await queries.other_active_owners(ctx.db, ctx.org_id, user_id):
        raise LastOwner


def _check_role(ctx: Ctx, role: str) -> None:
    """Nobody makes or changes a user who may do more than themselves."""
    if not ROLES[role] <= ctx.actor.scopes:
        raise Invalid.at("/role", "role_not_held", f"the role {role} can do more than you can")
