"""Which schema the code needs and which one a database has."""

from functools import cache
from pathlib import Path

import psycopg

_VERSIONS = Path(__file__).with_name("migrations") / "versions"


@cache
def head() -> str:
    """The newest revision in the code: migrations are numbered, and each follows the one before."""
    return max(file.name[:4] for file in _VERSIONS.glob("[0-9]*.py"))


def revision_of(url: str) -> str | None:
    """The schema that a database has; None when it has none of ours."""
    with psycopg.connect(url, autocommit=True) as connection:
        try:
            row = connection.execute("SELECT schema_revision()").fetchone()
        except psycopg.errors.UndefinedFunction:
            return None
    return str(row[0]) if row else None
