"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncJobsByHand,
    JobsByHand,
)
from nexus_client._values import (
    InstantIn,
    Names,
    deep,
)


class Jobs(JobsByHand):
    """Jobs."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        status: Literal["cancelled", "done", "failed", "queued", "running"] | None = None,
        kind: Literal["report", "sandbox_clock", "sandbox_deletion", "sandbox_making"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.JobOut, models.Meta]:
        """List jobs. Those that ended more than 90 days ago are forgotten.

        Scope: `jobs:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/jobs",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "status": status,
                    "kind": kind,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.JobOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["cancelled", "done", "failed", "queued", "running"] | None = None,
        kind: Literal["report", "sandbox_clock", "sandbox_deletion", "sandbox_making"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List jobs. Those that ended more than 90 days ago are forgotten.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `jobs:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/jobs",
                query={"status": status, "kind": kind, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.JobOut:
        """Read one job: its state, how far it is, and where its result is.

        Scope: `jobs:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/jobs/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.JobOut,
        )

    def cancel(self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None) -> models.JobOut:
        """Stop a job. A queued one ends at once, a running one at its next step.

        Scope: `jobs:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/jobs/{id}/cancellation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.JobOut,
        )

    def read_result(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Fetch what a job has made, in the format that was asked for. It is kept for 7 days.

        Scope: `jobs:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/jobs/{id}/result",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )


class AsyncJobs(AsyncJobsByHand):
    """Jobs."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        status: Literal["cancelled", "done", "failed", "queued", "running"] | None = None,
        kind: Literal["report", "sandbox_clock", "sandbox_deletion", "sandbox_making"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.JobOut, models.Meta]:
        """List jobs. Those that ended more than 90 days ago are forgotten.

        Scope: `jobs:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/jobs",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "status": status,
                    "kind": kind,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.JobOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["cancelled", "done", "failed", "queued", "running"] | None = None,
        kind: Literal["report", "sandbox_clock", "sandbox_deletion", "sandbox_making"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List jobs. Those that ended more than 90 days ago are forgotten.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `jobs:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/jobs",
                query={"status": status, "kind": kind, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.JobOut:
        """Read one job: its state, how far it is, and where its result is.

        Scope: `jobs:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/jobs/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.JobOut,
        )

    async def cancel(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.JobOut:
        """Stop a job. A queued one ends at once, a running one at its next step.

        Scope: `jobs:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/jobs/{id}/cancellation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.JobOut,
        )

    async def read_result(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Fetch what a job has made, in the format that was asked for. It is kept for 7 days.

        Scope: `jobs:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/jobs/{id}/result",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )
