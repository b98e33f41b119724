"""What a lease charges regularly beside its rent, and the steps of each item."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.billing import queries
from nexus.billing.schemas import item_out
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.leases.model import WrongState
from nexus.leases.queries import ITEM_COLUMNS, ITEM_SOURCE, items_of
from nexus.leases.schedules import Agreed
from nexus.leases.terms import Terms, check_items, set_costs

register("lease_item", "leases", by_ids(ITEM_COLUMNS, ITEM_SOURCE, "i"), item_out)
MOST_ITEMS: Final = 40


class InUse(Conflict):
    code, title = "in_use", "The item has been charged"


async def add_item(
    ctx: Ctx,
    lease: Row,
    type: str,
    instalments: int,
    terms: Terms,
    description: str | None,
    *,
    ends_on: date | None = None,
    agreed: Sequence[Agreed] = (),
) -> Row:
    """Raises `Invalid` for terms out of order or outside the lease, and instalments that don't add up."""
    _check_not_cancelled(lease)
    _check_end(lease, type, ends_on)
    if len(await items_of(ctx.db, ctx.org_id, [lease["id"]])) >= MOST_ITEMS:
        raise Invalid.at("/type", "too_many", f"a lease has at most {MOST_ITEMS} items")
    item_id = new_id()
    await insert_row(ctx.db, "lease_items", {
        "org_id": ctx.org_id, "id": item_id, "lease_id": lease["id"], "type": type, "description": description,
        "instalments": instalments, "ends_on": ends_on,
    })  # fmt: skip
    await set_costs(ctx, lease, item_id, terms, agreed)
    await check_items(ctx, lease)
    await emit(ctx, "lease_item.created", item_id, new=True)
    return await read_item(ctx, item_id)


async def read_item(ctx: Ctx, item_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_item(ctx.db, ctx.org_id, item_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_item(
    ctx: Ctx,
    lease: Row,
    item: Row,
    terms: Terms | None,
    changes: dict[str, Any],
    agreed: Sequence[Agreed] | None = None,
) -> Row:
    """What was charged under other terms is corrected by the next billing run. Raises `Invalid`."""
    _check_not_cancelled(lease)
    await watch(ctx, "lease_item", item["id"])
    _check_end(lease, item["type"], changes.get("ends_on"))
    await set_costs(ctx, lease, item["id"], terms, agreed)
    if changes or terms is not None or agreed is not None:
        await update_row(
            ctx.db, "lease_items", ctx.org_id, item["id"], changes or {"description": item["description"]}
        )
        await check_items(ctx, lease)
        await emit(ctx, "lease_item.changed", item["id"])
    return await read_item(ctx, item["id"])


async def delete_item(ctx: Ctx, item: Row) -> None:
    """Raises `InUse` for the rent, and for an item that was charged: give it a term that costs nothing instead."""
    if item["type"] == "rent":
        raise InUse("Every lease has its rent.")
    if await queries.item_charged(ctx.db, ctx.org_id, item["id"]):
        raise InUse("It was charged already. Give it a term of 0 from the day on which it ends.")
    await watch(ctx, "lease_item", item["id"])
    await delete_row(ctx.db, "lease_items", ctx.org_id, item["id"])
    await emit(ctx, "lease_item.deleted", item["id"])


def _check_not_cancelled(lease: Row) -> None:
    if lease["status"] == "cancelled":
        raise WrongState("The lease was cancelled before it began; it charges nothing.")


def _check_end(lease: Row, type: str, ends_on: date | None) -> None:
    if ends_on is None:
        return
    if type == "rent":
        raise Invalid.at("/ends_on", "not_for_rent", "the rent ends with the lease; terminate that")
    if not lease["start_date"] <= ends_on <= lease["end_date"]:
        within = f"must lie between {lease['start_date']} and {lease['end_date']}"
        raise Invalid.at("/ends_on", "out_of_range", within)
