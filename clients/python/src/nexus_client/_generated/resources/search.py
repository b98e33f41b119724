"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    Names,
)


class Search(Resource):
    """Search."""

    def list(
        self,
        *,
        q: str | None = None,
        types: Names | None = None,
        limit: int | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.SearchResult, models.SearchMeta]:
        """Find properties, units, tenants, leases and cheques.

        One list, the best first: a name or a number that is just so, then beginnings, then words. Arabic
        letters are compared without their variants and signs, Latin letters without accents, digits of all
        scripts alike. Only kinds that the key may read.

        Any key may ask.

        Args:
            q: Required. Words, each by its beginning, in English or Arabic; a number of a unit, a lease or
                a cheque; an email or a phone number, or the beginning of one. `marina 1204` is unit 1204 of
                a property of that name.
            types: Which kinds, by commas. Default: all that the key may read.
            limit: The best so many.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/search",
                query={"q": q, "types": types, "limit": limit, "fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.SearchResult,
            models.SearchMeta,
        )


class AsyncSearch(AsyncResource):
    """Search."""

    def list(
        self,
        *,
        q: str | None = None,
        types: Names | None = None,
        limit: int | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.SearchResult, models.SearchMeta]:
        """Find properties, units, tenants, leases and cheques.

        One list, the best first: a name or a number that is just so, then beginnings, then words. Arabic
        letters are compared without their variants and signs, Latin letters without accents, digits of all
        scripts alike. Only kinds that the key may read.

        Any key may ask.

        Args:
            q: Required. Words, each by its beginning, in English or Arabic; a number of a unit, a lease or
                a cheque; an email or a phone number, or the beginning of one. `marina 1204` is unit 1204 of
                a property of that name.
            types: Which kinds, by commas. Default: all that the key may read.
            limit: The best so many.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/search",
                query={"q": q, "types": types, "limit": limit, "fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.SearchResult,
            models.SearchMeta,
        )
