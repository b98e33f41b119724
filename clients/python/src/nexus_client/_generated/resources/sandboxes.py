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


class Sandboxes(Resource):
    """Sandboxes."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        source: Literal["copy", "empty", "sample"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.SandboxOut, models.Meta]:
        """List the organisation's sandboxes.

        Scope: `sandboxes:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/sandboxes",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "source": source,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SandboxOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        source: Literal["copy", "empty", "sample"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List the organisation's sandboxes.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `sandboxes:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
        """
        return self._api.download(
            Call(
                "GET",
                "/sandboxes",
                query={"source": source, "updated_since": updated_since, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        name: str,
        source: Literal["copy", "empty", "sample"],
        clock: DateIn | None | NotGiven = NOT_GIVEN,
        properties: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewSandboxOut:
        """Make a test organisation with a clock of its own: empty, from the sample, or as a masked copy of this one.

        The answer is the only one that carries its first key. An empty one is ready at once; the others are
        filled by the job that `job_id` names, and take writes when `status` is `ready`. A copy needs the
        scopes that read what is copied.

        Scope: `sandboxes:write`.

        Args:
            source: `empty`; `sample`, a portfolio of Dubai with its past; `copy`, this organisation with
                names, contacts and identifiers replaced.
            clock: Where its clock begins, at noon. Default: now. A copy begins now.
            properties: Of the sample: how many properties it has. Default: 10.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/sandboxes",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"name": name, "source": source, "clock": clock, "properties": properties},
            ),
            models.NewSandboxOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.SandboxOut:
        """Read one sandbox, and where its clock stands.

        Scope: `sandboxes:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/sandboxes/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.SandboxOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> models.JobOut:
        """Delete a sandbox with all that is in it.

        Its keys end at once; a job removes the rows.

        Scope: `sandboxes:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "DELETE",
                "/sandboxes/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                status=202,
            ),
            models.JobOut,
        )

    def move_clock(
        self, id: str, *, to: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.JobOut:
        """Move a sandbox's clock to noon of a later day.

        A job runs everything that time would do on the way, in its order: rent, late fees, stale cheques
        and whatever else the clock does, with the events and webhooks that follow. Its result counts the
        events by type. It can be stopped between two days, and a new request goes on from there.

        Scope: `sandboxes:write`.

        Args:
            to: The day at whose noon the clock then stands, up to five years ahead.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/sandboxes/{id}/clock",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"to": to},
                status=202,
            ),
            models.JobOut,
        )

    def create_key(
        self, id: str, *, name: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.NewApiKeyOut:
        """Create one more key of a sandbox.

        The answer is the only one that carries the key itself. The keys of a sandbox are listed, rolled and
        revoked with one of them, at `/api-keys`.

        Scope: `sandboxes:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/sandboxes/{id}/keys",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"name": name},
            ),
            models.NewApiKeyOut,
        )


class AsyncSandboxes(AsyncResource):
    """Sandboxes."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        source: Literal["copy", "empty", "sample"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.SandboxOut, models.Meta]:
        """List the organisation's sandboxes.

        Scope: `sandboxes:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/sandboxes",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "source": source,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.SandboxOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        source: Literal["copy", "empty", "sample"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List the organisation's sandboxes.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `sandboxes:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/sandboxes",
                query={"source": source, "updated_since": updated_since, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        name: str,
        source: Literal["copy", "empty", "sample"],
        clock: DateIn | None | NotGiven = NOT_GIVEN,
        properties: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewSandboxOut:
        """Make a test organisation with a clock of its own: empty, from the sample, or as a masked copy of this one.

        The answer is the only one that carries its first key. An empty one is ready at once; the others are
        filled by the job that `job_id` names, and take writes when `status` is `ready`. A copy needs the
        scopes that read what is copied.

        Scope: `sandboxes:write`.

        Args:
            source: `empty`; `sample`, a portfolio of Dubai with its past; `copy`, this organisation with
                names, contacts and identifiers replaced.
            clock: Where its clock begins, at noon. Default: now. A copy begins now.
            properties: Of the sample: how many properties it has. Default: 10.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/sandboxes",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"name": name, "source": source, "clock": clock, "properties": properties},
            ),
            models.NewSandboxOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.SandboxOut:
        """Read one sandbox, and where its clock stands.

        Scope: `sandboxes:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: job; what is related to those
                after a dot, as in `job`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/sandboxes/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.SandboxOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> models.JobOut:
        """Delete a sandbox with all that is in it.

        Its keys end at once; a job removes the rows.

        Scope: `sandboxes:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "DELETE",
                "/sandboxes/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                status=202,
            ),
            models.JobOut,
        )

    async def move_clock(
        self, id: str, *, to: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.JobOut:
        """Move a sandbox's clock to noon of a later day.

        A job runs everything that time would do on the way, in its order: rent, late fees, stale cheques
        and whatever else the clock does, with the events and webhooks that follow. Its result counts the
        events by type. It can be stopped between two days, and a new request goes on from there.

        Scope: `sandboxes:write`.

        Args:
            to: The day at whose noon the clock then stands, up to five years ahead.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/sandboxes/{id}/clock",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"to": to},
                status=202,
            ),
            models.JobOut,
        )

    async def create_key(
        self, id: str, *, name: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.NewApiKeyOut:
        """Create one more key of a sandbox.

        The answer is the only one that carries the key itself. The keys of a sandbox are listed, rolled and
        revoked with one of them, at `/api-keys`.

        Scope: `sandboxes:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/sandboxes/{id}/keys",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"name": name},
            ),
            models.NewApiKeyOut,
        )
