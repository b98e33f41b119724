"""The organisation's keys as the page lists them."""

from typing import Any, Final
from uuid import UUID

from nexus.api_keys.modes import list_keys
from nexus.api_keys.schemas import status_of
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.money import printed_amount
from nexus.core.scopes import RESOURCES, UNMASKED
from nexus.identity.queries import user_names
from nexus.web.view_models import ApiKeyRow, Money, ScopeGroup
from nexus.web.visit import Visit

MOST_ENDED: Final = 50
"""Of the keys that no longer work, how many are shown."""
MOST_OFFERED: Final = 500
"""Of the properties that a key can be kept to; with more, the API names them."""


async def key_rows(ctx: Ctx, here: Visit) -> tuple[ApiKeyRow, ...]:
    """Those that work first, the newest of each first."""
    rows = (await list_keys(ctx))[::-1]
    makers = await _makers(ctx, rows)
    working = [row for row in rows if status_of(row, ctx.real_now) == "active"]
    ended = [row for row in rows if status_of(row, ctx.real_now) != "active"][:MOST_ENDED]
    return tuple(_row(row, makers, here) for row in working + ended)


def scope_groups(held: frozenset[str]) -> tuple[ScopeGroup, ...]:
    """What the form offers: nobody hands out what they don't have."""
    every = [f"{name}:{verb}" for name in RESOURCES for verb in ("read", "write")] + [UNMASKED]
    groups: dict[str, tuple[str, ...]] = {}
    for scope in every:
        if scope in held:
            resource = scope.partition(":")[0]
            groups[resource] = (*groups.get(resource, ()), scope)
    return tuple(ScopeGroup(resource, scopes) for resource, scopes in groups.items())


def _row(row: Any, makers: dict[str, str], here: Visit) -> ApiKeyRow:
    return ApiKeyRow(
        id=ids.encode("api_key", row["id"]),
        name=row["name"],
        prefix=row["prefix"],
        last_four=row["last_four"],
        mode=row["mode"],
        scopes=tuple(row["scopes"]),
        ip_allow_list=tuple(row["ip_allow_list"]),
        status=status_of(row, here.now),  # type: ignore[arg-type]
        created_by=makers.get(row["created_by"], row["created_by"]),
        created_at=here.local(row["created_at"]),
        last_used_at=here.local(row["last_used_at"]) if row["last_used_at"] else None,
        expires_at=here.local(row["expires_at"]) if row["expires_at"] else None,
        properties=None if row["property_ids"] is None else len(row["property_ids"]),
        payment_ceiling=_money(row, "payment_ceiling"),
        daily_ceiling=_money(row, "daily_ceiling"),
        proposes=row["proposes"],
    )


def _money(row: Any, name: str) -> Money | None:
    currency = row["ceiling_currency"]
    return None if row[name] is None else Money(currency, printed_amount(row[name], currency))


async def properties_offered(ctx: Ctx) -> tuple[tuple[str, str], ...]:
    """What a key can be kept to, by name."""
    rows = await ctx.db.fetch(
        "SELECT id, name FROM properties WHERE org_id = $1 ORDER BY lower(name), id LIMIT $2",
        ctx.org_id,
        MOST_OFFERED,
    )
    return tuple((ids.encode("property", row["id"]), row["name"]) for row in rows)


async def _makers(ctx: Ctx, rows: list[Any]) -> dict[str, str]:
    """Names of the people and keys that made keys, by the text that the row keeps of them."""
    names = {ids.encode("api_key", row["id"]): row["name"] for row in rows}
    people = await user_names(ctx.db, ctx.org_id, [u for u in {_user(r["created_by"]) for r in rows} if u])
    names.update((ids.encode("user", user_id), name) for user_id, name in people.items())
    return names | {"command:nexus": "nexus"}


def _user(text: str) -> UUID | None:
    try:
        return ids.decode("user", text)
    except Invalid:
        return None
