"""What events are about: each room says once how its things are read and shown."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Db, Row
from nexus.database.rows import among

Read = Callable[[Db, UUID, Sequence[UUID]], Awaitable[Sequence[Row]]]
"""Rows of one organisation by their ids; each has its `id`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of thing that the API shows, named as in `nexus.core.ids`."""

    name: str
    resource: str
    """`{resource}:read` is the scope that shows it."""
    read: Read
    shape: Callable[[Ctx, Row], Any]
    """A row as the API shows it to this caller."""
    personal: tuple[str, ...] = ()
    """Fields that look different to a caller who may read identifiers in clear."""
    id_kind: str = ""
    """Whose ids it has, where it has none of its own."""

    @property
    def scope(self) -> str:
        return f"{self.resource}:read"


KINDS: Final[dict[str, Kind]] = {}


def register(
    name: str,
    resource: str,
    read: Read,
    shape: Callable[[Row], Any] | None = None,
    *,
    shape_for: Callable[[Ctx, Row], Any] | None = None,
    personal: tuple[str, ...] = (),
    id_kind: str = "",
) -> None:
    """Make a kind known, so that events can be about it: `shape` shows a row, `shape_for` shows it to a caller."""
    shown = shape_for or _for_anybody(shape)
    KINDS[name] = Kind(
        name=name, resource=resource, read=read, shape=shown, personal=personal, id_kind=id_kind or name
    )


def by_ids(columns: str, source: str, alias: str) -> Read:
    """How most kinds are read: the columns and the source of their lists."""

    async def read(db: Db, org_id: UUID, wanted: Sequence[UUID]) -> Sequence[Row]:
        condition, given = among(f"{alias}.id", wanted)
        return await db.fetch(
            f"SELECT {columns} FROM {source} WHERE {alias}.org_id = $1 AND {condition}", org_id, given
        )

    return read


def _for_anybody(shape: Callable[[Row], Any] | None) -> Callable[[Ctx, Row], Any]:
    assert shape is not None
    return lambda _ctx, row: shape(row)
