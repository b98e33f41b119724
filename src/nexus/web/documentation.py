"""The guides and the reference: for everybody, with the menu of whoever is signed in."""

from functools import cache
from typing import Final

from litestar import Response, get
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, public
from nexus.web.docs_search import SLUGS, guide_lead
from nexus.web.headers import PAGE_HEADERS
from nexus.web.reference import Group, Reference
from nexus.web.samples import Described, texts
from nexus.web.samples.calls import BASE, Calls, Kept
from nexus.web.samples.markdown import article_markdown
from nexus.web.view_models import DocsPage
from nexus.web.visit import Req, open_visit

_MARKDOWN: Final = "text/markdown"
_PLAIN: Final = "text/plain"


@get("/docs")
async def docs_home(request: Req, services: Services, reference: Reference, q: str = "") -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url, query=q[:100])
    return public(here, pages.docs_home(here.shell(), page, await reference.sections() if q.strip() else ()))


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
async def reference_home(request: Req, services: Services, reference: Reference) -> Page:
    """All endpoints, by group."""
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url)
    return public(here, pages.reference_home(here.shell(), page, await reference.groups()))


@get("/docs/reference/{slug:str}")
async def reference_page(request: Req, services: Services, reference: Reference, slug: str) -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url)
    return public(here, pages.reference_page(here.shell(), page, await _group(reference, slug)))


@get("/docs/reference/{slug:str}/openapi.json")
async def reference_part(reference: Reference, slug: str) -> Response[bytes]:
    """What the page of a group loads."""
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(
        reference.part(await _group(reference, slug)), media_type="application/json", headers=headers
    )


@get("/docs/reference/{slug:str}/samples")
async def group_samples(request: Req, services: Services, reference: Reference, slug: str) -> Page:
    """The endpoints of a group with their samples: the reference for readers without script."""
    group = await _group(reference, slug)
    here = await open_visit(services, request)
    return public(here, pages.group_samples(here.shell(), DocsPage(base_url=here.base_url), group))


@get("/docs/samples/{name:str}")
async def operation_samples(request: Req, services: Services, calls: Calls, name: str) -> Page:
    """The samples of one operation, for the reference to put in when it is opened."""
    found = await calls.operation(name)
    if found is None:
        raise NotFoundException
    here = await open_visit(services, request)
    return public(here, pages.samples_part(here.shell(), DocsPage(base_url=here.base_url), found))


@get("/docs/postman.json")
async def postman(request: Req, services: Services, calls: Calls) -> Response[str]:
    sent = {"Content-Disposition": 'attachment; filename="nexus.postman_collection.json"'}
    return kept(request, services, await calls.collection(), "application/json", sent)


@get("/llms.txt")
async def llms(request: Req, services: Services) -> Response[str]:
    return kept(request, services, _short(), _PLAIN)


@get("/llms-full.txt")
async def llms_full(request: Req, services: Services, calls: Calls) -> Response[str]:
    return kept(request, services, await calls.keep("full", _full), _PLAIN)


def kept(
    request: Req, services: Services, text: Kept, media: str, more: dict[str, str] | None = None
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


async def _group(reference: Reference, slug: str) -> Group:
    found = await reference.group(slug)
    if found is None:
        raise NotFoundException
    return found
