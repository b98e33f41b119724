"""Errors as application/problem+json (RFC 9457)."""

from typing import Any

import asyncpg
import msgspec

from nexus.core.errors import Conflict, Invalid, NexusError, Overloaded

CONTENT_TYPE = b"application/problem+json"


def problem_body(error: NexusError, path: str, request_id: str) -> bytes:
    """The body that describes an error to a caller. Holds nothing that the error's author didn't write."""
    return msgspec.json.encode(problem(error, path, request_id))


def problem(error: NexusError, path: str, request_id: str) -> dict[str, Any]:
    """The same as an object."""
    return {
        "type": error.type,
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": path[:500],
        "code": error.code,
        "request_id": request_id,
        "errors": error.errors,
        **error.more,
    }


def as_nexus_error(error: BaseException) -> NexusError:
    """What a caller is told of an error that no room expected. Anything unknown stays an internal error (500)."""
    if isinstance(error, NexusError):
        return error
    if isinstance(error, asyncpg.UniqueViolationError | asyncpg.ExclusionViolationError):
        return Conflict("Somebody else has just written the same thing.", code="already_exists")
    if isinstance(error, asyncpg.ForeignKeyViolationError):
        return Conflict(
            "Something that this depends on has just gone, or something depends on it.", code="in_use"
        )
    if isinstance(
        error, asyncpg.DeadlockDetectedError | asyncpg.SerializationError | asyncpg.LockNotAvailableError
    ):
        return Overloaded("Others are writing the same things. Try again.", retry_after=1)
    if isinstance(error, asyncpg.OutOfMemoryError):  # of locks: very many large batches at once
        return Overloaded("Too much is written at once. Try again.")
    if isinstance(error, asyncpg.QueryCanceledError):
        return Overloaded("This took too long.")
    if isinstance(error, asyncpg.PostgresConnectionError | asyncpg.InterfaceError | OSError | TimeoutError):
        return Overloaded("The database can't be reached.")
    if isinstance(error, asyncpg.DataError):
        return Invalid("A value is outside of what can be stored.", code="unstorable")
    return NexusError("Something went wrong on our side. Give the request id when you report it.")
