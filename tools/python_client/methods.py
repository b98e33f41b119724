"""What each operation becomes: one method, or two where it also answers with a file."""

import keyword
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from python_client.document import Document, Operation, name_of, split_null
from python_client.types import Types

Kind = Literal["one", "rows", "page", "done", "file", "download", "events"]
JSON, CSV = "application/json", "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ONLY_JSON = frozenset({"page", "limit", "cursor", "sort", "If-None-Match"})
"""Parameters that don't go with all rows as CSV."""
_TAGS = "Tag"


@dataclass(frozen=True)
class Argument:
    name: str
    """In Python."""
    wire: str
    """In the request."""
    place: Literal["path", "query", "header", "body"]
    type: str
    default: str | None
    """`None` where it must be given."""
    about: str = ""


@dataclass(frozen=True)
class Method:
    name: str
    operation: Operation
    kind: Kind
    model: str | None
    meta: str | None
    accept: str
    arguments: list[Argument] = field(repr=False)
    about: str = ""
    """Instead of the operation's description."""

    @property
    def deep(self) -> bool:
        """Whether a list can be read by cursors."""
        return self.kind == "page" and any(one.wire == "cursor" for one in self.arguments)


def methods_of(document: Document, types: Types, operation: Operation) -> Iterator[Method]:
    contents = {media: content for answer in operation.answers.values() for media, content in answer.items()}
    kind, model, meta = _kind(contents)
    arguments = list(_arguments(document, types, operation))
    has_file = XLSX in contents and kind in {"one", "page"}
    shaped = [one for one in arguments if one.wire != "format"] if has_file else arguments
    accept = JSON if kind in {"one", "rows", "page", "done"} else "*/*"
    name = operation.name + "_" * keyword.iskeyword(operation.name)
    yield Method(name, operation, kind, model, meta, accept, shaped)
    if has_file:
        about = "The same as a file, with all rows."
        yield Method(f"{name}_file", operation, "file", None, None, "*/*", _of_file(arguments), about)
    elif CSV in contents and kind == "page":
        about = "All rows of the filter as CSV, in the order of creation, as they are read."
        rows = [one for one in arguments if one.wire not in _ONLY_JSON]
        yield Method("csv" + name.removeprefix("list"), operation, "download", None, None, CSV, rows, about)


def _kind(contents: dict[str, Any]) -> tuple[Kind, str | None, str | None]:
    """What comes back, and the models of its data and meta."""
    if "text/event-stream" in contents:
        return "events", "EventOut", None
    schema = contents.get(JSON, {}).get("schema", {})
    fields = schema.get("properties", {})
    if "data" not in fields:
        if not contents:
            return "done", None, None
        return ("download" if "application/jsonl" in contents else "file"), None, None
    data = fields["data"]
    if "items" in data:
        row = name_of(data["items"])
        return ("page", row, name_of(fields["meta"])) if "meta" in fields else ("rows", row, None)
    return ("one", name_of(data), None) if "$ref" in data else ("done", None, None)


def _of_file(arguments: list[Argument]) -> list[Argument]:
    """`format` must be said, and comes first; JSON is none."""
    (chosen,) = (one for one in arguments if one.wire == "format")
    formats = chosen.type.removesuffix(" | None").replace("'json', ", "").replace(", 'json'", "")
    first = Argument("format", "format", "query", formats, None, "Of the file.")
    return [*(one for one in arguments if one.place == "path"), first] + [
        one for one in arguments if one.place != "path" and one.wire not in {"format", "page", "limit"}
    ]


def _arguments(document: Document, types: Types, operation: Operation) -> Iterator[Argument]:
    placed = {
        place: [p for p in operation.parameters if p["in"] == place] for place in ("path", "query", "header")
    }
    for one in placed["path"]:
        yield Argument(one["name"], one["name"], "path", "str", None, one.get("description", ""))
    needed = [p for p in placed["header"] if p.get("required") and p["name"] == "If-Match"]
    yield from (_header(one, required=True) for one in needed)
    if operation.body is not None:
        yield from _fields(document, types, operation.body)
    for one in placed["query"]:
        yield _query(types, one)
    for one in placed["header"]:
        if one not in needed:
            yield _header(one, required=False)


def _fields(document: Document, types: Types, body: str) -> Iterator[Argument]:
    schema = document.schemas[body]
    required = schema.get("required", [])
    optional = [name for name in schema.get("properties", {}) if name not in required]
    for name in [*required, *optional]:
        one = schema["properties"][name]
        about = one.get("description") or split_null(one)[0].get("description", "")
        kind = types.field(name, one)
        must = name in required
        python = name + "_" * keyword.iskeyword(name)
        yield Argument(
            python, name, "body", kind if must else f"{kind} | NotGiven", None if must else "NOT_GIVEN", about
        )


def _query(types: Types, one: dict[str, Any]) -> Argument:
    name = one["name"]
    about = one.get("description", "")
    if name == "dry_run":
        about = "Answer what would be written, posted and sent (`last_response.dry_run`), and do nothing."
        return Argument(name, name, "query", "bool", "False", about)
    if name == "fields":
        about = "Only these fields; `a.b` for one within. `id` is always there."
    if name == "cursor":
        about = "`meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by cursors anyway."
    kind = types.parameter(name, one["schema"])
    if one.get("required"):
        return Argument(name, name, "query", kind, None, about)
    return Argument(name, name, "query", f"{kind} | None", "None", about)


def _header(one: dict[str, Any], *, required: bool) -> Argument:
    wire = one["name"]
    name = wire.lower().replace("-", "_")
    if wire == "If-Match":
        about = "The thing as it was read, or its ETag, or `*`; it is refused when it has changed since."
        return Argument(
            name,
            wire,
            "header",
            _TAGS if required else f"{_TAGS} | None",
            None if required else "None",
            about,
        )
    if wire == "If-None-Match":
        about = "The thing as it was read, or its ETag: raises `NotModified` while it is unchanged."
        return Argument(name, wire, "header", f"{_TAGS} | None", "None", about)
    if wire == "Idempotency-Key":
        about = "Made for you and the same over all retries; give your own to repeat the request in another process."
        return Argument(name, wire, "header", "str | None", "None", about)
    return Argument(name, wire, "header", "str | None", "None", one.get("description", ""))
