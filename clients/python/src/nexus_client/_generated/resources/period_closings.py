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
    DateIn,
    InstantIn,
    Names,
    deep,
)


class PeriodClosings(Resource):
    """Period closings."""

    def list(
        self,
        *,
        status: Literal["closed", "reopened"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.PeriodClosingOut, models.Meta]:
        """List through which days the books were closed, by whom, and what was reopened.

        Scope: `period_closings:read`.

        Args:
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
                "/period-closings",
                query={
                    "status": status,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.PeriodClosingOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["closed", "reopened"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List through which days the books were closed, by whom, and what was reopened.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `period_closings:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/period-closings",
                query={"status": status, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    def create(
        self, *, through: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.PeriodClosingOut:
        """Close the books through a day.

        Nothing is posted with an effective day up to it any more; what corrects it goes into the open
        period.

        Scope: `period_closings:write`.

        Args:
            through: The last day of the period; nothing is posted up to it any more.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/period-closings",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"through": through},
            ),
            models.PeriodClosingOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.PeriodClosingOut:
        """Read one closing.

        Scope: `period_closings:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/period-closings/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.PeriodClosingOut,
        )

    def reopen(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.PeriodClosingOut:
        """Reopen the latest closing, so that the one before it is in force again.

        Scope: `period_closings:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/period-closings/{id}/reopening",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.PeriodClosingOut,
        )


class AsyncPeriodClosings(AsyncResource):
    """Period closings."""

    def list(
        self,
        *,
        status: Literal["closed", "reopened"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.PeriodClosingOut, models.Meta]:
        """List through which days the books were closed, by whom, and what was reopened.

        Scope: `period_closings:read`.

        Args:
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
                "/period-closings",
                query={
                    "status": status,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.PeriodClosingOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["closed", "reopened"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List through which days the books were closed, by whom, and what was reopened.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `period_closings:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/period-closings",
                query={"status": status, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    async def create(
        self, *, through: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.PeriodClosingOut:
        """Close the books through a day.

        Nothing is posted with an effective day up to it any more; what corrects it goes into the open
        period.

        Scope: `period_closings:write`.

        Args:
            through: The last day of the period; nothing is posted up to it any more.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/period-closings",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"through": through},
            ),
            models.PeriodClosingOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.PeriodClosingOut:
        """Read one closing.

        Scope: `period_closings:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/period-closings/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.PeriodClosingOut,
        )

    async def reopen(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.PeriodClosingOut:
        """Reopen the latest closing, so that the one before it is in force again.

        Scope: `period_closings:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/period-closings/{id}/reopening",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.PeriodClosingOut,
        )
