"""The one error of the embedded server."""

from __future__ import annotations

USE_YOUR_OWN = "Or set NEXUS_DATABASE_URL to a PostgreSQL server of your own."


class EmbeddedServerError(Exception):
    """The embedded PostgreSQL could not do what was asked.

    The text says what happened, then the last lines of the server's log where there are any, then what
    to do about it.
    """

    def __init__(self, what: str, *, advice: str = USE_YOUR_OWN, log: str = "") -> None:
        self.what = what
        self.advice = advice
        self.log = log
        told = f"The end of the server's log:\n{log}" if log else ""
        super().__init__("\n".join(part for part in (what, told, advice) if part))
