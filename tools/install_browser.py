"""Make sure that there is a Chromium for the browser tests: `python tools/install_browser.py`.

Does nothing where one is found: `$NEXUS_CHROMIUM`, or on the PATH. Else installs Debian's as root, or Playwright's own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """The path of a Chromium, or None. One that Playwright installed counts too."""
    wanted = os.environ.get("NEXUS_CHROMIUM")
    if wanted:
        return wanted if Path(wanted).exists() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _of_playwright()


def _of_playwright() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if "PLAYWRIGHT_BROWSERS_PATH" not in os.environ and not list(_playwright_folder().glob("chromium*")):
        return None  # starting Playwright only to ask takes a second
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _playwright_folder() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/ms-playwright"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "ms-playwright"
    return Path.home() / ".cache/ms-playwright"


def install_browser() -> None:
    """Raises `subprocess.CalledProcessError` or `OSError` when it can't."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(command, check=True, env=quiet)
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> None:
    if find_browser():
        return
    print("installing Chromium for the browser tests ...", flush=True)
    try:
        install_browser()
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"That failed ({error}). Install Chromium or Chrome, or name one in NEXUS_CHROMIUM.")
        print("The tests run all the same; those in a browser will fail.", flush=True)


if __name__ == "__main__":
    main()
