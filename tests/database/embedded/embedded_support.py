"""What the tests of the embedded server share."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nexus.database.embedded import Binaries

FAST = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="must run as root")

USER = """
import sys
from pathlib import Path
from nexus.database.embedded import Binaries, EmbeddedServer
data_dir, bin_dir, version = sys.argv[1:]
settings = {"fsync": "off", "full_page_writes": "off"}
server = EmbeddedServer(Path(data_dir), Binaries(Path(bin_dir), int(version)), settings)
with server.attach() as attached:
    print(attached.dsn("postgres", "nexus_super"), flush=True)
    sys.stdin.readline()
print("closed", flush=True)
"""


class UserProcess:
    """Another process that attaches, and stays until told to leave."""

    def __init__(self, data_dir: Path, binaries: Binaries, *, prefix: tuple[str, ...] = ()) -> None:
        command = [*prefix, sys.executable, "-c", USER, str(data_dir), str(binaries.folder)]
        self.process = subprocess.Popen(
            [*command, str(binaries.version)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def attached(self) -> str:
        """Wait until it is attached; its address for the superuser."""
        assert self.process.stdout
        line = self.process.stdout.readline().strip()
        assert line.startswith("postgresql://"), line
        return line

    def leave(self) -> None:
        """Tell it to leave, and wait."""
        output, _ = self.process.communicate("\n")
        assert output == "closed\n"

    def kill(self) -> None:
        """End it as `kill -9` does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()
