"""A collection for Postman (format 2.1), which Bruno, Insomnia and Hoppscotch import too."""

import json
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from nexus.web.samples.described import PREFIX, Described, Field, Json, described

SCHEMA: Final = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
_TOLD: Final = (
    "Every operation of the API. Set `base_url` to the address of your server and `api_key` to a key from Settings > API Keys;"
    " use a test key to try things."
)


def collection_text(document: Json) -> str:
    return json.dumps(collection(document), ensure_ascii=False, indent=1) + "\n"


def collection(document: Json) -> Json:
    """The same bytes for the same document: ids are made from names."""
    operations = described(document)
    folders = [
        {"name": tag, "item": [_request(o) for o in operations if o.tag == tag]}
        for tag in dict.fromkeys(o.tag for o in operations)
    ]
    return {
        "info": {
            "_postman_id": str(uuid5(NAMESPACE_URL, "nexus-property-os")),
            "name": document["info"]["title"],
            "description": _TOLD,
            "version": document["info"]["version"],
            "schema": SCHEMA,
        },
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{api_key}}", "type": "string"}]},
        "variable": [
            {"key": "base_url", "value": "http://127.0.0.1:8000", "type": "string"},
            {"key": "api_key", "value": "", "type": "string"},
        ],
        "item": folders,
    }


def _request(operation: Described) -> Json:
    about = "\n\n".join(part for part in (operation.about, _scope(operation)) if part)
    request: Json = {
        "method": operation.method,
        "header": _headers(operation),
        "url": _url(operation),
        "description": about,
    }
    if operation.bodies:
        raw = json.dumps(operation.body, ensure_ascii=False, indent=2)
        request["body"] = {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}}
    item: Json = {
        "id": str(uuid5(NAMESPACE_URL, operation.name)),
        "name": operation.summary,
        "request": request,
        "response": [],
    }
    return item


def _scope(operation: Described) -> str:
    return f"Scope: `{operation.scope}`." if operation.scope else "Any key may ask."


def _headers(operation: Described) -> list[Json]:
    found: list[Json] = []
    if operation.bodies:
        found.append({"key": "Content-Type", "value": "application/json"})
    if operation.method == "POST":
        key: Json = {"key": "Idempotency-Key", "value": "{{$guid}}", "disabled": not operation.needs_key}
        found.append(key)
    if operation.needs_match:
        about = "The ETag that was read; `*` for whatever is there."
        found.append({"key": "If-Match", "value": "*", "description": about})
    return found


def _url(operation: Described) -> Json:
    segments = [_variable(part) for part in (PREFIX + operation.path).strip("/").split("/")]
    url: Json = {"raw": "{{base_url}}/" + "/".join(segments), "host": ["{{base_url}}"], "path": segments}
    shown = [_parameter(field) for field in operation.query]
    if shown:
        url["query"] = shown
        sent = "&".join(f"{one['key']}={one['value']}" for one in shown if not one["disabled"])
        url["raw"] += f"?{sent}" if sent else ""
    if operation.ids:
        url["variable"] = [{"key": f.name, "value": str(f.example)} for f in operation.ids]
    return url


def _variable(segment: str) -> str:
    return f":{segment[1:-1]}" if segment.startswith("{") else segment


def _parameter(field: Field) -> dict[str, Any]:
    value = json.dumps(field.example) if isinstance(field.example, bool) else str(field.example)
    return {"key": field.name, "value": value, "description": field.about, "disabled": not field.required}
