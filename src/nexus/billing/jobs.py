"""What billing does by the clock."""

from uuid import UUID

from nexus.billing.queries import leases_to_bill
from nexus.billing.run import BATCH, bill, day_through
from nexus.core.context import Ctx


async def bill_leases(ctx: Ctx, after: UUID) -> UUID | None:
    """Bill the leases that follow `after`, a batch in a transaction; gives the last one, or None when all are done."""
    through = await day_through(ctx)
    found = await leases_to_bill(ctx.db, ctx.org_id, through, after, BATCH)
    if not found:
        return None
    await bill(ctx, found, through)
    return found[-1]


IN_BATCHES = (("bill_leases", "41 20 * * *", bill_leases),)
"""20:41 UTC is shortly after midnight in Dubai."""
