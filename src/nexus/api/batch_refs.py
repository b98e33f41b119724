"""References to what earlier operations of a batch were answered: `{"$ref": "lease.data.id"}`, and `{lease.data.id}` in a path."""

import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

import msgspec

from nexus.api.batch_schemas import PLACE, REF
from nexus.core.errors import Invalid

_MARK: Final = b'"' + REF.encode() + b'"'
_NOT_PLAIN: Final = b"\\u0024"
_SEGMENT: Final = re.compile(r"\{([^{}/]*)\}")
_PLACE: Final = re.compile(PLACE)
_DECODER: Final = msgspec.json.Decoder(float_hook=lambda text: msgspec.Raw(text.encode()))
"""Numbers stay as they were written, for amounts are read from that."""
Find = Callable[[str], Any]
"""The body of an earlier answer by its operation's name. Raises `KeyError`."""


def has_refs(path: str, body: bytes) -> bool:
    return "{" in path or _MARK in body or _NOT_PLAIN in body


def fill_path(path: str, find: Find) -> str:
    """The path with what its references stand for. Raises `Invalid` at /path."""
    return _SEGMENT.sub(lambda found: quote(str(_value(found[1], find, "/path")), safe=""), path)


def fill_body(body: bytes, find: Find) -> bytes:
    """The body with what its references stand for. Raises `Invalid` at /body and the place of the reference."""
    if _MARK not in body and _NOT_PLAIN not in body:
        return body
    return msgspec.json.encode(_filled(_DECODER.decode(body), find, "/body"))


def _filled(value: Any, find: Find, pointer: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == {REF}:
            return _value(value[REF], find, pointer)
        return {name: _filled(inner, find, f"{pointer}/{_escape(name)}") for name, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, find, f"{pointer}/{n}") for n, inner in enumerate(value)]
    return value


def _value(place: Any, find: Find, pointer: str) -> str | int | bool:
    if not isinstance(place, str) or not _PLACE.match(place):
        raise Invalid.at(pointer, "wrong_reference", "must name a place in an earlier answer: tenant.data.id")
    name, *steps = place.split(".")
    try:
        found = find(name)
    except KeyError:
        raise Invalid.at(
            pointer, "unknown_reference", f"no operation before this one is done and named {name}"
        ) from None
    for step in steps:
        if isinstance(found, dict) and step in found:
            found = found[step]
        elif isinstance(found, list) and step.isdecimal() and int(step) < len(found):
            found = found[int(step)]
        else:
            raise Invalid.at(pointer, "unknown_reference", f"the answer of {name} has no {'.'.join(steps)}")
    if not isinstance(found, str | int):
        raise Invalid.at(pointer, "wrong_reference", "must name a text, a number or a truth value")
    return found


def _escape(name: str) -> str:
    return name[:100].replace("~", "~0").replace("/", "~1")
