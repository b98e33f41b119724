"""What resources are made of, and what is written by hand on some of them."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from nexus_client._calls import Call
from nexus_client.errors import JobFailed, JobTimedOut

if TYPE_CHECKING:
    from nexus_client._async import AsyncApi
    from nexus_client._generated.models import JobOut
    from nexus_client._sync import Api

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
