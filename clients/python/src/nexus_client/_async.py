"""Requests, sent without waiting for each other."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import httpx

from nexus_client._calls import Call, Config
from nexus_client._files import AsyncDownload, File, file_of
from nexus_client._models import Done, Model, Rows
from nexus_client._pages import AsyncPage, AsyncPages
from nexus_client._reading import check, done_of, one_of, rows_of
from nexus_client._streams import AsyncEventStream
from nexus_client._sync import failure

M = TypeVar("M", bound=Model)
MetaT = TypeVar("MetaT", bound=Model)


class AsyncApi:
    """What the methods of resources are made of."""

    def __init__(self, config: Config, http: httpx.AsyncClient) -> None:
        self.config, self.http = config, http

    async def one(self, call: Call, model: type[M]) -> M:
        return one_of(await self.send(call), model)

    async def rows(self, call: Call, model: type[M]) -> Rows[M]:
        return rows_of(await self.send(call), model)

    async def done(self, call: Call) -> Done:
        return done_of(await self.send(call))

    async def file(self, call: Call) -> File:
        return file_of(await self.send(call))

    async def page(self, call: Call, model: type[M], meta: type[MetaT]) -> AsyncPage[M, MetaT]:
        return AsyncPage(self, await self.send(call), call, model, meta)

    def pages(self, call: Call, model: type[M], meta: type[MetaT]) -> AsyncPages[M, MetaT]:
        return AsyncPages(lambda: self.page(call, model, meta))

    async def download(self, call: Call) -> AsyncDownload:
        return AsyncDownload(await self.send(call, stream=True))

    def events(self, call: Call, model: type[M]) -> AsyncEventStream[M]:
        return AsyncEventStream(self, call, model)

    async def send(self, call: Call, *, stream: bool = False) -> httpx.Response:
        """The answer of success; other answers are raised. With `stream` its body is left to be read."""
        tries = 0
        while True:
            tries += 1
            outcome = await self.send_once(call, stream=stream)
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                check(outcome, call.status)
                return outcome
            seconds = self.config.policy.wait(tries, call.method, guarded=call.guarded, outcome=outcome)
            if seconds is None:
                if isinstance(outcome, httpx.Response):
                    check(outcome, call.status)
                    raise AssertionError  # check raises for what is no success
                raise failure(outcome) from outcome
            await asyncio.sleep(seconds)

    async def send_once(self, call: Call, *, stream: bool) -> httpx.Response | httpx.TransportError:
        try:
            response = await self.http.send(self.config.request(self.http, call), stream=stream)
            if stream and (not response.is_success or response.status_code == 202):
                await response.aread()
        except httpx.TransportError as error:
            return error
        return response
