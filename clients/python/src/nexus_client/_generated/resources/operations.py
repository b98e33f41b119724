"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    Names,
)


class Operations(Resource):
    """Operations."""

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.OperationOut:
        """Read what a request did, and whether it can be undone.

        The answer of each request that writes names its operation in the header `X-Operation-Id`.

        Scope: `operations:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/operations/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.OperationOut,
        )

    def undo(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.OperationOut:
        """Undo what a request did.

        Money is taken back by reversing entries, a change by writing back what was before unless it has
        changed since, and what was made is deleted or withdrawn where nothing stands on it. It needs the
        scopes of the operations that do so. 409 `not_undoable` says why something can't be undone,
        `changed_since` that somebody was there in between, and `already_undone` that it is done.

        Scope: `operations:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/operations/{id}/undo",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.OperationOut,
        )


class AsyncOperations(AsyncResource):
    """Operations."""

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.OperationOut:
        """Read what a request did, and whether it can be undone.

        The answer of each request that writes names its operation in the header `X-Operation-Id`.

        Scope: `operations:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/operations/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.OperationOut,
        )

    async def undo(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.OperationOut:
        """Undo what a request did.

        Money is taken back by reversing entries, a change by writing back what was before unless it has
        changed since, and what was made is deleted or withdrawn where nothing stands on it. It needs the
        scopes of the operations that do so. 409 `not_undoable` says why something can't be undone,
        `changed_since` that somebody was there in between, and `already_undone` that it is done.

        Scope: `operations:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/operations/{id}/undo",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.OperationOut,
        )
