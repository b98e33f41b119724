"""Operations of the document, as pages and samples want them."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

Json = dict[str, Any]
PREFIX: Final = "/api/v2"
_NEEDED: Final = "Required."
"""What the description of a query's parameter begins with where the operation can't do without."""


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of the path or the query."""

    name: str
    about: str
    required: bool
    example: Any


@dataclass(frozen=True, slots=True)
class Described:
    """One operation."""

    name: str
    """The operationId."""
    method: str
    path: str
    """Below the prefix: `/cheques/{id}/clearance`."""
    summary: str
    about: str
    scope: str | None
    tag: str
    resource: str
    call: str
    """The method of the client libraries, in snake case."""
    ids: tuple[Field, ...]
    query: tuple[Field, ...]
    bodies: dict[str, Any]
    """Examples of the body by what they show; empty where nothing is sent."""
    answer: Any
    media: tuple[str, ...]
    """What it answers with, JSON first where it does."""
    listing: bool
    needs_key: bool
    """Whether Idempotency-Key must be sent."""
    needs_match: bool
    """Whether If-Match must be sent."""

    @property
    def anchor(self) -> str:
        """Of the page of its group."""
        return f"/{quote(self.tag)}/{self.name}"

    @property
    def example_path(self) -> str:
        """With ids in the place of variables."""
        path = self.path
        for field in self.ids:
            path = path.replace("{" + field.name + "}", str(field.example))
        return path

    @property
    def body(self) -> Any:
        """The first example of what is sent; None where nothing is."""
        return next(iter(self.bodies.values()), None)


def described(document: Json) -> tuple[Described, ...]:
    """Every operation, in the order of the document."""
    return tuple(
        _described(path, method.upper(), operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    )


def _described(path: str, method: str, operation: Json) -> Described:
    parameters: list[Json] = operation["parameters"]
    header = {p["name"]: p["required"] for p in parameters if p["in"] == "header"}
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    content: Json = next(
        (a for s, a in operation["responses"].items() if "200" <= s < "300" and "content" in a), {}
    )
    media: Json = content.get("content", {}) if "204" not in operation["responses"] else {}
    envelope = media.get("application/json", {})
    about, _, scope = operation["description"].rpartition("Scope: `")
    return Described(
        name=operation["operationId"],
        method=method,
        path=path.removeprefix(PREFIX),
        summary=operation["summary"],
        about=(about if scope.endswith("`.") else operation["description"]).strip(),
        scope=scope.removesuffix("`.") if scope.endswith("`.") else None,
        tag=operation["tags"][0],
        resource=operation["x-client"]["resource"],
        call=operation["x-client"]["method"],
        ids=tuple(_field(p) for p in parameters if p["in"] == "path"),
        query=tuple(_field(p) for p in parameters if p["in"] == "query" and p["name"] != "dry_run"),
        bodies={name: example["value"] for name, example in body.get("examples", {}).items()},
        answer=envelope.get("example"),
        media=tuple(sorted(media, key=lambda one: one != "application/json")),
        listing=envelope.get("schema", {}).get("properties", {}).get("data", {}).get("type") == "array",
        needs_key=header.get("Idempotency-Key", False),
        needs_match=header.get("If-Match", False),
    )


def _field(parameter: Json) -> Field:
    schema, about = parameter["schema"], parameter.get("description", "")
    return Field(
        name=parameter["name"],
        about=about,
        required=parameter["required"] or about.startswith(_NEEDED),
        example=parameter.get("example", _example(parameter["name"], schema)),
    )


def _example(name: str, schema: Json) -> Any:
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("enum"):
        usual = [value for value in schema["enum"] if value in {"active", "cleared", "en", "client", "csv"}]
        return (usual or schema["enum"])[0]
    if schema.get("format") == "date":
        return "2026-12-31" if name.endswith(("_to", "until")) else "2026-01-01"
    if schema.get("format") == "date-time":
        return "2026-11-23T08:15:30Z"
    if schema.get("type") == "integer":
        return schema.get("default", schema.get("minimum", 1))
    return True if schema.get("type") == "boolean" else "text"
