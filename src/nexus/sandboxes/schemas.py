"""What the API takes and gives of sandboxes."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.rest.fields import Day, Name, UpdatedSince, id_of
from nexus.rest.listing import ListQuery
from nexus.sandboxes.model import DEFAULT_PROPERTIES, MOST_PROPERTIES

Source = Literal["empty", "sample", "copy"]
Status = Literal["preparing", "ready", "moving", "failed", "deleting"]
_PROPERTIES = f"Of the sample: how many properties it has. Default: {DEFAULT_PROPERTIES}."


class SandboxIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name
    source: Annotated[
        Source,
        Meta(
            description="`empty`; `sample`, a portfolio of Dubai with its past; `copy`, this organisation with names, contacts"
            " and identifiers replaced."
        ),
    ]
    clock: (
        Annotated[Day, Meta(description="Where its clock begins, at noon. Default: now. A copy begins now.")]
        | None
    ) = None
    properties: Annotated[int, Meta(ge=1, le=MOST_PROPERTIES, description=_PROPERTIES)] | None = None


class ClockIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    to: Annotated[
        Day, Meta(description="The day at whose noon the clock then stands, up to five years ahead.")
    ]


class SandboxKeyIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name


class SandboxQuery(ListQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    source: Source | None = None
    updated_since: UpdatedSince | None = None


class SandboxOut(msgspec.Struct, kw_only=True):
    """A test organisation with a clock of its own."""

    id: id_of("sandbox")  # type: ignore[valid-type]
    organisation_id: id_of("organisation")  # type: ignore[valid-type]
    name: str
    source: Source
    properties: int | None
    status: Status
    clock: Annotated[
        str,
        Meta(
            description="Where its clock stands; it stands still until it is moved.",
            examples=["2026-11-23T08:00:00.000000Z"],
        ),
    ]
    today: Annotated[str, Meta(description="The day that it is there.", examples=["2026-11-23"])]
    job_id: Annotated[str | None, Meta(description="The latest job about it.")]
    created_by: str
    created_at: str
    updated_at: str


class NewSandboxOut(SandboxOut):
    """The one answer that carries the text of the sandbox's first key."""

    key: str


def sandbox_out(row: Row) -> SandboxOut:
    return SandboxOut(**fields_of(row))


def fields_of(row: Row) -> dict[str, Any]:
    return {
        "id": ids.encode("sandbox", row["id"]),
        "organisation_id": ids.encode("organisation", row["id"]),
        "name": row["name"],
        "source": row["source"],
        "properties": row["properties"],
        "status": row["status"],
        "clock": instant(row["clock"]),
        "today": row["today"].isoformat(),
        "job_id": ids.encode_optional("job", row["job_id"]),
        "created_by": row["created_by"],
        "created_at": instant(row["created_at"]),
        "updated_at": instant(row["updated_at"]),
    }
