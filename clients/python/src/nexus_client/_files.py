"""Files: whole ones, and those that come piece by piece."""

from __future__ import annotations

import codecs
import csv
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import httpx

from nexus_client._info import ResponseInfo, info_of
from nexus_client._lines import async_lines_of, lines_of
from nexus_client._reading import filename_of


@dataclass(frozen=True)
class File:
    """A file that was answered: a PDF, a workbook, a report as CSV."""

    content: bytes = field(repr=False)
    filename: str | None
    """As the API calls it."""
    content_type: str
    last_response: ResponseInfo = field(repr=False)

    def save(self, path: str | Path) -> Path:
        """Write it: to this path, or by its own name into this folder. Gives the path."""
        target = _target(path, self.filename)
        target.write_bytes(self.content)
        return target


def file_of(response: httpx.Response) -> File:
    return File(
        response.content, filename_of(response), response.headers.get("content-type", ""), info_of(response)
    )


class _Download:
    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.filename = filename_of(response)
        """As the API calls it."""
        self.content_type = response.headers.get("content-type", "")
        self.last_response = info_of(response)


class Download(_Download):
    """A file that comes piece by piece. Use it in a `with`, or read it to its end.

    Iterating gives the rows of a CSV file as dicts: all values are texts, and what is null is empty.
    """

    def __iter__(self) -> Iterator[dict[str, str]]:
        records = _Records()
        for piece in self.iter_bytes():
            yield from records.feed(piece)
        yield from records.end()

    def iter_bytes(self) -> Iterator[bytes]:
        """The pieces as they come."""
        try:
            yield from self._response.iter_bytes()
        finally:
            self.close()

    def iter_lines(self) -> Iterator[str]:
        """Line by line: for JSON Lines."""
        try:
            yield from lines_of(self._response)
        finally:
            self.close()

    def read(self) -> bytes:
        """All of it."""
        return b"".join(self.iter_bytes())

    def save(self, path: str | Path) -> Path:
        """Write it: to this path, or by its own name into this folder. Gives the path."""
        target = _target(path, self.filename)
        with target.open("wb") as file:
            for piece in self.iter_bytes():
                file.write(piece)
        return target

    def close(self) -> None:
        self._response.close()

    def __enter__(self) -> Download:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncDownload(_Download):
    """A file that comes piece by piece. Use it in an `async with`, or read it to its end.

    Iterating gives the rows of a CSV file as dicts: all values are texts, and what is null is empty.
    """

    async def __aiter__(self) -> AsyncIterator[dict[str, str]]:
        records = _Records()
        async for piece in self.iter_bytes():
            for row in records.feed(piece):
                yield row
        for row in records.end():
            yield row

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces as they come."""
        try:
            async for piece in self._response.aiter_bytes():
                yield piece
        finally:
            await self.close()

    async def iter_lines(self) -> AsyncIterator[str]:
        """Line by line: for JSON Lines."""
        try:
            async for line in async_lines_of(self._response):
                yield line
        finally:
            await self.close()

    async def read(self) -> bytes:
        """All of it."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def save(self, path: str | Path) -> Path:
        """Write it: to this path, or by its own name into this folder. Gives the path."""
        target = _target(path, self.filename)
        with target.open("wb") as file:
            async for piece in self.iter_bytes():
                file.write(piece)
        return target

    async def close(self) -> None:
        await self._response.aclose()

    async def __aenter__(self) -> AsyncDownload:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class _Records:
    """Rows of a CSV file (RFC 4180) out of pieces that end anywhere: in a letter, or in a cell of several lines."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._rest = ""
        self._record = ""
        self._names: list[str] | None = None

    def feed(self, piece: bytes, *, last: bool = False) -> Iterator[dict[str, str]]:
        *lines, self._rest = (self._rest + self._decode.decode(piece, last)).split("\n")
        for line in lines:
            self._record += line + "\n"
            if self._record.count('"') % 2 == 0:
                record, self._record = self._record, ""
                yield from self._row(record)

    def end(self) -> Iterator[dict[str, str]]:
        yield from self.feed(b"", last=True)
        if self._record or self._rest:
            yield from self._row(self._record + self._rest)

    def _row(self, record: str) -> Iterator[dict[str, str]]:
        for cells in csv.reader(record.splitlines(keepends=True)):
            if self._names is None:
                self._names = cells
            elif cells:
                yield dict(zip(self._names, cells, strict=False))


def _target(path: str | Path, filename: str | None) -> Path:
    target = Path(path)
    return target / (filename or "download") if target.is_dir() else target
