"""What the API gives of jobs."""

import json
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.errors import FieldError
from nexus.jobs.model import JobStatus
from nexus.rest.fields import UpdatedSince, id_of
from nexus.rest.listing import ListQuery

Kind = Literal["report", "sandbox_making", "sandbox_clock", "sandbox_deletion"]


class JobQuery(ListQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    status: JobStatus | None = None
    kind: Kind | None = None
    updated_since: UpdatedSince | None = None


class JobProgress(msgspec.Struct):
    """How far it is. `total` is null while it isn't known."""

    done: int
    total: int | None


class JobResult(msgspec.Struct):
    """What it has made, and until when it can be fetched."""

    name: Annotated[str, Meta(examples=["rent-roll_2026-11-23.xlsx"])]
    media_type: str
    bytes: int
    path: Annotated[str, Meta(description="Below `/api/v2`.")]
    expires_at: str


class JobError(msgspec.Struct):
    """Why it failed, as an answer to a request would have said it."""

    code: str
    detail: str
    errors: list[FieldError]


class JobOut(msgspec.Struct, kw_only=True):
    """A piece of long work."""

    id: id_of("job")  # type: ignore[valid-type]
    kind: Kind
    status: JobStatus
    request: Annotated[dict[str, Any], Meta(description="What was asked for.")]
    progress: JobProgress
    result: JobResult | None
    error: JobError | None
    requested_by: str
    started_at: str | None
    finished_at: str | None
    created_at: str
    updated_at: str


def job_out(row: Row) -> JobOut:
    job_id = ids.encode("job", row["id"])
    result = None
    if row["status"] == "done":
        result = JobResult(
            row["result_name"], row["result_media_type"], row["result_size"], f"/jobs/{job_id}/result", instant(row["expires_at"])
        )  # fmt: skip
    return JobOut(
        id=job_id,
        kind=row["kind"],
        status=row["status"],
        request=json.loads(row["request"]),
        progress=JobProgress(row["done"], row["total"]),
        result=result,
        error=None if row["error"] is None else msgspec.json.decode(row["error"], type=JobError),
        requested_by=row["actor"],
        started_at=None if row["started_at"] is None else instant(row["started_at"]),
        finished_at=None if row["finished_at"] is None else instant(row["finished_at"]),
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
