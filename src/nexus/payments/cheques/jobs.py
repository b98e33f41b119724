"""What is done with cheques by the clock."""

from typing import Final

from nexus.core.context import Ctx
from nexus.events.reminders import remind
from nexus.payments.cheques.filing import go_stale
from nexus.payments.cheques.queries import gone_stale, matured

AT_ONCE: Final = 500
SOON: Final = 7
"""days before its date on which a cheque is told of"""
LATE: Final = 30
"""days after which what was not told is not told any more"""


async def mark_stale_cheques(ctx: Ctx) -> None:
    """Each night: what can't be presented any more is stale."""
    while found := await gone_stale(ctx.db, ctx.org_id, AT_ONCE):
        await go_stale(ctx, found)


async def tell_matured_cheques(ctx: Ctx) -> None:
    """Each night: cheques in hand that can be taken to the bank from now on, and those that will be in a week."""
    for event_type, ahead in (("cheque.matured", 0), ("cheque.matures_soon", SOON)):
        due = await matured(ctx.db, ctx.org_id, event_type, ahead, LATE)
        await remind(ctx, event_type, [(row["id"], row["day"]) for row in due])


SCHEDULE = (
    ("mark_stale_cheques", "11 20 * * *", mark_stale_cheques),
    ("tell_matured_cheques", "13 20 * * *", tell_matured_cheques),
)
"""20:11 UTC is shortly after midnight in Dubai."""
