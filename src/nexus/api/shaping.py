"""What a reader wants of an answer: only some fields, related things beside their ids, all rows as CSV."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from nexus.api import list_csv, relations, selection
from nexus.api.decoding import take_parameters
from nexus.api.list_csv import Path
from nexus.api.relations import Expansions, Tree
from nexus.api.selection import Wanted
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.rest.formats import choose_format
from nexus.rest.operation import Feed, Many, One, Operation

LONGEST_EXPAND: Final = 400


def takes_fields(operation: Operation) -> bool:
    """Lists, single things and the feed. Reports have columns of their own, files and streams have none."""
    return operation.method == "GET" and not (operation.files or operation.stream or operation.media)


def takes_expand(operation: Operation, expansions: Expansions) -> bool:
    return takes_fields(operation) and operation.meta is None and bool(expansions.names(operation.answer))


def gives_csv(operation: Operation) -> bool:
    """A list; the files of a report are its own."""
    return operation.listing and not operation.files


@dataclass(frozen=True, slots=True)
class Shape:
    """How one answer is wanted."""

    answer: Any
    expansions: Expansions
    tree: Tree
    wanted: Wanted | None

    def __bool__(self) -> bool:
        return bool(self.tree) or self.wanted is not None

    async def apply(self, ctx: Ctx, answer: Any) -> Any:
        """The answer with its data so shaped. Raises `Forbidden` where a related thing may not be read."""
        if not self or not isinstance(answer, One | Many | Feed):
            return answer
        single = isinstance(answer, One)
        items = [answer.data] if single else answer.data
        if self.tree:
            items = await self.expansions.include(ctx, self.answer, items, self.tree)
        if self.wanted is not None:
            items = [selection.select(item, self.wanted) for item in items]
        return replace(answer, data=items[0] if single else items)

    def columns(self) -> list[Path]:
        return list_csv.columns(self.expansions, self.answer, self.tree, self.wanted)


def read_shape(operation: Operation, expansions: Expansions, query: bytes) -> tuple[bytes, Shape]:
    """The rest of the query, and what it says of the answer's shape. Raises `Invalid` for a name that isn't there."""
    names = {selection.PARAMETER} if takes_fields(operation) else set()
    if takes_expand(operation, expansions):
        names.add(relations.PARAMETER)
    rest, sent = take_parameters(query, names) if query else (query, {})
    tree, wanted = Tree(), None
    if (text := sent.get(relations.PARAMETER)) is not None:
        tree = expansions.read(operation.answer, _bounded(text, relations.PARAMETER, LONGEST_EXPAND))
    if (text := sent.get(selection.PARAMETER)) is not None:
        related = relations.relations_of(operation.answer)
        included = {name: (expansions.answer_of(related[name].kind), tree[name]) for name in tree}
        bounded = _bounded(text, selection.PARAMETER, selection.LONGEST)
        wanted = selection.read_fields(operation.answer, bounded, included, related)
    return rest, Shape(operation.answer, expansions, tree, wanted)


def wants_csv(operation: Operation, accept: str | None) -> bool:
    return accept is not None and gives_csv(operation) and choose_format(None, accept) == "csv"


async def csv_of(
    shape: Shape, first: Many, following: Callable[[str], Awaitable[Many]]
) -> AsyncIterator[bytes]:
    """All rows, from the first page on."""
    async for chunk in list_csv.write(shape.columns(), first, following):
        yield chunk


def _bounded(text: str, name: str, most: int) -> str:
    if len(text) > most:
        raise Invalid.at(f"/{name}", "wrong_value", f"may have at most {most} characters")
    return text
