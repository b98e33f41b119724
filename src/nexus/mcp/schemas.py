"""JSON Schemas as short as a model needs them: what to send and of what type. How long and of what form, the API says."""

from collections.abc import Mapping
from typing import Any, Final

from nexus.api.examples import BESIDE

Schema = dict[str, Any]
_KEPT: Final = ("type", "format", "minimum", "maximum", "default", "description")
_MOST_VALUES: Final = 40
"""of an enum: every currency of the world is longer than it is of use"""
_TYPES: Final = {str: "string", int: "integer", bool: "boolean", type(None): "null"}
_NULL: Final = {"type": "null"}
_AMOUNT: Final = {"type": "string", "description": 'A decimal as text: "85000.00".'}


def slim(schema: Mapping[str, Any], components: Mapping[str, Any], *, nulls: bool = True) -> Schema:
    """The same schema on its own: what it refers to stands in it, and what checks a text's form is left out.

    Amounts are texts alone: a JSON number may have gone through a binary float on its way here. Without `nulls` a field that
    may be null may only be left out. What only `expand` adds is not told: there, things lead round in circles.
    """
    if "$ref" in schema:
        whole = slim(components[schema["$ref"].rpartition("/")[2]], components, nulls=nulls)
        return _unnamed(whole) | _about(schema)
    if "anyOf" in schema:
        return _either(schema, components, nulls)
    found = {name: schema[name] for name in _KEPT if schema.get(name) is not None}
    values = schema.get("enum", ())
    if 0 < len(values) <= _MOST_VALUES:
        found["enum"] = [value for value in values if nulls or value is not None]
        kinds = {_TYPES[type(value)] for value in found["enum"]}
        found.setdefault("type", sorted(kinds) if len(kinds) > 1 else kinds.pop())
    if "items" in schema:
        found["items"] = slim(schema["items"], components, nulls=nulls)
    if isinstance(schema.get("additionalProperties"), dict):
        found["additionalProperties"] = slim(schema["additionalProperties"], components, nulls=nulls)
    if "properties" in schema:
        found["properties"] = {
            n: slim(s, components, nulls=nulls) for n, s in schema["properties"].items() if BESIDE not in s
        }
    if schema.get("required"):
        found["required"] = list(schema["required"])
    return found


def _either(schema: Mapping[str, Any], components: Mapping[str, Any], nulls: bool) -> Schema:
    may_be_null = nulls and _NULL in schema["anyOf"]
    others = [branch for branch in schema["anyOf"] if branch != _NULL]
    if {branch.get("type") for branch in others} == {"string", "number"}:
        one: Schema = dict(_AMOUNT)
    elif len(others) == 1:
        one = slim(others[0], components, nulls=nulls) | _about(schema)
    else:
        branches = [slim(branch, components, nulls=nulls) for branch in others]
        return {"anyOf": [*branches, *([_NULL] if may_be_null else [])]} | _about(schema)
    if may_be_null and isinstance(one.get("type"), str) and one["type"] != "null":
        one["type"] = [one["type"], "null"]
    if may_be_null and "enum" in one and None not in one["enum"]:
        one["enum"] = [*one["enum"], None]
    return one


def _about(schema: Mapping[str, Any]) -> Schema:
    return {"description": schema["description"]} if "description" in schema else {}


def _unnamed(schema: Schema) -> Schema:
    """A field's own words stay; those of its type are in the reference."""
    return {name: value for name, value in schema.items() if name != "description"}
