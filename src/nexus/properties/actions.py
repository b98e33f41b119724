"""Add, change and remove properties."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.clock import check_time_zone, check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.identity.model import JURISDICTIONS, check_jurisdiction
from nexus.properties import queries
from nexus.properties.model import PropertyInUse, address_line, merge_address
from nexus.properties.schemas import property_out

register("property", "properties", by_ids(queries.COLUMNS, queries.SOURCE, "p"), property_out)


async def create_property(
    ctx: Ctx,
    *,
    name: str,
    type: str,
    address: dict[str, Any],
    status: str = "active",
    jurisdiction: str | None = None,
    time_zone: str | None = None,
    currency: str | None = None,
    **details: Any,
) -> Row:
    """A new property. What isn't given comes from the jurisdiction named, else from the organisation. Raises `Invalid`."""
    await _check_code(ctx, None, details.get("code"))
    defaults = await queries.read_defaults(ctx.db, ctx.org_id)
    zone, money = defaults["time_zone"], defaults["currency"]
    if jurisdiction is not None:
        _, zone, money = JURISDICTIONS[check_jurisdiction(jurisdiction)]
    property_id = new_id()
    values = {
        "org_id": ctx.org_id,
        "id": property_id,
        "name": name,
        "type": type,
        "status": status,
    } | _address(address)
    await insert_row(ctx.db, "properties", values | {
        "jurisdiction": jurisdiction or defaults["jurisdiction"], "time_zone": check_time_zone(time_zone or zone),
        "currency": check_currency(currency or money), "name_ar": details.get("name_ar"),
        "owner_reference": details.get("owner_reference"), "code": details.get("code"), "completed_on": _completed(details), "built_year": details.get("built_year"),
        "notes": details.get("notes"),
    })  # fmt: skip
    await emit(ctx, "property.created", property_id, new=True)
    return await read_property(ctx, property_id)


async def read_property(ctx: Ctx, property_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_property(ctx.db, ctx.org_id, property_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_property(ctx: Ctx, property_id: UUID, changes: dict[str, Any]) -> Row:
    """Change what is named. The currency stays once there are units or valuations. Raises `NotFound`, `Invalid`, `PropertyInUse`."""
    row = await read_property(ctx, property_id, lock=True)
    if "address" in changes:
        changes |= _address(merge_address(json.loads(row["address_details"]), changes["address"]))
    await _check_code(ctx, property_id, changes.get("code"))
    _completed(changes)
    if "jurisdiction" in changes:
        check_jurisdiction(changes["jurisdiction"])
    if "time_zone" in changes:
        check_time_zone(changes["time_zone"])
    if changes.get("currency", row["currency"]) != row["currency"]:
        check_currency(changes["currency"])
        held_by = await queries.dependants(ctx.db, ctx.org_id, property_id)
        for what in ("units", "valuations"):
            if held_by[what]:
                raise PropertyInUse(f"The currency can't change while the property has {what}.")
    if changes:
        await watch(ctx, "property", property_id)
        await update_row(ctx.db, "properties", ctx.org_id, property_id, changes)
        await emit(ctx, "property.changed", property_id)
    return await read_property(ctx, property_id)


async def delete_property(ctx: Ctx, property_id: UUID) -> None:
    """Remove a property that nothing depends on. Raises `NotFound`, `PropertyInUse`."""
    await read_property(ctx, property_id, lock=True)
    held_by = await queries.dependants(ctx.db, ctx.org_id, property_id)
    for what in ("units", "leases", "payments", "valuations"):
        if held_by[what]:
            raise PropertyInUse(f"It has {what}. Remove them first, or set its status to inactive.")
    await watch(ctx, "property", property_id)
    await delete_row(ctx.db, "properties", ctx.org_id, property_id)
    await emit(ctx, "property.deleted", property_id)


def _completed(fields: dict[str, Any]) -> date | None:
    day: date | None = fields.get("completed_on")
    return None if day is None else check_year(day, "/completed_on")


async def _check_code(ctx: Ctx, property_id: UUID | None, code: str | None) -> None:
    if code is not None and await queries.code_taken(ctx.db, ctx.org_id, property_id, code):
        raise Invalid.at("/code", "taken", "another property has this code")


def _address(details: dict[str, Any]) -> dict[str, Any]:
    line = address_line(details)
    if not line:
        raise Invalid.at(
            "/address", "address_empty", "needs at least one of line1, building, street, community or city"
        )
    return {"address": line, "address_details": json.dumps(details, ensure_ascii=False)}
