"""Posting to an address that somebody else chose: resolve once, check all, connect to exactly that, follow nothing."""

import asyncio
import concurrent.futures
import ipaddress
import socket
import ssl
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import httpcore

from nexus.webhooks.model import Address, Policy, Target, check_addresses

CONNECT_SECONDS: Final = 5.0
IN_ALL_SECONDS: Final = 15.0
MOST_BODY: Final = 4096
"""bytes of an answer that are read and kept"""
_MOST_HEADERS: Final = 40
_MOST_ADDRESSES: Final = 4
_resolvers = concurrent.futures.ThreadPoolExecutor(16, thread_name_prefix="resolve")
Resolve = Callable[[str, int], Awaitable[Sequence[Address]]]


class Refused(Exception):
    """Nothing was sent: the address is not one that may be sent to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a try."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    error: str | None = None
    took_ms: int = 0

    @property
    def arrived(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


async def resolve(host: str, port: int) -> Sequence[Address]:
    """Every address of a name, by the system's resolver. Raises `OSError`, `TimeoutError`."""
    asked = asyncio.get_running_loop().run_in_executor(
        _resolvers, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    )
    found = await asyncio.wait_for(asked, CONNECT_SECONDS)
    return list(dict.fromkeys(ipaddress.ip_address(str(entry[4][0])) for entry in found))


class PinnedBackend(httpcore.AsyncNetworkBackend):
    """Connects to an address that was checked, whatever the name leads to a moment later."""

    def __init__(self, target: Target, policy: Policy, mode: str, resolve: Resolve) -> None:
        self._target = target
        self._policy = policy
        self._mode = mode
        self._resolve = resolve
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's own signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        literal = self._target.literal
        addresses = [literal] if literal is not None else await self._resolve(self._target.host, port)
        try:
            check_addresses(self._target, addresses, self._policy, self._mode)
        except ValueError as fault:
            raise Refused(str(fault)) from None
        failure: Exception = httpcore.ConnectError("the name leads nowhere")
        for address in addresses[:_MOST_ADDRESSES]:
            try:
                return await self._backend.connect_tcp(str(address), self._target.port, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def connect_unix_socket(self, *_arguments: Any, **_options: Any) -> httpcore.AsyncNetworkStream:
        raise Refused("only the network is reached")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Sender:
    """Keeps the connection to one target for as long as there is something to send."""

    def __init__(
        self,
        target: Target,
        policy: Policy,
        mode: str,
        *,
        resolve: Resolve = resolve,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._target = target
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=trust or ssl.create_default_context(),
            max_connections=8,
            max_keepalive_connections=4,
            keepalive_expiry=10,
            network_backend=PinnedBackend(target, policy, mode, resolve),
        )

    async def close(self) -> None:
        await self._pool.aclose()

    async def post(self, headers: dict[str, str], body: bytes) -> Answer:
        """Never raises: what went wrong is in the answer."""
        began = time.monotonic()

        def answer(**parts: Any) -> Answer:
            return Answer(took_ms=round((time.monotonic() - began) * 1000), **parts)

        try:
            async with asyncio.timeout(IN_ALL_SECONDS):
                status, shown, text = await self._exchange(headers, body)
        except Refused as error:
            return answer(error=f"refused: {error}")
        except (TimeoutError, httpcore.TimeoutException):
            return answer(error=f"no answer within {IN_ALL_SECONDS:.0f} seconds")
        except socket.gaierror:
            return answer(error="the name can't be resolved")
        except ssl.SSLError as error:
            return answer(error=f"TLS: {error.reason or error}"[:200])
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            return answer(error=f"{type(error).__name__}: {error}"[:200])
        return answer(status=status, headers=shown, body=text)

    async def _exchange(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], str]:
        target = self._target
        url = httpcore.URL(
            scheme=target.scheme.encode(),
            host=target.host.encode(),
            port=target.port,
            target=target.path.encode(),
        )
        sent = {
            "Host": target.authority,
            "Content-Length": str(len(body)),
            "Accept-Encoding": "identity",
        } | headers
        timeouts = {
            "connect": CONNECT_SECONDS,
            "read": IN_ALL_SECONDS,
            "write": IN_ALL_SECONDS,
            "pool": IN_ALL_SECONDS,
        }
        async with self._pool.stream(
            "POST",
            url,
            headers=[(name.encode(), value.encode()) for name, value in sent.items()],
            content=body,
            extensions={"timeout": timeouts},
        ) as got:
            read = b""
            async for part in got.aiter_stream():
                read += part
                if len(read) >= MOST_BODY:
                    break
            shown = {
                name.decode("latin-1")[:100]: value.decode("latin-1")[:500]
                for name, value in got.headers[:_MOST_HEADERS]
            }
            return got.status, shown, _text(read[:MOST_BODY])


def _text(body: bytes) -> str:
    """What a database can keep of any bytes."""
    return body.decode("utf-8", "replace").replace("\0", "�")
