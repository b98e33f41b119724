"""Add, change and remove units."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, FieldError, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import delete_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.properties.queries import read_property
from nexus.properties.units import queries
from nexus.properties.units.schemas import unit_out

register("unit", "units", by_ids(queries.COLUMNS, queries.SOURCE, "u"), unit_out)

USAGE_OF = {
    "office": "commercial", "retail_shop": "commercial", "showroom": "commercial", "food_and_beverage": "commercial",
    "kiosk": "commercial", "clinic": "commercial", "atm": "commercial", "antenna_site": "commercial",
    "warehouse": "industrial", "parking": "parking", "storage": "storage", "land": "other", "other": "other",
}  # fmt: skip
"""The usual usage of a type of unit; a home where none is named."""


async def create_units(
    ctx: Ctx, property_id: UUID, units: Sequence[dict[str, Any]], pointer: str = ""
) -> Sequence[Row]:
    """New units of one property, all or none, in their order. `market_rent` is in minor units of its currency.

    Raises `Invalid` at `property_id` when there is no such property, or for a number that is taken.
    """
    if await read_property(ctx.db, ctx.org_id, property_id, lock=True) is None:
        raise Invalid.at("/property_id", "unknown", "there is no such property")
    await _check_numbers(ctx, property_id, [unit["number"] for unit in units], pointer)
    rows = [flat_fields(unit) | {"id": new_id(), "property_id": property_id} for unit in units]
    await queries.insert_units(ctx.db, ctx.org_id, rows)
    for row in rows:
        await emit(ctx, "unit.created", row["id"], new=True)
    return await queries.read_units(ctx.db, ctx.org_id, [row["id"] for row in rows])


async def read_unit(ctx: Ctx, unit_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_unit(ctx.db, ctx.org_id, unit_id)
    if row is None:
        raise NotFound
    return row


async def lock_unit(ctx: Ctx, unit_id: UUID) -> int:
    """The unit's version, with the unit locked until the transaction ends. Raises `NotFound`."""
    row = await queries.lock_unit(ctx.db, ctx.org_id, unit_id)
    if row is None:
        raise NotFound
    version: int = row["version"]
    return version


async def change_unit(ctx: Ctx, unit_id: UUID, changes: dict[str, Any]) -> Row:
    """Raises `NotFound`, and `Invalid` for a number that is taken."""
    row = await read_unit(ctx, unit_id)
    if changes.get("number", row["number"]) != row["number"]:
        await read_property(ctx.db, ctx.org_id, row["property_id"], lock=True)
        await _check_numbers(ctx, row["property_id"], [changes["number"]], "", unit_id)
    if changes:
        flat = flat_fields(changes, row)
        await watch(ctx, "unit", unit_id)
        await update_row(ctx.db, "units", ctx.org_id, unit_id, flat)
        await emit(ctx, "unit.changed", unit_id)
    return await read_unit(ctx, unit_id)


async def delete_unit(ctx: Ctx, unit_id: UUID) -> None:
    """Raises `NotFound`, and `Conflict` when a lease names it."""
    await lock_unit(ctx, unit_id)
    if await queries.has_leases(ctx.db, ctx.org_id, unit_id):
        raise Conflict("A lease names this unit. Set its status to off_market instead.", code="unit_in_use")
    await watch(ctx, "unit", unit_id)
    await delete_row(ctx.db, "units", ctx.org_id, unit_id)
    await emit(ctx, "unit.deleted", unit_id)


def flat_fields(fields: dict[str, Any], present: Row | None = None) -> dict[str, Any]:
    """Columns for the fields as the API names them: area and identifiers spread, usage filled in for a new unit."""
    flat: dict[str, Any] = (
        dict.fromkeys(("floor", "bedrooms", "market_rent", "notes", "completed_on"))
        if present is None
        else {}
    )
    flat |= {name: value for name, value in fields.items() if name not in {"area", "identifiers"}}
    if present is None or "area" in fields:
        area = fields.get("area")
        flat["area_value"] = None if area is None else round(Decimal(str(area["value"])), 2)
        flat["area_unit"] = None if area is None else area["unit"]
        flat["area_standard"] = None if area is None else area["standard"]
    if present is None or "identifiers" in fields:
        given = fields.get("identifiers") or {}
        for name in ("dewa_premises", "title_deed", "makani"):
            flat[name] = given.get(name)
    if present is None:
        flat["usage"] = fields.get("usage") or USAGE_OF.get(fields["type"], "residential")
    return flat


async def _check_numbers(
    ctx: Ctx, property_id: UUID, numbers: list[str], pointer: str, unit_id: UUID | None = None
) -> None:
    errors, seen = list[FieldError](), set[str]()
    rows = await queries.taken_numbers(ctx.db, ctx.org_id, property_id, numbers, unit_id)
    for position, row in enumerate(rows):
        if row["taken"] or row["key"] in seen:
            where = f"{pointer}/{position}/number" if pointer else "/number"
            errors.append(FieldError(where, "taken", "another unit of the property has this number"))
        seen.add(row["key"])
    if errors:
        raise Invalid(errors=tuple(errors[:20]))
