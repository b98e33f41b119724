"""Reports as jobs: asked for now, made by a worker, fetched when they are ready. The same operation makes them."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

import msgspec
from msgspec import Meta

from nexus.api.decoding import read_query
from nexus.core.context import Ctx
from nexus.core.errors import FieldError, Invalid
from nexus.jobs.actions import Progress, start_job
from nexus.jobs.model import Result
from nexus.jobs.schemas import JobOut, job_out
from nexus.rest.operation import Call, File, NoQuery, One, Operation, Routes

MOST_ROWS: Final = 1_000_000
"""of a file that a job makes; a worksheet holds 1,048,576"""
Text = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(max_length=60)]


def report_run_routes(reports: Sequence[Operation]) -> Routes:
    """The route that starts a report as a job. `reports` are the operations that also answer with a file."""
    known = _by_name(reports)
    body = msgspec.defstruct(
        "ReportRunIn",
        [
            ("report", Annotated[Literal[tuple(known)], Meta(description="The report's name in its path.")]),
            ("format", Literal["csv", "xlsx"]),
            ("parameters", Annotated[dict[Name, Text], Meta(
                max_length=30, description="What the report takes in its query, such as `as_of` or `property_id`.",
                examples=[{"as_of": "2026-11-23"}])], msgspec.field(default_factory=dict)),
        ],
        forbid_unknown_fields=True,
        namespace={"__doc__": "A report to be made by a worker."},
    )  # fmt: skip
    routes = Routes("Jobs", "jobs")

    @routes.post("/report-runs", body=body, answer=JobOut, status=202, scope="reports:read", problems=(409,))
    async def start_report_run(ctx: Ctx, call: Call[Any, NoQuery]) -> One:
        """Have a report made as a file, however long it is.

        Answers at once with a job: see how far it is at `/jobs/{id}`, and fetch the file at `/jobs/{id}/result`.
        """
        operation = known[call.body.report]
        _query(operation, call.body.format, call.body.parameters)
        request = {"report": call.body.report, "format": call.body.format, "parameters": call.body.parameters}
        assert operation.scope is not None
        job = job_out(await start_job(ctx, "report", request, operation.scope))
        return One(job, location=f"/jobs/{job.id}")

    return routes


class ReportRunner:
    """Makes the reports that were asked for as jobs."""

    def __init__(self, reports: Sequence[Operation]) -> None:
        self._known = _by_name(reports)

    async def __call__(self, ctx: Ctx, request: dict[str, Any], progress: Progress) -> Result:
        operation = self._known[request["report"]]
        last: tuple[int, int | None] = 0, None

        async def tell(done: int, total: int | None) -> None:
            nonlocal last
            last = done, total
            await progress(done, total)

        ctx.progress = tell
        call = Call(
            body=None,
            query=_query(operation, request["format"], request["parameters"]),
            ids={},
            most_rows=MOST_ROWS,
        )
        file = await operation.handler(ctx, call)
        assert isinstance(file, File)
        await progress(*last)  # it is not made into a file when somebody has stopped it
        return Result(file.name, file.media_type, await file.make())


def _by_name(reports: Sequence[Operation]) -> dict[str, Operation]:
    return {o.path.removeprefix("/reports/"): o for o in reports if o.files}


def _query(operation: Operation, wanted: str, parameters: dict[str, str]) -> Any:
    """The report's own query, checked as the report checks it. Raises `Invalid` under /parameters."""
    taken = {f.encode_name for f in msgspec.structs.fields(operation.query)} - {"format", "page", "limit"}
    for name in parameters:
        if name not in taken:
            raise Invalid.at(f"/parameters/{name}", "not_taken", "is not a parameter of this report")
    try:
        return read_query(operation.query, urlencode(parameters | {"format": wanted}).encode())
    except Invalid as error:
        raise Invalid(
            errors=tuple(
                FieldError(f"/parameters{e.pointer}", "wrong_parameter", e.detail) for e in error.errors
            )
        ) from None
