"""What a tool's call is answered with: the API's own words, bounded, and what a model must know besides."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from nexus.api.problems import problem
from nexus.api.routing import PREFIX
from nexus.core.errors import NexusError
from nexus.mcp.calls import MOST_COLLECTED, Answered, Asked, Caller
from nexus.mcp.tools import Tool

MOST_SHOWN: Final = 100_000
"""bytes of JSON that a model is given at once"""
MOST_EMBEDDED: Final = 32_000
"""bytes of a file that is given with the answer"""
_PROPOSALS: Final = f"{PREFIX}/proposals/"
_HINTS: Final = {
    "idempotency_key_reused": "Take another idempotency_key for another call.",
    "idempotency_in_progress": "The first call with this idempotency_key is still running: call again with the same.",
    "precondition_required": "Read it first, and send the call.etag of that answer as if_match.",
    "precondition_failed": "Read it again, and send the call.etag of that answer as if_match.",
    "scope_missing": "The key must be given this scope by a person, at Settings > API Keys.",
    "outside_bounds": "The key was made for less than this; a person can do it.",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: where it is, and itself when it is small."""

    url: str
    name: str
    media_type: str
    size: int | None
    """None where it is longer than was read."""
    text: str | None = None
    blob: str | None = None


@dataclass(slots=True)
class Outcome:
    """What the model is told."""

    told: dict[str, Any]
    failed: bool = False
    attachment: Attachment | None = None
    notices: list[str] = field(default_factory=list)


def refused(error: NexusError) -> Outcome:
    """A call that didn't come as far as the edge."""
    return _failure(problem(error, "", ""), {})


def outcome(tool: Tool, caller: Caller, asked: Asked, answered: Answered) -> Outcome:
    headers, media_type = answered.headers, answered.headers.get("content-type", "").partition(";")[0]
    if media_type == "application/problem+json":
        return _failure(msgspec.json.decode(answered.body), headers)
    call: dict[str, Any] = {"status": answered.status}
    found = Outcome({"call": call})
    for header, name in (("etag", "etag"), ("location", "location"), ("x-operation-id", "operation_id")):
        if header in headers:
            call[name] = headers[header]
    if answered.body and media_type != "application/json":
        found.attachment = _attachment(caller, asked, answered, media_type)
        call |= {"url": found.attachment.url, "media_type": media_type, "bytes": found.attachment.size}
        found.notices.append(_about_file(found.attachment))
    elif len(answered.body) > MOST_SHOWN:
        return _too_long(tool, caller, asked, answered, found)
    elif answered.body:
        decoded = msgspec.json.decode(answered.body)
        found.told = (decoded if isinstance(decoded, dict) else {"data": decoded}) | found.told
    else:
        found.told = {"data": None} | found.told
    _add_notices(caller, asked, answered, found)
    return found


def _add_notices(caller: Caller, asked: Asked, answered: Answered, found: Outcome) -> None:
    """What the status and the headers say, in words."""
    headers, call = answered.headers, found.told["call"]
    dry = headers.get("dry-run") == "true"
    if asked.made_key and not dry:
        call["idempotency_key"] = asked.headers["idempotency-key"]
    if dry:
        found.notices.append("A dry run: nothing was done, and no id in this answer exists.")
    elif headers.get("idempotent-replayed") == "true":
        found.notices.append("A repeat: this is the first answer again, and nothing was done now.")
    location = headers.get("location", "")
    if answered.status == 202 and location.startswith(_PROPOSALS) and not dry:
        page = f"{caller.base}/settings/proposals/{location.removeprefix(_PROPOSALS)}"
        call["approve_at"] = page
        found.notices.insert(
            0,
            f"Nothing is done yet: this is a proposal, and a person must approve it at {page}. Don't call it again.",
        )
    elif answered.status == 202 and location and not dry:
        found.notices.append("It goes on in the background: read the job to see when it is done.")
    if found.notices:
        call["notice"] = " ".join(found.notices)


def _failure(told: Mapping[str, Any], headers: Mapping[str, str]) -> Outcome:
    """A problem, with its fields called as the tool's arguments are."""
    left_out = {"type", "title", "instance", "errors"}
    error = {name: value for name, value in told.items() if name not in left_out and value not in ("", None)}
    error["errors"] = [
        {"argument": e["pointer"].lstrip("/"), "code": e["code"], "detail": e["detail"]}
        for e in msgspec.to_builtins(told["errors"])
    ]
    if hint := _HINTS.get(error["code"]):
        error["hint"] = hint
    if retry := headers.get("retry-after"):
        error |= {"retry_after_seconds": int(retry), "hint": f"Call again after {retry} seconds, not before."}
    if len(msgspec.json.encode(error)) > MOST_SHOWN:
        error.pop("results", None)  # of a batch
    return Outcome({"error": error}, failed=True)


def _too_long(tool: Tool, caller: Caller, asked: Asked, answered: Answered, found: Outcome) -> Outcome:
    size = _size(answered)
    if asked.method != "GET":
        found.told["data"] = None
        found.notices.append(
            f"It was done. The answer is {size} long, which is too long to show: read what you need."
        )
        _add_notices(caller, asked, answered, found)
        return found
    takes = tool.schema["properties"]
    ways = [f"a smaller `{name}`" for name in ("limit",) if name in takes]
    ways += ["only some `fields`"] if "fields" in takes else []
    hint = f"Ask for less: {', '.join([*ways, 'narrower filters'])}. The whole is at {caller.base}{asked.address}"
    error = {
        "code": "answer_too_long",
        "detail": f"The answer is {size} long.",
        "errors": [],
        "hint": f"{hint}.",
    }
    return Outcome({"error": error}, failed=True)


def _attachment(caller: Caller, asked: Asked, answered: Answered, media_type: str) -> Attachment:
    _, _, name = answered.headers.get("content-disposition", "").partition('filename="')
    text = blob = None
    most = (
        MOST_COLLECTED if media_type.startswith("image/") else MOST_EMBEDDED
    )  # a picture is looked at, not read
    if answered.whole and len(answered.body) <= most:
        if media_type.startswith("text/") or media_type == "application/jsonl":
            text = answered.body.decode("utf-8-sig")
        else:
            blob = base64.b64encode(answered.body).decode()
    return Attachment(
        url=caller.base + asked.address, name=name.rstrip('"') or asked.path.rpartition("/")[2], media_type=media_type,
        size=len(answered.body) if answered.whole else None, text=text, blob=blob,
    )  # fmt: skip


def _about_file(file: Attachment) -> str:
    size = "more than 1 MB" if file.size is None else f"{file.size:,} bytes"
    given = "It is given with this answer." if file.text or file.blob else "It is too long to give here."
    return f"A file, {file.name} ({size}). {given} A person or a program gets it at {file.url} with the key."


def _size(answered: Answered) -> str:
    return f"{len(answered.body):,} bytes" if answered.whole else f"over {MOST_COLLECTED:,} bytes"
