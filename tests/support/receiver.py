"""Somebody's server that webhooks are sent to."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks.webhooks import Webhook


@dataclass
class Receiver:
    """What arrived, and what is answered: `answer(number, path)` gives the status, or bytes to send instead."""

    base: str = ""
    answer: Callable[[int, str], Any] = lambda _number, _path: 204
    got: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    taken: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    """Those that were answered with 2xx."""
    checked: list[dict[str, Any]] = field(default_factory=list)
    """The payloads of those that `check` has looked at."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    news: threading.Event = field(default_factory=threading.Event)

    def wait_for(self, enough: Callable[[], bool], seconds: float = 30) -> None:
        deadline = threading.Event()
        timer = threading.Timer(seconds, deadline.set)
        timer.start()
        try:
            while not enough():
                assert not deadline.is_set(), f"only {len(self.got)} arrived, {len(self.taken)} taken"
                self.news.wait(0.1)
                self.news.clear()
        finally:
            timer.cancel()

    def verified(self, secret: str, which: list[Any] | None = None) -> list[dict[str, Any]]:
        """The payloads, each with a good signature by somebody else's library."""
        return [Webhook(secret).verify(body, headers) for _, headers, body in which or self.taken]

    def check(self, secret: str) -> list[dict[str, Any]]:
        """The same, of all that came; each is looked at once, when this is called first after it came: a signature is good
        for five minutes."""
        for _, headers, body in self.taken[len(self.checked) :]:
            self.checked.append(Webhook(secret).verify(body, headers))
        return self.checked

    def ids(self) -> Counter[str]:
        return Counter(headers["webhook-id"] for _, headers, _ in self.taken)


def hook(org: Any, receiver: Receiver, *event_types: str, path: str = "/") -> Any:
    """A webhook of the organisation to the receiver, with its secret."""
    return org.make("/webhooks", {"url": receiver.base + path, "event_types": list(event_types) or ["*"]})


@contextmanager
def receiving(answer: Callable[[int, str], Any] | None = None) -> Iterator[Receiver]:
    receiver = Receiver()
    if answer is not None:
        receiver.answer = answer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            body = self.rfile.read(length)
            if len(body) < length:  # the sender was killed on the way
                self.close_connection = True
                return
            headers = {name.lower(): value for name, value in self.headers.items()}
            with receiver.lock:
                receiver.got.append((self.path, headers, body))
                number = len(receiver.got)
            status = receiver.answer(number, self.path)
            if isinstance(status, bytes):
                self.wfile.write(status)
                self.close_connection = True
            else:
                self.send_response(status)
                self.send_header("Content-Length", "0" if status == 204 else "5")
                self.send_header("X-Kind", "test")
                self.end_headers()
                if status != 204:
                    self.wfile.write(b"hello")
                if 200 <= status < 300:
                    with receiver.lock:
                        receiver.taken.append((self.path, headers, body))
            receiver.news.set()

        def log_message(self, *_arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    receiver.base = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
