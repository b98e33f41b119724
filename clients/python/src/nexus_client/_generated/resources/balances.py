"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    DateIn,
    InstantIn,
    Names,
)


class Balances(Resource):
    """Accounts."""

    def read(
        self,
        *,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.BalancesOut:
        """Read what every account holds: the trial balance.

        `as_of` looks at the day on which things took effect, `known_at` at the instant at which they were
        recorded: the two together give the same figures whenever you ask again.

        Scope: `accounts:read`.

        Args:
            as_of: What took effect up to this day. Default: everything.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            currency: ISO 4217 code.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/balances",
                query={
                    "as_of": as_of,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.BalancesOut,
        )


class AsyncBalances(AsyncResource):
    """Accounts."""

    async def read(
        self,
        *,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.BalancesOut:
        """Read what every account holds: the trial balance.

        `as_of` looks at the day on which things took effect, `known_at` at the instant at which they were
        recorded: the two together give the same figures whenever you ask again.

        Scope: `accounts:read`.

        Args:
            as_of: What took effect up to this day. Default: everything.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            currency: ISO 4217 code.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/balances",
                query={
                    "as_of": as_of,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.BalancesOut,
        )
