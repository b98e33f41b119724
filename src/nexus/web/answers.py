"""Answers of the dashboard: pages and redirects, with their headers and cookies."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from litestar import Response
from litestar.datastructures import Cookie

from nexus.web import cookies
from nexus.web.headers import PAGE_HEADERS, PRIVATE_HEADERS
from nexus.web.visit import Visit

Page = Response[str]
_HTML: Final = "text/html"
_LONGEST: Final = 500


def private(visit: Visit, html: str, status: int = 200, *, headers: Mapping[str, str] | None = None) -> Page:
    """A page for one person, of which no copy is kept."""
    sent = PRIVATE_HEADERS | {"X-Request-Id": visit.id} | dict(headers or {})
    return Response(html, status_code=status, media_type=_HTML, headers=sent, cookies=_shown_notice(visit))


def public(visit: Visit, html: str, status: int = 200) -> Page:
    """A page that is the same for everybody, unless somebody is signed in."""
    if visit.signed is not None:
        return private(visit, html, status)
    sent = PAGE_HEADERS | {"X-Request-Id": visit.id, "Vary": "Cookie, Accept-Language"}
    return Response(html, status_code=status, media_type=_HTML, headers=sent)


def redirect(visit: Visit, path: str, *, notice: str | None = None, baked: tuple[Cookie, ...] = ()) -> Page:
    """See another page of this site (303). A request by htmx is told to load it whole."""
    left = (cookies.notice(notice, secure=visit.secure),) if notice else ()
    headers = PRIVATE_HEADERS | {"X-Request-Id": visit.id}
    if visit.request.headers.get("hx-request"):
        return Response(
            "",
            status_code=200,
            media_type=_HTML,
            headers=headers | {"HX-Redirect": path},
            cookies=[*baked, *left],
        )
    return Response(
        "", status_code=303, media_type=_HTML, headers=headers | {"Location": path}, cookies=[*baked, *left]
    )


def sign_in_path(visit: Visit) -> str:
    """The login page that leads back here, if here is a page and not a form that was sent."""
    request = visit.request
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    if request.method != "GET" or here == "/":
        return "/login"
    return f"/login?next={quote(safe_path(here), safe='')}"


def safe_path(text: str) -> str:
    """The text if it is a path of this very site, else `/`: nobody is sent elsewhere by a link to our login."""
    harmless = (
        text.startswith("/")
        and not text.startswith(("//", "/\\"))
        and len(text) <= _LONGEST
        and text.isascii()
        and text.isprintable()
        and "\\" not in text
        and " " not in text
    )
    return text if harmless else "/"


def _shown_notice(visit: Visit) -> list[Cookie]:
    present = cookies.NOTICE in visit.request.cookies
    return [cookies.no_notice(secure=visit.secure)] if present else []
