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
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Proposals(Resource):
    """Proposals."""

    def list(
        self,
        *,
        status: Literal["approved", "expired", "pending", "rejected"] | None = None,
        key_id: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ProposalOut, models.Meta]:
        """List what keys have proposed.

        Scope: `proposals:read`.

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
                "/proposals",
                query={
                    "status": status,
                    "key_id": key_id,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ProposalOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["approved", "expired", "pending", "rejected"] | None = None,
        key_id: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List what keys have proposed.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `proposals:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/proposals",
                query={"status": status, "key_id": key_id, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ProposalDetail:
        """Read a proposal.

        Scope: `proposals:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/proposals/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ProposalDetail,
        )

    def approve(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ProposalOut:
        """Approve a proposal: its request runs now, as the key that made it, with the scopes and bounds that it has now.

        It needs the scope of the proposed operation too, and fails as the operation would; the proposal
        then waits on.

        Scope: `proposals:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/proposals/{id}/approval",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.ProposalOut,
        )

    def reject(
        self,
        id: str,
        *,
        reason: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ProposalOut:
        """Reject a proposal.

        Scope: `proposals:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/proposals/{id}/rejection",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.ProposalOut,
        )


class AsyncProposals(AsyncResource):
    """Proposals."""

    def list(
        self,
        *,
        status: Literal["approved", "expired", "pending", "rejected"] | None = None,
        key_id: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ProposalOut, models.Meta]:
        """List what keys have proposed.

        Scope: `proposals:read`.

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
                "/proposals",
                query={
                    "status": status,
                    "key_id": key_id,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ProposalOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["approved", "expired", "pending", "rejected"] | None = None,
        key_id: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List what keys have proposed.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `proposals:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/proposals",
                query={"status": status, "key_id": key_id, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ProposalDetail:
        """Read a proposal.

        Scope: `proposals:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/proposals/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ProposalDetail,
        )

    async def approve(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ProposalOut:
        """Approve a proposal: its request runs now, as the key that made it, with the scopes and bounds that it has now.

        It needs the scope of the proposed operation too, and fails as the operation would; the proposal
        then waits on.

        Scope: `proposals:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/proposals/{id}/approval",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.ProposalOut,
        )

    async def reject(
        self,
        id: str,
        *,
        reason: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ProposalOut:
        """Reject a proposal.

        Scope: `proposals:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/proposals/{id}/rejection",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.ProposalOut,
        )
