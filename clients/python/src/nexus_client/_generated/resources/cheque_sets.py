"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence

from nexus_client._calls import Call
from nexus_client._generated import inputs, models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    NotGiven,
)


class ChequeSets(Resource):
    """Cheques."""

    def create(
        self,
        *,
        lease_id: str,
        bank: str,
        drawer: str,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        cheques: Sequence[inputs.SetPart] | None | NotGiven = NOT_GIVEN,
        custody_place: str | None | NotGiven = NOT_GIVEN,
        expected: bool | NotGiven = NOT_GIVEN,
        first_number: str | None | NotGiven = NOT_GIVEN,
        handed_by: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        received_on: DateIn | None | NotGiven = NOT_GIVEN,
        tenant_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeSetOut:
        """File a lease's set of cheques at once: all of them, or none. They are in hand, unless they are expected.

        Scope: `cheques:write`.

        Args:
            account_last_four: Of the drawer's account.
            custody_place: Where its paper is.
            expected: Its paper is not in your hands yet; its custody says when it came.
            received_on: The day it came into your hands. Default: today, where the property is, unless it
                is `expected`.
            tenant_id: Default: the first tenant of the lease.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheque-sets",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "bank": bank,
                    "drawer": drawer,
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "cheques": cheques,
                    "custody_place": custody_place,
                    "expected": expected,
                    "first_number": first_number,
                    "handed_by": handed_by,
                    "payee": payee,
                    "received_on": received_on,
                    "tenant_id": tenant_id,
                },
            ),
            models.ChequeSetOut,
        )


class AsyncChequeSets(AsyncResource):
    """Cheques."""

    async def create(
        self,
        *,
        lease_id: str,
        bank: str,
        drawer: str,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        cheques: Sequence[inputs.SetPart] | None | NotGiven = NOT_GIVEN,
        custody_place: str | None | NotGiven = NOT_GIVEN,
        expected: bool | NotGiven = NOT_GIVEN,
        first_number: str | None | NotGiven = NOT_GIVEN,
        handed_by: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        received_on: DateIn | None | NotGiven = NOT_GIVEN,
        tenant_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeSetOut:
        """File a lease's set of cheques at once: all of them, or none. They are in hand, unless they are expected.

        Scope: `cheques:write`.

        Args:
            account_last_four: Of the drawer's account.
            custody_place: Where its paper is.
            expected: Its paper is not in your hands yet; its custody says when it came.
            received_on: The day it came into your hands. Default: today, where the property is, unless it
                is `expected`.
            tenant_id: Default: the first tenant of the lease.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheque-sets",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "bank": bank,
                    "drawer": drawer,
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "cheques": cheques,
                    "custody_place": custody_place,
                    "expected": expected,
                    "first_number": first_number,
                    "handed_by": handed_by,
                    "payee": payee,
                    "received_on": received_on,
                    "tenant_id": tenant_id,
                },
            ),
            models.ChequeSetOut,
        )
