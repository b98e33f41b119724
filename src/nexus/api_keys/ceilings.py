"""How much money a key may move: a payment at a time, and in a day."""

from typing import Any

from nexus.core import ids
from nexus.core.clock import local_day
from nexus.core.context import Bounds, Ctx, Row
from nexus.core.errors import Forbidden
from nexus.core.money import format_amount


def bounds_of(row: Row) -> Bounds | None:
    """The bounds in a key's row, if it has any."""
    if row["property_ids"] is None and row["ceiling_currency"] is None and not row["proposes"]:
        return None
    return Bounds(
        properties=None if row["property_ids"] is None else frozenset(row["property_ids"]),
        currency=row["ceiling_currency"],
        per_payment=row["payment_ceiling"],
        per_day=row["daily_ceiling"],
        proposes=row["proposes"],
    )


async def count_against_ceilings(ctx: Ctx, currency: str, amount: int) -> None:
    """Count money that is moved in this transaction, in minor units. Raises `Forbidden` (403) beyond a ceiling of the key,
    and for a currency other than the ceilings'. Keys that count at once take turns, so that no day has more than its due."""
    bounds = ctx.actor.bounds
    if bounds is None or bounds.currency is None:
        return
    if currency != bounds.currency:
        raise Forbidden(f"This key may move {bounds.currency} alone.", code="ceiling_currency")
    if bounds.per_payment is not None and amount > bounds.per_payment:
        raise Forbidden(
            f"This key may move at most {_shown(bounds.per_payment, currency)} at a time.",
            code="payment_ceiling",
        )
    if bounds.per_day is not None:
        moved = await _count(ctx, currency, amount)
        if moved > bounds.per_day:
            left = max(0, bounds.per_day - (moved - amount))
            raise Forbidden(
                f"This key may move at most {_shown(bounds.per_day, currency)} a day, and has {_shown(left, currency)} left.",
                code="daily_ceiling",
            )


async def _count(ctx: Ctx, currency: str, amount: int) -> int:
    zone: Any = await ctx.db.fetchval("SELECT time_zone FROM organisations WHERE id = $1", ctx.org_id)
    moved: int = await ctx.db.fetchval(
        "INSERT INTO api_key_days AS d (org_id, key_id, day, currency, amount) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (org_id, key_id, day, currency) DO UPDATE SET amount = d.amount + excluded.amount RETURNING amount",
        ctx.org_id, ids.decode("api_key", ctx.actor.id), local_day(ctx.now, zone), currency, amount,
    )  # fmt: skip
    return moved


def _shown(amount: int, currency: str) -> str:
    return f"{currency} {format_amount(amount, currency)}"
