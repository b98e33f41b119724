"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._generated import inputs, models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    NotGiven,
)


class Batch(Resource):
    """Batch."""

    def run(
        self,
        *,
        operations: Sequence[inputs.BatchOperation],
        mode: Literal["all_or_nothing", "each"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.BatchOut:
        """Do up to 1,000 writes in one request.

        They are done in their order, in one transaction and under one Idempotency-Key, each with the scope
        that it needs by itself, and each counts as one request. With `all_or_nothing` the first that fails
        undoes all: the answer is its problem, with `failed_operation`, pointers such as
        `/operations/17/body/amount`, and `results` in which the others are `not_done`. With `each` the
        answer is 200 whatever becomes of them. Only writes; no batch in a batch, no approval of a proposal
        and no undoing. A key that may only propose sends its writes one by one.

        Any key may ask.

        Args:
            mode: `all_or_nothing`: the first that fails undoes all. `each`: one that fails undoes itself
                alone.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/batch",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"operations": operations, "mode": mode},
            ),
            models.BatchOut,
        )


class AsyncBatch(AsyncResource):
    """Batch."""

    async def run(
        self,
        *,
        operations: Sequence[inputs.BatchOperation],
        mode: Literal["all_or_nothing", "each"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.BatchOut:
        """Do up to 1,000 writes in one request.

        They are done in their order, in one transaction and under one Idempotency-Key, each with the scope
        that it needs by itself, and each counts as one request. With `all_or_nothing` the first that fails
        undoes all: the answer is its problem, with `failed_operation`, pointers such as
        `/operations/17/body/amount`, and `results` in which the others are `not_done`. With `each` the
        answer is 200 whatever becomes of them. Only writes; no batch in a batch, no approval of a proposal
        and no undoing. A key that may only propose sends its writes one by one.

        Any key may ask.

        Args:
            mode: `all_or_nothing`: the first that fails undoes all. `each`: one that fails undoes itself
                alone.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/batch",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"operations": operations, "mode": mode},
            ),
            models.BatchOut,
        )
