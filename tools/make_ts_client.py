"""The generated part of the TypeScript client, from `clients/openapi.json`; `--check` only compares.

`openapi-typescript` makes the types; the methods, which are called as `x-client` says, are written here.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "clients" / "openapi.json"
CLIENT = ROOT / "clients" / "typescript"
TYPES, METHODS = "src/generated/schemas.ts", "src/generated/resources.ts"
SAMPLES = "test/generated/samples.ts"
"""Every sample of the documentation, so that `tsc` says which one no longer fits the client."""
GENERATOR = CLIENT / "node_modules" / "openapi-typescript" / "bin" / "cli.js"
FLAGS = ("--root-types", "--root-types-no-schema-prefix", "--root-types-keep-casing", "--export-type",
         "--default-non-nullable=false")  # fmt: skip
HEAD = "// Made from clients/openapi.json by `make clients`. Do not edit.\n\n"
NAMES = {
    "../api.ts": ("Api", "ChangeOptions", "CreateOptions", "Queried", "ReadOptions", "RequestOptions", "Shaped",
                  "StreamOptions", "VersionedOptions", "WriteOptions"),
    "../call.ts": ("Call", "FileCall", "ListCall", "ReportCall"),
    "../stream.ts": ("EventStream",),
}  # fmt: skip
"""What the generated methods name, by the module that has it."""
Json = dict[str, Any]


def main(arguments: list[str]) -> int:
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    made = {
        TYPES: HEAD + types(reduced(document)),
        METHODS: HEAD + methods(document),
        SAMPLES: HEAD + samples_module(document),
    }
    if arguments != ["--check"]:
        for name, text in made.items():
            (CLIENT / name).parent.mkdir(parents=True, exist_ok=True)
            (CLIENT / name).write_text(text, encoding="utf-8")
        return 0
    stale = [n for n, text in made.items() if (CLIENT / n).read_text(encoding="utf-8") != text]
    for name in stale:
        print(f"STALE: clients/typescript/{name} is not what clients/openapi.json makes; run `make clients`")
    return 1 if stale else 0


def types(document: Json) -> str:
    """What openapi-typescript makes of it."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "openapi.json", Path(folder) / "schemas.ts"
        source.write_text(json.dumps(document), encoding="utf-8")
        command = [node(), str(GENERATOR), str(source), "-o", str(target), *FLAGS]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        text = target.read_text(encoding="utf-8")
    unused = ("paths", "webhooks", "$defs", "operations")
    for name in unused:
        text = re.sub(rf"^export type {re.escape(name)} = Record<string, never>;\n", "", text, flags=re.M)
    return text.partition("*/\n")[2].lstrip()  # the generator's own note


def node() -> str:
    """Node of the virtual environment, which needs none on the machine."""
    beside = Path(sys.executable).with_name("node")
    return str(beside) if beside.exists() else os.environ.get("NODE", "node")


def reduced(document: Json) -> Json:
    """Schemas alone, and each query as one more: what the methods name."""
    schemas = {name: typed(schema) for name, schema in document["components"]["schemas"].items()}
    for operation in operations(document):
        if operation.query:
            properties = {
                p["name"]: typed(p["schema"])
                | ({"description": p["description"]} if "description" in p else {})
                for p in operation.query
            }
            schemas[operation.query_type] = {"type": "object", "properties": properties, "required": []}
    return {
        "openapi": "3.1.0",
        "info": document["info"],
        "paths": {},
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def typed(schema: Any) -> Any:
    """A schema as the types want it: money is sent as text, since a JavaScript number is a binary float."""
    if isinstance(schema, list):
        return [typed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        k: v for k, v in schema.items() if k not in {"pattern", "examples", "example", "title", "x-expand"}
    }
    if "default" in kept and kept["default"] is None:
        del kept["default"]
    if all(isinstance(one, str) for one in kept.get("enum", [0])):
        kept["type"] = "string"
    if "properties" in kept:
        kept["properties"] = {name: typed(one) for name, one in kept["properties"].items()}
    for key in kept.keys() - {"properties", "default", "enum", "required"}:
        kept[key] = typed(kept[key])
    kinds = [one.get("type") for one in kept.get("anyOf", ())]
    if "string" in kinds and "number" in kinds:
        kept["anyOf"] = [one for one in kept["anyOf"] if one.get("type") != "number"]
        kept["description"] = "A decimal with at most the currency's minor digits, such as `85000.00`."
    if kept.get("type") == "object" and not {"properties", "additionalProperties"} & kept.keys():
        kept["additionalProperties"] = True
    return kept


class Operation:
    """What a method is made from."""

    def __init__(self, document: Json, path: str, method: str, described: Json) -> None:
        self.path = path.removeprefix("/api/v2")
        self.method = method.upper()
        self.described = described
        self.resource, self.name = described["x-client"]["resource"], camel(described["x-client"]["method"])
        self.ids = [p["name"] for p in described["parameters"] if p["in"] == "path"]
        self.query = [p for p in described["parameters"] if p["in"] == "query" and p["name"] != "dry_run"]
        self.headers = {p["name"]: p for p in described["parameters"] if p["in"] == "header"}
        self.query_type = pascal(described["operationId"]) + "Query"
        body = described.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        self.body = body["$ref"].rpartition("/")[2] if body else None
        self.body_needed = bool(body and document["components"]["schemas"][self.body].get("required"))
        status, answer = next((s, a) for s, a in sorted(described["responses"].items()) if "200" <= s < "300")
        gone = described["responses"].get("204")
        self.status = "204" if gone else status
        self.content = {} if gone else answer.get("content", {})
        if self.envelope and self.medias:  # `.file(format)` says it
            self.query = [p for p in self.query if p["name"] != "format"]
        if self.body and self.query:
            raise SystemExit(f"{self.method} {path} has a body and a query: the client has no shape for that")

    @property
    def medias(self) -> list[str]:
        """The formats of its files."""
        short = {
            "csv": "csv",
            "pdf": "pdf",
            "jsonl": "jsonl",
            "sheet": "xlsx",
            "event-stream": "events",
            "jpeg": "jpeg",
            "png": "png",
        }
        return [
            short.get(last := re.split(r"[/.]", m)[-1], last) for m in self.content if m != "application/json"
        ]

    @property
    def envelope(self) -> Json | None:
        """The schema of its JSON; none of one that only answers with files."""
        schema = self.content.get("application/json", {}).get("schema", {})
        return schema if "properties" in schema else None


def operations(document: Json) -> list[Operation]:
    found = [
        Operation(document, path, method, described)
        for path, item in document["paths"].items()
        for method, described in item.items()
    ]
    return sorted(found, key=lambda o: (o.resource, o.name))


def methods(document: Json) -> str:
    """A class for each resource, a method for each operation."""
    by_resource: dict[str, list[Operation]] = defaultdict(list)
    for operation in operations(document):
        by_resource[operation.resource].append(operation)
    classes = [
        f"export class {pascal(resource)} extends Resource {{\n" + "\n".join(map(method, found)) + "}\n"
        for resource, found in by_resource.items()
    ]
    fields = "".join(f"  readonly {camel(r)}: {pascal(r)};\n" for r in by_resource)
    made = "".join(f"    this.{camel(r)} = new {pascal(r)}(api);\n" for r in by_resource)
    root = (
        "/** All resources of the API. */\nexport class Resources {\n"
        f"{fields}\n  constructor(api: Api) {{\n{made}  }}\n}}\n"
    )
    text = "\n".join(["", *classes, root])
    imports = 'import { at, Resource } from "../api.ts";\n'
    for module, names in NAMES.items():
        used = [name for name in names if re.search(rf"\b{name}\b", text)]
        imports += f'import type {{ {", ".join(used)} }} from "{module}";\n' if used else ""
    return imports + 'import type * as S from "./schemas.ts";\n' + text


def method(o: Operation) -> str:
    """One method with its comment."""
    takes = [f"{camel(name)}: string" for name in o.ids]
    path = re.sub(r"\{(\w+)\}", lambda m: "${at(" + camel(m[1]) + ")}", o.path)
    sends = [f"`{path}`" if "$" in path else json.dumps(path)]
    generic = ""
    if o.method == "GET":
        kind, answer, generic, more = reading(o)
    else:
        kind, answer, more = writing(o)
        if o.body:
            takes.append(f"body: S.{o.body}" + ("" if o.body_needed or ifmatch(o) == "must" else " = {}"))
            sends = [sends[0], "body"]
        else:
            sends = [sends[0], "undefined"]
        sends.insert(0, f'"{o.method}"')
    if o.method == "GET":
        if o.query:
            shown = f"Queried<S.{o.query_type}, F>" if generic else f"S.{o.query_type}"
            takes.append(f"query: {shown} = {{}}")
            sends.append("query")
        else:
            sends.append("{}")
    options = options_of(o)
    takes.append(f"options: {options}" + ("" if options == "VersionedOptions" else " = {}"))
    call = f"this.api.{kind}({', '.join([*sends, 'options', *more])})"
    return f"{comment(o)}  {o.name}{generic}({', '.join(takes)}): {answer} {{\n    return {call};\n  }}\n"


def reading(o: Operation) -> tuple[str, str, str, list[str]]:
    """Which call of the core reads it, the method's type, its type parameter, and what else the call is told."""
    formats = " | ".join(f'"{one}"' for one in sorted(o.medias))
    if o.medias == ["events"]:
        return "events", "EventStream<S.EventOut>", "", []
    envelope = o.envelope
    if envelope is None:
        return "file", "FileCall", "", []
    names = {p["name"] for p in o.query}
    generic = "<F extends string | undefined = undefined>" if "fields" in names else ""
    data, meta = envelope["properties"]["data"], envelope["properties"].get("meta")
    if meta is not None:
        row, about = type_of(data["items"]), type_of(meta)
        row = f"Shaped<{row}, F>" if generic else row
        most = next((p["schema"].get("maximum") for p in o.query if p["name"] == "limit"), None)
        return (
            "list",
            f"ListCall<{row}, {about}, {formats or 'never'}>",
            generic,
            [f"{{ deep: {json.dumps('cursor' in names)}, most: {json.dumps(most)} }}"],
        )
    shown = f"Shaped<{type_of(data)}, F>" if generic else type_of(data)
    if formats:
        return "report", f"ReportCall<{shown}, {formats}>", generic, []
    return "read", f"Call<{shown}>", generic, []


def writing(o: Operation) -> tuple[str, str, list[str]]:
    envelope = o.envelope
    shown = type_of(envelope["properties"]["data"]) if envelope else "void"
    return "write", f"Call<{shown}>", []


def samples_module(document: Json) -> str:
    """The reference's samples, each as a function that nothing calls."""
    from nexus.web.samples import described, samples

    functions = []
    for operation in described(document):
        _, _, text = samples(operation, "https://nexus.example.com").typescript.partition("\n\n")
        body = "".join(f"  {line}".rstrip() + "\n" for line in text.splitlines())
        body += "".join(f"  void {name};\n" for name in re.findall(r"const (answer|changed|bytes) =", text))
        functions.append(f"export async function {operation.name}(): Promise<void> {{\n{body}}}\n")
    imports = 'import { Nexus } from "../../src/index.ts";\n\nconst console = { log: (..._: unknown[]): void => undefined };\n'
    return "\n".join([imports, *functions])


def type_of(schema: Json) -> str:
    if schema.get("type") == "array":
        return f"{type_of(schema['items'])}[]"
    return f"S.{schema['$ref'].rpartition('/')[2]}"


def options_of(o: Operation) -> str:
    if o.method == "POST":
        return "CreateOptions"
    if o.method != "GET":
        return (
            "VersionedOptions" if ifmatch(o) == "must" else "ChangeOptions" if ifmatch(o) else "WriteOptions"
        )
    if "Last-Event-ID" in o.headers:
        return "StreamOptions"
    return "ReadOptions" if "If-None-Match" in o.headers else "RequestOptions"


def ifmatch(o: Operation) -> str:
    """`must` where If-Match is required, `may` where it is taken."""
    header = o.headers.get("If-Match")
    return "" if header is None else "must" if header["required"] else "may"


def comment(o: Operation) -> str:
    described = o.described
    text = [described["summary"].rstrip(".") + "."]
    text += ["", *described["description"].splitlines(), "", f"`{o.method} {o.path}`"]
    lines = [re.sub(r"\*/", "* /", line).rstrip() for line in text]
    return "  /**\n" + "".join(f"   * {line}".rstrip() + "\n" for line in lines) + "   */\n"


def camel(name: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda m: m[1].upper(), name)


def pascal(name: str) -> str:
    return camel("_" + name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
