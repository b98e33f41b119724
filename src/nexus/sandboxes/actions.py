"""Make sandboxes, move their clocks, give them keys, remove them."""

import dataclasses
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.api_keys.actions import create_key
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.scopes import READ, UNMASKED
from nexus.database.rows import insert_row, update_row
from nexus.events import by_ids, emit, register, watch
from nexus.identity.actions import create_organisation, read_organisation, set_plan
from nexus.jobs.actions import start_job
from nexus.jobs.model import SLOW_QUEUE
from nexus.sandboxes import queries
from nexus.sandboxes.model import (
    DEFAULT_PROPERTIES,
    FIRST_DAY,
    KEY_SCOPES,
    LAST_DAY,
    MOST_DAYS,
    MOST_SANDBOXES,
    NoSandboxHere,
    SandboxBusy,
    noon,
)
from nexus.sandboxes.schemas import sandbox_out
from nexus.sandboxes.within import in_sandbox

register("sandbox", "sandboxes", by_ids(queries.COLUMNS, queries.SOURCE, "s"), sandbox_out)
SCOPE: Final = "sandboxes:write"
_COPIED: Final = READ - {"sandboxes:read", "webhooks:read", "users:read", "api_keys:read"}
"""What a caller must be able to read of an organisation to have it copied."""


async def create_sandbox(
    ctx: Ctx, *, name: str, source: str, clock: date | None = None, properties: int | None = None
) -> tuple[Row, str]:
    """A sandbox and the text of its first key. An empty one is ready at once, the others are filled by a job.

    Raises `Invalid`, `Conflict` beyond 20 of them, `Forbidden` for a copy of what the caller may not read.
    """
    owner = await read_organisation(ctx, lock=True)
    _check(ctx, source, clock, properties)
    if len(await queries.list_all(ctx.db, ctx.org_id)) >= MOST_SANDBOXES:
        raise Conflict(
            f"There are {MOST_SANDBOXES} sandboxes already; delete one first.", code="too_many_sandboxes"
        )
    sandbox_id = ids.new_id()
    await insert_row(ctx.db, "sandboxes", {
        "org_id": ctx.org_id, "id": sandbox_id, "name": name, "source": source, "time_zone": owner["time_zone"],
        "properties": (properties or DEFAULT_PROPERTIES) if source == "sample" else None,
        "clock": noon(clock, owner["time_zone"]) if clock else ctx.real_now, "clock_tick": await queries.next_tick(ctx.db),
        "made_at": ctx.real_now if source == "empty" else None, "created_by": ctx.actor.id,
    })  # fmt: skip
    async with in_sandbox(ctx, sandbox_id) as inside:
        await create_organisation(
            inside, name=name, plan=owner["plan"], jurisdiction=owner["jurisdiction"], currency=owner["currency"],
            time_zone=owner["time_zone"], mode="test",
        )  # fmt: skip
    text = await _new_key(ctx, sandbox_id, name)
    if source != "empty":
        await _start(ctx, sandbox_id, "sandbox_making", {"source": source})
    await emit(ctx, "sandbox.created", sandbox_id, new=True)
    return await read_sandbox(ctx, sandbox_id), text[1]


async def read_sandbox(ctx: Ctx, sandbox_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_sandbox(ctx.db, ctx.org_id, sandbox_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def move_clock(ctx: Ctx, sandbox: Row, to: date) -> Row:
    """Start the job that moves the clock to noon of a day and runs what time does on the way.

    Raises `Invalid` for a day that isn't later or is too far, `SandboxBusy`.
    """
    _need_ready(sandbox)
    if to <= sandbox["today"]:
        raise Invalid.at("/to", "not_later", f"must be after {sandbox['today']}, where its clock stands")
    if to > sandbox["today"] + timedelta(days=MOST_DAYS) or to > LAST_DAY:
        raise Invalid.at("/to", "too_far", f"must be at most {MOST_DAYS} days ahead and not after {LAST_DAY}")
    async with in_sandbox(ctx, sandbox["id"]) as inside:
        after = await queries.last_seq(inside.db, inside.org_id)
    request = {"from": instant(sandbox["clock"]), "to": to.isoformat(), "events_after": after}
    return await _start(ctx, sandbox["id"], "sandbox_clock", request)


async def create_sandbox_key(ctx: Ctx, sandbox: Row, name: str) -> tuple[Row, str]:
    """One more key of the sandbox, and its text. Raises `SandboxBusy` while it is being deleted."""
    if sandbox["deleting"]:
        raise SandboxBusy("It is being deleted.")
    return await _new_key(ctx, sandbox["id"], name)


async def delete_sandbox(ctx: Ctx, sandbox: Row) -> Row:
    """Its keys end now; a job removes all that is in it. Raises `SandboxBusy`."""
    if sandbox["status"] not in {"ready", "failed"}:
        raise SandboxBusy(f"It is {sandbox['status']}; stop the job first.")
    await watch(ctx, "sandbox", sandbox["id"])
    await update_row(ctx.db, "sandboxes", ctx.org_id, sandbox["id"], {"deleting": True})
    async with in_sandbox(ctx, sandbox["id"]) as inside:
        await queries.revoke_keys(inside.db, inside.org_id, ctx.real_now)
    job = await _start(ctx, sandbox["id"], "sandbox_deletion", {})
    await emit(ctx, "sandbox.deletion_started", sandbox["id"])
    return job


async def follow_plan(ctx: Ctx, plan: str) -> None:
    """Sandboxes have the plan of their owner."""
    for sandbox in await queries.list_all(ctx.db, ctx.org_id):
        async with in_sandbox(ctx, sandbox["id"]) as inside:
            await set_plan(inside, plan)


async def _new_key(ctx: Ctx, sandbox_id: UUID, name: str) -> tuple[Row, str]:
    async with in_sandbox(ctx, sandbox_id) as inside:
        return await create_key(_mighty(inside), name=name, scopes=sorted(KEY_SCOPES), mode="test")


def _mighty(ctx: Ctx) -> Ctx:
    """Whoever makes a sandbox may do everything in it: nothing there is real."""
    return dataclasses.replace(ctx, actor=dataclasses.replace(ctx.actor, scopes=KEY_SCOPES))


async def _start(ctx: Ctx, sandbox_id: UUID, kind: str, request: dict[str, Any]) -> Row:
    job = await start_job(
        ctx, kind, {"sandbox_id": ids.encode("sandbox", sandbox_id)} | request, SCOPE, queue=SLOW_QUEUE
    )
    await update_row(ctx.db, "sandboxes", ctx.org_id, sandbox_id, {"job_id": job["id"]})
    return job


def _need_ready(sandbox: Row) -> None:
    if sandbox["status"] != "ready":
        raise SandboxBusy(f"It is {sandbox['status']}.")


def _check(ctx: Ctx, source: str, clock: date | None, properties: int | None) -> None:
    if ctx.db.clock is not None:
        raise NoSandboxHere
    if clock is not None and source == "copy":
        raise Invalid.at("/clock", "not_taken", "a copy begins now")
    if clock is not None and not FIRST_DAY <= clock <= LAST_DAY:
        raise Invalid.at("/clock", "out_of_range", f"must be from {FIRST_DAY} to {LAST_DAY}")
    if properties is not None and source != "sample":
        raise Invalid.at("/properties", "not_taken", "only the sample has a number of properties")
    if source == "copy":
        for scope in sorted(_COPIED | {UNMASKED}):
            ctx.actor.require(scope)
