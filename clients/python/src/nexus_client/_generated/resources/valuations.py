"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

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
    DateIn,
    DecimalIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Valuations(Resource):
    """Properties."""

    def list(
        self,
        *,
        property_id: str | None = None,
        owner_reference: str | None = None,
        currency: choices.Currency | None = None,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ValuationOut, models.Meta]:
        """List what properties were valued at.

        Those that were withdrawn are included; with `as_of` only what counts on a day.

        Scope: `properties:read`.

        Args:
            currency: ISO 4217 code.
            as_of: Only the valuation of each property that counts on this day.
            known_at: With `as_of`: as it was known at this instant. Default: now.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/valuations",
                query={
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "currency": currency,
                    "as_of": as_of,
                    "known_at": known_at,
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
            models.ValuationOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        property_id: str | None = None,
        owner_reference: str | None = None,
        currency: choices.Currency | None = None,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what properties were valued at.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Those that were withdrawn are included; with `as_of` only what counts on a day.

        Scope: `properties:read`.

        Args:
            currency: ISO 4217 code.
            as_of: Only the valuation of each property that counts on this day.
            known_at: With `as_of`: as it was known at this instant. Default: now.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/valuations",
                query={
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "currency": currency,
                    "as_of": as_of,
                    "known_at": known_at,
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
        property_id: str,
        valued_on: DateIn,
        amount: DecimalIn,
        source: str,
        notes: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ValuationOut:
        """Record what a property was worth on a day: what its yields are measured by, until a later one.

        It stays as it is; one that is wrong is withdrawn, and another recorded.

        Scope: `properties:write`.

        Args:
            valued_on: The day for which the value was found.
            amount: Of the whole property, in its currency.
            source: Who or what it was valued by.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/valuations",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "property_id": property_id,
                    "valued_on": valued_on,
                    "amount": amount,
                    "source": source,
                    "notes": notes,
                },
            ),
            models.ValuationOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ValuationOut:
        """Read one valuation.

        Scope: `properties:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/valuations/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ValuationOut,
        )

    def withdraw(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ValuationOut:
        """Withdraw a valuation that is wrong. Reports of what was known before still count it.

        Scope: `properties:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/valuations/{id}/withdrawal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.ValuationOut,
        )


class AsyncValuations(AsyncResource):
    """Properties."""

    def list(
        self,
        *,
        property_id: str | None = None,
        owner_reference: str | None = None,
        currency: choices.Currency | None = None,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ValuationOut, models.Meta]:
        """List what properties were valued at.

        Those that were withdrawn are included; with `as_of` only what counts on a day.

        Scope: `properties:read`.

        Args:
            currency: ISO 4217 code.
            as_of: Only the valuation of each property that counts on this day.
            known_at: With `as_of`: as it was known at this instant. Default: now.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/valuations",
                query={
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "currency": currency,
                    "as_of": as_of,
                    "known_at": known_at,
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
            models.ValuationOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        property_id: str | None = None,
        owner_reference: str | None = None,
        currency: choices.Currency | None = None,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what properties were valued at.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Those that were withdrawn are included; with `as_of` only what counts on a day.

        Scope: `properties:read`.

        Args:
            currency: ISO 4217 code.
            as_of: Only the valuation of each property that counts on this day.
            known_at: With `as_of`: as it was known at this instant. Default: now.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/valuations",
                query={
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "currency": currency,
                    "as_of": as_of,
                    "known_at": known_at,
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
        property_id: str,
        valued_on: DateIn,
        amount: DecimalIn,
        source: str,
        notes: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ValuationOut:
        """Record what a property was worth on a day: what its yields are measured by, until a later one.

        It stays as it is; one that is wrong is withdrawn, and another recorded.

        Scope: `properties:write`.

        Args:
            valued_on: The day for which the value was found.
            amount: Of the whole property, in its currency.
            source: Who or what it was valued by.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/valuations",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "property_id": property_id,
                    "valued_on": valued_on,
                    "amount": amount,
                    "source": source,
                    "notes": notes,
                },
            ),
            models.ValuationOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ValuationOut:
        """Read one valuation.

        Scope: `properties:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property; what is related to
                those after a dot, as in `property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/valuations/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ValuationOut,
        )

    async def withdraw(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.ValuationOut:
        """Withdraw a valuation that is wrong. Reports of what was known before still count it.

        Scope: `properties:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/valuations/{id}/withdrawal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.ValuationOut,
        )
