"""A change of the API that breaks a client written for the last release is refused.

`clients/openapi.json` is the document of the last release; `--release` replaces it by the present one.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RELEASED = Path(__file__).resolve().parent.parent / "clients" / "openapi.json"
METHODS = ("get", "post", "put", "patch", "delete")
UPPER, LOWER = ("maxLength", "maximum", "maxItems"), ("minLength", "minimum", "minItems")


def main(arguments: list[str]) -> int:
    from nexus.api.openapi import document

    if arguments == ["--release"]:
        RELEASED.parent.mkdir(exist_ok=True)
        text = json.dumps(document(), indent=1, sort_keys=True, ensure_ascii=False)
        RELEASED.write_text(text + "\n", encoding="utf-8")
        return 0
    faults = breaks(json.loads(RELEASED.read_text(encoding="utf-8")), document())
    for fault in faults:
        print("BREAKS CLIENTS:", fault)
    return 1 if faults else 0


def breaks(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What a client of `old` can no longer do with `new`, a line each."""
    return sorted(set(Comparison(old, new).run()))


class Comparison:
    def __init__(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        self.old, self.new = old, new
        self.expands = True
        """Whether the operation that is looked at takes `expand`, without which what it adds is in no answer."""

    def run(self) -> Iterator[str]:
        for path, methods in self.old["paths"].items():
            for method in METHODS:
                if method not in methods:
                    continue
                where = f"{method.upper()} {path}"
                now = self.new["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{where}: the operation is gone"
                else:
                    yield from self.operation(methods[method], now, where)

    def operation(self, old: dict[str, Any], new: dict[str, Any], where: str) -> Iterator[str]:
        if old.get("operationId") != new.get("operationId"):
            yield f"{where}: the operationId is another, so generated clients rename the call"
        self.expands = ("query", "expand") in named(self.old, old.get("parameters", []))
        yield from self.parameters(old, new, where)
        yield from self.body(old.get("requestBody"), new.get("requestBody"), where)
        for status, answer in old["responses"].items():
            if status not in new["responses"]:
                if status.startswith("2"):  # an error that no longer happens breaks nobody
                    yield f"{where}: the answer {status} is gone"
                continue
            before = follow(self.old, answer).get("content", {})
            after = follow(self.new, new["responses"][status]).get("content", {})
            yield from self.contents(before, after, f"{where} answer {status}", answer=True)

    def parameters(self, old: dict[str, Any], new: dict[str, Any], where: str) -> Iterator[str]:
        before = named(self.old, old.get("parameters", []))
        after = named(self.new, new.get("parameters", []))
        for key, parameter in after.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield f"{where}: the {key[0]} parameter {key[1]} is newly required"
        for key, parameter in before.items():
            spot = f"{where} {key[0]} {key[1]}"
            if key not in after:
                yield f"{spot}: the parameter is gone"
            else:
                yield from self.schema(
                    parameter.get("schema", {}), after[key].get("schema", {}), spot, answer=False
                )

    def body(self, old: Any, new: Any, where: str) -> Iterator[str]:
        before, after = follow(self.old, old or {}), follow(self.new, new or {})
        if after.get("required") and not before.get("required"):
            yield f"{where}: a body is newly required"
        yield from self.contents(
            before.get("content", {}), after.get("content", {}), f"{where} body", answer=False
        )

    def contents(
        self, old: dict[str, Any], new: dict[str, Any], where: str, *, answer: bool
    ) -> Iterator[str]:
        for kind, content in old.items():
            if kind not in new:
                yield f"{where}: {kind} is gone"
            else:
                yield from self.schema(
                    content.get("schema", {}), new[kind].get("schema", {}), where, answer=answer
                )

    def schema(
        self, old: Any, new: Any, where: str, *, answer: bool, seen: frozenset[tuple[str, str]] = frozenset()
    ) -> Iterator[str]:
        """Compare two schemas; `seen` ends the walk where a schema holds itself."""
        before, after = variants(self.old, old), variants(self.new, new)
        # An answer may lose a kind and an input may gain one, but not the other way about.
        lost = set(after) - set(before) if answer else set(before) - set(after)
        if lost or not set(before) & set(after):
            yield f"{where}: was {', '.join(sorted(before))}, is {', '.join(sorted(after))}"
        for kind in sorted(set(before) & set(after)):
            (old_name, one), (new_name, other) = before[kind], after[kind]
            if old_name and (old_name, new_name) in seen:
                continue
            deeper = seen | {(old_name, new_name)} if old_name else seen
            yield from values(one, other, where, answer=answer)
            yield from self.fields(one, other, where, answer=answer, seen=deeper)
            for inner, mark in (("items", "[]"), ("additionalProperties", "{}")):
                if isinstance(one.get(inner), dict) and isinstance(other.get(inner), dict):
                    yield from self.schema(one[inner], other[inner], where + mark, answer=answer, seen=deeper)

    def fields(
        self, old: Any, new: Any, where: str, *, answer: bool, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        required, now_required = set(old.get("required", ())), set(new.get("required", ()))
        for name in sorted(before):
            if name not in after:
                if self.expands or "x-expand" not in before[name]:
                    yield f"{where}.{name}: the field is gone"
                continue
            if answer and name in required - now_required:
                yield f"{where}.{name}: the field may now be missing"
            yield from self.schema(before[name], after[name], f"{where}.{name}", answer=answer, seen=seen)
        if not answer:
            for name in sorted(now_required - required):
                yield f"{where}.{name}: the field is newly required"


def values(old: dict[str, Any], new: dict[str, Any], where: str, *, answer: bool) -> Iterator[str]:
    """Enum values, formats and bounds."""
    before, after = choices(old), choices(new)
    if before is not None and after is not None:
        for value in before:
            if value not in after:
                yield f"{where}: the value {value!r} is gone"
    elif answer and before is not None:
        yield f"{where}: any value may now come"
    elif not answer and after is not None:
        yield f"{where}: only some values are taken now"
    if old.get("format") != new.get("format") and (answer or new.get("format")):
        yield f"{where}: the format was {old.get('format')}, is {new.get('format')}"
    if answer:
        return
    if new.get("pattern") and old.get("pattern") != new["pattern"]:
        yield f"{where}: another pattern is asked for"
    for bound in UPPER + LOWER:
        was, now = old.get(bound), new.get(bound)
        if now is not None and (was is None or (now < was if bound in UPPER else now > was)):
            yield f"{where}: {bound} was {was}, is {now}"


def choices(schema: dict[str, Any]) -> list[Any] | None:
    found: list[Any] | None = [schema["const"]] if "const" in schema else schema.get("enum")
    return found


def variants(document: dict[str, Any], schema: Any) -> dict[str, tuple[str, dict[str, Any]]]:
    """The alternatives of a schema by kind; objects among several are told apart by their names."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    name = schema.get("$ref", "") if isinstance(schema, dict) else ""
    whole = follow(document, schema) if isinstance(schema, dict) else {}
    inner = whole.get("anyOf") or whole.get("oneOf")
    if inner:
        objects = sum(follow(document, one).get("type") == "object" for one in inner)
        for one in inner:
            for kind, (ref, variant) in variants(document, one).items():
                label = f"{kind} {ref.rpartition('/')[2]}" if kind == "object" and objects > 1 else kind
                found[label] = (ref, variant)
        return found
    kinds = whole.get("type")
    if kinds is None:
        known = choices(whole)
        kinds = sorted({json_kind(value) for value in known}) if known else "anything"
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        found[kind] = (name, whole)
    return found


def json_kind(value: Any) -> str:
    if value is None:
        return "null"
    return {bool: "boolean", str: "string", int: "integer"}.get(type(value), "number")


def named(document: dict[str, Any], parameters: list[Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(p["in"], p["name"]): p for p in (follow(document, one) for one in parameters)}


def follow(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The node itself, or what its `$ref` names within the document."""
    while "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
