"""`find_operations`: what is there for these words. The operations are few, so each is looked at."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from nexus.api.openapi import document
from nexus.api.routing import PREFIX
from nexus.core.context import Actor
from nexus.core.errors import Invalid
from nexus.mcp.schemas import Schema, slim
from nexus.mcp.tools import Tool, all_tools, whole_about
from nexus.mcp.toolsets import may_call, resources

MOST: Final = 12
_WITH_ARGUMENTS: Final = 3
_MOST_NAMES: Final = 5
_LONGEST: Final = 200
_WORD: Final = re.compile(r"[a-z0-9]+")
_SAME: Final = {
    "apartment": "unit", "arrears": "receivables", "bounce": "return", "bounced": "return", "building": "property",
    "check": "cheque", "checks": "cheque", "contract": "lease", "contracts": "lease", "flat": "unit", "invoice": "tax",
    "invoices": "tax", "overdue": "receivables", "owes": "receivables", "renter": "tenant", "tenancy": "lease",
}  # fmt: skip
"""What people say for what is called otherwise here."""
_IDLE: Final = frozenset({"a", "an", "and", "by", "for", "how", "in", "of", "on", "the", "to", "with"})


def find(actor: Actor, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Raises `Invalid` for arguments that are none."""
    if unknown := sorted(arguments.keys() - {"query", "resource", "names"}):
        raise Invalid.at(f"/{unknown[0]}", "unknown_field", "is not known here")
    query, resource = (_text(arguments, name) for name in ("query", "resource"))
    if resource and resource not in resources():
        raise Invalid.at("/resource", "unknown", f"may be {', '.join(resources())}")
    names = arguments.get("names") or []
    if not isinstance(names, list) or len(names) > _MOST_NAMES or not all(isinstance(n, str) for n in names):
        raise Invalid.at("/names", "wrong_type", f"must be a list of at most {_MOST_NAMES} names")
    if unknown := [name for name in names if name not in all_tools()]:
        raise Invalid.at("/names", "unknown", f"has {unknown[0][:60]!r}, which is no operation")
    if names:
        found = [all_tools()[name] for name in names]
        return {"operations": [_told(tool, whole=True) for tool in found if may_call(actor, tool)]} | _others(
            actor, found
        )
    found = _ranked(query, resource)
    mine = [tool for tool in found if may_call(actor, tool)][: None if resource else MOST]
    told = [_told(tool, arguments=n < _WITH_ARGUMENTS) for n, tool in enumerate(mine)]
    return {"operations": told} | _others(actor, found[:MOST])


def _others(actor: Actor, found: Sequence[Tool]) -> dict[str, list[str]]:
    return {
        "not_permitted": [
            f"{t.name} needs {t.operation.scope or 'less bounds'}" for t in found if not may_call(actor, t)
        ]
    }


def _ranked(query: str, resource: str) -> list[Tool]:
    tools = [tool for tool in all_tools().values() if not resource or tool.resource == resource]
    words = [_stem(_SAME.get(word, word)) for word in _WORD.findall(query.lower()) if word not in _IDLE]
    if not words:
        return tools
    scored = []
    for tool in tools:
        weights = [_weight(word, tool) for word in words]
        scored.append((sum(map(bool, weights)), sum(weights), tool))
    scored.sort(key=lambda one: (-one[0], -one[1]))
    return [tool for number, _, tool in scored if number]


def _weight(word: str, tool: Tool) -> int:
    """How much a word says for a tool."""
    return next((w for w, words in _words()[tool.name] if any(one.startswith(word) for one in words)), 0)


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Sequence[tuple[int, frozenset[str]]]]:
    """The words of each tool, by how much they say for it."""

    def words(text: str) -> frozenset[str]:
        return frozenset(_WORD.findall(text.lower().replace("_", " ")))

    return {
        name: [(4, words(name)), (3, words(o.summary)), (2, words(o.template)), (1, words(o.description))]
        for name, o in ((name, tool.operation) for name, tool in all_tools().items())
    }


def _stem(word: str) -> str:
    """Without the ending of a plural, a past or a verb in -ing: words are compared by their beginnings."""
    for ending in ("ings", "ing", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


def _told(tool: Tool, *, arguments: bool = False, whole: bool = False) -> dict[str, Any]:
    o = tool.operation
    told: dict[str, Any] = {"name": tool.name, "about": tool.about, "writes": o.writes}
    if whole:
        told["about"] = whole_about(o)
    if arguments or whole:
        told["arguments"] = tool.schema
    if whole and (answer := _answer(tool)):
        told["answer"] = answer
    return told


def _answer(tool: Tool) -> Schema | None:
    """The JSON Schema of what it answers, where that is JSON."""
    whole, o = document(), tool.operation
    answers = whole["paths"][PREFIX + o.template][o.method.lower()]["responses"][str(o.status)]
    content = answers.get("content", {}).get("application/json")
    if content is None or "schema" not in content:
        return None
    schema = slim(content["schema"], whole["components"]["schemas"])
    schema.get("properties", {}).pop("dry_run", None)
    return schema


def _text(arguments: Mapping[str, Any], name: str) -> str:
    text = arguments.get(name) or ""
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise Invalid.at(f"/{name}", "wrong_type", f"must be a text of at most {_LONGEST} characters")
    return text
