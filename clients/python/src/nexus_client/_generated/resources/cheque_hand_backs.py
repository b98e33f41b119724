"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
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
    Names,
    NotGiven,
    deep,
)


class ChequeHandBacks(Resource):
    """Cheques."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ChequeHandBackOut, models.Meta]:
        """List what was given back to tenants: each time with its cheques and a receipt to sign.

        Scope: `cheques:read`.

        Args:
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
                "/cheque-hand-backs",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeHandBackOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what was given back to tenants: each time with its cheques and a receipt to sign.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/cheque-hand-backs",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        cheque_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        reason: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeHandBackDetail:
        """Give cheques back to the tenant, all of them or none, against one receipt.

        By the lease: those in hand that are dated after its last day. Or cheque by cheque, of one tenant
        and lease. What was recorded with one and never presented is reversed.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            lease_id: One that is over or will be: its cheques in hand that are dated after its last day.
            person: To whom they were handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheque-hand-backs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "cheque_ids": cheque_ids,
                    "date": date,
                    "lease_id": lease_id,
                    "person": person,
                    "reason": reason,
                },
            ),
            models.ChequeHandBackDetail,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChequeHandBackDetail:
        """Read what was given back at once, with its cheques.

        Scope: `cheques:read`.

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
                "/cheque-hand-backs/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeHandBackDetail,
        )

    def read_receipt(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the receipt that the tenant signs for cheques that were given back, as a PDF in English, Arabic or both.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/cheque-hand-backs/{id}/receipt",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )


class AsyncChequeHandBacks(AsyncResource):
    """Cheques."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ChequeHandBackOut, models.Meta]:
        """List what was given back to tenants: each time with its cheques and a receipt to sign.

        Scope: `cheques:read`.

        Args:
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
                "/cheque-hand-backs",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeHandBackOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what was given back to tenants: each time with its cheques and a receipt to sign.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/cheque-hand-backs",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        cheque_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        reason: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeHandBackDetail:
        """Give cheques back to the tenant, all of them or none, against one receipt.

        By the lease: those in hand that are dated after its last day. Or cheque by cheque, of one tenant
        and lease. What was recorded with one and never presented is reversed.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            lease_id: One that is over or will be: its cheques in hand that are dated after its last day.
            person: To whom they were handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheque-hand-backs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "cheque_ids": cheque_ids,
                    "date": date,
                    "lease_id": lease_id,
                    "person": person,
                    "reason": reason,
                },
            ),
            models.ChequeHandBackDetail,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChequeHandBackDetail:
        """Read what was given back at once, with its cheques.

        Scope: `cheques:read`.

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
                "/cheque-hand-backs/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeHandBackDetail,
        )

    async def read_receipt(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the receipt that the tenant signs for cheques that were given back, as a PDF in English, Arabic or both.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/cheque-hand-backs/{id}/receipt",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )
