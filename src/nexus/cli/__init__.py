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
    _serve(_settings())


@main.command()
@click.pass_context
def demo(context: click.Context) -> None:
    """Serve a sample portfolio; made on the first run, kept for the next."""
    chosen = _settings()
    note = chosen.data_dir / "demo.json"
    if not note.exists():
        organisation = ids.new_id()
        text = ids.encode("organisation", organisation)
        _run(organisation, _demo_organisation)
        context.invoke(load_sample, org_text=text, scale=1)
        made = _run(organisation, lambda ctx: _new_key(ctx, "demo", ()))
        note.touch(mode=0o600)
        note.write_text(json.dumps({"organisation": text, "key": made}))
    kept = json.loads(note.read_text())
    base = f"http://{chosen.host}:{chosen.port}"
    click.echo(f"\nGuides:  {base}/docs\nAPI key: {kept['key']}\n")
    click.echo(f'curl "{base}/api/v2/properties" -H "Authorization: Bearer {kept["key"]}"\n')
    _serve(chosen)


async def _demo_organisation(ctx: Ctx) -> Any:
    from nexus.identity.actions import create_organisation

    return await create_organisation(ctx, name="Gulf Crest Holdings", name_ar="جلف كريست القابضة")


async def _new_key(ctx: Ctx, name: str, scopes: tuple[str, ...]) -> str:
    from nexus.api_keys.actions import create_key
    from nexus.identity.actions import read_organisation

    mode = (await read_organisation(ctx))["mode"]
    _, text = await create_key(ctx, name=name, scopes=list(scopes) or sorted(ALL), mode=mode)
    return text


def _serve(chosen: Settings) -> None:
    from granian import Granian
    from granian.constants import Interfaces, Loops

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
    click.echo(_run(ids.decode("organisation", org_text), lambda ctx: _new_key(ctx, name, scopes)))


@main.command("load-sample")
@click.option("--org", "org_text", required=True, help="an organisation without properties")
@click.option("--scale", type=click.IntRange(1, 1000), default=1)
def load_sample(org_text: str, scale: int) -> None:
    """Fill an organisation with the sample portfolio of Dubai."""
    from nexus.core.clock import local_day
    from nexus.sample.load import load_sample as load

    def tell(step: str, done: int, total: int) -> None:
        click.echo(f"\r{step}: {done:,} of {total:,}   ", nl=done >= total, err=True)

    async def fill(ctx: Ctx) -> Any:
        today = local_day(ctx.now, "Asia/Dubai")
        return await load(ctx.db, ctx.org_id, ctx.vault, today=today, now=ctx.now, scale=scale, progress=tell)

    click.echo(_run(ids.decode("organisation", org_text), fill))


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
