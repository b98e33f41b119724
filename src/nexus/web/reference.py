"""The API reference: all endpoints on one page, and a page for those of each kind, which loads only what it shows."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from urllib.parse import quote

import msgspec

from nexus.web.docs_search import Section

_METHODS: Final = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Endpoint:
    method: str
    path: str
    """Below `/api/v2`."""
    summary: str
    anchor: str
    """Of the page of its group."""
    described: dict[str, Any]
    """As OpenAPI has it."""


@dataclass(frozen=True, slots=True)
class Group:
    slug: str
    title: str
    endpoints: tuple[Endpoint, ...]

    @property
    def url(self) -> str:
        return f"/docs/reference/{self.slug}"


class Reference:
    """What the pages show of the OpenAPI document. Given by whoever puts the application together."""

    def __init__(self, document: Callable[[], dict[str, Any]], prefix: str) -> None:
        self._document, self._prefix = document, prefix
        self._parts: dict[str, bytes] = {}

    async def ready(self) -> "Reference":
        """Itself, once the document is there: to make it takes a second, in a thread of its own."""
        if "groups" not in vars(self):
            await asyncio.to_thread(lambda: self.groups)
        return self

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """In the order of the document's tags."""
        whole = self._document()
        found: dict[str, list[Endpoint]] = {tag["name"]: [] for tag in whole["tags"]}
        for path, method, described in _operations(whole):
            tag = described["tags"][0]
            anchor = f"/{quote(tag)}/{described['operationId']}"
            short = path.removeprefix(self._prefix)
            found[tag].append(Endpoint(method.upper(), short, described["summary"], anchor, described))
        return tuple(Group(slug_of(tag), tag, tuple(endpoints)) for tag, endpoints in found.items())

    def group(self, slug: str) -> Group | None:
        return next((group for group in self.groups if group.slug == slug), None)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every endpoint as the search finds it."""
        return tuple(
            Section(
                slug=f"reference/{group.slug}",
                anchor=e.anchor,
                title=f"{e.method} {e.path}",
                text=f"{e.summary} {e.described['description']}",
            )
            for group in self.groups
            for e in group.endpoints
        )

    def part(self, group: Group) -> bytes:
        """The OpenAPI document of one group: its operations and what they refer to, as JSON."""
        if group.slug not in self._parts:
            self._parts[group.slug] = msgspec.json.encode(_part(self._document(), group.title))
        return self._parts[group.slug]


def slug_of(tag: str) -> str:
    """`API keys` -> `api-keys`"""
    return tag.lower().replace(" ", "-")


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method in _METHODS:
            if method in methods:
                yield path, method, methods[method]


def _part(document: dict[str, Any], tag: str) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for path, method, described in _operations(document):
        if tag in described["tags"]:
            paths.setdefault(path, {})[method] = described
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
