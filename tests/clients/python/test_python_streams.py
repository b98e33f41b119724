"""Files, CSV and the live feed as the Python client reads them, against servers that tests play."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pyclient_support import DOCUMENT

from nexus_client import AsyncNexus, Nexus, errors
from nexus_client import _retries as retries
from nexus_client import _streams as streams

Scripted = Callable[..., Nexus]
EVENT = DOCUMENT["paths"]["/api/v2/events/{id}"]["get"]["responses"]["200"]["content"]["application/json"][
    "example"
]["data"]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "FIRST", 0.0)
    monkeypatch.setattr(streams, "FIRST_PAUSE", 0.0)


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in these pieces, and may break."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces, self.closed = pieces, False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def event(seq: int, name: str = "Leila") -> bytes:
    data = json.dumps(EVENT | {"seq": seq, "object": {"name": name}}, ensure_ascii=False)
    return f"id: {seq}\ndata: {data}\n\n".encode()


def test_csv_rows_whatever_the_pieces(scripted: Scripted) -> None:
    text = '\ufeffid,name,notes\r\ntnt_1,"ليلى ""L"" Haddad","two\r\nlines"\r\ntnt_2,,x'
    whole = text.encode()
    expected = [
        {"id": "tnt_1", "name": 'ليلى "L" Haddad', "notes": "two\r\nlines"},
        {"id": "tnt_2", "name": "", "notes": "x"},
    ]
    for size in (1, 3, 7, len(whole)):
        body = Pieces(*(whole[at : at + size] for at in range(0, len(whole), size)))
        client = scripted(lambda _request, body=body: httpx.Response(200, stream=body))
        assert list(client.tenants.csv()) == expected
        assert body.closed


def test_what_csv_asks_for(scripted: Scripted, tmp_path: Path) -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        headers = {
            "Content-Disposition": 'attachment; filename="../../tenants.csv"',
            "Content-Type": "text/csv",
        }
        return httpx.Response(200, stream=Pieces(b"id\r\n", b"tnt_1\r\n"), headers=headers)

    client = scripted(answer)
    with client.tenants.csv(status="active", fields=["id"]) as download:
        assert download.save(tmp_path) == tmp_path / "tenants.csv"
    assert (tmp_path / "tenants.csv").read_bytes() == b"id\r\ntnt_1\r\n"
    assert asked[0].headers["Accept"] == "text/csv" and dict(asked[0].url.params) == {
        "status": "active",
        "fields": "id",
    }


def test_a_download_that_is_refused_is_an_error(scripted: Scripted) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(403, stream=Pieces(b'{"code": "forbidden", "detail": "No."}'))

    with pytest.raises(errors.Forbidden) as caught:
        scripted(answer).tenants.csv()
    assert caught.value.code == "forbidden"


class Feed:
    """A feed whose connections end as they may."""

    def __init__(self, *connections: httpx.Response | Exception) -> None:
        self.connections, self.ids = list(connections), []  # type: ignore[var-annotated]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/changes"):
            meta = {"after": 40, "has_more": False, "first_seq": 1, "last_seq": 40}
            return httpx.Response(200, json={"data": [], "meta": meta})
        assert "after" not in request.url.params and request.headers["Accept"] == "text/event-stream"
        self.ids.append(request.headers["Last-Event-ID"])
        answer = self.connections.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def connections() -> list[httpx.Response | Exception]:
    whole = event(41, "line\u2028separator") + event(42)
    return [
        httpx.Response(
            200,
            stream=Pieces(
                b"retry: 0\n\n", *(bytes([b]) for b in whole), b"id: 43\ndata: {", httpx.ReadError("gone")
            ),
        ),
        httpx.Response(503, json={"code": "overloaded"}, headers={"Retry-After": "0"}),
        httpx.ConnectError("refused"),
        httpx.Response(200, stream=Pieces(b": still here\r\nid: 50\r\n\r\n")),
        httpx.Response(200, stream=Pieces(event(51))),
        httpx.Response(401, json={"code": "unauthenticated"}),
    ]


def test_the_feed_goes_on_where_it_was(scripted: Scripted) -> None:
    feed = Feed(*connections())
    client = scripted(feed)
    seen: list[Any] = []
    with client.changes.stream() as events, pytest.raises(errors.Unauthenticated):
        for one in events:
            seen.append(one)
    assert [one.seq for one in seen] == [41, 42, 51] and seen[0].object == {"name": "line\u2028separator"}
    assert feed.ids == ["40", "42", "42", "42", "50", "51"] and events.last_seq == 51


async def test_so_it_does_without_waiting() -> None:
    feed = Feed(*connections())
    http = httpx.AsyncClient(transport=httpx.MockTransport(feed))
    async with http, AsyncNexus("nxs_test_secret", "http://nexus.test", http_client=http) as client:
        events = client.changes.stream(after=7, types=["tenant.*"])
        seen = []
        with pytest.raises(errors.Unauthenticated):
            async for one in events:
                seen.append(one.seq)
    assert seen == [41, 42, 51] and feed.ids[0] == "7"


def test_the_feed_gives_up_after_too_many_failures(scripted: Scripted) -> None:
    feed = Feed(*[httpx.ConnectError("refused")] * 3)
    with pytest.raises(errors.ConnectionFailed):
        next(iter(scripted(feed, max_retries=2).changes.stream(after=1)))
    assert len(feed.ids) == 3
