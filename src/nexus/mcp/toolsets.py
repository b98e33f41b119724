"""Which of the tools an assistant is shown: all would fill its memory before it has done anything."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from nexus.api.bounds import check_bounds
from nexus.core.context import Actor
from nexus.core.errors import Forbidden, Invalid
from nexus.mcp.tools import Tool, all_tools

CORE: Final = "core"
ALL: Final = "all"
NOUNS: Final = ("properties", "units", "tenants", "leases", "charges", "payments", "cheques", "deposits")
"""What a property manager's day is about. The core are these four methods of each, where it has them."""
METHODS: Final = ("list", "read", "create", "change")
ALSO: Final = (
    "search_list",
    "reports_read_rent_roll",
    "reports_read_aged_receivables",
    "reports_read_tenant_statement",
    "reports_read_cheque_forecast",
    "reports_read_occupancy",
)
"""The search, and the reports that are opened every day."""
FIND: Final = "find_operations"
CALL: Final = "call_operation"
LONGEST: Final = 500
KNOWS_LINKS: Final = "2025-06-18"
"""From this version of the protocol on an answer may lead to a file."""
GENERAL: Final[tuple[dict[str, Any], ...]] = (
    {
        "name": FIND,
        "description": "Find what else can be done: every operation of the system by words (`cheque bounced`, `renew lease`),"
        " by resource, or by exact names, which tells the whole of each. What it finds is run with call_operation.",
        "inputSchema": {
            "type": "object",
            "properties": {
                "query": {"type": "string", "maxLength": 200},
                "resource": {"type": "string", "description": "As `webhooks` or `tax_documents`."},
                "names": {"type": "array", "items": {"type": "string"}, "maxItems": 5},
            },
        },
        "outputSchema": {
            "type": "object",
            "properties": {
                "operations": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "name": {"type": "string"},
                            "about": {"type": "string"},
                            "writes": {"type": "boolean"},
                            "arguments": {"type": "object", "description": "Their JSON Schema."},
                            "answer": {"type": "object", "description": "Its JSON Schema."},
                        },
                        "required": ["name", "about", "writes"],
                    },
                },
                "not_permitted": {
                    "type": "array",
                    "items": {"type": "string"},
                    "description": "What fits too, but this key may not do.",
                },
            },
            "required": ["operations", "not_permitted"],
        },
        "annotations": {"readOnlyHint": True, "openWorldHint": False},
    },
    {
        "name": CALL,
        "description": "Run any operation by the name and with the arguments that find_operations tells.",
        "inputSchema": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "arguments": {"type": "object"}},
            "required": ["name"],
        },
        "annotations": {"readOnlyHint": False, "destructiveHint": True, "idempotentHint": False, "openWorldHint": False},
    },
)  # fmt: skip
"""With these two nothing is out of reach."""


def in_core(tool: Tool) -> bool:
    return (tool.resource in NOUNS and tool.method in METHODS) or tool.name in ALSO


@lru_cache(maxsize=1)
def resources() -> tuple[str, ...]:
    return tuple(dict.fromkeys(tool.resource for tool in all_tools().values()))


def choose(text: str) -> Sequence[Tool]:
    """The tools of a choice such as `core,webhooks`, `reports` or `all`. Raises `Invalid` for a name that isn't there."""
    if len(text) > LONGEST:
        raise Invalid.at("/tools", "too_long", f"may have at most {LONGEST} characters")
    wanted = {name.strip() for name in text.split(",") if name.strip()} or {CORE}
    if unknown := sorted(wanted - {CORE, ALL, *resources()}):
        raise Invalid.at(
            "/tools", "unknown", f"has {unknown[0]!r}, and may have core, all, {', '.join(resources())}"
        )
    tools = all_tools().values()
    return [t for t in tools if ALL in wanted or t.resource in wanted or (CORE in wanted and in_core(t))]


def permitted(actor: Actor, tools: Iterable[Tool]) -> list[Tool]:
    """Those that the key's scopes and bounds let through; the edge asks again at each call."""
    return [tool for tool in tools if may_call(actor, tool)]


def may_call(actor: Actor, tool: Tool) -> bool:
    try:
        check_bounds(actor, tool.operation)
    except Forbidden:
        return False
    return tool.operation.scope is None or tool.operation.scope in actor.scopes
