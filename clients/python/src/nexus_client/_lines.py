"""Lines out of pieces that end anywhere. Only line feeds and carriage returns end a line: a text may hold other separators."""

from __future__ import annotations

import codecs
import re
from collections.abc import AsyncIterator, Iterator

import httpx

_END = re.compile(r"\r\n|\n|\r")


class Lines:
    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""

    def feed(self, piece: bytes) -> list[str]:
        """The lines that this piece completes."""
        text = self._rest + self._decode.decode(piece)
        held = "\r" if text.endswith("\r") else ""  # a line feed may follow
        *lines, rest = _END.split(text.removesuffix(held))
        self._rest = rest + held
        return lines

    def end(self) -> list[str]:
        """The last one, where nothing ends it."""
        rest = self._rest.removesuffix("\r")
        return [rest] if rest else []


def lines_of(response: httpx.Response) -> Iterator[str]:
    lines = Lines()
    for piece in response.iter_bytes():
        yield from lines.feed(piece)
    yield from lines.end()


async def async_lines_of(response: httpx.Response) -> AsyncIterator[str]:
    lines = Lines()
    async for piece in response.aiter_bytes():
        for line in lines.feed(piece):
            yield line
    for line in lines.end():
        yield line
