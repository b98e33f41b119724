"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    NotGiven,
)


class BillingRuns(Resource):
    """Billing."""

    def create(
        self,
        *,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        through: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.BillingRunOut:
        """Charge what is due of a lease, or of a property's leases, and correct what was charged otherwise.

        It makes the difference between what should have been charged and what was, so a second run makes
        nothing. The same is done for every lease each night.

        Scope: `charges:write`.

        Args:
            through: Charge what is due by this day. Default: today and the organisation's lead days.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/billing-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"lease_id": lease_id, "property_id": property_id, "through": through},
            ),
            models.BillingRunOut,
        )


class AsyncBillingRuns(AsyncResource):
    """Billing."""

    async def create(
        self,
        *,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        through: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.BillingRunOut:
        """Charge what is due of a lease, or of a property's leases, and correct what was charged otherwise.

        It makes the difference between what should have been charged and what was, so a second run makes
        nothing. The same is done for every lease each night.

        Scope: `charges:write`.

        Args:
            through: Charge what is due by this day. Default: today and the organisation's lead days.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/billing-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"lease_id": lease_id, "property_id": property_id, "through": through},
            ),
            models.BillingRunOut,
        )
