"""SQL of billing."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.billing.allocation_order import ALLOCATION_ORDER
from nexus.core.context import Db, Row
from nexus.database.rows import among
from nexus.leases.queries import ITEM_COLUMNS, ITEM_SOURCE

CHARGE_COLUMNS: Final = """c.id, c.type, c.description, c.lease_id, c.property_id, c.unit_id, c.tenant_id, c.owner_reference,
 c.item_id, c.period_start, c.period_end, c.revision, c.due_on, c.currency, c.net, c.tax, c.amount, c.tax_category,
 c.tax_rate, c.tax_reason, c.document_id, c.document_line, c.income_account_id, c.credited_net, c.corrected_net, c.written_off_net, c.credited, c.allocated, c.deferred, c.earned_on, c.recognised, c.effective_on, c.entry_id,
 c.version, c.created_at, c.updated_at"""
CHARGE_SOURCE: Final = "charges c"
CREDIT_COLUMNS: Final = """k.id, k.charge_id, k.type, k.reason, k.effective_on, k.currency, k.net, k.tax, k.amount, k.document_id, k.entry_id,
 k.version, k.created_at"""
CREDIT_SOURCE: Final = "credits k"
ALLOCATION_COLUMNS: Final = """a.id, a.payment_id, a.charge_id, a.currency, a.amount, a.status, a.effective_on, a.entry_id,
 a.released_on, a.release_reason, a.release_entry_id, a.version, a.created_at, a.updated_at"""
ALLOCATION_SOURCE: Final = "allocations a"
_CHARGE_TYPES: Final = (
    "id uuid, type text, description text, lease_id uuid, property_id uuid, unit_id uuid, tenant_id uuid,"
    " owner_reference text, item_id uuid, period_start date, period_end date, revision smallint, due_on date,"
    " currency char(3), net bigint, tax bigint, amount bigint, tax_category text, tax_rate smallint, tax_reason text,"
    " income_account_id uuid, entry_id uuid, document_id uuid, document_line smallint, deferred boolean, earned_on date,"
    " effective_on date, recorded_at timestamptz, created_at timestamptz, updated_at timestamptz"
)
_CREDIT_TYPES: Final = (
    "id uuid, charge_id uuid, type text, reason text, effective_on date, currency char(3), net bigint, tax bigint,"
    " amount bigint, entry_id uuid, document_id uuid, settles_on date, on_tax_day boolean, recorded_at timestamptz"
)
_ALLOCATION_TYPES: Final = (
    "id uuid, payment_id uuid, charge_id uuid, currency char(3), amount bigint, effective_on date, settles_on date,"
    " entry_id uuid, recorded_at timestamptz"
)


_FIRST_SUPPLY = """coalesce(l.start_date <= coalesce(x.completed_on, p.completed_on) + interval '3 years'
 AND NOT EXISTS (SELECT FROM lease_units e JOIN leases f ON f.org_id = e.org_id AND f.id = e.lease_id WHERE e.org_id = x.org_id
  AND e.unit_id = x.id AND f.id <> l.id AND f.status NOT IN ('draft', 'cancelled')
  AND (f.start_date, f.created_at) < (l.start_date, l.created_at)), false)"""
"""Whether a lease l is the first supply of its unit x: the first in force, begun within three years of its completion (domain
reference §2.1)."""


async def lease_facts(db: Db, org_id: UUID, lease_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """What charging a lease must know. The tenant is the first party of that role; a unit only where there is one."""
    rows = await db.fetch(
        "SELECT l.id, l.number, l.status, l.start_date, l.end_date, l.terminated_on, coalesce(l.terminated_on, l.end_date) AS last_day,"
        " l.currency, l.proration, l.billing_months, l.billing_rules, l.term_rent, l.cancelled_on, l.property_id, p.owner_reference, p.jurisdiction, s.id AS supplier_id,"
        " s.jurisdiction AS supplier_jurisdiction, s.registered_from, s.registered_until,"
        " t.tenant_id, t.emirates_id, coalesce(u.first_supply, false) AS first_supply, u.unit_type, u.unit_usage, CASE WHEN u.n = 1 THEN u.unit_id END AS unit_id,"
        " (SELECT local_today(o.time_zone) FROM organisations o WHERE o.id = $1) AS today,"
        " local_today(p.time_zone) AS local_today FROM leases l JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id"
        " CROSS JOIN LATERAL (SELECT lt.tenant_id, n.identifiers ? 'emirates_id' AS emirates_id"
        "  FROM lease_tenants lt JOIN tenants n ON n.org_id = lt.org_id AND n.id = lt.tenant_id"
        "  WHERE lt.org_id = l.org_id AND lt.lease_id = l.id AND lt.role = 'tenant' ORDER BY lt.position LIMIT 1) t"
        " CROSS JOIN LATERAL (SELECT count(*) AS n, (array_agg(x.id ORDER BY lu.position))[1] AS unit_id,"
        "  (array_agg(x.type ORDER BY lu.position))[1] AS unit_type, (array_agg(x.usage ORDER BY lu.position))[1] AS unit_usage,"
        f"  bool_and({_FIRST_SUPPLY}) AS first_supply"
        "  FROM lease_units lu JOIN units x ON x.org_id = lu.org_id AND x.id = lu.unit_id"
        "  WHERE lu.org_id = l.org_id AND lu.lease_id = l.id) u"
        " LEFT JOIN LATERAL (SELECT * FROM tax_suppliers w WHERE w.org_id = l.org_id AND (w.owner_reference IS NULL"
        "  OR w.owner_reference = p.owner_reference) ORDER BY w.owner_reference NULLS LAST LIMIT 1) s ON true"
        " WHERE l.org_id = $1 AND l.id = ANY ($2)",
        org_id,
        list(lease_ids),
    )
    return {row["id"]: row for row in rows}


async def read_item(db: Db, org_id: UUID, item_id: UUID, *, lock: bool = False) -> Row | None:
    suffix = " FOR UPDATE OF i" if lock else ""
    return await db.fetchrow(
        f"SELECT {ITEM_COLUMNS} FROM {ITEM_SOURCE} WHERE i.org_id = $1 AND i.id = $2{suffix}", org_id, item_id
    )


async def item_charged(db: Db, org_id: UUID, item_id: UUID) -> bool:
    return bool(
        await db.fetchval(
            "SELECT EXISTS (SELECT FROM charges WHERE org_id = $1 AND item_id = $2)", org_id, item_id
        )
    )


async def charged(db: Db, org_id: UUID, lease_ids: Sequence[UUID]) -> Sequence[Row]:
    """What was charged for the items of these leases: for each item the first days of its periods, how many charges each has,
    and their net after corrections, in minor units."""
    return await db.fetch(
        "SELECT item_id, array_agg(period_start) AS periods, array_agg(n) AS counts, array_agg(net) AS nets"
        " FROM (SELECT item_id, period_start, count(*) AS n, sum(net - corrected_net)::bigint AS net FROM charges"
        " WHERE org_id = $1 AND lease_id = ANY ($2) AND item_id IS NOT NULL GROUP BY item_id, period_start) p"
        " GROUP BY item_id",
        org_id,
        list(lease_ids),
    )


async def charges_of(
    db: Db, org_id: UUID, wanted: Sequence[tuple[UUID, date]]
) -> dict[tuple[UUID, date], list[Row]]:
    """The charges of items and the first days of their periods, in the order of their revisions."""
    rows = await db.fetch(
        f"SELECT {CHARGE_COLUMNS} FROM unnest($2::uuid[], $3::date[]) AS w (item_id, period_start) JOIN {CHARGE_SOURCE}"
        " ON c.org_id = $1 AND c.item_id = w.item_id AND c.period_start = w.period_start ORDER BY c.revision",
        org_id,
        [item_id for item_id, _ in wanted],
        [day for _, day in wanted],
    )
    found: dict[tuple[UUID, date], list[Row]] = {}
    for row in rows:
        found.setdefault((row["item_id"], row["period_start"]), []).append(row)
    return found


_TO_BILL: Final = """l.org_id = $1 AND l.status <> 'draft' AND l.start_date <= $2 AND coalesce(l.terminated_on, l.end_date) >=
 (SELECT coalesce((SELECT s.starts_on FROM billing_settings s WHERE s.org_id = o.id),
 (o.created_at AT TIME ZONE o.time_zone)::date) FROM organisations o WHERE o.id = $1)"""


async def leases_to_bill(db: Db, org_id: UUID, through: date, after: UUID, limit: int) -> list[UUID]:
    """Leases that lie at least in part between the first day of the books and `through`, in the order of their ids."""
    rows = await db.fetch(
        f"SELECT l.id FROM leases l WHERE {_TO_BILL} AND l.id > $3 ORDER BY l.id LIMIT $4",
        org_id,
        through,
        after,
        limit,
    )
    return [row["id"] for row in rows]


async def leases_of_property(db: Db, org_id: UUID, property_id: UUID, most: int) -> list[UUID]:
    rows = await db.fetch(
        "SELECT id FROM leases WHERE org_id = $1 AND property_id = $2 AND status <> 'draft' ORDER BY id LIMIT $3",
        org_id,
        property_id,
        most,
    )
    return [row["id"] for row in rows]


async def last_event(db: Db, org_id: UUID) -> int:
    """The number of the latest thing that was told: whatever changes from here on is told with a higher one."""
    number: int | None = await db.fetchval(
        "SELECT last_number FROM number_series WHERE org_id = $1 AND series = 'event'", org_id
    )
    return number or 0


async def count_leases(db: Db, org_id: UUID, through: date) -> int:
    number: int = await db.fetchval(f"SELECT count(*) FROM leases l WHERE {_TO_BILL}", org_id, through)
    return number


_RECOGNITION_TYPES: Final = (
    "id uuid, charge_id uuid, through date, currency char(3), amount bigint, effective_on date, entry_id uuid,"
    " recorded_at timestamptz"
)


async def deferred_charges(
    db: Db, org_id: UUID, *, lease_ids: Sequence[UUID] | None = None, charge_ids: Sequence[UUID] | None = None
) -> Sequence[Row]:
    """Deferred charges of leases, or some, of which not just what is left of them after corrections is income."""
    return await db.fetch(
        f"SELECT {CHARGE_COLUMNS}, c.recognised_through, l.number AS lease_number,"
        " coalesce(l.terminated_on, l.end_date) AS last_day"
        " FROM charges c JOIN leases l ON l.org_id = c.org_id AND l.id = c.lease_id WHERE c.org_id = $1 AND c.deferred"
        " AND c.recognised <> c.net - c.corrected_net AND ($2::uuid[] IS NULL OR c.lease_id = ANY ($2))"
        " AND ($3::uuid[] IS NULL OR c.id = ANY ($3)) ORDER BY c.lease_id, c.period_start, c.revision, c.id",
        org_id,
        None if lease_ids is None else list(lease_ids),
        None if charge_ids is None else list(charge_ids),
    )


async def leases_to_recognise(db: Db, org_id: UUID, after: UUID, limit: int) -> list[UUID]:
    """Leases with a charge that is not wholly income, in the order of their ids."""
    rows = await db.fetch(
        "SELECT DISTINCT lease_id FROM charges WHERE org_id = $1 AND deferred AND recognised <> net - corrected_net"
        " AND lease_id > $2 ORDER BY lease_id LIMIT $3",
        org_id,
        after,
        limit,
    )
    return [row["lease_id"] for row in rows]


async def insert_recognitions(db: Db, org_id: UUID, rows: Sequence[dict[str, Any]]) -> None:
    await _insert(db, "recognitions", _RECOGNITION_TYPES, org_id, rows)


async def insert_charges(db: Db, org_id: UUID, rows: Sequence[dict[str, Any]]) -> None:
    await _insert(db, "charges", _CHARGE_TYPES, org_id, rows)


async def insert_credits(db: Db, org_id: UUID, rows: Sequence[dict[str, Any]]) -> None:
    await _insert(db, "credits", _CREDIT_TYPES, org_id, rows)


async def insert_allocations(db: Db, org_id: UUID, rows: Sequence[dict[str, Any]]) -> None:
    await _insert(db, "allocations", _ALLOCATION_TYPES, org_id, rows)


async def _insert(db: Db, table: str, types: str, org_id: UUID, rows: Sequence[dict[str, Any]]) -> None:
    names = ", ".join(part.split()[0] for part in types.split(", "))
    await db.execute(
        f"INSERT INTO {table} (org_id, {names}) SELECT $1, {names} FROM json_to_recordset($2::json) AS r ({types})",
        org_id,
        msgspec.json.encode(rows).decode(),
    )


async def read_charge(db: Db, org_id: UUID, charge_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {CHARGE_COLUMNS} FROM {CHARGE_SOURCE} WHERE c.org_id = $1 AND c.id = $2", org_id, charge_id
    )


async def read_charges(db: Db, org_id: UUID, charge_ids: Sequence[UUID]) -> dict[UUID, Row]:
    condition, given = among("c.id", charge_ids)
    rows = await db.fetch(
        f"SELECT {CHARGE_COLUMNS} FROM {CHARGE_SOURCE} WHERE c.org_id = $1 AND {condition}",
        org_id,
        given,
    )
    return {row["id"]: row for row in rows}


async def open_charges(
    db: Db, org_id: UUID, tenant_id: UUID | None, lease_id: UUID | None, currency: str
) -> list[Row]:
    """What is not settled of a lease, or of all the leases in which somebody is a tenant; the oldest 1,000."""
    return list(
        await db.fetch(
            f"SELECT {CHARGE_COLUMNS} FROM {CHARGE_SOURCE} WHERE c.org_id = $1 AND c.currency = $4"
            " AND c.credited + c.allocated < c.amount AND (c.lease_id = $3 OR $2::uuid IS NOT NULL AND c.lease_id IN"
            " (SELECT lt.lease_id FROM lease_tenants lt WHERE lt.org_id = $1 AND lt.tenant_id = $2 AND lt.role = 'tenant'))"
            " ORDER BY c.due_on, c.id LIMIT 1000",
            org_id,
            tenant_id,
            lease_id,
            currency,
        )
    )


async def leases_of_tenant(db: Db, org_id: UUID, tenant_id: UUID) -> set[UUID]:
    rows = await db.fetch(
        "SELECT lease_id FROM lease_tenants WHERE org_id = $1 AND tenant_id = $2", org_id, tenant_id
    )
    return {row["lease_id"] for row in rows}


async def allocations_in_force(
    db: Db,
    org_id: UUID,
    *,
    charge_id: UUID | None = None,
    payment_id: UUID | None = None,
    allocation_id: UUID | None = None,
) -> Sequence[Row]:
    """Of a charge or a payment, the latest first; each with its charge and its payment as rows."""
    return await db.fetch(
        f"SELECT {ALLOCATION_COLUMNS}, c AS charge, y AS payment FROM {ALLOCATION_SOURCE}"
        " JOIN charges c ON c.org_id = a.org_id AND c.id = a.charge_id"
        " JOIN payments y ON y.org_id = a.org_id AND y.id = a.payment_id"
        " WHERE a.org_id = $1 AND a.status = 'in_force' AND ($2::uuid IS NULL OR a.charge_id = $2)"
        " AND ($3::uuid IS NULL OR a.payment_id = $3) AND ($4::uuid IS NULL OR a.id = $4)"
        " ORDER BY a.created_at DESC, a.id DESC",
        org_id,
        charge_id,
        payment_id,
        allocation_id,
    )


async def read_allocation(db: Db, org_id: UUID, allocation_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {ALLOCATION_COLUMNS} FROM {ALLOCATION_SOURCE} WHERE a.org_id = $1 AND a.id = $2",
        org_id,
        allocation_id,
    )


async def read_credit(db: Db, org_id: UUID, credit_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {CREDIT_COLUMNS} FROM {CREDIT_SOURCE} WHERE k.org_id = $1 AND k.id = $2", org_id, credit_id
    )


async def read_credits(db: Db, org_id: UUID, credit_ids: Sequence[UUID]) -> list[Row]:
    condition, given = among("k.id", credit_ids)
    return list(
        await db.fetch(
            f"SELECT {CREDIT_COLUMNS} FROM {CREDIT_SOURCE} WHERE k.org_id = $1 AND {condition} ORDER BY k.created_at, k.id",
            org_id,
            given,
        )
    )


async def release_allocations(
    db: Db, org_id: UUID, rows: Sequence[tuple[UUID, UUID, date, datetime]], reason: str
) -> None:
    """Rows are (allocation, entry, day, instant of recording)."""
    await db.execute(
        "UPDATE allocations a SET status = 'released', release_entry_id = r.entry, released_on = r.day, released_at = r.at,"
        " release_reason = $6"
        " FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::timestamptz[]) AS r (id, entry, day, at) WHERE a.org_id = $1 AND a.id = r.id",
        org_id,
        [row[0] for row in rows],
        [row[1] for row in rows],
        [row[2] for row in rows],
        [row[3] for row in rows],
        reason,
    )


async def payments_with_credit(db: Db, org_id: UUID, tenant_ids: Sequence[UUID]) -> Sequence[Row]:
    return await db.fetch(
        "SELECT y.* FROM payments y WHERE y.org_id = $1 AND y.tenant_id = ANY ($2) AND y.entry_id IS NOT NULL"
        " AND y.allocated + y.refunded < y.amount ORDER BY y.date, y.receipt_number",
        org_id,
        list(tenant_ids),
    )


async def today(db: Db, org_id: UUID) -> date:
    """The organisation's local day."""
    day: date = await db.fetchval("SELECT local_today(time_zone) FROM organisations WHERE id = $1", org_id)
    return day


async def read_settings(db: Db, org_id: UUID) -> Row:
    """The organisation's, or what every organisation begins with."""
    return await db.fetchrow(
        "SELECT o.id, coalesce(s.starts_on, (o.created_at AT TIME ZONE o.time_zone)::date) AS starts_on, coalesce(s.lead_days, 0::smallint) AS lead_days, coalesce(s.apply_credits, true) AS apply_credits,"
        " coalesce(s.allocation_order, $2::text[]) AS allocation_order, coalesce(s.recognition, 'on_charge') AS recognition,"
        " coalesce(s.proration, 'lease_year') AS proration, coalesce(s.billing_months, 'anniversary') AS billing_months, coalesce(s.version, 1) AS version"
        " FROM organisations o LEFT JOIN billing_settings s ON s.org_id = o.id WHERE o.id = $1",
        org_id,
        list(ALLOCATION_ORDER),
    )


async def save_settings(db: Db, org_id: UUID, new: dict[str, Any]) -> None:
    """Some of the settings, by their columns; where the organisation has none of its own, the others begin as usual."""
    names = ", ".join(new)
    marks = ", ".join(f"${n}" for n in range(2, len(new) + 2))
    changes = ", ".join(f"{name} = excluded.{name}" for name in new)
    await db.execute(
        f"INSERT INTO billing_settings (org_id, {names}) VALUES ($1, {marks}) ON CONFLICT (org_id) DO UPDATE SET {changes}",
        org_id, *new.values(),
    )  # fmt: skip


async def read_currencies(db: Db, org_id: UUID, lease_id: UUID | None) -> tuple[str, str | None]:
    """The organisation's, and the lease's if there is such a lease."""
    row = await db.fetchrow(
        "SELECT o.currency, l.currency AS lease_currency FROM organisations o"
        " LEFT JOIN leases l ON l.org_id = o.id AND l.id = $2 WHERE o.id = $1",
        org_id,
        lease_id,
    )
    assert row is not None
    return row["currency"], row["lease_currency"]
