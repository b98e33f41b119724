"""Routes of exchange rates."""

from typing import Any

from nexus.core.context import Ctx
from nexus.core.money import check_currency
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes
from nexus.tax import exchange_rates
from nexus.tax.exchange_rate_schemas import (
    ExchangeRateIn,
    ExchangeRateOut,
    ExchangeRatePatch,
    ExchangeRateQuery,
    exchange_rate_out,
    rate_in,
)

routes = Routes("Suppliers", "suppliers")
LISTING = Listing(
    exchange_rates.COLUMNS,
    exchange_rates.SOURCE,
    "x",
    {n: f"x.{n}" for n in ("created_at", "updated_at", "starts_on")},
)


@routes.get(
    "/exchange-rates",
    query=ExchangeRateQuery,
    answer=ExchangeRateOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_exchange_rates(ctx: Ctx, call: Call[None, ExchangeRateQuery]) -> Many:
    """List the rates by which tax is given in the currency in which it is declared."""
    q, where = call.query, Where()
    where.add("x.org_id = {}", ctx.org_id)
    where.add("x.currency = {}", q.currency and check_currency(q.currency))
    where.add("x.tax_currency = {}", q.tax_currency and check_currency(q.tax_currency, "/tax_currency"))
    where.add("x.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(ctx.db, q, where, exchange_rate_out)


@routes.post("/exchange-rates", body=ExchangeRateIn, answer=ExchangeRateOut)
async def create_exchange_rate(ctx: Ctx, call: Call[ExchangeRateIn, NoQuery]) -> One:
    """Add the rate of a day.

    A charge in another currency than that of the tax is invoiced by the rate in force on its tax date; without one it is
    not invoiced.
    """
    return _one(await exchange_rates.create_rate(ctx, _values(sent_fields(call.body))), created=True)


@routes.get("/exchange-rates/{id:exchange_rate}", answer=ExchangeRateOut)
async def read_exchange_rate(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one rate."""
    return _one(await exchange_rates.read_rate(ctx, call.id))


@routes.patch("/exchange-rates/{id:exchange_rate}", body=ExchangeRatePatch, answer=ExchangeRateOut)
async def change_exchange_rate(ctx: Ctx, call: Call[ExchangeRatePatch, NoQuery]) -> One:
    """Change a rate by merge patch. What was invoiced by it stays."""
    row = await exchange_rates.read_rate(ctx, call.id, lock=True)
    call.check_version(row["version"])
    return _one(await exchange_rates.change_rate(ctx, row, _values(sent_fields(call.body))))


@routes.delete("/exchange-rates/{id:exchange_rate}")
async def delete_exchange_rate(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a rate. What was invoiced by it stays."""
    row = await exchange_rates.read_rate(ctx, call.id, lock=True)
    call.check_version(row["version"])
    await exchange_rates.delete_rate(ctx, row)


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    return fields | {"rate": rate_in(fields["rate"])} if "rate" in fields else fields


def _one(row: Any, *, created: bool = False) -> One:
    out = exchange_rate_out(row)
    return One(out, version=row["version"], location=f"/exchange-rates/{out.id}" if created else None)
