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
    NOT_GIVEN,
    DateIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Settlements(Resource):
    """Settlements."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["reversed", "settled"] | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.SettlementOut, models.Meta]:
        """List what was settled when tenants left.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/settlements",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "date_from": date_from,
                    "date_to": date_to,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SettlementOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["reversed", "settled"] | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what was settled when tenants left.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/settlements",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "date_from": date_from,
                    "date_to": date_to,
                    "updated_since": updated_since,
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
    ) -> models.SettlementDetailOut:
        """Read one settlement, with the cheques that are to be given back.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/settlements/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.SettlementDetailOut,
        )

    def read_document(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read a settlement as a PDF to sign, in English, Arabic or both.

        Scope: `deposits:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/settlements/{id}/document",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SettlementDetailOut:
        """Take a settlement back: what it refunded, what the deposits paid, and the charges that it made.

        The lease stays ended. Each step is undone by its mirror; nothing that was posted is edited.

        Scope: `deposits:write`.

        Args:
            date: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/settlements/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.SettlementDetailOut,
        )


class AsyncSettlements(AsyncResource):
    """Settlements."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["reversed", "settled"] | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.SettlementOut, models.Meta]:
        """List what was settled when tenants left.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/settlements",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "date_from": date_from,
                    "date_to": date_to,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SettlementOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["reversed", "settled"] | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what was settled when tenants left.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/settlements",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "date_from": date_from,
                    "date_to": date_to,
                    "updated_since": updated_since,
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
    ) -> models.SettlementDetailOut:
        """Read one settlement, with the cheques that are to be given back.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/settlements/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.SettlementDetailOut,
        )

    async def read_document(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read a settlement as a PDF to sign, in English, Arabic or both.

        Scope: `deposits:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/settlements/{id}/document",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    async def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SettlementDetailOut:
        """Take a settlement back: what it refunded, what the deposits paid, and the charges that it made.

        The lease stays ended. Each step is undone by its mirror; nothing that was posted is edited.

        Scope: `deposits:write`.

        Args:
            date: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/settlements/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.SettlementDetailOut,
        )
