"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    InstantIn,
    Names,
)


class AuditExport(Resource):
    """Audit log."""

    def read(
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
        format: Literal["csv", "jsonl"] | None = None,
    ) -> Download:
        """Export the audit log, or what of it meets the filters, as a file of any length.

        CSV has a line for each thing that an entry tells of; JSON Lines has an entry in each line.

        Scope: `audit:read`.

        Args:
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            format: CSV, or JSON Lines.
        """
        return self._api.download(
            Call(
                "GET",
                "/audit-export",
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
                    "format": format,
                },
                accept="*/*",
            )
        )


class AsyncAuditExport(AsyncResource):
    """Audit log."""

    async def read(
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
        format: Literal["csv", "jsonl"] | None = None,
    ) -> AsyncDownload:
        """Export the audit log, or what of it meets the filters, as a file of any length.

        CSV has a line for each thing that an entry tells of; JSON Lines has an entry in each line.

        Scope: `audit:read`.

        Args:
            actor: A key, a user, a job or a command.
            object_id: The id of anything: what happened to it.
            types: What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind.
            recorded_from: At or after this instant.
            recorded_before: Before this instant.
            format: CSV, or JSON Lines.
        """
        return await self._api.download(
            Call(
                "GET",
                "/audit-export",
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
                    "format": format,
                },
                accept="*/*",
            )
        )
