"""The search of the top bar: everything that the person may read, the best first."""

from typing import Final

from litestar import get

from nexus.core import ids
from nexus.search.actions import Found, find, may_find
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private
from nexus.web.i18n import Locale
from nexus.web.view_models import SearchHit, SearchPage
from nexus.web.visit import Req, visit

SHOWN: Final = 30
LONGEST: Final = 100


@get("/search")
async def show_search(request: Req, services: Services, q: str = "") -> Page:
    here = await visit(services, request)
    query = q.replace("\x00", "").strip()[:LONGEST]
    found: list[Found] = []
    if query:
        async with here.read() as ctx:
            found = await find(ctx, query, may_find(ctx), SHOWN)
    page = SearchPage(query=query, hits=tuple(_hit(one, here.locale) for one in found), most=SHOWN)
    return private(here, pages.search_page(here.shell(), page))


def _hit(one: Found, locale: Locale) -> SearchHit:
    title = (locale == "ar" and one.title_ar) or one.title
    return SearchHit(one.kind, ids.encode(one.kind, one.id), title, one.subtitle)
