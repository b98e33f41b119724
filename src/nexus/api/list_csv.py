"""A list as CSV (RFC 4180): all rows of the filter, page by page, in the memory of one page.

UTF-8 with a byte order mark, which spreadsheets need to read Arabic; programs read it away as `utf-8-sig`.
"""

import csv
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from typing import Any, Final

import msgspec

from nexus.api.relations import Expansions, Tree, relations_of
from nexus.api.selection import Wanted, objects_of
from nexus.core.errors import Invalid
from nexus.rest.cells import cell
from nexus.rest.operation import Many, Operation

PAGE: Final = 500
"""rows that are read at a time"""
_DEEPEST: Final = 3
Path = tuple[str, ...]


def whole_list(operation: Operation, query: Any, sent: bytes) -> Any:
    """The query for the first rows. Raises `Invalid` for what makes no sense with all rows in one order."""
    names = {part.partition(b"=")[0].decode("latin-1") for part in sent.split(b"&")}
    for name in ("page", "limit", "cursor", "sort"):
        if name in names:
            raise Invalid.at(
                f"/{name}",
                "not_together",
                "goes with JSON; a CSV file has all rows, in the order of creation",
            )
    return msgspec.structs.replace(query, cursor="", limit=PAGE)


def columns(expansions: Expansions, answer: Any, tree: Tree, wanted: Wanted | None) -> list[Path]:
    """The ways to the cells of a row: into objects, those that `expand` adds too; a list is one cell."""
    found: list[Path] = []
    for name, (within, below) in _members(expansions, answer, tree).items():
        if wanted is None or name in wanted:
            only = None if wanted is None else wanted[name]
            found += _leaves(expansions, (name,), within, below, only)
    return found


def _members(expansions: Expansions, answer: Any, tree: Tree) -> dict[str, tuple[Any, Tree]]:
    """Name -> the object within, or None, and what is added to that."""
    found: dict[str, tuple[Any, Tree]] = {name: (kind, Tree()) for name, kind in objects_of(answer).items()}
    for name, below in tree.items():
        relation = relations_of(answer)[name]
        found[name] = (None if relation.many else expansions.answer_of(relation.kind), below)
    return found


def _leaves(
    expansions: Expansions, path: Path, within: Any, tree: Tree, only: set[str] | None
) -> Iterable[Path]:
    inner = _members(expansions, within, tree) if len(path) < _DEEPEST else {}
    if not inner:
        return [path]
    return [
        leaf
        for name, (deeper, below) in inner.items()
        if only is None or name in only
        for leaf in _leaves(expansions, (*path, name), deeper, below, None)
    ]


async def write(
    paths: Sequence[Path], first: Many, following: Callable[[str], Awaitable[Many]]
) -> AsyncIterator[bytes]:
    """The header and all rows; `following` gives the page at a cursor."""
    head = _lines([[".".join(path) for path in paths]]).encode("utf-8-sig")
    many = first
    yield head + _rows(many, paths)
    while many.next_cursor is not None:
        many = await following(many.next_cursor)
        yield _rows(many, paths)


def _rows(many: Many, paths: Sequence[Path]) -> bytes:
    found = [msgspec.to_builtins(item) for item in many.data]
    return _lines([[cell(_at(item, path)) for path in paths] for item in found]).encode()


def _at(item: Any, path: Path) -> Any:
    for name in path:
        item = item.get(name) if isinstance(item, dict) else None
    return item


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
