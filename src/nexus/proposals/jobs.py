"""What is done with proposals by the clock."""

from typing import Final

from nexus.core.context import Ctx
from nexus.proposals.actions import expire

_AT_ONCE: Final = 500


async def expire_proposals(ctx: Ctx) -> None:
    """Proposals that nobody decided in time end."""
    await expire(ctx, _AT_ONCE)


SCHEDULE: Final = (("expire_proposals", "7 * * * *", expire_proposals),)
