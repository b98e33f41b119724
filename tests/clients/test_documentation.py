"""What is made of the document and the guides for other programs, as it is served."""

import json
import re
from pathlib import Path

import httpx
import jsonschema_rs
import pytest

from nexus.web.docs_search import SLUGS
from support.plain import PLAIN

COMMITTED = Path(__file__).resolve().parents[2] / "clients" / "postman_collection.json"
TEXT = {"type": "string"}
NAMED = {"type": "string", "minLength": 1}
PAIR = {
    "type": "object",
    "required": ["key", "value"],
    "properties": {"key": NAMED, "value": TEXT, "disabled": {"type": "boolean"}, "description": TEXT},
}
ESSENTIALS = {
    "type": "object",
    "required": ["info", "item"],
    "properties": {
        "info": {
            "type": "object",
            "required": ["name", "schema"],
            "properties": {
                "name": NAMED,
                "schema": {"const": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
            },
        },
        "variable": {"type": "array", "items": {"type": "object", "required": ["key", "value"]}},
        "auth": {
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"const": "bearer"}, "bearer": {"type": "array", "items": PAIR}},
        },
        "item": {"type": "array", "items": {"$ref": "#/$defs/folder"}},
    },
    "$defs": {
        "folder": {
            "type": "object",
            "required": ["name", "item"],
            "properties": {"name": NAMED, "item": {"type": "array", "items": {"$ref": "#/$defs/item"}}},
        },
        "item": {
            "type": "object",
            "required": ["name", "request"],
            "properties": {
                "name": NAMED,
                "response": {"type": "array"},
                "request": {
                    "type": "object",
                    "required": ["method", "header", "url"],
                    "properties": {
                        "method": {"enum": ["GET", "POST", "PUT", "PATCH", "DELETE"]},
                        "header": {"type": "array", "items": PAIR},
                        "description": TEXT,
                        "body": {
                            "type": "object",
                            "required": ["mode", "raw"],
                            "properties": {"mode": {"const": "raw"}, "raw": NAMED},
                        },
                        "url": {
                            "type": "object",
                            "required": ["raw", "host", "path"],
                            "properties": {
                                "raw": NAMED,
                                "host": {"type": "array", "items": TEXT},
                                "path": {"type": "array", "items": NAMED},
                                "query": {"type": "array", "items": PAIR},
                                "variable": {"type": "array", "items": PAIR},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What Postman's own schema of format 2.1 asks of the parts that are used here."""


@pytest.fixture(scope="module")
def reader(office):
    with httpx.Client(base_url=office.base, timeout=30, verify=PLAIN) as client:
        yield client


def requests_in(collection):
    return [item["request"] for folder in collection["item"] for item in folder["item"]]


def resolved(collection, request, **variables):
    """The request as Postman sends it."""

    def filled(text):
        return re.sub(r"\{\{(\S+?)\}\}", lambda m: variables.get(m[1], "a-guid"), text)

    url = request["url"]
    ids = {one["key"]: one["value"] for one in url.get("variable", [])}
    path = "/".join(ids[part[1:]] if part.startswith(":") else part for part in url["path"])
    query = {one["key"]: one["value"] for one in url.get("query", []) if not one["disabled"]}
    headers = {h["key"]: filled(h["value"]) for h in request["header"] if not h.get("disabled")}
    token = collection["auth"]["bearer"][0]["value"]
    return {
        "method": request["method"],
        "url": f"{filled(url['host'][0])}/{path}",
        "params": query,
        "headers": headers | {"Authorization": f"Bearer {filled(token)}"},
        "content": request.get("body", {}).get("raw"),
    }


def test_the_collection_is_valid_and_has_every_operation(reader):
    answer = reader.get("/docs/postman.json")
    assert answer.headers["Content-Type"] == "application/json"
    assert "attachment" in answer.headers["Content-Disposition"]
    served, committed = answer.json(), json.loads(COMMITTED.read_text())
    paths = reader.get("/api/v2/openapi.json").json()["paths"]
    wanted = {(m.upper(), p) for p, item in paths.items() for m in item}
    for collection in (served, committed):
        jsonschema_rs.validate(ESSENTIALS, collection)
        found = {
            (r["method"], "/" + "/".join(re.sub(r"^:(\w+)$", r"{\1}", part) for part in r["url"]["path"]))
            for r in requests_in(collection)
        }
        assert found == wanted
        ids = [item["id"] for folder in collection["item"] for item in folder["item"]]
        assert len(set(ids)) == len(ids)


def test_requests_of_the_collection_run(office, fresh, reader):
    collection = reader.get("/docs/postman.json").json()
    told = {"base_url": office.base, "api_key": fresh.key}
    tried = {}
    for request in requests_in(collection):
        if request["method"] == "GET" and ":" not in "".join(request["url"]["path"]):
            sent = resolved(collection, request, **told)
            if sent["url"].endswith("/stream"):
                continue
            tried[sent["url"]] = httpx.request(**sent, timeout=30, verify=PLAIN).status_code
        elif request["url"]["path"][-2:] == ["v2", "properties"]:
            assert httpx.request(**resolved(collection, request, **told), verify=PLAIN).status_code == 201
    # What these need lies in ids that no example can have.
    beyond = {url.rpartition("/api/v2")[2]: status for url, status in tried.items() if status != 200}
    assert set(beyond) <= {
        "/reports/tenant-statement",
        "/reports/cash-ledger",
        "/reports/general-ledger",
        "/vat-summary",
    }
    assert len(tried) > 50


def test_llms_txt_is_a_map_whose_links_lead_somewhere(office, reader):
    answer = reader.get("/llms.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = answer.text.splitlines()
    assert lines[0] == "# NEXUS Property OS"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")] == [
        "## Guides",
        "## Reference",
        "## Client libraries",
    ]
    links = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", answer.text, re.M)
    assert {f"{office.base}/docs/{slug}.md" for slug in SLUGS} <= set(links)
    for link in links:
        assert link.startswith(office.base)
        assert reader.get(link).status_code == 200, link


def test_llms_full_txt_has_the_guides_and_a_line_for_each_operation(reader):
    answer = reader.get("/llms-full.txt")
    assert len(answer.content) < 300_000
    assert "base.invalid" not in answer.text
    for title in ("# Quick Start", "# Webhooks", "# Client libraries", "# Operations"):
        assert f"\n{title}\n" in answer.text
    listed = re.findall(
        r"^- `(\w+) (/api/v2\S+)` .+ \((?:`[a-z_]+:(?:read|write)`|any key)\)$", answer.text, re.M
    )
    paths = reader.get("/api/v2/openapi.json").json()["paths"]
    assert sorted(listed) == sorted((m.upper(), p) for p, item in paths.items() for m in item)


@pytest.mark.parametrize("path", ["/llms.txt", "/llms-full.txt", "/docs/postman.json", "/docs/webhooks.md"])
def test_texts_are_cached(reader, path):
    first = reader.get(path)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = reader.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_guide_as_markdown(office, reader):
    answer = reader.get("/docs/webhooks.md")
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.text.startswith("# Webhooks\n")
    assert f'```\ncurl "{office.base}/api/v2/webhooks" \\\n  -H' in answer.text
    assert "| `POST /webhooks/{id}/test-event` | Sends a `webhook.test` |\n" in answer.text
    assert f"[change feed]({office.base}/docs/change-feed)" in answer.text
    assert "<" not in re.sub(r"```.*?```|`[^`]*`", "", answer.text, flags=re.S)


def test_pages_of_groups_show_samples_without_script(reader):
    page = reader.get("/docs/reference/cheques/samples")
    assert page.status_code == 200
    paths = reader.get("/docs/reference/cheques/openapi.json").json()["paths"]
    names = [o["operationId"] for item in paths.values() for o in item.values()]
    assert len(names) > 10
    assert re.findall(r'<h2 id="([a-z_]+)"', page.text) == names
    assert all(f'<li><a href="#{name}">' in page.text for name in names)
    for language in ("curl", "python", "typescript"):
        assert page.text.count(f'data-language="{language}"') == len(names)
    assert "client.cheques.return_(" in page.text
    assert "nexus.cheques.takeToLaw(" in page.text
    part = reader.get("/docs/samples/clear_cheque")
    assert part.text.count("<figure") == 3
    assert "<html" not in part.text
    for absent in (
        "/docs/reference/nothing/samples",
        "/docs/samples/nothing",
        "/docs/nothing.md",
        "/docs/reference.md",
    ):
        assert reader.get(absent).status_code == 404


def test_the_reference_leads_to_samples_and_collection(reader):
    assert '<a href="/docs/postman.json">' in reader.get("/docs/reference").text
    assert '<a href="/docs/reference/cheques/samples">' in reader.get("/docs/reference/cheques").text
