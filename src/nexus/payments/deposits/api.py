"""Routes of deposits and their movements."""

from typing import Any

import msgspec

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.ledger.actions import hold_books
from nexus.payments.deposits import actions, asking, queries, schemas
from nexus.payments.deposits.schemas import DepositOut, MovementOut, deposit_out, movement_out
from nexus.payments.posting import parts_by_hand
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Deposits", "deposits")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "d",
    {n: f"d.{n}" for n in ("created_at", "updated_at", "amount", "held", "due_on")},
)
MOVEMENTS = Listing(
    queries.MOVEMENT_COLUMNS, queries.MOVEMENT_SOURCE, "m", {n: f"m.{n}" for n in ("created_at", "date")}
)
asking_at_activation = asking.ask_for_deposit
"""Imported with the routes, so that it is done wherever leases are activated."""
_MOVES: dict[str, Any] = {"answer": DepositOut, "status": 200, "moves_money": True, "problems": (409,)}


@routes.get(
    "/deposits", query=schemas.DepositQuery, answer=DepositOut, listing=True, sorts=tuple(LISTING.sorts)
)
async def list_deposits(ctx: Ctx, call: Call[None, schemas.DepositQuery]) -> Many:
    """List deposits: what was agreed, received, used, given back and is held."""
    q, where = call.query, Where()
    where.add("d.org_id = {}", ctx.org_id)
    for kind in ("lease", "tenant", "property"):
        name = f"{kind}_id"
        where.add(f"d.{name} = {{}}", ids.decode_optional(kind, getattr(q, name), f"/{name}"))
    where.add("d.held_by = {}", q.held_by)
    where.add("d.purpose = {}", q.purpose)
    where.add("d.updated_at >= {}", q.updated_since)
    if q.status is not None:
        where.conditions.append(schemas.STATUS_SQL[q.status])
    return await LISTING.fetch(ctx.db, q, where, deposit_out)


@routes.post("/deposits", body=schemas.DepositIn, answer=DepositOut)
async def create_deposit(ctx: Ctx, call: Call[schemas.DepositIn, NoQuery]) -> One:
    """Ask for a deposit under a lease. It is a liability from its receipt on, and never income until it is used."""
    body = call.body
    lease_id = ids.decode("lease", body.lease_id, "/lease_id")
    lease = await queries.lease_of_deposit(ctx.db, ctx.org_id, lease_id)
    if lease is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    amount = (
        lease["deposit"]
        if is_null(body.amount)
        else amount_in(body.amount, lease["currency"], "/amount", minimum=1)
    )
    if not amount:
        raise Invalid.at("/amount", "required", "is required where the lease names no deposit")
    fields = {n: getattr(body, n) for n in ("purpose", "held_by", "due_on", "notes")}
    return _one(await actions.create_deposit(ctx, lease, amount, fields), created=True)


@routes.get("/deposits/{id:deposit}", answer=DepositOut)
async def read_deposit(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one deposit."""
    return _one(await actions.read_deposit(ctx, call.id))


@routes.patch("/deposits/{id:deposit}", body=schemas.DepositPatch, answer=DepositOut, if_match=True)
async def change_deposit(ctx: Ctx, call: Call[schemas.DepositPatch, NoQuery]) -> One:
    """Change what is noted of a deposit."""
    deposit = await actions.read_deposit(ctx, call.id, lock=True)
    call.check_version(deposit["version"])
    return _one(await actions.change_deposit(ctx, deposit, sent_fields(call.body)))


@routes.post("/deposits/{id:deposit}/receipts", body=schemas.DepositReceiptIn, **_MOVES)
async def receive_deposit(ctx: Ctx, call: Call[schemas.DepositReceiptIn, NoQuery]) -> One:
    """Note that a deposit came in, or a part of it."""
    body, (books, deposit) = call.body, await actions.hold_deposit(ctx, call.id)
    row = await actions.receive(
        ctx, books, deposit, amount=_amount(body.amount, deposit), on=body.date or deposit["today"], method=body.method,
        reference=body.reference,
    )  # fmt: skip
    return _one(row)


@routes.post("/deposits/{id:deposit}/applications", body=schemas.DepositApplicationIn, **_MOVES)
async def apply_deposit(ctx: Ctx, call: Call[schemas.DepositApplicationIn, NoQuery]) -> One:
    """Let a deposit settle charges of its lease.

    It makes a payment of the method `deposit`; to undo it, reverse that payment.
    """
    body, (books, deposit) = call.body, await actions.hold_deposit(ctx, call.id)
    wanted = None if body.allocations is None else parts_by_hand(body.allocations, deposit["currency"])
    on = body.date or deposit["today"]
    return _one(await actions.apply(ctx, books, deposit, on=on, wanted=wanted, reason=body.reason))


@routes.post("/deposits/{id:deposit}/deductions", body=schemas.DepositKeptIn, **_MOVES)
async def deduct_from_deposit(ctx: Ctx, call: Call[schemas.DepositKeptIn, NoQuery]) -> One:
    """Keep a part of a deposit for damage: one for each item, with its reason."""
    return await _keep(ctx, call, "deduction")


@routes.post("/deposits/{id:deposit}/forfeitures", body=schemas.DepositKeptIn, **_MOVES)
async def forfeit_deposit(ctx: Ctx, call: Call[schemas.DepositKeptIn, NoQuery]) -> One:
    """Keep a deposit, or a part, because the tenant broke the contract."""
    return await _keep(ctx, call, "forfeiture")


@routes.post("/deposits/{id:deposit}/refunds", body=schemas.DepositRefundIn, **_MOVES)
async def refund_deposit(ctx: Ctx, call: Call[schemas.DepositRefundIn, NoQuery]) -> One:
    """Give a deposit back, or a part of what is held."""
    body, (books, deposit) = call.body, await actions.hold_deposit(ctx, call.id)
    row = await actions.give_back(
        ctx, books, deposit, amount=_amount(body.amount, deposit), on=body.date or deposit["today"], method=body.method,
        reference=body.reference, reason=body.reason, despite_open_charges=body.despite_open_charges,
    )  # fmt: skip
    return _one(row)


@routes.post("/deposits/{id:deposit}/transfer", body=schemas.DepositTransferIn, **_MOVES)
async def transfer_deposit(ctx: Ctx, call: Call[schemas.DepositTransferIn, NoQuery]) -> One:
    """Hand a deposit on: from the manager to the landlord or an authority, or back."""
    body, (books, deposit) = call.body, await actions.hold_deposit(ctx, call.id)
    on = body.date or deposit["today"]
    return _one(await actions.hand_on(ctx, books, deposit, body.held_by, on, body.reference))


@routes.get(
    "/deposit-movements",
    query=schemas.MovementQuery,
    answer=MovementOut,
    listing=True,
    sorts=tuple(MOVEMENTS.sorts),
)
async def list_deposit_movements(ctx: Ctx, call: Call[None, schemas.MovementQuery]) -> Many:
    """List what came into deposits and went out of them."""
    q, where = call.query, Where()
    where.add("m.org_id = {}", ctx.org_id)
    where.add("m.deposit_id = {}", ids.decode_optional("deposit", q.deposit_id, "/deposit_id"))
    where.add("d.lease_id = {}", ids.decode_optional("lease", q.lease_id, "/lease_id"))
    where.add("m.type = {}", q.type)
    where.add("m.date >= {}", q.date_from)
    where.add("m.date <= {}", q.date_to)
    return await MOVEMENTS.fetch(ctx.db, q, where, movement_out)


@routes.get("/deposit-movements/{id:deposit_movement}", answer=MovementOut)
async def read_deposit_movement(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one movement."""
    row = await actions.read_movement(ctx, call.id)
    return One(movement_out(row), version=row["version"])


@routes.post("/deposit-movements/{id:deposit_movement}/reversal", body=schemas.MovementReversalIn, **_MOVES)
async def reverse_deposit_movement(ctx: Ctx, call: Call[schemas.MovementReversalIn, NoQuery]) -> One:
    """Reverse a movement that should not stand; gives the deposit as it is then."""
    books = await hold_books(ctx)
    movement = await actions.read_movement(ctx, call.id)
    deposit = await actions.read_deposit(ctx, movement["deposit_id"])
    on = call.body.date or deposit["today"]
    return _one(await actions.reverse(ctx, books, movement, call.body.reason, on))


async def _keep(ctx: Ctx, call: Call[schemas.DepositKeptIn, NoQuery], type: str) -> One:
    body, (books, deposit) = call.body, await actions.hold_deposit(ctx, call.id)
    amount = _amount(body.amount, deposit)
    return _one(
        await actions.keep(ctx, books, deposit, type, amount, body.date or deposit["today"], body.reason)
    )


def _amount(raw: msgspec.Raw, deposit: Row) -> int | None:
    return None if is_null(raw) else amount_in(raw, deposit["currency"], "/amount", minimum=1)


def _one(row: Row, *, created: bool = False) -> One:
    out = deposit_out(row)
    return One(out, version=row["version"], location=f"/deposits/{out.id}" if created else None)
