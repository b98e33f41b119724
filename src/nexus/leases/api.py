"""Routes of leases."""

from typing import Any

import msgspec

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.leases import actions, drafting, queries
from nexus.leases.schemas import (
    LeaseIn,
    LeaseOut,
    LeasePatch,
    LeaseQuery,
    NoticeIn,
    Party,
    RenewalIn,
    lease_out,
)
from nexus.leases.terms import RentCosts
from nexus.leases.terms_in import agreed_in, terms_in
from nexus.ledger.actions import hold_books
from nexus.rest.fields import ABSENT, amount_in, is_null
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Leases", "leases")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "l",
    {
        n: f"l.{n}"
        for n in ("created_at", "updated_at", "number", "start_date", "end_date", "annual_rent", "status")
    },
)


@routes.get(
    "/leases",
    query=LeaseQuery,
    answer=LeaseOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_leases(ctx: Ctx, call: Call[None, LeaseQuery]) -> Many:
    """List leases, past, present and drafted."""
    where, total = _where(ctx, call.query), queries.TOTAL
    if call.query.status:
        total += " AND status = $2"
    kept = len(where.conditions) == (2 if call.query.status else 1)
    return await LISTING.fetch(ctx.db, call.query, where, lease_out, total if kept else None)


@routes.post("/leases", body=LeaseIn, answer=LeaseOut)
async def create_lease(ctx: Ctx, call: Call[LeaseIn, NoQuery]) -> One:
    """Draft a lease of one or more units to one or more tenants.

    A draft holds no unit; `POST /leases/{id}/activation` puts it in force.
    """
    body = call.body
    unit_ids = [ids.decode("unit", text, f"/unit_ids/{n}") for n, text in enumerate(body.unit_ids)]
    currency = check_currency(body.currency) if body.currency else await _unit_currency(ctx, unit_ids[0])
    row = await drafting.create_lease(
        ctx,
        unit_ids=unit_ids,
        parties=_parties(body.tenants),
        start_date=body.start_date,
        end_date=body.end_date,
        annual_rent=amount_in(body.annual_rent, currency, "/annual_rent"),
        deposit=0 if is_null(body.deposit) else amount_in(body.deposit, currency, "/deposit"),
        cheque_count=body.cheque_count,
        costs=RentCosts(
            body.proration,
            body.billing_months,
            None if is_null(body.term_rent) else amount_in(body.term_rent, currency, "/term_rent"),
            terms_in(body.rent_terms, currency, "/rent_terms"),
            agreed_in(body.agreed_instalments, currency),
            body.termination_penalty_months,
            _penalty(body.termination_penalty, currency),
        ),
        currency=currency,
        registration=(body.registration.authority, body.registration.number) if body.registration else None,
        notes=body.notes,
    )
    return _one(row, created=True)


@routes.get("/leases/{id:lease}", answer=LeaseOut)
async def read_lease(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one lease."""
    return _one(await drafting.read_lease(ctx, call.id))


@routes.patch("/leases/{id:lease}", body=LeasePatch, answer=LeaseOut, if_match=True, problems=(409,))
async def change_lease(ctx: Ctx, call: Call[LeasePatch, NoQuery]) -> One:
    """Change a draft; of a lease in force, its registration and notes."""
    lease = await drafting.lock_lease(ctx, call.id)
    call.check_version(lease["version"])
    body, changes = call.body, _columns(call.body, lease["currency"])
    unit_ids = (
        [ids.decode("unit", t, f"/unit_ids/{n}") for n, t in enumerate(body.unit_ids)]
        if body.unit_ids
        else None
    )
    parties = _parties(body.tenants) if body.tenants else None
    agreed = agreed_in(body.agreed_instalments or [], lease["currency"])
    if body.agreed_instalments is msgspec.UNSET:
        agreed = None
    return _one(await drafting.change_lease(ctx, lease, changes, unit_ids, parties, agreed))


@routes.delete("/leases/{id:lease}", if_match=True, problems=(409,))
async def delete_lease(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a draft."""
    lease = await drafting.lock_lease(ctx, call.id)
    call.check_version(lease["version"])
    await drafting.delete_lease(ctx, lease)


@routes.post("/leases/{id:lease}/activation", answer=LeaseOut, status=200, problems=(409,))
async def activate_lease(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Put a draft in force.

    Two leases in force never overlap on a unit: 409 says which lease is in the way. Its deposit is asked for with that, unless
    the organisation turned that off; a renewal takes over what is held and asks only for the difference.
    """
    await hold_books(ctx)  # a deposit that is carried over moves in them, and they come before the lease
    return _one(await actions.activate_lease(ctx, await drafting.lock_lease(ctx, call.id)))


@routes.post("/leases/{id:lease}/notice", body=NoticeIn, answer=LeaseOut, status=200, problems=(409,))
async def give_notice(ctx: Ctx, call: Call[NoticeIn, NoQuery]) -> One:
    """Note that the tenant will leave."""
    return _one(await actions.give_notice(ctx, await drafting.lock_lease(ctx, call.id), call.body.date))


@routes.post("/leases/{id:lease}/completion", answer=LeaseOut, status=200, problems=(409,))
async def end_lease(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Close a lease that has run its term."""
    return _one(await actions.end_lease(ctx, await drafting.lock_lease(ctx, call.id)))


@routes.post("/leases/{id:lease}/renewal", body=RenewalIn, answer=LeaseOut, problems=(409,))
async def renew_lease(ctx: Ctx, call: Call[RenewalIn, NoQuery]) -> One:
    """Draft the lease that follows this one.

    When the new lease is activated, this one becomes `renewed`.
    """
    lease, body = await drafting.lock_lease(ctx, call.id), call.body
    money = lease["currency"]
    row = await actions.renew_lease(
        ctx,
        lease,
        annual_rent=None
        if body.annual_rent is ABSENT
        else amount_in(body.annual_rent, money, "/annual_rent"),
        end_date=body.end_date,
        cheque_count=body.cheque_count,
        deposit=None if body.deposit is ABSENT else amount_in(body.deposit, money, "/deposit"),
        notes=body.notes,
    )
    return _one(row, created=True)


def _one(row: Any, *, created: bool = False) -> One:
    out = lease_out(row)
    return One(out, version=row["version"], location=f"/leases/{out.id}" if created else None)


def _penalty(raw: msgspec.Raw, currency: str) -> int | None:
    return None if is_null(raw) else amount_in(raw, currency, "/termination_penalty", minimum=1)


def _parties(parties: list[Party]) -> list[tuple[Any, str]]:
    return [
        (ids.decode("tenant", p.tenant_id, f"/tenants/{n}/tenant_id"), p.role) for n, p in enumerate(parties)
    ]


def _columns(body: LeasePatch, currency: str) -> dict[str, Any]:
    changes = sent_fields(body)
    for name in ("unit_ids", "tenants", "agreed_instalments"):
        changes.pop(name, None)
    for name in {"annual_rent", "deposit"} & set(changes):
        changes[name] = amount_in(changes[name], currency, f"/{name}")
    if (stated := changes.get("term_rent")) is not None:
        changes["term_rent"] = None if is_null(stated) else amount_in(stated, currency, "/term_rent")
    if (stated := changes.pop("termination_penalty", None)) is not None:
        changes["penalty_amount"] = _penalty(stated, currency)
    if "termination_penalty_months" in changes:
        changes["penalty_months"] = changes.pop("termination_penalty_months")
    if "registration" in changes:
        registration = changes.pop("registration")
        changes["registration_authority"] = registration.authority if registration else None
        changes["registration_number"] = registration.number if registration else None
    return changes


async def _unit_currency(ctx: Ctx, unit_id: Any) -> str:
    found = await queries.units_for_lease(ctx.db, ctx.org_id, [unit_id])
    if unit_id not in found:
        raise Invalid.at("/unit_ids/0", "unknown", "there is no such unit")
    currency: str = found[unit_id]["currency"]
    return currency


def _where(ctx: Ctx, q: LeaseQuery) -> Where:
    where = Where()
    where.add("l.org_id = {}", ctx.org_id)
    where.add("l.status = {}", q.status)
    where.add("l.property_id = {}", ids.decode_optional("property", q.property_id, "/property_id"))
    where.add(
        "EXISTS (SELECT FROM lease_units x WHERE x.org_id = l.org_id AND x.lease_id = l.id AND x.unit_id = {})",
        ids.decode_optional("unit", q.unit_id, "/unit_id"),
    )
    where.add(
        "EXISTS (SELECT FROM lease_tenants x WHERE x.org_id = l.org_id AND x.lease_id = l.id AND x.tenant_id = {})",
        ids.decode_optional("tenant", q.tenant_id, "/tenant_id"),
    )
    where.add("l.number = {}", q.number)
    where.add("l.registration_number = {}", q.registration_number)
    where.add("l.start_date >= {}", q.start_from)
    where.add("l.start_date <= {}", q.start_to)
    where.add("l.end_date >= {}", q.end_from)
    where.add("l.end_date <= {}", q.end_to)
    where.add("l.updated_at >= {}", q.updated_since)
    return where
