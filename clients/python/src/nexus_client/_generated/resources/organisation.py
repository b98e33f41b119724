"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    Names,
    NotGiven,
)


class Organisation(Resource):
    """Organisation."""

    def read(
        self, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.OrganisationOut:
        """Read the organisation that the key belongs to.

        Scope: `organisation:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call("GET", "/organisation", query={"fields": fields}, headers={"If-None-Match": if_none_match}),
            models.OrganisationOut,
        )

    def change(
        self,
        *,
        currency: choices.Currency | NotGiven = NOT_GIVEN,
        deposit_on_activation: bool | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        time_zone: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.OrganisationOut:
        """Change the organisation's name or what new properties start with.

        Scope: `organisation:write`.

        Args:
            currency: ISO 4217 code.
            deposit_on_activation: Whether a lease asks for its deposit when it is activated.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/organisation",
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "currency": currency,
                    "deposit_on_activation": deposit_on_activation,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "time_zone": time_zone,
                },
            ),
            models.OrganisationOut,
        )


class AsyncOrganisation(AsyncResource):
    """Organisation."""

    async def read(
        self, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.OrganisationOut:
        """Read the organisation that the key belongs to.

        Scope: `organisation:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call("GET", "/organisation", query={"fields": fields}, headers={"If-None-Match": if_none_match}),
            models.OrganisationOut,
        )

    async def change(
        self,
        *,
        currency: choices.Currency | NotGiven = NOT_GIVEN,
        deposit_on_activation: bool | NotGiven = NOT_GIVEN,
        jurisdiction: choices.Jurisdiction | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        time_zone: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.OrganisationOut:
        """Change the organisation's name or what new properties start with.

        Scope: `organisation:write`.

        Args:
            currency: ISO 4217 code.
            deposit_on_activation: Whether a lease asks for its deposit when it is activated.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/organisation",
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "currency": currency,
                    "deposit_on_activation": deposit_on_activation,
                    "jurisdiction": jurisdiction,
                    "name": name,
                    "name_ar": name_ar,
                    "time_zone": time_zone,
                },
            ),
            models.OrganisationOut,
        )
