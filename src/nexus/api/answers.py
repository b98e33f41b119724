"""What a handler gave, as status, headers and bytes."""

import hashlib
from typing import Any, Final
from urllib.parse import urlencode

import msgspec

from nexus.api.routing import PREFIX
from nexus.rest.operation import Feed, File, Many, One, Operation, Stream

Header = tuple[bytes, bytes]
_JSON: Final = (b"content-type", b"application/json")
_PRIVATE: Final = (b"cache-control", b"private, no-cache")
_BY_ACCEPT: Final = (b"vary", b"accept")


def encode(
    operation: Operation, answer: One | Many | Feed | None, path: str, query: bytes
) -> tuple[int, list[Header], bytes]:
    """An answer in JSON. `path` and `query` are the request's, for the links to other pages."""
    if answer is None:
        return operation.status, [], b""
    headers = [_JSON, _PRIVATE, _BY_ACCEPT] if operation.files or operation.listing else [_JSON, _PRIVATE]
    if isinstance(answer, Many):
        meta: dict[str, Any] = {"total": answer.total, "page": answer.page, "limit": answer.limit}
        if answer.page is None:
            meta = {"total": answer.total, "limit": answer.limit, "next_cursor": answer.next_cursor,
                    "has_more": answer.next_cursor is not None}  # fmt: skip
        headers.append((b"link", _links(path, query, answer)))
        body = msgspec.json.encode({"data": answer.data, "meta": meta | answer.pinned})
        if not operation.files:  # a report is fixed at an instant, and so another each time
            headers.append(_tag(body))
        return operation.status, headers, body
    if isinstance(answer, Feed):
        body = msgspec.json.encode({"data": answer.data, "meta": answer.meta})
        return operation.status, [*headers, _tag(body)], body
    body = msgspec.json.encode({"data": answer.data})
    if answer.version is not None:
        tag = hashlib.blake2b(body, digest_size=8).hexdigest()
        headers.append((b"etag", f'"{answer.version}-{tag}"'.encode()))
    if answer.location is not None:
        headers.append((b"location", (PREFIX + answer.location).encode()))
    return operation.status, headers, body


def _tag(body: bytes) -> Header:
    """The ETag of an answer that has no version of its own."""
    return b"etag", b'"%s"' % hashlib.blake2b(body, digest_size=16).hexdigest().encode()


def csv_headers(operation: Operation) -> list[Header]:
    """Of a list whose rows come as they are read."""
    name = operation.template.rpartition("/")[2]
    return [
        (b"content-type", b"text/csv; charset=utf-8; header=present"),
        (b"content-disposition", f'attachment; filename="{name}.csv"'.encode()),
        (b"x-content-type-options", b"nosniff"),
        _PRIVATE,
        _BY_ACCEPT,
    ]


def file_headers(operation: Operation, file: File) -> list[Header]:
    """A file is offered for download; only one that says so is shown in the place of a page."""
    shown = "inline" if file.inline else "attachment"
    headers = [
        (b"content-type", file.media_type.encode()),
        (b"content-disposition", f'{shown}; filename="{file.name}"'.encode()),
        (b"x-content-type-options", b"nosniff"),
        _PRIVATE,
    ]
    if operation.files:
        headers.append(_BY_ACCEPT)
    if file.tag is not None:
        headers.append((b"etag", f'"{file.tag}"'.encode()))
    return headers


def stream_headers(operation: Operation, stream: Stream) -> list[Header]:
    """Nothing on the way may keep it back."""
    headers = [
        (b"content-type", (stream.media or str(operation.media)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
    ]
    if stream.name:
        headers += [
            (b"content-disposition", f'attachment; filename="{stream.name}"'.encode()),
            (b"x-content-type-options", b"nosniff"),
        ]
    return headers


def matches(header: str | None, etag: str) -> bool:
    """If-None-Match compares weakly (RFC 9110 §13.1.2)."""
    if header is None:
        return False
    return header.strip() == "*" or etag in {tag.strip().removeprefix("W/") for tag in header.split(",")}


def _links(path: str, query: bytes, answer: Many) -> bytes:
    """RFC 8288: first, prev, next, last, or next alone for a cursor."""
    base = f"<{path}?"
    pairs = [p.partition("=") for p in query.decode("latin-1").split("&") if p]
    replaced = {"page", "cursor", "limit"} | answer.pinned.keys()
    others = [f"{n}={v}" for n, _, v in pairs if n not in replaced]
    rest = "".join(f"&{part}" for part in [*others, *([urlencode(answer.pinned)] if answer.pinned else [])])
    if answer.page is None:
        first = f'{base}cursor=&limit={answer.limit}{rest}>; rel="first"'
        if answer.next_cursor is None:
            return first.encode()
        return f'{first}, {base}{urlencode({"cursor": answer.next_cursor})}&limit={answer.limit}{rest}>; rel="next"'.encode()
    last = max(1, -(-answer.total // answer.limit))
    pages = {"first": 1, "prev": min(answer.page - 1, last), "next": answer.page + 1, "last": last}
    return ", ".join(
        f'{base}page={page}&limit={answer.limit}{rest}>; rel="{rel}"'
        for rel, page in pages.items()
        if 1 <= page <= last
    ).encode()
