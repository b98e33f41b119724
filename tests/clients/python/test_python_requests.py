"""How the Python client sends, retries and fails, against servers that tests play."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from pyclient_support import DOCUMENT

from nexus_client import AsyncNexus, Nexus, errors
from nexus_client import _retries as retries
from nexus_client._values import body_text

Scripted = Callable[..., Nexus]
PAYMENT = DOCUMENT["paths"]["/api/v2/payments"]["post"]["responses"]["201"]["content"]["application/json"][
    "example"
]["data"]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "FIRST", 0.0)


def ok(data: Any = PAYMENT, status: int = 200, **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"data": data}, headers=headers)


def problem(status: int, code: str, errors_: Any = (), **headers: str) -> httpx.Response:
    body = {"type": "about:blank", "title": "No", "status": status, "detail": "Not so.", "code": code, "request_id": "req_1",
            "instance": "/", "errors": list(errors_)}  # fmt: skip
    return httpx.Response(status, json=body, headers={"X-Request-Id": "req_1"} | headers)


class Script:
    """Answers one after another, and remembers what was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers, self.asked = list(answers), []  # type: ignore[var-annotated]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def pay(client: Nexus) -> Any:
    return client.payments.create(
        tenant_id="tnt_1", amount=Decimal("1000.00"), method="cash", date=date(2026, 1, 2), notes=None
    )


class _Server(BaseHTTPRequestHandler):
    """429, then 503, then a broken connection, then the answer."""

    seen: list[tuple[str, bytes]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append((self.headers["Idempotency-Key"], body))
        number = len(self.seen)
        if number == 3:
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        status = {1: 429, 2: 503}.get(number, 201)
        data = json.dumps(
            {"data": PAYMENT} if status == 201 else {"code": "busy", "detail": "Wait."}
        ).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        if status != 201:
            self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def stub() -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    seen: list[tuple[str, bytes]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Stub", (_Server,), {"seen": seen}))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", seen
    server.shutdown()
    server.server_close()


def test_a_post_is_sent_again_with_the_same_key(stub: tuple[str, list[tuple[str, bytes]]]) -> None:
    base, seen = stub
    with Nexus("nxs_test_secret", base) as client:
        assert pay(client).amount == Decimal("85000.00")
    assert len(seen) == 4 and len(set(seen)) == 1
    assert json.loads(seen[0][1]) == {
        "tenant_id": "tnt_1", "amount": "1000.00", "method": "cash", "date": "2026-01-02", "notes": None,
    }  # fmt: skip


async def test_so_it_is_without_waiting(stub: tuple[str, list[tuple[str, bytes]]]) -> None:
    base, seen = stub
    async with AsyncNexus("nxs_test_secret", base) as client:
        made = await client.payments.create(
            tenant_id="tnt_1", amount="5", method="cash", idempotency_key="mine"
        )
    assert made.id == PAYMENT["id"] and [key for key, _ in seen] == ["mine"] * 4


def test_two_requests_have_two_keys(scripted: Scripted) -> None:
    script = Script(ok(), ok())
    client = scripted(script)
    pay(client), pay(client)
    assert len({one.headers["Idempotency-Key"] for one in script.asked}) == 2


def test_a_running_first_request_is_waited_for(scripted: Scripted) -> None:
    script = Script(problem(409, "idempotency_in_progress", **{"Retry-After": "0"}), ok())
    assert pay(scripted(script)).id == PAYMENT["id"]
    with pytest.raises(errors.Conflict):
        pay(scripted(Script(problem(409, "wrong_state"))))


@pytest.mark.parametrize(("method", "guarded", "outcome", "again"), [
    ("GET", False, 502, True), ("POST", False, 504, True), ("PATCH", False, 502, True), ("PUT", False, 504, True),
    ("PATCH", True, 502, False), ("DELETE", False, 502, False), ("DELETE", True, 504, False),
    ("DELETE", True, 503, True), ("PATCH", True, 429, True), ("GET", False, 500, False), ("POST", False, 422, False),
    ("DELETE", False, httpx.ConnectError("x"), True), ("DELETE", False, httpx.ReadTimeout("x"), False),
    ("PATCH", True, httpx.ReadError("x"), False), ("POST", False, httpx.ReadError("x"), True),
    ("GET", False, httpx.RemoteProtocolError("x"), True), ("GET", False, httpx.UnsupportedProtocol("x"), False),
])  # fmt: skip
def test_what_is_sent_again(method: str, guarded: bool, outcome: Any, again: bool) -> None:
    policy = retries.Policy(most=2, longest_wait=60)
    answer = httpx.Response(outcome) if isinstance(outcome, int) else outcome
    assert (policy.wait(1, method, guarded=guarded, outcome=answer) is not None) == again
    assert policy.wait(3, method, guarded=guarded, outcome=answer) is None


def test_how_long_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "FIRST", 0.5)
    policy = retries.Policy(most=9, longest_wait=60, jitter=lambda seconds: seconds)
    waits = [policy.wait(n, "GET", guarded=False, outcome=httpx.Response(503)) for n in range(1, 8)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8]
    assert 1 <= retries.Policy(1, 60).jitter(2.0) <= 2

    def asked(text: str) -> float | None:
        return policy.wait(
            1, "GET", guarded=False, outcome=httpx.Response(429, headers={"Retry-After": text})
        )

    assert asked("7") == 7
    assert asked("61") is None
    soon = asked(format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True))
    assert soon is not None and 27 < soon <= 30
    assert asked(format_datetime(datetime.now(UTC) - timedelta(seconds=30), usegmt=True)) == 0
    assert asked("soon") == 0.5


def test_a_wait_that_is_too_long_is_told(scripted: Scripted) -> None:
    script = Script(problem(429, "quota_exceeded", **{"Retry-After": "1800", "X-RateLimit-Remaining": "0"}))
    with pytest.raises(errors.QuotaExceeded) as caught:
        scripted(script).payments.list()
    assert (caught.value.retry_after, caught.value.last_response.rate_limit.remaining) == (1800, 0)


def test_errors_say_which_field(scripted: Scripted) -> None:
    wrong = [{"pointer": "/amount", "code": "too_small", "detail": "must be more than 0"}]
    with pytest.raises(errors.Invalid) as caught:
        pay(scripted(Script(problem(422, "invalid", wrong))))
    error = caught.value
    assert (error.status, error.code, error.request_id) == (422, "invalid", "req_1")
    assert error.errors == (errors.FieldProblem("/amount", "too_small", "must be more than 0"),)
    assert error.at("/amount") is not None and error.at("/date") is None
    assert "/amount must be more than 0" in str(error)


@pytest.mark.parametrize(("status", "kind"), [
    (400, errors.BadRequest), (401, errors.Unauthenticated), (403, errors.Forbidden), (404, errors.NotFound), (409, errors.Conflict),
    (410, errors.Gone), (412, errors.PreconditionFailed), (413, errors.TooLarge), (415, errors.ApiError), (422, errors.Invalid),
    (428, errors.PreconditionRequired), (429, errors.RateLimited), (500, errors.ServerError), (503, errors.Overloaded),
])  # fmt: skip
def test_each_status_has_its_error(scripted: Scripted, status: int, kind: type[errors.ApiError]) -> None:
    client = scripted(Script(problem(status, "why")), max_retries=0)
    with pytest.raises(errors.ApiError) as caught:
        client.tenants.read("tnt_1")
    assert type(caught.value) is kind


def test_what_is_no_answer_of_the_api_is_told(scripted: Scripted) -> None:
    with pytest.raises(errors.ServerError) as caught:
        scripted(Script(httpx.Response(502, text="<html>")), max_retries=0).tenants.read("tnt_1")
    assert caught.value.code == "http_502"
    for strange in (
        httpx.Response(200, text="<html>"),
        httpx.Response(302, headers={"Location": "https://elsewhere.test/"}),
    ):
        with pytest.raises(errors.UnexpectedAnswer):
            scripted(Script(strange)).tenants.read("tnt_1")
    with pytest.raises(errors.TimedOut):
        scripted(Script(httpx.ReadTimeout("")), max_retries=0).tenants.read("tnt_1")
    with pytest.raises(errors.ConnectionFailed):
        scripted(Script(*[httpx.ConnectError("refused")] * 4)).tenants.read("tnt_1")


def test_the_key_is_never_shown(scripted: Scripted) -> None:
    client = scripted(Script(problem(401, "unauthenticated"), httpx.ConnectError("refused")), max_retries=0)
    shown = [repr(client), repr(client._api.config), repr(client.payments)]
    for _ in range(2):
        with pytest.raises(errors.NexusError) as caught:
            client.payments.read("pay_1")
        shown += [
            str(caught.value),
            repr(caught.value),
            repr(caught.value.__cause__),
            repr(vars(caught.value)),
        ]
    with pytest.raises(ValueError, match="ASCII") as refused:
        Nexus("nxs_test_secret\n", "http://nexus.test")
    assert not [text for text in [*shown, str(refused.value)] if "secret" in text]


def test_where_the_key_and_the_address_come_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEXUS_API_KEY", raising=False)
    monkeypatch.delenv("NEXUS_BASE_URL", raising=False)
    with pytest.raises(ValueError, match="NEXUS_API_KEY"):
        Nexus()
    monkeypatch.setenv("NEXUS_API_KEY", "nxs_test_1")
    with pytest.raises(ValueError, match="NEXUS_BASE_URL"):
        Nexus()
    monkeypatch.setenv("NEXUS_BASE_URL", "https://nexus.test/api/v2/")
    with Nexus() as client:
        assert client.base_url == "https://nexus.test"
    for wrong in ("nexus.test", "ftp://nexus.test", "https://user:word@nexus.test", "https://nexus.test?x=1"):
        with pytest.raises(ValueError, match="base_url"):
            Nexus(base_url=wrong)


def test_options_for_some_calls(scripted: Scripted) -> None:
    script = Script(problem(503, "overloaded"), ok())
    client = scripted(script)
    with pytest.raises(errors.Overloaded):
        client.with_options(max_retries=0, timeout=5).payments.read("pay_1")
    assert script.asked[0].extensions["timeout"]["read"] == 5
    assert client.payments.read("pay_1").id and script.asked[1].extensions["timeout"]["read"] == 60


def test_how_things_are_sent(scripted: Scripted) -> None:
    script = Script(*[httpx.Response(200, json={"data": [], "meta": {"total": 0, "limit": 20}})] * 3, ok())
    client = scripted(script)
    client.payments.list(updated_since=datetime(2026, 1, 2, tzinfo=UTC), fields=["id", "amount"], limit=5)
    assert dict(script.asked[0].url.params) == {
        "updated_since": "2026-01-02T00:00:00+00:00", "fields": "id,amount", "limit": "5", "cursor": "",
    }  # fmt: skip
    client.payments.list(page=2)
    client.units.list(sort="-number", bedrooms=0)
    assert dict(script.asked[1].url.params) == {"page": "2"}
    assert dict(script.asked[2].url.params) == {"sort": "-number", "bedrooms": "0"}
    client.payments.read("../keys?x=1")
    assert script.asked[3].url.raw_path == b"/api/v2/payments/..%2Fkeys%3Fx%3D1"
    assert script.asked[3].headers["User-Agent"].startswith("nexus-client-python/")


def test_files_are_sent_in_base64() -> None:
    body = {"side": "front", "content": b"\x89PNG", "parts": [b"a"]}
    assert json.loads(body_text(body, frozenset(), frozenset())) == {
        "side": "front",
        "content": "iVBORw==",
        "parts": ["YQ=="],
    }


def test_what_is_refused_before_it_is_sent(scripted: Scripted) -> None:
    client = scripted(Script())
    with pytest.raises(TypeError, match="amount: a float"):
        client.payments.create(tenant_id="tnt_1", amount=10.5, method="cash")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="debit: a float"):
        client.journal_entries.create(description="x", postings=[{"account_id": "acc_1", "debit": 0.1}])  # type: ignore[typeddict-item]
    with pytest.raises(ValueError, match="time zone"):
        client.payments.list(updated_since=datetime(2026, 1, 2))
    with pytest.raises(ValueError, match="finite"):
        client.payments.create(tenant_id="tnt_1", amount=Decimal("NaN"), method="cash")
    with pytest.raises(ValueError, match="id must be"):
        client.payments.read("")
    with pytest.raises(TypeError):
        client.payments.create(tennant_id="tnt_1", amount="1", method="cash")  # type: ignore[call-arg]


def test_a_newer_server_is_understood(scripted: Scripted) -> None:
    newer = PAYMENT | {
        "method": "crypto",
        "invoice_hint": {"a": 1},
        "date": None,
        "card": {"last_four": "1", "brand": "x"},
    }
    made = pay(scripted(Script(ok(newer))))
    assert (made.method, made.invoice_hint, made.date, made.amount) == (
        "crypto",
        {"a": 1},
        None,
        Decimal("85000.00"),
    )
    assert made.card.last_four == "1" and made.card.brand == "x"
    assert made.created_at == datetime(2026, 11, 23, 8, 15, 30, tzinfo=UTC)


def test_some_fields_alone(scripted: Scripted) -> None:
    script = Script(
        ok({"id": "pay_1", "amount": "5.00"}, ETag='"1-a"'), ok({"id": "pay_1", "amount": "5.00"})
    )
    client = scripted(script)
    made = client.payments.read("pay_1", fields="amount")
    assert made.amount == Decimal("5.00") and made.last_response.etag == '"1-a"'
    with pytest.raises(AttributeError):
        _ = made.currency
    assert made == client.payments.read("pay_1", fields="amount")


def test_a_dry_run_says_what_would_be(scripted: Scripted) -> None:
    told = {
        "status": 201,
        "events": [],
        "journal_entries": [],
        "webhooks": [],
        "jobs": [],
        "missing_scopes": ["webhooks:read"],
    }
    script = Script(
        httpx.Response(201, json={"data": PAYMENT, "dry_run": told}),
        httpx.Response(200, json={"data": None, "dry_run": told}),
    )
    client = scripted(script)
    made = client.payments.create(tenant_id="tnt_1", amount="1", method="cash", dry_run=True)
    assert made.last_response.dry_run is not None and made.last_response.dry_run.missing_scopes == [
        "webhooks:read"
    ]
    assert script.asked[0].url.params["dry_run"] == "true"
    gone = client.tenants.delete("tnt_1", dry_run=True).last_response.dry_run
    assert gone is not None and gone.status == 201
