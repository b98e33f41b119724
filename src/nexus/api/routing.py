"""Which operation a path and method name."""

from collections.abc import Iterable
from typing import Any

from nexus.core.errors import MethodNotAllowed, NotFound
from nexus.rest.operation import Operation

PREFIX = "/api/v2"
_ID = ("id",)  # no text of a path equals it


class Router:
    """A tree of path segments. Static segments win over ids."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._root: dict[Any, Any] = {}
        self.operations = list(operations)
        for operation in self.operations:
            node = self._root
            for segment in operation.path.strip("/").split("/"):
                node = node.setdefault(_ID if segment.startswith("{") else segment, {})
            methods: dict[str, Operation] = node.setdefault("", {})
            if operation.method in methods:
                raise ValueError(f"{operation.method} {operation.path} is declared twice")
            methods[operation.method] = operation

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        """The operation and the texts of its ids. Raises `NotFound`, or `MethodNotAllowed` with Allow."""
        node, found = self._root, []
        for segment in path[len(PREFIX) :].removeprefix("/").split("/"):
            following = node.get(segment) if segment else {}
            if following is None:
                following = node.get(_ID)
                found.append(segment)
            if following is None:
                raise NotFound(f"There is no {path}.", code="no_such_path")
            node = following
        methods: dict[str, Operation] = node.get("", {})
        if not methods:
            raise NotFound(f"There is no {path}.", code="no_such_path")
        operation = methods.get(method)
        if operation is None:
            allowed = ", ".join(sorted({*methods, "HEAD"} if "GET" in methods else methods))
            raise MethodNotAllowed(f"{path} takes {allowed}.", headers={"Allow": allowed})
        return operation, dict(zip(operation.kinds, found, strict=True))
