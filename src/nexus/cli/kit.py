"""What every command has: `--json`, errors as one line, exit codes that mean something.

0 done; 1 refused, with the reason; 2 wrong usage or settings; 3 the database can't be used; 130 interrupted.
"""

import asyncio
import contextlib
import functools
import gc
import getpass
import json
import os
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import click
import psycopg

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin
from nexus.core.errors import Invalid, NexusError, NotFound, Overloaded
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import Settings, SettingsError, load_settings
from nexus.database.connect import connect
from nexus.database.embedded import EmbeddedServerError
from nexus.database.migrate import migrate
from nexus.database.pool import Database, DatabaseError

_RARELY = (50_000, 20, 20)
"""A command makes much that it drops soon, and looking for what hangs in circles takes a tenth of its time."""
REFUSED, USAGE, NO_DATABASE, INTERRUPTED = 1, 2, 3, 130


@dataclass(frozen=True)
class Report:
    """What a command has to say: to a program, and to a person."""

    data: Any
    text: str = ""


def command(group: click.Group, name: str, **attributes: Any) -> Callable[[Callable[..., Any]], Any]:
    """Register a command that gives a `Report`, or `None` when it said all while it ran (`say`)."""

    def decorate(function: Callable[..., Report | None]) -> click.Command:
        @functools.wraps(function)
        def run(as_json: bool, **options: Any) -> None:
            click.get_current_context().find_root().meta["json"] = as_json
            with _exit_codes(as_json):
                report = function(**options)
                if report is not None:
                    say(report)

        flag = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
        return group.command(name, **attributes)(flag(run))

    return decorate


def say(report: Report) -> None:
    """Print a report on standard output, as the caller wants it."""
    as_json = click.get_current_context().find_root().meta.get("json", False)
    click.echo(json.dumps(report.data, ensure_ascii=False) if as_json else report.text)


def act(org_id: UUID, work: Callable[[Ctx], Awaitable[Any]]) -> Any:
    """Run actions for one organisation in one transaction, on a database that is brought to this release first."""

    async def within(database: Database, chosen: Settings) -> Any:
        async with database.write(org_id) as db:
            return await work(command_ctx(db, org_id, chosen))

    return with_database(within)


def command_ctx(db: Any, org_id: UUID, chosen: Settings) -> Ctx:
    """What a command acts with: everything, under the name of whoever runs it on which machine."""
    who = f"{_account()}@{socket.gethostname()}"
    actor = Actor(org_id, "command", "command:nexus", ALL, name=who[:200])
    origin = Origin(click.get_current_context().command_path)
    return Ctx(db, actor, read_clock(), "command", Vault(chosen.secret()), origin=origin)


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in a container
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "somebody"


def with_database(work: Callable[[Database, Settings], Awaitable[Any]]) -> Any:
    chosen = load_settings()
    connection = connect(chosen)

    async def go() -> Any:
        gc.freeze()
        gc.set_threshold(*_RARELY)
        database = await Database.open(connection.app_url, size=3, name="nexus command")
        try:
            return await work(database, chosen)
        finally:
            await database.close()

    try:
        if chosen.embedded:
            migrate(connection.owner_url)
        return asyncio.run(go())
    finally:
        connection.close()


def find_organisation(text: str) -> UUID:
    """The organisation with this id, or with exactly this name if there is only one."""
    from nexus.identity.queries import list_organisations

    async def look(database: Database, _chosen: Settings) -> list[Any]:
        async with database.unbound() as db:
            return await list_organisations(db)

    with contextlib.suppress(Invalid):
        wanted = ids.decode("organisation", text)
        if any(row["id"] == wanted for row in with_database(look)):
            return wanted
        raise NotFound("There is no organisation with this id.")
    found = [row["id"] for row in with_database(look) if row["name"] == text and row["live_org_id"] is None]
    if not found:
        raise NotFound(f"There is no organisation named {text!r}; `nexus org list` shows them.")
    if len(found) > 1:
        raise NotFound(f"Several organisations are named {text!r}; use an id of `nexus org list`.")
    return UUID(str(found[0]))


@contextlib.contextmanager
def _exit_codes(as_json: bool) -> Iterator[None]:
    try:
        yield
    except Overloaded as error:
        _fail(NO_DATABASE, error.code, error.detail, as_json)
    except NexusError as error:
        detail = "; ".join(f"{e.pointer.lstrip('/')} {e.detail}" for e in error.errors) or error.detail
        _fail(REFUSED, error.code, detail, as_json)
    except SettingsError as error:
        _fail(USAGE, "wrong_setting", str(error), as_json)
    except (EmbeddedServerError, DatabaseError) as error:
        _fail(NO_DATABASE, "database_unusable", str(error), as_json)
    except (
        OSError,
        psycopg.OperationalError,
        asyncpg.PostgresConnectionError,
        asyncpg.InvalidPasswordError,
    ) as error:
        _fail(NO_DATABASE, "database_unreachable", str(error).strip(), as_json)
    except (psycopg.errors.UndefinedTable, asyncpg.UndefinedTableError, asyncpg.UndefinedFunctionError):
        _fail(NO_DATABASE, "schema_missing", "The database has no schema yet: run `nexus migrate`.", as_json)
    except KeyboardInterrupt:
        _fail(INTERRUPTED, "interrupted", "Interrupted; nothing was kept of what was not finished.", as_json)


def _fail(status: int, code: str, detail: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"error": {"code": code, "detail": detail}}, ensure_ascii=False), err=True)
    else:
        click.echo(f"nexus: {detail}", err=True)
    sys.exit(status)
