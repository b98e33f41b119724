"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DecimalIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class ApiKeys(Resource):
    """API keys."""

    def list(
        self,
        *,
        status: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ApiKeyOut, models.Meta]:
        """List the keys.

        Scope: `api_keys:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/api-keys",
                query={
                    "status": status,
                    "q": q,
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
            models.ApiKeyOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List the keys.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `api_keys:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
        """
        return self._api.download(
            Call(
                "GET",
                "/api-keys",
                query={
                    "status": status,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        name: str,
        scopes: Sequence[str],
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        daily_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        expires_at: InstantIn | None | NotGiven = NOT_GIVEN,
        ip_allow_list: Sequence[str] | NotGiven = NOT_GIVEN,
        mode: str | None | NotGiven = NOT_GIVEN,
        payment_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        property_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        proposes: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewApiKeyOut:
        """Create a key.

        The answer is the only one that carries the key itself. A key can hand out only scopes that it has.

        Scope: `api_keys:write`.

        Args:
            currency: Of the ceilings. Default: the organisation's.
            daily_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            ip_allow_list: Addresses or CIDR networks; empty: from anywhere.
            mode: Default: the calling key's own mode.
            payment_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON
                number, read as the exact decimal that was written.
            property_ids: All that the key may touch; null for every property. It sees nothing else, and may
                not ask for what can't be kept to properties.
            proposes: Whether its writes wait for a person. They are tried and taken back, and answered with
                202 and a proposal, which somebody approves or rejects.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/api-keys",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "scopes": scopes,
                    "currency": currency,
                    "daily_ceiling": daily_ceiling,
                    "expires_at": expires_at,
                    "ip_allow_list": ip_allow_list,
                    "mode": mode,
                    "payment_ceiling": payment_ceiling,
                    "property_ids": property_ids,
                    "proposes": proposes,
                },
            ),
            models.NewApiKeyOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ApiKeyOut:
        """Read one key.

        Scope: `api_keys:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/api-keys/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ApiKeyOut,
        )

    def change(
        self,
        id: str,
        *,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        daily_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        expires_at: InstantIn | None | NotGiven = NOT_GIVEN,
        ip_allow_list: Sequence[str] | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        payment_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        property_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        proposes: bool | NotGiven = NOT_GIVEN,
        scopes: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ApiKeyOut:
        """Change a key's name, scopes, expiry, addresses or bounds.

        Scope: `api_keys:write`.

        Args:
            currency: Of the ceilings. Default: the organisation's.
            daily_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            ip_allow_list: Addresses or CIDR networks; empty: from anywhere.
            payment_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON
                number, read as the exact decimal that was written.
            property_ids: All that the key may touch; null for every property. It sees nothing else, and may
                not ask for what can't be kept to properties.
            proposes: Whether its writes wait for a person. They are tried and taken back, and answered with
                202 and a proposal, which somebody approves or rejects.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/api-keys/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "currency": currency,
                    "daily_ceiling": daily_ceiling,
                    "expires_at": expires_at,
                    "ip_allow_list": ip_allow_list,
                    "name": name,
                    "payment_ceiling": payment_ceiling,
                    "property_ids": property_ids,
                    "proposes": proposes,
                    "scopes": scopes,
                },
            ),
            models.ApiKeyOut,
        )

    def revoke(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ApiKeyOut:
        """Revoke a key, everywhere within a second.

        Scope: `api_keys:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/api-keys/{id}/revocation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.ApiKeyOut,
        )

    def roll(
        self,
        id: str,
        *,
        overlap_hours: int | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewApiKeyOut:
        """Replace a key by a new one, the old staying alive for an overlap.

        Scope: `api_keys:write`.

        Args:
            overlap_hours: How long the old key stays alive.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/api-keys/{id}/roll",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"overlap_hours": overlap_hours},
            ),
            models.NewApiKeyOut,
        )


class AsyncApiKeys(AsyncResource):
    """API keys."""

    def list(
        self,
        *,
        status: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ApiKeyOut, models.Meta]:
        """List the keys.

        Scope: `api_keys:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/api-keys",
                query={
                    "status": status,
                    "q": q,
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
            models.ApiKeyOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List the keys.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `api_keys:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/api-keys",
                query={
                    "status": status,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        name: str,
        scopes: Sequence[str],
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        daily_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        expires_at: InstantIn | None | NotGiven = NOT_GIVEN,
        ip_allow_list: Sequence[str] | NotGiven = NOT_GIVEN,
        mode: str | None | NotGiven = NOT_GIVEN,
        payment_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        property_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        proposes: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewApiKeyOut:
        """Create a key.

        The answer is the only one that carries the key itself. A key can hand out only scopes that it has.

        Scope: `api_keys:write`.

        Args:
            currency: Of the ceilings. Default: the organisation's.
            daily_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            ip_allow_list: Addresses or CIDR networks; empty: from anywhere.
            mode: Default: the calling key's own mode.
            payment_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON
                number, read as the exact decimal that was written.
            property_ids: All that the key may touch; null for every property. It sees nothing else, and may
                not ask for what can't be kept to properties.
            proposes: Whether its writes wait for a person. They are tried and taken back, and answered with
                202 and a proposal, which somebody approves or rejects.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/api-keys",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "scopes": scopes,
                    "currency": currency,
                    "daily_ceiling": daily_ceiling,
                    "expires_at": expires_at,
                    "ip_allow_list": ip_allow_list,
                    "mode": mode,
                    "payment_ceiling": payment_ceiling,
                    "property_ids": property_ids,
                    "proposes": proposes,
                },
            ),
            models.NewApiKeyOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ApiKeyOut:
        """Read one key.

        Scope: `api_keys:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: properties, replaces; what is
                related to those after a dot, as in `replaces.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/api-keys/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ApiKeyOut,
        )

    async def change(
        self,
        id: str,
        *,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        daily_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        expires_at: InstantIn | None | NotGiven = NOT_GIVEN,
        ip_allow_list: Sequence[str] | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        payment_ceiling: DecimalIn | None | NotGiven = NOT_GIVEN,
        property_ids: Sequence[str] | None | NotGiven = NOT_GIVEN,
        proposes: bool | NotGiven = NOT_GIVEN,
        scopes: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ApiKeyOut:
        """Change a key's name, scopes, expiry, addresses or bounds.

        Scope: `api_keys:write`.

        Args:
            currency: Of the ceilings. Default: the organisation's.
            daily_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            ip_allow_list: Addresses or CIDR networks; empty: from anywhere.
            payment_ceiling: A decimal with at most the currency's minor digits: a string, or any JSON
                number, read as the exact decimal that was written.
            property_ids: All that the key may touch; null for every property. It sees nothing else, and may
                not ask for what can't be kept to properties.
            proposes: Whether its writes wait for a person. They are tried and taken back, and answered with
                202 and a proposal, which somebody approves or rejects.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/api-keys/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "currency": currency,
                    "daily_ceiling": daily_ceiling,
                    "expires_at": expires_at,
                    "ip_allow_list": ip_allow_list,
                    "name": name,
                    "payment_ceiling": payment_ceiling,
                    "property_ids": property_ids,
                    "proposes": proposes,
                    "scopes": scopes,
                },
            ),
            models.ApiKeyOut,
        )

    async def revoke(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ApiKeyOut:
        """Revoke a key, everywhere within a second.

        Scope: `api_keys:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/api-keys/{id}/revocation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.ApiKeyOut,
        )

    async def roll(
        self,
        id: str,
        *,
        overlap_hours: int | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewApiKeyOut:
        """Replace a key by a new one, the old staying alive for an overlap.

        Scope: `api_keys:write`.

        Args:
            overlap_hours: How long the old key stays alive.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/api-keys/{id}/roll",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"overlap_hours": overlap_hours},
            ),
            models.NewApiKeyOut,
        )
