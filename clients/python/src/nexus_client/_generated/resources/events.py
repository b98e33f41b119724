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


class Events(Resource):
    """Change feed."""

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.EventOut:
        """Read one event.

        Scope: `events:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/events/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.EventOut,
        )


class AsyncEvents(AsyncResource):
    """Change feed."""

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.EventOut:
        """Read one event.

        Scope: `events:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/events/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.EventOut,
        )
