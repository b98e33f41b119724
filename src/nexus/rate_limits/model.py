"""Plans and the state of a quota."""

import math
from dataclasses import dataclass
from typing import Final

PLANS: Final[dict[str, int | None]] = {"standard": 1000, "professional": 5000, "enterprise": None}
"""Requests per hour; None is unlimited. Source: the customer's plans."""
WINDOW: Final = 3600
"""Seconds in a window. It begins with the first request after the last one ended."""


@dataclass(frozen=True, slots=True)
class Quota:
    """Where an organisation stands in its window."""

    limit: int
    remaining: int
    reset: int
    """Seconds until the window ends."""
    exceeded: bool = False

    def headers(self) -> list[tuple[bytes, bytes]]:
        """IETF RateLimit fields and their older X- forms."""
        return [
            (b"ratelimit-policy", b'"hourly";q=%d;w=%d' % (self.limit, WINDOW)),
            (b"ratelimit", b'"hourly";r=%d;t=%d' % (self.remaining, self.reset)),
            (b"x-ratelimit-limit", b"%d" % self.limit),
            (b"x-ratelimit-remaining", b"%d" % self.remaining),
            (b"x-ratelimit-reset", b"%d" % self.reset),
        ]


def block_size(limit: int, granted: int) -> int:
    """How many requests a process takes in one go: many while there is plenty, one by one at the end."""
    remaining = limit - granted
    return 0 if remaining <= 0 else max(1, min(remaining // 8, limit // 20))


def seconds_left(ends_at: float, now: float) -> int:
    return max(0, math.ceil(ends_at - now))
