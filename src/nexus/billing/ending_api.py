"""Routes of leases that end early, are cancelled or move to the present rules: what becomes of their charges with it."""

from nexus.billing import ending, queries
from nexus.billing.ending import Ended
from nexus.billing.ending_schemas import CancellationIn, EndedLeaseOut, ended_out
from nexus.core.context import Ctx
from nexus.leases.schemas import TerminationIn
from nexus.rest.operation import Call, NoQuery, One, Routes

routes = Routes("Leases", "leases")


@routes.post(
    "/leases/{id:lease}/termination", body=TerminationIn, answer=EndedLeaseOut, status=200, problems=(409,)
)
async def terminate_lease(ctx: Ctx, call: Call[TerminationIn, NoQuery]) -> One:
    """End a lease before its term.

    What was charged for the days after its last one is credited at once, with effect on that day, and shown in the answer; a
    dry run shows it beforehand. A renewal in force that hasn't begun is withdrawn.
    """
    return await _one(ctx, await ending.terminate_lease(ctx, call.id, call.body.date, call.body.reason))


@routes.post(
    "/leases/{id:lease}/cancellation", body=CancellationIn, answer=EndedLeaseOut, status=200, problems=(409,)
)
async def cancel_lease(ctx: Ctx, call: Call[CancellationIn, NoQuery]) -> One:
    """Take back a lease in force before its first day.

    It holds no unit any longer, and what was charged for it is credited. The lease that it was to renew runs on as if it had
    never been renewed: it can be given notice, terminated, or renewed otherwise.
    """
    return await _one(ctx, await ending.cancel_lease(ctx, call.id, call.body.reason))


@routes.post("/leases/{id:lease}/rules-adoption", answer=EndedLeaseOut, status=200)
async def adopt_billing_rules(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Move a lease that was billed by earlier rules to the present ones.

    What was charged is corrected by the difference; a dry run shows it beforehand. Nothing that is posted is edited, and a
    lease that goes by the present rules already stays as it is.
    """
    return await _one(ctx, await ending.adopt_rules(ctx, call.id))


async def _one(ctx: Ctx, ended: Ended) -> One:
    charges = await queries.read_charges(ctx.db, ctx.org_id, ended.done.charge_ids)
    credits = await queries.read_credits(ctx.db, ctx.org_id, ended.done.credit_ids)
    return One(ended_out(ended, list(charges.values()), credits), version=ended.lease["version"])
