"""The guides and the reference: for everybody, with the menu of whoever is signed in."""

from functools import cache
from typing import Any, Final

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, public
from nexus.web.docs_search import SLUGS, guide_lead
from nexus.web.headers import PAGE_HEADERS
from nexus.web.samples import Described, texts
from nexus.web.samples.markdown import article_markdown
from nexus.web.samples.calls import BASE, Kept, Reference
from nexus.web.view_models import DocsPage
from nexus.web.visit import Req, open_visit

_MARKDOWN: Final = "text/markdown"
_PLAIN: Final = "text/plain"


@get("/docs")
async def docs_home(request: Req, services: Services, q: str = "") -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url, query=q[:100])
    return public(here, pages.docs_home(here.shell(), page))


@get("/docs/{slug:str}")
async def docs_page(request: Req, services: Services, slug: str) -> Page:
    if slug.endswith(".md") and slug[:-3] in SLUGS:
        return kept(request, services, Kept.of(_guide(slug[:-3])), _MARKDOWN)
    here = await open_visit(services, request)
    html = pages.docs_page(here.shell(), DocsPage(base_url=here.base_url), slug)
    if html is None:
        raise NotFoundException
    return public(here, html)


@get("/docs/reference")
async def docs_reference(request: Req, services: Services, reference: Reference) -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url, resources=await reference.resources())
    return public(here, pages.docs_reference(here.shell(), page))


@get("/docs/reference/{slug:str}")
async def resource_page(request: Req, services: Services, reference: Reference, slug: str) -> Page:
    """The operations of one resource: the reference for readers without script, and for search engines."""
    found = next((one for one in await reference.resources() if one.slug == slug), None)
    if found is None:
        raise NotFoundException
    here = await open_visit(services, request)
    return public(here, pages.resource_page(here.shell(), DocsPage(base_url=here.base_url), found))


@get("/docs/samples/{name:str}")
async def operation_samples(request: Req, services: Services, reference: Reference, name: str) -> Page:
    """The samples of one operation, for the reference to put in when it is opened."""
    found = await reference.operation(name)
    if found is None:
        raise NotFoundException
    here = await open_visit(services, request)
    return public(here, pages.samples_part(here.shell(), DocsPage(base_url=here.base_url), found))


@get("/docs/postman.json")
async def postman(request: Req, services: Services, reference: Reference) -> Response[str]:
    sent = {"Content-Disposition": 'attachment; filename="nexus.postman_collection.json"'}
    return kept(request, services, await reference.collection(), "application/json", sent)


@get("/llms.txt")
async def llms(request: Req, services: Services) -> Response[str]:
    return kept(request, services, _short(), _PLAIN)


@get("/llms-full.txt")
async def llms_full(request: Req, services: Services, reference: Reference) -> Response[str]:
    return kept(request, services, await reference.keep("full", _full), _PLAIN)


def kept(
    request: Request[Any, Any, Any],
    services: Services,
    text: Kept,
    media: str,
    more: dict[str, str] | None = None,
) -> Response[str]:
    """A text that is the same for everybody; 304 for whoever has it."""
    base = (services.settings.base_url or str(request.base_url)).rstrip("/")
    tag = f'"{text.tag}"'
    headers = PAGE_HEADERS | {"Cache-Control": "public, max-age=300", "ETag": tag} | (more or {})
    if request.headers.get("if-none-match") == tag:
        return Response("", status_code=304, headers=headers)
    return Response(text.text.replace(BASE, base), media_type=media, headers=headers)


@cache
def _guide(slug: str) -> str:
    return article_markdown(pages.guide(slug, BASE), BASE)


@cache
def _short() -> Kept:
    return Kept.of(texts.short({slug: guide_lead(pages.guide(slug, BASE)) for slug in SLUGS}, BASE))


def _full(operations: tuple[Described, ...]) -> str:
    return texts.full({slug: _guide(slug) for slug in SLUGS}, operations, BASE)
