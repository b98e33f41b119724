"""The fee for a returned cheque: by dated rules of the organisation, or of a lease's own contract (domain reference §1.4)."""

from datetime import date
from typing import Any
from uuid import UUID

from nexus.billing.charging import charge_once
from nexus.billing.queries import lease_facts
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import another_has, delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books
from nexus.payments.cheques import queries
from nexus.payments.cheques.banking_schemas import fee_out

register("returned_cheque_fee", "cheques", by_ids(queries.FEE_COLUMNS, queries.FEE_SOURCE, "f"), fee_out)


async def charge_fee(ctx: Ctx, books: Books, cheque: Row, on: date, reason: str) -> UUID | None:
    """Charge what the rule in force on that day says for this reason; gives the charge, or None."""
    if cheque["lease_id"] is None:
        return None
    rule = await queries.fee_in_force(ctx.db, ctx.org_id, cheque["lease_id"], cheque["currency"], on)
    if rule is None or reason not in rule["reasons"] or not rule["amount"]:
        return None
    lease = (await lease_facts(ctx.db, ctx.org_id, [cheque["lease_id"]]))[cheque["lease_id"]]
    if lease["status"] == "draft" or lease["currency"] != rule["currency"]:
        return None
    about = f"Returned cheque {cheque['number']}"
    charge = await charge_once(ctx, books, lease, "returned_cheque_fee", rule["amount"], on, about)
    charge_id: UUID = charge["id"]
    return charge_id


async def create_fee(ctx: Ctx, values: dict[str, Any]) -> Row:
    """A rule from its first day on. Raises `Invalid` where one begins on that day already."""
    await _check_day(ctx, None, values)
    fee_id = new_id()
    await insert_row(ctx.db, "returned_cheque_fees", {"org_id": ctx.org_id, "id": fee_id} | values)
    await emit(ctx, "returned_cheque_fee.created", fee_id, new=True)
    return await read_fee(ctx, fee_id)


async def read_fee(ctx: Ctx, fee_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_fee(ctx.db, ctx.org_id, fee_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_fee(ctx: Ctx, fee: Row, changes: dict[str, Any]) -> Row:
    """Change a rule for what is returned from now on. Raises `Invalid` where another one begins on its day."""
    if not changes:
        return fee
    if "starts_on" in changes:
        await _check_day(ctx, fee["id"], {**dict(fee), **changes})
    await watch(ctx, "returned_cheque_fee", fee["id"])
    await update_row(ctx.db, "returned_cheque_fees", ctx.org_id, fee["id"], changes)
    await emit(ctx, "returned_cheque_fee.updated", fee["id"])
    return await read_fee(ctx, fee["id"])


async def delete_fee(ctx: Ctx, fee: Row) -> None:
    """What it has charged stays charged."""
    await watch(ctx, "returned_cheque_fee", fee["id"])
    await delete_row(ctx.db, "returned_cheque_fees", ctx.org_id, fee["id"])
    await emit(ctx, "returned_cheque_fee.deleted", fee["id"])


async def _check_day(ctx: Ctx, fee_id: UUID | None, values: dict[str, Any]) -> None:
    same = {name: values[name] for name in ("lease_id", "currency", "starts_on")}
    if await another_has(ctx.db, "returned_cheque_fees", ctx.org_id, fee_id, same):
        raise Invalid.at("/starts_on", "taken", "another rule begins on this day")
