"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, inputs, models
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


class Units(Resource):
    """Units."""

    def list(
        self,
        *,
        property_id: str | None = None,
        status: choices.UnitsStatus | None = None,
        type: choices.UnitsType | None = None,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None = None,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | None = None,
        bedrooms: int | None = None,
        number: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.UnitOut, models.Meta]:
        """List units across the portfolio.

        Scope: `units:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/units",
                query={
                    "property_id": property_id,
                    "status": status,
                    "type": type,
                    "usage": usage,
                    "furnished": furnished,
                    "bedrooms": bedrooms,
                    "number": number,
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
            models.UnitOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        property_id: str | None = None,
        status: choices.UnitsStatus | None = None,
        type: choices.UnitsType | None = None,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None = None,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | None = None,
        bedrooms: int | None = None,
        number: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List units across the portfolio.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `units:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/units",
                query={
                    "property_id": property_id,
                    "status": status,
                    "type": type,
                    "usage": usage,
                    "furnished": furnished,
                    "bedrooms": bedrooms,
                    "number": number,
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
        number: str,
        type: choices.UnitsType,
        property_id: str,
        area: inputs.Area | None | NotGiven = NOT_GIVEN,
        bedrooms: int | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        floor: str | None | NotGiven = NOT_GIVEN,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | NotGiven = NOT_GIVEN,
        identifiers: inputs.UnitIdentifiers | None | NotGiven = NOT_GIVEN,
        market_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        status: Literal[
            "legal", "off_market", "owner_occupied", "reserved", "vacant_not_ready", "vacant_ready"
        ]
        | NotGiven = NOT_GIVEN,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None
        | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.UnitOut:
        """Add a unit to a property.

        Scope: `units:write`.

        Args:
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            market_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/units",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "number": number,
                    "type": type,
                    "property_id": property_id,
                    "area": area,
                    "bedrooms": bedrooms,
                    "completed_on": completed_on,
                    "floor": floor,
                    "furnished": furnished,
                    "identifiers": identifiers,
                    "market_rent": market_rent,
                    "notes": notes,
                    "status": status,
                    "usage": usage,
                },
            ),
            models.UnitOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.UnitOut:
        """Read one unit.

        Scope: `units:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/units/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.UnitOut,
        )

    def change(
        self,
        id: str,
        *,
        area: inputs.Area | None | NotGiven = NOT_GIVEN,
        bedrooms: int | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        floor: str | None | NotGiven = NOT_GIVEN,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | NotGiven = NOT_GIVEN,
        identifiers: inputs.UnitIdentifiers | None | NotGiven = NOT_GIVEN,
        market_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        number: str | NotGiven = NOT_GIVEN,
        status: Literal[
            "legal", "off_market", "owner_occupied", "reserved", "vacant_not_ready", "vacant_ready"
        ]
        | NotGiven = NOT_GIVEN,
        type: choices.UnitsType | NotGiven = NOT_GIVEN,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.UnitOut:
        """Change a unit. Its status is what it is while nobody rents it.

        Scope: `units:write`.

        Args:
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            market_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/units/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "area": area,
                    "bedrooms": bedrooms,
                    "completed_on": completed_on,
                    "floor": floor,
                    "furnished": furnished,
                    "identifiers": identifiers,
                    "market_rent": market_rent,
                    "notes": notes,
                    "number": number,
                    "status": status,
                    "type": type,
                    "usage": usage,
                },
            ),
            models.UnitOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a unit that no lease names.

        Scope: `units:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/units/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncUnits(AsyncResource):
    """Units."""

    def list(
        self,
        *,
        property_id: str | None = None,
        status: choices.UnitsStatus | None = None,
        type: choices.UnitsType | None = None,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None = None,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | None = None,
        bedrooms: int | None = None,
        number: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.UnitOut, models.Meta]:
        """List units across the portfolio.

        Scope: `units:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/units",
                query={
                    "property_id": property_id,
                    "status": status,
                    "type": type,
                    "usage": usage,
                    "furnished": furnished,
                    "bedrooms": bedrooms,
                    "number": number,
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
            models.UnitOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        property_id: str | None = None,
        status: choices.UnitsStatus | None = None,
        type: choices.UnitsType | None = None,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None = None,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | None = None,
        bedrooms: int | None = None,
        number: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List units across the portfolio.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `units:read`.

        Args:
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/units",
                query={
                    "property_id": property_id,
                    "status": status,
                    "type": type,
                    "usage": usage,
                    "furnished": furnished,
                    "bedrooms": bedrooms,
                    "number": number,
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
        number: str,
        type: choices.UnitsType,
        property_id: str,
        area: inputs.Area | None | NotGiven = NOT_GIVEN,
        bedrooms: int | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        floor: str | None | NotGiven = NOT_GIVEN,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | NotGiven = NOT_GIVEN,
        identifiers: inputs.UnitIdentifiers | None | NotGiven = NOT_GIVEN,
        market_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        status: Literal[
            "legal", "off_market", "owner_occupied", "reserved", "vacant_not_ready", "vacant_ready"
        ]
        | NotGiven = NOT_GIVEN,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | None
        | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.UnitOut:
        """Add a unit to a property.

        Scope: `units:write`.

        Args:
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            market_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/units",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "number": number,
                    "type": type,
                    "property_id": property_id,
                    "area": area,
                    "bedrooms": bedrooms,
                    "completed_on": completed_on,
                    "floor": floor,
                    "furnished": furnished,
                    "identifiers": identifiers,
                    "market_rent": market_rent,
                    "notes": notes,
                    "status": status,
                    "usage": usage,
                },
            ),
            models.UnitOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.UnitOut:
        """Read one unit.

        Scope: `units:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: current_lease, property; what is
                related to those after a dot, as in `current_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/units/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.UnitOut,
        )

    async def change(
        self,
        id: str,
        *,
        area: inputs.Area | None | NotGiven = NOT_GIVEN,
        bedrooms: int | None | NotGiven = NOT_GIVEN,
        completed_on: DateIn | None | NotGiven = NOT_GIVEN,
        floor: str | None | NotGiven = NOT_GIVEN,
        furnished: Literal["furnished", "semi_furnished", "unfurnished"] | NotGiven = NOT_GIVEN,
        identifiers: inputs.UnitIdentifiers | None | NotGiven = NOT_GIVEN,
        market_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        number: str | NotGiven = NOT_GIVEN,
        status: Literal[
            "legal", "off_market", "owner_occupied", "reserved", "vacant_not_ready", "vacant_ready"
        ]
        | NotGiven = NOT_GIVEN,
        type: choices.UnitsType | NotGiven = NOT_GIVEN,
        usage: Literal["commercial", "industrial", "other", "parking", "residential", "storage"]
        | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.UnitOut:
        """Change a unit. Its status is what it is while nobody rents it.

        Scope: `units:write`.

        Args:
            completed_on: The day of the completion certificate. The first lease of a new home that begins
                within three years of it is zero-rated for VAT. A unit's own day goes before the property's.
            market_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/units/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "area": area,
                    "bedrooms": bedrooms,
                    "completed_on": completed_on,
                    "floor": floor,
                    "furnished": furnished,
                    "identifiers": identifiers,
                    "market_rent": market_rent,
                    "notes": notes,
                    "number": number,
                    "status": status,
                    "type": type,
                    "usage": usage,
                },
            ),
            models.UnitOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a unit that no lease names.

        Scope: `units:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/units/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
