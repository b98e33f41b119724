"""Routes of cheques."""

from datetime import date
from typing import Any
from uuid import UUID

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.folding import fold_key
from nexus.core.money import check_currency, format_amount
from nexus.ledger.actions import hold_books
from nexus.payments.actions import check_circumstances
from nexus.payments.cheques import filing, for_deposits, moves, queries
from nexus.payments.cheques.schemas import (
    ChequeIn,
    ChequeOut,
    ChequePatch,
    ChequeQuery,
    ChequeSetIn,
    ChequeSetOut,
    cheque_out,
)
from nexus.payments.deposits.queries import read_deposit
from nexus.payments.queries import first_tenant, read_circumstances
from nexus.rest.fields import amount_in
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Cheques", "cheques")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "h",
    {n: f"h.{n}" for n in ("created_at", "updated_at", "date", "amount", "number", "status")},
)


@routes.get("/cheques", query=ChequeQuery, answer=ChequeOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_cheques(ctx: Ctx, call: Call[None, ChequeQuery]) -> Many:
    """List cheques: the register, by state, date, tenant, lease, property, bank and more.

    `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within seven days,
    `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand of a lease that is over or will be,
    and dated after its last day; that is no cheque to be deposited.
    """
    q, where = call.query, Where()
    where.add("h.org_id = {}", ctx.org_id)
    for name in ("status", "kind", "custody_place"):
        where.add(f"h.{name} = {{}}", getattr(q, name))
    for name, kind in (("tenant_id", "tenant"), ("lease_id", "lease"), ("property_id", "property"),
                       ("deposit_id", "cheque_deposit")):  # fmt: skip
        where.add(f"h.{name} = {{}}", ids.decode_optional(kind, getattr(q, name), f"/{name}"))
    where.add("h.number_key = fold_key({})", q.number)
    where.add("h.bank_key = fold_key({})", q.bank)
    where.add("h.date >= {}", q.date_from)
    where.add("h.date <= {}", q.date_to)
    where.add("h.updated_at >= {}", q.updated_since)
    if q.alert is not None:
        where.conditions.append(queries.ALERTS[q.alert])
    return await LISTING.fetch(ctx.db, q, where, cheque_out)


@routes.post("/cheques", body=ChequeIn, answer=ChequeOut, moves_money=True)
async def file_cheque(ctx: Ctx, call: Call[ChequeIn, NoQuery]) -> One:
    """File a cheque that was handed in, or one that is `expected`.

    It is in hand from `received_on`, today by default. It is no money until it is deposited. One that is only expected
    becomes `received` by its custody.
    """
    await hold_books(ctx)
    body = call.body
    new, today = await _new_cheque(ctx, body)
    cheque_id = await filing.file_cheque(ctx, new, today, handed_by=body.handed_by)
    return one(await moves.read_cheque(ctx, cheque_id), created=True)


@routes.post("/cheque-sets", body=ChequeSetIn, answer=ChequeSetOut, moves_money=True)
async def file_cheque_set(ctx: Ctx, call: Call[ChequeSetIn, NoQuery]) -> One:
    """File a lease's set of cheques at once: all of them, or none. They are in hand, unless they are `expected`."""
    await hold_books(ctx)
    body = call.body
    lease_id = ids.decode("lease", body.lease_id, "/lease_id")
    tenant_id = ids.decode_optional("tenant", body.tenant_id, "/tenant_id")
    if tenant_id is None:
        tenant_id = await first_tenant(ctx.db, ctx.org_id, lease_id)
    if tenant_id is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    known = await read_circumstances(ctx.db, ctx.org_id, tenant_id, lease_id, None)
    check_circumstances(known, lease_id, None)
    parts = await _parts(ctx, body, lease_id, known["lease_currency"], known["today"])
    same = {
        name: getattr(body, name)
        for name in ("bank", "drawer", "branch", "account_last_four", "payee", "custody_place")
    } | {"received_on": received_on(body, known["today"])}
    made: list[UUID] = []
    for n, (number, day, amount) in enumerate(parts):
        new = filing.NewCheque(
            tenant_id=tenant_id, lease_id=lease_id, property_id=known["property_id"], jurisdiction=known["jurisdiction"],
            currency=known["lease_currency"], number=number, date=day, amount=amount, **same,
        )  # fmt: skip
        pointer = f"/cheques/{n}" if body.cheques else ""
        made.append(await filing.file_cheque(ctx, new, known["today"], pointer, handed_by=body.handed_by))
    rows = await queries.read_cheques(ctx.db, ctx.org_id, made)
    total = format_amount(sum(r["amount"] for r in rows), known["lease_currency"])
    return One(ChequeSetOut(body.lease_id, known["lease_currency"], total, list(map(cheque_out, rows))))


@routes.get("/cheques/{id:cheque}", answer=ChequeOut)
async def read_cheque(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one cheque, with every step: what was done, when, by whom."""
    row = await moves.read_cheque(ctx, call.id)
    steps = await queries.read_steps(ctx.db, ctx.org_id, call.id)
    return One(cheque_out(row, steps), version=row["version"])


@routes.patch("/cheques/{id:cheque}", body=ChequePatch, answer=ChequeOut, if_match=True)
async def change_cheque(ctx: Ctx, call: Call[ChequePatch, NoQuery]) -> One:
    """Change what is noted of a cheque beside what is written on it."""
    cheque = await moves.read_cheque(ctx, call.id, lock=True)
    call.check_version(cheque["version"])
    changes = sent_fields(call.body)
    return one(await filing.change_cheque(ctx, cheque, changes))


def one(row: Row, *, created: bool = False) -> One:
    out = cheque_out(row)
    return One(out, version=row["version"], location=f"/cheques/{out.id}" if created else None)


async def _new_cheque(ctx: Ctx, body: ChequeIn) -> tuple[filing.NewCheque, date]:
    """The cheque, and the latest day on which it can have been received."""
    tenant_id = ids.decode("tenant", body.tenant_id, "/tenant_id")
    lease_id = ids.decode_optional("lease", body.lease_id, "/lease_id")
    property_id = ids.decode_optional("property", body.property_id, "/property_id")
    known = await read_circumstances(ctx.db, ctx.org_id, tenant_id, lease_id, property_id)
    check_circumstances(known, lease_id, property_id)
    usual = known["lease_currency"] or known["property_currency"] or known["org_currency"]
    currency = check_currency(body.currency or usual)
    if known["lease_currency"] and currency != known["lease_currency"]:
        raise Invalid.at("/currency", "other_currency", f"the lease is in {known['lease_currency']}")
    security_deposit_id = ids.decode_optional("deposit", body.security_deposit_id, "/security_deposit_id")
    new = new_from(body, currency, known["today"], {
        "tenant_id": tenant_id, "lease_id": lease_id, "property_id": known["property_id"],
        "jurisdiction": known["jurisdiction"], "kind": body.kind, "security_deposit_id": security_deposit_id,
    })  # fmt: skip
    if security_deposit_id is not None:
        deposit = await read_deposit(ctx.db, ctx.org_id, security_deposit_id, lock=True)
        if deposit is None:
            raise Invalid.at("/security_deposit_id", "unknown", "there is no such deposit")
        await for_deposits.check_deposit(ctx, deposit, new)
    return new, known["today"]


def new_from(
    body: Any, currency: str, today: date, more: dict[str, Any], pointer: str = ""
) -> filing.NewCheque:
    """From what was sent of a cheque, and what it concerns. Raises `Invalid` for its amount."""
    same = (
        "number",
        "bank",
        "drawer",
        "date",
        "branch",
        "account_last_four",
        "payee",
        "custody_place",
        "notes",
    )
    amount = amount_in(body.amount, currency, f"{pointer}/amount", minimum=1)
    received = received_on(body, today, pointer)
    return filing.NewCheque(
        amount=amount,
        currency=currency,
        received_on=received,
        **{name: getattr(body, name) for name in same},
        **more,
    )


def received_on(body: Any, today: date, pointer: str = "") -> date | None:
    """When the paper came into hand, today unless it is said; None for what is expected. Raises `Invalid` for both."""
    if body.expected and body.received_on is not None:
        raise Invalid.at(f"{pointer}/expected", "not_taken", "what was received is not expected")
    received: date | None = None if body.expected else body.received_on or today
    return received


async def _parts(
    ctx: Ctx, body: ChequeSetIn, lease_id: UUID, currency: str, today: date
) -> list[tuple[str, Any, int]]:
    """Number, date and amount of each cheque of a set. Raises `Invalid`."""
    if (body.cheques is None) == (body.first_number is None):
        raise Invalid.at("/first_number", "one_of", "either cheques or first_number says which they are")
    if body.cheques is not None:
        numbers = [part.number for part in body.cheques]
        keys = [fold_key(number) for number in numbers]
        for n, key in enumerate(keys):
            if key in keys[:n]:
                raise Invalid.at(f"/cheques/{n}/number", "repeated", "is named twice")
        return [
            (p.number, p.date, amount_in(p.amount, currency, f"/cheques/{n}/amount", minimum=1))
            for n, p in enumerate(body.cheques)
        ]
    assert body.first_number is not None
    parts = [p for p in await filing.rent_instalments(ctx, lease_id, today) if p[1]]
    if not 1 <= len(parts) <= 60:
        raise Invalid.at("/first_number", "no_schedule", f"the lease's rent has {len(parts)} instalments")
    numbers = filing.following_numbers(body.first_number, len(parts))
    return [(number, day, amount) for number, (day, amount) in zip(numbers, parts, strict=True)]
