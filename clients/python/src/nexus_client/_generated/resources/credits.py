"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    Names,
    deep,
)


class Credits(Resource):
    """Charges."""

    def list(
        self,
        *,
        charge_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["correction", "discount", "waiver", "write_off"] | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.CreditOut, models.Meta]:
        """List corrections, discounts, waivers and write-offs.

        Scope: `charges:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/credits",
                query={
                    "charge_id": charge_id,
                    "lease_id": lease_id,
                    "type": type,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.CreditOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        charge_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["correction", "discount", "waiver", "write_off"] | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List corrections, discounts, waivers and write-offs.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
        """
        return self._api.download(
            Call(
                "GET",
                "/credits",
                query={
                    "charge_id": charge_id,
                    "lease_id": lease_id,
                    "type": type,
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
    ) -> models.CreditOut:
        """Read one credit.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/credits/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.CreditOut,
        )


class AsyncCredits(AsyncResource):
    """Charges."""

    def list(
        self,
        *,
        charge_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["correction", "discount", "waiver", "write_off"] | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.CreditOut, models.Meta]:
        """List corrections, discounts, waivers and write-offs.

        Scope: `charges:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/credits",
                query={
                    "charge_id": charge_id,
                    "lease_id": lease_id,
                    "type": type,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.CreditOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        charge_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["correction", "discount", "waiver", "write_off"] | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List corrections, discounts, waivers and write-offs.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/credits",
                query={
                    "charge_id": charge_id,
                    "lease_id": lease_id,
                    "type": type,
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
    ) -> models.CreditOut:
        """Read one credit.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry,
                tax_document; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/credits/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.CreditOut,
        )
