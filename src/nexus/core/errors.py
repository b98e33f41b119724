"""Errors that carry their answer: one handler turns them into problem+json (RFC 9457)."""

from collections.abc import Mapping
from typing import Self

import msgspec


class FieldError(msgspec.Struct, frozen=True):
    """One thing that is wrong with one field. `pointer` is a JSON pointer into the body, or `?name` for the query."""

    pointer: str
    code: str
    detail: str


class NexusError(Exception):
    """What a caller may see: a status, a stable code and a sentence."""

    status = 500
    code = "internal_error"
    title = "Internal error"
    type = "about:blank"

    def __init__(
        self,
        detail: str = "",
        *,
        code: str | None = None,
        errors: tuple[FieldError, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.code = code or type(self).code
        self.errors = errors
        self.headers = dict(headers or {})
        self.more: Mapping[str, object] = {}
        """What the answer says besides (RFC 9457 §3.2)."""


class Unreadable(NexusError):
    status, code, title = 400, "unreadable_request", "The request can't be read"


class MissingHeader(NexusError):
    status, code, title = 400, "missing_header", "A required header is missing"


class Unauthenticated(NexusError):
    status, code, title = 401, "unauthenticated", "No valid API key was sent"


class Forbidden(NexusError):
    status, code, title = 403, "forbidden", "This key may not do that"


class NotFound(NexusError):
    status, code, title = 404, "not_found", "There is no such thing"


class MethodNotAllowed(NexusError):
    status, code, title = 405, "method_not_allowed", "This path does not take that method"


class Conflict(NexusError):
    """The request is well formed but doesn't fit the present state."""

    status, code, title = 409, "conflict", "This does not fit the present state"


class WrongState(Conflict):
    """The thing, or one that the request names, is not in a state in which this can be done; `errors` may say which."""

    code, title = "wrong_state", "This is not in a state in which it can be done"

    @classmethod
    def at(cls, pointer: str, detail: str) -> Self:
        return cls(detail, errors=(FieldError(pointer, cls.code, detail),))


class SandboxNotReady(Conflict):
    code, title = "sandbox_not_ready", "The sandbox is still being made, or is being deleted"


class PreconditionFailed(NexusError):
    status, code, title = 412, "precondition_failed", "It has changed since you read it"


class BodyTooLarge(NexusError):
    """The rest of the body is not read, so nothing can follow it on the connection."""

    status, code, title = 413, "body_too_large", "The body is too large"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail, headers={"Connection": "close"})


class UnsupportedMediaType(NexusError):
    status, code, title = 415, "unsupported_media_type", "The body must be application/json"


class Invalid(NexusError):
    """One or more fields are wrong; `errors` says which and why."""

    status, code, title = 422, "invalid", "Some fields are not valid"

    @classmethod
    def at(cls, pointer: str, code: str, detail: str) -> Self:
        return cls(errors=(FieldError(pointer, code, detail),))


class PreconditionRequired(NexusError):
    status, code, title = 428, "precondition_required", "Send If-Match with the ETag that you read"


class TooManyRequests(NexusError):
    status, code, title = 429, "rate_limited", "Too many requests"


class QuotaExceeded(TooManyRequests):
    code, title = "quota_exceeded", "The plan's hourly quota is used up"
    type = "https://iana.org/assignments/http-problem-types#quota-exceeded"


class Overloaded(NexusError):
    status, code, title = 503, "overloaded", "The server is busy; try again shortly"

    def __init__(self, detail: str = "", *, retry_after: int = 2) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})
