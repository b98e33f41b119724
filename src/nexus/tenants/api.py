"""Routes of tenants. One tenant with its leases and payments is read through `reports`, which may see them."""

from typing import Any

import msgspec

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes
from nexus.tenants import actions, owing, queries
from nexus.tenants.identifiers import KINDS, checked, digest
from nexus.tenants.model import phone
from nexus.tenants.schemas import (
    TenantIn,
    TenantListed,
    TenantOut,
    TenantPatch,
    TenantQuery,
    tenant_listed,
    tenant_out,
)

routes = Routes("Tenants", "tenants")
LISTING = Listing(
    f"{queries.COLUMNS}, {owing.COLUMN}",
    queries.SOURCE,
    "t",
    {n: f"t.{n}" for n in ("created_at", "updated_at", "name", "type", "status", "nationality")},
)


@routes.get("/tenants", query=TenantQuery, answer=TenantListed, listing=True, sorts=tuple(LISTING.sorts))
async def list_tenants(ctx: Ctx, call: Call[None, TenantQuery]) -> Many:
    """List all tenants across the properties, with what each owes now.

    Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.
    """
    where = _where(ctx, call.query)
    total = queries.TOTAL if len(where.conditions) == 1 else None
    return await LISTING.fetch(ctx.db, call.query, where, lambda row: tenant_listed(ctx, row), total)


@routes.post("/tenants", body=TenantIn, answer=TenantOut)
async def create_tenant(ctx: Ctx, call: Call[TenantIn, NoQuery]) -> One:
    """Add a tenant."""
    row = await actions.create_tenant(ctx, _fields(call.body))
    out = tenant_out(ctx, row)
    return One(out, version=row["version"], location=f"/tenants/{out.id}")


@routes.put("/tenants/{id:tenant}", body=TenantPatch, answer=TenantOut)
async def update_tenant(ctx: Ctx, call: Call[TenantPatch, NoQuery]) -> One:
    """Update contact details, emergency contacts and the like.

    Changes the fields that are sent and leaves the others alone.
    """
    return await _change(ctx, call)


@routes.patch("/tenants/{id:tenant}", body=TenantPatch, answer=TenantOut)
async def change_tenant(ctx: Ctx, call: Call[TenantPatch, NoQuery]) -> One:
    """Change a tenant by merge patch."""
    return await _change(ctx, call)


@routes.delete("/tenants/{id:tenant}", problems=(409,))
async def delete_tenant(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a tenant that no lease or payment names."""
    call.check_version((await actions.read_tenant(ctx, call.id, lock=True))["version"])
    await actions.delete_tenant(ctx, call.id)


async def _change(ctx: Ctx, call: Call[TenantPatch, NoQuery]) -> One:
    call.check_version((await actions.read_tenant(ctx, call.id, lock=True))["version"])
    row = await actions.change_tenant(ctx, call.id, _fields(call.body))
    return One(tenant_out(ctx, row), version=row["version"])


def _fields(body: TenantIn | TenantPatch) -> dict[str, Any]:
    """Nested objects as plain ones; the birth date stays a date."""
    fields = sent_fields(body)
    nested = {
        n: msgspec.to_builtins(v)
        for n, v in fields.items()
        if n in {"passport", "trade_licence", "emergency_contacts"}
    }
    return fields | nested


def _where(ctx: Ctx, q: TenantQuery) -> Where:
    where = Where()
    where.add("t.org_id = {}", ctx.org_id)
    where.add("t.type = {}", q.type)
    where.add("t.status = {}", q.status)
    where.add("t.nationality = {}", q.nationality)
    where.add("{} = ANY (t.emails)", q.email.lower() if q.email else None)
    where.add("{} = ANY (t.phones)", phone(q.phone, "/phone") if q.phone else None)
    for kind in KINDS:
        value = getattr(q, kind)
        if value is not None:
            where.add(
                "t.identifier_digests @> ARRAY[{}::bytea]",
                digest(ctx.vault, kind, checked(kind, value, f"/{kind}")),
            )
    where.add("t.id IN (SELECT search_tenants({}))", q.q)
    where.add("t.updated_at >= {}", q.updated_since)
    if q.overdue is not None:
        where.add(f"t.id {'IN' if q.overdue else 'NOT IN'} {owing.OVERDUE}")
    _add_lease_conditions(where, q)
    return where


def _add_lease_conditions(where: Where, q: TenantQuery) -> None:
    """Property, unit and lease status hold of one and the same lease."""
    parts: list[str] = []
    values: list[Any] = []
    if q.property_id is not None:
        parts.append(" AND l.property_id = {}")
        values.append(ids.decode("property", q.property_id, "/property_id"))
    if q.unit_id is not None:
        parts.append(
            " AND EXISTS (SELECT FROM lease_units lu WHERE lu.org_id = l.org_id AND lu.lease_id = l.id AND lu.unit_id = {})"
        )
        values.append(ids.decode("unit", q.unit_id, "/unit_id"))
    if q.lease_status is not None:
        parts.append(" AND l.status = {}")
        values.append(q.lease_status)
    if parts:
        where.add(f"{queries.IN_LEASE}{''.join(parts)})", *values)
