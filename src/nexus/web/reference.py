"""The API reference: all endpoints on one page, and a page for those of each kind, which loads only what it shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from nexus.web.docs_search import Section
from nexus.web.samples.calls import Calls
from nexus.web.samples.described import Described, Json


@dataclass(frozen=True, slots=True)
class Group:
    """What has the same tag."""

    title: str
    operations: tuple[Described, ...]

    @property
    def slug(self) -> str:
        """`API keys` -> `api-keys`"""
        return self.title.lower().replace(" ", "-")

    @property
    def url(self) -> str:
        return f"/docs/reference/{self.slug}"


class Reference:
    """What the pages show of the OpenAPI document. Given by whoever puts the application together."""

    def __init__(self, document: Callable[[], Json], calls: Calls) -> None:
        self._document, self._calls = document, calls
        self._parts: dict[str, bytes] = {}

    async def groups(self) -> tuple[Group, ...]:
        """In the order of the document's first operations of each."""
        found: dict[str, list[Described]] = {}
        for operation in await self._calls.operations():
            found.setdefault(operation.tag, []).append(operation)
        return tuple(Group(tag, tuple(operations)) for tag, operations in found.items())

    async def group(self, slug: str) -> Group | None:
        return next((group for group in await self.groups() if group.slug == slug), None)

    async def sections(self) -> tuple[Section, ...]:
        """Every endpoint as the search finds it."""
        return tuple(
            Section(f"reference/{group.slug}", o.anchor, f"{o.method} {o.path}", f"{o.summary}. {o.about}")
            for group in await self.groups()
            for o in group.operations
        )

    def part(self, group: Group) -> bytes:
        """The OpenAPI document of one group: its operations and what they refer to, as JSON."""
        if group.slug not in self._parts:
            self._parts[group.slug] = msgspec.json.encode(_part(self._document(), group.title))
        return self._parts[group.slug]


def _part(document: dict[str, Any], tag: str) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if tag in operation["tags"]:
                paths.setdefault(path, {})[method] = operation
    kept: dict[str, dict[str, Any]] = {"securitySchemes": document["components"]["securitySchemes"]}
    waiting = list(_references(paths))
    while waiting:
        _, _, kind, name = waiting.pop().split("/")
        if name not in kept.setdefault(kind, {}):
            kept[kind][name] = document["components"][kind][name]
            waiting += _references(kept[kind][name])
    tags = [t for t in document["tags"] if t["name"] == tag]
    return document | {"tags": tags, "paths": paths, "components": kept}


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        wanted = node.get("$ref")
        if isinstance(wanted, str) and wanted.startswith("#/components/"):
            yield wanted
        for inner in node.values():
            yield from _references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _references(inner)
