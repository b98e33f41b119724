"""The two clients."""

from __future__ import annotations

from dataclasses import replace
from types import TracebackType
from typing import Self

import httpx

from nexus_client._async import AsyncApi
from nexus_client._calls import DEFAULT_TIMEOUT, Config, config_of
from nexus_client._generated.clients import AsyncResources, Resources
from nexus_client._sync import Api
from nexus_client._values import NOT_GIVEN, NotGiven

DEFAULT_RETRIES = 3
LONGEST_WAIT = 60.0
_Timeout = float | httpx.Timeout | None


class Nexus(Resources):
    """A client of the NEXUS Property OS API: `client.payments.list()`.

    It keeps connections open: use it in a `with`, or `close` it. It may be shared by threads.
    """

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        timeout: _Timeout = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        max_retry_wait: float = LONGEST_WAIT,
        http_client: httpx.Client | None = None,
    ) -> None:
        """
        Args:
            api_key: From Settings > API Keys. Default: the variable NEXUS_API_KEY.
            base_url: Where NEXUS is served, such as `https://nexus.example.com`. Default: the variable NEXUS_BASE_URL.
            timeout: Seconds for each try, or an `httpx.Timeout`; `None` for no limit.
            max_retries: Tries after the first.
            max_retry_wait: Seconds to wait for a retry at most. Where the API asks for more, the error is raised at once.
            http_client: One of your own, for proxies or certificates; you close it.
        """
        config = config_of(api_key, base_url, timeout, max_retries, max_retry_wait)
        self._own = http_client is None
        self._api = Api(config, http_client or httpx.Client())

    def with_options(
        self, *, timeout: _Timeout | NotGiven = NOT_GIVEN, max_retries: int | NotGiven = NOT_GIVEN
    ) -> Nexus:
        """A client on the same connections with other options: `client.with_options(timeout=300).batch.run(…)`."""
        made = object.__new__(type(self))
        made._own = False
        made._api = Api(_changed(self._api.config, timeout, max_retries), self._api.http)
        return made

    @property
    def base_url(self) -> str:
        return self._api.config.base

    def close(self) -> None:
        """Close the connections."""
        if self._own:
            self._api.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Nexus(base_url={self.base_url!r})"


class AsyncNexus(AsyncResources):
    """An asynchronous client of the NEXUS Property OS API: `await client.payments.read(id)`.

    It keeps connections open: use it in an `async with`, or `close` it.
    """

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        timeout: _Timeout = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        max_retry_wait: float = LONGEST_WAIT,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """
        Args:
            api_key: From Settings > API Keys. Default: the variable NEXUS_API_KEY.
            base_url: Where NEXUS is served, such as `https://nexus.example.com`. Default: the variable NEXUS_BASE_URL.
            timeout: Seconds for each try, or an `httpx.Timeout`; `None` for no limit.
            max_retries: Tries after the first.
            max_retry_wait: Seconds to wait for a retry at most. Where the API asks for more, the error is raised at once.
            http_client: One of your own, for proxies or certificates; you close it.
        """
        config = config_of(api_key, base_url, timeout, max_retries, max_retry_wait)
        self._own = http_client is None
        self._api = AsyncApi(config, http_client or httpx.AsyncClient())

    def with_options(
        self, *, timeout: _Timeout | NotGiven = NOT_GIVEN, max_retries: int | NotGiven = NOT_GIVEN
    ) -> AsyncNexus:
        """A client on the same connections with other options: `client.with_options(timeout=300).batch.run(…)`."""
        made = object.__new__(type(self))
        made._own = False
        made._api = AsyncApi(_changed(self._api.config, timeout, max_retries), self._api.http)
        return made

    @property
    def base_url(self) -> str:
        return self._api.config.base

    async def close(self) -> None:
        """Close the connections."""
        if self._own:
            await self._api.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"AsyncNexus(base_url={self.base_url!r})"


def _changed(config: Config, timeout: _Timeout | NotGiven, max_retries: int | NotGiven) -> Config:
    if not isinstance(timeout, NotGiven):
        config = replace(config, timeout=timeout)
    if not isinstance(max_retries, NotGiven):
        config = replace(config, policy=replace(config.policy, most=max_retries))
    return config
