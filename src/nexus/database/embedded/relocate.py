"""A copy of the programs for an account that cannot reach the original.

Needed when root installed them below a folder closed to others (`/root/clone/.venv`, and `/root` is 0700).
The account the server runs as cannot pass that folder. What was weighed:

- keeping CAP_DAC_OVERRIDE over the change of account: needs ambient capabilities, which some container
  runtimes lack, and gives the server the right to every file;
- a user namespace: forbidden to containers by default;
- opening the folders above: changes what is not ours.

A copy, made once per version, needs nothing of the system. The data itself is not copied: the server is
handed its open folder (see `Cluster`).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from nexus.database.embedded.accounts import Account
from nexus.database.embedded.binaries import Binaries
from nexus.database.embedded.errors import EmbeddedServerError

# Kept over restarts where the system allows it: a cleaner of temporary files must not take a library away
# from a server that runs.
PLACES = ("/var/lib/nexus-property-os", os.path.join(tempfile.gettempdir(), "nexus-property-os"))  # noqa: PTH118
LEFT_OUT = ("include", "pkgconfig", "pgxs", "*.a", "__pycache__")


def usable_by(account: Account, binaries: Binaries) -> Binaries:
    """The programs where the account can run them: as they are, or a copy."""
    if account.can_use(binaries.postgres) and account.can_use(binaries.initdb):
        return binaries
    prefix = binaries.folder.parent
    name = f"postgresql-{binaries.version}-{_fingerprint(binaries)}"
    for place in map(Path, PLACES):
        copy = place / name
        inside = copy / prefix.parent.name / prefix.name / binaries.folder.name
        if _is_ours(place, account) and (_is_whole(copy, inside) or _make(copy, prefix, binaries)):
            return Binaries(inside, binaries.version)
    raise EmbeddedServerError(
        f"The account the server runs as cannot reach {binaries.folder}, and no copy could be made in "
        f"{' or '.join(PLACES)}.",
        advice="Install the product in a folder that all accounts can pass, or run as an ordinary user.",
    )


def _fingerprint(binaries: Binaries) -> str:
    """One copy per build: many installations share it, and a new release makes a new one."""
    with binaries.postgres.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def _is_ours(place: Path, account: Account) -> bool:
    """Whether programs may run from there, and nobody but us can change them."""
    try:
        place.mkdir(mode=0o755, exist_ok=True)
        found = place.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o022:
            return False
        place.chmod(0o755)
        no_exec = os.statvfs(place).f_flag & getattr(os, "ST_NOEXEC", 0)
        return not no_exec and account.can_use(place)
    except OSError:
        return False


def _is_whole(copy: Path, inside: Path) -> bool:
    """A copy appears under its name only when finished; a cleaner may have taken files from it since."""
    try:
        wanted = int((copy / "files").read_text())
    except (OSError, ValueError):
        return False
    return (inside / "postgres").exists() and wanted == _count(copy)


def _make(copy: Path, prefix: Path, binaries: Binaries) -> bool:
    fresh = Path(tempfile.mkdtemp(prefix="copy-", dir=copy.parent))
    try:
        target = fresh / prefix.parent.name / prefix.name
        for part in ("lib", "share"):
            if (prefix / part).is_dir():
                shutil.copytree(prefix / part, target / part, ignore=shutil.ignore_patterns(*LEFT_OUT))
        (target / binaries.folder.name).mkdir(parents=True)
        for program in (binaries.postgres, binaries.initdb):
            shutil.copy(program, target / binaries.folder.name)
        libraries = prefix.parent.with_name(f"{prefix.parent.name}.libs")  # where a wheel puts its own
        if libraries.is_dir():
            shutil.copytree(libraries, fresh / libraries.name)
        (fresh / "files").write_text(str(_count(fresh) + 1))
        _open_to_all(fresh)
        shutil.rmtree(copy, ignore_errors=True)
        fresh.rename(copy)
    except OSError:
        return False
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return True


def _count(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder))


def _open_to_all(folder: Path) -> None:
    """Readable whatever the umask was when the programs were installed."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
