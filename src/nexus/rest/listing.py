"""Lists: numbered pages, cursors, filters and sorting, the same on every resource.

A list is one statement: the page, and its exact total beside it as a subquery that runs once.
"""

import base64
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final
from uuid import UUID

import msgspec
from msgspec import Meta

from nexus.core.context import Db, Row
from nexus.core.errors import Invalid
from nexus.rest.fields import ABSENT
from nexus.rest.operation import Many

_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)


class ListQuery(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """What every list takes."""

    page: Annotated[int, Meta(ge=1, le=1_000_000, description="Which page, from 1.")] | None = None
    limit: Annotated[int, Meta(ge=1, le=100, description="Rows per page.")] = 20
    cursor: (
        Annotated[
            str,
            Meta(
                max_length=64,
                pattern=r"^([A-Za-z0-9_-]{32})?\Z",
                description="Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`.",
            ),
        ]
        | None
    ) = None
    sort: (
        Annotated[
            str,
            Meta(
                max_length=100,
                description="Fields in order, separated by commas; a leading `-` for descending.",
            ),
        ]
        | None
    ) = None


@dataclass(slots=True)
class Where:
    """Conditions joined by AND, with numbered arguments. `{}` in a condition stands for its argument."""

    conditions: list[str] = field(default_factory=list)
    arguments: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: Any) -> None:
        """Add a condition; every value is optional: nothing is added when one is None."""
        if any(value is None for value in values):
            return
        marks = []
        for value in values:
            self.arguments.append(value)
            marks.append(f"${len(self.arguments)}")
        self.conditions.append(condition.format(*marks))

    def argument(self, value: Any) -> str:
        """The mark of one more argument that stands outside the conditions."""
        self.arguments.append(value)
        return f"${len(self.arguments)}"

    def __str__(self) -> str:
        return " AND ".join(self.conditions)


@dataclass(frozen=True)
class Listing:
    """How one resource is listed."""

    columns: str
    """The select list; `created_at` and `id` must be in it."""
    source: str
    """FROM, without WHERE."""
    alias: str
    sorts: Mapping[str, str]
    """Names that `sort` takes -> SQL expressions."""

    async def fetch(
        self,
        db: Db,
        query: ListQuery,
        where: Where,
        shape: Callable[[Row], Any],
        total: str | None = None,
    ) -> Many:
        """The page that `query` asks for. `total` is SQL for the count where something cheaper than counting knows it.

        A caller with bounds is told the number of what they see. `total` also says that an index gives these rows in their order whatever the arguments are. Then the first page's limit
        stands in the statement: PostgreSQL takes an unknown limit for a tenth of the table and plans every call anew.
        """
        if getattr(db, "bounded", False):
            total = None
        if query.cursor is None:
            return await self._numbered(db, query, where, shape, total)
        total = total or f"SELECT count(*) FROM {self.source} WHERE {where}"
        return await self._from_cursor(db, query, where, shape, total)

    async def _numbered(
        self, db: Db, query: ListQuery, where: Where, shape: Callable[[Row], Any], kept: str | None
    ) -> Many:
        page = query.page or 1
        order = self._order(query.sort)
        counted = list(where.arguments)
        total = kept or f"SELECT count(*) FROM {self.source} WHERE {where}"
        part = f"LIMIT {query.limit:d}"
        if kept is None or page > 1:
            part = f"LIMIT {where.argument(query.limit)} OFFSET {where.argument((page - 1) * query.limit)}"
        sql = (
            f"SELECT {self.columns}, ({total}) AS list_total FROM {self.source} WHERE {where}"
            f" ORDER BY {order} {part}"
        )
        rows = await db.fetch(sql, *where.arguments)
        number = rows[0]["list_total"] if rows else await db.fetchval(total, *_used(total, counted))
        return Many([shape(row) for row in rows], total=int(number or 0), limit=query.limit, page=page)

    async def _from_cursor(
        self, db: Db, query: ListQuery, where: Where, shape: Callable[[Row], Any], total: str
    ) -> Many:
        if query.page is not None or query.sort is not None:
            raise Invalid.at("/cursor", "not_together", "can't be used together with page or sort")
        counted = list(where.arguments)
        if query.cursor:
            after = read_cursor(query.cursor)
            where.add(f"({self.alias}.created_at, {self.alias}.id) > ({{}}, {{}})", *after)
        sql = (
            f"SELECT {self.columns}, ({total}) AS list_total FROM {self.source} WHERE {where}"
            f" ORDER BY {self._order(None)} LIMIT {where.argument(query.limit + 1)}"
        )
        rows = await db.fetch(sql, *where.arguments)
        number = rows[0]["list_total"] if rows else await db.fetchval(total, *_used(total, counted))
        more = len(rows) > query.limit
        rows = rows[: query.limit]
        following = write_cursor(rows[-1]["created_at"], rows[-1]["id"]) if more else None
        return Many(
            [shape(row) for row in rows], total=int(number or 0), limit=query.limit, next_cursor=following
        )

    def _order(self, sort: str | None) -> str:
        parts = []
        for name in ("created_at" if sort is None else sort).split(","):
            column = self.sorts.get(name.removeprefix("-"))
            if column is None:
                raise Invalid.at(
                    "/sort",
                    "unknown_field",
                    f"may name {', '.join(sorted(self.sorts))}, each with - before it",
                )
            parts.append(f"{column} DESC" if name.startswith("-") else column)
        return ", ".join([*parts, f"{self.alias}.id"])


def write_cursor(created_at: datetime, row_id: UUID) -> str:
    """An opaque position in the order of creation."""
    micros = (created_at - _EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(struct.pack(">q", micros) + row_id.bytes).decode()


def read_cursor(text: str) -> tuple[datetime, UUID]:
    """Raises `Invalid` (422) for a text that isn't one of our cursors."""
    try:
        packed = base64.b64decode(text, altchars=b"-_", validate=True)
        (micros,) = struct.unpack(">q", packed[:8])
        return _EPOCH + timedelta(microseconds=micros), UUID(bytes=packed[8:])
    except (ValueError, struct.error, OverflowError):
        raise Invalid.at(
            "/cursor", "wrong_cursor", "must be empty or a next_cursor from an earlier answer"
        ) from None


def _used(sql: str, arguments: Sequence[Any]) -> Sequence[Any]:
    """The arguments that `sql` names: a total may need only the first few."""
    highest = max((n for n in range(1, len(arguments) + 1) if f"${n}" in sql), default=0)
    return arguments[:highest]


def sent_fields(body: msgspec.Struct) -> dict[str, Any]:
    """The fields of a merge patch that were sent, null included."""
    return {
        name: value
        for name, value in msgspec.structs.asdict(body).items()
        if value is not msgspec.UNSET and value is not ABSENT
    }
