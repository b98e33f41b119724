"""Which requests are sent again, and when.

What the API refused before it did anything (429, 503) is always sent again. What may have been done and only its answer
lost (502, 504, a broken connection) is sent again where that does no harm: readings; POSTs, whose idempotency key stays the
same over all tries; PATCH and PUT without `If-Match`, which set the same values. A second DELETE would be told 404, and one
with `If-Match` 412, though the first had done it: those are not.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

FIRST, LONGEST = 0.5, 8.0
"""seconds of waiting where the API names none"""
_REFUSED = frozenset({429, 503})
_UNSURE = frozenset({502, 504})
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_BROKEN = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)


@dataclass(frozen=True)
class Policy:
    """How often and how long."""

    most: int
    """tries after the first"""
    longest_wait: float
    """Seconds. What asks for more is not sent again: the error says for how long."""
    jitter: Callable[[float], float] = lambda seconds: seconds * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load

    def wait(
        self, tries: int, method: str, *, guarded: bool, outcome: httpx.Response | Exception
    ) -> float | None:
        """Seconds before the next try, or None when there is none. `tries` have been made; `guarded`: with If-Match."""
        if tries > self.most or not _worth(method, guarded, outcome):
            return None
        asked = retry_after_of(outcome) if isinstance(outcome, httpx.Response) else None
        if asked is None:
            return self.jitter(min(LONGEST, FIRST * 2.0 ** (tries - 1)))
        return asked if asked <= self.longest_wait else None


def _worth(method: str, guarded: bool, outcome: httpx.Response | Exception) -> bool:
    repeatable = method in {"GET", "POST"} or (method in {"PATCH", "PUT"} and not guarded)
    if isinstance(outcome, Exception):
        return isinstance(outcome, _NOT_SENT) or (repeatable and isinstance(outcome, _BROKEN))
    if outcome.status_code == 409:
        return _code(outcome) == "idempotency_in_progress"
    return outcome.status_code in _REFUSED or (repeatable and outcome.status_code in _UNSURE)


def _code(response: httpx.Response) -> str | None:
    try:
        found = response.json()
    except (ValueError, httpx.ResponseNotRead):
        return None
    return found.get("code") if isinstance(found, dict) else None


def retry_after_of(response: httpx.Response) -> float | None:
    """Seconds that `Retry-After` names, as a number or as an HTTP date (RFC 9110 §10.2.3)."""
    text = response.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())
