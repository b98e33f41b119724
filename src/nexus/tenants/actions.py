"""Add, change and remove tenants."""

import json
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import NotFound
from nexus.core.ids import new_id
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.tenants import queries
from nexus.tenants.identifiers import KINDS, checked, digest, seal, unseal
from nexus.tenants.model import TenantInUse, phone, phones
from nexus.tenants.schemas import tenant_out

register(
    "tenant", "tenants", by_ids(queries.COLUMNS, queries.SOURCE, "t"), shape_for=tenant_out,
    personal=("emirates_id", "passport", "trade_licence", "trn"),
)  # fmt: skip


async def create_tenant(ctx: Ctx, fields: dict[str, Any]) -> Row:
    """A new tenant; fields are named as in the API. Raises `Invalid` for a phone or identifier that can't be one."""
    tenant_id = new_id()
    columns = _columns(ctx, tenant_id, fields, {})
    await insert_row(ctx.db, "tenants", {"org_id": ctx.org_id, "id": tenant_id} | columns)
    await emit(ctx, "tenant.created", tenant_id, new=True)
    return await read_tenant(ctx, tenant_id)


async def read_tenant(ctx: Ctx, tenant_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_tenant(ctx.db, ctx.org_id, tenant_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_tenant(ctx: Ctx, tenant_id: UUID, changes: dict[str, Any]) -> Row:
    """Change the fields that are named. Raises `NotFound`, `Invalid`."""
    row = await read_tenant(ctx, tenant_id, lock=True)
    if changes:
        columns = _columns(ctx, tenant_id, changes, json.loads(row["identifiers"]))
        await watch(ctx, "tenant", tenant_id)
        await update_row(ctx.db, "tenants", ctx.org_id, tenant_id, columns)
        await emit(ctx, "tenant.changed", tenant_id)
    return await read_tenant(ctx, tenant_id)


async def delete_tenant(ctx: Ctx, tenant_id: UUID) -> None:
    """Raises `NotFound`, and `TenantInUse` when a lease or payment names the tenant."""
    await read_tenant(ctx, tenant_id, lock=True)
    if await queries.is_used(ctx.db, ctx.org_id, tenant_id):
        raise TenantInUse("A lease or a payment names this tenant. Set the status to archived instead.")
    await watch(ctx, "tenant", tenant_id)
    await delete_row(ctx.db, "tenants", ctx.org_id, tenant_id)
    await emit(ctx, "tenant.deleted", tenant_id)


def _columns(ctx: Ctx, tenant_id: UUID, fields: dict[str, Any], stored: dict[str, Any]) -> dict[str, Any]:
    """Columns for the fields as the API names them: contacts in normal form, identifiers sealed."""
    columns = {name: value for name, value in fields.items() if name not in KINDS}
    if "phones" in columns:
        columns["phones"] = phones(columns["phones"], "/phones")
    if "emails" in columns:
        columns["emails"] = [email.lower() for email in columns["emails"]]
    if "emergency_contacts" in columns:
        contacts = columns["emergency_contacts"]
        for n, contact in enumerate(contacts):
            contact["phone"] = phone(contact["phone"], f"/emergency_contacts/{n}/phone")
        columns["emergency_contacts"] = json.dumps(contacts, ensure_ascii=False)
    if not fields.keys().isdisjoint(KINDS):
        entries = dict(stored)
        for kind in fields.keys() & set(KINDS):
            entries.pop(kind, None)
            if fields[kind] is not None:
                entries[kind] = _sealed(ctx, tenant_id, kind, fields[kind])
        columns["identifiers"] = json.dumps(entries, ensure_ascii=False)
        columns["identifier_digests"] = [
            digest(ctx.vault, kind, unseal(ctx.vault, tenant_id, entry))
            for kind, entry in sorted(entries.items())
        ]
    return columns


def _sealed(ctx: Ctx, tenant_id: UUID, kind: str, given: str | dict[str, Any]) -> dict[str, Any]:
    number, pointer, more = (
        (given, f"/{kind}", {}) if isinstance(given, str) else (given["number"], f"/{kind}/number", given)
    )
    entry, _ = seal(ctx.vault, tenant_id, kind, checked(kind, number, pointer))
    return entry | {name: value for name, value in more.items() if name != "number" and value is not None}
