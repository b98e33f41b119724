"""What the client libraries and the samples call an operation: the same words in each language, `cheques.clear`."""

import re
from typing import Final

from nexus.rest.operation import Operation

_ONE_THING: Final = {"GET": "read", "PATCH": "change", "PUT": "update", "DELETE": "delete"}
_ONE_OF: Final = {"properties": "property", "entries": "entry", "sandboxes": "sandbox"}


def client_name(operation: Operation) -> tuple[str, str]:
    """Resource and method in snake case: no two operations share them.

    The resource is the first segment of the path. The method is `list`, `create`, `read`, `change`, `update` or `delete`
    where the path ends there or in an id, and otherwise the operationId without its noun: `clear_cheque` of
    `POST /cheques/{id}/clearance` is `("cheques", "clear")`.
    """
    segments = operation.path.strip("/").split("/")
    resource = segments[0].replace("-", "_")
    if len(segments) == 1 and operation.method == "GET":
        return resource, "list" if operation.listing or operation.meta is not None else "read"
    if len(segments) == 1 and operation.method == "POST":
        return resource, "run" if resource == "batch" else "create"
    if len(segments) == 1 or (len(segments) == 2 and segments[1].startswith("{")):
        return resource, _ONE_THING[operation.method]
    return resource, _without_noun(operation.name, resource)


def _without_noun(name: str, resource: str) -> str:
    one = re.sub(r"[a-z]+\Z", lambda last: _ONE_OF.get(last[0]) or last[0].removesuffix("s"), resource)
    for noun in (one, resource, one.split("_")[0], one.split("_")[-1]):
        shorter = f"_{name}_".replace(f"_{noun}_", "_", 1).strip("_")
        if shorter != name:
            return shorter
    return name
