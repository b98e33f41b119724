"""Methods as Python."""

import textwrap
from collections.abc import Iterable, Iterator

from python_client.methods import Argument, Method
from python_client.types import camel, literal

HEADER = '"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""\n\n'
_WIDTH = 108
_BASES = {"jobs": "JobsByHand", "reports": "ReportsByHand"}
"""Resources with methods that are written by hand."""
_IMPORTS = """from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._generated import choices, inputs, models
from nexus_client._info import Tag
from nexus_client._models import Done, Rows
from nexus_client._pages import AsyncPage, AsyncPages, Page
from nexus_client._resource import AsyncJobsByHand, AsyncReportsByHand, AsyncResource, JobsByHand, ReportsByHand, Resource
from nexus_client._streams import AsyncEventStream, EventStream
from nexus_client._values import NOT_GIVEN, BytesIn, DateIn, DecimalIn, InstantIn, Names, NotGiven, NumberIn, deep

"""


def module(resource: str, tag: str, methods: list[Method]) -> str:
    """Of one resource, both classes."""
    return (
        HEADER + _IMPORTS + "".join(_class(resource, tag, methods, asynchronous=yes) for yes in (False, True))
    )


def clients(resources: dict[str, str]) -> str:
    """The attributes of the clients: resource -> what it is about."""
    imports = "".join(
        f"    from nexus_client._generated.resources.{name} import {camel(name)}, Async{camel(name)}\n"
        for name in resources
    )
    text = HEADER + "from __future__ import annotations\n\nfrom functools import cached_property\n"
    text += "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from nexus_client._async import AsyncApi\n"
    text += "    from nexus_client._sync import Api\n" + imports
    for mark in ("", "Async"):
        text += f"\n\nclass {mark}Resources:\n    _api: {mark}Api\n"
        for name, about in resources.items():
            kind = f"{mark}{camel(name)}"
            text += f'\n    @cached_property\n    def {name}(self) -> {kind}:\n        """{about}."""\n'
            text += f"        from nexus_client._generated.resources.{name} import {kind}\n\n"
            text += f"        return {kind}(self._api)\n"
    return text


def choices_module(used: dict[str, tuple[str, ...]]) -> str:
    text = HEADER + "from typing import Literal, TypeAlias\n\n"
    return text + "".join(f"{name}: TypeAlias = {literal(values)}\n" for name, values in sorted(used.items()))


def numbers_module(exact: list[str], numbers: list[str]) -> str:
    sets = {"EXACT": exact, "NUMBERS": numbers}
    text = HEADER + "from typing import Final\n\n"
    return text + "".join(
        f"{name}: Final = frozenset({{{', '.join(map(repr, found))}}})\n" for name, found in sets.items()
    )


def _class(resource: str, tag: str, methods: list[Method], *, asynchronous: bool) -> str:
    mark = "Async" if asynchronous else ""
    base = mark + _BASES.get(resource, "Resource")
    text = f'\n\nclass {mark}{camel(resource)}({base}):\n    """{tag}."""\n'
    return text + "".join(_method(one, asynchronous=asynchronous) for one in methods)


def _method(method: Method, *, asynchronous: bool) -> str:
    text, call, gives = _how(method, asynchronous)
    wanted = [one for one in method.arguments if one.place == "path"]
    named = [one for one in method.arguments if one.place != "path"]
    named.sort(key=lambda one: one.default is not None)  # stable: those that must be given come first
    shown = [
        "self",
        *(_parameter(one) for one in wanted),
        *(["*"] if named else []),
        *(_parameter(one) for one in named),
    ]
    lines = [
        f"\n    {text} {method.name}({', '.join(shown)}) -> {gives}:",
        *_docstring(method, [*wanted, *named]),
    ]
    lines.append(f"        return {call}")
    return "\n".join(lines) + "\n"


def _how(method: Method, asynchronous: bool) -> tuple[str, str, str]:
    """How it is defined, what it returns, and the type of that."""
    mark = "Async" if asynchronous else ""
    model, meta, call = f"models.{method.model}", f"models.{method.meta}", _call(method)
    if method.kind == "page" and asynchronous:
        return "def", f"self._api.pages({call}, {model}, {meta})", f"AsyncPages[{model}, {meta}]"
    if method.kind == "events":
        return "def", f"self._api.events({call}, {model})", f"{mark}EventStream[{model}]"
    sent, gives = {
        "one": (f"one({call}, {model})", model),
        "rows": (f"rows({call}, {model})", f"Rows[{model}]"),
        "page": (f"page({call}, {model}, {meta})", f"Page[{model}, {meta}]"),
        "done": (f"done({call})", "Done"),
        "file": (f"file({call})", "File"),
        "download": (f"download({call})", f"{mark}Download"),
    }[method.kind]
    return (
        ("async def", f"await self._api.{sent}", gives)
        if asynchronous
        else ("def", f"self._api.{sent}", gives)
    )


def _call(method: Method) -> str:
    operation = method.operation
    parts = [repr(operation.method), repr(operation.path)]
    for place, name in (("path", "ids"), ("query", "query"), ("header", "headers"), ("body", "body")):
        found = [one for one in method.arguments if one.place == place]
        if found:
            parts.append(f"{name}={{{', '.join(f'{one.wire!r}: {_value(method, one)}' for one in found)}}}")
    if operation.body is not None and "body=" not in str(parts):
        parts.append("body={}")
    if 202 in operation.answers:
        parts.append("status=202")
    if method.accept != "application/json":
        parts.append(f"accept={method.accept!r}")
    return f"Call({', '.join(parts)})"


def _value(method: Method, one: Argument) -> str:
    if one.wire == "dry_run":
        return "dry_run or None"
    return "deep(cursor, page, sort)" if one.wire == "cursor" and method.deep else one.name


def _parameter(one: Argument) -> str:
    return f"{one.name}: {one.type}" + ("" if one.default is None else f" = {one.default}")


def _docstring(method: Method, arguments: list[Argument]) -> Iterator[str]:
    operation = method.operation
    paragraphs = [f"{operation.described['summary']}.", *([method.about] if method.about else [])]
    paragraphs += operation.described.get("description", "").split("\n\n")
    told = [one for one in arguments if one.about]
    yield '        """' + _safe(paragraphs[0])
    for paragraph in paragraphs[1:]:
        yield ""
        yield from _wrapped(paragraph, "        ", "        ")
    if told:
        yield ""
        yield "        Args:"
        for one in told:
            yield from _wrapped(f"{one.name}: {one.about}", " " * 12, " " * 16)
    yield '        """'


def _wrapped(text: str, first: str, rest: str) -> Iterable[str]:
    lines = textwrap.wrap(
        _safe(" ".join(text.split())), _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    return lines or [first.rstrip()]


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', "'''")
