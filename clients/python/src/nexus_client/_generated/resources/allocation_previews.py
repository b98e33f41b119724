"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import choices, models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DecimalIn,
    NotGiven,
)


class AllocationPreviews(Resource):
    """Payments."""

    def create(
        self,
        *,
        tenant_id: str,
        amount: DecimalIn,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PreviewOut:
        """Look ahead: which charges a payment would settle by the organisation's rule. Nothing is written.

        Scope: `payments:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/allocation-previews",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"tenant_id": tenant_id, "amount": amount, "currency": currency, "lease_id": lease_id},
            ),
            models.PreviewOut,
        )


class AsyncAllocationPreviews(AsyncResource):
    """Payments."""

    async def create(
        self,
        *,
        tenant_id: str,
        amount: DecimalIn,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PreviewOut:
        """Look ahead: which charges a payment would settle by the organisation's rule. Nothing is written.

        Scope: `payments:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            currency: ISO 4217 code.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/allocation-previews",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"tenant_id": tenant_id, "amount": amount, "currency": currency, "lease_id": lease_id},
            ),
            models.PreviewOut,
        )
