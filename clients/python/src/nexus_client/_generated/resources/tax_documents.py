"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    DateIn,
    Names,
    deep,
)


class TaxDocuments(Resource):
    """Tax documents."""

    def list(
        self,
        *,
        supplier_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        invoice_id: str | None = None,
        kind: Literal["credit_note", "invoice", "simplified_tax_invoice", "tax_credit_note", "tax_invoice"]
        | None = None,
        issued_from: DateIn | None = None,
        issued_to: DateIn | None = None,
        number: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.TaxDocumentOut, models.Meta]:
        """List invoices and credit notes with their lines.

        None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.

        Scope: `tax_documents:read`.

        Args:
            invoice_id: Credit notes of this invoice.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/tax-documents",
                query={
                    "supplier_id": supplier_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "invoice_id": invoice_id,
                    "kind": kind,
                    "issued_from": issued_from,
                    "issued_to": issued_to,
                    "number": number,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.TaxDocumentOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        supplier_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        invoice_id: str | None = None,
        kind: Literal["credit_note", "invoice", "simplified_tax_invoice", "tax_credit_note", "tax_invoice"]
        | None = None,
        issued_from: DateIn | None = None,
        issued_to: DateIn | None = None,
        number: str | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List invoices and credit notes with their lines.

        All rows of the filter as CSV, in the order of creation, as they are read.

        None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.

        Scope: `tax_documents:read`.

        Args:
            invoice_id: Credit notes of this invoice.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
        """
        return self._api.download(
            Call(
                "GET",
                "/tax-documents",
                query={
                    "supplier_id": supplier_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "invoice_id": invoice_id,
                    "kind": kind,
                    "issued_from": issued_from,
                    "issued_to": issued_to,
                    "number": number,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.TaxDocumentOut:
        """Read one invoice or credit note.

        Scope: `tax_documents:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/tax-documents/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.TaxDocumentOut,
        )

    def read_pdf(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read one invoice or credit note as a PDF, in English, Arabic or both.

        The same document in the same language is the same file, byte for byte.

        Scope: `tax_documents:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/tax-documents/{id}/pdf",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )


class AsyncTaxDocuments(AsyncResource):
    """Tax documents."""

    def list(
        self,
        *,
        supplier_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        invoice_id: str | None = None,
        kind: Literal["credit_note", "invoice", "simplified_tax_invoice", "tax_credit_note", "tax_invoice"]
        | None = None,
        issued_from: DateIn | None = None,
        issued_to: DateIn | None = None,
        number: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.TaxDocumentOut, models.Meta]:
        """List invoices and credit notes with their lines.

        None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.

        Scope: `tax_documents:read`.

        Args:
            invoice_id: Credit notes of this invoice.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/tax-documents",
                query={
                    "supplier_id": supplier_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "invoice_id": invoice_id,
                    "kind": kind,
                    "issued_from": issued_from,
                    "issued_to": issued_to,
                    "number": number,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.TaxDocumentOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        supplier_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        invoice_id: str | None = None,
        kind: Literal["credit_note", "invoice", "simplified_tax_invoice", "tax_credit_note", "tax_invoice"]
        | None = None,
        issued_from: DateIn | None = None,
        issued_to: DateIn | None = None,
        number: str | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List invoices and credit notes with their lines.

        All rows of the filter as CSV, in the order of creation, as they are read.

        None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.

        Scope: `tax_documents:read`.

        Args:
            invoice_id: Credit notes of this invoice.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/tax-documents",
                query={
                    "supplier_id": supplier_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "invoice_id": invoice_id,
                    "kind": kind,
                    "issued_from": issued_from,
                    "issued_to": issued_to,
                    "number": number,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.TaxDocumentOut:
        """Read one invoice or credit note.

        Scope: `tax_documents:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: invoice, lease, property,
                supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/tax-documents/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.TaxDocumentOut,
        )

    async def read_pdf(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read one invoice or credit note as a PDF, in English, Arabic or both.

        The same document in the same language is the same file, byte for byte.

        Scope: `tax_documents:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/tax-documents/{id}/pdf",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )
