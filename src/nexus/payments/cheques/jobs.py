"""What is done with cheques by the clock."""

from typing import Final

from nexus.core.context import Ctx
from nexus.payments.cheques.filing import go_stale
from nexus.payments.cheques.queries import gone_stale

AT_ONCE: Final = 500


async def mark_stale_cheques(ctx: Ctx) -> None:
    """Each night: what can't be presented any more is stale."""
    while found := await gone_stale(ctx.db, ctx.org_id, AT_ONCE):
        await go_stale(ctx, found)


SCHEDULE = (("mark_stale_cheques", "11 20 * * *", mark_stale_cheques),)
"""20:11 UTC is shortly after midnight in Dubai."""
