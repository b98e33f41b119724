"""One cluster: made, started, stopped, and cleaned up after whatever ended it.

Every method is called under the start lock.

Every process of the server inherits one lock (`server.lock`). While it is held, something of the server is
alive, be it a child without its main process or an `initdb` whose caller was killed; once it is free, all
that was left behind (`postmaster.pid`, a half-made cluster, a socket) is stale and may go. PostgreSQL's own
check of shared memory stands behind that.

As root the server runs as another account, which may be unable to pass the folders above the data. It is
therefore handed the open folders themselves, and reaches them as `/proc/self/fd/N`, whatever lies above.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from nexus.database.embedded import processes
from nexus.database.embedded.accounts import Account
from nexus.database.embedded.binaries import Binaries
from nexus.database.embedded.errors import USE_YOUR_OWN, EmbeddedServerError
from nexus.database.embedded.layout import PORT, SOCKET_NAME, Layout, ServerLog, make_private
from nexus.database.embedded.locks import is_held, try_lock
from nexus.database.embedded.probe import SUPERUSER, Answer, ask, read_postmaster
from nexus.database.embedded.relocate import usable_by
from nexus.database.embedded.settings import server_settings

LAUNCH = Path(__file__).with_name("launch.py")
START_SECONDS = 120.0  # recovery after a crash is a matter of seconds; then tell rather than wait
STOP_SECONDS = 60.0  # the last checkpoint writes all that is not yet in the tables
ORPHAN_SECONDS = 1.0
PAUSE = 0.01


@dataclass(frozen=True)
class Cluster:
    """The cluster of one data folder."""

    layout: Layout
    account: Account
    binaries: Binaries
    settings: Mapping[str, str]

    @property
    def log(self) -> ServerLog:
        """What the server wrote."""
        return ServerLog(self.layout.log)

    def is_alive(self) -> bool:
        """Whether any process of the server, or of an unfinished `initdb`, is alive."""
        return is_held(self.layout.server_lock)

    def is_ready(self) -> bool:
        """Whether it takes connections. The pid file is asked first: a knock too early fills the log."""
        written = read_postmaster(self.layout.cluster)
        if written is None or not written.ready:
            return False
        return ask(self.layout.socket_folder(self.account) / SOCKET_NAME) is Answer.READY

    def ensure_running(self) -> None:
        """Give back a server that takes connections, whatever is found."""
        if not self.is_ready():
            self._settle()
        if not self.is_ready():
            self._start()

    def stop(self) -> None:
        """Stop it: at first with a last checkpoint, at the end by force, which loses nothing either."""
        for number, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            written = read_postmaster(self.layout.cluster)
            if written and processes.is_postmaster(written.pid, self.layout.name):
                with suppress(ProcessLookupError):
                    os.kill(written.pid, number)
            elif written:
                self._kill_orphans(written.pid)
            if self._gone_within(seconds):
                return
        raise EmbeddedServerError(
            "The server does not stop, not even when killed.",
            log=self.log.tail(),
            advice="See what it waits for (a disk that does not answer?).",
        )

    def _settle(self) -> None:
        """Wait until a server that is alive but takes no connections has come up, or has gone."""
        deadline = time.monotonic() + START_SECONDS
        while self.is_alive() and not self.is_ready():
            written = read_postmaster(self.layout.cluster)
            if written and not processes.is_postmaster(written.pid, self.layout.name):
                self._kill_orphans(written.pid)
            elif time.monotonic() > deadline:
                raise EmbeddedServerError(
                    f"The server has taken no connections for {START_SECONDS:.0f} seconds, but it is alive.",
                    log=self.log.tail(),
                    advice="If it is recovering, wait and try again; otherwise stop it with force.",
                )
            time.sleep(PAUSE * 5)

    def _kill_orphans(self, dead: int) -> None:
        """End the children that `dead` left; they hold its shared memory and bar the next start."""
        if not self._gone_within(ORPHAN_SECONDS):  # most notice by themselves, at once
            processes.kill_children(self.layout.name, self.account.uid)
            if not self._gone_within(ORPHAN_SECONDS * 5):
                raise EmbeddedServerError(
                    f"The server's main process ({dead}) was killed, and children of it live on.",
                    log=self.log.tail(),
                    advice="End the processes whose title begins with "
                    f"`postgres: {self.layout.name}`, then try again.",
                )

    def _gone_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while self.is_alive():
            if time.monotonic() > deadline:
                return False
            time.sleep(PAUSE)
        return True

    def _start(self) -> None:
        if not (self.layout.cluster / "PG_VERSION").exists():
            self._create()
        sockets = self.layout.socket_folder(self.account)
        self._adopt(sockets)
        self.log.trim()
        with self._open(self.layout.cluster) as data, self._open(sockets) as socket_folder:
            ours = {
                "listen_addresses": "",
                "port": str(PORT),
                "unix_socket_directories": socket_folder.path,
                "unix_socket_permissions": "0700",
                "cluster_name": self.layout.name,
            }
            settings = {**server_settings(self.settings), **ours}
            options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
            programs = usable_by(self.account, self.binaries)
            command = [str(programs.postgres), "-D", data.path, *options]
            self._run("detach", command, data.fd, socket_folder.fd)
        self._wait_for_start()

    def _wait_for_start(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if not self.is_alive() or time.monotonic() > deadline:
                raise EmbeddedServerError(
                    "The server did not start.",
                    log=self.log.tail(),
                    advice=f"The whole log is {self.layout.log}. {USE_YOUR_OWN}",
                )
            time.sleep(PAUSE)

    def _adopt(self, sockets: Path) -> None:
        """Make what lies there startable: whose it is, and that no dead server's pid bars the way.

        The pid may since have been given to another program, or be a zombie's, and PostgreSQL would then
        take it for a living server.
        """
        cluster = self.layout.cluster
        if self.account.other and cluster.stat().st_uid != self.account.uid:
            self.account.give_all(cluster)  # root has put a backup back
        written = read_postmaster(cluster)
        if written is None or not processes.serves(written.pid, cluster):
            (cluster / "postmaster.pid").unlink(missing_ok=True)
            for name in (SOCKET_NAME, f"{SOCKET_NAME}.lock"):
                (sockets / name).unlink(missing_ok=True)

    def _create(self) -> None:
        """Make the cluster beside its place and move it there when whole."""
        fresh = self.layout.unfinished
        sync = ["--no-sync"] if self.settings.get("fsync") == "off" else []
        programs = usable_by(self.account, self.binaries)
        for locale in self._locales():
            shutil.rmtree(fresh, ignore_errors=True)
            make_private(fresh, self.account)
            with self._open(fresh) as folder:
                command = [str(programs.initdb), "-D", folder.path, "-U", SUPERUSER, "-E", "UTF8", *locale]
                command += ["--auth-local=trust", "--auth-host=reject", "--data-checksums", *sync]
                if self._run("wait", command, folder.fd):
                    fresh.rename(self.layout.cluster)
                    _sync(self.layout.root)
                    return
        raise EmbeddedServerError("A new database cluster could not be made.", log=self.log.tail())

    def _locales(self) -> list[list[str]]:
        """Text is compared by code point, and cased as Unicode says where that is to be had.

        From version 17 PostgreSQL brings the rules itself; before, they are the system's, and not every
        system has C.UTF-8.
        """
        builtin = (
            ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if self.binaries.version >= 17 else []
        )
        return [[*builtin, "--locale=C.UTF-8"], [*builtin, "--locale=C"]]

    @contextmanager
    def _open(self, folder: Path) -> Iterator[_Handed]:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        by_number = self.account.other and sys.platform == "linux"
        try:
            yield _Handed(fd, f"/proc/self/fd/{fd}" if by_number else str(folder))
        finally:
            os.close(fd)

    def _run(self, how: str, command: list[str], *folders: int) -> bool:
        """Run a program of PostgreSQL as the account, its output in the log. True when it went well."""
        lock = try_lock(self.layout.server_lock)
        if lock is None:
            raise EmbeddedServerError("A process of an earlier server is still alive.", log=self.log.tail())
        log = self.log.open()
        script = [sys.executable, "-I", "-S", str(LAUNCH), how, str(self.account.uid), str(self.account.gid)]
        try:
            done = subprocess.run(  # noqa: S603  our own script, no shell
                [*script, *command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(lock, *folders),
                cwd="/",  # the present folder may be closed to the account
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
                check=False,
            )
        finally:
            os.close(log)
            os.close(lock)
        return done.returncode == 0


@dataclass(frozen=True)
class _Handed:
    """A folder handed to a program: open, and under the name by which the program finds it."""

    fd: int
    path: str


def _sync(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
