"""Rates by which the tax of an invoice is given in the currency in which it is declared (domain reference §2.1)."""

from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.database.rows import another_has, delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.tax.exchange_rate_schemas import exchange_rate_out

COLUMNS: Final = (
    "x.id, x.currency, x.tax_currency, x.starts_on, x.rate, x.source, x.version, x.created_at, x.updated_at"
)
SOURCE: Final = "exchange_rates x"
register("exchange_rate", "suppliers", by_ids(COLUMNS, SOURCE, "x"), exchange_rate_out)


async def rate_in_force(ctx: Ctx, currency: str, tax_currency: str, on: date) -> Decimal | None:
    """Units of `tax_currency` for one of `currency` by the latest rate that had started on that day; None without one."""
    rate: Decimal | None = await ctx.db.fetchval(
        "SELECT rate FROM exchange_rates WHERE org_id = $1 AND currency = $2 AND tax_currency = $3 AND starts_on <= $4"
        " ORDER BY starts_on DESC LIMIT 1",
        ctx.org_id, currency, tax_currency, on,
    )  # fmt: skip
    return rate


async def create_rate(ctx: Ctx, values: dict[str, Any]) -> Row:
    """A rate from a day on. Raises `Invalid` where one starts on that day already."""
    check_currency(values["currency"])
    check_currency(values["tax_currency"], "/tax_currency")
    if values["currency"] == values["tax_currency"]:
        raise Invalid.at("/tax_currency", "same_currency", "must be another one than currency")
    await _check_day(ctx, None, values)
    rate_id = new_id()
    await insert_row(ctx.db, "exchange_rates", {"org_id": ctx.org_id, "id": rate_id} | values)
    await emit(ctx, "exchange_rate.created", rate_id, new=True)
    return await read_rate(ctx, rate_id)


async def read_rate(ctx: Ctx, rate_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    suffix = " FOR UPDATE" if lock else ""
    row = await ctx.db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE x.org_id = $1 AND x.id = $2{suffix}", ctx.org_id, rate_id
    )
    if row is None:
        raise NotFound
    return row


async def change_rate(ctx: Ctx, rate: Row, changes: dict[str, Any]) -> Row:
    """Change a rate for what is invoiced from now on; an invoice keeps the one that it was issued by. Raises `Invalid`."""
    if not changes:
        return rate
    if "starts_on" in changes:
        await _check_day(ctx, rate["id"], {**dict(rate), **changes})
    await watch(ctx, "exchange_rate", rate["id"])
    await update_row(ctx.db, "exchange_rates", ctx.org_id, rate["id"], changes)
    await emit(ctx, "exchange_rate.updated", rate["id"])
    return await read_rate(ctx, rate["id"])


async def delete_rate(ctx: Ctx, rate: Row) -> None:
    """Remove a rate; an invoice keeps the one that it was issued by."""
    await watch(ctx, "exchange_rate", rate["id"])
    await delete_row(ctx.db, "exchange_rates", ctx.org_id, rate["id"])
    await emit(ctx, "exchange_rate.deleted", rate["id"])


async def _check_day(ctx: Ctx, rate_id: UUID | None, values: dict[str, Any]) -> None:
    same = {name: values[name] for name in ("currency", "tax_currency", "starts_on")}
    if await another_has(ctx.db, "exchange_rates", ctx.org_id, rate_id, same):
        raise Invalid.at("/starts_on", "taken", "another rate starts on this day")
