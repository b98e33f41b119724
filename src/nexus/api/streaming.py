"""Sending an answer without an end, until it ends or nobody listens any more."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]


async def send_stream(chunks: AsyncIterator[bytes], receive: Receive, send: Send) -> None:
    """Send what comes; when the caller goes, what makes it is ended at once."""
    sending = asyncio.create_task(_send_all(chunks, send))
    leaving = asyncio.create_task(_until_gone(receive))
    try:
        await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (sending, leaving):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError, RuntimeError):
                await task


async def _send_all(chunks: AsyncIterator[bytes], send: Send) -> None:
    async with contextlib.aclosing(chunks) as each:  # type: ignore[type-var]
        async for chunk in each:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
