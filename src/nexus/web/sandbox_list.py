"""Sandboxes as the page lists them, with how far their jobs are."""

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.sandboxes.queries import list_all
from nexus.web.sandbox_views import SandboxRow


async def sandbox_rows(ctx: Ctx) -> tuple[SandboxRow, ...]:
    """The newest first."""
    rows = list(reversed(await list_all(ctx.db, ctx.org_id)))
    jobs = await ctx.db.fetch(
        "SELECT id, done, total FROM jobs WHERE org_id = $1 AND id = ANY ($2)",
        ctx.org_id,
        [row["job_id"] for row in rows if row["job_id"]],
    )
    far = {job["id"]: _percent(job) for job in jobs}
    return tuple(
        SandboxRow(
            id=ids.encode("sandbox", row["id"]),
            name=row["name"],
            source=row["source"],
            status=row["status"],
            today=row["today"],
            percent=far.get(row["job_id"]),
            job_id=ids.encode("job", row["job_id"]) if row["job_id"] else "",
        )
        for row in rows
    )


def _percent(job: Row) -> int | None:
    return None if not job["total"] else min(100, job["done"] * 100 // job["total"])
