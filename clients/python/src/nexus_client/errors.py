"""What can go wrong. Everything that this package raises about the API is a `NexusError`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from nexus_client._info import ResponseInfo, info_of
from nexus_client._retries import retry_after_of

if TYPE_CHECKING:
    from nexus_client._generated.models import JobOut, ProposalOut


class NexusError(Exception):
    """Anything that this package raises about the API."""


class ConnectionFailed(NexusError):
    """The API could not be reached, or the connection broke, after all tries."""


class TimedOut(ConnectionFailed):
    """It took longer than `timeout`, after all tries."""


class UnexpectedAnswer(NexusError):
    """An answer that is not one of this API: mostly from something between you and it."""


class NotModified(NexusError):
    """It is unchanged since `if_none_match`; that cost nothing of the quota."""

    def __init__(self, last_response: ResponseInfo) -> None:
        super().__init__("Unchanged since it was read.")
        self.last_response = last_response


class WaitsForApproval(NexusError):
    """The key may only propose: nothing was written, and `proposal` waits for a person's approval."""

    def __init__(self, proposal: ProposalOut, last_response: ResponseInfo) -> None:
        super().__init__(f"It waits for approval as {proposal.id}.")
        self.proposal = proposal
        self.last_response = last_response


class JobFailed(NexusError):
    """A job that was waited for failed or was cancelled; `job` says why."""

    def __init__(self, job: JobOut) -> None:
        detail = getattr(job.error, "detail", None)
        super().__init__(f"{job.id} {job.status}" + (f": {detail}" if detail else ""))
        self.job = job


class JobTimedOut(NexusError):
    """A job that was waited for is not done yet; it goes on."""

    def __init__(self, job: JobOut) -> None:
        super().__init__(f"{job.id} is still {job.status}")
        self.job = job


class SignatureError(NexusError):
    """A webhook that was not signed with this secret, or too long ago."""


@dataclass(frozen=True)
class FieldProblem:
    """One thing that is wrong with one field."""

    pointer: str
    """A JSON pointer into the body, such as `/address/city`, or `/name` of a query parameter."""
    code: str
    detail: str


class ApiError(NexusError):
    """The API refused a request (`application/problem+json`, RFC 9457)."""

    def __init__(
        self, *, status: int, code: str, title: str, detail: str, errors: Sequence[FieldProblem], last_response: ResponseInfo,
        retry_after: float | None = None, body: Any = None,
    ) -> None:  # fmt: skip
        self.status = status
        self.code = code
        """Stable, snake_case: what a program decides by."""
        self.title = title
        self.detail = detail
        self.errors = tuple(errors)
        """Each wrong field."""
        self.retry_after = retry_after
        """Seconds that the API asks to wait."""
        self.last_response = last_response
        self.body = body
        """The whole problem, as it came."""
        fields = "".join(f"; {one.pointer} {one.detail}" for one in self.errors)
        identified = f" (request {self.request_id})" if self.request_id else ""
        super().__init__(f"{status} {code}: {detail}{fields}{identified}")

    @property
    def request_id(self) -> str | None:
        return self.last_response.request_id

    def at(self, pointer: str) -> FieldProblem | None:
        """What is wrong with this field: `error.at("/amount")`."""
        return next((one for one in self.errors if one.pointer == pointer), None)


class BadRequest(ApiError):
    """400: it can't be read, or a required header is missing."""


class Unauthenticated(ApiError):
    """401: no, malformed, expired or revoked key."""


class Forbidden(ApiError):
    """403: the key lacks the scope, lies outside of its bounds, or may not be used from this address."""


class NotFound(ApiError):
    """404: there is no such thing in this organisation."""


class Conflict(ApiError):
    """409: it does not fit the present state."""


class Gone(ApiError):
    """410: it is no longer kept."""


class PreconditionFailed(ApiError):
    """412: it has changed since it was read. Read it again and send its new ETag."""


class TooLarge(ApiError):
    """413: the body is too large."""


class Invalid(ApiError):
    """422: one or more fields are wrong; `errors` says which and why."""


class PreconditionRequired(ApiError):
    """428: `if_match` is missing."""


class RateLimited(ApiError):
    """429: too many requests; `retry_after` says for how long."""


class QuotaExceeded(RateLimited):
    """429: the plan's hourly quota is used up."""


class ServerError(ApiError):
    """5xx: a fault on the API's side."""


class Overloaded(ServerError):
    """503: the API is busy or being restarted."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequest, 401: Unauthenticated, 403: Forbidden, 404: NotFound, 409: Conflict, 410: Gone, 412: PreconditionFailed,
    413: TooLarge, 422: Invalid, 428: PreconditionRequired, 429: RateLimited, 503: Overloaded,
}  # fmt: skip


def error_of(response: httpx.Response) -> NexusError:
    """The error that an answer is. The answer has been read."""
    info = info_of(response)
    if response.status_code == 304:
        return NotModified(info)
    if response.is_redirect or response.status_code < 400:
        return UnexpectedAnswer(f"answered with status {response.status_code}; is the base URL right?")
    body = _problem(response)
    kind = _BY_STATUS.get(response.status_code, ServerError if response.status_code >= 500 else ApiError)
    code = str(body.get("code") or f"http_{response.status_code}")
    return (QuotaExceeded if code == "quota_exceeded" else kind)(
        status=response.status_code,
        code=code,
        title=str(body.get("title") or response.reason_phrase),
        detail=str(body.get("detail") or body.get("title") or response.reason_phrase),
        errors=[
            FieldProblem(*(str(one.get(part, "")) for part in ("pointer", "code", "detail")))
            for one in body.get("errors") or []
            if isinstance(one, dict)
        ],
        last_response=info,
        retry_after=retry_after_of(response),
        body=body,
    )


def _problem(response: httpx.Response) -> dict[str, Any]:
    try:
        found = response.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
