"""The embedded server as its users see it: attach, ask, stop."""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from nexus.database.embedded.accounts import Account, account_for
from nexus.database.embedded.binaries import Binaries, refuse_windows
from nexus.database.embedded.cluster import START_SECONDS, STOP_SECONDS, Cluster
from nexus.database.embedded.errors import USE_YOUR_OWN, EmbeddedServerError
from nexus.database.embedded.layout import PORT, SOCKET_NAME, Layout
from nexus.database.embedded.locks import UserMark, exclusively, join, leave, living
from nexus.database.embedded.probe import Answer, ask, read_postmaster

LOCK_SECONDS = START_SECONDS + STOP_SECONDS


@dataclass(frozen=True)
class Status:
    """How the server is. `users` is None when that cannot be known: it is being started or stopped."""

    running: bool
    pid: int | None
    version: int | None
    data_dir: Path
    users: int | None
    socket: Path | None


class EmbeddedServer:
    """PostgreSQL in a data folder of its own, shared by all processes that attach to it.

    `data_dir` holds the server's files and nothing else. `binaries` are the wheel's, else the system's, of
    the version that made the data. `settings` are PostgreSQL's own; they count when this process is the one
    that starts the server, and cannot change where it listens.
    """

    def __init__(
        self,
        data_dir: Path,
        binaries: Binaries | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        refuse_windows()
        self.data_dir = data_dir.expanduser().resolve()
        self._binaries = binaries
        self._settings = dict(settings or {})
        self._layout = Layout(self.data_dir)

    def attach(self) -> Attachment:
        """Start the server unless it runs, and use it until `close()`. Raises EmbeddedServerError.

        Some 0.1 s when it was stopped in order, 1 to 2 s the very first time. It blocks: not for an event
        loop that is already serving.
        """
        try:
            return self._attach()
        except OSError as problem:
            raise EmbeddedServerError(f"The data folder cannot be used: {problem}.") from problem

    def _attach(self) -> Attachment:
        account = self._account()
        cluster = Cluster(self._layout, account, self._checked_binaries(), self._settings)
        self._layout.prepare(account)
        with exclusively(self._layout.start_lock, LOCK_SECONDS):
            mark = join(self._layout.users)
            try:
                cluster.ensure_running()
            except EmbeddedServerError:
                leave(mark)
                raise
            except BaseException:  # Ctrl-C while it starts
                _leave(cluster, mark)
                raise
            return Attachment(cluster, mark, self._layout.socket_folder(account))

    def url(self, database: str = "nexus", user: str = "nexus_owner") -> str:
        """Where the server is or would be, without starting it."""
        self._layout.prepare(self._account())
        return _url(self._layout.socket_folder(self._account()), database, user)

    def status(self) -> Status:
        """How it is; starts and changes nothing."""
        written = read_postmaster(self._layout.cluster)
        socket = None
        if written and written.ready:
            socket = self._layout.socket_folder(self._account()) / SOCKET_NAME
            if ask(socket) is Answer.SILENT:
                socket = None
        running = socket is not None
        return Status(
            running=running,
            pid=written.pid if written and running else None,
            version=self._data_version(),
            data_dir=self.data_dir,
            users=self._count_users(),
            socket=socket,
        )

    def stop(self, force: bool = False) -> bool:
        """Stop the server; False when it did not run.

        Raises EmbeddedServerError when it is in use, unless forced: then its users lose their connections.
        """
        if not self._layout.users.is_dir():
            return False
        cluster = Cluster(self._layout, self._account(), self._checked_binaries(), self._settings)
        with exclusively(self._layout.start_lock, LOCK_SECONDS):
            users = living(self._layout.users)
            if users and not force:
                raise EmbeddedServerError(
                    f"The server is in use by {len(users)}: process {', '.join(map(str, users))}.",
                    advice="End them first, or stop the server with force.",
                )
            if not cluster.is_alive():
                return False
            cluster.stop()
            return True

    def _account(self) -> Account:
        return account_for(self.data_dir, self._layout.cluster)

    def _data_version(self) -> int | None:
        try:
            return int((self._layout.cluster / "PG_VERSION").read_text())
        except (OSError, ValueError):
            return None

    def _checked_binaries(self) -> Binaries:
        """The programs for this data; refuses those of another major version before anything is touched."""
        made_by = self._data_version()
        if made_by is None:
            return self._binaries or Binaries.find()
        if self._binaries is None:
            with suppress(EmbeddedServerError):
                return Binaries.find(version=made_by)
        found = self._binaries or Binaries.find()
        if found.version != made_by:
            raise EmbeddedServerError(
                f"The data in {self.data_dir} was made by PostgreSQL {made_by}; the programs in "
                f"{found.folder} are PostgreSQL {found.version}. Nothing was changed.",
                advice=f"Install PostgreSQL {made_by}, or move the data with pg_dump. {USE_YOUR_OWN}",
            )
        return found

    def _count_users(self) -> int | None:
        if not self._layout.users.is_dir():
            return 0
        try:
            with exclusively(self._layout.start_lock, 0.5):
                return len(living(self._layout.users))
        except EmbeddedServerError:
            return None


class Attachment:
    """One use of the server. The last to be closed stops it.

    A process that ends without closing (even by `kill -9`) is noticed by the next who leaves. A spawned
    worker attaches itself.
    """

    def __init__(self, cluster: Cluster, mark: UserMark, socket_folder: Path) -> None:
        self._cluster = cluster
        self._mark: UserMark | None = mark
        self.host = str(socket_folder)
        self.port = PORT
        atexit.register(self.close)

    def dsn(self, database: str = "nexus", user: str = "nexus_owner") -> str:
        """The address, for asyncpg and psycopg alike."""
        return _url(Path(self.host), database, user)

    def ensure_running(self) -> None:
        """Start the server again if it died under its users. Raises EmbeddedServerError."""
        with exclusively(self._cluster.layout.start_lock, LOCK_SECONDS):
            self._cluster.ensure_running()

    def trim_log(self) -> None:
        """Keep the log bounded. Every start does it; a server that runs for months needs it now and then."""
        with exclusively(self._cluster.layout.start_lock, LOCK_SECONDS):
            self._cluster.log.trim()

    def close(self) -> None:
        """Leave; the last one out stops the server. A second call does nothing."""
        mark, self._mark = self._mark, None
        if mark is None:
            return
        atexit.unregister(self.close)
        if not self._cluster.layout.users.is_dir():
            leave(mark)  # somebody removed the data folder; the server notices within a minute and ends
            return
        with exclusively(self._cluster.layout.start_lock, LOCK_SECONDS):
            _leave(self._cluster, mark)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _leave(cluster: Cluster, mark: UserMark) -> None:
    leave(mark)
    if not living(cluster.layout.users) and cluster.is_alive():
        cluster.stop()


def _url(folder: Path, database: str, user: str) -> str:
    return (
        f"postgresql://{quote(user, safe='')}@/{quote(database, safe='')}"
        f"?host={quote(str(folder), safe='')}&port={PORT}"
    )
