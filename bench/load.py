"""The load: keep-alive connections that each send the next request when the answer is there.

Its own process: `python -m bench.load` reads a plan from standard input, says `start` after warming up and `end` with
the numbers. Every answer's status is checked.
"""

import asyncio
import json
import sys
import time
from itertools import cycle
from typing import Any
from uuid import uuid4

import uvloop

NUMBER = b"0" * 20
"""What stands in a body for a number that is another each time."""


class Client(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self, run: "Run") -> None:
        self.run = run
        self.buffer = b""
        self.sent_at = 0.0

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.send()

    def send(self) -> None:
        self.sent_at = time.perf_counter()
        self.transport.write(self.run.next())

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        headers = self.buffer[:head].lower()
        mark = headers.find(b"content-length:")
        if mark < 0:
            self.run.failed("an answer without a length")
            return
        length = int(headers[mark + 15 :].split(b"\r\n", 1)[0])
        if len(self.buffer) < head + 4 + length:
            return
        took = time.perf_counter() - self.sent_at
        status = int(headers[9:12])
        self.run.answered(status, took, self.buffer[head + 4 : head + 4 + length])
        self.buffer = b""
        if not self.run.over:
            self.send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.run.over:
            self.run.failed(f"the connection was closed: {error}")


class Run:
    """One measurement."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan = plan
        self.requests = cycle([_prepare(request, plan) for request in plan["requests"]])
        self.unique = uuid4().hex[:16]
        self.number = 0
        self.measuring = self.over = False
        self.times: list[float] = []
        self.problem = ""

    def next(self) -> bytes:
        before, after = next(self.requests)
        if not after:
            return before
        self.number += 1
        number = f"{self.unique[:8]}{self.number:012d}".encode()
        return before + f"{self.unique}-{self.number:012d}".encode() + after.replace(NUMBER, number)

    def answered(self, status: int, took: float, body: bytes) -> None:
        if status != self.plan["status"]:
            self.failed(f"{status}: {body[:300]!r}")
        elif self.measuring:
            self.times.append(took)

    def failed(self, problem: str) -> None:
        self.problem = self.problem or problem
        self.over = True

    async def go(self) -> None:
        loop = asyncio.get_running_loop()
        clients = [
            (await loop.create_connection(lambda: Client(self), "127.0.0.1", self.plan["port"]))[0]
            for _ in range(self.plan["connections"])
        ]
        await asyncio.sleep(self.plan["warm"])
        print("start", flush=True)
        self.measuring, began = True, time.perf_counter()
        await asyncio.sleep(self.plan["seconds"])
        self.measuring, took = False, time.perf_counter() - began
        times = sorted(self.times)
        count = len(times)
        numbers = {"problem": self.problem, "requests": count, "seconds": took}
        if count:
            numbers |= {"p50_ms": times[count // 2] * 1000, "p99_ms": times[count * 99 // 100] * 1000}
        print("end " + json.dumps(numbers), flush=True)
        self.over = True
        await asyncio.sleep(0.05)
        for transport in clients:
            transport.close()


def _prepare(request: dict[str, str], plan: dict[str, Any]) -> tuple[bytes, bytes]:
    """The bytes before and after the Idempotency-Key."""
    head = f"{request['method']} {request['path']} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {plan['key']}\r\n"
    if request["method"] == "GET":
        return f"{head}\r\n".encode(), b""
    body = request["body"]
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nIdempotency-Key: "
    return head.encode(), f"\r\n\r\n{body}".encode()


if __name__ == "__main__":
    uvloop.run(Run(json.loads(sys.stdin.readline())).go())
