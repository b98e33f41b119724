"""Routes of billing."""

from nexus.billing.model import schedule
from nexus.billing.schemas import ScheduleOut, schedule_out
from nexus.core.context import Ctx
from nexus.leases.drafting import read_lease
from nexus.rest.operation import Call, NoQuery, One, Routes

routes = Routes("Leases", "leases")


@routes.get("/leases/{id:lease}/schedule", answer=ScheduleOut)
async def read_lease_schedule(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read what a lease makes due, and when.

    The whole term as it was agreed, so a draft's can be read before it is signed. Each year's instalments add up to the
    annual rent exactly, with spare minor units on the first ones; a last one that is cut short is prorated by the
    lease's method.
    """
    lease = await read_lease(ctx, call.id)
    parts = schedule(
        lease["start_date"],
        lease["end_date"],
        lease["annual_rent"],
        lease["cheque_count"],
        lease["proration"],
    )
    return One(schedule_out(lease, parts))
