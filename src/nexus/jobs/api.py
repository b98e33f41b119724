"""Routes of jobs. They are started where the work belongs; here they are watched, stopped, and their results fetched."""

from nexus.core.context import Ctx
from nexus.jobs import actions, queries
from nexus.jobs.schemas import JobOut, JobQuery, job_out
from nexus.rest.formats import MEDIA_TYPES
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, File, Many, NoQuery, One, Routes

routes = Routes("Jobs", "jobs")
MEDIA = (MEDIA_TYPES["csv"], MEDIA_TYPES["xlsx"], "application/json")
LISTING = Listing(
    queries.COLUMNS, queries.SOURCE, "j", {n: f"j.{n}" for n in ("created_at", "updated_at", "finished_at")}
)


@routes.get("/jobs", query=JobQuery, answer=JobOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_jobs(ctx: Ctx, call: Call[None, JobQuery]) -> Many:
    """List jobs. Those that ended more than 90 days ago are forgotten."""
    q, where = call.query, Where()
    where.add("j.org_id = {}", ctx.org_id)
    where.add("j.status = {}", q.status)
    where.add("j.kind = {}", q.kind)
    where.add("j.updated_at >= {}", q.updated_since)
    return await LISTING.fetch(ctx.db, q, where, job_out)


@routes.get("/jobs/{id:job}", answer=JobOut)
async def read_job(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one job: its state, how far it is, and where its result is."""
    row = await actions.read_job(ctx, call.id)
    return One(job_out(row), version=row["version"])


@routes.get("/jobs/{id:job}/result", answer=None, media=MEDIA, problems=(409, 410))
async def read_job_result(ctx: Ctx, call: Call[None, NoQuery]) -> File:
    """Fetch what a job has made, in the format that was asked for. It is kept for 7 days."""
    job = await actions.read_job(ctx, call.id)
    content = await actions.read_result(ctx, job)

    async def make() -> bytes:
        return content

    return File(job["result_name"], job["result_media_type"], make, tag=str(job["id"]))


@routes.post("/jobs/{id:job}/cancellation", answer=JobOut, status=200, problems=(409,))
async def cancel_job(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Stop a job. A queued one ends at once, a running one at its next step."""
    job = await actions.cancel_job(ctx, await actions.read_job(ctx, call.id, lock=True))
    return One(job_out(job), version=job["version"])
