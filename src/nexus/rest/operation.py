"""An operation of the API, declared once: what routes it, checks it, documents it and runs it."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

import msgspec

from nexus.core.context import Actor, Ctx
from nexus.core.errors import PreconditionFailed, PreconditionRequired

BodyT = TypeVar("BodyT")
QueryT = TypeVar("QueryT")
LONGEST_TAG: Final = 1000
"""Characters of If-Match and If-None-Match, at most."""
MOST_BYTES: Final = 1 << 20
"""of a body, unless an operation takes more"""


class OneByOne(Exception):
    """These calls can't be done as one; nothing says that they can't be done."""


class NoQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The query of an operation that takes none."""


@dataclass(slots=True)
class Call(Generic[BodyT, QueryT]):
    """What one request asks of an operation: decoded and checked."""

    body: BodyT
    query: QueryT
    ids: dict[str, UUID]
    if_match: str | None = None
    accept: str | None = None
    most_rows: int = 100_000
    """of a file that is made while the caller waits: it is made in memory"""
    last_event_id: str | None = None
    admit: Callable[[], Awaitable[Actor]] | None = None
    """Whether the caller may still come in, for what takes long. Raises what a new request would be answered with."""

    @property
    def id(self) -> UUID:
        return self.ids["id"]

    def check_version(self, version: int) -> None:
        """Raises `PreconditionFailed` (412) when If-Match names another version than the present one."""
        if self.if_match is not None and self.if_match != "*":
            wanted = [tag.strip().strip('"').partition("-")[0] for tag in self.if_match.split(",")]
            if str(version) not in wanted:
                raise PreconditionFailed(
                    "It has changed since you read it. Read it again and send its new ETag."
                )


@dataclass(frozen=True, slots=True)
class One:
    """One object; `version` makes its ETag, `location` goes with 201."""

    data: Any
    version: int | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """A page of a list. `cursor` pages name the next position, numbered pages their number."""

    data: list[Any]
    total: int
    limit: int
    page: int | None = None
    next_cursor: str | None = None
    pinned: dict[str, str] = field(default_factory=dict)
    """What the answer fixed that the query left open; it stands in `meta` and in the links to other pages."""


@dataclass(frozen=True, slots=True)
class File:
    """A file. It is made when the connection has been given back, and only for a caller who doesn't have it already."""

    name: str
    media_type: str
    make: Callable[[], Awaitable[bytes]]
    tag: str | None = None
    """Changes exactly when the bytes do: its ETag."""
    inline: bool = False
    """Shown where it is opened, and not only offered for download."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A part of something that goes on, with a `meta` of its own."""

    data: list[Any]
    meta: Any


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer piece by piece, without an end or long. It holds no connection to the database."""

    chunks: AsyncIterator[bytes]
    media: str | None = None
    """Where the operation has several."""
    name: str | None = None
    """Of a file to download."""


Answer = One | Many | File | Feed | Stream | None
Handler = Callable[[Ctx, Any], Awaitable[Answer]]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One method on one path."""

    method: str
    path: str
    """Below /api/v2; a variable segment names its kind: `/properties/{id:property}`."""
    name: str
    """The operationId."""
    summary: str
    tag: str
    scope: str | None
    handler: Handler
    answer: Any
    body: Any = None
    query: Any = NoQuery
    listing: bool = False
    files: bool = False
    """Also answers as CSV and XLSX: see `nexus.rest.formats`."""
    sorts: tuple[str, ...] = ()
    """Names that `sort` takes."""
    meta: Any = None
    """Of an operation that answers with a `Feed`: its `meta`."""
    stream: bool = False
    """Answers with a `Stream` of its media type."""
    media: str | tuple[str, ...] | None = None
    """Of an operation that answers with a `File`: its media type."""
    status: int = 200
    moves_money: bool = False
    most_bytes: int = MOST_BYTES
    """of its body"""
    cost: Callable[[Any], int] | None = None
    """How many requests it counts as, by its body; one, where it isn't said."""
    bulk: Callable[[Ctx, Sequence[Any]], Awaitable[Sequence[Any]]] | None = None
    """Does many calls as one, for a batch: an answer or an error for each. May raise `OneByOne`."""
    fits_bulk: Callable[[Any], bool] = lambda call: True
    """Whether a call can be one of those."""
    if_match: bool = False
    description: str = ""
    audited: bool = True
    """Of one that writes: it leaves an audit entry whatever comes of it. Not so what only looks ahead."""
    problems: tuple[int, ...] = ()
    """Statuses beyond those that every operation of its kind can answer."""
    kinds: dict[str, str] = field(init=False)
    """Path variable -> kind of id."""
    title: str = field(init=False)
    """Method and path, as the audit log calls it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", dict(re.findall(r"\{(\w+):(\w+)\}", self.path)))
        object.__setattr__(self, "title", f"{self.method} {self.template}")

    @property
    def writes(self) -> bool:
        return self.method != "GET"

    @property
    def has_tag(self) -> bool:
        """Answers with one thing, which has an ETag."""
        return not (self.listing or self.files or self.stream or self.meta is not None)

    @property
    def medias(self) -> tuple[str, ...]:
        return (self.media,) if isinstance(self.media, str) else self.media or ()

    @property
    def template(self) -> str:
        """The path as OpenAPI writes it: `/properties/{id}`."""
        return re.sub(r"\{(\w+):\w+\}", r"{\1}", self.path)

    def check_headers(self, if_match: str | None) -> None:
        """Raises `PreconditionRequired` (428) where If-Match must be sent and isn't."""
        if self.if_match and if_match is None:
            raise PreconditionRequired


class Routes:
    """The operations of one room, filled by decorators in its `api.py`."""

    def __init__(self, tag: str, resource: str) -> None:
        self.tag = tag
        self.resource = resource
        self.operations: list[Operation] = []

    def get(self, path: str, **options: Any) -> Callable[[Handler], Handler]:
        return self._add("GET", path, **({"scope": f"{self.resource}:read"} | options))

    def post(self, path: str, **options: Any) -> Callable[[Handler], Handler]:
        return self._add("POST", path, **({"scope": f"{self.resource}:write", "status": 201} | options))

    def patch(self, path: str, **options: Any) -> Callable[[Handler], Handler]:
        return self._add("PATCH", path, scope=f"{self.resource}:write", **options)

    def put(self, path: str, **options: Any) -> Callable[[Handler], Handler]:
        return self._add("PUT", path, scope=f"{self.resource}:write", **options)

    def delete(self, path: str, **options: Any) -> Callable[[Handler], Handler]:
        return self._add(
            "DELETE", path, **({"scope": f"{self.resource}:write", "status": 204, "answer": None} | options)
        )

    def _add(self, method: str, path: str, **options: Any) -> Callable[[Handler], Handler]:
        def decorate(handler: Handler) -> Handler:
            summary, _, rest = (handler.__doc__ or "").strip().partition("\n")
            operation = Operation(
                method=method,
                path=path,
                name=handler.__name__,
                summary=summary.rstrip(".").replace(
                    "`", ""
                ),  # a summary is plain text (OpenAPI), Markdown is for the rest
                description="\n".join(line.strip() for line in rest.strip().splitlines()),
                tag=self.tag,
                handler=handler,
                **options,
            )
            self.operations.append(operation)
            return handler

        return decorate
