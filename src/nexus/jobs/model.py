"""What a job is. The rooms that have long work tell a worker how it is done; here is what all of them share."""

from dataclasses import dataclass
from typing import Final, Literal

from nexus.core.errors import Conflict, NexusError

JobStatus = Literal["queued", "running", "done", "failed", "cancelled"]
QUEUE: Final = "nexus_jobs"
"""The queue's entry point."""
SLOW_QUEUE: Final = "nexus_slow_jobs"
"""That of work that takes minutes, so that nobody's report waits for it."""
KEPT_DAYS: Final = 7
"""How long a result can be fetched."""
REMEMBERED_DAYS: Final = 90
"""How long a job that has ended is listed."""
MOST_ATTEMPTS: Final = 3
"""A job whose worker ended under it is begun again, but not for ever."""
MOST_WAITING: Final = 100
"""Jobs of an organisation that are queued or running at a time."""
MOST_BYTES: Final = 100 * 1024 * 1024
"""of one result"""


class WrongState(Conflict):
    code, title = "wrong_state", "The job is not in a state for this"


class TooManyJobs(Conflict):
    code, title = "too_many_jobs", "Too many jobs are waiting"


class ResultGone(NexusError):
    status, code, title = 410, "result_gone", "The result is no longer kept"


class Cancelled(Exception):
    """Raised inside a job that somebody has stopped."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a job has made."""

    name: str
    media_type: str
    content: bytes
