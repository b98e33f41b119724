"""Renew the lock files. uv names no index in them unless told to; this fails if one slips in."""

import subprocess
import sys
from pathlib import Path

COMMON = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
          "--no-emit-index-url", "--no-emit-find-links", "--quiet"]  # fmt: skip
TARGETS = {
    "requirements-build.lock": ["requirements-build.in"],
    "requirements.lock": ["pyproject.toml"],
    "requirements-dev.lock": ["pyproject.toml", "--extra", "dev", "-c", "requirements.lock"],
}


def main() -> None:
    for lock, arguments in TARGETS.items():
        subprocess.run([*COMMON, *arguments, "-o", lock], check=True)
        if "://" in "".join(
            line for line in Path(lock).read_text().splitlines() if not line.lstrip().startswith("#")
        ):
            sys.exit(f"{lock} names an address")


main()
