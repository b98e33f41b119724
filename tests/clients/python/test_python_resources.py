"""Every operation of the document, sent by the Python client to the running server."""

from __future__ import annotations

from collections import defaultdict

import pyclient_books
import pyclient_money
import pyclient_portfolio
import pytest
from pyclient_support import OPERATIONS, SCENARIOS, Sent, World, called

assert pyclient_books and pyclient_money and pyclient_portfolio
BY_RESOURCE: dict[str, set[str]] = defaultdict(set)
for _described in OPERATIONS.values():
    BY_RESOURCE[called(_described)[0]].add(called(_described)[1])


@pytest.mark.parametrize("resource", sorted(BY_RESOURCE))
def test_every_operation_of(resource: str, world: World, sent: Sent) -> None:
    """A resource of the document without a scenario fails, and so does an operation that its scenario leaves out."""
    sent.operations.clear()
    SCENARIOS[resource](world)
    done = {method for name, method in sent.operations if name == resource}
    assert BY_RESOURCE[resource] - done == set()
