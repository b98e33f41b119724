"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._models import Done
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Suppliers(Resource):
    """Suppliers."""

    def list(
        self,
        *,
        owner_reference: str | None = None,
        trn: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.SupplierOut, models.Meta]:
        """List those who supply: the owners in whose name invoices are issued, and your own company.

        Scope: `suppliers:read`.

        Args:
            trn: Tax registration number: 15 digits.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/suppliers",
                query={
                    "owner_reference": owner_reference,
                    "trn": trn,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SupplierOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        owner_reference: str | None = None,
        trn: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List those who supply: the owners in whose name invoices are issued, and your own company.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `suppliers:read`.

        Args:
            trn: Tax registration number: 15 digits.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/suppliers",
                query={
                    "owner_reference": owner_reference,
                    "trn": trn,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        name: str,
        address: str,
        invoice_prefix: str,
        address_ar: str | None | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        registered_from: DateIn | None | NotGiven = NOT_GIVEN,
        registered_until: DateIn | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SupplierOut:
        """Add a supplier.

        The owner is who supplies a rent, and the manager who supplies a fee: each has a TRN and numbers of
        its own. The one without an owner_reference stands for every owner that has none of its own. A TRN
        comes with registered_from.

        Scope: `suppliers:write`.

        Args:
            invoice_prefix: What the numbers of its documents begin with. Each supplier's is its own.
            owner_reference: The owner for whom it stands, as properties name them. Null: the organisation's
                default supplier.
            registered_until: The last day of the registration.
            trn: Tax registration number: 15 digits.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/suppliers",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "address": address,
                    "invoice_prefix": invoice_prefix,
                    "address_ar": address_ar,
                    "jurisdiction": jurisdiction,
                    "name_ar": name_ar,
                    "owner_reference": owner_reference,
                    "registered_from": registered_from,
                    "registered_until": registered_until,
                    "trn": trn,
                },
            ),
            models.SupplierOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.SupplierOut:
        """Read one supplier.

        Scope: `suppliers:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/suppliers/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.SupplierOut,
        )

    def change(
        self,
        id: str,
        *,
        address: str | NotGiven = NOT_GIVEN,
        address_ar: str | None | NotGiven = NOT_GIVEN,
        invoice_prefix: str | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        registered_from: DateIn | None | NotGiven = NOT_GIVEN,
        registered_until: DateIn | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.SupplierOut:
        """Change a supplier by merge patch.

        Documents that were issued keep the names, addresses and TRN that they were issued with.

        Scope: `suppliers:write`.

        Args:
            invoice_prefix: What the numbers of its documents begin with. Each supplier's is its own.
            owner_reference: The owner for whom it stands, as properties name them. Null: the organisation's
                default supplier.
            registered_until: The last day of the registration.
            trn: Tax registration number: 15 digits.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/suppliers/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "address": address,
                    "address_ar": address_ar,
                    "invoice_prefix": invoice_prefix,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "owner_reference": owner_reference,
                    "registered_from": registered_from,
                    "registered_until": registered_until,
                    "trn": trn,
                },
            ),
            models.SupplierOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a supplier that has issued nothing.

        Scope: `suppliers:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/suppliers/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncSuppliers(AsyncResource):
    """Suppliers."""

    def list(
        self,
        *,
        owner_reference: str | None = None,
        trn: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.SupplierOut, models.Meta]:
        """List those who supply: the owners in whose name invoices are issued, and your own company.

        Scope: `suppliers:read`.

        Args:
            trn: Tax registration number: 15 digits.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/suppliers",
                query={
                    "owner_reference": owner_reference,
                    "trn": trn,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SupplierOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        owner_reference: str | None = None,
        trn: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List those who supply: the owners in whose name invoices are issued, and your own company.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `suppliers:read`.

        Args:
            trn: Tax registration number: 15 digits.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/suppliers",
                query={
                    "owner_reference": owner_reference,
                    "trn": trn,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        name: str,
        address: str,
        invoice_prefix: str,
        address_ar: str | None | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        registered_from: DateIn | None | NotGiven = NOT_GIVEN,
        registered_until: DateIn | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SupplierOut:
        """Add a supplier.

        The owner is who supplies a rent, and the manager who supplies a fee: each has a TRN and numbers of
        its own. The one without an owner_reference stands for every owner that has none of its own. A TRN
        comes with registered_from.

        Scope: `suppliers:write`.

        Args:
            invoice_prefix: What the numbers of its documents begin with. Each supplier's is its own.
            owner_reference: The owner for whom it stands, as properties name them. Null: the organisation's
                default supplier.
            registered_until: The last day of the registration.
            trn: Tax registration number: 15 digits.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/suppliers",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "address": address,
                    "invoice_prefix": invoice_prefix,
                    "address_ar": address_ar,
                    "jurisdiction": jurisdiction,
                    "name_ar": name_ar,
                    "owner_reference": owner_reference,
                    "registered_from": registered_from,
                    "registered_until": registered_until,
                    "trn": trn,
                },
            ),
            models.SupplierOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.SupplierOut:
        """Read one supplier.

        Scope: `suppliers:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/suppliers/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.SupplierOut,
        )

    async def change(
        self,
        id: str,
        *,
        address: str | NotGiven = NOT_GIVEN,
        address_ar: str | None | NotGiven = NOT_GIVEN,
        invoice_prefix: str | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        registered_from: DateIn | None | NotGiven = NOT_GIVEN,
        registered_until: DateIn | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.SupplierOut:
        """Change a supplier by merge patch.

        Documents that were issued keep the names, addresses and TRN that they were issued with.

        Scope: `suppliers:write`.

        Args:
            invoice_prefix: What the numbers of its documents begin with. Each supplier's is its own.
            owner_reference: The owner for whom it stands, as properties name them. Null: the organisation's
                default supplier.
            registered_until: The last day of the registration.
            trn: Tax registration number: 15 digits.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/suppliers/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "address": address,
                    "address_ar": address_ar,
                    "invoice_prefix": invoice_prefix,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "owner_reference": owner_reference,
                    "registered_from": registered_from,
                    "registered_until": registered_until,
                    "trn": trn,
                },
            ),
            models.SupplierOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a supplier that has issued nothing.

        Scope: `suppliers:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/suppliers/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
