"""Write and change leases that are not in force yet, and the few fields that stay open afterwards."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg

from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.database.rows import delete_row, insert_row, next_number, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.leases import queries
from nexus.leases.model import EDITABLE_IN_FORCE, InUse, WrongState, last_day
from nexus.leases.schedules import Agreed
from nexus.leases.schemas import lease_out
from nexus.leases.terms import PLAIN, RentCosts, check_items, check_penalty, count_of, set_costs

register("lease", "leases", by_ids(queries.COLUMNS, queries.SOURCE, "l"), lease_out)
WITH_RENT = {
    "start_date", "end_date", "annual_rent", "cheque_count", "currency", "term_rent", "billing_months", "proration",
}  # fmt: skip
"""What the lease's rent item follows."""
Parties = Sequence[tuple[UUID, str]]


async def create_lease(
    ctx: Ctx,
    *,
    unit_ids: Sequence[UUID],
    parties: Parties,
    start_date: date,
    end_date: date | None,
    annual_rent: int,
    deposit: int,
    cheque_count: int | None,
    currency: str,
    costs: RentCosts = PLAIN,
    registration: tuple[str, str] | None = None,
    renews_lease_id: UUID | None = None,
    notes: str | None = None,
) -> Row:
    """A draft; it holds no unit until it is activated. Amounts are minor units of `currency`. Raises `Invalid`."""
    units = await _units(ctx, unit_ids)
    await _check_parties(ctx, parties)
    _check_start(start_date, "/start_date" if renews_lease_id is None else "/end_date")
    check_penalty(costs.penalty_months, costs.penalty_amount)
    ends = end_date or last_day(start_date)
    _check_dates(start_date, ends)
    authority, number = registration or (None, None)
    await _check_registration(ctx, None, registration)
    lease_id, usual = new_id(), await queries.billing_defaults(ctx.db, ctx.org_id)
    if renews_lease_id is not None:
        await watch(ctx, "lease", renews_lease_id)
    await insert_row(ctx.db, "leases", {
        "org_id": ctx.org_id, "id": lease_id, "number": f"L-{await next_number(ctx.db, ctx.org_id, 'lease'):06d}",
        "property_id": units[0]["property_id"], "status": "draft", "start_date": start_date, "end_date": ends,
        "annual_rent": annual_rent, "deposit": deposit, "currency": check_currency(currency), "cheque_count": count_of(cheque_count, costs.agreed, start_date),
        "proration": costs.proration or usual["proration"], "billing_months": costs.billing_months or usual["billing_months"],
        "term_rent": costs.term_rent, "penalty_months": costs.penalty_months, "penalty_amount": costs.penalty_amount,
        "registration_authority": authority, "registration_number": number, "renews_lease_id": renews_lease_id,
        "notes": notes,
    })  # fmt: skip
    await queries.insert_units(ctx.db, ctx.org_id, lease_id, units, start_date, ends)
    await queries.insert_parties(ctx.db, ctx.org_id, lease_id, parties)
    (rent,) = await queries.rent_items(ctx.db, ctx.org_id, lease_id)  # made by the database with the lease
    lease = await read_lease(ctx, lease_id)
    await set_costs(ctx, lease, rent, costs.terms, costs.agreed, pointer="/rent_terms")
    await check_items(ctx, lease)
    await emit(ctx, "lease.created", lease_id, new=True)
    if renews_lease_id is not None:
        await emit(ctx, "lease.renewal_drafted", renews_lease_id)
    await emit(ctx, "lease_item.created", rent, new=True)
    return lease


async def read_lease(ctx: Ctx, lease_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_lease(ctx.db, ctx.org_id, lease_id)
    if row is None:
        raise NotFound
    return row


async def lock_lease(ctx: Ctx, lease_id: UUID) -> Row:
    """The lease, locked until the transaction ends. Raises `NotFound` (404)."""
    if await queries.lock_lease(ctx.db, ctx.org_id, lease_id) is None:
        raise NotFound
    return await read_lease(ctx, lease_id)


async def change_lease(
    ctx: Ctx,
    lease: Row,
    changes: dict[str, Any],
    unit_ids: Sequence[UUID] | None,
    parties: Parties | None,
    agreed: Sequence[Agreed] | None = None,
) -> Row:
    """Change a draft; of a lease in force only its registration and notes. Raises `Invalid`, `WrongState`."""
    if lease["status"] != "draft" and (
        unit_ids or parties or agreed is not None or set(changes) - EDITABLE_IN_FORCE
    ):
        raise WrongState(
            "Only a draft can change its units, tenants, dates and amounts. Renew or terminate this lease."
        )
    if agreed:
        changes["cheque_count"] = count_of(
            changes.get("cheque_count"), agreed, changes.get("start_date", lease["start_date"])
        )
    costs_change = agreed is not None or bool(changes.keys() & WITH_RENT)
    rent = await queries.rent_items(ctx.db, ctx.org_id, lease["id"]) if costs_change else []
    await watch(ctx, "lease", lease["id"])
    await watch(ctx, "lease_item", *rent)
    if changes.get("registration_number"):
        registration = (changes["registration_authority"], changes["registration_number"])
        await _check_registration(ctx, lease["id"], registration)
    check_penalty(*(changes.get(name, lease[name]) for name in ("penalty_months", "penalty_amount")))
    start, end = changes.get("start_date", lease["start_date"]), changes.get("end_date", lease["end_date"])
    _check_start(start)
    _check_dates(start, end)
    if unit_ids is not None:
        units = await _units(ctx, unit_ids)
        changes["property_id"] = units[0]["property_id"]
        await queries.delete_parts(ctx.db, ctx.org_id, lease["id"], "lease_units")
        await queries.insert_units(ctx.db, ctx.org_id, lease["id"], units, start, end)
    elif {"start_date", "end_date"} & set(changes):
        await queries.set_period(ctx.db, ctx.org_id, lease["id"], start, end, binding=False)
    if parties is not None:
        await _check_parties(ctx, parties)
        await queries.delete_parts(ctx.db, ctx.org_id, lease["id"], "lease_tenants")
        await queries.insert_parties(ctx.db, ctx.org_id, lease["id"], parties)
    if changes or unit_ids or parties or agreed is not None:
        await update_row(ctx.db, "leases", ctx.org_id, lease["id"], changes or {"notes": lease["notes"]})
        if costs_change:
            await set_costs(ctx, lease, rent[0], None, agreed)
            await update_row(ctx.db, "lease_items", ctx.org_id, rent[0], {"type": "rent"})
            await check_items(ctx, await read_lease(ctx, lease["id"]))
        await emit(ctx, "lease.changed", lease["id"])
        for item_id in rent:
            await emit(ctx, "lease_item.changed", item_id)
    return await read_lease(ctx, lease["id"])


async def delete_lease(ctx: Ctx, lease: Row) -> None:
    """Only a draft can go, that nothing else names. Raises `WrongState`, `InUse`."""
    if lease["status"] != "draft":
        raise WrongState("Only a draft can be deleted. A lease that was in force is ended or terminated.")
    items = await queries.all_items(ctx.db, ctx.org_id, lease["id"])
    await watch(ctx, "lease", lease["id"])
    await watch(ctx, "lease_item", *items)
    if (renewed := lease["renews_lease_id"]) is not None:
        await watch(ctx, "lease", renewed)
        await emit(ctx, "lease.renewal_dropped", renewed)
    try:
        async with ctx.db.transaction():
            await delete_row(ctx.db, "leases", ctx.org_id, lease["id"])
    except asyncpg.ForeignKeyViolationError:
        raise InUse("A deposit or a cheque names it already.") from None
    await emit(ctx, "lease.deleted", lease["id"])
    for item_id in items:
        await emit(ctx, "lease_item.deleted", item_id)


async def _units(ctx: Ctx, unit_ids: Sequence[UUID]) -> list[Row]:
    found = await queries.units_for_lease(ctx.db, ctx.org_id, unit_ids)
    errors = [
        FieldError(f"/unit_ids/{n}", "unknown", "there is no such unit")
        for n, u in enumerate(unit_ids)
        if u not in found
    ]
    errors += [
        FieldError(f"/unit_ids/{n}", "repeated", "is named twice")
        for n, u in enumerate(unit_ids)
        if u in unit_ids[:n]
    ]
    if errors:
        raise Invalid(errors=tuple(errors))
    units = [found[unit_id] for unit_id in unit_ids]
    for n, unit in enumerate(units):
        if unit["property_id"] != units[0]["property_id"]:
            raise Invalid.at(
                f"/unit_ids/{n}", "other_property", "must be in the same property as the first unit"
            )
    return units


async def _check_parties(ctx: Ctx, parties: Parties) -> None:
    known = await queries.known_tenants(ctx.db, ctx.org_id, [tenant_id for tenant_id, _ in parties])
    seen: set[UUID] = set()
    errors = []
    for n, (tenant_id, _) in enumerate(parties):
        if tenant_id not in known:
            errors.append(FieldError(f"/tenants/{n}/tenant_id", "unknown", "there is no such tenant"))
        elif tenant_id in seen:
            errors.append(FieldError(f"/tenants/{n}/tenant_id", "repeated", "is named twice"))
        seen.add(tenant_id)
    if not errors and all(role != "tenant" for _, role in parties):
        errors.append(FieldError("/tenants", "no_tenant", "needs at least one with the role tenant"))
    if errors:
        raise Invalid(errors=tuple(errors))


async def _check_registration(ctx: Ctx, lease_id: UUID | None, registration: tuple[str, str] | None) -> None:
    if registration and await queries.registration_taken(ctx.db, ctx.org_id, lease_id, *registration):
        raise Invalid.at("/registration/number", "taken", "another lease has this registration number")


def _check_dates(start: date, end: date) -> None:
    if end < start:
        raise Invalid.at("/end_date", "before_start", "must not be before start_date")
    if end.year - start.year > 99:
        raise Invalid.at("/end_date", "too_long", "a lease lasts at most 99 years")


def _check_start(start: date, pointer: str = "/start_date") -> None:
    """A renewal has no start date of its own to name: it follows from the lease that it renews."""
    check_year(start, pointer)
