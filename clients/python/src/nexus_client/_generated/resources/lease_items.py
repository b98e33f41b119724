"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence

from nexus_client._calls import Call
from nexus_client._generated import inputs, models
from nexus_client._info import Tag
from nexus_client._models import Done
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    Names,
    NotGiven,
)


class LeaseItems(Resource):
    """Leases."""

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LeaseItemOut:
        """Read one item of a lease.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/lease-items/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseItemOut,
        )

    def change(
        self,
        id: str,
        *,
        if_match: Tag,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        description: str | None | NotGiven = NOT_GIVEN,
        ends_on: DateIn | None | NotGiven = NOT_GIVEN,
        terms: Sequence[inputs.TermIn] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseItemOut:
        """Change an item's steps or its description, also in a lease that is in force.

        Steps are dated: a rent step, or a time free of rent as a term of 0. What was charged under the old
        terms is corrected by the next billing run: the difference is charged, or credited.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            ends_on: Its last day, where it ends before the lease does.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/lease-items/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "agreed_instalments": agreed_instalments,
                    "description": description,
                    "ends_on": ends_on,
                    "terms": terms,
                },
            ),
            models.LeaseItemOut,
        )

    def delete(self, id: str, *, if_match: Tag, dry_run: bool = False) -> Done:
        """Remove an item that was never charged.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/lease-items/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncLeaseItems(AsyncResource):
    """Leases."""

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LeaseItemOut:
        """Read one item of a lease.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/lease-items/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseItemOut,
        )

    async def change(
        self,
        id: str,
        *,
        if_match: Tag,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        description: str | None | NotGiven = NOT_GIVEN,
        ends_on: DateIn | None | NotGiven = NOT_GIVEN,
        terms: Sequence[inputs.TermIn] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseItemOut:
        """Change an item's steps or its description, also in a lease that is in force.

        Steps are dated: a rent step, or a time free of rent as a term of 0. What was charged under the old
        terms is corrected by the next billing run: the difference is charged, or credited.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            ends_on: Its last day, where it ends before the lease does.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/lease-items/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "agreed_instalments": agreed_instalments,
                    "description": description,
                    "ends_on": ends_on,
                    "terms": terms,
                },
            ),
            models.LeaseItemOut,
        )

    async def delete(self, id: str, *, if_match: Tag, dry_run: bool = False) -> Done:
        """Remove an item that was never charged.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/lease-items/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
