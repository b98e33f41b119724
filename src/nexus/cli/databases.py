"""`nexus migrate`, `nexus settings`, and the embedded server: `nexus db start|stop|status|url`."""

import sys

import click

from nexus.cli.kit import NO_DATABASE, Report, command, say
from nexus.core.settings import Settings, SettingsError, load_settings
from nexus.database import holder
from nexus.database.connect import DATABASE, connect
from nexus.database.embedded import EmbeddedServer
from nexus.database.migrate import migrate as run_migrations


def register(main: click.Group) -> None:
    command(main, "settings")(settings)
    command(main, "migrate")(migrate)
    group = click.Group("db", help="The embedded PostgreSQL server.")
    main.add_command(group)
    command(group, "start")(start)
    command(group, "stop")(stop)
    command(group, "status")(status)
    command(group, "url")(url)
    command(group, "hold", hidden=True)(hold)


def settings() -> Report:
    """List every setting, its value and where it came from."""
    rows = load_settings().listed()
    lines = [f"{row['name']:34} {row['value']:40} {row['source']:12} {row['about']}" for row in rows]
    return Report(rows, "\n".join(lines))


def migrate() -> Report:
    """Bring the database to this release's schema."""
    connection = connect(load_settings())
    try:
        revision = run_migrations(connection.owner_url)
    finally:
        connection.close()
    return Report({"revision": revision}, f"The schema is at revision {revision}.")


def start() -> Report:
    """Start the embedded server and leave it running until `nexus db stop`."""
    chosen = _embedded()
    holder.start(chosen)
    return _status(chosen)


@click.option("--force", is_flag=True, help="Even while others use it: they lose their connections.")
def stop(force: bool) -> Report:
    """Stop the embedded server."""
    chosen = _embedded()
    held = holder.stop(chosen)
    stopped = _server(chosen).stop(force=force) or held
    return Report({"stopped": stopped}, "Stopped." if stopped else "It did not run.")


def status() -> None:
    """Tell whether the embedded server runs; exit code 3 when it doesn't."""
    report = _status(_embedded())
    say(report)
    if not report.data["running"]:
        sys.exit(NO_DATABASE)


@click.option("--role", type=click.Choice(["owner", "app"]), default="owner", help="Who connects.")
def url(role: str) -> Report:
    """Print the address of the database, for psql and other tools. With a database of your own: the one you set."""
    chosen = load_settings()
    if not chosen.embedded:
        text = (chosen.database_owner_url if role == "owner" else "") or chosen.database_url
    else:
        text = _server(chosen).url(DATABASE, f"nexus_{role}")
    return Report({"url": text}, text)


def hold() -> None:
    """Use the embedded server until told to end."""
    holder.hold(_embedded())


def _status(chosen: Settings) -> Report:
    found = _server(chosen).status()
    data = {
        "running": found.running, "pid": found.pid, "version": found.version, "users": found.users,
        "data_dir": str(found.data_dir), "socket": str(found.socket) if found.socket else None,
    }  # fmt: skip
    if not found.running:
        return Report(data, f"Not running. Data: {found.data_dir}")
    return Report(
        data,
        f"PostgreSQL {found.version} runs as process {found.pid}, used by {found.users}. Data: {found.data_dir}",
    )


def _server(chosen: Settings) -> EmbeddedServer:
    return EmbeddedServer(chosen.data_dir / "postgres")


def _embedded() -> Settings:
    chosen = load_settings()
    if not chosen.embedded:
        raise SettingsError("NEXUS_DATABASE_URL is set: that server is not ours to start, stop or ask.")
    return chosen
