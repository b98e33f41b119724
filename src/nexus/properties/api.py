"""Routes of properties."""

from datetime import date
from typing import Any

import msgspec

from nexus.core.context import Ctx
from nexus.identity.model import check_jurisdiction
from nexus.properties import actions, queries
from nexus.properties.schemas import PropertyIn, PropertyOut, PropertyPatch, PropertyQuery, property_out
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Properties", "properties")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "p",
    {
        n: f"p.{n}"
        for n in ("created_at", "updated_at", "name", "type", "status", "units_count", "built_year")
    },
)


@routes.get("/properties", query=PropertyQuery, answer=PropertyOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_properties(ctx: Ctx, call: Call[None, PropertyQuery]) -> Many:
    """List the portfolio."""
    q, where, total = call.query, Where(), queries.TOTAL
    where.add("p.org_id = {}", ctx.org_id)
    where.add("p.status = {}", q.status)
    if q.status:
        total += " AND status = $2"
    where.add("p.type = {}", q.type)
    where.add("p.address_details ->> 'community' = {}", q.community)
    where.add("p.address_details ->> 'city' = {}", q.city)
    where.add("p.jurisdiction = {}", q.jurisdiction and check_jurisdiction(q.jurisdiction))
    where.add("p.code_key = fold_key({})", q.code)
    where.add("p.owner_reference = {}", q.owner_reference)
    where.add("p.id IN (SELECT search_properties({}))", q.q)
    where.add("p.updated_at >= {}", q.updated_since)
    kept = len(where.conditions) == (2 if q.status else 1)
    return await LISTING.fetch(ctx.db, q, where, property_out, total if kept else None)


@routes.post("/properties", body=PropertyIn, answer=PropertyOut)
async def create_property(ctx: Ctx, call: Call[PropertyIn, NoQuery]) -> One:
    """Add a property to the portfolio.

    Currency, time zone and jurisdiction come from the organisation unless they are given.
    """
    fields: dict[str, Any] = msgspec.structs.asdict(call.body)
    row = await actions.create_property(ctx, **(fields | {"address": msgspec.to_builtins(call.body.address)}))
    out = property_out(row)
    return One(out, version=row["version"], location=f"/properties/{out.id}")


@routes.get("/properties/{id:property}", answer=PropertyOut)
async def read_property(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one property."""
    row = await actions.read_property(ctx, call.id)
    return One(property_out(row), version=row["version"])


@routes.patch("/properties/{id:property}", body=PropertyPatch, answer=PropertyOut, problems=(409,))
async def change_property(ctx: Ctx, call: Call[PropertyPatch, NoQuery]) -> One:
    """Change a property."""
    call.check_version((await actions.read_property(ctx, call.id, lock=True))["version"])
    row = await actions.change_property(
        ctx, call.id, msgspec.to_builtins(sent_fields(call.body), builtin_types=(date,))
    )
    return One(property_out(row), version=row["version"])


@routes.delete("/properties/{id:property}", problems=(409,))
async def delete_property(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a property that has no units, leases, payments or valuations."""
    call.check_version((await actions.read_property(ctx, call.id, lock=True))["version"])
    await actions.delete_property(ctx, call.id)
