"""Starting, stopping and starting again; what the server is set to; where its socket is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import asyncpg
import psycopg
import pytest
from embedded_support import FAST

from nexus.database.embedded import SUPERUSER, Binaries, EmbeddedServer, EmbeddedServerError


def ask(dsn: str, question: str) -> str:
    with psycopg.connect(dsn) as conn:
        row = conn.execute(question).fetchone()
        assert row
        return str(row[0])


def test_what_is_written_is_there_after_a_restart(folder: Path, binaries: Binaries) -> None:
    server = EmbeddedServer(folder / "data", binaries, FAST)
    with server.attach() as attached, psycopg.connect(attached.dsn("postgres", SUPERUSER)) as conn:
        conn.execute("CREATE TABLE kept AS SELECT 7 AS n")
    assert not server.status().running

    with server.attach() as attached:
        assert ask(attached.dsn("postgres", SUPERUSER), "SELECT n FROM kept") == "7"
        status = server.status()
    assert status.running
    assert status.version == binaries.version
    assert status.users == 1
    assert status.socket == Path(attached.host) / ".s.PGSQL.5432"


async def test_the_address_serves_asyncpg_and_psycopg(folder: Path, wheel: Binaries) -> None:
    data_dir = folder / "data of محمد, 100%"
    with EmbeddedServer(data_dir, wheel, FAST).attach() as attached:
        dsn = attached.dsn("postgres", SUPERUSER)
        assert ask(dsn, "SELECT current_user") == SUPERUSER
        conn = await asyncpg.connect(dsn)
        assert await conn.fetchval("SELECT current_database()") == "postgres"
        await conn.close()


def test_the_server_is_set_up_for_us(folder: Path, binaries: Binaries) -> None:
    with EmbeddedServer(folder / "data", binaries, {"work_mem": "7MB"}).attach() as attached:
        dsn = attached.dsn("postgres", SUPERUSER)
        wanted = {
            "server_encoding": "UTF8",
            "data_checksums": "on",
            "fsync": "on",
            "synchronous_commit": "on",
            "listen_addresses": "",
            "random_page_cost": "1.1",
            "max_connections": "200",
            "jit": "off",
            "TimeZone": "UTC",
            "idle_in_transaction_session_timeout": "1min",
            "work_mem": "7MB",
        }
        assert {name: ask(dsn, f"SHOW {name}") for name in wanted} == wanted
        assert ask(dsn, "SELECT lower('É') || ('Z' < 'a')::text") == "étrue"
        rules = "SELECT string_agg(DISTINCT type || ' ' || auth_method, ', ') FROM pg_hba_file_rules"
        assert ask(dsn, rules) == "host reject, local trust"


def test_others_cannot_open_the_socket(folder: Path, wheel: Binaries) -> None:
    data_dir = folder / "data"
    with EmbeddedServer(data_dir, wheel, FAST).attach() as attached:
        host = Path(attached.host)
        assert host == data_dir / "run"
        assert stat.S_IMODE(host.stat().st_mode) == 0o700
        assert stat.S_IMODE((host / ".s.PGSQL.5432").stat().st_mode) == 0o700
        assert stat.S_IMODE((data_dir / "cluster").stat().st_mode) == 0o700
        assert stat.S_IMODE((data_dir / "server.log").stat().st_mode) == 0o600


def test_a_path_too_long_for_a_socket_gets_a_short_private_folder(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / ("long" * 30) / "data", wheel, FAST)
    with server.attach() as attached:
        host = Path(attached.host)
        assert not host.is_relative_to(folder)
        assert stat.S_IMODE(host.stat().st_mode) == 0o700
        assert ask(attached.dsn("postgres", SUPERUSER), "SELECT 1") == "1"
        assert server.status().running
    with server.attach() as attached:
        assert attached.host == str(host)


def test_a_short_folder_that_is_not_ours_is_refused(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / ("long" * 30) / "data", wheel, FAST)
    with server.attach() as attached:
        host = Path(attached.host)
    host.rmdir()
    host.symlink_to(folder)
    try:
        with pytest.raises(EmbeddedServerError, match="is not a folder of the account"):
            server.attach()
        if os.geteuid() == 0:
            host.unlink()
            host.mkdir(mode=0o700)
            os.chown(host, 12345, 12345)
            with pytest.raises(EmbeddedServerError, match="is not a folder of the account"):
                server.attach()
    finally:
        host.unlink() if host.is_symlink() else host.rmdir()


def test_data_of_another_major_version_is_refused_untouched(folder: Path, wheel: Binaries) -> None:
    data_dir = folder / "data"
    (data_dir / "cluster").mkdir(parents=True)
    (data_dir / "cluster" / "PG_VERSION").write_text("14\n")
    for server in (EmbeddedServer(data_dir, wheel), EmbeddedServer(data_dir)):
        with pytest.raises(EmbeddedServerError) as refused:
            server.attach()
        assert "PostgreSQL 14" in str(refused.value)
        assert f"PostgreSQL {wheel.version}" in str(refused.value)
    assert sorted(path.name for path in data_dir.rglob("*")) == ["PG_VERSION", "cluster"]


def test_the_programs_are_those_that_made_the_data(folder: Path, binaries: Binaries) -> None:
    with EmbeddedServer(folder / "data", binaries, FAST).attach():
        pass
    with EmbeddedServer(folder / "data", settings=FAST).attach() as attached:
        assert ask(attached.dsn("postgres", SUPERUSER), "SHOW server_version").startswith(
            str(binaries.version)
        )


def test_a_server_that_cannot_start_says_why(folder: Path, wheel: Binaries) -> None:
    server = EmbeddedServer(folder / "data", wheel, {**FAST, "work_mem": "plenty"})
    with pytest.raises(EmbeddedServerError) as failed:
        server.attach()
    assert 'invalid value for parameter "work_mem": "plenty"' in failed.value.log
    assert "server.log" in failed.value.advice
    assert server.status().users == 0
