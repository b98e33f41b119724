"""What identity does by the clock."""

from nexus.core.context import Ctx
from nexus.identity import queries
from nexus.identity.sessions import WINDOW


async def forget_expired_sessions(ctx: Ctx) -> None:
    """Delete sessions that have ended, and throttles whose window is over."""
    await queries.delete_expired_sessions(ctx.db, ctx.org_id, ctx.real_now)
    await queries.delete_old_failures(ctx.db, WINDOW)


SCHEDULE = (("forget_expired_sessions", "17 * * * *", forget_expired_sessions),)
