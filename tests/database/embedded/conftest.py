"""Real servers in temporary folders, with the programs of the wheel and of the system."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from embedded_support import UserProcess

from nexus.database.embedded import Binaries, EmbeddedServer, EmbeddedServerError


@pytest.fixture(params=["wheel", "system"])
def binaries(request: pytest.FixtureRequest) -> Binaries:
    """The programs of each kind that is installed."""
    try:
        return Binaries.from_wheel() if request.param == "wheel" else Binaries.from_system()
    except EmbeddedServerError as absent:
        pytest.skip(str(absent))


@pytest.fixture
def wheel() -> Binaries:
    """The wheel's programs, where one kind is enough."""
    return Binaries.from_wheel()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short folder for servers (named `data` or `data…`); they are stopped at the end."""
    made = Path(tempfile.mkdtemp(prefix="nexus-", dir="/tmp"))
    yield made
    for cluster in made.rglob("cluster"):
        server = EmbeddedServer(cluster.parent)
        with suppress(EmbeddedServerError):
            server.stop(force=True)
        noted = cluster.parent / "socket-folder"
        if noted.exists():
            shutil.rmtree(noted.read_text(), ignore_errors=True)
    shutil.rmtree(made)


@pytest.fixture
def user_process() -> Iterator[Callable[..., UserProcess]]:
    """Makes other processes that attach; those still there at the end are killed."""
    made: list[UserProcess] = []

    def make(data_dir: Path, binaries: Binaries, *, prefix: tuple[str, ...] = ()) -> UserProcess:
        made.append(UserProcess(data_dir, binaries, prefix=prefix))
        return made[-1]

    yield make
    for user in made:
        if user.process.poll() is None:
            user.kill()
