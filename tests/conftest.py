"""One PostgreSQL of each kind and one served API for the whole run; databases are copies of a migrated one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from typing import Final

import pytest

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from support.mirror import differences
from support.office import Office, Org, command_ctx
from support.servers import TestDatabase, TestServer, kinds, running
from support.serving import serving

LONG: Final = (
    "fuzz/test_fuzz.py", "bench/test_bench_short.py", "web/test_looks.py", "web/test_in_browser.py", "sample/test_sample.py",
    "cli/test_commands.py", "cli/test_demo.py", "webhooks/test_crashes.py",
)  # fmt: skip
"""Files that take longest. They begin first, so that at the end two processes are done at nearly the same time."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.partition("::")[0].endswith(LONG))


@pytest.fixture(scope="session")
def server_of() -> Iterator[Callable[[str], TestServer]]:
    """Starts each kind of server at its first use."""
    started: dict[str, TestServer] = {}
    with ExitStack() as stack:

        def start(kind: str) -> TestServer:
            if kind not in started:
                started[kind] = stack.enter_context(running(kind))
            return started[kind]

        yield start


@pytest.fixture(scope="session", params=kinds())
def database(request: pytest.FixtureRequest, server_of: Callable[[str], TestServer]) -> TestDatabase:
    """A database on every kind of server that is here: the test runs once for each."""
    return server_of(request.param).new_database()


@pytest.fixture
async def ctx(database: TestDatabase) -> AsyncIterator[Ctx]:
    """A transaction of a new organisation in the database, rolled back at the end: for tests of actions."""
    org_id = ids.new_id()
    pool = await Database.open(database.app_url, size=1)
    try:
        async with pool.read(org_id) as db:
            transaction = db.transaction()
            await transaction.start()
            made = command_ctx(db, org_id)
            await create_organisation(made, name="Gulf Crest", plan="enterprise")
            yield made
            await transaction.rollback()
    finally:
        await pool.close()


@pytest.fixture(scope="session")
def office(
    server_of: Callable[[str], TestServer], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """The API, served by the real server, and organisations to act in."""
    database = server_of("embedded").new_database()
    with serving(database, tmp_path_factory.mktemp("served")) as base:
        made = Office(base, database.app_url, database.super_url)
        yield made
        for client in made.clients:
            client.close()
        _expect_every_write_told(made)


def _expect_every_write_told(office: Office) -> None:
    """Whatever the tests of this run have written, the feed shows it as it is."""
    here = office.sql(
        "SELECT id FROM organisations WHERE id NOT IN (SELECT id FROM sandboxes WHERE source <> 'empty' OR deleting)"
    )  # no event tells of what a sandbox begins with
    orgs = [one for (one,) in here if one not in office.tampered]
    faults = differences(office.app_url, orgs)
    assert not faults, "\n".join(line for lines in faults.values() for line in lines[:20])


@pytest.fixture(scope="module")
def org(office: Office) -> Org:
    """An organisation of this file's tests."""
    return office.organisation()


@pytest.fixture
def fresh(office: Office) -> Org:
    """An organisation of one test alone."""
    return office.organisation()
