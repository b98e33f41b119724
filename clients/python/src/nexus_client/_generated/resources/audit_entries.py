"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    InstantIn,
    Names,
    deep,
)


class AuditEntries(Resource):
    """Audit log."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        kind: Literal["access", "change", "reading"] | None = None,
        actor: str | None = None,
        actor_type: Literal["command", "job", "key", "user", "visitor"] | None = None,
        key_id: str | None = None,
        object_id: str | None = None,
        types: Names | None = None,
        outcome: Literal["done", "refused"] | None = None,
        request_id: str | None = None,
        address: str | None = None,
        operation: str | None = None,
        recorded_from: InstantIn | None = None,
        recorded_before: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.AuditEntryOut, models.Meta]:
        """List who did what, from where and with which key.

        An entry for each transaction that wrote, for each answer that showed personal identifiers in clear,
        and for what happens at the door. It tells what became of each thing, before and after. Entries are
        kept for ever and form a chain of hashes, which `nexus check audit` follows.

        Scope: `audit:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/audit-entries",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "kind": kind,
                    "actor": actor,
                    "actor_type": actor_type,
                    "key_id": key_id,
                    "object_id": object_id,
                    "types": types,
                    "outcome": outcome,
                    "request_id": request_id,
                    "address": address,
                    "operation": operation,
                    "recorded_from": recorded_from,
                    "recorded_before": recorded_before,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.AuditEntryOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        kind: Literal["access", "change", "reading"] | None = None,
        actor: str | None = None,
        actor_type: Literal["command", "job", "key", "user", "visitor"] | None = None,
        key_id: str | None = None,
        object_id: str | None = None,
        types: Names | None = None,
        outcome: Literal["done", "refused"] | None = None,
        request_id: str | None = None,
        address: str | None = None,
        operation: str | None = None,
        recorded_from: InstantIn | None = None,
        recorded_before: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List who did what, from where and with which key.

        All rows of the filter as CSV, in the order of creation, as they are read.

        An entry for each transaction that wrote, for each answer that showed personal identifiers in clear,
        and for what happens at the door. It tells what became of each thing, before and after. Entries are
        kept for ever and form a chain of hashes, which `nexus check audit` follows.

        Scope: `audit:read`.

        Args:
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
        """
        return self._api.download(
            Call(
                "GET",
                "/audit-entries",
                query={
                    "kind": kind,
                    "actor": actor,
                    "actor_type": actor_type,
                    "key_id": key_id,
                    "object_id": object_id,
                    "types": types,
                    "outcome": outcome,
                    "request_id": request_id,
                    "address": address,
                    "operation": operation,
                    "recorded_from": recorded_from,
                    "recorded_before": recorded_before,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.AuditEntryOut:
        """Read one entry of the audit log.

        Scope: `audit:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/audit-entries/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.AuditEntryOut,
        )


class AsyncAuditEntries(AsyncResource):
    """Audit log."""

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        kind: Literal["access", "change", "reading"] | None = None,
        actor: str | None = None,
        actor_type: Literal["command", "job", "key", "user", "visitor"] | None = None,
        key_id: str | None = None,
        object_id: str | None = None,
        types: Names | None = None,
        outcome: Literal["done", "refused"] | None = None,
        request_id: str | None = None,
        address: str | None = None,
        operation: str | None = None,
        recorded_from: InstantIn | None = None,
        recorded_before: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.AuditEntryOut, models.Meta]:
        """List who did what, from where and with which key.

        An entry for each transaction that wrote, for each answer that showed personal identifiers in clear,
        and for what happens at the door. It tells what became of each thing, before and after. Entries are
        kept for ever and form a chain of hashes, which `nexus check audit` follows.

        Scope: `audit:read`.

        Args:
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/audit-entries",
                query={
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "kind": kind,
                    "actor": actor,
                    "actor_type": actor_type,
                    "key_id": key_id,
                    "object_id": object_id,
                    "types": types,
                    "outcome": outcome,
                    "request_id": request_id,
                    "address": address,
                    "operation": operation,
                    "recorded_from": recorded_from,
                    "recorded_before": recorded_before,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.AuditEntryOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        kind: Literal["access", "change", "reading"] | None = None,
        actor: str | None = None,
        actor_type: Literal["command", "job", "key", "user", "visitor"] | None = None,
        key_id: str | None = None,
        object_id: str | None = None,
        types: Names | None = None,
        outcome: Literal["done", "refused"] | None = None,
        request_id: str | None = None,
        address: str | None = None,
        operation: str | None = None,
        recorded_from: InstantIn | None = None,
        recorded_before: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List who did what, from where and with which key.

        All rows of the filter as CSV, in the order of creation, as they are read.

        An entry for each transaction that wrote, for each answer that showed personal identifiers in clear,
        and for what happens at the door. It tells what became of each thing, before and after. Entries are
        kept for ever and form a chain of hashes, which `nexus check audit` follows.

        Scope: `audit:read`.

        Args:
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/audit-entries",
                query={
                    "kind": kind,
                    "actor": actor,
                    "actor_type": actor_type,
                    "key_id": key_id,
                    "object_id": object_id,
                    "types": types,
                    "outcome": outcome,
                    "request_id": request_id,
                    "address": address,
                    "operation": operation,
                    "recorded_from": recorded_from,
                    "recorded_before": recorded_before,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.AuditEntryOut:
        """Read one entry of the audit log.

        Scope: `audit:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: key; what is related to those
                after a dot, as in `key.properties`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/audit-entries/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.AuditEntryOut,
        )
