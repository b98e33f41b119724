"""Serve one contender: the same server, loop and worker for each. `python -m bench.serve <name> <port>`."""

import sys
from typing import Any

TARGETS = {
    "ours": "bench.serve:ours",
    "orm": "bench.peers.orm.app:create_app",
    "bare": "bench.peers.bare:create_app",
}
DRAW = 250
"""What a process draws at once on the Professional plan."""


def ours() -> Any:
    """The product as it is, with a quota that does not end but is counted in the Professional plan's blocks."""
    from nexus.asgi import create_app
    from nexus.rate_limits import meter, model

    model.PLANS["professional"] = 1_000_000_000
    meter.block_size = lambda limit, granted: DRAW
    return create_app()


def main() -> None:
    from granian import Granian
    from granian.constants import Interfaces, Loops
    from granian.log import LogLevels

    Granian(
        TARGETS[sys.argv[1]], factory=True, interface=Interfaces.ASGI, address="127.0.0.1", port=int(sys.argv[2]),
        workers=1, loop=Loops.uvloop, websockets=False, log_level=LogLevels.warning,
    ).serve()  # fmt: skip


if __name__ == "__main__":
    main()
