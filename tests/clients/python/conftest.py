"""The client of the organisation of a file's tests, which notes what it sends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from pyclient_support import Sent, World

from nexus_client import Nexus
from support.office import Org


@pytest.fixture(scope="module")
def sent() -> Sent:
    return Sent()


@pytest.fixture(scope="module")
def world(org: Org, sent: Sent) -> Iterator[World]:
    org.billing_since()
    http = httpx.Client(event_hooks={"response": [sent.note]})
    with http:
        yield World(org, Nexus(org.key, org.office.base, http_client=http))


@pytest.fixture
def client(world: World) -> Nexus:
    return world.client


@pytest.fixture
def scripted() -> Iterator[Callable[..., Nexus]]:
    """A client of a server that a function plays."""
    made: list[httpx.Client] = []

    def make(answer: Callable[[httpx.Request], httpx.Response], **options: object) -> Nexus:
        made.append(httpx.Client(transport=httpx.MockTransport(answer)))
        return Nexus("nxs_test_secret", "http://nexus.test", http_client=made[-1], **options)  # type: ignore[arg-type]

    yield make
    for http in made:
        http.close()
