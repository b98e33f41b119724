"""What is done with leases by the clock."""

from typing import Final

from nexus.core.context import Ctx
from nexus.events.reminders import remind
from nexus.leases.queries import ends_to_tell

DAYS_BEFORE: Final = (90, 60, 30)
"""how long before its end a lease is told of"""
LATE: Final = 30
"""days after which what was not told is not told any more"""


async def tell_lease_ends(ctx: Ctx) -> None:
    """Each night: leases in force that end in 90, 60 or 30 days, and those whose last day is over."""
    for event_type, first in (("lease.expiring", DAYS_BEFORE), ("lease.term_over", (-1,))):
        due = await ends_to_tell(ctx.db, ctx.org_id, event_type, list(first), LATE)
        await remind(ctx, event_type, [(row["id"], row["day"]) for row in due])


async def forget_fact_marks(ctx: Ctx) -> None:
    """When facts were recorded that reports show, but for the latest instant: it alone is asked for."""
    await ctx.db.execute(
        "DELETE FROM fact_marks WHERE org_id = $1 AND at < (SELECT max(at) FROM fact_marks WHERE org_id = $1)",
        ctx.org_id,
    )


SCHEDULE = (
    ("tell_lease_ends", "17 20 * * *", tell_lease_ends),
    ("forget_fact_marks", "27 * * * *", forget_fact_marks),
)
"""20:17 UTC is shortly after midnight in Dubai."""
