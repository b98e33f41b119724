"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, inputs, models
from nexus_client._info import Tag
from nexus_client._models import Done, Rows
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


class Properties(Resource):
    """Properties."""

    def list(
        self,
        *,
        status: Literal["active", "inactive", "maintenance"] | None = None,
        type: Literal["commercial", "mixed", "residential"] | None = None,
        community: str | None = None,
        city: str | None = None,
        jurisdiction: choices.Jurisdiction | None = None,
        code: str | None = None,
        owner_reference: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.PropertyOut, models.Meta]:
        """List the portfolio.

        Scope: `properties:read`.

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
                "/properties",
                query={
                    "status": status,
                    "type": type,
                    "community": community,
                    "city": city,
                    "jurisdiction": jurisdiction,
                    "code": code,
                    "owner_reference": owner_reference,
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
            models.PropertyOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["active", "inactive", "maintenance"] | None = None,
        type: Literal["commercial", "mixed", "residential"] | None = None,
        community: str | None = None,
        city: str | None = None,
        jurisdiction: choices.Jurisdiction | None = None,
        code: str | None = None,
        owner_reference: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List the portfolio.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `properties:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/properties",
                query={
                    "status": status,
                    "type": type,
                    "community": community,
                    "city": city,
                    "jurisdiction": jurisdiction,
                    "code": code,
                    "owner_reference": owner_reference,
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
        name: str,
        type: Literal["commercial", "mixed", "residential"],
        address: inputs.Address,
        built_year: int | None | NotGiven = NOT_GIVEN,
        code: str | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive", "maintenance"] | NotGiven = NOT_GIVEN,
        time_zone: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PropertyOut:
        """Add a property to the portfolio.

        Currency, time zone and jurisdiction come from the organisation unless they are given.

        Scope: `properties:write`.

        Args:
            code: What you call it, in short. No two properties have the same one, however it is typed.
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/properties",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "type": type,
                    "address": address,
                    "built_year": built_year,
                    "code": code,
                    "completed_on": completed_on,
                    "currency": currency,
                    "jurisdiction": jurisdiction,
                    "name_ar": name_ar,
                    "notes": notes,
                    "owner_reference": owner_reference,
                    "status": status,
                    "time_zone": time_zone,
                },
            ),
            models.PropertyOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.PropertyOut:
        """Read one property.

        Scope: `properties:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/properties/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.PropertyOut,
        )

    def change(
        self,
        id: str,
        *,
        address: inputs.AddressPatch | NotGiven = NOT_GIVEN,
        built_year: int | None | NotGiven = NOT_GIVEN,
        code: str | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive", "maintenance"] | NotGiven = NOT_GIVEN,
        time_zone: str | NotGiven = NOT_GIVEN,
        type: Literal["commercial", "mixed", "residential"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.PropertyOut:
        """Change a property.

        Scope: `properties:write`.

        Args:
            code: What you call it, in short. No two properties have the same one, however it is typed.
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/properties/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "address": address,
                    "built_year": built_year,
                    "code": code,
                    "completed_on": completed_on,
                    "currency": currency,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "notes": notes,
                    "owner_reference": owner_reference,
                    "status": status,
                    "time_zone": time_zone,
                    "type": type,
                },
            ),
            models.PropertyOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a property that has no units, leases, payments or valuations.

        Scope: `properties:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/properties/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def create_units(
        self,
        id: str,
        *,
        units: Sequence[inputs.UnitFields],
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> Rows[models.UnitOut]:
        """Add up to 500 units to a property, all or none.

        Scope: `units:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.rows(
            Call(
                "POST",
                "/properties/{id}/units",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"units": units},
            ),
            models.UnitOut,
        )


class AsyncProperties(AsyncResource):
    """Properties."""

    def list(
        self,
        *,
        status: Literal["active", "inactive", "maintenance"] | None = None,
        type: Literal["commercial", "mixed", "residential"] | None = None,
        community: str | None = None,
        city: str | None = None,
        jurisdiction: choices.Jurisdiction | None = None,
        code: str | None = None,
        owner_reference: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.PropertyOut, models.Meta]:
        """List the portfolio.

        Scope: `properties:read`.

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
                "/properties",
                query={
                    "status": status,
                    "type": type,
                    "community": community,
                    "city": city,
                    "jurisdiction": jurisdiction,
                    "code": code,
                    "owner_reference": owner_reference,
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
            models.PropertyOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["active", "inactive", "maintenance"] | None = None,
        type: Literal["commercial", "mixed", "residential"] | None = None,
        community: str | None = None,
        city: str | None = None,
        jurisdiction: choices.Jurisdiction | None = None,
        code: str | None = None,
        owner_reference: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List the portfolio.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `properties:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/properties",
                query={
                    "status": status,
                    "type": type,
                    "community": community,
                    "city": city,
                    "jurisdiction": jurisdiction,
                    "code": code,
                    "owner_reference": owner_reference,
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
        name: str,
        type: Literal["commercial", "mixed", "residential"],
        address: inputs.Address,
        built_year: int | None | NotGiven = NOT_GIVEN,
        code: str | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive", "maintenance"] | NotGiven = NOT_GIVEN,
        time_zone: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PropertyOut:
        """Add a property to the portfolio.

        Currency, time zone and jurisdiction come from the organisation unless they are given.

        Scope: `properties:write`.

        Args:
            code: What you call it, in short. No two properties have the same one, however it is typed.
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/properties",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "name": name,
                    "type": type,
                    "address": address,
                    "built_year": built_year,
                    "code": code,
                    "completed_on": completed_on,
                    "currency": currency,
                    "jurisdiction": jurisdiction,
                    "name_ar": name_ar,
                    "notes": notes,
                    "owner_reference": owner_reference,
                    "status": status,
                    "time_zone": time_zone,
                },
            ),
            models.PropertyOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.PropertyOut:
        """Read one property.

        Scope: `properties:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/properties/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.PropertyOut,
        )

    async def change(
        self,
        id: str,
        *,
        address: inputs.AddressPatch | NotGiven = NOT_GIVEN,
        built_year: int | None | NotGiven = NOT_GIVEN,
        code: str | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        owner_reference: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "inactive", "maintenance"] | NotGiven = NOT_GIVEN,
        time_zone: str | NotGiven = NOT_GIVEN,
        type: Literal["commercial", "mixed", "residential"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.PropertyOut:
        """Change a property.

        Scope: `properties:write`.

        Args:
            code: What you call it, in short. No two properties have the same one, however it is typed.
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/properties/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "address": address,
                    "built_year": built_year,
                    "code": code,
                    "completed_on": completed_on,
                    "currency": currency,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "notes": notes,
                    "owner_reference": owner_reference,
                    "status": status,
                    "time_zone": time_zone,
                    "type": type,
                },
            ),
            models.PropertyOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a property that has no units, leases, payments or valuations.

        Scope: `properties:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/properties/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    async def create_units(
        self,
        id: str,
        *,
        units: Sequence[inputs.UnitFields],
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> Rows[models.UnitOut]:
        """Add up to 500 units to a property, all or none.

        Scope: `units:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.rows(
            Call(
                "POST",
                "/properties/{id}/units",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"units": units},
            ),
            models.UnitOut,
        )
