"""SQL of what of a payment is free to settle charges, and of the day where it is settled."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from nexus.core.context import Db, Row


async def changes_of_payment(db: Db, org_id: UUID, payment_id: UUID) -> Sequence[Row]:
    """What came to a payment that is in the books and, negative, what went, with the day of each fact; `entered_on` is the day
    on which it entered the books."""
    return await db.fetch(
        "SELECT CASE WHEN y.method = 'cheque' THEN greatest(y.date, coalesce(h.deposited_on, y.cleared_on, e.effective_on))"
        "  ELSE y.date END AS day, y.amount, e.effective_on AS entered_on FROM payments y"
        " JOIN journal_entries e ON e.org_id = y.org_id AND e.id = y.entry_id"
        " LEFT JOIN cheques h ON h.org_id = y.org_id AND h.id = y.cheque_id WHERE y.org_id = $1 AND y.id = $2"
        " UNION ALL SELECT t.day, t.amount, NULL::date FROM allocations a CROSS JOIN LATERAL (VALUES"
        "  (coalesce(a.settles_on, a.effective_on), -a.amount), (a.released_on, a.amount)) AS t (day, amount)"
        "  WHERE a.org_id = $1 AND a.payment_id = $2 AND t.day IS NOT NULL"
        " UNION ALL SELECT f.date, -f.amount, NULL::date FROM refunds f WHERE f.org_id = $1 AND f.payment_id = $2",
        org_id,
        payment_id,
    )


async def today_of(db: Db, org_id: UUID, property_id: UUID | None) -> date:
    """The property's local day, or the organisation's where there is none."""
    day: date = await db.fetchval(
        "SELECT local_today(coalesce(p.time_zone, o.time_zone)) FROM organisations o"
        " LEFT JOIN properties p ON p.org_id = o.id AND p.id = $2 WHERE o.id = $1",
        org_id,
        property_id,
    )
    return day
