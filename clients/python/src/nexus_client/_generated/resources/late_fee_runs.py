"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)


class LateFeeRuns(Resource):
    """Billing."""

    def create(
        self, *, lease_id: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LateFeeRunOut:
        """Charge a lease the late fees of today where its property is, and what is missing of those before; credit what was too much.

        Credit that lies unused settles what is open first, if it is used by itself. A second run makes
        nothing.

        Scope: `charges:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/late-fee-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"lease_id": lease_id},
            ),
            models.LateFeeRunOut,
        )


class AsyncLateFeeRuns(AsyncResource):
    """Billing."""

    async def create(
        self, *, lease_id: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LateFeeRunOut:
        """Charge a lease the late fees of today where its property is, and what is missing of those before; credit what was too much.

        Credit that lies unused settles what is open first, if it is used by itself. A second run makes
        nothing.

        Scope: `charges:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/late-fee-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"lease_id": lease_id},
            ),
            models.LateFeeRunOut,
        )
