"""SQL of late fees."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from nexus.billing.late_fee_rules import COLUMNS, SOURCE
from nexus.core.context import Db, Row

_LATE: Final = """c.org_id = $1 AND c.due_on < z.today
 AND c.type = ANY (SELECT unnest(r.charge_types) FROM late_fee_rules r WHERE r.org_id = $1)"""
_RECENT: Final = (
    "(c.credited + c.allocated < c.amount OR c.updated_at > $2::date - make_interval(days => 40))"
)
"""Open, or settled within 40 days: a daily fee is charged at the end of its month."""
_PLACES: Final = """(SELECT q.id, least($2::date, local_today(q.time_zone)) AS today FROM properties q WHERE q.org_id = $1) z"""
"""Each property with its own local day, or an earlier one that was asked for."""
_SETTLED: Final = """
 SELECT coalesce(x.settles_on, x.effective_on), x.amount FROM credits x
  WHERE x.org_id = $1 AND x.charge_id = c.id AND x.recorded_at <= coalesce($3::timestamptz, 'infinity')
 UNION ALL
 SELECT t.day, t.amount FROM allocations a CROSS JOIN LATERAL (VALUES (coalesce(a.settles_on, a.effective_on), a.amount),
        (CASE WHEN a.released_at <= coalesce($3::timestamptz, 'infinity') THEN a.released_on END, -a.amount)) AS t (day, amount)
  WHERE a.org_id = $1 AND a.charge_id = c.id AND a.recorded_at <= coalesce($3::timestamptz, 'infinity') AND t.day IS NOT NULL
    AND (a.released_at IS NULL OR a.released_at > coalesce($3::timestamptz, 'infinity') OR NOT EXISTS (
     SELECT FROM journal_entries e JOIN journal_entries v ON v.org_id = $1 AND v.reverses_id = e.id AND v.created_at <= coalesce($3::timestamptz, 'infinity')
      WHERE e.org_id = $1 AND e.source_id = a.payment_id AND e.kind = 'receipt'))"""
"""What settled a charge, and when: credits, and payments until they were released. One that was taken back never did."""


async def has_rules(db: Db, org_id: UUID) -> bool:
    return bool(await db.fetchval("SELECT true FROM late_fee_rules WHERE org_id = $1 LIMIT 1", org_id))


async def rules_known(db: Db, org_id: UUID, known_at: datetime | None) -> Sequence[Row]:
    """A lease's own before the organisation's, and of each the latest first."""
    return await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE r.org_id = $1 AND r.created_at <= coalesce($2::timestamptz, 'infinity')"
        " ORDER BY r.lease_id IS NULL, r.starts_on DESC",
        org_id,
        known_at,
    )


async def late_charges(
    db: Db,
    org_id: UUID,
    today: date,
    *,
    lease_ids: Sequence[UUID] | None = None,
    charge_ids: Sequence[UUID] | None = None,
    known_at: datetime | None = None,
) -> list[Any]:
    """Charges of leases, or some, past their due date on their property's day, with what has settled them and what they have
    cost: all of them where a day is looked at that is over, or else the recent ones."""
    which, wanted = ("c.lease_id", lease_ids) if charge_ids is None else ("c.id", charge_ids)
    recent = "true" if charge_ids is not None or known_at is not None else _RECENT
    return list(
        await db.fetch(
            "SELECT c.id, c.lease_id, c.tenant_id, c.type, c.description, c.due_on, c.currency, c.amount, z.today,"
            f" (SELECT array_agg(s) FROM ({_SETTLED}) s) AS settled,"
            " coalesce(f.net, 0)::bigint AS charged, coalesce(f.fees, 0) AS fees"
            f" FROM charges c JOIN {_PLACES} ON z.id = c.property_id LEFT JOIN LATERAL ("
            "  SELECT sum(l.net) - sum(coalesce((SELECT sum(k.net) FROM credits k WHERE k.org_id = $1 AND k.charge_id = l.charge_id"
            "    AND k.type = 'correction' AND k.recorded_at <= coalesce($3::timestamptz, 'infinity')), 0)) AS net, count(*) AS fees"
            "   FROM late_fees l JOIN charges g ON g.org_id = $1 AND g.id = l.charge_id AND g.recorded_at <= coalesce($3::timestamptz, 'infinity')"
            "  WHERE l.org_id = $1 AND l.late_charge_id = c.id) f ON true"
            f" WHERE {_LATE} AND {recent} AND c.recorded_at <= coalesce($3::timestamptz, 'infinity') AND {which} = ANY ($4) ORDER BY c.due_on, c.id",
            org_id,
            today,
            known_at,
            list(wanted or ()),
        )
    )


async def fees_of(db: Db, org_id: UUID, late_charge_id: UUID) -> list[UUID]:
    """The fees that a late charge has cost, the latest first."""
    rows = await db.fetch(
        "SELECT charge_id FROM late_fees WHERE org_id = $1 AND late_charge_id = $2 ORDER BY number DESC",
        org_id,
        late_charge_id,
    )
    return [row["charge_id"] for row in rows]


async def leases_with_late(db: Db, org_id: UUID, today: date, after: UUID, limit: int) -> list[UUID]:
    """Leases with charges past their due date, in the order of their ids."""
    rows = await db.fetch(
        f"SELECT DISTINCT c.lease_id FROM charges c JOIN {_PLACES} ON z.id = c.property_id"
        f" WHERE {_LATE} AND {_RECENT} AND c.lease_id > $3 ORDER BY 1 LIMIT $4",
        org_id,
        today,
        after,
        limit,
    )
    return [row["lease_id"] for row in rows]


async def tenants_with_credit(db: Db, org_id: UUID, lease_ids: Sequence[UUID]) -> list[UUID]:
    """Who has credit that may settle charges of these leases."""
    rows = await db.fetch(
        "SELECT DISTINCT y.tenant_id FROM payments y WHERE y.org_id = $1 AND y.entry_id IS NOT NULL"
        " AND y.allocated + y.refunded < y.amount AND (y.lease_id = ANY ($2) OR y.tenant_id IN (SELECT t.tenant_id"
        " FROM lease_tenants t WHERE t.org_id = $1 AND t.lease_id = ANY ($2) AND t.role = 'tenant')) ORDER BY 1",
        org_id,
        list(lease_ids),
    )
    return [row["tenant_id"] for row in rows]
