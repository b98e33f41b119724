"""The OpenAPI document, as the generator reads it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Schema = dict[str, Any]
_REF = "#/components/schemas/"
METHODS = ("get", "post", "put", "patch", "delete")
PREFIX = "/api/v2"


@dataclass(frozen=True)
class Operation:
    """One method on one path."""

    method: str
    path: str
    """Below the prefix."""
    described: dict[str, Any]

    @property
    def resource(self) -> str:
        return str(self.described["x-client"]["resource"])

    @property
    def name(self) -> str:
        return str(self.described["x-client"]["method"])

    @property
    def parameters(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.described.get("parameters", [])
        return found

    @property
    def body(self) -> str | None:
        """The name of the schema of what it takes."""
        content = self.described.get("requestBody", {}).get("content", {})
        return name_of(content["application/json"]["schema"]) if content else None

    @property
    def answers(self) -> dict[int, dict[str, Any]]:
        """Status of success -> media type -> content."""
        return {
            int(status): answer.get("content", {})
            for status, answer in self.described["responses"].items()
            if status.startswith("2")
        }


class Document:
    def __init__(self, path: Path) -> None:
        self.whole: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.schemas: dict[str, Schema] = self.whole["components"]["schemas"]

    @property
    def release(self) -> str:
        return str(self.whole["info"]["x-release"])

    def operations(self) -> Iterator[Operation]:
        for path, methods in self.whole["paths"].items():
            for method in METHODS:
                if method in methods:
                    yield Operation(method.upper(), path.removeprefix(PREFIX), methods[method])

    def answered(self) -> list[str]:
        """Names of the schemas that answers are made of."""
        return self.reached(operation.described["responses"] for operation in self.operations())

    def sent(self) -> list[str]:
        """Names of the schemas within bodies."""
        bodies = [operation.described.get("requestBody", {}) for operation in self.operations()]
        tops = {name for body in bodies for name in refs(body)}
        return self.reached(self.schemas[name] for name in tops)

    def reached(self, nodes: Iterable[Any]) -> list[str]:
        seen: set[str] = set()
        waiting = [name for node in nodes for name in refs(node)]
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += refs(self.schemas[name])
        return sorted(seen)


def refs(node: Any) -> Iterator[str]:
    """The schemas that are named anywhere within."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str) and value.startswith(_REF):
                yield value.removeprefix(_REF)
            elif key not in {"example", "examples"}:
                yield from refs(value)
    elif isinstance(node, list):
        for value in node:
            yield from refs(value)


def name_of(schema: Schema) -> str:
    return str(schema["$ref"]).removeprefix(_REF)


def is_decimal(schema: Schema) -> bool:
    """Whether a text is a decimal number: by its pattern, or by its examples where it has none."""
    if schema.get("type") != "string" or "enum" in schema or "format" in schema:
        return False
    pattern = schema.get("pattern")
    if pattern is not None:
        return bool(re.search(pattern, "1.50")) and not re.search(pattern, "a")
    examples = schema.get("examples") or [""]
    return all(re.fullmatch(r"-?\d+\.\d+", str(one)) for one in examples)


def is_amount(schema: Schema) -> bool:
    """Whether it is an amount as a body takes it: a text or a JSON number, or null."""
    kinds = [branch.get("type") for branch in schema.get("anyOf", [])]
    return "string" in kinds and "number" in kinds


def split_null(schema: Schema) -> tuple[Schema, bool]:
    """The schema without null, and whether null was there."""
    branches = schema.get("anyOf")
    if not branches:
        return schema, False
    rest = [branch for branch in branches if branch.get("type") != "null"]
    if len(rest) == len(branches):
        return schema, False
    outer = {key: value for key, value in schema.items() if key != "anyOf"}
    return (outer | rest[0] if len(rest) == 1 else outer | {"anyOf": rest}), True
