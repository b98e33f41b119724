"""PostgreSQL without an installation: a server in a folder, started by whoever comes first.

    with EmbeddedServer(Path(".nexus/postgres")).attach() as server:
        psycopg.connect(server.dsn("postgres", "nexus_super"))

Any number of processes attach at once; the last to leave stops it. `kill -9` of a user, of the server or of
the first start loses nothing that was acknowledged, and the next to attach cleans up. It listens on a
socket that only its owner can open, and not on the network; whoever can open it is trusted.

    data_dir/
      cluster/        PostgreSQL's own files
      run/            the socket (a short folder under the temporary files when this path is too long)
      users/          one locked file for each user
      start.lock      held while the server is started or stopped
      server.lock     held by every process of the server
      server.log      what it wrote, and server.log.1 before that

Linux and macOS. As root the server runs as another account (see `accounts`, `relocate` and `cluster`).
"""

from nexus.database.embedded.binaries import Binaries
from nexus.database.embedded.errors import EmbeddedServerError
from nexus.database.embedded.probe import SUPERUSER
from nexus.database.embedded.server import Attachment, EmbeddedServer, Status

__all__ = ["SUPERUSER", "Attachment", "Binaries", "EmbeddedServer", "EmbeddedServerError", "Status"]
