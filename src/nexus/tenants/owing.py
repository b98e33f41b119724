"""What tenants owe now, by age, and what is held for them: read for the rows of a page alone.

What is due or overdue is judged by the local day of each charge's property (domain reference §3.7, 12).
"""

from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Amount, Day

_AGES: Final = {
    "days_1_30": "BETWEEN 1 AND 30", "days_31_60": "BETWEEN 31 AND 60", "days_61_90": "BETWEEN 61 AND 90",
    "days_91_120": "BETWEEN 91 AND 120", "over_120": "> 120",
}  # fmt: skip
_AMOUNTS: Final = ("owed", "not_due", "due", "overdue", *_AGES, "credit", "deposit_held")
_BY_AGE: Final = ", ".join(
    f"coalesce(sum(open) FILTER (WHERE late {span}), 0)::bigint AS {n}" for n, span in _AGES.items()
)
COLUMN: Final = f"""(SELECT jsonb_agg(g ORDER BY g.currency) FROM (
 SELECT currency, coalesce(sum(open), 0)::bigint AS owed, coalesce(sum(open) FILTER (WHERE late < 0), 0)::bigint AS not_due,
        coalesce(sum(open) FILTER (WHERE late >= 0), 0)::bigint AS due, coalesce(sum(open) FILTER (WHERE late > 0), 0)::bigint AS overdue,
        min(due_on) FILTER (WHERE late > 0) AS overdue_since, {_BY_AGE}, coalesce(sum(credit), 0)::bigint AS credit,
        coalesce(sum(held), 0)::bigint AS deposit_held
   FROM (SELECT c.currency, c.amount - c.credited - c.allocated AS open, c.due_on, local_today(p.time_zone) - c.due_on AS late,
                NULL::bigint AS credit, NULL::bigint AS held
           FROM charges c JOIN properties p ON p.org_id = c.org_id AND p.id = c.property_id
          WHERE c.org_id = t.org_id AND c.tenant_id = t.id AND c.credited + c.allocated < c.amount
         UNION ALL
         SELECT y.currency, NULL, NULL, NULL, y.amount - y.allocated - y.refunded, NULL FROM payments y
          WHERE y.org_id = t.org_id AND y.tenant_id = t.id AND y.entry_id IS NOT NULL AND y.allocated + y.refunded < y.amount
         UNION ALL
         SELECT d.currency, NULL, NULL, NULL, NULL, d.held FROM deposits d
          WHERE d.org_id = t.org_id AND d.tenant_id = t.id AND d.held > 0) parts
  GROUP BY currency) g) AS owing"""
"""Of a tenant t: a list of objects, one for each currency in which something is owed or held."""
OVERDUE: Final = """(SELECT c.tenant_id FROM charges c JOIN properties p ON p.org_id = c.org_id AND p.id = c.property_id
 WHERE c.org_id = $1 AND c.credited + c.allocated < c.amount AND c.due_on < local_today(p.time_zone))"""

"""The tenants of the organisation, $1, who have something open that was due before today."""


class TenantOwing(msgspec.Struct, kw_only=True):
    """What a tenant owes now and what is held for them, in one currency. Days are those of each property."""

    currency: str
    owed: Amount
    """All that is charged and not settled: `not_due` and `due`."""
    not_due: Annotated[Amount, Meta(description="Due after today.")]
    due: Annotated[Amount, Meta(description="Due today or earlier.")]
    overdue: Annotated[Amount, Meta(description="Of `due`: before today.")]
    overdue_since: Annotated[Day | None, Meta(description="When the oldest of it was due.")]
    days_1_30: Amount
    days_31_60: Amount
    days_61_90: Amount
    days_91_120: Amount
    over_120: Amount
    credit: Annotated[Amount, Meta(description="Received and not used: not deducted from what is owed.")]
    deposit_held: Annotated[Amount, Meta(description="Whoever holds it.")]


def owing_of(row: Row) -> list[TenantOwing]:
    """What `COLUMN` found."""
    found: list[dict[str, Any]] = msgspec.json.decode(row["owing"]) if row["owing"] else []
    return [
        TenantOwing(
            currency=one["currency"],
            overdue_since=one["overdue_since"],
            **{name: format_amount(one[name], one["currency"]) for name in _AMOUNTS},
        )
        for one in found
    ]
