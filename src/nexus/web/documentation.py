"""The guides and the reference: for everybody, with the menu of whoever is signed in."""

from litestar import get
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, public
from nexus.web.view_models import DocsPage
from nexus.web.visit import Req, open_visit


@get("/docs")
async def docs_home(request: Req, services: Services, q: str = "") -> Page:
    here = await open_visit(services, request)
    page = DocsPage(base_url=here.base_url, query=q[:100])
    return public(here, pages.docs_home(here.shell(), page))


@get("/docs/{slug:str}")
async def docs_page(request: Req, services: Services, slug: str) -> Page:
    here = await open_visit(services, request)
    html = pages.docs_page(here.shell(), DocsPage(base_url=here.base_url), slug)
    if html is None:
        raise NotFoundException
    return public(here, html)
