"""The command line."""

import click

from nexus.cli import assistants, audit, billing, books, databases, doubles, organisations, portfolio, server


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="nexus-property-os")
def main() -> None:
    """NEXUS Property OS.

    Exit codes: 0 done, 1 refused, 2 wrong usage or settings, 3 the database can't be used, 130 interrupted.
    """


for room in (server, databases, organisations, portfolio, billing, books, audit, doubles, assistants):
    room.register(main)
