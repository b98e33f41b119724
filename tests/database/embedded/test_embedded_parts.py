"""The parts that need no server."""

from __future__ import annotations

from pathlib import Path

import pytest

from nexus.database.embedded import Binaries, EmbeddedServerError
from nexus.database.embedded import layout as layout_module
from nexus.database.embedded.layout import ServerLog
from nexus.database.embedded.settings import MIB, server_settings


@pytest.mark.parametrize(("memory", "buffers"), [(256, "32MB"), (1024, "128MB"), (64 * 1024, "256MB")])
def test_memory_is_taken_by_the_machines_size(memory: int, buffers: str) -> None:
    assert server_settings({}, memory * MIB)["shared_buffers"] == buffers


def test_the_callers_settings_come_last() -> None:
    assert server_settings({"jit": "on"})["jit"] == "on"


def test_the_log_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout_module, "LOG_LIMIT", 100)
    log = ServerLog(tmp_path / "server.log")
    log.path.write_text("old\n" * 50)
    log.trim()
    assert log.tail() == ""
    assert (tmp_path / "server.log.1").read_text() == "old\n" * 25
    log.path.write_text("new\n")
    log.trim()
    assert log.tail() == "new"


def test_a_version_that_is_not_there_is_named() -> None:
    with pytest.raises(EmbeddedServerError, match="PostgreSQL 12 is not"):
        Binaries.find(version=12)
    with pytest.raises(EmbeddedServerError, match="PostgreSQL 12 is not in the wheel"):
        Binaries.from_wheel(12)
