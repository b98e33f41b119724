"""Python types for what methods take, as texts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from python_client.document import Document, Schema, name_of, split_null
from python_client.models import custom_input

_MOST_INLINE = 6
"""values of a choice that stand in the signature; longer choices have names"""
NAMES = frozenset({"fields", "expand", "sort", "types"})
"""Parameters that take several names with commas between them."""


class Choices:
    """Names for long choices: `Currency`, and `ChequesStatus` for what only one resource has."""

    def __init__(self, document: Document) -> None:
        owners: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
        for owner, name, values in _long_choices(document):
            owners[name, values].append(owner)
        several = [name for (name, _), who in owners.items() if len(set(who)) > 1]
        self._names = {
            key: camel(key[0])
            if len(set(who)) > 1 and several.count(key[0]) == 1
            else camel(f"{who[0]}_{key[0]}")
            for key, who in owners.items()
        }
        self.used: dict[str, tuple[str, ...]] = {}

    def text(self, name: str, values: list[Any]) -> str:
        """The type of one of these values."""
        kept = tuple(values)
        if len(kept) <= _MOST_INLINE or (name, kept) not in self._names:
            return literal(kept)
        self.used[self._names[name, kept]] = kept
        return f"choices.{self._names[name, kept]}"


def literal(values: tuple[Any, ...]) -> str:
    return f"Literal[{', '.join(repr(value) for value in values)}]"


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in re.split(r"[_-]", name))


class Types:
    def __init__(self, document: Document) -> None:
        self.choices = Choices(document)

    def field(self, name: str, schema: Schema) -> str:
        """Of a field of a body; null is `None`."""
        inner, nullable = split_null(schema)
        return self._inner(name, inner) + (" | None" if nullable else "")

    def parameter(self, name: str, schema: Schema) -> str:
        return "Names" if name in NAMES else self._inner(name, schema)

    def _inner(self, name: str, schema: Schema) -> str:
        if "$ref" in schema:
            return f"inputs.{name_of(schema)}"
        if "enum" in schema:
            return self.choices.text(name, schema["enum"])
        if custom := custom_input(schema):
            return custom
        kind = schema.get("type")
        if kind == "array":
            return f"Sequence[{self.field(name, schema.get('items', {}))}]"
        simple = {"string": "str", "integer": "int", "boolean": "bool", "object": "Mapping[str, Any]"}
        return simple.get(str(kind), "Any")


def number_fields(document: Document) -> tuple[list[str], list[str]]:
    """Fields of bodies that are exact numbers in texts, and those that are JSON numbers and so may be floats."""
    exact: set[str] = set()
    numbers: set[str] = set()
    for schema_name in sent_schemas(document):
        for name, schema in document.schemas[schema_name].get("properties", {}).items():
            inner, _ = split_null(schema)
            custom = custom_input(inner)
            if custom in {"NumberIn", "DecimalIn"}:
                (numbers if custom == "NumberIn" else exact).add(name)
    assert not numbers & exact, "a field of one name is exact in one body and not in another"
    return sorted(exact), sorted(numbers)


def sent_schemas(document: Document) -> list[str]:
    tops = {operation.body for operation in document.operations()} - {None}
    return sorted({*document.sent(), *(str(top) for top in tops)})


def _long_choices(document: Document) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Owner, name and values."""
    for operation in document.operations():
        for parameter in operation.parameters:
            yield from _choices_of(operation.resource, parameter["name"], parameter["schema"])
        if operation.body is not None:
            for name, schema in document.schemas[operation.body].get("properties", {}).items():
                yield from _choices_of(operation.resource, name, schema)


def _choices_of(owner: str, name: str, schema: Schema) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    inner, _ = split_null(schema)
    if len(inner.get("enum", ())) > _MOST_INLINE:
        yield owner, name, tuple(inner["enum"])
    if "items" in inner:
        yield from _choices_of(owner, name, inner["items"])
