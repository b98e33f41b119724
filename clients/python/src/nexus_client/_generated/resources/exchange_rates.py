"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._models import Done
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


class ExchangeRates(Resource):
    """Suppliers."""

    def list(
        self,
        *,
        currency: choices.Currency | None = None,
        tax_currency: choices.ExchangeRatesTaxCurrency | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ExchangeRateOut, models.Meta]:
        """List the rates by which tax is given in the currency in which it is declared.

        Scope: `suppliers:read`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
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
                "/exchange-rates",
                query={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ExchangeRateOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        currency: choices.Currency | None = None,
        tax_currency: choices.ExchangeRatesTaxCurrency | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List the rates by which tax is given in the currency in which it is declared.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `suppliers:read`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/exchange-rates",
                query={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        currency: choices.Currency,
        tax_currency: choices.ExchangeRatesTaxCurrency,
        starts_on: DateIn,
        rate: DecimalIn,
        source: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ExchangeRateOut:
        """Add the rate of a day.

        A charge in another currency than that of the tax is invoiced by the rate in force on its tax date;
        without one it is not invoiced.

        Scope: `suppliers:write`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
            starts_on: It holds from this day until the next one starts.
            rate: Units of tax_currency for one of currency.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/exchange-rates",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "starts_on": starts_on,
                    "rate": rate,
                    "source": source,
                },
            ),
            models.ExchangeRateOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ExchangeRateOut:
        """Read one rate.

        Scope: `suppliers:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ExchangeRateOut,
        )

    def change(
        self,
        id: str,
        *,
        rate: DecimalIn | NotGiven = NOT_GIVEN,
        source: str | None | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ExchangeRateOut:
        """Change a rate by merge patch. What was invoiced by it stays.

        Scope: `suppliers:write`.

        Args:
            rate: Units of tax_currency for one of currency.
            starts_on: It holds from this day until the next one starts.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"rate": rate, "source": source, "starts_on": starts_on},
            ),
            models.ExchangeRateOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rate. What was invoiced by it stays.

        Scope: `suppliers:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncExchangeRates(AsyncResource):
    """Suppliers."""

    def list(
        self,
        *,
        currency: choices.Currency | None = None,
        tax_currency: choices.ExchangeRatesTaxCurrency | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ExchangeRateOut, models.Meta]:
        """List the rates by which tax is given in the currency in which it is declared.

        Scope: `suppliers:read`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
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
                "/exchange-rates",
                query={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ExchangeRateOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        currency: choices.Currency | None = None,
        tax_currency: choices.ExchangeRatesTaxCurrency | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List the rates by which tax is given in the currency in which it is declared.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `suppliers:read`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/exchange-rates",
                query={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        currency: choices.Currency,
        tax_currency: choices.ExchangeRatesTaxCurrency,
        starts_on: DateIn,
        rate: DecimalIn,
        source: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ExchangeRateOut:
        """Add the rate of a day.

        A charge in another currency than that of the tax is invoiced by the rate in force on its tax date;
        without one it is not invoiced.

        Scope: `suppliers:write`.

        Args:
            currency: ISO 4217 code.
            tax_currency: ISO 4217 code.
            starts_on: It holds from this day until the next one starts.
            rate: Units of tax_currency for one of currency.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/exchange-rates",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "currency": currency,
                    "tax_currency": tax_currency,
                    "starts_on": starts_on,
                    "rate": rate,
                    "source": source,
                },
            ),
            models.ExchangeRateOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ExchangeRateOut:
        """Read one rate.

        Scope: `suppliers:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ExchangeRateOut,
        )

    async def change(
        self,
        id: str,
        *,
        rate: DecimalIn | NotGiven = NOT_GIVEN,
        source: str | None | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ExchangeRateOut:
        """Change a rate by merge patch. What was invoiced by it stays.

        Scope: `suppliers:write`.

        Args:
            rate: Units of tax_currency for one of currency.
            starts_on: It holds from this day until the next one starts.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"rate": rate, "source": source, "starts_on": starts_on},
            ),
            models.ExchangeRateOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rate. What was invoiced by it stays.

        Scope: `suppliers:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/exchange-rates/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
