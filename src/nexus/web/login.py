"""Signing in and out."""

import asyncio
from dataclasses import dataclass, field
from uuid import UUID

from litestar import get, post
from litestar.background_tasks import BackgroundTask

from nexus.core import ids
from nexus.core.context import Actor
from nexus.core.errors import TooManyRequests
from nexus.identity import sessions
from nexus.services import Services
from nexus.web import cookies, pages
from nexus.web.answers import Page, private, redirect, safe_path
from nexus.web.forms import read_form, read_open_form
from nexus.web.view_models import LoginPage
from nexus.web.visit import Req, Visit, make_visit, open_visit, visit


@dataclass(frozen=True, slots=True)
class Turns:
    """Hashing a password takes 64 MiB and a connection meanwhile: few at a time, the others wait."""

    passwords: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(3))


@get("/login")
async def show_login(request: Req, services: Services, next: str = "/") -> Page:
    here = await open_visit(services, request)
    if here.signed is not None:
        return redirect(here, safe_path(next))
    return private(here, pages.login_page(here.shell(), LoginPage(next=safe_path(next))))


@post("/login")
async def sign_in(request: Req, services: Services, turns: Turns) -> Page:
    here = await open_visit(services, request)
    form = await read_open_form(here)
    email, wanted = form.text("email")[:254], safe_path(form.text("next") or "/")
    try:
        async with turns.passwords, services.database.unbound() as db:
            org_id, user_id = await sessions.find_account(
                db, services.vault, email, form.secret("password"), here.address
            )
    except sessions.WrongLogin as error:
        refused = _refused(here, LoginPage(email, wanted, "login.wrong"), 422)
        if error.tried:  # after the answer, which must not tell by its time whether there is such an account
            refused.background = BackgroundTask(_note_refusal, here, error.tried)
        return refused
    except TooManyRequests as error:
        return _refused(here, LoginPage(email, wanted, "login.throttled"), 429, error.headers)
    actor = Actor(org_id, "user", ids.encode("user", user_id), frozenset())
    await _close_present(here)
    async with here.write_as(actor) as ctx:
        agent = request.headers.get("user-agent", "")
        token = await sessions.open_session(ctx, user_id, here.address, agent)
    return redirect(here, wanted, baked=(cookies.session(token, secure=here.secure),))


@post("/logout")
async def sign_out(request: Req, services: Services) -> Page:
    here = await visit(services, request)
    await read_form(here)
    await _close_present(here)
    ended = cookies.no_session(secure=here.secure)
    return redirect(here, "/login", notice="login.signed_out", baked=(ended,))


@post("/language")
async def choose_language(request: Req, services: Services) -> Page:
    """For this browser and, when somebody is signed in, for their next one."""
    from nexus.identity.actions import change_user

    here = await open_visit(services, request)
    form = await read_form(here) if here.signed else await read_open_form(here)
    code = "ar" if form.text("locale") == "ar" else "en"
    if here.signed is not None and here.signed.row["locale"] != code:
        async with here.write() as ctx:
            await change_user(ctx, here.signed.user_id, {"locale": code})
    chosen = cookies.locale(code, secure=here.secure)
    return redirect(here, safe_path(form.text("next")), baked=(chosen,))


async def _close_present(here: Visit) -> None:
    if here.signed is not None:
        async with here.write() as ctx:
            await sessions.close_session(ctx, here.signed)


async def _note_refusal(here: Visit, tried: list[tuple[UUID, UUID]]) -> None:
    """In the audit log of whoever's account it was. The throttle bounds how many there can be."""
    for org_id, user_id in tried:
        async with here.write_as(Actor(org_id, "visitor", "visitor", frozenset())) as ctx:
            sessions.note_refused_sign_in(ctx, user_id)


def _refused(here: Visit, page: LoginPage, status: int, headers: dict[str, str] | None = None) -> Page:
    shell = make_visit(here.services, here.request).shell()
    return private(here, pages.login_page(shell, page), status, headers=headers)
