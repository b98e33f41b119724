"""Following the change feed live, as server-sent events, over as many connections as it takes."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import httpx

from nexus_client._calls import SILENCE, Call, Config
from nexus_client._lines import async_lines_of, lines_of
from nexus_client._models import Model
from nexus_client._reading import check
from nexus_client._retries import retry_after_of

if TYPE_CHECKING:
    from nexus_client._async import AsyncApi
    from nexus_client._sync import Api

M = TypeVar("M", bound=Model)
FIRST_PAUSE: Final = 1.0
"""seconds before coming back, until the API says another number"""
_COME_BACK: Final = frozenset({429, 502, 503, 504})


class _Stream(Generic[M]):
    """Where a stream stands: what is the same whether one waits for it or not."""

    def __init__(self, config: Config, call: Call, model: type[M]) -> None:
        timeout = httpx.Timeout(SILENCE, connect=10.0)
        self._call = replace(call, accept="text/event-stream", timeout=timeout)
        self._config, self._model = config, model
        after = call.query.get("after")
        self._last_id: str | None = call.sent_headers.get("Last-Event-ID") or (
            None if after is None else str(after)
        )
        self._id = self._last_id
        self._pause = FIRST_PAUSE
        self._failures = 0
        self._data: list[str] = []
        self._closed = False

    @property
    def last_seq(self) -> int | None:
        """The last event that was received, or known to be behind: keep it, and go on from there with `after`."""
        return int(self._last_id) if self._last_id and self._last_id.isdigit() else None

    @property
    def _where(self) -> Call:
        """Where the feed stands now. A stream that begins now must know, or it would miss what happens while it breaks."""
        return Call("GET", "/changes", query={"limit": 1, "types": self._call.query.get("types")})

    def _begin_at(self, meta: dict[str, Any]) -> None:
        self._last_id = self._id = str(meta["last_seq"])

    def _connection(self) -> Call:
        query = {name: value for name, value in self._call.query.items() if name != "after"}
        return replace(self._call, query=query, headers={"Last-Event-ID": self._last_id})

    def _take(self, line: str) -> M | None:
        """One line of the stream (WHATWG HTML §9.2.6); an event where it ends one."""
        self._failures = 0
        if line:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if name == "id" and "\0" not in value:
                self._id = value
            elif name == "data":
                self._data.append(value)
            elif name == "retry" and value.isascii() and value.isdigit():
                self._pause = min(int(value) / 1000, self._config.policy.longest_wait)
            return None
        self._last_id = self._id
        data, self._data = "\n".join(self._data), []
        return self._model.of_answer(json.loads(data)) if data else None

    def _wait_after(self, outcome: httpx.Response | Exception | None) -> float:
        """Seconds until the next connection. Raises what can't be mended by coming back, and after too many failures."""
        from nexus_client._sync import failure

        self._data, self._id = [], self._last_id
        if outcome is None:
            return self._pause
        self._failures += 1
        too_often = self._failures > self._config.policy.most
        if isinstance(outcome, httpx.Response):
            if too_often or outcome.status_code not in _COME_BACK:
                check(outcome, 200)
            asked = retry_after_of(outcome)
            return min(self._pause if asked is None else asked, self._config.policy.longest_wait)
        if too_often:
            raise failure(outcome) from outcome
        return self._config.policy.jitter(min(8.0, self._pause * 2.0 ** (self._failures - 1)))


class EventStream(_Stream[M]):
    """Events as they happen. It comes back by itself when the connection ends, with the id of the last event, so nothing is
    missed and nothing comes twice; it ends when it is closed, and raises when the key may not read any more."""

    def __init__(self, api: Api, call: Call, model: type[M]) -> None:
        super().__init__(api.config, call, model)
        self._api = api
        self._response: httpx.Response | None = None

    def __iter__(self) -> Iterator[M]:
        if self._last_id is None:
            self._begin_at(self._api.send(self._where).json()["meta"])
        while not self._closed:
            outcome = self._api.send_once(self._connection(), stream=True)
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                self._response = outcome
                try:
                    for line in lines_of(outcome):
                        if (event := self._take(line)) is not None:
                            yield event
                    ended: httpx.Response | Exception | None = None
                except (httpx.TransportError, httpx.StreamError) as error:
                    ended = error
                finally:
                    outcome.close()
            else:
                ended = outcome
            if not self._closed:
                time.sleep(self._wait_after(ended))

    def close(self) -> None:
        """End it."""
        self._closed = True
        if self._response is not None:
            self._response.close()

    def __enter__(self) -> EventStream[M]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncEventStream(_Stream[M]):
    """Events as they happen. It comes back by itself when the connection ends, with the id of the last event, so nothing is
    missed and nothing comes twice; it ends when it is closed, and raises when the key may not read any more."""

    def __init__(self, api: AsyncApi, call: Call, model: type[M]) -> None:
        super().__init__(api.config, call, model)
        self._api = api
        self._response: httpx.Response | None = None

    async def __aiter__(self) -> AsyncIterator[M]:
        if self._last_id is None:
            self._begin_at((await self._api.send(self._where)).json()["meta"])
        while not self._closed:
            outcome = await self._api.send_once(self._connection(), stream=True)
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                self._response = outcome
                try:
                    async for line in async_lines_of(outcome):
                        if (event := self._take(line)) is not None:
                            yield event
                    ended: httpx.Response | Exception | None = None
                except (httpx.TransportError, httpx.StreamError) as error:
                    ended = error
                finally:
                    await outcome.aclose()
            else:
                ended = outcome
            if not self._closed:
                await asyncio.sleep(self._wait_after(ended))

    async def close(self) -> None:
        """End it."""
        self._closed = True
        if self._response is not None:
            await self._response.aclose()

    async def __aenter__(self) -> AsyncEventStream[M]:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
