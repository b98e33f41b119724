"""Routes of charges, credits and allocations."""

from nexus.billing import charging, late_fees, queries, settlement
from nexus.billing.charge_schemas import (
    AllocationOut,
    AllocationQuery,
    ChargeIn,
    ChargeOut,
    ChargeQuery,
    CreditIn,
    CreditOut,
    CreditQuery,
    ReleaseIn,
    allocation_out,
    charge_out,
    credit_out,
)
from nexus.billing.settling_queries import today_of
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.money import check_currency
from nexus.ledger.actions import hold_books
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Charges", "charges")
allocation_routes = Routes("Allocations", "payments")
CHARGES = Listing(
    queries.CHARGE_COLUMNS,
    queries.CHARGE_SOURCE,
    "c",
    {n: f"c.{n}" for n in ("created_at", "updated_at", "due_on", "amount", "type")},
)
CREDITS = Listing(
    queries.CREDIT_COLUMNS,
    queries.CREDIT_SOURCE,
    "k",
    {n: f"k.{n}" for n in ("created_at", "effective_on", "amount")},
)
ALLOCATIONS = Listing(
    queries.ALLOCATION_COLUMNS,
    queries.ALLOCATION_SOURCE,
    "a",
    {n: f"a.{n}" for n in ("created_at", "updated_at", "effective_on", "amount")},
)
OPEN = "(c.credited + c.allocated < c.amount)"


class WrongState(Conflict):
    code, title = "wrong_state", "This is not in a state in which it can be done"


@routes.get("/charges", query=ChargeQuery, answer=ChargeOut, listing=True, sorts=tuple(CHARGES.sorts))
async def list_charges(ctx: Ctx, call: Call[None, ChargeQuery]) -> Many:
    """List what was charged, by lease, tenant, place, due date and whether it is open."""
    q, where = call.query, Where()
    where.add("c.org_id = {}", ctx.org_id)
    for kind in ("lease", "tenant", "property", "unit"):
        value = ids.decode_optional(kind, getattr(q, f"{kind}_id"), f"/{kind}_id")
        where.add(f"c.{kind}_id = {{}}", value)
    where.add("c.type = {}", q.type)
    where.add("c.due_on >= {}", q.due_from)
    where.add("c.due_on <= {}", q.due_to)
    where.add("c.currency = {}", None if q.currency is None else check_currency(q.currency))
    where.add("c.owner_reference = {}", q.owner_reference)
    where.add("c.updated_at >= {}", q.updated_since)
    where.add("c.recorded_at <= {}", q.known_at)
    if q.status is not None:
        where.conditions.append(OPEN if q.status == "open" else f"NOT {OPEN}")
    return await CHARGES.fetch(ctx.db, q, where, charge_out)


@routes.post("/charges", body=ChargeIn, answer=ChargeOut, moves_money=True)
async def create_charge(ctx: Ctx, call: Call[ChargeIn, NoQuery]) -> One:
    """Charge a tenant something once.

    It is owed in the books from today, or from its due date if that is earlier, and is income from its due date on. Tax is
    decided by the type of charge, the unit and the day. Default due date: today where the property is.
    """
    body = call.body
    lease_id = ids.decode("lease", body.lease_id, "/lease_id")
    books = await hold_books(ctx)
    lease = (await queries.lease_facts(ctx.db, ctx.org_id, [lease_id])).get(lease_id)
    if lease is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    net = amount_in(body.amount, lease["currency"], "/amount", minimum=1)
    row = await charging.charge_once(
        ctx, books, lease, body.type, net, body.due_on or lease["local_today"], body.description
    )
    used = await settlement.use_credits(ctx, books, [row["tenant_id"]])
    await late_fees.follow(ctx, books, used)
    out = charge_out(await charging.read_charge(ctx, row["id"]))
    return One(out, version=row["version"], location=f"/charges/{out.id}")


@routes.get("/charges/{id:charge}", answer=ChargeOut)
async def read_charge(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one charge."""
    row = await charging.read_charge(ctx, call.id)
    return One(charge_out(row), version=row["version"])


@routes.post(
    "/charges/{id:charge}/credits", body=CreditIn, answer=CreditOut, moves_money=True, problems=(409,)
)
async def credit_charge(ctx: Ctx, call: Call[CreditIn, NoQuery]) -> One:
    """Take something off a charge: a discount, a waiver, or a debt that is written off.

    What was paid of it already becomes a credit of the tenant; a write-off takes only what is open. Once the books are
    closed on that day, the credit takes effect on the first open day. Late fees of the charge are corrected with it.
    """
    body, books = call.body, await hold_books(ctx)
    row = await charging.read_charge(ctx, call.id)
    left = charging.most_within(row, charging.open_of(row), body.type)
    net = left if is_null(body.amount) else amount_in(body.amount, row["currency"], "/amount", minimum=1)
    if not net:
        raise WrongState("Nothing of the charge is open.")
    today = await today_of(ctx.db, ctx.org_id, row["property_id"])
    day, first = body.date or today, charging.owed_from(row)
    if body.date is not None and not first <= day <= max(today, books.today):
        raise Invalid.at("/date", "out_of_range", f"must lie between {first} and {today}")
    new = charging.part_of(row, net, body.type, body.reason, day)
    await settlement.make_room(ctx, books, {row["id"]: new.net + new.tax}, body.reason, day)
    (credit_id,) = await charging.credit(ctx, books, [new])
    await late_fees.follow(ctx, books, [row])
    out = credit_out(await queries.read_credit(ctx.db, ctx.org_id, credit_id))
    return One(out, version=1, location=f"/credits/{out.id}")


@routes.get("/credits", query=CreditQuery, answer=CreditOut, listing=True, sorts=tuple(CREDITS.sorts))
async def list_credits(ctx: Ctx, call: Call[None, CreditQuery]) -> Many:
    """List corrections, discounts, waivers and write-offs."""
    q, where = call.query, Where()
    where.add("k.org_id = {}", ctx.org_id)
    where.add("k.charge_id = {}", ids.decode_optional("charge", q.charge_id, "/charge_id"))
    where.add(
        "EXISTS (SELECT FROM charges c WHERE c.org_id = k.org_id AND c.id = k.charge_id AND c.lease_id = {})",
        ids.decode_optional("lease", q.lease_id, "/lease_id"),
    )
    where.add("k.type = {}", q.type)
    return await CREDITS.fetch(ctx.db, q, where, credit_out)


@routes.get("/credits/{id:credit}", answer=CreditOut)
async def read_credit(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one credit."""
    row = await queries.read_credit(ctx.db, ctx.org_id, call.id)
    if row is None:
        raise NotFound
    return One(credit_out(row), version=row["version"])


@allocation_routes.get(
    "/allocations", query=AllocationQuery, answer=AllocationOut, listing=True, sorts=tuple(ALLOCATIONS.sorts)
)
async def list_allocations(ctx: Ctx, call: Call[None, AllocationQuery]) -> Many:
    """List which payment settled which charge, released ones included."""
    q, where = call.query, Where()
    where.add("a.org_id = {}", ctx.org_id)
    where.add("a.payment_id = {}", ids.decode_optional("payment", q.payment_id, "/payment_id"))
    where.add("a.charge_id = {}", ids.decode_optional("charge", q.charge_id, "/charge_id"))
    where.add("a.status = {}", q.status)
    where.add("a.updated_at >= {}", q.updated_since)
    return await ALLOCATIONS.fetch(ctx.db, q, where, allocation_out)


@allocation_routes.get("/allocations/{id:allocation}", answer=AllocationOut)
async def read_allocation(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one allocation."""
    row = await queries.read_allocation(ctx.db, ctx.org_id, call.id)
    if row is None:
        raise NotFound
    return One(allocation_out(row), version=row["version"])


@allocation_routes.post(
    "/allocations/{id:allocation}/release",
    body=ReleaseIn,
    answer=AllocationOut,
    status=200,
    moves_money=True,
    problems=(409,),
)
async def release_allocation(ctx: Ctx, call: Call[ReleaseIn, NoQuery]) -> One:
    """Take an allocation back.

    The charge is open again, and the payment has so much to allocate anew. The allocation stays on record as `released`.
    """
    books = await hold_books(ctx)
    row = await queries.read_allocation(ctx.db, ctx.org_id, call.id)
    if row is None:
        raise NotFound
    found = await queries.allocations_in_force(ctx.db, ctx.org_id, allocation_id=call.id)
    if not found:
        raise WrongState("It is released already.")
    today = await today_of(ctx.db, ctx.org_id, found[0]["charge"]["property_id"])
    day = call.body.date or today
    if not row["effective_on"] <= day <= max(today, row["effective_on"]) and call.body.date is not None:
        raise Invalid.at("/date", "out_of_range", f"must lie between {row['effective_on']} and {today}")
    await settlement.release(ctx, books, found, call.body.reason, day)
    await late_fees.follow(ctx, books, [one["charge"] for one in found])
    row = await queries.read_allocation(ctx.db, ctx.org_id, call.id)
    assert row is not None
    return One(allocation_out(row), version=row["version"])
