"""Waits for news of an organisation: what other processes say after their commits, and a look of one's own now and then."""

import asyncio
import contextlib
from collections.abc import Iterator
from uuid import UUID

LOOK_AGAIN = 2.0
"""seconds after which one looks without having heard anything: what was said may have been lost"""


class Bell:
    """Rings when something was committed."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

    def heard(self, org_text: str) -> None:
        """Something was committed in this organisation."""
        for event in self._waiting.get(org_text, ()):
            event.set()

    def lost(self) -> None:
        """Something may have been said that we did not hear."""
        for events in self._waiting.values():
            for event in events:
                event.set()

    @contextlib.contextmanager
    def near(self, org_id: UUID) -> Iterator[asyncio.Event]:
        """An event that is set whenever there may be news."""
        event, name = asyncio.Event(), str(org_id)
        self._waiting.setdefault(name, set()).add(event)
        try:
            yield event
        finally:
            self._waiting[name].discard(event)
            if not self._waiting[name]:
                del self._waiting[name]
