"""The check that refuses a breaking change must see each kind of break, and let a client's friends through."""

import copy
import json
from typing import Any

import pytest

import check_api
from nexus.api.openapi import document

RELEASED: dict[str, Any] = {
    "paths": {
        "/things": {
            "post": {
                "operationId": "create_thing",
                "parameters": [{"in": "query", "name": "page", "schema": {"type": "integer", "maximum": 9}}],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}
                },
                "responses": {
                    "201": {
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                    },
                    "404": {"description": "Not found"},
                },
            }
        }
    },
    "components": {
        "schemas": {
            "New": {
                "type": "object",
                "properties": {
                    "name": {"type": "string", "maxLength": 80},
                    "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                },
                "required": ["name"],
            },
            "Thing": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "status": {"enum": ["open", "shut"]},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                },
                "required": ["id", "status", "parts"],
            },
        }
    },
}
POST = "paths /things post"
BODY, ANSWER = "components schemas New", "components schemas Thing"
GONE = object()


def changed(spot: str, value: Any) -> dict[str, Any]:
    """The released document with one node replaced, added or (GONE) taken away."""
    whole = copy.deepcopy(RELEASED)
    *way, last = spot.split()
    node: Any = whole
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]
    if value is GONE:
        del node[last]
    else:
        node[last] = value
    return whole


BREAKING = [
    ("paths /things", GONE, "the operation is gone"),
    (POST, GONE, "the operation is gone"),
    (f"{POST} operationId", "make_thing", "the operationId is another"),
    (f"{POST} parameters", [], "query page: the parameter is gone"),
    (f"{POST} parameters 0 required", True, "the query parameter page is newly required"),
    (f"{POST} parameters 0 schema maximum", 8, "maximum was 9, is 8"),
    (f"{POST} requestBody required", True, "a body is newly required"),
    (f"{POST} responses 201", GONE, "the answer 201 is gone"),
    (f"{POST} responses 201 content", {"text/csv": {}}, "application/json is gone"),
    (f"{BODY} required", ["name", "note"], "body.note: the field is newly required"),
    (f"{BODY} properties note", GONE, "body.note: the field is gone"),
    (f"{BODY} properties note", {"type": "string"}, "body.note: was null, string, is string"),
    (f"{BODY} properties name maxLength", 40, "maxLength was 80, is 40"),
    (f"{BODY} properties name minLength", 1, "minLength was None, is 1"),
    (f"{BODY} properties name pattern", "^a", "another pattern is asked for"),
    (f"{BODY} properties name enum", ["a"], "only some values are taken now"),
    (f"{ANSWER} properties id", GONE, "answer 201.id: the field is gone"),
    (f"{ANSWER} properties id", {"type": "integer"}, "answer 201.id: was string, is integer"),
    (f"{ANSWER} properties id format", "date", "the format was None, is date"),
    (f"{ANSWER} properties id", {"type": ["string", "null"]}, "was string, is null, string"),
    (f"{ANSWER} properties status enum", ["open"], "the value 'shut' is gone"),
    (f"{ANSWER} properties status", {"type": "string"}, "any value may now come"),
    (f"{ANSWER} required", ["id", "parts"], "answer 201.status: the field may now be missing"),
    (f"{ANSWER} properties parts items", {"type": "string"}, "answer 201.parts[]: was object, is string"),
]
HARMLESS = [
    ("paths /others", {"get": {"operationId": "list_others", "responses": {}}}),
    (f"{POST} responses 404", GONE),
    (f"{POST} description", "Make a thing"),
    (f"{POST} parameters 0 schema maximum", 10),
    (f"{BODY} required", []),
    (f"{BODY} properties colour", {"type": "string"}),
    (f"{BODY} properties name maxLength", 100),
    (f"{ANSWER} properties colour", {"type": "string"}),
    (f"{ANSWER} properties status enum", ["open", "shut", "lost"]),
]


@pytest.mark.parametrize(("spot", "value", "said"), BREAKING)
def test_a_break_is_named(spot: str, value: Any, said: str) -> None:
    found = check_api.breaks(RELEASED, changed(spot, value))
    assert any(said in line for line in found), found


@pytest.mark.parametrize(("spot", "value"), HARMLESS)
def test_what_breaks_nobody_passes(spot: str, value: Any) -> None:
    assert check_api.breaks(RELEASED, changed(spot, value)) == []


def test_the_present_document_breaks_no_client_of_the_last_release() -> None:
    released = json.loads(check_api.RELEASED.read_text(encoding="utf-8"))
    assert len(released["paths"]) > 50
    assert check_api.breaks(released, document()) == []
