"""Rules of sandboxes: how many, which days their clocks take, and in which order time runs its jobs."""

import heapq
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from croniter import croniter

from nexus.core.context import Ctx
from nexus.core.errors import Conflict
from nexus.core.scopes import ALL

MOST_SANDBOXES: Final = 20
"""of one organisation"""
MOST_DAYS: Final = 5 * 366
"""of one move of a clock"""
FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2099, 12, 31)
MOST_PROPERTIES: Final = 150
"""of the sample"""
DEFAULT_PROPERTIES: Final = 10
KEY_SCOPES: Final = frozenset(s for s in ALL if not s.startswith("sandboxes:"))
"""of a sandbox's keys: all that can be done in it, and no sandboxes of its own"""
_NOON: Final = time(12)


class SandboxBusy(Conflict):
    code, title = "sandbox_busy", "Something is being done with the sandbox"


class NoSandboxHere(Conflict):
    code, title = "no_sandbox_here", "A sandbox has no sandboxes of its own"


@dataclass(frozen=True, slots=True)
class TimedJob:
    """A job that time runs, batch by batch."""

    name: str
    cron: str
    run: Callable[[Ctx, UUID], Awaitable[UUID | None]]
    """Does a batch of what follows an id, and gives the id after which to go on."""


def noon(day: date, time_zone: str) -> datetime:
    """Where a clock stands on a day: after what is done in the night, far from both midnights."""
    return datetime.combine(day, _NOON, ZoneInfo(time_zone)).astimezone(UTC)


def steps(
    jobs: Sequence[TimedJob], clock: datetime, done: str | None, until: datetime
) -> Iterator[tuple[datetime, TimedJob]]:
    """What time runs after `clock` up to `until`, in order: at one instant in the order of the jobs.

    `done` is the last job that was run at the instant `clock` itself; with None all of that instant are done.
    """
    names = [job.name for job in jobs]
    place = names.index(done) if done in names else len(jobs)
    for at, order in heapq.merge(*(_instants(job.cron, n, clock, until) for n, job in enumerate(jobs))):
        if at > clock or order > place:
            yield at, jobs[order]


def _instants(cron: str, order: int, since: datetime, until: datetime) -> Iterator[tuple[datetime, int]]:
    """`since` itself may be the first."""
    found = croniter(cron, since - timedelta(microseconds=1))
    while (at := found.get_next(datetime)) <= until:
        yield at, order
