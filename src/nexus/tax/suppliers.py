"""Add, change and remove suppliers: whom the law takes for the supplier of a rent or a fee (domain reference §2.1)."""

from datetime import date
from typing import Any
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.database.rows import another_has, delete_row, insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.identity.model import check_jurisdiction
from nexus.tax import supplier_queries as queries
from nexus.tax.document_model import InUse, WrongState
from nexus.tax.document_queries import has_documents
from nexus.tax.supplier_schemas import supplier_out
from nexus.tenants.identifiers import checked

register("supplier", "suppliers", by_ids(queries.COLUMNS, queries.SOURCE, "s"), supplier_out)


async def supplier_for(ctx: Ctx, owner_reference: str | None) -> Row | None:
    """Who supplies what an owner lets: the owner's own supplier, else the organisation's default, else None."""
    return await queries.supplier_of(ctx.db, ctx.org_id, owner_reference)


def is_registered(supplier: Row, on: date) -> bool:
    """Whether a supplier is registered for VAT on a day."""
    first, last = supplier["registered_from"], supplier["registered_until"]
    return first is not None and first <= on and (last is None or on <= last)


async def create_supplier(ctx: Ctx, fields: dict[str, Any]) -> Row:
    """A new supplier; fields are named as in the API. Raises `Invalid`."""
    supplier_id = new_id()
    if fields.get("jurisdiction") is None:
        fields["jurisdiction"] = await queries.default_jurisdiction(ctx.db, ctx.org_id)
    values = await _checked(ctx, supplier_id, {"owner_reference": None} | fields, {})
    await insert_row(ctx.db, "tax_suppliers", {"org_id": ctx.org_id, "id": supplier_id} | values)
    await emit(ctx, "supplier.created", supplier_id, new=True)
    return await read_supplier(ctx, supplier_id)


async def read_supplier(ctx: Ctx, supplier_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_supplier(ctx.db, ctx.org_id, supplier_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_supplier(ctx: Ctx, supplier: Row, changes: dict[str, Any]) -> Row:
    """Change the fields that are named. What was issued keeps what it was issued with. Raises `Invalid`, `WrongState`."""
    if changes.get("invoice_prefix", supplier["invoice_prefix"]) != supplier[
        "invoice_prefix"
    ] and await has_documents(ctx.db, ctx.org_id, supplier["id"]):
        raise WrongState("Documents are numbered with this prefix; it stays.")
    if changes:
        values = await _checked(ctx, supplier["id"], changes, supplier)
        await watch(ctx, "supplier", supplier["id"])
        await update_row(ctx.db, "tax_suppliers", ctx.org_id, supplier["id"], values)
        await emit(ctx, "supplier.changed", supplier["id"])
    return await read_supplier(ctx, supplier["id"])


async def delete_supplier(ctx: Ctx, supplier: Row) -> None:
    """Remove a supplier. Raises `InUse` when it has issued something."""
    if await has_documents(ctx.db, ctx.org_id, supplier["id"]):
        raise InUse("Documents of this supplier have been issued; they are kept.")
    await watch(ctx, "supplier", supplier["id"])
    await delete_row(ctx.db, "tax_suppliers", ctx.org_id, supplier["id"])
    await emit(ctx, "supplier.deleted", supplier["id"])


async def _checked(ctx: Ctx, supplier_id: UUID, fields: dict[str, Any], present: Any) -> dict[str, Any]:
    """The fields in normal form. A TRN comes with the day from which it is registered."""
    values = dict(fields)
    if "jurisdiction" in values:
        check_jurisdiction(values["jurisdiction"])
    if values.get("trn") is not None:
        values["trn"] = checked("trn", values["trn"], "/trn")
    trn, first, last = (
        values[name] if name in values else (present[name] if present else None)
        for name in ("trn", "registered_from", "registered_until")
    )
    if trn is not None and first is None:
        raise Invalid.at("/registered_from", "required", "goes with a TRN: the first day of the registration")
    if trn is None and first is not None:
        raise Invalid.at("/trn", "required", "goes with a registration")
    if last is not None and (first is None or last < first):
        raise Invalid.at(
            "/registered_until", "too_early", "must not be before registered_from, which it needs"
        )
    await queries.take_turn(ctx.db, ctx.org_id)
    for name in ("invoice_prefix", "owner_reference"):
        if name in values and await another_has(
            ctx.db, "tax_suppliers", ctx.org_id, supplier_id, {name: values[name]}
        ):
            whose = (
                "is another supplier's"
                if values[name] is not None
                else "null is the default supplier, and there is one"
            )
            raise Invalid.at(f"/{name}", "taken", whose)
    return values
