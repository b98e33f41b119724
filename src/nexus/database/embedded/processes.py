"""Which processes belong to a cluster.

Needed only after somebody killed the server's main process with -9, for the children that were too busy to
notice. Each carries the cluster's name in its title.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
HAS_PROC = (PROC / "self" / "cmdline").exists()


def is_postmaster(pid: int, name: str) -> bool:
    """Whether the process is the main process of the cluster with this name, and not a later one's."""
    return f"cluster_name={name}" in _command(pid)


def serves(pid: int, cluster: Path) -> bool:
    """Whether the process is a PostgreSQL that somebody started by hand on this cluster."""
    command = _command(pid)
    return "postgres" in command and str(cluster) in command


def kill_children(name: str, uid: int) -> None:
    """Kill the cluster's children. Its main process must be dead, else it takes this for a crash."""
    for pid, command in _commands(uid).items():
        if command.startswith(f"postgres: {name}: "):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def _command(pid: int) -> str:
    """The process's command line; empty when it is dead, reaped or not."""
    if not HAS_PROC:
        return _from_ps("-p", str(pid)).get(pid, ("", ""))[1]
    try:
        return (PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _commands(uid: int) -> dict[int, str]:
    """The command line of every process of one account."""
    if not HAS_PROC:
        return {pid: command for pid, (owner, command) in _from_ps("-ax").items() if owner == str(uid)}
    found = {}
    for entry in PROC.iterdir():
        with suppress(OSError):
            if entry.name.isdecimal() and entry.stat().st_uid == uid:
                found[int(entry.name)] = _command(int(entry.name))
    return found


def _from_ps(*which: str) -> dict[int, tuple[str, str]]:
    """The owner and command line of processes, where there is no /proc (macOS)."""
    listing = subprocess.run(  # noqa: S603  fixed arguments, no shell
        [shutil.which("ps") or "/bin/ps", "-ww", "-o", "pid=,uid=,command=", *which],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    rows = [line.split(None, 2) for line in listing.splitlines()]
    return {int(row[0]): (row[1], row[2]) for row in rows if len(row) == 3}
