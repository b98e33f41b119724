"""One request, before it is sent, and where to."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote, urlsplit
from uuid import uuid4

import httpx

from nexus_client._generated.numbers import EXACT, NUMBERS
from nexus_client._info import Tag
from nexus_client._retries import Policy
from nexus_client._values import body_text, query_text
from nexus_client._version import VERSION

PREFIX: Final = "/api/v2"
_NO_BODY: Final[Mapping[str, Any]] = {}
DEFAULT_TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)
SILENCE: Final = 45.0
"""Seconds after which a stream that says nothing is taken for broken: a sign of life comes every 15."""


class Key:
    """An API key that no text shows."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        if not re.fullmatch(r"[!-~]+", text):
            raise ValueError("the API key must be written in ASCII without spaces")
        self._text = text

    def header(self) -> str:
        return f"Bearer {self._text}"

    def __repr__(self) -> str:
        return "Key(…)"


@dataclass(frozen=True)
class Config:
    key: Key
    base: str
    """Of the API, without the prefix."""
    timeout: float | httpx.Timeout | None
    policy: Policy

    def request(self, client: httpx.Client | httpx.AsyncClient, call: Call) -> httpx.Request:
        headers = {
            "Authorization": self.key.header(),
            "Accept": call.accept,
            "User-Agent": f"nexus-client-python/{VERSION}",
            **call.sent_headers,
        }
        timeout = call.timeout if call.timeout is not None else self.timeout
        return client.build_request(
            call.method, self.base + PREFIX + call.sent_path, params=call.sent_query or None, headers=headers,
            content=call.content, timeout=timeout,
        )  # fmt: skip


def config_of(
    api_key: str | None,
    base_url: str | None,
    timeout: float | httpx.Timeout | None,
    max_retries: int,
    longest_wait: float,
) -> Config:
    """Raises `ValueError` for what is missing or can't be used."""
    key = api_key if api_key is not None else os.environ.get("NEXUS_API_KEY", "")
    if not key:
        raise ValueError("give api_key, or set NEXUS_API_KEY")
    base = base_url if base_url is not None else os.environ.get("NEXUS_BASE_URL", "")
    if not base:
        raise ValueError("give base_url, or set NEXUS_BASE_URL: where your NEXUS is served")
    parts = urlsplit(base)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.query
        or parts.fragment
        or parts.username
    ):
        raise ValueError("base_url must be a whole URL, such as https://nexus.example.com")
    if max_retries < 0:
        raise ValueError("max_retries must not be negative")
    return Config(Key(key), base.rstrip("/").removesuffix(PREFIX), timeout, Policy(max_retries, longest_wait))


@dataclass(frozen=True)
class Call:
    """What a method of a resource asks for."""

    method: str
    path: str
    """A template: `/payments/{id}`."""
    ids: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    """`None` is left out."""
    headers: Mapping[str, Tag | None] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    status: int = 200
    """Of success."""
    accept: str = "application/json"
    timeout: httpx.Timeout | None = None
    sent_path: str = field(init=False)
    sent_query: Mapping[str, str] = field(init=False)
    sent_headers: Mapping[str, str] = field(init=False)
    content: bytes | None = field(init=False)

    def __post_init__(self) -> None:
        path = self.path
        for name, value in self.ids.items():
            if not isinstance(value, str) or not value:
                raise ValueError(f"{name} must be an id, not {value!r}")
            path = path.replace(f"{{{name}}}", quote(value, safe=""))
        headers = {name: _header(name, value) for name, value in self.headers.items() if value is not None}
        if self.method == "POST":
            headers.setdefault("Idempotency-Key", str(uuid4()))
        if self.body is not None:
            headers["Content-Type"] = "application/json"
        query = {n: query_text(n, v) for n, v in self.query.items() if v is not None}
        object.__setattr__(self, "sent_path", path)
        object.__setattr__(self, "sent_query", query)
        object.__setattr__(self, "sent_headers", headers)
        object.__setattr__(
            self, "content", None if self.body is None else body_text(self.body, EXACT, NUMBERS)
        )

    @property
    def guarded(self) -> bool:
        return "If-Match" in self.sent_headers


def _header(name: str, value: Tag) -> str:
    if not isinstance(value, str):
        tag = value.last_response.etag
        if tag is None:
            raise ValueError(f"{name}: what was given has no ETag; read it first")
        return tag
    if not value.isascii() or not value.isprintable():
        raise ValueError(f"{name} must be printable ASCII")
    return value
