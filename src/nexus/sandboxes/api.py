"""Routes of sandboxes."""

from nexus.api_keys.schemas import NewApiKeyOut
from nexus.api_keys.schemas import fields_of as key_fields
from nexus.core.context import Ctx
from nexus.jobs.schemas import JobOut, job_out
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes
from nexus.sandboxes import actions, queries
from nexus.sandboxes.schemas import (
    ClockIn,
    NewSandboxOut,
    SandboxIn,
    SandboxKeyIn,
    SandboxOut,
    SandboxQuery,
    fields_of,
    sandbox_out,
)

routes = Routes("Sandboxes", "sandboxes")
LISTING = Listing(
    queries.COLUMNS, queries.SOURCE, "s", {n: f"s.{n}" for n in ("created_at", "updated_at", "name", "clock")}
)


@routes.get("/sandboxes", query=SandboxQuery, answer=SandboxOut, listing=True, sorts=tuple(LISTING.sorts))
async def list_sandboxes(ctx: Ctx, call: Call[None, SandboxQuery]) -> Many:
    """List the organisation's sandboxes."""
    where = Where()
    where.add("s.org_id = {}", ctx.org_id)
    where.add("s.source = {}", call.query.source)
    where.add("s.updated_at >= {}", call.query.updated_since)
    return await LISTING.fetch(ctx.db, call.query, where, sandbox_out)


@routes.post("/sandboxes", body=SandboxIn, answer=NewSandboxOut, problems=(409,))
async def create_sandbox(ctx: Ctx, call: Call[SandboxIn, NoQuery]) -> One:
    """Make a test organisation with a clock of its own: empty, from the sample, or as a masked copy of this one.

    The answer is the only one that carries its first key. An empty one is ready at once; the others are filled by the job
    that `job_id` names, and take writes when `status` is `ready`. A copy needs the scopes that read what is copied.
    """
    body = call.body
    row, text = await actions.create_sandbox(
        ctx, name=body.name, source=body.source, clock=body.clock, properties=body.properties
    )
    out = NewSandboxOut(**fields_of(row), key=text)
    return One(out, version=row["version"], location=f"/sandboxes/{out.id}")


@routes.get("/sandboxes/{id:sandbox}", answer=SandboxOut)
async def read_sandbox(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one sandbox, and where its clock stands."""
    row = await actions.read_sandbox(ctx, call.id)
    return One(sandbox_out(row), version=row["version"])


@routes.delete("/sandboxes/{id:sandbox}", status=202, answer=JobOut, problems=(409,))
async def delete_sandbox(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Delete a sandbox with all that is in it.

    Its keys end at once; a job removes the rows.
    """
    row = await actions.read_sandbox(ctx, call.id, lock=True)
    call.check_version(row["version"])
    job = job_out(await actions.delete_sandbox(ctx, row))
    return One(job, location=f"/jobs/{job.id}")


@routes.post("/sandboxes/{id:sandbox}/clock", body=ClockIn, answer=JobOut, status=202, problems=(409,))
async def move_sandbox_clock(ctx: Ctx, call: Call[ClockIn, NoQuery]) -> One:
    """Move a sandbox's clock to noon of a later day.

    A job runs everything that time would do on the way, in its order: rent, late fees, stale cheques and whatever else the
    clock does, with the events and webhooks that follow. Its result counts the events by type. It can be stopped between two
    days, and a new request goes on from there.
    """
    row = await actions.read_sandbox(ctx, call.id, lock=True)
    job = job_out(await actions.move_clock(ctx, row, call.body.to))
    return One(job, location=f"/jobs/{job.id}")


@routes.post("/sandboxes/{id:sandbox}/keys", body=SandboxKeyIn, answer=NewApiKeyOut, problems=(409,))
async def create_sandbox_key(ctx: Ctx, call: Call[SandboxKeyIn, NoQuery]) -> One:
    """Create one more key of a sandbox.

    The answer is the only one that carries the key itself. The keys of a sandbox are listed, rolled and revoked with one of
    them, at `/api-keys`.
    """
    row = await actions.read_sandbox(ctx, call.id, lock=True)
    key, text = await actions.create_sandbox_key(ctx, row, call.body.name)
    return One(NewApiKeyOut(**key_fields(key, ctx.real_now), key=text), version=key["version"])
