"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from nexus_client._calls import Call
from nexus_client._generated import choices, models
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    NotGiven,
)


class ReportRuns(Resource):
    """Jobs."""

    def create(
        self,
        *,
        report: choices.ReportRunsReport,
        format: Literal["csv", "xlsx"],
        parameters: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JobOut:
        """Have a report made as a file, however long it is.

        Answers at once with a job: see how far it is at `/jobs/{id}`, and fetch the file at
        `/jobs/{id}/result`.

        Scope: `reports:read`.

        Args:
            report: The report's name in its path.
            parameters: What the report takes in its query, such as `as_of` or `property_id`.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/report-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"report": report, "format": format, "parameters": parameters},
                status=202,
            ),
            models.JobOut,
        )


class AsyncReportRuns(AsyncResource):
    """Jobs."""

    async def create(
        self,
        *,
        report: choices.ReportRunsReport,
        format: Literal["csv", "xlsx"],
        parameters: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JobOut:
        """Have a report made as a file, however long it is.

        Answers at once with a job: see how far it is at `/jobs/{id}`, and fetch the file at
        `/jobs/{id}/result`.

        Scope: `reports:read`.

        Args:
            report: The report's name in its path.
            parameters: What the report takes in its query, such as `as_of` or `property_id`.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/report-runs",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"report": report, "format": format, "parameters": parameters},
                status=202,
            ),
            models.JobOut,
        )
