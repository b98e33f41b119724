"""What is made of the document once for a process, and given to whoever asks."""

import asyncio
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from nexus.web.samples.collection import collection_text
from nexus.web.samples.described import Described, Json, described

BASE: Final = "https://base.invalid"
"""Stands in kept texts for the server's address, which a request tells."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A text that is kept, with its ETag."""

    text: str
    tag: str

    @classmethod
    def of(cls, text: str) -> "Kept":
        return cls(text, hashlib.blake2b(text.encode(), digest_size=8).hexdigest())


class Calls:
    """The document, read when it is first needed: that takes a second or two, in a thread of its own."""

    def __init__(self, document: Callable[[], Json]) -> None:
        self._document = document
        self._lock = asyncio.Lock()
        self._operations: tuple[Described, ...] | None = None
        self._kept: dict[str, Kept] = {}

    async def operations(self) -> tuple[Described, ...]:
        async with self._lock:
            if self._operations is None:
                self._operations = await asyncio.to_thread(lambda: described(self._document()))
        return self._operations

    async def operation(self, name: str) -> Described | None:
        """None where there is no such operation."""
        return next((o for o in await self.operations() if o.name == name), None)

    async def collection(self) -> Kept:
        return await self.keep("collection", lambda _: collection_text(self._document()))

    async def keep(self, name: str, make: Callable[[tuple[Described, ...]], str]) -> Kept:
        """What is made of the operations, made once."""
        operations = await self.operations()
        if name not in self._kept:
            self._kept[name] = Kept.of(make(operations))
        return self._kept[name]


def prose(text: str) -> Markup:
    """A description's paragraphs and its `code`."""
    parts = [re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(part))) for part in text.split("\n\n")]
    return Markup("").join(Markup(f"<p>{part}</p>") for part in parts if part.strip())
