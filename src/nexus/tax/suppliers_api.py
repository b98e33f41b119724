"""Routes of suppliers."""

from typing import Any

from nexus.core.context import Ctx
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes
from nexus.tax import supplier_queries as queries
from nexus.tax import suppliers
from nexus.tax.supplier_schemas import SupplierIn, SupplierOut, SupplierPatch, SupplierQuery, supplier_out
from nexus.tenants.identifiers import checked

routes = Routes("Suppliers", "suppliers")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "s",
    {n: f"s.{n}" for n in ("created_at", "updated_at", "name", "invoice_prefix")},
)


@routes.get("/suppliers", query=SupplierQuery, answer=SupplierOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_suppliers(ctx: Ctx, call: Call[None, SupplierQuery]) -> Many:
    """List those who supply: the owners in whose name invoices are issued, and your own company."""
    q, where = call.query, Where()
    where.add("s.org_id = {}", ctx.org_id)
    where.add("s.owner_reference = {}", q.owner_reference)
    where.add("s.trn = {}", None if q.trn is None else checked("trn", q.trn, "/trn"))
    where.add("s.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(ctx.db, q, where, supplier_out)


@routes.post("/suppliers", body=SupplierIn, answer=SupplierOut)
async def create_supplier(ctx: Ctx, call: Call[SupplierIn, NoQuery]) -> One:
    """Add a supplier.

    The owner is who supplies a rent, and the manager who supplies a fee: each has a TRN and numbers of its own. The one
    without an owner_reference stands for every owner that has none of its own. A TRN comes with registered_from.
    """
    return _one(await suppliers.create_supplier(ctx, sent_fields(call.body)), created=True)


@routes.get("/suppliers/{id:supplier}", answer=SupplierOut)
async def read_supplier(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one supplier."""
    return _one(await suppliers.read_supplier(ctx, call.id))


@routes.patch("/suppliers/{id:supplier}", body=SupplierPatch, answer=SupplierOut, problems=(409,))
async def change_supplier(ctx: Ctx, call: Call[SupplierPatch, NoQuery]) -> One:
    """Change a supplier by merge patch.

    Documents that were issued keep the names, addresses and TRN that they were issued with.
    """
    supplier = await suppliers.read_supplier(ctx, call.id, lock=True)
    call.check_version(supplier["version"])
    return _one(await suppliers.change_supplier(ctx, supplier, sent_fields(call.body)))


@routes.delete("/suppliers/{id:supplier}", problems=(409,))
async def delete_supplier(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a supplier that has issued nothing."""
    supplier = await suppliers.read_supplier(ctx, call.id, lock=True)
    call.check_version(supplier["version"])
    await suppliers.delete_supplier(ctx, supplier)


def _one(row: Any, *, created: bool = False) -> One:
    out = supplier_out(row)
    return One(out, version=row["version"], location=f"/suppliers/{out.id}" if created else None)
