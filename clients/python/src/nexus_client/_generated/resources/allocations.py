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
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Allocations(Resource):
    """Allocations."""

    def list(
        self,
        *,
        payment_id: str | None = None,
        charge_id: str | None = None,
        status: Literal["in_force", "released"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.AllocationOut, models.Meta]:
        """List which payment settled which charge, released ones included.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/allocations",
                query={
                    "payment_id": payment_id,
                    "charge_id": charge_id,
                    "status": status,
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
            models.AllocationOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        payment_id: str | None = None,
        charge_id: str | None = None,
        status: Literal["in_force", "released"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List which payment settled which charge, released ones included.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
        """
        return self._api.download(
            Call(
                "GET",
                "/allocations",
                query={
                    "payment_id": payment_id,
                    "charge_id": charge_id,
                    "status": status,
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
    ) -> models.AllocationOut:
        """Read one allocation.

        Scope: `payments:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/allocations/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.AllocationOut,
        )

    def release(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.AllocationOut:
        """Take an allocation back.

        The charge is open again, and the payment has so much to allocate anew. The allocation stays on
        record as `released`.

        Scope: `payments:write`.

        Args:
            date: The day on which it takes effect. Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/allocations/{id}/release",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.AllocationOut,
        )


class AsyncAllocations(AsyncResource):
    """Allocations."""

    def list(
        self,
        *,
        payment_id: str | None = None,
        charge_id: str | None = None,
        status: Literal["in_force", "released"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.AllocationOut, models.Meta]:
        """List which payment settled which charge, released ones included.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/allocations",
                query={
                    "payment_id": payment_id,
                    "charge_id": charge_id,
                    "status": status,
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
            models.AllocationOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        payment_id: str | None = None,
        charge_id: str | None = None,
        status: Literal["in_force", "released"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List which payment settled which charge, released ones included.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/allocations",
                query={
                    "payment_id": payment_id,
                    "charge_id": charge_id,
                    "status": status,
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
    ) -> models.AllocationOut:
        """Read one allocation.

        Scope: `payments:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: charge, journal_entry, payment,
                release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/allocations/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.AllocationOut,
        )

    async def release(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.AllocationOut:
        """Take an allocation back.

        The charge is open again, and the payment has so much to allocate anew. The allocation stays on
        record as `released`.

        Scope: `payments:write`.

        Args:
            date: The day on which it takes effect. Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/allocations/{id}/release",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.AllocationOut,
        )
