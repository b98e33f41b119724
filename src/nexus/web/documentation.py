"""The guides and the reference: for everybody, with the menu of whoever is signed in."""

from litestar import Response, get
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, public
from nexus.web.reference import Group, Reference
from nexus.web.view_models import DocsPage
from nexus.web.visit import Req, open_visit


@get("/docs")
async def docs_home(request: Req, services: Services, reference: Reference, q: str = "") -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url, query=q[:100])
    return public(here, pages.docs_home(here.shell(), page, reference.sections))


@get("/docs/{slug:str}")
async def docs_page(request: Req, services: Services, slug: str) -> Page:
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
    return public(here, pages.reference_home(here.shell(), page, reference.groups))


@get("/docs/reference/{slug:str}")
async def reference_page(request: Req, services: Services, reference: Reference, slug: str) -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url)
    return public(here, pages.reference_page(here.shell(), page, _group(reference, slug)))


@get("/docs/reference/{slug:str}/openapi.json", sync_to_thread=False)
def reference_part(reference: Reference, slug: str) -> Response[bytes]:
    """What the page of a group loads."""
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(reference.part(_group(reference, slug)), media_type="application/json", headers=headers)


def _group(reference: Reference, slug: str) -> Group:
    found = reference.group(slug)
    if found is None:
        raise NotFoundException
    return found
