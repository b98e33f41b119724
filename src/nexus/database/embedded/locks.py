"""File locks: they end with the process that holds them, whatever ended it.

A pid in a file says nothing after `kill -9`, a restart of the machine or of a container, where numbers are
used again. The kernel's own record of who holds a lock is never stale, so every question of the kind "is it
alive?" is put to a lock.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nexus.database.embedded.errors import EmbeddedServerError

if sys.platform != "win32":
    import fcntl


def open_private(path: Path, flags: int) -> int:
    """Open a file that only its owner can open, making it if need be.

    What root makes belongs to the owner of the folder, who may come back without being root. Links are not
    followed, for the same owner's sake. Not inherited across exec: a program that the application starts
    must not keep a lock by accident.
    """
    fd = os.open(path, flags | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.fchown(fd, owner.st_uid, owner.st_gid)
    return fd


def try_lock(path: Path) -> int | None:
    """Take the lock and give its descriptor, or None when another process holds it."""
    fd = open_private(path, os.O_RDWR)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(fd)
        return None
    except BaseException:
        os.close(fd)
        raise
    return fd


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock. Asking takes it for a moment: ask under the start lock."""
    fd = try_lock(path)
    if fd is None:
        return True
    os.close(fd)
    return False


@contextmanager
def exclusively(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock while the block runs; wait up to `seconds` for it, then raise EmbeddedServerError."""
    deadline = time.monotonic() + seconds
    while (fd := try_lock(path)) is None:
        if time.monotonic() > deadline:
            raise EmbeddedServerError(
                f"Another process has been starting or stopping the server for over {seconds:.0f} seconds "
                f"(it holds {path}).",
                advice="Wait for it to finish, or end it, then try again.",
            )
        time.sleep(0.02)
    try:
        yield
    finally:
        os.close(fd)


@dataclass(frozen=True)
class UserMark:
    """One user of the server: a file of its own, locked for as long as the user lives.

    A child made by a bare fork shares the lock, and keeps the server running as long as it lives. A child
    that is spawned does not: it attaches itself.
    """

    path: Path
    fd: int


def join(folder: Path) -> UserMark:
    """Add this process to the users. Call it under the start lock, like `living` and `leave`."""
    path = folder / f"{os.getpid()}-{os.urandom(4).hex()}"
    fd = try_lock(path)
    assert fd is not None, "the name is new, so nobody can hold its lock"
    return UserMark(path, fd)


def leave(mark: UserMark) -> None:
    """Take a user off. Its file stays while a forked child still has the lock; `living` sweeps it later."""
    os.close(mark.fd)


def living(folder: Path) -> list[int]:
    """The process ids of the users that are alive; the files of the dead are removed."""
    alive = []
    for path in sorted(folder.glob("[0-9]*-*")):
        if is_held(path):
            alive.append(int(path.name.partition("-")[0]))
        else:
            path.unlink(missing_ok=True)
    return alive
