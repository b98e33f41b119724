"""Routes of units."""

from typing import Any
from uuid import UUID

import msgspec

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.properties.actions import read_property
from nexus.properties.queries import read_properties
from nexus.properties.units import actions, queries
from nexus.properties.units.schemas import (
    UnitFields,
    UnitIn,
    UnitOut,
    UnitPatch,
    UnitQuery,
    UnitsIn,
    unit_out,
)
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Units", "units")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "u",
    {n: f"u.{n}" for n in ("created_at", "updated_at", "number", "type", "bedrooms", "market_rent")}
    | {"area": "u.area_value"},
)


@routes.get("/units", query=UnitQuery, answer=UnitOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_units(ctx: Ctx, call: Call[None, UnitQuery]) -> Many:
    """List units across the portfolio."""
    q, where = call.query, Where()
    where.add("u.org_id = {}", ctx.org_id)
    where.add("u.property_id = {}", ids.decode_optional("property", q.property_id, "/property_id"))
    where.add(f"{queries.STATUS} = {{}}", q.status)
    for name in ("type", "usage", "furnished", "bedrooms"):
        where.add(f"u.{name} = {{}}", getattr(q, name))
    where.add("u.number_key = fold_key({})", q.number)
    where.add("u.search @@ search_query({})", q.q)
    where.add("u.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(
        ctx.db, q, where, unit_out, queries.TOTAL if len(where.conditions) == 1 else None
    )


@routes.post("/units", body=UnitIn, answer=UnitOut)
async def create_unit(ctx: Ctx, call: Call[UnitIn, NoQuery]) -> One:
    """Add a unit to a property."""
    property_id = ids.decode("property", call.body.property_id, "/property_id")
    currency = await _currency(ctx, property_id)
    (row,) = await actions.create_units(ctx, property_id, [_fields(call.body, currency, "")])
    out = unit_out(row)
    return One(out, version=row["version"], location=f"/units/{out.id}")


@routes.post("/properties/{id:property}/units", body=UnitsIn, answer=list[UnitOut])
async def create_units(ctx: Ctx, call: Call[UnitsIn, NoQuery]) -> One:
    """Add up to 500 units to a property, all or none."""
    currency = (await read_property(ctx, call.id))["currency"]
    units = [_fields(unit, currency, f"/units/{n}") for n, unit in enumerate(call.body.units)]
    rows = await actions.create_units(ctx, call.id, units, "/units")
    return One([unit_out(row) for row in rows])


@routes.get("/units/{id:unit}", answer=UnitOut)
async def read_unit(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one unit."""
    row = await actions.read_unit(ctx, call.id)
    return One(unit_out(row), version=row["version"])


@routes.patch("/units/{id:unit}", body=UnitPatch, answer=UnitOut)
async def change_unit(ctx: Ctx, call: Call[UnitPatch, NoQuery]) -> One:
    """Change a unit. Its status is what it is while nobody rents it."""
    call.check_version(await actions.lock_unit(ctx, call.id))
    currency = (await actions.read_unit(ctx, call.id))["currency"]
    row = await actions.change_unit(ctx, call.id, _fields(call.body, currency, ""))
    return One(unit_out(row), version=row["version"])


@routes.delete("/units/{id:unit}", problems=(409,))
async def delete_unit(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a unit that no lease names."""
    call.check_version(await actions.lock_unit(ctx, call.id))
    await actions.delete_unit(ctx, call.id)


async def _currency(ctx: Ctx, property_id: UUID) -> str:
    rows = await read_properties(ctx.db, ctx.org_id, [property_id])
    if not rows:
        raise Invalid.at("/property_id", "unknown", "there is no such property")
    currency: str = rows[0]["currency"]
    return currency


def _fields(body: UnitFields | UnitPatch, currency: str, pointer: str) -> dict[str, Any]:
    fields = sent_fields(body)
    fields.pop("property_id", None)
    if "market_rent" in fields:
        rent = fields["market_rent"]
        fields["market_rent"] = None if is_null(rent) else amount_in(rent, currency, f"{pointer}/market_rent")
    if isinstance(body, UnitFields):
        fields["currency"] = currency
    return {
        name: msgspec.to_builtins(v) if name in {"area", "identifiers"} else v for name, v in fields.items()
    }
