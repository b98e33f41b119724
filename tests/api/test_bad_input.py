"""Whatever is sent: the right 4xx as problem+json with the field named, never a 5xx, nothing written."""

import contextlib
import socket
import time
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import httpx
import msgspec
import pytest

from nexus.api.operations import all_operations
from nexus.core import ids

JSON = {"Content-Type": "application/json"}
WITH_BODY = [o for o in all_operations() if o.body is not None]
CLOSED = (httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError)  # before all of a large body is sent
PROPERTY = {"name": "A", "type": "residential", "address": {"city": "Dubai"}}


@pytest.fixture
def unwritten(office):
    before = office.rows()
    yield
    assert office.rows() == before


def refused(answer: httpx.Response, status: int, *pointers: str) -> dict:
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["request_id"] == answer.headers["X-Request-Id"]
    assert set(problem) == {
        "type", "title", "status", "detail", "instance", "code", "request_id", "errors",
    }  # fmt: skip
    assert "Traceback" not in answer.text
    for pointer in pointers:
        assert pointer in {error["pointer"] for error in problem["errors"]}, problem
    return problem


def send(org, operation, things, content, **headers):
    path = operation.template.format(**{name: things[kind] for name, kind in operation.kinds.items()})
    usual = JSON | {"Idempotency-Key": f"bad-{operation.name}", "If-Match": "*"}
    return org.client.request(operation.method, path, content=content, headers=usual | headers)


UNREADABLE = {
    "cut short": b'{"name": "A',
    "not json": b"name=A",
    "single quotes": b"{'name': 'A'}",
    "nan": b'{"amount": NaN}',
    "two documents": b"{} {}",
    "invalid utf-8": b'{"name": "\xff\xfe"}',
    "utf-16": '{"name": "A"}'.encode("utf-16"),
    "lone surrogate": b'{"name": "\\ud800"}',
    "deep": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "deep list": b"[" * 200_000,
    "empty": b"",
    "huge exponent number": b'{"name": 1e999999}',
}


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda o: o.name)
def test_unreadable_bodies(org, things, unwritten, operation):
    for name, content in UNREADABLE.items():
        answer = send(org, operation, things, content)
        assert answer.status_code in {400, 422}, (name, answer.text)
        refused(answer, answer.status_code)


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda o: o.name)
def test_wrong_types_and_unknown_fields(org, things, unwritten, operation):
    for content in (b"[]", b"null", b'"text"', b"5", b"true"):
        refused(send(org, operation, things, content), 422)
    refused(send(org, operation, things, b'{"colour": "red"}'), 422, "/colour")
    refused(send(org, operation, things, b'{"a/b~c": 1}'), 422, "/a~1b~0c")


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda o: o.name)
def test_each_field_of_each_operation_refuses_each_wrong_type(org, things, unwritten, operation):
    for field in msgspec.structs.fields(operation.body):
        if "Raw" in str(field.type):  # an amount: read when its currency is known; see test_wrong_amounts
            continue
        for wrong in (
            b"[[[]]]",
            b'{"": {}}',
            b"true",
            b"99999999999999999999999999",
            b'"\\u0000"',
        ):
            if wrong == b"true" and "bool" in str(field.type):
                continue
            answer = send(org, operation, things, b'{"%s": %s}' % (field.encode_name.encode(), wrong))
            assert answer.status_code == 422, (field.encode_name, wrong, answer.text)
            pointers = {error["pointer"].split("/")[1] for error in answer.json()["errors"]}
            assert field.encode_name in pointers, (field.encode_name, wrong, answer.text)


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda o: o.name)
def test_bodies_over_the_limit_and_of_another_kind(org, things, unwritten, operation):
    big = b'{"notes": "' + b"x" * 10_000_000 + b'"}'
    with contextlib.suppress(*CLOSED):
        refused(send(org, operation, things, big), 413)
    refused(send(org, operation, things, b"{}", **{"Content-Type": "text/xml"}), 415)
    refused(
        send(org, operation, things, b"a=b", **{"Content-Type": "application/x-www-form-urlencoded"}), 415
    )


def test_a_large_body_without_a_length_is_refused(org, unwritten):
    def parts():
        for _ in range(200):
            yield b" " * 10_000

    with contextlib.suppress(*CLOSED):
        refused(org.client.post("/properties", content=parts(), headers=JSON), 413)


@pytest.mark.parametrize(
    ("path", "body", "pointers"),
    [
        ("/properties", {}, ["/name", "/type", "/address"]),
        ("/properties", PROPERTY | {"name": "  "}, ["/name"]),
        ("/properties", PROPERTY | {"name": "x" * 201}, ["/name"]),
        ("/properties", PROPERTY | {"name": "a\0b"}, ["/name"]),
        ("/properties", PROPERTY | {"type": "castle", "status": "lost"}, ["/type", "/status"]),
        ("/properties", PROPERTY | {"address": {}}, ["/address"]),
        ("/properties", PROPERTY | {"address": "Dubai"}, ["/address"]),
        ("/properties", PROPERTY | {"address": {"city": "Dubai", "latitude": 91}}, ["/address/latitude"]),
        ("/properties", PROPERTY | {"currency": "XXX"}, ["/currency"]),
        ("/properties", PROPERTY | {"time_zone": "Mars/Base"}, ["/time_zone"]),
        ("/properties", PROPERTY | {"jurisdiction": "ZZ"}, ["/jurisdiction"]),
        ("/properties", PROPERTY | {"built_year": 10**30}, ["/built_year"]),
        ("/tenants", {"type": "person", "name": "A", "emails": ["x"]}, ["/emails/0"]),
        ("/tenants", {"type": "person", "name": "A", "phones": ["12"]}, ["/phones/0"]),
        ("/tenants", {"type": "person", "name": "A", "phones": ["+971501234567"] * 11}, ["/phones"]),
        ("/tenants", {"type": "person", "name": "A", "birth_date": "2001-02-29"}, ["/birth_date"]),
        ("/tenants", {"type": "person", "name": "A", "emirates_id": "123456789012345"}, ["/emirates_id"]),
        ("/tenants", {"type": "person", "name": "A", "emergency_contacts": [{}]}, ["/emergency_contacts/0/name"]),
        ("/suppliers", {"name": "A", "address": "B", "invoice_prefix": "a b"}, ["/invoice_prefix"]),
        ("/suppliers", {"name": "A", "address": "B", "invoice_prefix": "A", "trn": "12345678901234x"}, ["/trn"]),
        ("/users", {"email": "a b@example.com", "name": "A", "role": "king"}, ["/email", "/role"]),
        ("/api-keys", {"name": "A", "scopes": ["everything"]}, ["/scopes/0"]),
        ("/api-keys", {"name": "A", "scopes": ["units:read"], "ip_allow_list": ["999.1"]}, ["/ip_allow_list/0"]),
        ("/api-keys", {"name": "A", "scopes": ["units:read"], "expires_at": "2020-01-01T00:00:00Z"}, ["/expires_at"]),
        ("/api-keys", {"name": "A", "scopes": ["units:read"], "expires_at": "2020-01-01"}, ["/expires_at"]),
    ],
)  # fmt: skip
def test_the_wrong_field_is_named(org, unwritten, path, body, pointers):
    refused(org.client.post(path, json=body), 422, *pointers)


@pytest.mark.parametrize(
    "amount",
    ["-1", "0", "1.001", "1e400", "1e-400", "NaN", "", "1,000", "٥", "0x10", " 1", "1000000000001", "9" * 5000,
     -1, 0, 0.001, 10**30, True, None, [], {}],
)  # fmt: skip
def test_wrong_amounts(org, things, unwritten, amount):
    body = {"tenant_id": things["tenant"], "method": "cash", "amount": amount}
    refused(org.client.post("/payments", json=body, headers={"Idempotency-Key": "amount"}), 422, "/amount")


@pytest.mark.parametrize(
    ("query", "status", "pointer"),
    [
        ("page=0", 422, "/page"),
        ("page=-1", 422, "/page"),
        ("page=x", 422, "/page"),
        ("page=99999999999999999999", 422, "/page"),
        ("limit=0", 422, "/limit"),
        ("limit=101", 422, "/limit"),
        ("limit=20.0", 422, "/limit"),
        ("limit=", 422, "/limit"),
        ("status=", 422, "/status"),
        ("status=null", 422, "/status"),
        ("colour=red", 422, "/colour"),
        ("status=active&status=active", 422, "/status"),
        ("sort=colour", 422, "/sort"),
        ("sort=", 422, "/sort"),
        ("cursor=x", 422, "/cursor"),
        ("cursor=f" + "_" * 31, 422, "/cursor"),
        ("cursor=&page=1", 422, "/cursor"),
        ("updated_since=yesterday", 422, "/updated_since"),
        ("updated_since=2026-11-23", 422, "/updated_since"),
        ("updated_since=0001-01-01T00:00:00%2B23:59", 422, ""),
        ("q=%00", 422, "/q"),
        ("q=%ff", 400, ""),
        ("q=" + "x" * 101, 422, "/q"),
    ],
)
def test_wrong_queries(org, unwritten, query, status, pointer):
    answer = org.client.get(f"{org.client.base_url}properties?{query}")
    refused(answer, status, *([pointer] if pointer else []))


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "prop_",
        "unit_01kb5w3v1ze2qah5gqg5t7m8s4",
        "*",
        "%00",
        "%ff",
        "%ED%A0%80",
        "PROP_01kb5w3v1ze2qah5gqg5t7m8s4",
        "x" * 5000,
    ],
)
def test_ids_of_another_form(org, unwritten, text):
    answer = org.client.get(f"{org.client.base_url}properties/{text}")
    assert answer.status_code in {404, 422}, answer.text
    refused(answer, answer.status_code)


@pytest.mark.parametrize(
    "words",
    ["¬", "'", "''", "a' | 'b", "&", "!", "\\", ":*", "(", "%", "_", "🏠", "a'b", "<->", "--", "مارينا"],
)
def test_any_search_is_answered(org, words):
    for path in ("/properties", "/units", "/tenants", "/users", "/api-keys"):
        org.get(path, q=words)


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_wrong_methods_are_told_the_right_ones(org, unwritten, method):
    answer = org.client.request(method, "/properties")
    refused(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD, POST"


def test_head_is_get_without_the_body(org):
    org.property()
    got, head = org.client.get("/properties"), org.client.head("/properties")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == got.headers["Content-Length"]
    assert head.headers["Link"] == got.headers["Link"]


def test_unknown_paths(org, unwritten):
    for path in ("/castles", "/properties/x/y/z", "//properties", "/properties//units", "/"):
        answer = org.client.get(f"{org.office.base}/api/v2{path}")
        assert answer.status_code in {404, 422}, path
        refused(answer, answer.status_code)
    refused(org.client.get(f"{org.office.base}/api/v2"), 404)


def test_the_document_is_read_and_not_written(org):
    for method in ("POST", "DELETE", "PUT"):
        answer = httpx.request(method, f"{org.office.base}/api/v2/openapi.json")
        refused(answer, 405)
        assert answer.headers["Allow"] == "GET, HEAD"
    assert "X-Request-Id" in httpx.get(f"{org.office.base}/api/v2/openapi.json").headers


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "key_missing"),
        ("", "key_missing"),
        ("Bearer", "key_missing"),
        ("Basic dXNlcjpwYXNz", "key_malformed"),
        ("Bearer nxs_live_" + "0" * 36, "key_malformed"),
        ("Bearer ÿ", "key_malformed"),
    ],
)
def test_keys_that_are_none(office, unwritten, header, code):
    raw = None if header is None else header.encode("latin-1")
    answer = httpx.get(
        f"{office.base}/api/v2/properties", headers={"Authorization": raw} if raw is not None else {}
    )
    assert refused(answer, 401)["code"] == code
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_keys_that_are_no_longer_valid(org):
    soon = datetime.now(UTC) + timedelta(seconds=0.6)
    made = org.make("/api-keys", {"name": "short", "scopes": ["units:read"], "expires_at": soon.isoformat()})
    client = org.office.client(made["key"])
    while datetime.now(UTC) < soon:
        pass
    assert refused(client.get("/units"), 401)["code"] == "key_expired"
    made = org.make("/api-keys", {"name": "gone", "scopes": ["units:read"]})
    client = org.office.client(made["key"])
    assert client.get("/units").status_code == 200
    org.make(f"/api-keys/{made['id']}/revocation", status=200)
    time.sleep(1)  # every process has heard of it within a second
    assert refused(client.get("/units"), 401)["code"] == "key_revoked"


def test_a_scope_that_is_missing_is_named(org, things):
    client = org.key_with("units:read")
    for operation in all_operations():
        if operation.scope in {None, "units:read"}:
            continue
        path = operation.template.format(**{name: things[kind] for name, kind in operation.kinds.items()})
        answer = client.request(operation.method, path)
        assert operation.scope in refused(answer, 403)["detail"]


@pytest.mark.parametrize("key", ["", '""', "x" * 256, "a\tb"])
def test_idempotency_keys_of_another_form(org, unwritten, key):
    answer = org.client.post(
        "/tenants", json={"type": "person", "name": "A"}, headers={"Idempotency-Key": key}
    )
    assert refused(answer, 400)["code"] == "idempotency_key_malformed"


def test_a_header_that_is_too_long(org, things):
    answer = org.client.get(f"/properties/{things['property']}", headers={"If-None-Match": "x" * 1001})
    assert refused(answer, 400)["code"] == "header_too_long"


def test_a_request_id_is_kept_only_when_it_can_be_one(org):
    assert (
        org.client.get("/units", headers={"X-Request-Id": "mine-12345"}).headers["X-Request-Id"]
        == "mine-12345"
    )
    for other in ("short", "x" * 65, "a b c d e f"):
        assert org.client.get("/units", headers={"X-Request-Id": other}).headers["X-Request-Id"] != other


@pytest.mark.parametrize(
    "raw",
    [
        b"GET /api/v2/properties?q=a\"b<c>d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"POST /api/v2/properties HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
        b"POST /api/v2/properties HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
        b"GARBAGE\r\n\r\n",
        b"\x00\x01\x02\r\n\r\n",
    ],
)  # fmt: skip
def test_raw_bytes_do_not_bring_it_down(org, raw):
    address = urlsplit(org.office.base)
    with socket.create_connection((address.hostname, address.port), 5) as connection:
        connection.sendall(raw)
        answer = connection.recv(65536)
    assert b" 5" not in answer[:14]
    assert httpx.get(f"{org.office.base}/healthz").status_code == 200


def test_an_id_is_not_found_after_it_is_gone(org):
    path = f"/properties/{org.property()['id']}"
    assert org.client.delete(path).status_code == 204
    for method in ("GET", "DELETE"):
        refused(org.client.request(method, path), 404)
    assert (
        refused(org.client.get(f"/properties/{ids.encode('property', ids.new_id())}"), 404)["code"]
        == "not_found"
    )
