"""Look at every page with example data: `python tools/preview_pages.py`, or `--out FOLDER` to write them.

The server sends the product's own security headers, so whatever breaks them shows. The language is the browser's.
"""

import argparse
import json
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from nexus.web import pages
from nexus.web.assets import find_asset
from nexus.web.headers import PAGE_HEADERS, PRIVATE_HEADERS
from nexus.web.i18n import LOCALES, Locale, pick_locale
from preview_data import BASE_URL, docs, every_page, shell

cached_pages = cache(every_page)
PROPERTY = {
    "id": "prop_01m85ehxebebdvr0fb3n59mqqh",
    "name": "Marina Tower A",
    "type": "residential",
    "address": "Dubai Marina, Dubai",
    "units_count": 45,
    "occupied_units": 42,
    "status": "active",
}
DESCRIPTION = Path(__file__).with_name("preview_openapi.json")


class Preview(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(address.query).items()}
        if address.path.startswith("/static/"):
            self._static(address.path.removeprefix("/static/"), query.get("v"))
        elif address.path.startswith("/api/v2/"):
            self._api(address.path)
        else:
            self._page(address.path, query.get("q", ""))

    def do_POST(self) -> None:
        """Nothing is done; creating and rolling a key show the page that follows."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urlsplit(self.path).path
        target = "/preview/key-created" if path == "/settings/api-keys" else "/settings/api-keys"
        target = "/preview/key-rolled" if path.endswith("/roll") else target
        self._send(
            200, "text/html; charset=utf-8", cached_pages(self._locale())[target].encode(), PRIVATE_HEADERS
        )

    def _locale(self) -> Locale:
        return pick_locale(None, self.headers.get("Accept-Language", ""))

    def _page(self, path: str, words: str) -> None:
        locale = self._locale()
        html = cached_pages(locale).get(path)
        if path == "/docs" and words:
            html = pages.docs_home(shell(locale, "/docs", signed_in=False), docs(words))
        status = 200 if html is not None else 404
        html = html if html is not None else cached_pages(locale)["/preview/error-404"]
        self._send(status, "text/html; charset=utf-8", html.encode(), PAGE_HEADERS)

    def _static(self, path: str, version: str | None) -> None:
        asset = find_asset(path)
        if asset is None:
            self._send(404, "text/plain", b"", {})
            return
        kept = {"Cache-Control": asset.cache_control(version), "X-Content-Type-Options": "nosniff"}
        self._send(200, asset.media_type, asset.file.read_bytes(), kept)

    def _api(self, path: str) -> None:
        if path == "/api/v2/openapi.json":
            self._send(200, "application/json", DESCRIPTION.read_bytes(), {})
            return
        sent = self.headers.get("Authorization", "")
        if not sent.startswith("Bearer nxs_"):
            problem = {"type": "about:blank", "title": "No valid API key was sent", "status": 401}
            self._send(401, "application/problem+json", json.dumps(problem).encode(), {})
            return
        body = {"data": [PROPERTY], "meta": {"total": 1, "page": 1, "limit": 20}}
        self._send(200, "application/json", json.dumps(body).encode(), {})

    def _send(self, status: int, media_type: str, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": media_type, "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def start(port: int = 0) -> ThreadingHTTPServer:
    return ThreadingHTTPServer(("127.0.0.1", port), Preview)


def write_all(folder: Path) -> None:
    for locale in LOCALES:
        for path, html in every_page(locale).items():
            file = folder / locale / f"{path.strip('/').replace('/', '-') or 'overview'}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8010)
    parser.add_argument("--out", type=Path, help="write the pages to this folder instead of serving them")
    arguments = parser.parse_args()
    if arguments.out:
        write_all(arguments.out)
        return
    server = start(arguments.port)
    print(f"http://127.0.0.1:{arguments.port}/ shows the pages of {BASE_URL}; Ctrl-C ends", flush=True)
    for path in cached_pages("en"):
        print(f"  {path}")
    server.serve_forever()


if __name__ == "__main__":
    main()
