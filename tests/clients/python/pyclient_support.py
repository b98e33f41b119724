"""What tests of the Python client share."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx

from nexus_client import Nexus
from support.office import Org

DOCUMENT = json.loads((Path(__file__).parents[3] / "clients" / "openapi.json").read_text(encoding="utf-8"))
PREFIX = "/api/v2"
OPERATIONS = {
    (method.upper(), path.removeprefix(PREFIX)): described
    for path, methods in DOCUMENT["paths"].items()
    for method, described in methods.items()
}
"""Method and path -> what the document says."""


def called(described: dict[str, Any]) -> tuple[str, str]:
    """Resource and method in the document's words."""
    return described["x-client"]["resource"], described["x-client"]["method"]


@dataclass
class Sent:
    """Operations that were answered with success."""

    operations: set[tuple[str, str]] = field(default_factory=set)

    def note(self, response: httpx.Response) -> None:
        if response.is_success:
            path = response.request.url.path.removeprefix(PREFIX)
            self.operations.add(
                next(name for shape, name in _SHAPES[response.request.method] if shape.fullmatch(path))
            )


_SHAPES: dict[str, list[tuple[re.Pattern[str], tuple[str, str]]]] = {
    "GET": [],
    "POST": [],
    "PUT": [],
    "PATCH": [],
    "DELETE": [],
}
for (_method, _path), _described in sorted(OPERATIONS.items(), key=lambda item: item[0][1].count("{")):
    _SHAPES[_method].append((re.compile(re.sub(r"\{\w+\}", "[^/]+", _path)), called(_described)))


@dataclass
class World:
    """An organisation, the client of it, and things that several tests look at."""

    org: Org
    client: Nexus

    @cached_property
    def lease(self) -> Any:
        """Active, over 2026, billed."""
        lease = self.org.active_lease()
        self.org.bill(lease["id"])
        return lease

    @property
    def tenant_id(self) -> str:
        return str(self.lease["tenants"][0]["tenant_id"])

    def payment(self, **more: Any) -> Any:
        return self.org.payment(self.tenant_id, **({"lease_id": self.lease["id"]} | more))

    def cheque(self, **more: Any) -> str:
        """In hand."""
        return str(self.org.filed_cheque(self.tenant_id, lease_id=self.lease["id"], **more)["id"])

    def at_bank(self) -> str:
        """A cheque that was deposited."""
        cheque = self.cheque()
        self.org.cheque_deposit(cheque)
        return cheque


Scenario = Callable[[World], None]
SCENARIOS: dict[str, Scenario] = {}


def scenario(function: Scenario) -> Scenario:
    """What a test does with a resource: its name is the resource's."""
    SCENARIOS[function.__name__] = function
    return function
