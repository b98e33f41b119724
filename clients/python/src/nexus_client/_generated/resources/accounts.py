"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._models import Done
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


class Accounts(Resource):
    """Accounts."""

    def list(
        self,
        *,
        book: Literal["client", "own"] | None = None,
        type: Literal["asset", "equity", "expense", "income", "liability"] | None = None,
        status: Literal["active", "inactive"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.AccountOut, models.Meta]:
        """List the accounts of the books: those that every organisation has, and your own.

        Scope: `accounts:read`.

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
                "/accounts",
                query={
                    "book": book,
                    "type": type,
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
            models.AccountOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        book: Literal["client", "own"] | None = None,
        type: Literal["asset", "equity", "expense", "income", "liability"] | None = None,
        status: Literal["active", "inactive"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List the accounts of the books: those that every organisation has, and your own.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `accounts:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/accounts",
                query={
                    "book": book,
                    "type": type,
                    "status": status,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        book: Literal["client", "own"],
        code: str,
        name: str,
        type: Literal["asset", "equity", "expense", "income", "liability"],
        name_ar: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.AccountOut:
        """Add an account to a book.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/accounts",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"book": book, "code": code, "name": name, "type": type, "name_ar": name_ar},
            ),
            models.AccountOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.AccountOut:
        """Read one account.

        Scope: `accounts:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/accounts/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.AccountOut,
        )

    def change(
        self,
        id: str,
        *,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.AccountOut:
        """Rename an account, or stop postings to one that you added.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/accounts/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"name": name, "name_ar": name_ar, "status": status},
            ),
            models.AccountOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Delete an account that you added and nothing was posted to.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/accounts/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncAccounts(AsyncResource):
    """Accounts."""

    def list(
        self,
        *,
        book: Literal["client", "own"] | None = None,
        type: Literal["asset", "equity", "expense", "income", "liability"] | None = None,
        status: Literal["active", "inactive"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.AccountOut, models.Meta]:
        """List the accounts of the books: those that every organisation has, and your own.

        Scope: `accounts:read`.

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
                "/accounts",
                query={
                    "book": book,
                    "type": type,
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
            models.AccountOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        book: Literal["client", "own"] | None = None,
        type: Literal["asset", "equity", "expense", "income", "liability"] | None = None,
        status: Literal["active", "inactive"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List the accounts of the books: those that every organisation has, and your own.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `accounts:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/accounts",
                query={
                    "book": book,
                    "type": type,
                    "status": status,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        book: Literal["client", "own"],
        code: str,
        name: str,
        type: Literal["asset", "equity", "expense", "income", "liability"],
        name_ar: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.AccountOut:
        """Add an account to a book.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/accounts",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"book": book, "code": code, "name": name, "type": type, "name_ar": name_ar},
            ),
            models.AccountOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.AccountOut:
        """Read one account.

        Scope: `accounts:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/accounts/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.AccountOut,
        )

    async def change(
        self,
        id: str,
        *,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.AccountOut:
        """Rename an account, or stop postings to one that you added.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/accounts/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"name": name, "name_ar": name_ar, "status": status},
            ),
            models.AccountOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Delete an account that you added and nothing was posted to.

        Scope: `accounts:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/accounts/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
