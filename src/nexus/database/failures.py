"""What a caller is told of an error that no room expected."""

from typing import Final

import asyncpg

from nexus.core.errors import Conflict, Invalid, NexusError, Overloaded

TAKEN: Final = {
    "units_number": ("/number", "another unit of the property has this number"),
    "properties_code": ("/code", "another property has this code"),
    "accounts_code": ("/code", "another account of this book has this code"),
    "cheques_number": ("/number", "a cheque of this number, bank and account is on file already"),
}
"""What somebody else has written at the same moment -> what is said of it."""


def as_nexus_error(error: BaseException) -> NexusError:
    """The error to tell, of the database's most often. Anything unknown stays an internal error (500)."""
    if isinstance(error, NexusError):
        return error
    if isinstance(error, asyncpg.UniqueViolationError) and error.constraint_name in TAKEN:
        pointer, detail = TAKEN[error.constraint_name]
        return Invalid.at(pointer, "taken", detail)
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
