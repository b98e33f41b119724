"""`nexus mcp`: lets an assistant on this machine work with a running server."""

import os
from pathlib import Path

import click

from nexus.cli.kit import command
from nexus.core.settings import SettingsError

_KEY: str = "NEXUS_API_KEY"


def register(main: click.Group) -> None:
    command(main, "mcp")(mcp)


@click.option(
    "--url",
    default="http://localhost:8000",
    envvar="NEXUS_URL",
    show_default=True,
    help="The server's address.",
)
@click.option(
    "--api-key-file", type=click.Path(path_type=Path), help=f"A file that holds the API key. Default: {_KEY}."
)
@click.option(
    "--tools", default="", help="Which tools it has: core (default), all, or resources as in core,webhooks."
)
def mcp(url: str, api_key_file: Path | None, tools: str) -> None:
    """Serve the Model Context Protocol on standard input and output, for a running server.

    The key stands in a file or in NEXUS_API_KEY, never among the arguments, which other users of the machine see.
    """
    key = _read_key(api_key_file)
    if not url.startswith(("http://", "https://")):
        raise SettingsError("--url must begin with http:// or https://")
    from nexus.mcp.bridge import run

    run(url, key, tools)


def _read_key(file: Path | None) -> str:
    """Raises `SettingsError` where there is none."""
    if file is not None:
        try:
            key = file.expanduser().read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"--api-key-file {file} can't be read: {error}") from None
    else:
        key = os.environ.get(_KEY, "").strip()
    if not key:
        raise SettingsError(f"Give the API key in {_KEY} or in the file of --api-key-file.")
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise SettingsError("The API key must be one line as Settings > API Keys showed it.")
    return key
