"""The data folder: what lies where, and who may open it."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from nexus.database.embedded.accounts import Account
from nexus.database.embedded.errors import EmbeddedServerError
from nexus.database.embedded.locks import open_private

PORT = 5432  # only a part of the socket's name; nothing listens on the network
SOCKET_NAME = f".s.PGSQL.{PORT}"
LONGEST_SOCKET = 103  # bytes: the smaller of Linux's and macOS's limit
LOG_LIMIT = 8 * 1024 * 1024
LOG_TAIL = 20


@dataclass(frozen=True)
class Layout:
    """The paths below one data folder, which is given absolute and without links."""

    root: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own folder."""
        return self.root / "cluster"

    @property
    def unfinished(self) -> Path:
        """A cluster being made; it is moved to its place when whole."""
        return self.root / "cluster.new"

    @property
    def users(self) -> Path:
        """One locked file for each user."""
        return self.root / "users"

    @property
    def start_lock(self) -> Path:
        """Held while the server is started or stopped, and while users are counted."""
        return self.root / "start.lock"

    @property
    def server_lock(self) -> Path:
        """Held by every process of the server, which inherit it: free means that not one is alive."""
        return self.root / "server.lock"

    @property
    def log(self) -> Path:
        """What the server wrote."""
        return self.root / "server.log"

    @property
    def name(self) -> str:
        """The cluster's name, shown in the titles of its processes."""
        return f"nexus-{hashlib.sha256(os.fsencode(self.root)).hexdigest()[:12]}"

    def prepare(self, account: Account) -> None:
        """Make the folders. What others could read lies deeper, in folders that are closed to them."""
        # Passable for the account the server runs as, if that is another; its folders are below.
        self.root.mkdir(mode=0o711 if account.other else 0o700, parents=True, exist_ok=True)
        self.users.mkdir(mode=0o700, exist_ok=True)
        if self.root.stat().st_uid == account.uid:
            account.give(self.users)

    def socket_folder(self, account: Account) -> Path:
        """The private folder of the socket: in the data folder, or a short one when that is too long.

        The short one depends on TMPDIR, which may differ from one process to the next: the first chooses
        and writes it down. The name is compared because a data folder may be a copy of another.
        """
        folder = self.root / "run"
        if not _fits(folder):
            noted = self.root / "socket-folder"
            chosen = [Path(os.fsdecode(noted.read_bytes()))] if noted.exists() else []
            # Not XDG_RUNTIME_DIR: it is removed when its owner logs out, and the server may stay.
            bases = (tempfile.gettempdir(), "/tmp")  # noqa: S108  made private and checked below
            choices = [*chosen, *(Path(base, f"{self.name}-{account.uid}") for base in bases)]
            folder = next(one for one in choices if one.name.startswith(self.name) and _fits(one))
            if [folder] != chosen:
                with os.fdopen(open_private(noted, os.O_WRONLY | os.O_TRUNC), "wb") as file:
                    file.write(os.fsencode(folder))
        make_private(folder, account)
        return folder


def _fits(folder: Path) -> bool:
    """Whether the socket's path is short enough and no list of hosts takes it for two."""
    path = os.fsencode(folder / SOCKET_NAME)
    return len(path) <= LONGEST_SOCKET and not set(path) & set(b',"\n')


def make_private(folder: Path, account: Account) -> None:
    """Make the folder 0700 and the account's; refuse one that another account owns."""
    try:
        folder.mkdir(mode=0o700)
        account.give(folder)
    except FileExistsError:
        pass
    found = folder.lstat()
    if found.st_uid == os.geteuid() != account.uid:  # ended between the two steps above
        account.give(folder)
        found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid:
        raise EmbeddedServerError(
            f"{folder} is there but is not a folder of the account with number {account.uid}, which the "
            "server runs as. Somebody else may have made it to catch your connections.",
            advice="Remove it, then try again.",
        )
    if stat.S_IMODE(found.st_mode) != 0o700:
        folder.chmod(0o700)


@dataclass(frozen=True)
class ServerLog:
    """The server's log: one file and the one before it."""

    path: Path

    def open(self) -> int:
        """A descriptor to append to."""
        return open_private(self.path, os.O_WRONLY | os.O_APPEND)

    def trim(self) -> None:
        """Keep it bounded: past 8 MiB it is copied aside and emptied.

        Emptied, not moved: the server has it open, and appends at the new end.
        """
        if self.path.exists() and self.path.stat().st_size > LOG_LIMIT:
            previous = self.path.with_suffix(".log.1")
            with os.fdopen(open_private(previous, os.O_WRONLY | os.O_TRUNC), "wb") as file:
                file.write(self.path.read_bytes()[-LOG_LIMIT:])
            os.truncate(self.path, 0)

    def tail(self) -> str:
        """Its last lines."""
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, self.path.stat().st_size - 16_384))
                lines = file.read().decode(errors="replace").splitlines()
        except OSError:
            return ""
        return "\n".join(lines[-LOG_TAIL:])
