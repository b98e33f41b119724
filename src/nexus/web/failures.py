"""Errors as pages. What a person sees is a sentence and the request's id, never what went wrong inside."""

import logging
from typing import Final

from litestar.exceptions import HTTPException

from nexus.core.errors import NexusError
from nexus.database.failures import as_nexus_error
from nexus.services import Services
from nexus.web import cookies, pages
from nexus.web.answers import Page, private, redirect, sign_in_path
from nexus.web.view_models import ErrorPage
from nexus.web.visit import Req, SignInFirst, Visit, make_visit

log = logging.getLogger("nexus.web")
_PASSED_ON: Final = ("Retry-After", "Allow")


def answer_failure(services: Services, request: Req, error: Exception) -> Page:
    """The page for an error that a route let pass."""
    visit = make_visit(services, request)
    if isinstance(error, SignInFirst):
        ended = cookies.no_session(secure=visit.secure)
        return redirect(visit, sign_in_path(visit), baked=(ended,))
    if isinstance(error, HTTPException):
        return _page(visit, error.status_code, error.headers or {})
    if not isinstance(error, NexusError):
        log.error("unexpected error", exc_info=error, extra={"request_id": visit.id})
    told = as_nexus_error(error)
    return _page(visit, told.status, told.headers, code=told.code)


def _page(visit: Visit, status: int, headers: object, code: str = "") -> Page:
    known = dict(headers) if isinstance(headers, dict) else {}
    passed = {name: known[name] for name in _PASSED_ON if name in known}
    if status == 413:
        passed["Connection"] = "close"  # the rest of the body was not read, so nothing can follow it
    shown = ErrorPage(status=status, request_id=visit.id, code=code)
    return private(visit, pages.error_page(visit.shell(), shown), status, headers=passed)
