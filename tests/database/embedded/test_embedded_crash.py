"""Whatever was killed, the next start works, and what was acknowledged is there."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from embedded_support import FAST, UserProcess

from nexus.database.embedded import SUPERUSER, Binaries, EmbeddedServer
from nexus.database.embedded.locks import is_held


def kill_server(server: EmbeddedServer) -> int:
    pid = server.status().pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    return pid


def count(dsn: str) -> int:
    with psycopg.connect(dsn) as conn:
        row = conn.execute("SELECT count(*) FROM kept").fetchone()
        assert row
        return int(row[0])


def test_a_committed_row_outlives_the_killed_server(folder: Path, binaries: Binaries) -> None:
    server = EmbeddedServer(folder / "data", binaries)
    attached = server.attach()
    dsn = attached.dsn("postgres", SUPERUSER)
    with psycopg.connect(dsn, autocommit=True) as conn:
        conn.execute("CREATE TABLE kept (n int)")
        conn.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
        kill_server(server)
    with server.attach() as again:
        assert count(again.dsn("postgres", SUPERUSER)) == 1000
    attached.close()
    assert not server.status().running


@pytest.mark.parametrize("state", ["busy", "frozen"])
def test_children_that_did_not_notice_are_cleared(folder: Path, binaries: Binaries, state: str) -> None:
    server = EmbeddedServer(folder / "data", binaries)
    attached = server.attach()
    dsn = attached.dsn("postgres", SUPERUSER)
    psycopg.connect(dsn, autocommit=True).execute("CREATE TABLE kept AS SELECT 1 AS n").connection.close()
    conn = psycopg.connect(dsn, autocommit=True)
    child = conn.info.backend_pid
    if state == "busy":
        conn.pgconn.send_query(b"DO $$ BEGIN LOOP NULL; END LOOP; END $$")
        conn.pgconn.flush()
    else:
        os.kill(child, signal.SIGSTOP)
    kill_server(server)
    time.sleep(0.05)
    assert is_held(folder / "data" / "server.lock")  # the child lives on
    with server.attach() as again:
        assert count(again.dsn("postgres", SUPERUSER)) == 1
    attached.close()
    conn.close()


def test_a_pid_file_that_names_a_living_stranger_is_stale(folder: Path, binaries: Binaries) -> None:
    server = EmbeddedServer(folder / "data", binaries, FAST)
    server.attach()
    pid = kill_server(server)
    path = folder / "data" / "cluster" / "postmaster.pid"
    path.write_text(path.read_text().replace(str(pid), str(os.getppid()), 1))
    path.chmod(0o600)
    assert not server.status().running
    with server.attach():
        assert server.status().running


@pytest.mark.parametrize("after", [0.0, 0.15, 0.4, 0.8])
def test_a_first_start_that_was_killed_is_made_anew(
    folder: Path, wheel: Binaries, user_process: Callable[..., UserProcess], after: float
) -> None:
    data_dir = folder / "data"
    user = user_process(data_dir, wheel)
    while not (data_dir / "cluster.new").exists() and not (data_dir / "cluster").exists():
        time.sleep(0.002)
    time.sleep(after)
    user.kill()
    server = EmbeddedServer(data_dir, wheel, FAST)
    with server.attach() as attached, psycopg.connect(attached.dsn("postgres", SUPERUSER)) as conn:
        conn.execute("CREATE TABLE kept (n int)")
    assert not (data_dir / "cluster.new").exists()
    assert not server.status().running


def test_an_initdb_that_was_killed_is_made_anew(folder: Path, binaries: Binaries) -> None:
    half = folder / "data" / "cluster.new"
    (half / "base").mkdir(parents=True)
    (half / "PG_VERSION").write_text("")
    with EmbeddedServer(folder / "data", binaries, FAST).attach() as attached:
        psycopg.connect(attached.dsn("postgres", SUPERUSER)).close()
    assert not half.exists()
