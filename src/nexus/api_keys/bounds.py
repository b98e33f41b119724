"""The bounds of a key as they are asked for, as columns of its row."""

from typing import Any, Final
from uuid import UUID

from nexus.api_keys import queries
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.rest.fields import amount_in, is_null

BOUND_COLUMNS: Final = ("property_ids", "ceiling_currency", "payment_ceiling", "daily_ceiling", "proposes")
_CEILINGS: Final = ("payment_ceiling", "daily_ceiling")


async def read_bounds(ctx: Ctx, sent: dict[str, Any], row: Row | None) -> dict[str, Any]:
    """Takes what was sent of bounds out of `sent`; gives the columns that change, of a key that is there as `row`.

    Raises `Invalid` for a property that isn't there, an amount or a currency.
    """
    found: dict[str, Any] = {}
    if "property_ids" in sent:
        found["property_ids"] = await _properties(ctx, sent.pop("property_ids"))
    if "proposes" in sent:
        found["proposes"] = sent.pop("proposes")
    if any(name in sent for name in ("currency", *_CEILINGS)):
        found |= await _ceilings(ctx, sent, row)
    return found


async def _properties(ctx: Ctx, texts: list[str] | None) -> list[UUID] | None:
    if texts is None:
        return None
    wanted = [ids.decode("property", text, f"/property_ids/{n}") for n, text in enumerate(texts)]
    known = await queries.known_properties(ctx.db, ctx.org_id, wanted)
    for position, one in enumerate(wanted):
        if one not in known:
            raise Invalid.at(f"/property_ids/{position}", "unknown", "there is no such property")
    return sorted(set(wanted))


async def _ceilings(ctx: Ctx, sent: dict[str, Any], row: Row | None) -> dict[str, Any]:
    """All three columns: amounts are in minor units of the currency, so they change together."""
    before = row["ceiling_currency"] if row is not None else None
    named = sent.pop("currency", None)
    currency = check_currency(named or before or await queries.read_currency(ctx.db, ctx.org_id))
    amounts: dict[str, int | None] = {}
    for name in _CEILINGS:
        raw = sent.pop(name, None)
        if raw is not None:
            amounts[name] = None if is_null(raw) else amount_in(raw, currency, f"/{name}", minimum=1)
        else:
            amounts[name] = row[name] if row is not None else None
            if amounts[name] is not None and currency != before:
                raise Invalid.at(f"/{name}", "required", "must be sent with another currency")
    if not any(amounts.values()):
        return {"ceiling_currency": None, **amounts}
    return {"ceiling_currency": currency, **amounts}
