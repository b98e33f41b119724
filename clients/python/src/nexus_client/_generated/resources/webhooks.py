"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._models import Done
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Webhooks(Resource):
    """Webhooks."""

    def list(
        self,
        *,
        status: Literal["active", "disabled", "paused"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.WebhookStateOut, models.Meta]:
        """List where events are sent.

        Scope: `webhooks:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/webhooks",
                query={
                    "status": status,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.WebhookStateOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["active", "disabled", "paused"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List where events are sent.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `webhooks:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/webhooks",
                query={"status": status, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        url: str,
        event_types: Sequence[str],
        description: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewWebhookOut:
        """Have events sent to an address of yours, from now on.

        The answer is the only one that carries the secret. What is sent follows Standard Webhooks 1.0, at
        least once, with one `webhook-id` for an event over all tries; a try that fails is made again for
        three days. It is told no more than the key that made it may read, and identifiers only masked.

        Scope: `webhooks:write`.

        Args:
            url: Where events are posted to: https, at a public address.
            event_types: Types of events; `payment.*` is all of a kind, `*` everything.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/webhooks",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"url": url, "event_types": event_types, "description": description},
            ),
            models.NewWebhookOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.WebhookStateOut:
        """Read one webhook, with how its deliveries went of late.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/webhooks/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.WebhookStateOut,
        )

    def change(
        self,
        id: str,
        *,
        description: str | None | NotGiven = NOT_GIVEN,
        event_types: Sequence[str] | NotGiven = NOT_GIVEN,
        status: Literal["active", "paused"] | NotGiven = NOT_GIVEN,
        url: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.WebhookStateOut:
        """Change a webhook, pause it or let it go on.

        Active again, it is sent all that happened meanwhile and is still kept.

        Scope: `webhooks:write`.

        Args:
            event_types: Types of events; `payment.*` is all of a kind, `*` everything.
            status: Paused, nothing is sent; active again, all that happened meanwhile is.
            url: Where events are posted to: https, at a public address.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/webhooks/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"description": description, "event_types": event_types, "status": status, "url": url},
            ),
            models.WebhookStateOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a webhook, with the log of its deliveries.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/webhooks/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def list_deliveries(
        self,
        id: str,
        *,
        status: Literal["delivered", "failed", "pending"] | None = None,
        event_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.DeliveryOut, models.Meta]:
        """List what was sent to a webhook, or waits to be; sort=-created_at for the latest first. Kept for 30 days.

        Scope: `webhooks:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/webhooks/{id}/deliveries",
                ids={"id": id},
                query={
                    "status": status,
                    "event_id": event_id,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.DeliveryOut,
            models.Meta,
        )

    def csv_deliveries(
        self,
        id: str,
        *,
        status: Literal["delivered", "failed", "pending"] | None = None,
        event_id: str | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what was sent to a webhook, or waits to be; sort=-created_at for the latest first. Kept for 30 days.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
        """
        return self._api.download(
            Call(
                "GET",
                "/webhooks/{id}/deliveries",
                ids={"id": id},
                query={"status": status, "event_id": event_id, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    def read_delivery(
        self,
        id: str,
        delivery_id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.DeliveryWithAttempts:
        """Read one delivery: what is sent, and each try with its answer.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/webhooks/{id}/deliveries/{delivery_id}",
                ids={"id": id, "delivery_id": delivery_id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.DeliveryWithAttempts,
        )

    def redeliver(
        self, id: str, delivery_id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.DeliveryOut:
        """Send it now, whatever came of it before, under the same webhook-id; also while the webhook is paused.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/deliveries/{delivery_id}/redelivery",
                ids={"id": id, "delivery_id": delivery_id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                status=202,
            ),
            models.DeliveryOut,
        )

    def replay(
        self, id: str, *, after: int, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.WebhookStateOut:
        """Send every event that follows a seq once more, each under the webhook-id that it had.

        Scope: `webhooks:write`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/replay",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"after": after},
                status=202,
            ),
            models.WebhookStateOut,
        )

    def rotate_secret(
        self,
        id: str,
        *,
        overlap_hours: int | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewWebhookOut:
        """Get a new secret. Until the overlap ends, what is sent is signed with both.

        Scope: `webhooks:write`.

        Args:
            overlap_hours: How long the old secret signs as well.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/secret-rotation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"overlap_hours": overlap_hours},
            ),
            models.NewWebhookOut,
        )

    def send_test(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.DeliveryOut:
        """Send an event of the type webhook.test, also while the webhook is paused.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/test-event",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.DeliveryOut,
        )


class AsyncWebhooks(AsyncResource):
    """Webhooks."""

    def list(
        self,
        *,
        status: Literal["active", "disabled", "paused"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.WebhookStateOut, models.Meta]:
        """List where events are sent.

        Scope: `webhooks:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/webhooks",
                query={
                    "status": status,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.WebhookStateOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["active", "disabled", "paused"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List where events are sent.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `webhooks:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/webhooks",
                query={"status": status, "updated_since": updated_since, "fields": fields},
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        url: str,
        event_types: Sequence[str],
        description: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewWebhookOut:
        """Have events sent to an address of yours, from now on.

        The answer is the only one that carries the secret. What is sent follows Standard Webhooks 1.0, at
        least once, with one `webhook-id` for an event over all tries; a try that fails is made again for
        three days. It is told no more than the key that made it may read, and identifiers only masked.

        Scope: `webhooks:write`.

        Args:
            url: Where events are posted to: https, at a public address.
            event_types: Types of events; `payment.*` is all of a kind, `*` everything.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/webhooks",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"url": url, "event_types": event_types, "description": description},
            ),
            models.NewWebhookOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.WebhookStateOut:
        """Read one webhook, with how its deliveries went of late.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/webhooks/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.WebhookStateOut,
        )

    async def change(
        self,
        id: str,
        *,
        description: str | None | NotGiven = NOT_GIVEN,
        event_types: Sequence[str] | NotGiven = NOT_GIVEN,
        status: Literal["active", "paused"] | NotGiven = NOT_GIVEN,
        url: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.WebhookStateOut:
        """Change a webhook, pause it or let it go on.

        Active again, it is sent all that happened meanwhile and is still kept.

        Scope: `webhooks:write`.

        Args:
            event_types: Types of events; `payment.*` is all of a kind, `*` everything.
            status: Paused, nothing is sent; active again, all that happened meanwhile is.
            url: Where events are posted to: https, at a public address.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/webhooks/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"description": description, "event_types": event_types, "status": status, "url": url},
            ),
            models.WebhookStateOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a webhook, with the log of its deliveries.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/webhooks/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def list_deliveries(
        self,
        id: str,
        *,
        status: Literal["delivered", "failed", "pending"] | None = None,
        event_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.DeliveryOut, models.Meta]:
        """List what was sent to a webhook, or waits to be; sort=-created_at for the latest first. Kept for 30 days.

        Scope: `webhooks:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/webhooks/{id}/deliveries",
                ids={"id": id},
                query={
                    "status": status,
                    "event_id": event_id,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.DeliveryOut,
            models.Meta,
        )

    async def csv_deliveries(
        self,
        id: str,
        *,
        status: Literal["delivered", "failed", "pending"] | None = None,
        event_id: str | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what was sent to a webhook, or waits to be; sort=-created_at for the latest first. Kept for 30 days.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/webhooks/{id}/deliveries",
                ids={"id": id},
                query={"status": status, "event_id": event_id, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    async def read_delivery(
        self,
        id: str,
        delivery_id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.DeliveryWithAttempts:
        """Read one delivery: what is sent, and each try with its answer.

        Scope: `webhooks:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: webhook; what is related to
                those after a dot, as in `webhook`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/webhooks/{id}/deliveries/{delivery_id}",
                ids={"id": id, "delivery_id": delivery_id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.DeliveryWithAttempts,
        )

    async def redeliver(
        self, id: str, delivery_id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.DeliveryOut:
        """Send it now, whatever came of it before, under the same webhook-id; also while the webhook is paused.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/deliveries/{delivery_id}/redelivery",
                ids={"id": id, "delivery_id": delivery_id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                status=202,
            ),
            models.DeliveryOut,
        )

    async def replay(
        self, id: str, *, after: int, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.WebhookStateOut:
        """Send every event that follows a seq once more, each under the webhook-id that it had.

        Scope: `webhooks:write`.

        Args:
            after: The `seq` of the last event that you have; 0 for none.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/replay",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"after": after},
                status=202,
            ),
            models.WebhookStateOut,
        )

    async def rotate_secret(
        self,
        id: str,
        *,
        overlap_hours: int | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.NewWebhookOut:
        """Get a new secret. Until the overlap ends, what is sent is signed with both.

        Scope: `webhooks:write`.

        Args:
            overlap_hours: How long the old secret signs as well.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/secret-rotation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"overlap_hours": overlap_hours},
            ),
            models.NewWebhookOut,
        )

    async def send_test(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.DeliveryOut:
        """Send an event of the type webhook.test, also while the webhook is paused.

        Scope: `webhooks:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/webhooks/{id}/test-event",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.DeliveryOut,
        )
