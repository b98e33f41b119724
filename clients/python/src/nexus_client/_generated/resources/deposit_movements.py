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
    NOT_GIVEN,
    DateIn,
    Names,
    NotGiven,
    deep,
)


class DepositMovements(Resource):
    """Deposits."""

    def list(
        self,
        *,
        deposit_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["application", "deduction", "forfeiture", "receipt", "refund", "transfer"]
        | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.MovementOut, models.Meta]:
        """List what came into deposits and went out of them.

        Scope: `deposits:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/deposit-movements",
                query={
                    "deposit_id": deposit_id,
                    "lease_id": lease_id,
                    "type": type,
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
            models.MovementOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        deposit_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["application", "deduction", "forfeiture", "receipt", "refund", "transfer"]
        | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what came into deposits and went out of them.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
        """
        return self._api.download(
            Call(
                "GET",
                "/deposit-movements",
                query={
                    "deposit_id": deposit_id,
                    "lease_id": lease_id,
                    "type": type,
                    "date_from": date_from,
                    "date_to": date_to,
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
    ) -> models.MovementOut:
        """Read one movement.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/deposit-movements/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.MovementOut,
        )

    def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Reverse a movement that should not stand; gives the deposit as it is then.

        Scope: `deposits:write`.

        Args:
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposit-movements/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.DepositOut,
        )


class AsyncDepositMovements(AsyncResource):
    """Deposits."""

    def list(
        self,
        *,
        deposit_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["application", "deduction", "forfeiture", "receipt", "refund", "transfer"]
        | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.MovementOut, models.Meta]:
        """List what came into deposits and went out of them.

        Scope: `deposits:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/deposit-movements",
                query={
                    "deposit_id": deposit_id,
                    "lease_id": lease_id,
                    "type": type,
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
            models.MovementOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        deposit_id: str | None = None,
        lease_id: str | None = None,
        type: Literal["application", "deduction", "forfeiture", "receipt", "refund", "transfer"]
        | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what came into deposits and went out of them.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/deposit-movements",
                query={
                    "deposit_id": deposit_id,
                    "lease_id": lease_id,
                    "type": type,
                    "date_from": date_from,
                    "date_to": date_to,
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
    ) -> models.MovementOut:
        """Read one movement.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry,
                payment, reversed_by, reverses; what is related to those after a dot, as in
                `cheque.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/deposit-movements/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.MovementOut,
        )

    async def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Reverse a movement that should not stand; gives the deposit as it is then.

        Scope: `deposits:write`.

        Args:
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposit-movements/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.DepositOut,
        )
