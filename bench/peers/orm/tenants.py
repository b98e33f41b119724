"""Reading a tenant with leases and payments."""

import json
from collections import defaultdict
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from bench.peers.orm.models import Lease, Payment, Tenant, today
from bench.peers.orm.payments import shown
from bench.peers.orm.schemas import BalanceOut, LeaseOut, PartyOut, TenantOut
from nexus.tenants.owing import COLUMN, owing_of


async def read(db: AsyncSession, org_id: UUID, tenant_id: UUID) -> TenantOut | None:
    wanted = select(Tenant).where(Tenant.org_id == org_id, Tenant.id == tenant_id)
    children = selectinload(Tenant.leases).options(selectinload(Lease.units), selectinload(Lease.parties))
    tenant = await db.scalar(wanted.options(children))
    if tenant is None:
        return None
    own = (Payment.org_id == org_id, Payment.tenant_id == tenant_id)
    latest = await db.scalars(
        select(Payment).where(*own).order_by(Payment.created_at.desc(), Payment.id.desc()).limit(20)
    )
    sums = await db.execute(
        select(Payment.currency, Payment.status, func.sum(Payment.amount))
        .where(*own)
        .group_by(Payment.currency, Payment.status)
    )
    owed = await db.execute(text(f"SELECT {COLUMN} FROM tenants t WHERE t.org_id = :org AND t.id = :id"), {
        "org": org_id, "id": tenant_id,
    })  # fmt: skip
    known: dict[str, Any] = tenant.identifiers
    columns = {name: getattr(tenant, name) for name in TenantOut.model_fields if hasattr(Tenant, name)}
    return TenantOut(**columns | {
        "emirates_id": masked(known, "emirates_id"), "trn": masked(known, "trn"),
        "passport": document(known, "passport", "country"), "trade_licence": document(known, "trade_licence", "authority"),
        "warnings": [w for entry in known.values() for w in entry.get("warnings", [])],
        "leases": [lease_shown(lease) for lease in tenant.leases],
        "balance": balance(tenant, sums), "payments": [shown(payment) for payment in latest], "owing": owing(owed.scalar()),
    })  # fmt: skip


def owing(found: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    """What the statement gives, which is the product's own, with amounts as it shows them."""
    row = {"owing": json.dumps(found) if found else None}
    return [msgspec.to_builtins(one) for one in owing_of(row)]


def lease_shown(lease: Lease) -> LeaseOut:
    columns = {name: getattr(lease, name) for name in LeaseOut.model_fields if hasattr(Lease, name)}
    registered = {"authority": lease.registration_authority, "number": lease.registration_number}
    return LeaseOut(
        **columns,
        unit_ids=[unit.unit_id for unit in lease.units],
        tenants=[PartyOut.model_validate(party) for party in lease.parties],
        registration=registered if lease.registration_number else None,
    )


def balance(tenant: Tenant, sums: Any) -> list[BalanceOut]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for lease in tenant.leases:
        binds = any(p.tenant_id == tenant.id and p.role == "tenant" for p in lease.parties)
        if (
            binds
            and lease.status != "draft"
            and lease.start_date <= today() <= (lease.terminated_on or lease.end_date)
        ):
            found[lease.currency]["annual_rent"] += lease.annual_rent
    for currency, status, total in sums:
        found[currency][status] += total
    names = [name for name in BalanceOut.model_fields if name != "currency"]
    return [BalanceOut(currency=c, **{name: found[c][name] for name in names}) for c in sorted(found)]


def masked(known: dict[str, Any], kind: str) -> str | None:
    return known[kind]["masked"] if kind in known else None


def document(known: dict[str, Any], kind: str, place: str) -> dict[str, Any] | None:
    if kind not in known:
        return None
    entry = known[kind]
    return {"number": entry["masked"], place: entry.get(place), "expires_on": entry.get("expires_on")}
