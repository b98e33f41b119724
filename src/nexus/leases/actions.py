"""The life of a lease: draft, active, then ended, terminated or renewed."""

from datetime import date, timedelta

import asyncpg

from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.ids import encode
from nexus.database.rows import update_row
from nexus.events import emit, watch
from nexus.leases import queries
from nexus.leases.drafting import create_lease, read_lease
from nexus.leases.listening import tell_listeners
from nexus.leases.model import UnitTaken, WrongState, last_day
from nexus.leases.schedules import PRESENT_RULES
from nexus.leases.terms import RentCosts


async def activate_lease(ctx: Ctx, lease: Row) -> Row:
    """Put a draft in force: from now on it holds its units.

    Raises `UnitTaken` (409) with the lease in the way; the database refuses an overlap even between two that are
    activated at once. A lease that this one renews becomes `renewed`.
    """
    _need(lease, "draft")
    start, end = lease["start_date"], lease["end_date"]
    await _watch(ctx, lease)
    await queries.lock_units(ctx.db, ctx.org_id, lease["unit_ids"])
    await _refuse_overlap(ctx, lease, start, end)
    try:
        async with ctx.db.transaction():
            await queries.set_period(ctx.db, ctx.org_id, lease["id"], start, end, binding=True)
    except asyncpg.ExclusionViolationError:
        await _refuse_overlap(ctx, lease, start, end)
        raise
    await update_row(ctx.db, "leases", ctx.org_id, lease["id"], {"status": "active", "activated_at": ctx.now})
    if lease["renews_lease_id"]:
        await _mark_renewed(ctx, lease)
    await _tell(ctx, "lease.activated", lease)
    active = await read_lease(ctx, lease["id"])
    await tell_listeners(ctx, "activated", active)
    return active


async def end_lease(ctx: Ctx, lease: Row) -> Row:
    """Close a lease that has run its term. Raises `WrongState` before its last day is over."""
    _need(lease, "active")
    today = await queries.property_today(ctx.db, ctx.org_id, lease["property_id"])
    if today <= lease["end_date"]:
        raise WrongState(f"It runs to {lease['end_date']}; terminate it to end it sooner.")
    return await _finish(ctx, lease, {"status": "ended"}, "lease.ended")


async def terminate_lease(ctx: Ctx, lease: Row, on: date, reason: str) -> Row:
    """End a lease before its term; `on` is its last day. Its units are free from the next day. Raises `Invalid`."""
    _need(lease, "active")
    if not lease["start_date"] <= on < lease["end_date"]:
        raise Invalid.at(
            "/date",
            "out_of_range",
            f"must be from {lease['start_date']} to the day before {lease['end_date']}",
        )
    await _watch(ctx, lease)
    await queries.set_period(ctx.db, ctx.org_id, lease["id"], lease["start_date"], on, binding=True)
    changes = {"status": "terminated", "terminated_on": on, "termination_reason": reason}
    return await _finish(ctx, lease, changes, "lease.terminated")


async def cancel_lease(ctx: Ctx, lease: Row, reason: str) -> Row:
    """Take back a lease in force before its first day: it holds its units no longer, and the lease that it was to follow
    runs on as if it had never been renewed. Raises `WrongState` once it has begun."""
    _need(lease, "active")
    today = await queries.property_today(ctx.db, ctx.org_id, lease["property_id"])
    if today >= lease["start_date"]:
        raise WrongState(f"It began on {lease['start_date']}; terminate it instead.")
    if lease["renewed_by_lease_id"]:
        raise WrongState(f"Its renewal goes first: {encode('lease', lease['renewed_by_lease_id'])}.")
    await _watch(ctx, lease)
    await queries.set_period(
        ctx.db, ctx.org_id, lease["id"], lease["start_date"], lease["end_date"], binding=False
    )
    changes = {"status": "cancelled", "cancelled_on": today, "cancellation_reason": reason}
    await update_row(ctx.db, "leases", ctx.org_id, lease["id"], changes)
    if lease["renews_lease_id"]:
        await _mark_running(ctx, lease, today)
    await _tell(ctx, "lease.cancelled", lease)
    await tell_listeners(ctx, "cancelled", lease)
    return await read_lease(ctx, lease["id"])


async def adopt_rules(ctx: Ctx, lease: Row) -> Row:
    """From now on its instalments are made by the present rules; whoever calls this corrects what was charged."""
    return await _finish(ctx, lease, {"billing_rules": PRESENT_RULES}, "lease.rules_adopted")


async def give_notice(ctx: Ctx, lease: Row, on: date) -> Row:
    """The tenant has said that they will leave: the unit is on notice. Raises `Invalid` outside the lease."""
    _need(lease, "active")
    if on > lease["end_date"]:
        raise Invalid.at("/date", "out_of_range", f"must not be after {lease['end_date']}")
    return await _finish(ctx, lease, {"notice_given_on": on}, "lease.notice_given")


async def renew_lease(
    ctx: Ctx,
    lease: Row,
    *,
    annual_rent: int | None,
    end_date: date | None,
    cheque_count: int | None,
    deposit: int | None,
    notes: str | None,
) -> Row:
    """A draft that begins the day after this lease ends, with what isn't given taken over. Raises `WrongState`."""
    if lease["status"] not in {"active", "ended"}:
        raise WrongState(f"A lease that is {lease['status']} can't be renewed.")
    if lease["renewed_by_lease_id"]:
        raise WrongState(f"It is renewed already, by {encode('lease', lease['renewed_by_lease_id'])}.")
    start = lease["end_date"] + timedelta(days=1)
    return await create_lease(
        ctx,
        unit_ids=lease["unit_ids"],
        parties=[(tenant_id, role) for tenant_id, role in lease["parties"]],
        start_date=start,
        end_date=end_date or last_day(start),
        annual_rent=lease["annual_rent"] if annual_rent is None else annual_rent,
        deposit=lease["deposit"] if deposit is None else deposit,
        cheque_count=cheque_count or lease["cheque_count"],
        currency=lease["currency"],
        costs=RentCosts(
            lease["proration"],
            lease["billing_months"],
            penalty_months=lease["penalty_months"],
            penalty_amount=lease["penalty_amount"],
        ),
        renews_lease_id=lease["id"],
        notes=notes,
    )


async def _mark_renewed(ctx: Ctx, lease: Row) -> None:
    before = await read_lease(ctx, lease["renews_lease_id"])
    if before["status"] in {"active", "ended"}:
        await watch(ctx, "lease", before["id"])
        await update_row(ctx.db, "leases", ctx.org_id, before["id"], {"status": "renewed"})
        await emit(ctx, "lease.renewed", before["id"], {"by": encode("lease", lease["id"])})


async def _mark_running(ctx: Ctx, renewal: Row, today: date) -> None:
    before = await read_lease(ctx, renewal["renews_lease_id"])
    if before["status"] == "renewed":
        status = "active" if before["end_date"] >= today else "ended"
        await watch(ctx, "lease", before["id"])
        await update_row(ctx.db, "leases", ctx.org_id, before["id"], {"status": status})
        await emit(ctx, "lease.renewal_withdrawn", before["id"], {"was": encode("lease", renewal["id"])})


async def _finish(ctx: Ctx, lease: Row, changes: dict[str, object], event: str) -> Row:
    await _watch(ctx, lease)
    await update_row(ctx.db, "leases", ctx.org_id, lease["id"], changes)
    await _tell(ctx, event, lease)
    return await read_lease(ctx, lease["id"])


async def _watch(ctx: Ctx, lease: Row) -> None:
    """The lease, and the units whose status follows from it."""
    await watch(ctx, "lease", lease["id"])
    await watch(ctx, "unit", *lease["unit_ids"])


async def _tell(ctx: Ctx, event: str, lease: Row) -> None:
    await emit(ctx, event, lease["id"])
    for unit_id in lease["unit_ids"]:
        await emit(ctx, "unit.letting_changed", unit_id)


async def _refuse_overlap(ctx: Ctx, lease: Row, start: date, end: date) -> None:
    other = await queries.lease_in_the_way(ctx.db, ctx.org_id, lease["id"], start, end)
    if other is not None:
        raise UnitTaken(
            f"Unit {other['unit']} is let from {other['first_day']} to {other['last_day']} by lease"
            f" {other['number']} ({encode('lease', other['id'])})."
        )


def _need(lease: Row, status: str) -> None:
    if lease["status"] != status:
        raise WrongState(f"The lease is {lease['status']}; this needs one that is {status}.")
