"""Routes of tax documents. Charges issue them; here they are read."""

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.documents.render import render_pdf, tag_of
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, File, Many, NoQuery, One, Routes
from nexus.tax import document_queries as queries
from nexus.tax import documents
from nexus.tax.document_pdf import TEMPLATE, document_data
from nexus.tax.document_schemas import (
    PdfQuery,
    TaxDocumentOut,
    TaxDocumentQuery,
    document_out,
)
from nexus.tax.vat_schemas import VatSummaryOut, VatSummaryQuery, vat_summary_out

routes = Routes("Tax documents", "tax_documents")
LISTING = Listing(
    queries.COLUMNS,
    queries.SOURCE,
    "d",
    {n: f"d.{n}" for n in ("created_at", "issued_on", "tax_date", "number", "gross")},
)
_IDS = {"supplier_id": "supplier", "tenant_id": "tenant", "lease_id": "lease", "property_id": "property",
        "invoice_id": "tax_document"}  # fmt: skip


@routes.get(
    "/tax-documents",
    query=TaxDocumentQuery,
    answer=TaxDocumentOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_tax_documents(ctx: Ctx, call: Call[None, TaxDocumentQuery]) -> Many:
    """List invoices and credit notes with their lines.

    None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.
    """
    q, where = call.query, Where()
    where.add("d.org_id = {}", ctx.org_id)
    for name, kind in _IDS.items():
        where.add(f"d.{name} = {{}}", ids.decode_optional(kind, getattr(q, name), f"/{name}"))
    where.add("d.kind = {}", q.kind)
    where.add("d.issued_on >= {}", q.issued_from)
    where.add("d.issued_on <= {}", q.issued_to)
    where.add("d.number = {}", q.number)
    return await LISTING.fetch(ctx.db, q, where, document_out)


@routes.get("/tax-documents/{id:tax_document}", answer=TaxDocumentOut)
async def read_tax_document(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one invoice or credit note."""
    return One(document_out(await documents.read_document(ctx, call.id)), version=1)


@routes.get("/tax-documents/{id:tax_document}/pdf", query=PdfQuery, answer=None, media="application/pdf")
async def read_tax_document_pdf(ctx: Ctx, call: Call[None, PdfQuery]) -> File:
    """Read one invoice or credit note as a PDF, in English, Arabic or both.

    The same document in the same language is the same file, byte for byte.
    """
    row = await documents.read_document(ctx, call.id)
    data = document_data(row, call.query.language)
    return File(
        f"{row['number']}.pdf",
        "application/pdf",
        lambda: render_pdf(TEMPLATE, data),
        tag_of(TEMPLATE, data),
        inline=True,
    )


@routes.get("/vat-summary", query=VatSummaryQuery, answer=VatSummaryOut)
async def read_vat_summary(ctx: Ctx, call: Call[None, VatSummaryQuery]) -> One:
    """Read what was invoiced and credited per category of VAT.

    By the tax date, which is an invoice's tax point and the day on which a credit note takes effect, or the day from which
    they count where the books were closed by then. Credit notes are subtracted. Account 2200 has the same on each day.
    """
    q = call.query
    if q.date_from is not None and q.date_to is not None and q.date_to < q.date_from:
        raise Invalid.at("/date_to", "too_early", "must not be before date_from")
    supplier_id = ids.decode_optional("supplier", q.supplier_id, "/supplier_id")
    rows = await queries.vat_summary(ctx.db, ctx.org_id, supplier_id, q.date_from, q.date_to)
    return One(vat_summary_out(q, list(rows)))
