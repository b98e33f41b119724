"""`python -m nexus` is the command line."""

from nexus.cli import main

main(prog_name="nexus")
