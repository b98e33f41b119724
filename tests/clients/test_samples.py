"""The reference's samples: made of the document, each whole, and each what the API and the clients take."""

import ast
import inspect
import json
import re
import shlex
import shutil
import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import httpx
import jsonschema_rs

from nexus.api.openapi import document
from nexus.web.samples import described, samples
from support.plain import PLAIN

BASE = "https://nexus.example.com"
OPERATIONS = described(document())
BY_NAME = {operation.name: operation for operation in OPERATIONS}


def made(name, base=BASE):
    return samples(BY_NAME[name], base)


def request_of(curl, **environment):
    """What curl would send."""
    for name, value in environment.items():
        curl = curl.replace(f"${name}", value)
    words = iter(shlex.split(curl.replace("\\\n", " ").replace("$(uuidgen)", "a-new-key")))
    assert next(words) == "curl"
    sent = {"method": None, "url": None, "headers": {}, "content": None}
    for word in words:
        if word == "-H":
            name, _, value = next(words).partition(": ")
            sent["headers"][name] = value
        elif word == "-X":
            sent["method"] = next(words)
        elif word == "-d":
            sent["content"] = next(words).encode()
        elif word not in {"-N", "-OJ"}:
            assert sent["url"] is None, word
            sent["url"] = word
    sent["method"] = sent["method"] or ("POST" if sent["content"] else "GET")
    return sent


def test_a_sample_in_each_language():
    cleared = made("clear_cheque")
    assert cleared.curl == (
        f'curl "{BASE}/api/v2/cheques/chq_01kb5w3v1ze2qah5gqg5t7m8s4/clearance" \\\n'
        '  -H "Authorization: Bearer $NEXUS_API_KEY" \\\n'
        '  -H "Idempotency-Key: $(uuidgen)" \\\n'
        '  -H "Content-Type: application/json" \\\n'
        """  -d '{"date": "2026-12-02"}'"""
    )
    assert cleared.python.endswith(
        'answer = client.cheques.clear("chq_01kb5w3v1ze2qah5gqg5t7m8s4", date="2026-12-02")'
    )
    assert cleared.typescript.endswith(
        'await nexus.cheques.clear("chq_01kb5w3v1ze2qah5gqg5t7m8s4", { date: "2026-12-02" });'
    )
    assert "client.payments.return_(" in made("return_payment").python
    assert "nexus.payments.return(" in made("return_payment").typescript
    assert made("list_properties").python.endswith(
        'for row in client.properties.list(status="active", limit=20):\n    print(row)'
    )


def test_curl_sends_what_the_operation_takes():
    for operation in OPERATIONS:
        sent = request_of(samples(operation, BASE).curl)
        url, name = httpx.URL(sent["url"]), operation.name
        assert (sent["method"], url.path) == (operation.method, f"/api/v2{operation.example_path}")
        assert "{" not in sent["url"], name
        assert json.loads(sent["content"] or b"null") == operation.body, name
        assert ("Idempotency-Key" in sent["headers"]) == operation.needs_key, name
        assert ("If-Match" in sent["headers"]) == operation.needs_match, name
        needed, known = {f.name for f in operation.query if f.required}, {f.name for f in operation.query}
        assert needed <= set(url.params) <= known, name


def test_examples_of_bodies_fit_their_schemas():
    """What the samples send; ids aside, it would be taken."""
    whole = document()
    for path, item in whole["paths"].items():
        for operation in item.values():
            content = operation.get("requestBody", {}).get("content", {}).get("application/json")
            if content is None:
                continue
            schema = content["schema"] | {"components": whole["components"]}
            for name, example in content["examples"].items():
                errors = [e.message for e in jsonschema_rs.iter_errors(schema, example["value"])]
                assert errors == [], (path, name)


def test_an_apostrophe_stays_within_the_shell():
    operation = BY_NAME["create_tenant"]
    body = {"name": "Leila's $(rm -rf /) `ls` \\ flat", "type": "person"}
    sent = request_of(samples(replace(operation, bodies={"x": body}), BASE).curl)
    assert json.loads(sent["content"]) == body


def test_python_compiles_and_calls_what_there_is():
    """Of an existing method with parameters that it has, as soon as the client is here."""
    client = None
    if find_spec("nexus_client"):
        from nexus_client import Nexus

        client = Nexus(api_key="nxs_test_" + "a" * 36, base_url=BASE)
    for operation in OPERATIONS:
        tree = ast.parse(samples(operation, BASE).python)
        calls = [
            n for n in ast.walk(tree)
            if isinstance(n, ast.Call) and re.fullmatch(r"client\.\w+\.\w+", ast.unparse(n.func))
        ]  # fmt: skip
        assert calls, operation.name
        for call in calls:
            names = ast.unparse(call.func).split(".")
            if client is not None:
                method = getattr(getattr(client, names[1]), names[2])
                inspect.signature(method).bind(*call.args, **{k.arg: k.value for k in call.keywords})


def test_samples_run(office, fresh):
    """As they stand, with a key and with ids that are there, by curl itself where there is one."""
    tenant = fresh.tenant()
    place = fresh.property()
    lease = fresh.lease(tenant_id=tenant["id"])
    cheque = fresh.filed_cheque(tenant["id"])
    tag = fresh.client.get(f"/cheques/{cheque['id']}").headers["ETag"]
    real = {"tnt_": tenant["id"], "prop_": place["id"], "lse_": lease["id"], "chq_": cheque["id"]}
    seen = {}
    for name in ("list_properties", "create_property", "change_property", "record_payment", "read_tenant_detail", "search",
                 "list_changes", "read_rate_limit", "run_batch", "change_cheque", "activate_lease"):  # fmt: skip
        curl = made(name, office.base).curl.replace("2026-11-23", "2026-01-02")  # a day that has come
        for prefix, one in real.items():
            curl = curl.replace(f"{prefix}01kb5w3v1ze2qah5gqg5t7m8s4", one)
        sent = request_of(curl, NEXUS_API_KEY=fresh.key, ETAG=tag)
        sent["headers"]["Idempotency-Key"] = f"sample-{name}"
        answer = httpx.request(**sent, verify=PLAIN)
        assert answer.is_success, (name, answer.text)
        seen[name] = answer.json()
    assert seen["create_property"]["data"]["name"] == "Marina Tower A"
    assert seen["search"]["data"] == [] or seen["search"]["data"][0]["id"]
    assert [r["status"] for r in seen["run_batch"]["data"]["results"]] == [201, 201]
    if shutil.which("curl"):
        script = made("list_properties", office.base).curl
        done = subprocess.run(
            ["sh", "-c", script], env={"NEXUS_API_KEY": fresh.key, "PATH": "/usr/bin:/bin"}, capture_output=True, check=True
        )  # fmt: skip
        assert seen["create_property"]["data"]["id"] in {one["id"] for one in json.loads(done.stdout)["data"]}


def test_generated_typescript_samples_are_checked_by_its_compiler():
    """`make check` holds the file against the document and has `tsc` read it."""
    text = (Path(__file__).resolve().parents[2] / "clients/typescript/test/generated/samples.ts").read_text()
    for name in BY_NAME:
        assert f"export async function {name}(" in text
