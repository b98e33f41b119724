"""What billing does by the clock."""

from uuid import UUID

from nexus.billing import late_fees, recognition
from nexus.billing.queries import leases_to_bill, leases_to_recognise, today
from nexus.billing.run import BATCH, bill, day_through
from nexus.core.context import Ctx


async def bill_leases(ctx: Ctx, after: UUID) -> UUID | None:
    """Bill the leases that follow `after`, a batch in a transaction; gives the last one, or None when all are done."""
    through = await day_through(ctx)
    found = await leases_to_bill(ctx.db, ctx.org_id, through, after, BATCH)
    if not found:
        return None
    await bill(ctx, found)
    return found[-1]


async def charge_late_leases(ctx: Ctx, after: UUID) -> UUID | None:
    """Charge late fees to the leases that follow `after`, a batch in a transaction; gives the last one, or None."""
    day = await today(ctx.db, ctx.org_id) + late_fees.AHEAD
    found = await late_fees.leases_with_late(ctx, day, after, late_fees.BATCH)
    if not found:
        return None
    await late_fees.charge_late_fees(ctx, found)
    return found[-1]


async def recognise_leases(ctx: Ctx, after: UUID) -> UUID | None:
    """Recognise what the leases that follow `after` have earned, a batch in a transaction; gives the last one, or None."""
    found = await leases_to_recognise(ctx.db, ctx.org_id, after, recognition.BATCH)
    if not found:
        return None
    await recognition.recognise(ctx, found)
    return found[-1]


IN_BATCHES = (
    ("bill_leases", "41 20 * * *", bill_leases),
    ("charge_late_leases", "19 21 * * *", charge_late_leases),
    ("recognise_leases", "37 21 * * *", recognise_leases),
)
"""20:41 UTC is shortly after midnight in Dubai. What is due by then elsewhere is judged by each property's own day."""
