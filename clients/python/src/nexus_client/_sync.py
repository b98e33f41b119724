"""Requests, sent one after another."""

from __future__ import annotations

import time
from typing import TypeVar

import httpx

from nexus_client._calls import Call, Config
from nexus_client._files import Download, File, file_of
from nexus_client._models import Done, Model, Rows
from nexus_client._pages import Page
from nexus_client._reading import check, done_of, one_of, rows_of
from nexus_client._streams import EventStream
from nexus_client.errors import ConnectionFailed, TimedOut

M = TypeVar("M", bound=Model)
MetaT = TypeVar("MetaT", bound=Model)


class Api:
    """What the methods of resources are made of."""

    def __init__(self, config: Config, http: httpx.Client) -> None:
        self.config, self.http = config, http

    def one(self, call: Call, model: type[M]) -> M:
        return one_of(self.send(call), model)

    def rows(self, call: Call, model: type[M]) -> Rows[M]:
        return rows_of(self.send(call), model)

    def done(self, call: Call) -> Done:
        return done_of(self.send(call))

    def file(self, call: Call) -> File:
        return file_of(self.send(call))

    def page(self, call: Call, model: type[M], meta: type[MetaT]) -> Page[M, MetaT]:
        return Page(self, self.send(call), call, model, meta)

    def download(self, call: Call) -> Download:
        return Download(self.send(call, stream=True))

    def events(self, call: Call, model: type[M]) -> EventStream[M]:
        return EventStream(self, call, model)

    def send(self, call: Call, *, stream: bool = False) -> httpx.Response:
        """The answer of success; other answers are raised. With `stream` its body is left to be read."""
        tries = 0
        while True:
            tries += 1
            outcome = self.send_once(call, stream=stream)
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                check(outcome, call.status)
                return outcome
            seconds = self.config.policy.wait(tries, call.method, guarded=call.guarded, outcome=outcome)
            if seconds is None:
                if isinstance(outcome, httpx.Response):
                    check(outcome, call.status)
                    raise AssertionError  # check raises for what is no success
                raise failure(outcome) from outcome
            time.sleep(seconds)

    def send_once(self, call: Call, *, stream: bool) -> httpx.Response | httpx.TransportError:
        try:
            response = self.http.send(self.config.request(self.http, call), stream=stream)
            if stream and (not response.is_success or response.status_code == 202):
                response.read()
        except httpx.TransportError as error:
            return error
        return response


def failure(error: Exception) -> ConnectionFailed:
    """What a broken connection is told as; it never tells what was sent."""
    kind = TimedOut if isinstance(error, httpx.TimeoutException) else ConnectionFailed
    return kind(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
