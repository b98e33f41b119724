"""Which database to use: the one that is named, or the embedded one, started and made ready when needed."""

from dataclasses import dataclass
from typing import Any

from nexus.core.settings import Settings
from nexus.database.migrate import create_embedded_database

DATABASE = "nexus"


@dataclass(frozen=True)
class Connected:
    """Addresses to connect to, and the embedded server's lease on life where there is one."""

    app_url: str
    owner_url: str
    attachment: Any = None

    def close(self) -> None:
        """Let go of the embedded server; the last one out stops it."""
        if self.attachment is not None:
            self.attachment.close()


def connect(settings: Settings) -> Connected:
    """Start or join the embedded server, or use the database that the settings name."""
    if not settings.embedded:
        return Connected(settings.database_url, settings.database_owner_url or settings.database_url)
    from nexus.database.embedded import EmbeddedServer

    attachment = EmbeddedServer(settings.data_dir / "postgres").attach()
    create_embedded_database(attachment.dsn("postgres", "nexus_super"), DATABASE)
    return Connected(
        attachment.dsn(DATABASE, "nexus_app"), attachment.dsn(DATABASE, "nexus_owner"), attachment
    )
