"""Lists: a page that is also the way to all rows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx

from nexus_client._calls import Call
from nexus_client._models import Model, Rows
from nexus_client._reading import envelope_of, next_query

if TYPE_CHECKING:
    from nexus_client._async import AsyncApi
    from nexus_client._sync import Api

T = TypeVar("T", bound=Model)
MetaT = TypeVar("MetaT", bound=Model)


class _Page(Generic[T, MetaT]):
    """The rows of one page and where it stands."""

    def __init__(self, response: httpx.Response, call: Call, model: type[T], meta: type[MetaT]) -> None:
        envelope, info = envelope_of(response)
        self.data: Rows[T] = Rows([model.of_answer(row) for row in envelope["data"]], info)
        """The rows of this page alone."""
        self.meta: MetaT = meta.of_answer(envelope.get("meta"))
        self.last_response = info
        """What came with this page."""
        self._call, self._model, self._meta = call, model, meta

    @property
    def has_next(self) -> bool:
        """Whether there is another page."""
        return self._following() is not None

    def _following(self) -> Call | None:
        """The call for the next page. The first call's query goes on: `fields` and `expand` are in the link too."""
        after = getattr(self.meta, "after", None)
        if after is not None:  # the change feed
            return (
                replace(self._call, query={**self._call.query, "after": after}, headers={})
                if getattr(self.meta, "has_more", False)
                else None
            )
        query = next_query(self.last_response)
        return None if query is None else replace(self._call, query=query, headers={})

    def __len__(self) -> int:
        """The rows of this page."""
        return len(self.data)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.data)} rows, {self.meta!r})"


class Page(_Page[T, MetaT]):
    """A page of a list. `for row in page` goes on over the following pages, to the last row of the list.

    `page.data` are the rows of this page alone, `page.meta` says where it stands (`page.meta.total`).
    """

    def __init__(
        self, api: Api, response: httpx.Response, call: Call, model: type[T], meta: type[MetaT]
    ) -> None:
        super().__init__(response, call, model, meta)
        self._api = api

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.data

    def pages(self) -> Iterator[Page[T, MetaT]]:
        """This page and those that follow."""
        page: Page[T, MetaT] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def next_page(self) -> Page[T, MetaT] | None:
        """The page after this one, or `None` after the last."""
        call = self._following()
        return None if call is None else self._api.page(call, self._model, self._meta)


class AsyncPage(_Page[T, MetaT]):
    """A page of a list. `async for row in page` goes on over the following pages, to the last row of the list.

    `page.data` are the rows of this page alone, `page.meta` says where it stands (`page.meta.total`).
    """

    def __init__(
        self, api: AsyncApi, response: httpx.Response, call: Call, model: type[T], meta: type[MetaT]
    ) -> None:
        super().__init__(response, call, model, meta)
        self._api = api

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for row in page.data:
                yield row

    async def pages(self) -> AsyncIterator[AsyncPage[T, MetaT]]:
        """This page and those that follow."""
        page: AsyncPage[T, MetaT] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def next_page(self) -> AsyncPage[T, MetaT] | None:
        """The page after this one, or `None` after the last."""
        call = self._following()
        return None if call is None else await self._api.page(call, self._model, self._meta)


class AsyncPages(Generic[T, MetaT]):
    """A list that is asked for when it is used: `async for row in client.payments.list()` goes over all rows,
    `page = await client.payments.list()` gives the first page."""

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T, MetaT]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, None, AsyncPage[T, MetaT]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for row in await self._first():
            yield row

    async def pages(self) -> AsyncIterator[AsyncPage[T, MetaT]]:
        """Page by page, from the first."""
        async for page in (await self._first()).pages():
            yield page
