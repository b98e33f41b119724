"""Reading a form, once it is sure that it came from a page of ours."""

import hmac
from typing import Final
from urllib.parse import parse_qs, urlsplit

from nexus.core.errors import Forbidden, Unreadable, UnsupportedMediaType
from nexus.services import Services
from nexus.web.visit import Req, Visit
from nexus.web.visit import visit as enter

MAX_BODY: Final = 64 * 1024
_MAX_FIELDS: Final = 200


class Form:
    """The fields of a form, each trimmed; a field that was not sent is empty."""

    def __init__(self, fields: dict[str, list[str]]) -> None:
        self._fields = fields

    def text(self, name: str) -> str:
        return self._fields.get(name, [""])[-1].strip()

    def secret(self, name: str) -> str:
        """As it was typed: a password may begin or end with a space."""
        return self._fields.get(name, [""])[-1]

    def all(self, name: str) -> list[str]:
        return self._fields.get(name, [])


async def sent_form(services: Services, request: Req, scope: str) -> tuple[Visit, Form]:
    """Who sent a form, and the form. Raises as `read_form`, and `Forbidden` without the scope."""
    here = await enter(services, request)
    form = await read_form(here)
    here.me.actor.require(scope)
    return here, form


async def read_form(visit: Visit) -> Form:
    """The form that a signed-in person sent. Raises `Forbidden` when another site made the browser send it."""
    form = await read_open_form(visit)
    sent, expected = form.secret("_csrf"), visit.me.row["csrf_token"]
    if not hmac.compare_digest(sent.encode(), expected.encode()):
        raise Forbidden("The form doesn't belong to this session.", code="expired_form")
    return form


async def read_open_form(visit: Visit) -> Form:
    """A form before there is a session: the browser itself says that our page sent it. Raises `Forbidden`."""
    if not _from_our_page(visit):
        raise Forbidden("The form was not sent by a page of this site.", code="expired_form")
    if visit.request.content_type[0] != "application/x-www-form-urlencoded":
        raise UnsupportedMediaType("The body must be a form.")
    try:
        body = (await visit.request.body()).decode()
        fields = parse_qs(body, keep_blank_values=True, max_num_fields=_MAX_FIELDS, errors="strict")
    except ValueError:
        raise Unreadable("The form can't be read.") from None
    if any("\0" in value for values in fields.values() for value in values):
        raise Unreadable("The form can't be read.")
    return Form(fields)


def _from_our_page(visit: Visit) -> bool:
    """Every browser of today sends one of the two headers with a form, and no page can forge them."""
    headers = visit.request.headers
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in {"same-origin", "none"}
    if origin is None:
        return False
    ours = {headers.get("host", ""), urlsplit(visit.services.settings.base_url).netloc} - {""}
    return urlsplit(origin).netloc in ours
