"""Static files. Their addresses carry a hash of the content, so a browser may keep them for a year."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

STATIC: Final = Path(__file__).parent / "static"
_MEDIA_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_FOREVER: Final = "public, max-age=31536000, immutable"
_AN_HOUR: Final = "public, max-age=3600"


class Asset(msgspec.Struct, frozen=True):
    """One static file: where it lies, and what a browser is told of it."""

    path: str
    file: Path
    media_type: str
    version: str

    @property
    def url(self) -> str:
        return f"/static/{self.path}?v={self.version}"

    def cache_control(self, version: str | None) -> str:
        """For a request with `?v=version`. A font's version stands in its name."""
        return _FOREVER if version == self.version or self.file.suffix == ".woff2" else _AN_HOUR


@cache
def all_assets() -> dict[str, Asset]:
    """Path below `/static/` -> file. Licences and notes are not served."""
    found = {}
    for file in sorted(STATIC.rglob("*")):
        if file.suffix in _MEDIA_TYPES:
            path = file.relative_to(STATIC).as_posix()
            version = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
            found[path] = Asset(path, file, _MEDIA_TYPES[file.suffix], version)
    return found


def find_asset(path: str) -> Asset | None:
    """The file behind `/static/{path}`; None for anything that isn't one of ours, `..` included."""
    return all_assets().get(path)


def asset_url(path: str) -> str:
    """The address of a static file. Raises `KeyError` for one that doesn't exist."""
    return all_assets()[path].url
