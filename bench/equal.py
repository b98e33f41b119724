"""Whether the contenders give the same answers: compared as JSON, before anything is measured."""

import json
import urllib.request
from typing import Any
from uuid import uuid4

from bench.data import Data
from bench.processes import Server
from bench.works import NUMBER, Request, Work

OWN = {"id", "receipt_number", "cheque_id", "created_at", "updated_at"}
"""What each recorded payment has of its own."""
ASKED = 25
"""requests of each work that are compared"""


def compare(servers: list[Server], works: list[Work], data: Data) -> dict[str, bool]:
    """Work -> all answers equal. Raises `AssertionError` that shows the first difference."""
    found = {}
    for work in works:
        step = max(1, len(work.requests) // ASKED)
        for request in work.requests[::step]:
            answers = [_answer(server, request, data.keys["main"]) for server in servers]
            for server, answer in zip(servers[1:], answers[1:], strict=True):
                assert answer == answers[0], _difference(server.name, request, answer, answers[0])
        found[work.name] = True
    return found


def _answer(server: Server, request: Request, key: str) -> Any:
    headers = {"Authorization": f"Bearer {key}"}
    if request.keyed:
        headers |= {"Content-Type": "application/json", "Idempotency-Key": uuid4().hex}
    body = request.body.replace(NUMBER.encode(), uuid4().hex[:20].encode()) or None
    asked = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{request.path}", body, headers, method=request.method
    )
    with urllib.request.urlopen(asked, timeout=60) as answer:
        told = json.load(answer)
    if request.keyed:
        assert set(told["data"]) >= OWN
        told["data"] = {name: value for name, value in told["data"].items() if name not in OWN}
        told["data"]["cheque"].pop("number")
    return told


def _difference(name: str, request: Request, answer: Any, ours: Any) -> str:
    return (
        f"{name} answers {request.path} differently:\n"
        f"{json.dumps(answer, indent=1, sort_keys=True)[:4000]}\nours:\n{json.dumps(ours, indent=1, sort_keys=True)[:4000]}"
    )
