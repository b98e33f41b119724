"""`fields`: only some of an answer's fields, and those of the objects in them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

import msgspec
from msgspec import inspect

from nexus.core.errors import Invalid

PARAMETER: Final = "fields"
MOST_NAMES: Final = 60
LONGEST: Final = 2000
Wanted = dict[str, set[str] | None]
"""Name -> all of it (None), or which names within."""


@lru_cache(maxsize=1024)
def struct_within(kind: Any) -> Any:
    """The struct that a field holds, or holds many of; None where it holds none."""
    return _struct(inspect.type_info(kind))


def _struct(info: Any, *, lists: bool = True) -> Any:
    if isinstance(info, inspect.Metadata):
        return _struct(info.type, lists=lists)
    if isinstance(info, inspect.StructType):
        return info.cls
    if isinstance(info, inspect.ListType):
        return _struct(info.item_type) if lists else None
    if isinstance(info, inspect.UnionType):
        found = [one for kind in info.types if (one := _struct(kind, lists=lists)) is not None]
        return found[0] if len(found) == 1 else None
    return None


@lru_cache(maxsize=512)
def names_of(kind: Any) -> dict[str, Any]:
    """Field -> the struct within it, or None."""
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {}
    return {f.encode_name: struct_within(f.type) for f in msgspec.structs.fields(kind)}


@lru_cache(maxsize=512)
def objects_of(kind: Any) -> dict[str, Any]:
    """As `names_of`, without what is many."""
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {}
    fields = msgspec.structs.fields(kind)
    return {f.encode_name: _struct(inspect.type_info(f.type), lists=False) for f in fields}


def read_fields(
    answer: Any, text: str, included: Mapping[str, tuple[Any, Iterable[str]]], related: Iterable[str] = ()
) -> Wanted:
    """The names of a request. `included` are those that `expand` adds, with what they are and what it adds to that; `related`
    all that it could add. What it adds is always there, and so is `id`.

    Raises `Invalid` for an unknown name, which says the known ones.
    """
    known = names_of(answer) | {name: kind for name, (kind, _) in included.items()}
    asked = text.split(",")
    if len(asked) > MOST_NAMES:
        raise Invalid.at("/fields", "too_many", f"may have at most {MOST_NAMES} names")
    wanted: Wanted = {"id": None} if "id" in known else {}
    for whole in asked:
        name, dot, inner = whole.partition(".")
        if name not in known and name in related:
            raise Invalid.at("/fields", "not_expanded", f"has {name} only with expand={name}")
        if name not in known:
            raise _unknown(known)
        if not dot:
            wanted[name] = None
            continue
        added = included[name][1] if name in included else ()
        within = {*names_of(known[name]), *added}
        if inner not in within:
            raise _unknown(f"{name}.{one}" for one in within) if within else _unknown(known)
        if wanted.get(name, ()) is not None:
            deeper = wanted.setdefault(name, {"id", *added} if "id" in within else set())
            assert deeper is not None
            deeper.add(inner)
    for name in included:  # asked for by `expand`
        wanted.setdefault(name, None)
    return wanted


def select(item: Any, wanted: Wanted) -> dict[str, Any]:
    """The wanted fields of an object, in its own order."""
    return {
        name: value if wanted[name] is None else _within(value, wanted[name] or set())
        for name, value in as_object(item).items()
        if name in wanted
    }


def _within(value: Any, names: set[str]) -> Any:
    if isinstance(value, list):
        return [_within(one, names) for one in value]
    if value is None:
        return None
    return {name: inner for name, inner in as_object(value).items() if name in names}


def as_object(item: Any) -> dict[str, Any]:
    """The fields of an answer's part that are there."""
    if isinstance(item, dict):
        return dict(item)
    names = zip(item.__struct_encode_fields__, item.__struct_fields__, strict=True)
    return {
        name: value for name, attribute in names if (value := getattr(item, attribute)) is not msgspec.UNSET
    }


def _unknown(known: Iterable[str]) -> Invalid:
    return Invalid.at("/fields", "unknown_field", f"may name {', '.join(sorted(known))}")
