"""`dry_run=true`: the real work in its real transaction, told about, and rolled back."""

from collections.abc import Sequence
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from nexus.api.answers import Header
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.events import written_by
from nexus.feed.model import takes
from nexus.feed.queries import read_events
from nexus.feed.schemas import Change, EventOut, event_out
from nexus.jobs.schemas import JobOut
from nexus.ledger.journal_schemas import JournalEntryOut
from nexus.webhooks.queries import active_webhooks

PARAMETER: Final = "dry_run"
HEADER: Final = (b"dry-run", b"true")
_NOT_THERE: Final = frozenset({b"etag", b"location"})


class DryRunEvent(msgspec.Struct, kw_only=True):
    """An event as the feed would show it; it has no number, for it doesn't happen."""

    type: Annotated[str, Meta(examples=["payment.recorded"])]
    object_type: str | None
    object_id: str | None
    object: dict[str, Any] | None
    changed: dict[str, Change] | None
    details: dict[str, Any] | None
    missing_scope: str | None


class DryRunWebhook(msgspec.Struct):
    """A webhook that would be sent to, and how many of the events."""

    id: str
    url: str
    events: int


class DryRun(msgspec.Struct, kw_only=True):
    """What the request would have done. With `dry_run=true`; nothing of it was done."""

    status: Annotated[int, Meta(description="What the real request would be answered with.")]
    events: list[DryRunEvent]
    journal_entries: list[JournalEntryOut]
    webhooks: list[DryRunWebhook]
    jobs: list[JobOut]
    missing_scopes: Annotated[
        list[str], Meta(description="Scopes that the key lacks to be shown all of this.")
    ]


class Undone(Exception):
    """Carries an answer out of the transaction that it undoes."""

    def __init__(self, ctx: Ctx, status: int, headers: list[Header], body: bytes) -> None:
        super().__init__()
        self.ctx = ctx
        self.answer = status, headers, body


async def undo(ctx: Ctx, status: int, headers: list[Header], body: bytes) -> Undone:
    """What is raised to undo the work: the answer, with all that the work would have left behind.

    The end of the transaction is prepared as it would be before a commit, so what is found out only then is found out.
    """
    if ctx.actor.properties is not None:
        await ctx.db.widen()  # as before a commit; nothing of it stays
    for finish in ctx.db.at_commit.values():
        await finish()
    await ctx.db.execute("SELECT set_config('app.org_id', $1, true)", str(ctx.org_id))
    rows = await read_events(ctx.db, ctx.org_id, written_by(ctx))
    told = await _told(ctx, status, [event_out(ctx, row) for row in rows])
    return Undone(ctx, *answer(status, headers, body, told))


def answer(status: int, headers: list[Header], body: bytes, told: DryRun) -> tuple[int, list[Header], bytes]:
    """The real answer with what was found beside `data`; a 204 becomes a 200, for it says something."""
    kept = [(name, value) for name, value in headers if name not in _NOT_THERE]
    if not body:
        status, body, kept = 200, b'{"data":null}', [(b"content-type", b"application/json")]
    whole = body[:-1] + b',"dry_run":' + msgspec.json.encode(told) + b"}"
    return status, [*kept, HEADER], whole


def nothing(status: int) -> DryRun:
    """Of a request that only repeats a stored answer."""
    return DryRun(status=status, events=[], journal_entries=[], webhooks=[], jobs=[], missing_scopes=[])


async def _told(ctx: Ctx, status: int, events: Sequence[EventOut]) -> DryRun:
    found = nothing(status)
    missing = {event.missing_scope for event in events if event.missing_scope}
    for event in events:
        found.events.append(
            DryRunEvent(
                type=event.type, object_type=event.object_type, object_id=event.object_id, object=event.object,
                changed=event.changed, details=event.details, missing_scope=event.missing_scope,
            )
        )  # fmt: skip
        if event.object is not None:
            if event.type == "journal_entry.posted":
                found.journal_entries.append(event.object)  # type: ignore[arg-type]
            elif event.type == "job.queued":
                found.jobs.append(event.object)  # type: ignore[arg-type]
    if ctx.actor.properties is not None:
        pass  # where an organisation's events are sent lies outside of any property
    elif "webhooks:read" not in ctx.actor.scopes:
        missing |= {"webhooks:read"} if events else set()
    elif events:
        for row in await active_webhooks(ctx.db, ctx.org_id):
            number = sum(takes(row["event_types"], event.type) for event in events)
            if number:
                found.webhooks.append(DryRunWebhook(ids.encode("webhook", row["id"]), row["url"], number))
    found.missing_scopes = sorted(missing)
    return found
