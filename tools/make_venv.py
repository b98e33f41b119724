"""Make or extend the virtual environment from hashed lock files, then put this project in it."""

import subprocess
import sys
import venv
from pathlib import Path


def main() -> None:
    folder, *locks = sys.argv[1:]
    python = Path(folder) / "bin" / "python"
    if not python.exists():
        print(f"making {folder} ...", flush=True)
        venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    for lock in locks:
        print(f"installing {lock} ...", flush=True)
        subprocess.run([*pip, "--require-hashes", "-r", lock], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", "."], check=True)


main()
