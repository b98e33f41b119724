"""The command line."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import click

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.errors import NexusError
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import Settings, SettingsError, load_settings
from nexus.database.connect import Connected, connect
from nexus.database.pool import Database


@click.group()
def main() -> None:
    """NEXUS Property OS."""


@main.command()
@click.option("--json", "as_json", is_flag=True)
def settings(as_json: bool) -> None:
    """List every setting, its value and where it came from."""
    rows = _settings().listed()
    if as_json:
        click.echo(json.dumps(rows))
    else:
        for row in rows:
            click.echo(f"{row['name']:34} {row['value']:40} {row['source']:12} {row['about']}")


@main.command()
def migrate() -> None:
    """Bring the database to this release's schema."""
    connection = connect(_settings())
    try:
        click.echo(_migrate(connection))
    finally:
        connection.close()


@main.command()
def serve() -> None:
    """Serve the API and the documentation."""
    from granian import Granian
    from granian.constants import Interfaces, Loops

    chosen = _settings()
    os.environ["NEXUS_DATA_DIR"] = str(chosen.data_dir)
    connection = connect(chosen)
    try:
        if chosen.embedded:
            _migrate(connection)
        Granian(
            "nexus.api.app:create_app", factory=True, interface=Interfaces.ASGI, address=chosen.host,
            port=chosen.port, workers=chosen.workers, loop=Loops.uvloop, websockets=False,
        ).serve()  # fmt: skip
    finally:
        connection.close()


@main.group()
def org() -> None:
    """Organisations."""


@org.command("create")
@click.argument("name")
@click.option("--plan", type=click.Choice(["standard", "professional", "enterprise"]), default="standard")
def org_create(name: str, plan: str) -> None:
    """Make an organisation; prints its id."""
    from nexus.identity.actions import create_organisation

    new = ids.new_id()
    _run(new, lambda ctx: create_organisation(ctx, name=name, plan=plan))
    click.echo(ids.encode("organisation", new))


@main.group()
def key() -> None:
    """API keys."""


@key.command("create")
@click.option("--org", "org_text", required=True)
@click.option("--name", required=True)
@click.option("--scope", "scopes", multiple=True)
def key_create(org_text: str, name: str, scopes: tuple[str, ...]) -> None:
    """Make a key; prints it, and nothing else, on standard output."""
    from nexus.api_keys.actions import create_key
    from nexus.identity.actions import read_organisation

    async def create(ctx: Ctx) -> str:
        mode = (await read_organisation(ctx))["mode"]
        _, text = await create_key(ctx, name=name, scopes=list(scopes) or sorted(ALL), mode=mode)
        return text

    click.echo(_run(ids.decode("organisation", org_text), create))


def _settings() -> Settings:
    try:
        return load_settings()
    except SettingsError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def _migrate(connection: Connected) -> str:
    from nexus.database.migrate import migrate as run

    return run(connection.owner_url)


def _run(org_id: UUID, work: Callable[[Ctx], Awaitable[Any]]) -> Any:
    """One action for one organisation, in a transaction of its own."""
    chosen = _settings()
    connection = connect(chosen)

    async def go() -> Any:
        database = await Database.open(connection.app_url, size=1, name="nexus command")
        try:
            async with database.write(org_id) as db:
                actor = Actor(org_id, "command", "command:nexus", ALL)
                return await work(Ctx(db, actor, read_clock(), "command", Vault(chosen.secret())))
        finally:
            await database.close()

    try:
        if chosen.embedded:
            _migrate(connection)
        return asyncio.run(go())
    except NexusError as error:
        click.echo("; ".join(f"{e.pointer} {e.detail}" for e in error.errors) or error.detail, err=True)
        sys.exit(1)
    finally:
        connection.close()
