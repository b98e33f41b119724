"""Is a server there, and does it take connections?"""

from __future__ import annotations

import socket
import struct
from enum import Enum
from pathlib import Path
from typing import NamedTuple

SUPERUSER = "nexus_super"
PROTOCOL_3 = 196608
CANNOT_CONNECT_NOW = b"C57P03\0"  # starting up, shutting down or recovering


class Answer(Enum):
    """What came back from the socket."""

    READY = "ready"
    NOT_YET = "not yet"
    SILENT = "silent"


class Postmaster(NamedTuple):
    """What the server wrote about itself: true while it lives, and left behind when it is killed."""

    pid: int
    ready: bool


def ask(path: Path) -> Answer:
    """Knock at the socket with a real start of a connection, as an application would."""
    names = f"user\0{SUPERUSER}\0database\0postgres\0\0".encode()
    with socket.socket(socket.AF_UNIX) as conn:
        conn.settimeout(2)
        try:
            conn.connect(str(path))
            conn.sendall(struct.pack("!ii", len(names) + 8, PROTOCOL_3) + names)
            reply = conn.recv(4096)
            if reply.startswith(b"R"):
                conn.sendall(b"X\0\0\0\4")
        except OSError:
            return Answer.SILENT
    if not reply:
        return Answer.SILENT
    # Any other refusal (too many connections, say) comes from a server that runs.
    return Answer.NOT_YET if CANNOT_CONNECT_NOW in reply else Answer.READY


def read_postmaster(cluster: Path) -> Postmaster | None:
    """The pid file's first and eighth line, if the file is there and whole enough to have a pid."""
    try:
        lines = (cluster / "postmaster.pid").read_text(errors="replace").splitlines()
        return Postmaster(int(lines[0]), len(lines) > 7 and lines[7].strip() == "ready")
    except (OSError, ValueError, IndexError):
        return None
