"""The account the server runs as.

PostgreSQL refuses to run as root. So an application that runs as root (a container, a first try on a rented
machine) starts the server as an ordinary account that is there: the owner of the data, else `postgres`,
else `nobody`.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from nexus.database.embedded.errors import EmbeddedServerError


@dataclass(frozen=True)
class Account:
    """Who the server runs as. `other` is true when that is not who we are, that is, when we are root."""

    uid: int
    gid: int
    other: bool

    def give(self, path: Path) -> None:
        """Make the account the owner of one file or folder; links are not followed."""
        if self.other:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def give_all(self, folder: Path) -> None:
        """Make the account the owner of a folder and of everything in it."""
        self.give(folder)
        for parent, folders, files in os.walk(folder):
            for name in (*folders, *files):
                self.give(Path(parent, name))

    def can_use(self, path: Path) -> bool:
        """Whether the account may read and run `path`, and pass every folder above it.

        Judged by mode bits. An access list may allow more; the answer is then needlessly no, which costs a
        copy of the programs and nothing else.
        """
        if not self.other:
            return os.access(path, os.R_OK | os.X_OK)
        path = path.resolve()
        return self._allows(path, 0o5) and all(self._allows(folder, 0o1) for folder in path.parents)

    def _allows(self, path: Path, bits: int) -> bool:
        found = path.stat()
        shift = 6 if found.st_uid == self.uid else 3 if found.st_gid == self.gid else 0
        return (stat.S_IMODE(found.st_mode) >> shift) & bits == bits


def account_for(folder: Path, cluster: Path) -> Account:
    """The account for the data in `cluster`, inside `folder`; neither needs to exist yet."""
    me = os.geteuid()
    if me != 0:
        _refuse_foreign(cluster if cluster.exists() else folder, me)
        return Account(me, os.getegid(), other=False)
    for path in (cluster, folder):
        if path.exists() and (owner := path.stat()).st_uid != 0:
            return Account(owner.st_uid, owner.st_gid, other=True)
    return _unprivileged()


def _refuse_foreign(path: Path, me: int) -> None:
    if path.exists() and (owner := path.stat().st_uid) != me:
        raise EmbeddedServerError(
            f"{path} belongs to the account with number {owner}, and this process runs as number {me}.",
            advice="Run as that account, or choose another data folder.",
        )


def _unprivileged() -> Account:
    import pwd

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, other=True)
    raise EmbeddedServerError(
        "PostgreSQL does not run as root, and this system has neither an account `postgres` nor `nobody`.",
        advice="Run as an ordinary user, or set NEXUS_DATABASE_URL to a PostgreSQL server of your own.",
    )
