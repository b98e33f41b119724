"""Answers, read: the same for both clients."""

from __future__ import annotations

import re
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx

from nexus_client._info import ResponseInfo, info_of
from nexus_client._models import Done, Model, Rows
from nexus_client.errors import UnexpectedAnswer, WaitsForApproval, error_of

M = TypeVar("M", bound=Model)
_NEXT = re.compile(r'<([^>]*)>\s*;\s*rel="?next"?')


def check(response: httpx.Response, status: int) -> None:
    """Raise what an answer means that is none of success. The answer has been read where it isn't."""
    if not response.is_success:
        raise error_of(response)
    if response.status_code == 202 and (
        status != 202 or "/proposals/" in response.headers.get("location", "")
    ):
        from nexus_client._generated.models import ProposalOut

        envelope, info = envelope_of(response)
        raise WaitsForApproval(ProposalOut.of_answer(envelope["data"]), info)


def envelope_of(response: httpx.Response) -> tuple[dict[str, Any], ResponseInfo]:
    """`{"data": …}` and what came with it."""
    try:
        found = response.json()
    except ValueError:
        found = None
    if not isinstance(found, dict) or "data" not in found:
        raise UnexpectedAnswer(f"status {response.status_code} without data; is the base URL right?")
    told = found.get("dry_run")
    if told is None:
        return found, info_of(response)
    from nexus_client._generated.models import DryRun

    return found, info_of(response, DryRun.of_answer(told))


def one_of(response: httpx.Response, model: type[M]) -> M:
    envelope, info = envelope_of(response)
    made = model.of_answer(envelope["data"])
    made._last_response = info
    return made


def rows_of(response: httpx.Response, model: type[M]) -> Rows[M]:
    envelope, info = envelope_of(response)
    return Rows([model.of_answer(row) for row in envelope["data"]], info)


def done_of(response: httpx.Response) -> Done:
    return Done(envelope_of(response)[1] if response.content else info_of(response))


def next_query(response_info: ResponseInfo) -> dict[str, str] | None:
    """The query of the next page, from `Link` (RFC 8288)."""
    found = _NEXT.search(response_info.headers.get("link", ""))
    return dict(parse_qsl(urlsplit(found[1]).query, keep_blank_values=True)) if found else None


def filename_of(response: httpx.Response) -> str | None:
    """The name that the API gives a file; never a path."""
    header = response.headers.get("content-disposition", "")
    if found := re.search(r"filename\*=(?:UTF-8|utf-8)''([^;]+)", header):
        name = unquote(found[1])
    elif found := re.search(r'filename="([^"]*)"|filename=([^;\s]+)', header):
        name = found[1] or found[2] or ""
    else:
        return None
    return re.split(r"[/\\]", name)[-1] or None
