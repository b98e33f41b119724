"""Several processes on one server: the first starts it, the last stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from embedded_support import FAST, UserProcess

from nexus.database.embedded import SUPERUSER, Binaries, EmbeddedServer, EmbeddedServerError

Make = Callable[..., UserProcess]


def test_the_last_of_two_processes_stops_it(folder: Path, binaries: Binaries, user_process: Make) -> None:
    server = EmbeddedServer(folder / "data", binaries)
    first, second = user_process(folder / "data", binaries), user_process(folder / "data", binaries)
    assert first.attached() == second.attached()
    assert server.status().users == 2
    first.leave()
    assert server.status().running
    second.leave()
    assert not server.status().running


def test_many_first_starts_at_once_make_one_server(folder: Path, wheel: Binaries, user_process: Make) -> None:
    users = [user_process(folder / "data", wheel) for _ in range(4)]
    pids = set()
    for user in users:
        with psycopg.connect(user.attached()) as conn:
            row = conn.execute("SELECT pg_postmaster_start_time()").fetchone()
            assert row
            pids.add(row[0])
    assert len(pids) == 1
    for user in users:
        user.leave()
    assert not EmbeddedServer(folder / "data", wheel).status().running


def test_a_killed_user_is_forgotten(folder: Path, wheel: Binaries, user_process: Make) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    user = user_process(folder / "data", wheel)
    user.attached()
    user.kill()
    assert server.status().running  # there was nobody left to stop it
    with server.attach():
        assert server.status().users == 1
    assert not server.status().running


def test_a_server_in_use_is_stopped_only_by_force(folder: Path, wheel: Binaries, user_process: Make) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    assert server.stop() is False
    user = user_process(folder / "data", wheel)
    user.attached()
    with pytest.raises(EmbeddedServerError, match=f"in use by 1: process {user.process.pid}"):
        server.stop()
    assert server.status().running
    assert server.stop(force=True) is True
    assert not server.status().running
    user.leave()
    assert server.stop() is False


def test_one_process_may_attach_twice(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    first, second = server.attach(), server.attach()
    assert server.status().users == 2
    first.close()
    first.close()
    assert server.status().running
    second.close()
    assert not server.status().running


def test_a_forked_child_keeps_the_server(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    attached = server.attach()
    wake, woken = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(woken)
        os.read(wake, 1)
        attached.close()
        os._exit(0)
    os.close(wake)
    attached.close()
    assert server.status().users == 1
    os.close(woken)
    os.waitpid(child, 0)
    assert not server.status().running


def test_a_user_that_forgets_to_close_still_stops_it(folder: Path, wheel: Binaries) -> None:
    script = (
        "import sys; from pathlib import Path; from nexus.database.embedded import EmbeddedServer\n"
        "EmbeddedServer(Path(sys.argv[1]), settings={'fsync': 'off'}).attach()"
    )
    subprocess.run([sys.executable, "-c", script, str(folder / "data")], check=True)
    assert not EmbeddedServer(folder / "data", wheel).status().running


def test_ctrl_c_does_not_reach_the_server(folder: Path, wheel: Binaries, user_process: Make) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    with server.attach():
        pid = server.status().pid
        assert pid
        assert os.getpgid(pid) not in (os.getpgid(0), 0)
        assert os.getsid(pid) != os.getsid(0)


def test_it_can_be_started_again_under_its_users(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    with server.attach() as attached:
        pid = server.status().pid
        assert pid
        os.kill(pid, signal.SIGKILL)
        attached.ensure_running()
        psycopg.connect(attached.dsn("postgres", SUPERUSER)).close()
        assert server.status().pid != pid


def test_the_address_is_known_before_the_start(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, FAST)
    url = server.url()
    assert not server.status().running
    with server.attach() as attached:
        assert attached.dsn() == url
