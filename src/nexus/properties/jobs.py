"""What properties do by the clock. Reading never waits for it: a stale count is counted afresh by the query."""

from nexus.core.context import Ctx
from nexus.properties import queries


async def refresh_occupancy(ctx: Ctx) -> None:
    """Count occupied units anew where the local day has moved on."""
    await queries.refresh_stale_occupancy(ctx.db, ctx.org_id)


SCHEDULE = (("refresh_occupancy", "*/10 * * * *", refresh_occupancy),)
