"""What resources are made of, and what is written by hand on some of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import parse_qsl, urlsplit

from nexus_client._calls import Call
from nexus_client._models import Model
from nexus_client.errors import JobFailed, JobTimedOut

if TYPE_CHECKING:
    from nexus_client._async import AsyncApi
    from nexus_client._generated.models import JobOut
    from nexus_client._sync import Api

R = TypeVar("R", bound=Model)
_ENDED = frozenset({"done", "failed", "cancelled"})


class Resource:
    def __init__(self, api: Api) -> None:
        self._api = api


class AsyncResource:
    def __init__(self, api: AsyncApi) -> None:
        self._api = api


class JobsByHand(Resource):
    def wait(self, id: str, *, timeout: float = 600.0, poll: float = 1.0) -> JobOut:
        """Wait until a job is done, and give it.

        Args:
            id: Of the job.
            timeout: Seconds to wait at most.
            poll: Seconds between two looks.

        Raises:
            JobFailed: It failed or was cancelled.
            JobTimedOut: It is not done yet; it goes on.
        """
        until = time.monotonic() + timeout
        while True:
            job = self._api.one(_look(id), _job())
            if _is_done(job):
                return job
            if time.monotonic() + poll > until:
                raise JobTimedOut(job)
            time.sleep(poll)


class AsyncJobsByHand(AsyncResource):
    async def wait(self, id: str, *, timeout: float = 600.0, poll: float = 1.0) -> JobOut:
        """Wait until a job is done, and give it.

        Args:
            id: Of the job.
            timeout: Seconds to wait at most.
            poll: Seconds between two looks.

        Raises:
            JobFailed: It failed or was cancelled.
            JobTimedOut: It is not done yet; it goes on.
        """
        until = time.monotonic() + timeout
        while True:
            job = await self._api.one(_look(id), _job())
            if _is_done(job):
                return job
            if time.monotonic() + poll > until:
                raise JobTimedOut(job)
            await asyncio.sleep(poll)


class ReportsByHand(Resource):
    def pages(self, report: R) -> Iterator[R]:
        """A report that comes in pages, such as the rent roll, and its further pages, fixed at the same instant.

        Args:
            report: What `read_rent_roll` or another method gave.
        """
        page: R | None = report
        while page is not None:
            yield page
            call = _next(page)
            page = None if call is None else self._api.one(call, type(report))


class AsyncReportsByHand(AsyncResource):
    async def pages(self, report: R) -> AsyncIterator[R]:
        """A report that comes in pages, such as the rent roll, and its further pages, fixed at the same instant.

        Args:
            report: What `read_rent_roll` or another method gave.
        """
        page: R | None = report
        while page is not None:
            yield page
            call = _next(page)
            page = None if call is None else await self._api.one(call, type(report))


def _next(report: Model) -> Call | None:
    path = getattr(report, "next", None)
    if not isinstance(path, str):
        return None
    parts = urlsplit(path)
    return Call("GET", parts.path, query=dict(parse_qsl(parts.query, keep_blank_values=True)))


def _look(id: str) -> Call:
    return Call("GET", "/jobs/{id}", ids={"id": id})


def _job() -> type[JobOut]:
    from nexus_client._generated.models import JobOut

    return JobOut


def _is_done(job: JobOut) -> bool:
    """Raises `JobFailed`."""
    if job.status in _ENDED and job.status != "done":
        raise JobFailed(job)
    return job.status == "done"
