"""The real server as a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from support.plain import PLAIN
from support.servers import TestDatabase

SECRET = "a secret that only tests know, of enough characters"


@contextmanager
def serving(database: TestDatabase, folder: Path, *, workers: int = 1, **more: str) -> Iterator[str]:
    """Serve the database; gives the address. `more` are settings."""
    with serving_process(database, folder, workers=workers, **more) as (base, _):
        yield base


@contextmanager
def serving_process(
    database: TestDatabase, folder: Path, *, workers: int = 1, **more: str
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve the database; gives the address and the process, which leads a process group of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "NEXUS_DATA_DIR": str(folder),
        "NEXUS_PORT": str(port),
        "NEXUS_WORKERS": str(workers),
        "NEXUS_DATABASE_URL": database.app_url,
        "NEXUS_DATABASE_OWNER_URL": database.owner_url,
        "NEXUS_SECRET_KEY": SECRET,
        "NEXUS_AUTH_FAILURES_PER_MINUTE": "1000000",
        **{f"NEXUS_{name.upper()}": value for name, value in more.items()},
    }
    command = [sys.executable, "-c", "from nexus.cli import main; main()", "serve"]
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        base = f"http://127.0.0.1:{port}"
        try:
            _wait(process, base, folder / "server.log")
            yield base, process
        finally:
            process.terminate()
            process.wait(30)


def _wait(process: subprocess.Popen[bytes], base: str, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            if httpx.get(f"{base}/readyz", verify=PLAIN).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"the server did not start: {log.read_text()}")
