"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._streams import AsyncEventStream, EventStream
from nexus_client._values import (
    Names,
)


class Changes(Resource):
    """Change feed."""

    def list(
        self,
        *,
        after: int | None = None,
        types: Names | None = None,
        limit: int | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.EventOut, models.ChangesMeta]:
        """Read what happened, in the order of the commits.

        Each create, update and delete is an event, written in its own transaction with the thing as it was
        left and what changed. `seq` counts up by one, so nothing is missing and nothing comes twice, also
        while others write. Send `meta.after` with the next request. Without `after` the answer begins with
        the oldest event that is kept.

        Scope: `events:read`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            types: Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`.
            limit: Events in one answer.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/changes",
                query={"after": after, "types": types, "limit": limit, "fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.EventOut,
            models.ChangesMeta,
        )

    def stream(
        self, *, after: int | None = None, types: Names | None = None, last_event_id: str | None = None
    ) -> EventStream[models.EventOut]:
        """Follow what happens, live.

        Server-sent events: `id` is the event's `seq`, `data` the event as `/changes` shows it. A client
        that comes back with `Last-Event-ID` misses nothing; without it and without `after` it is told what
        happens from now on. A comment comes every 15 seconds when nothing else does. The stream ends when
        the key may not read any more, and after a quarter of an hour, for the client to come back.

        Scope: `events:read`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            types: Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`.
            last_event_id: The id of the last event that was received; what follows it comes first.
        """
        return self._api.events(
            Call(
                "GET",
                "/changes/stream",
                query={"after": after, "types": types},
                headers={"Last-Event-ID": last_event_id},
                accept="*/*",
            ),
            models.EventOut,
        )


class AsyncChanges(AsyncResource):
    """Change feed."""

    def list(
        self,
        *,
        after: int | None = None,
        types: Names | None = None,
        limit: int | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.EventOut, models.ChangesMeta]:
        """Read what happened, in the order of the commits.

        Each create, update and delete is an event, written in its own transaction with the thing as it was
        left and what changed. `seq` counts up by one, so nothing is missing and nothing comes twice, also
        while others write. Send `meta.after` with the next request. Without `after` the answer begins with
        the oldest event that is kept.

        Scope: `events:read`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            types: Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`.
            limit: Events in one answer.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/changes",
                query={"after": after, "types": types, "limit": limit, "fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.EventOut,
            models.ChangesMeta,
        )

    def stream(
        self, *, after: int | None = None, types: Names | None = None, last_event_id: str | None = None
    ) -> AsyncEventStream[models.EventOut]:
        """Follow what happens, live.

        Server-sent events: `id` is the event's `seq`, `data` the event as `/changes` shows it. A client
        that comes back with `Last-Event-ID` misses nothing; without it and without `after` it is told what
        happens from now on. A comment comes every 15 seconds when nothing else does. The stream ends when
        the key may not read any more, and after a quarter of an hour, for the client to come back.

        Scope: `events:read`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            types: Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`.
            last_event_id: The id of the last event that was received; what follows it comes first.
        """
        return self._api.events(
            Call(
                "GET",
                "/changes/stream",
                query={"after": after, "types": types},
                headers={"Last-Event-ID": last_event_id},
                accept="*/*",
            ),
            models.EventOut,
        )
