"""Cheques that are given back to a tenant together: those of a lease that is over, or any in hand that are named."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Db, Row
from nexus.core.errors import FieldError, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import insert_row, next_number
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books
from nexus.payments.cheques import queries
from nexus.payments.cheques.banking import refuse
from nexus.payments.cheques.handing_back_schemas import hand_back_out
from nexus.payments.cheques.model import WrongChequeState, check_day, check_step
from nexus.payments.cheques.moves import drop_payment, take_step

COLUMNS = """b.id, b.number, b.lease_id, b.tenant_id, b.property_id, b.date, b.person, b.reason, b.cheque_count, b.version,
 b.created_at"""
SOURCE = "cheque_hand_backs b"

register("cheque_hand_back", "cheques", by_ids(COLUMNS, SOURCE, "b"), hand_back_out)


async def hand_back(
    ctx: Ctx, books: Books, wanted: Sequence[UUID], day: date | None, reason: str, person: str | None, pointer: str = "/cheque_ids"
) -> Row:  # fmt: skip
    """Give cheques in hand back to their tenant against one receipt, numbered without gaps: all of them, or none. Default
    day: today where they are.

    Raises `Invalid` for one that is unknown or of another tenant or lease, `WrongChequeState` for one that is not in hand.
    """
    await watch(ctx, "cheque", *wanted)
    rows = {r["id"]: r for r in await queries.read_cheques(ctx.db, ctx.org_id, wanted, lock=True)}
    first = rows.get(wanted[0])
    errors = list[FieldError]()
    for n, cheque_id in enumerate(wanted):
        if (fault := _fault(rows.get(cheque_id), first, cheque_id in wanted[:n])) is not None:
            errors.append(FieldError(f"{pointer}/{n}", *fault))
    refuse(errors)
    assert first is not None
    on = day or first["today"]
    check_day(on, first["today"], *[row["received_on"] for row in rows.values()])
    hand_back_id = new_id()
    await insert_row(ctx.db, "cheque_hand_backs", {
        "org_id": ctx.org_id, "id": hand_back_id, "number": await next_number(ctx.db, ctx.org_id, "cheque_hand_back"),
        "lease_id": first["lease_id"], "tenant_id": first["tenant_id"], "property_id": first["property_id"], "date": on,
        "person": person, "reason": reason, "cheque_count": len(wanted),
    })  # fmt: skip
    for cheque_id in wanted:
        cheque = rows[cheque_id]
        await drop_payment(ctx, cheque, reason, on)
        await take_step(
            ctx, cheque, "withdrawal", on, {"status": "returned_to_tenant"},
            reason=reason, person=person, amount=cheque["amount"], hand_back_id=hand_back_id,
        )  # fmt: skip
    await emit(ctx, "cheque_hand_back.made", hand_back_id, new=True)
    return await read_hand_back(ctx, hand_back_id)


def _fault(cheque: Row | None, first: Row | None, repeated: bool) -> tuple[str, str] | None:
    """What is wrong with one of them: its code and in words."""
    if cheque is None:
        return "unknown", "there is no such cheque"
    if repeated:
        return "repeated", "is named twice"
    if first is not None and cheque["tenant_id"] != first["tenant_id"]:
        return "other_tenant", "is another tenant's"
    if first is not None and cheque["lease_id"] != first["lease_id"]:
        return "other_lease", "is another lease's; what is given back together is one lease's"
    try:
        check_step(cheque, "withdrawal")
    except WrongChequeState as fault:
        return fault.code, fault.detail
    if cheque["status"] == "expected":
        return WrongChequeState.code, "was never received, so it can't be given back"
    return None


async def to_give_back(ctx: Ctx, lease_id: UUID) -> list[UUID]:
    """Cheques in hand of a lease that is over, or will be, that are dated after its last day."""
    rows = await ctx.db.fetch(
        f"SELECT h.id FROM {queries.SOURCE} WHERE h.org_id = $1 AND h.lease_id = $2 AND {queries.GIVE_BACK}"
        " ORDER BY h.date NULLS LAST, h.number, h.id",
        ctx.org_id,
        lease_id,
    )
    return [row["id"] for row in rows]


async def cheques_to_give_back(ctx: Ctx, lease_id: UUID) -> list[UUID]:
    """As `to_give_back`. Raises `Invalid` for a lease that isn't there, `WrongChequeState` where there is none."""
    if not await ctx.db.fetchval(
        "SELECT true FROM leases WHERE org_id = $1 AND id = $2", ctx.org_id, lease_id
    ):
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    found = await to_give_back(ctx, lease_id)
    if not found:
        raise WrongChequeState.at(
            "/lease_id", "No cheque of this lease is to be given back; name those that are."
        )
    return found


async def read_hand_back(ctx: Ctx, hand_back_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row: Any = await ctx.db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE b.org_id = $1 AND b.id = $2", ctx.org_id, hand_back_id
    )
    if row is None:
        raise NotFound
    return row


async def cheques_of(db: Db, org_id: UUID, hand_back_id: UUID) -> Sequence[Row]:
    return await db.fetch(
        "SELECT h.id, h.number, h.bank, h.drawer, h.date, h.amount, h.currency FROM cheque_steps s"
        " JOIN cheques h ON h.org_id = s.org_id AND h.id = s.cheque_id"
        " WHERE s.org_id = $1 AND s.hand_back_id = $2 ORDER BY s.created_at, s.id",
        org_id,
        hand_back_id,
    )


async def about(db: Db, org_id: UUID, hand_back: Row) -> Row:
    """Whom and what its receipt names."""
    return await db.fetchrow(
        "SELECT o.name AS holder, o.name_ar AS holder_ar, p.name_ar AS property_ar, t.name AS tenant, t.name_ar AS tenant_ar, l.number AS lease, p.name AS property,"
        " (SELECT string_agg(u.number, ', ' ORDER BY lu.position) FROM lease_units lu JOIN units u ON u.org_id = lu.org_id"
        "  AND u.id = lu.unit_id WHERE lu.org_id = $1 AND lu.lease_id = l.id) AS units"
        " FROM organisations o JOIN tenants t ON t.org_id = $1 AND t.id = $2"
        " LEFT JOIN leases l ON l.org_id = $1 AND l.id = $3 LEFT JOIN properties p ON p.org_id = $1 AND p.id = $4"
        " WHERE o.id = $1",
        org_id,
        hand_back["tenant_id"],
        hand_back["lease_id"],
        hand_back["property_id"],
    )
