"""How a lease ends before its agreed last day, with what that changes in its charges, in one transaction."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from nexus.billing import queries, run
from nexus.core.context import Ctx, Row
from nexus.core.ids import encode
from nexus.leases import actions as leases
from nexus.leases.drafting import lock_lease
from nexus.leases.model import WrongState
from nexus.leases.queries import property_today
from nexus.leases.schedules import PRESENT_RULES
from nexus.ledger.actions import hold_books

WITHDRAWN = "The lease that it renews was terminated"


@dataclass(frozen=True, slots=True)
class Ended:
    """A lease that has ended, and how its charges were corrected."""

    lease: Row
    done: run.Result


async def terminate_lease(ctx: Ctx, lease_id: UUID, on: date, reason: str) -> Ended:
    """End a lease early; `on` is its last day. What was charged for the days after it is credited at once, with effect on
    that day (domain reference §3.7, 8 and 9).

    A renewal that hasn't begun is withdrawn. Raises `NotFound`, `Invalid`, and `WrongState` for a lease that isn't running.
    """
    await hold_books(ctx)
    lease = await lock_lease(ctx, lease_id)
    if lease["status"] == "renewed":
        lease = await _withdraw_renewal(ctx, lease)
    lease = await leases.terminate_lease(ctx, lease, on, reason)
    return Ended(lease, await _correct(ctx, lease))


async def cancel_lease(ctx: Ctx, lease_id: UUID, reason: str) -> Ended:
    """Take back a lease in force before its first day, and all that was charged for it. Raises `NotFound`, `WrongState`."""
    await hold_books(ctx)
    lease = await leases.cancel_lease(ctx, await lock_lease(ctx, lease_id), reason)
    return Ended(lease, await _correct(ctx, lease))


async def adopt_rules(ctx: Ctx, lease_id: UUID) -> Ended:
    """Move a lease to the present rules of instalments, and correct what was charged by its own ones.

    One that goes by the present rules already stays as it is. Raises `NotFound`.
    """
    await hold_books(ctx)
    lease = await lock_lease(ctx, lease_id)
    if lease["billing_rules"] == PRESENT_RULES:
        return Ended(lease, run.Result())
    lease = await leases.adopt_rules(ctx, lease)
    charged = await queries.charged(ctx.db, ctx.org_id, [lease_id])
    latest = max((day for row in charged for day in row["periods"]), default=None)
    return Ended(lease, await run.bill(ctx, [lease_id], latest) if latest else run.Result())


async def _correct(ctx: Ctx, lease: Row) -> run.Result:
    """Bring a lease's charges in line with its schedule to today, if anything was charged by it yet."""
    if not await queries.charged(ctx.db, ctx.org_id, [lease["id"]]):
        return run.Result()
    today = await property_today(ctx.db, ctx.org_id, lease["property_id"])
    return await run.bill(ctx, [lease["id"]], today)


async def _withdraw_renewal(ctx: Ctx, lease: Row) -> Row:
    renewal = await lock_lease(ctx, lease["renewed_by_lease_id"])
    today = await property_today(ctx.db, ctx.org_id, lease["property_id"])
    if renewal["status"] != "active" or renewal["start_date"] <= today:
        number = f"{renewal['number']} ({encode('lease', renewal['id'])})"
        raise WrongState(f"It was renewed by lease {number}, which has begun; terminate that one.")
    await cancel_lease(ctx, renewal["id"], WITHDRAWN)
    return await lock_lease(ctx, lease["id"])
