"""`POST /batch`: many writes in one transaction, all or nothing or each by itself, with a result for each."""

import logging
import time
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from nexus.api.answers import encode
from nexus.api.batch_refs import fill_body, fill_path, has_refs
from nexus.api.batch_schemas import MOST_BATCH_BYTES, BatchIn, BatchOut, BatchResult
from nexus.api.bounds import check_bounds
from nexus.api.calls import make_call, take_body
from nexus.api.problems import problem
from nexus.api.routing import PREFIX, Router
from nexus.core.context import Ctx
from nexus.core.errors import Conflict, FieldError, Forbidden, Invalid, NexusError
from nexus.database.failures import as_nexus_error
from nexus.events import mark_events, take_back_events
from nexus.ledger.actions import hold_books
from nexus.rest.operation import Call, NoQuery, One, OneByOne, Operation, Routes

log = logging.getLogger("nexus.api")
PATH: Final = "/batch"
MOST_SECONDS: Final = 45.0
"""of one batch: what it has locked, others wait for"""
_BY_ITSELF: Final = frozenset({"Proposals", "Operations"})
"""Approving and undoing are requests of their own: an audit entry tells of each."""
_TOLD_HEADERS: Final = {b"location", b"etag"}
Ready = tuple[Operation, Call[Any, Any], str]
"""An operation, its call, and its path with what references stand for."""


class BatchFailed(NexusError):
    """All or nothing, and one failed: the answer is that one's, with what became of the others."""

    def __init__(self, error: NexusError, index: int, results: list[BatchResult]) -> None:
        super().__init__(
            f"Operation {index} failed, so nothing of the batch was done. {error.detail}",
            code=error.code, errors=error.errors, headers=error.headers,
        )  # fmt: skip
        self.status, self.title, self.type = error.status, error.title, error.type
        self.more = {"failed_operation": index, "results": results}


class BatchTooLong(Conflict):
    code, title = "batch_too_long", "The batch takes too long"


def batch_routes(others: Iterable[Operation]) -> Routes:
    """The route over all others."""
    routes = Routes("Batch", "batch")
    router = Router(o for o in others if o.writes and o.tag not in _BY_ITSELF)

    @routes.post(
        PATH, body=BatchIn, answer=BatchOut, status=200, scope=None, moves_money=True, most_bytes=MOST_BATCH_BYTES,
        cost=lambda body: len(body.operations), problems=(403, 404, 405, 409, 412, 415, 428),
    )  # fmt: skip
    async def run_batch(ctx: Ctx, call: Call[BatchIn, NoQuery]) -> One:
        """Do up to 1,000 writes in one request.

        They are done in their order, in one transaction and under one Idempotency-Key, each with the scope that it needs by
        itself, and each counts as one request. With `all_or_nothing` the first that fails undoes all: the answer is its
        problem, with `failed_operation`, pointers such as `/operations/17/body/amount`, and `results` in which the others are
        `not_done`. With `each` the answer is 200 whatever becomes of them. Only writes; no batch in a batch, no approval of a
        proposal and no undoing. A key that may only propose sends its writes one by one.
        """
        if ctx.actor.bounds is not None and ctx.actor.bounds.proposes:
            raise Forbidden("A key that may only propose sends its writes one by one.", code="outside_bounds")
        return One(await _Run(ctx, router, call.body).run())

    return routes


class _Run:
    """One batch on its way."""

    def __init__(self, ctx: Ctx, router: Router, batch: BatchIn) -> None:
        self._ctx, self._router, self._operations = ctx, router, batch.operations
        self._each = batch.mode == "each"
        self._results: list[BatchResult] = []
        self._decoded: dict[int, Any] = {}
        self._deadline = time.monotonic() + MOST_SECONDS
        self._named: dict[str, int] = {}
        for n, one in enumerate(batch.operations):
            if one.id is not None and self._named.setdefault(one.id, n) != n:
                raise Invalid.at(f"/operations/{n}/id", "repeated", "is that of another operation")

    async def run(self) -> BatchOut:
        await hold_books(
            self._ctx
        )  # as whatever moves money begins: two batches never wait for each other in a circle
        while (n := len(self._results)) < len(self._operations):
            if time.monotonic() > self._deadline:
                raise BatchTooLong(
                    f"{n} operations took {MOST_SECONDS:.0f} s, and nothing was done. Send fewer at a time."
                )
            try:
                first = self._ready(n)
            except NexusError as error:
                self._fail(n, error)
                continue
            bulk = (
                first[0].bulk is not None and first[0].fits_bulk(first[1]) and self._ctx.actor.bounds is None
            )
            group = self._group(n, first) if bulk else [first]
            await self._together(group) if len(group) > 1 else await self._alone(first)
        done = sum(result.outcome == "done" for result in self._results)
        return BatchOut(done=done, failed=len(self._results) - done, results=self._results)

    def _group(self, n: int, first: Ready) -> list[Ready]:
        """Operations that follow and can be done as one: of the same kind, with nothing wrong at first sight."""
        group = [first]
        for later in range(n + 1, len(self._operations)):
            one = self._operations[later]
            if one.path != self._operations[n].path or one.method != self._operations[n].method:
                break
            try:
                ready = self._ready(later)
            except NexusError:  # told when its turn comes; or it refers to one of this group
                break
            if not ready[0].fits_bulk(ready[1]):
                break
            group.append(ready)
        return group

    def _ready(self, n: int) -> Ready:
        """Raises what is wrong with an operation before it is done."""
        one = self._operations[n]
        path, raw = one.path, bytes(one.body)
        if has_refs(path, raw):
            path, raw = fill_path(path, self._find), fill_body(raw, self._find)
        operation, texts = self._router.find(one.method, PREFIX + path)
        if operation.scope is not None:
            self._ctx.actor.require(operation.scope)
        check_bounds(self._ctx.actor, operation)
        try:
            call = make_call(operation, texts, b"", if_match=one.if_match)
        except Invalid as error:
            raise _under("/path", error) from None
        try:
            take_body(operation, call, raw or (b"{}" if operation.body is not None else b""), "")
        except Invalid as error:
            raise _under("/body", error) from None
        return operation, call, PREFIX + path

    def _find(self, name: str) -> Any:
        """The body of an earlier answer. Raises `KeyError`."""
        n = int(name) if name.isdecimal() else self._named[name]
        if n >= len(self._results) or self._results[n].outcome != "done":
            raise KeyError(name)
        if n not in self._decoded:
            self._decoded[n] = msgspec.json.decode(self._results[n].body or b"null")
        return self._decoded[n]

    async def _alone(self, ready: Ready) -> None:
        operation, call, path = ready
        n = len(self._results)
        mark = await self._mark()
        try:
            answer = await operation.handler(self._ctx, call)
            await self._release()
        except Exception as error:
            told = as_nexus_error(error)
            if told.status == 500:
                if not self._each:
                    raise
                log.exception("unexpected error", extra={"request_id": self._ctx.request_id})
            await self._take_back(mark)
            self._fail(n, _under("/body", told))
        else:
            self._done(operation, answer, path)

    async def _together(self, group: Sequence[Ready]) -> None:
        """As one; and one by one when that doesn't go through, which tells whose fault it is."""
        operation, n = group[0][0], len(self._results)
        assert operation.bulk is not None
        mark = await self._mark(always=True)
        try:
            answers = await operation.bulk(self._ctx, [call for _, call, _ in group])
            await self._release(always=True)
        except Exception as error:
            if not isinstance(error, OneByOne) and as_nexus_error(error).status == 500:
                log.exception("unexpected error", extra={"request_id": self._ctx.request_id})
            await self._take_back(mark, always=True)
            for ready in group:
                await self._alone(ready)
            return
        for place, (ready, answer) in enumerate(zip(group, answers, strict=True), n):
            if isinstance(answer, NexusError):
                self._fail(place, _under("/body", answer))
            else:
                self._done(operation, answer, ready[2])

    async def _mark(self, *, always: bool = False) -> Any:
        if not (self._each or always):
            return None
        await self._ctx.db.execute("SAVEPOINT operation")
        return mark_events(self._ctx)

    async def _release(self, *, always: bool = False) -> None:
        """What is checked at the commit is checked now, so that a fault found then is this operation's alone."""
        if self._each or always:
            await self._ctx.db.execute(
                "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; RELEASE SAVEPOINT operation"
            )

    async def _take_back(self, mark: Any, *, always: bool = False) -> None:
        if self._each or always:
            await self._ctx.db.execute("ROLLBACK TO SAVEPOINT operation; RELEASE SAVEPOINT operation")
            take_back_events(self._ctx, mark)

    def _done(self, operation: Operation, answer: Any, path: str) -> None:
        n = len(self._results)
        status, headers, body = encode(operation, answer, path, b"")
        told = {name.decode(): value.decode() for name, value in headers if name in _TOLD_HEADERS}
        self._results.append(
            BatchResult(
                index=n, id=self._operations[n].id, outcome="done", status=status, headers=told,
                body=msgspec.Raw(body) if body else None,
            )
        )  # fmt: skip

    def _fail(self, n: int, error: NexusError) -> None:
        """Note it; or end the batch, when it is all or nothing."""
        at = f"/operations/{n}"
        errors = tuple(FieldError(at + e.pointer, e.code, e.detail) for e in error.errors)
        told = _copy(error, errors or (FieldError(at, error.code, error.detail),))
        one = self._operations[n]
        shown = problem(told, f"{PREFIX}{one.path}", self._ctx.request_id)
        failed = BatchResult(
            index=n, id=one.id, outcome="failed", status=error.status, headers={}, body=shown
        )
        if self._each:
            self._results.append(failed)
            return
        others = [
            BatchResult(index=k, id=o.id, outcome="not_done", status=None, headers={}, body=None)
            for k, o in enumerate(self._operations)
        ]
        raise BatchFailed(told, n, [*others[:n], failed, *others[n + 1 :]])


def _under(pointer: str, error: NexusError) -> NexusError:
    """The same error, its pointers below another; those that name a place in the operation stay."""
    if not error.errors:
        return error
    errors = tuple(FieldError(pointer + e.pointer, e.code, e.detail) for e in error.errors)
    return _copy(error, errors)


def _copy(error: NexusError, errors: tuple[FieldError, ...]) -> NexusError:
    made = NexusError(error.detail, code=error.code, errors=errors, headers=error.headers)
    made.status, made.title, made.type = error.status, error.title, error.type
    return made
