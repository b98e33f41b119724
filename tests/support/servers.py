"""PostgreSQL servers for tests: the wheel's, the system's where there is one, and the one that a variable names."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from nexus.database.embedded import Binaries, EmbeddedServer, EmbeddedServerError
from nexus.database.migrate import create_embedded_database, migrate

FAST = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "shared_buffers": "64MB"}
TEMPLATE = "nexus_template"
EXTERNAL = "NEXUS_TEST_DATABASE_URL"
"""A superuser's address on a server to test on as well."""


@dataclass(frozen=True)
class TestDatabase:
    """One migrated, empty database: addresses for the roles that use it."""

    __test__ = False
    app_url: str
    owner_url: str
    super_url: str


@dataclass
class TestServer:
    """A server whose databases are copies of one that was migrated once."""

    __test__ = False
    url: Callable[[str, str], str]
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def prepare(self) -> TestServer:
        create_embedded_database(self.url("postgres", "nexus_super"), TEMPLATE)
        migrate(self.url(TEMPLATE, "nexus_owner"))
        return self

    def new_database(self) -> TestDatabase:
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres", "nexus_super"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} OWNER nexus_owner")
        return TestDatabase(
            self.url(name, "nexus_app"), self.url(name, "nexus_owner"), self.url(name, "nexus_super")
        )


def kinds() -> list[str]:
    """The kinds of server that can be had here."""
    found = ["embedded"]
    try:
        Binaries.from_system()
        found.append("system")
    except EmbeddedServerError:
        pass
    return found + (["external"] if os.environ.get(EXTERNAL) else [])


@contextmanager
def running(kind: str) -> Iterator[TestServer]:
    """A server of this kind, stopped and removed at the end."""
    if kind == "external":
        yield TestServer(_external).prepare()
        return
    folder = Path(tempfile.mkdtemp(prefix="nexus-test-", dir="/tmp"))
    binaries = Binaries.from_wheel() if kind == "embedded" else Binaries.from_system()
    try:
        with EmbeddedServer(folder / "data", binaries, FAST).attach() as attached:
            yield TestServer(attached.dsn).prepare()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _external(database: str, user: str) -> str:
    """On a server of somebody else's the roles can't log in by themselves: `SET ROLE` makes them."""
    parts = urlsplit(os.environ[EXTERNAL])
    role = "" if user == "nexus_super" else f"options=-crole%3D{user}"
    return urlunsplit((parts.scheme, parts.netloc, f"/{database}", role, ""))
