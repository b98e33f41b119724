"""The pages that need no login: the documentation and its static files."""

from typing import Any

from litestar import Litestar, Request, Response, get
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import pages
from nexus.web.assets import find_asset
from nexus.web.headers import PAGE_HEADERS
from nexus.web.i18n import Locale, pick_locale
from nexus.web.view_models import DocsPage, ErrorPage, Shell


def create_web(services: Services) -> Any:
    """Everything that is not the API."""

    @get("/docs", sync_to_thread=False)
    def docs_home(request: Request[Any, Any, Any], q: str = "") -> Response[str]:
        page = DocsPage(base_url=_base_url(services, request), query=q[:100])
        return _html(pages.docs_home(_shell(request), page))

    @get("/docs/{slug:str}", sync_to_thread=False)
    def docs_page(request: Request[Any, Any, Any], slug: str) -> Response[str]:
        html = pages.docs_page(_shell(request), DocsPage(base_url=_base_url(services, request)), slug)
        if html is None:
            raise NotFoundException
        return _html(html)

    return Litestar(
        [docs_home, docs_page, static],
        openapi_config=None,
        exception_handlers={NotFoundException: _not_found},
    )


@get("/static/{path:path}", sync_to_thread=False)
def static(request: Request[Any, Any, Any], path: str) -> Response[bytes]:
    asset = find_asset(path.lstrip("/"))
    if asset is None:
        raise NotFoundException
    kept = asset.cache_control(request.query_params.get("v"))
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff"}
    return Response(asset.file.read_bytes(), media_type=asset.media_type, headers=headers)


def _not_found(request: Request[Any, Any, Any], _error: Exception) -> Response[str]:
    return _html(pages.error_page(_shell(request), ErrorPage(status=404)), status=404)


def _html(html: str, status: int = 200) -> Response[str]:
    return Response(html, status_code=status, media_type="text/html; charset=utf-8", headers=PAGE_HEADERS)


def _shell(request: Request[Any, Any, Any]) -> Shell:
    locale: Locale = pick_locale(
        request.cookies.get("nexus_locale"), request.headers.get("accept-language", "")
    )
    return Shell(locale=locale, path=request.url.path, csrf="")


def _base_url(services: Services, request: Request[Any, Any, Any]) -> str:
    return services.settings.base_url or str(request.base_url).rstrip("/")
