"""What is done with webhooks by the clock; sending is the dispatcher's."""

from datetime import timedelta
from typing import Final

from nexus.core.context import Ctx
from nexus.webhooks.queries import delete_old_deliveries

KEPT: Final = timedelta(days=30)
_AT_ONCE: Final = 2000


async def forget_old_deliveries(ctx: Ctx) -> None:
    """The log of deliveries is kept for 30 days."""
    while await delete_old_deliveries(ctx.db, ctx.org_id, ctx.now - KEPT, _AT_ONCE) == _AT_ONCE:
        pass


SCHEDULE: Final = (("forget_old_deliveries", "51 3 * * *", forget_old_deliveries),)
