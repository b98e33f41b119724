"""A process that does nothing but use the embedded server, so that it runs until told to stop."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from nexus.core.settings import Settings
from nexus.database.connect import connect
from nexus.database.embedded import EmbeddedServerError
from nexus.database.embedded.locks import is_held, try_lock

_SECONDS = 60.0


def hold(settings: Settings) -> None:
    """Use the server until SIGTERM. Raises `EmbeddedServerError`. A second holder ends at once."""
    signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    connection = connect(settings)
    try:
        mark = try_lock(_note(settings))
        if mark is not None:
            os.write(mark, f"{os.getpid()}\n".encode())
            signal.sigwait(signals)
            os.ftruncate(mark, 0)
            os.close(mark)
    finally:
        connection.close()


def start(settings: Settings) -> None:
    """Start a holder unless there is one; it outlives this process. Raises `EmbeddedServerError`."""
    if holder(settings) is not None:
        return
    process = subprocess.Popen(
        [sys.executable, "-m", "nexus", "db", "hold"],
        env=os.environ | {"NEXUS_DATA_DIR": str(settings.data_dir)},
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    _wait(lambda: holder(settings) is not None or process.poll() is not None)
    if process.poll() is not None and process.stderr is not None and holder(settings) is None:
        raise EmbeddedServerError(process.stderr.read().decode().strip() or "The server did not start.")


def stop(settings: Settings) -> bool:
    """End the holder, if there is one, and wait until it has let go."""
    pid = holder(settings)
    if pid is None:
        return False
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    _wait(lambda: holder(settings) is None)
    return True


def holder(settings: Settings) -> int | None:
    """The process that holds the server. Its lock ends with it, so a stale number is never believed."""
    note = _note(settings)
    if not note.exists() or not is_held(note):
        return None
    with contextlib.suppress(ValueError):
        return int(note.read_text())
    return None


def _note(settings: Settings) -> Path:
    return settings.data_dir / "holder"


def _wait(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)
