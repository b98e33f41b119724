"""Schemas of the document, made fit for the model generator, and its runs.

Answers become pydantic models that let new fields and new values pass; what stands within bodies becomes TypedDicts.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from python_client.document import Document, Schema, is_amount, is_decimal, split_null

_INSTANT = re.compile(r"(.*_)?(at|until|since)|clock")
_DAY = re.compile(r"(.*_)?date|today")
"""Names of instants and days: the document gives not all of them a format in answers, the contract does."""
_FIELD = re.compile(
    r""" = Field\((\.\.\.|None), description=(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)$""", re.M
)
_COMMON = ("--input-file-type", "openapi", "--target-python-version", "3.11", "--disable-timestamp", "--use-union-operator",
           "--use-standard-collections", "--enum-field-as-literal", "all", "--no-formatters")  # fmt: skip
_MODELS = ("--output-model-type", "pydantic_v2.BaseModel", "--base-class", "nexus_client._models.Model",
           "--use-schema-description", "--use-inline-field-description", "--output-datetime-class", "datetime")  # fmt: skip
_INPUTS = (
    "--output-model-type",
    "typing.TypedDict",
    "--use-schema-description",
    "--use-inline-field-description",
)


def make_models(document: Document, folder: Path) -> None:
    answers = {name: _object(document.schemas[name], _answer) for name in document.answered()}
    inputs = {name: _object(document.schemas[name], _input) for name in document.sent()}
    _generate(answers, folder / "models.py", _MODELS)
    _generate(inputs, folder / "inputs.py", _INPUTS)


def _generate(schemas: dict[str, Schema], output: Path, options: tuple[str, ...]) -> None:
    source = output.with_suffix(".json")
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": schemas},
    }
    source.write_text(json.dumps(whole), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "datamodel_code_generator",
        "--input",
        str(source),
        "--output",
        str(output),
    ]
    subprocess.run([*command, *_COMMON, *options], check=True)
    source.unlink()
    output.write_text(_told_once(output.read_text(encoding="utf-8")), encoding="utf-8")


def _told_once(text: str) -> str:
    """A field's description stands in its docstring, which editors show; not beside it as well."""
    text = _FIELD.sub(lambda found: "" if found[1] == "..." else f" = {found[1]}", text)
    return text if "Field(" in text else text.replace("from pydantic import Field\n", "")


def _object(schema: Schema, convert: Any) -> Schema:
    kept: Schema = {key: schema[key] for key in ("type", "required", "title") if key in schema}
    if about := schema.get("description"):
        kept["description"] = "\n".join(line.strip() for line in about.splitlines())
    kept["properties"] = {name: convert(name, inner) for name, inner in schema.get("properties", {}).items()}
    return kept


def _answer(name: str, schema: Schema) -> Schema:
    inner, nullable = split_null(schema)
    made = _answer_inner(name, inner)
    if nullable:
        made = {"anyOf": [*made.get("anyOf", [made]), {"type": "null"}]}
    return _described(made, inner)


def _answer_inner(name: str, schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    if "enum" in schema:
        kind = "integer" if isinstance(schema["enum"][0], int) else "string"
        return {"anyOf": [{"type": kind, "enum": schema["enum"]}, {"type": kind}]}
    if is_decimal(schema):
        return {"type": "string", "format": "decimal"}
    kind = schema.get("type")
    if kind == "string":
        named = "date-time" if _INSTANT.fullmatch(name) else "date" if _DAY.fullmatch(name) else None
        wanted = schema.get("format") or named
        return {"type": "string"} | ({"format": wanted} if wanted in {"date", "date-time"} else {})
    if kind == "array":
        return {"type": "array", "items": _answer("", schema.get("items", {}))}
    if kind == "object":
        more = schema.get("additionalProperties")
        return {
            "type": "object",
            "additionalProperties": _answer("", more) if isinstance(more, dict) else True,
        }
    return {"type": kind} if kind else {}


def _input(name: str, schema: Schema) -> Schema:
    inner, nullable = split_null(schema)
    made = _input_inner(inner)
    if nullable:
        made = {"anyOf": [*made.get("anyOf", [made]), {"type": "null"}]}
    return _described(made, inner)


def _input_inner(schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    if "enum" in schema:
        kind = "integer" if isinstance(schema["enum"][0], int) else "string"
        return {"type": kind, "enum": schema["enum"]}
    custom = custom_input(schema)
    if custom:
        return {"type": "string", "customTypePath": f"nexus_client._values.{custom}"}
    kind = schema.get("type")
    if kind == "array":
        return {"type": "array", "items": _input("", schema.get("items", {}))}
    if kind == "object":
        return {"type": "object", "additionalProperties": True}
    return {"type": kind} if kind else {}


def custom_input(schema: Schema) -> str | None:
    """The type of `nexus_client._values` that stands for it in what is sent."""
    if is_amount(schema) or is_decimal(schema):
        return "DecimalIn"
    if schema.get("type") == "number":
        return "NumberIn"
    if schema.get("contentEncoding") == "base64":
        return "BytesIn"
    return {"date": "DateIn", "date-time": "InstantIn"}.get(schema.get("format", ""))


def _described(made: Schema, schema: Schema) -> Schema:
    return made | ({"description": schema["description"]} if "description" in schema else {})
