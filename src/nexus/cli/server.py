"""`nexus serve`, `nexus worker`, `nexus demo`."""

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from nexus.cli.kit import Report, act, command, say
from nexus.cli.portfolio import fill
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.scopes import ALL
from nexus.core.settings import Settings, SettingsError, load_settings
from nexus.database.connect import Connected, connect
from nexus.database.migrate import migrate
from nexus.database.pool import DatabaseError
from nexus.database.revision import head, revision_of

_RESTART_SECONDS = 1
_STOP_SECONDS = 10


def register(main: click.Group) -> None:
    command(main, "serve")(serve)
    command(main, "worker")(worker)
    command(main, "demo")(demo)


def serve() -> None:
    """Serve the API, the dashboard and the documentation; runs the jobs too unless a worker runs elsewhere."""
    chosen = load_settings()
    base = _base(chosen)
    _serve(chosen, Report({"url": base}, f"NEXUS serves {base}"))


@click.option("--standby", is_flag=True, hidden=True)
def worker(standby: bool) -> None:
    """Run the jobs and their schedule until told to stop."""
    from nexus.worker import run

    chosen = load_settings()
    connection = connect(chosen)
    try:
        _check_schema(chosen, connection)
        run(chosen, connection.app_url, standby=standby)
    finally:
        connection.close()


@click.option(
    "--properties",
    type=click.IntRange(1, 150),
    help="Make only so many of the 150 properties: the first start is faster.",
)
def demo(properties: int | None) -> None:
    """Serve a sample portfolio; made on the first run, kept for the next."""
    chosen = load_settings()
    note = chosen.data_dir / "demo.json"
    kept = json.loads(note.read_text()) if note.exists() else _make_demo(note, properties)
    base = _base(chosen)
    curl = f'curl "{base}/api/v2/properties" -H "Authorization: Bearer {kept["key"]}"'
    text = (
        f"\n  Dashboard      {base}\n  Log in with    {kept['email']}\n  Password       {kept['password']}\n"
        f"  Documentation  {base}/docs\n  API key        {kept['key']}\n\n  {curl}\n\n  Ctrl-C stops everything.\n"
    )
    _serve(chosen, Report({**kept, "url": base, "curl": curl}, text))


def _make_demo(note: Path, properties: int | None) -> dict[str, str]:
    """An organisation with a portfolio, a login and a key: all of it in one transaction."""
    from nexus.api_keys.actions import create_key
    from nexus.identity.actions import create_organisation, create_user

    new, password = ids.new_id(), secrets.token_urlsafe(9)
    email = "demo@nexus.example"

    async def make(ctx: Ctx) -> str:
        await create_organisation(ctx, name="Gulf Crest Holdings", name_ar="جلف كريست القابضة")
        await create_user(ctx, email=email, name="Layla Haddad", role="owner", password=password)
        await fill(ctx, 1, properties)
        return (await create_key(ctx, name="Demo", scopes=sorted(ALL), mode="live"))[1]

    click.echo("Making the sample portfolio …", err=True)
    key = act(new, make)
    kept = {"organisation": ids.encode("organisation", new), "email": email, "password": password, "key": key}
    note.touch(mode=0o600)
    note.write_text(json.dumps(kept))
    return kept


def _serve(chosen: Settings, ready: Report) -> None:
    from granian import Granian
    from granian.constants import Interfaces, Loops
    from granian.log import LogLevels

    _check_port(chosen)
    os.environ["NEXUS_DATA_DIR"] = str(chosen.data_dir)
    connection = connect(chosen)
    try:
        _check_schema(chosen, connection)
        with _worker_beside():
            _when_ready(chosen, lambda: say(ready))
            Granian(
                "nexus.asgi:create_app", factory=True, interface=Interfaces.ASGI, address=chosen.host,
                port=chosen.port, workers=chosen.workers, loop=Loops.uvloop, websockets=False,
                log_level=LogLevels.warning, respawn_failed_workers=True, workers_kill_timeout=15,
            ).serve()  # fmt: skip
    finally:
        connection.close()


@contextlib.contextmanager
def _worker_beside() -> Iterator[None]:
    """A process for the jobs, which works only while no other worker does; begun anew when it dies."""
    stopping, workers = threading.Event(), [_start_worker()]

    def watch() -> None:
        while not stopping.is_set():
            workers[-1].wait()
            if not stopping.wait(_RESTART_SECONDS):
                workers.append(_start_worker())

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        stopping.set()
        _stop_worker(workers[-1])
        watching.join(_RESTART_SECONDS)
        _stop_worker(workers[-1])


def _start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "nexus", "worker", "--standby"], stdin=subprocess.DEVNULL)


def _stop_worker(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _check_schema(chosen: Settings, connection: Connected) -> None:
    """Our own server is brought to this release; on another's database that is a decision of its owner."""
    if chosen.embedded:
        migrate(connection.owner_url)
    elif (found := revision_of(connection.app_url)) != head():
        raise DatabaseError(
            f"The database's schema is at {found or 'nothing'}, this release needs {head()}: run `nexus migrate`."
        )


def _check_port(chosen: Settings) -> None:
    family = socket.AF_INET6 if ":" in chosen.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((chosen.host, chosen.port))
        except OSError as error:
            raise SettingsError(
                f"{chosen.host}:{chosen.port} can't be listened on ({error.strerror}); choose another with NEXUS_PORT."
            ) from None


def _when_ready(chosen: Settings, tell: Callable[[], Any]) -> None:
    """Tell once the server answers, while the main thread serves."""
    context = click.get_current_context()

    def wait() -> None:
        for _ in range(600):
            with contextlib.suppress(urllib.error.URLError, OSError):
                urllib.request.urlopen(f"{_local(chosen)}/readyz", timeout=2).close()  # noqa: S310  our own
                with context.scope(cleanup=False):
                    tell()
                return
            time.sleep(0.05)

    threading.Thread(target=wait, daemon=True).start()


def _local(chosen: Settings) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(chosen.host, chosen.host)  # noqa: S104
    return f"http://{host}:{chosen.port}"


def _base(chosen: Settings) -> str:
    return chosen.base_url or _local(chosen)
