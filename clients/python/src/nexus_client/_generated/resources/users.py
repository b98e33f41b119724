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


class Users(Resource):
    """Users."""

    def list(
        self,
        *,
        role: Literal["accountant", "manager", "owner", "viewer"] | None = None,
        status: Literal["active", "disabled"] | None = None,
        email: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.UserOut, models.Meta]:
        """List the people who may log in.

        Scope: `users:read`.

        Args:
            q: Words of the name, each by its beginning.
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
                "/users",
                query={
                    "role": role,
                    "status": status,
                    "email": email,
                    "q": q,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.UserOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        role: Literal["accountant", "manager", "owner", "viewer"] | None = None,
        status: Literal["active", "disabled"] | None = None,
        email: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List the people who may log in.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `users:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/users",
                query={
                    "role": role,
                    "status": status,
                    "email": email,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        email: str,
        name: str,
        role: Literal["accountant", "manager", "owner", "viewer"],
        locale: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.UserOut:
        """Add a person to the organisation.

        Nobody gives a role that can do more than the calling key.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/users",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"email": email, "name": name, "role": role, "locale": locale},
            ),
            models.UserOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.UserOut:
        """Read one user.

        Scope: `users:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/users/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.UserOut,
        )

    def change(
        self,
        id: str,
        *,
        email: str | NotGiven = NOT_GIVEN,
        locale: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        role: Literal["accountant", "manager", "owner", "viewer"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "disabled"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.UserOut:
        """Change a user's name, email, role or status.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/users/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"email": email, "locale": locale, "name": name, "role": role, "status": status},
            ),
            models.UserOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a user. The last active owner stays.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/users/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncUsers(AsyncResource):
    """Users."""

    def list(
        self,
        *,
        role: Literal["accountant", "manager", "owner", "viewer"] | None = None,
        status: Literal["active", "disabled"] | None = None,
        email: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.UserOut, models.Meta]:
        """List the people who may log in.

        Scope: `users:read`.

        Args:
            q: Words of the name, each by its beginning.
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
                "/users",
                query={
                    "role": role,
                    "status": status,
                    "email": email,
                    "q": q,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.UserOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        role: Literal["accountant", "manager", "owner", "viewer"] | None = None,
        status: Literal["active", "disabled"] | None = None,
        email: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List the people who may log in.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `users:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/users",
                query={
                    "role": role,
                    "status": status,
                    "email": email,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        email: str,
        name: str,
        role: Literal["accountant", "manager", "owner", "viewer"],
        locale: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.UserOut:
        """Add a person to the organisation.

        Nobody gives a role that can do more than the calling key.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/users",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"email": email, "name": name, "role": role, "locale": locale},
            ),
            models.UserOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.UserOut:
        """Read one user.

        Scope: `users:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/users/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.UserOut,
        )

    async def change(
        self,
        id: str,
        *,
        email: str | NotGiven = NOT_GIVEN,
        locale: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        role: Literal["accountant", "manager", "owner", "viewer"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "disabled"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.UserOut:
        """Change a user's name, email, role or status.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/users/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"email": email, "locale": locale, "name": name, "role": role, "status": status},
            ),
            models.UserOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a user. The last active owner stays.

        Scope: `users:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/users/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
