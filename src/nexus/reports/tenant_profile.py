"""One tenant with everything around them: leases, balance, latest payments."""

from typing import Any

import msgspec

from nexus.core.context import Ctx
from nexus.core.money import format_amount
from nexus.leases import queries as leases
from nexus.leases.schemas import LeaseOut, lease_out
from nexus.payments import queries as payments
from nexus.payments.schemas import PaymentOut, payment_out
from nexus.rest.fields import Amount
from nexus.rest.operation import Call, NoQuery, One, Routes
from nexus.tenants.actions import read_tenant
from nexus.tenants.owing import COLUMN, TenantOwing, owing_of
from nexus.tenants.schemas import TenantOut, tenant_fields

LATEST = 20
routes = Routes("Tenants", "tenants")


class BalanceSummary(msgspec.Struct):
    """What a tenant is bound to and has paid, in one currency, as sums over all their leases and payments."""

    currency: str
    annual_rent: Amount
    """Of the leases in force today."""
    cleared: Amount
    pending: Amount
    bounced: Amount
    reversed: Amount


class TenantDetail(TenantOut, kw_only=True):
    """A tenant with lease history (latest first), sums by currency, and the latest payments."""

    leases: list[LeaseOut]
    balance: list[BalanceSummary]
    owing: list[TenantOwing]
    """By currency: what is owed now, by age, and what is held. Empty where there is nothing."""
    payments: list[PaymentOut]


@routes.get("/tenants/{id:tenant}", answer=TenantDetail)
async def read_tenant_detail(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one tenant, with lease history and payment records.

    The latest 20 payments; `GET /payments?tenant_id=` reads all of them.
    """
    row = await read_tenant(ctx, call.id)
    history = await ctx.db.fetch(
        f"SELECT {leases.COLUMNS} FROM {leases.SOURCE} JOIN lease_tenants x ON x.org_id = l.org_id AND x.lease_id = l.id"
        " WHERE l.org_id = $1 AND x.tenant_id = $2 ORDER BY l.start_date DESC, l.id DESC LIMIT 100",
        ctx.org_id,
        call.id,
    )
    found = await ctx.db.fetchrow(
        f"SELECT {COLUMN} FROM tenants t WHERE t.org_id = $1 AND t.id = $2", ctx.org_id, call.id
    )
    latest = await ctx.db.fetch(
        f"SELECT {payments.COLUMNS} FROM {payments.SOURCE} WHERE y.org_id = $1 AND y.tenant_id = $2"
        f" ORDER BY y.created_at DESC, y.id DESC LIMIT {LATEST}",
        ctx.org_id,
        call.id,
    )
    detail = TenantDetail(
        **tenant_fields(ctx, row),
        leases=[lease_out(lease) for lease in history],
        balance=await _balance(ctx, call.id),
        owing=owing_of(found),
        payments=[payment_out(payment) for payment in latest],
    )
    return One(detail, version=row["version"])


async def _balance(ctx: Ctx, tenant_id: Any) -> list[BalanceSummary]:
    rows = await ctx.db.fetch(
        "SELECT currency, coalesce(sum(rent), 0)::bigint AS rent,"
        " coalesce(sum(amount) FILTER (WHERE status = 'cleared'), 0)::bigint AS cleared,"
        " coalesce(sum(amount) FILTER (WHERE status = 'pending'), 0)::bigint AS pending,"
        " coalesce(sum(amount) FILTER (WHERE status = 'bounced'), 0)::bigint AS bounced,"
        " coalesce(sum(amount) FILTER (WHERE status = 'reversed'), 0)::bigint AS reversed FROM ("
        "  SELECT currency, amount, status, NULL::bigint AS rent FROM payments WHERE org_id = $1 AND tenant_id = $2"
        "  UNION ALL SELECT l.currency, NULL, NULL, l.annual_rent FROM leases l"
        "  JOIN lease_tenants x ON x.org_id = l.org_id AND x.lease_id = l.id AND x.role = 'tenant'"
        "  JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id"
        "  WHERE l.org_id = $1 AND x.tenant_id = $2 AND l.status NOT IN ('draft', 'cancelled')"
        "  AND local_today(p.time_zone) BETWEEN l.start_date AND coalesce(l.terminated_on, l.end_date)"
        " ) together GROUP BY currency ORDER BY currency",
        ctx.org_id,
        tenant_id,
    )
    return [
        BalanceSummary(
            row["currency"],
            *(
                format_amount(row[n], row["currency"])
                for n in ("rent", "cleared", "pending", "bounced", "reversed")
            ),
        )
        for row in rows
    ]
