"""The sample in a sandbox: the portfolio of a company whose present is where the sandbox's clock stands."""

from dataclasses import asdict
from typing import Any, Final
from uuid import UUID

from nexus.core.clock import local_day
from nexus.core.context import Ctx, Row
from nexus.jobs.actions import Progress
from nexus.sample.load import load_sample
from nexus.sample.stamps import TIME_ZONE
from nexus.sandboxes.making import while_telling

_STEPS: Final = ("properties", "payments", "entries", "cheques")
_PARTS: Final = 100


async def fill_with_sample(ctx: Ctx, sandbox: Row, _owner: UUID, progress: Progress) -> dict[str, int]:
    """The first `properties` of the sample."""
    done = 0

    def tell(step: str, so_far: int, total: int) -> None:
        nonlocal done
        done = _STEPS.index(step) * _PARTS + _PARTS * so_far // max(total, 1)

    work = load_sample(
        ctx.db, ctx.org_id, ctx.vault, today=local_day(ctx.now, TIME_ZONE), now=ctx.now,
        properties=sandbox["properties"], progress=tell,
    )  # fmt: skip
    summary: Any = await while_telling(work, progress, lambda: (done, _PARTS * len(_STEPS)))
    return asdict(summary)
