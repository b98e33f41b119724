"""How an operation is called: with curl, and with the client libraries for Python and TypeScript."""

import json
import keyword
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from nexus.web.samples.described import PREFIX, Described

LANGUAGES: Final = (("curl", "curl"), ("python", "Python"), ("typescript", "TypeScript"))
_KEY: Final = "nxs_live_…"
_WIDTH: Final = 88
_SHOWN: Final = ("status", "limit")
"""Parameters of a query that a sample shows where there are any, besides those that are needed."""
_WORD: Final = re.compile(r"[A-Za-z_]\w*\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Samples:
    curl: str
    python: str
    typescript: str


def samples(operation: Described, base_url: str) -> Samples:
    """Each is whole: it runs as it stands once the key, and the ids of the path, are one's own."""
    return Samples(_curl(operation, base_url), _python(operation, base_url), _typescript(operation, base_url))


def asked(operation: Described) -> dict[str, Any]:
    """What the samples send in the query."""
    wanted = [f for f in operation.query if f.required or (operation.listing and f.name in _SHOWN)]
    if operation.name == "list_changes":
        wanted = [f for f in operation.query if f.name == "after"]
    return {field.name: field.example for field in wanted}


# curl


def _curl(operation: Described, base_url: str) -> str:
    query = "&".join(f"{name}={quote(_text(value), safe=',*')}" for name, value in asked(operation).items())
    address = f"{base_url}{PREFIX}{operation.example_path}" + (f"?{query}" if query else "")
    flags = {"text/event-stream": "-N "}.get(operation.media[0] if operation.media else "", "")
    if _is_file(operation):
        flags = "-OJ "
    parts = [f'curl {flags}"{address}"']
    if operation.method not in {"GET", "POST"} or (operation.method == "POST" and operation.body is None):
        parts.append(f"-X {operation.method}")
    parts.append('-H "Authorization: Bearer $NEXUS_API_KEY"')
    if operation.needs_key:
        parts.append('-H "Idempotency-Key: $(uuidgen)"')
    if operation.needs_match:
        parts.append('-H "If-Match: $ETAG"')
    if operation.body is not None:
        parts.append('-H "Content-Type: application/json"')
        body = json.dumps(operation.body, ensure_ascii=False, indent=2)
        shown = body if len(body) > _WIDTH else json.dumps(operation.body, ensure_ascii=False)
        parts.append("-d '" + shown.replace("'", "'\\''") + "'")
    return " \\\n  ".join(parts)


# Python


def _python(operation: Described, base_url: str) -> str:
    resource, method = _python_name(operation.resource), _python_name(operation.call)
    given = dict(operation.body or {}) | asked(operation)
    called = f"client.{resource}.{method}"
    ids: list[str] = [json.dumps(field.example) for field in operation.ids]
    lines = [
        "from nexus_client import Nexus",
        "",
        f'client = Nexus(api_key="{_KEY}", base_url="{base_url}")',
        "",
    ]
    named = [(_python_name(name), value) for name, value in given.items()]
    thing = _thing(operation)
    if operation.needs_match:
        lines.append(f"{thing} = client.{resource}.read({', '.join(ids)})")
        ids = [f"{thing}.id"]
        call = _call(called, ids, named, extra=f"if_match={thing}")
    else:
        call = _call(called, ids, named)
    if operation.media[:1] == ("text/event-stream",):
        return "\n".join(
            [
                *lines,
                f"with {call} as events:",
                "    for event in events:",
                "        print(event.type, event.object_id)",
            ]
        )
    if operation.listing and operation.method == "GET":
        return "\n".join([*lines, f"for row in {call}:", "    print(row)"])
    if _is_file(operation):
        return "\n".join([*lines, f'{call}.save(".")'])
    if operation.media:
        return "\n".join([*lines, f"{'changed' if operation.needs_match else 'answer'} = {call}"])
    return "\n".join([*lines, call])


def _call(called: str, ids: list[str], named: list[tuple[str, Any]], extra: str = "") -> str:
    """On one line where it fits, else a line for each argument."""
    flat = [*ids, *([extra] if extra else []), *(f"{n}={_python_value(v, 0, flat=True)}" for n, v in named)]
    if len(line := f"{called}({', '.join(flat)})") <= _WIDTH:
        return line
    broken = [*ids, *([extra] if extra else []), *(f"{n}={_python_value(v, 4)}" for n, v in named)]
    return f"{called}(\n" + "".join(f"    {part},\n" for part in broken) + ")"


def _python_value(value: Any, indent: int, *, flat: bool = False) -> str:
    if value is None or isinstance(value, bool):
        return repr(value)
    return _literal(value, indent, flat, json.dumps, _python_value)


def _python_name(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


# TypeScript


def _typescript(operation: Described, base_url: str) -> str:
    resource, method = _camel(operation.resource), _camel(operation.call)
    lines = [
        'import { Nexus } from "nexus-client";', "",
        f'const nexus = new Nexus({{ apiKey: "{_KEY}", baseUrl: "{base_url}" }});', "",
    ]  # fmt: skip
    arguments = [json.dumps(field.example) for field in operation.ids]
    query = asked(operation)
    if operation.needs_match:
        lines.append(
            f"const {{ etag }} = await nexus.{resource}.read({', '.join(arguments)}).withResponse();"
        )
    if operation.body is not None:
        arguments.append(_typescript_value(operation.body, 0))
    elif query:
        arguments.append(_typescript_value(query, 0))
    if operation.needs_match:
        arguments.append("{ ifMatch: etag! }")
    call = f"nexus.{resource}.{method}({', '.join(arguments)})"
    sent = operation.body or query
    if sent and "\n" not in call and len(call) > _WIDTH:
        arguments[len(operation.ids)] = _broken(sent, 0, _typescript_name, _typescript_value)
        call = f"nexus.{resource}.{method}({', '.join(arguments)})"
    if operation.media[:1] == ("text/event-stream",):
        return "\n".join(
            [
                *lines,
                f"for await (const event of {call}) {{",
                "  console.log(event.type, event.object_id);",
                "}",
            ]
        )
    if operation.listing and operation.method == "GET":
        return "\n".join([*lines, f"for await (const row of {call}) {{", "  console.log(row);", "}"])
    if _is_file(operation):
        return "\n".join([*lines, f"const file = await {call};", "const bytes = await file.bytes();"])
    if operation.media:
        return "\n".join(
            [*lines, f"const {'changed' if operation.needs_match else 'answer'} = await {call};"]
        )
    return "\n".join([*lines, f"await {call};"])


def _typescript_value(value: Any, indent: int, *, flat: bool = False) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return _literal(value, indent, flat, _typescript_name, _typescript_value)


def _typescript_name(name: str) -> str:
    return name if _WORD.match(name) else json.dumps(name)


# Both


def _literal(
    value: Any, indent: int, flat: bool, name: Callable[[str], str], nested: Callable[..., str]
) -> str:
    """A value as both languages write it, on one line where it fits."""
    if not isinstance(value, dict | list) or not value:
        return json.dumps(value, ensure_ascii=False)
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    space = " " if isinstance(value, dict) and nested is _typescript_value else ""
    line = f"{opening}{space}{', '.join(_each(value, name, nested, indent, flat=True))}{space}{closing}"
    if flat or indent + len(line) <= _WIDTH - 16:
        return line
    return _broken(value, indent, name, nested)


def _broken(value: Any, indent: int, name: Callable[[str], str], nested: Callable[..., str]) -> str:
    """With a line for each part."""
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    inner = indent + (2 if nested is _typescript_value else 4)
    broken = "".join(f"{' ' * inner}{part},\n" for part in _each(value, name, nested, inner, flat=False))
    return f"{opening}\n{broken}{' ' * indent}{closing}"


def _each(
    value: Any, name: Callable[[str], str], nested: Callable[..., str], indent: int, *, flat: bool
) -> Iterable[str]:
    if isinstance(value, dict):
        return [f"{name(n)}: {nested(v, indent, flat=flat)}" for n, v in value.items()]
    return [nested(v, indent, flat=flat) for v in value]


def _is_file(operation: Described) -> bool:
    """Whether it answers with a file and never with an envelope."""
    return bool(operation.media) and operation.answer is None and operation.media[0] != "text/event-stream"


def _thing(operation: Described) -> str:
    """What one of the resource is called: `lease` of `leases`."""
    one = {"properties": "property_", "entries": "entry"}.get(operation.resource)
    return one or operation.resource.removesuffix("s").rpartition("_")[2]


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _camel(name: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), name)
