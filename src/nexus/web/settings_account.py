"""Settings > Account: the password, and where one is signed in."""

from litestar import get, post

from nexus.core.errors import Invalid
from nexus.identity import queries, sessions
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private, redirect
from nexus.web.devices import device_name
from nexus.web.forms import Form, read_form
from nexus.web.login import Turns
from nexus.web.view_models import AccountPage, SessionView
from nexus.web.visit import Req, Visit, visit

PATH = "/settings/account"
_TOLD = {"wrong_password": "account.wrong_current", "password_length": "account.password_length"}


@get(PATH)
async def show_account(request: Req, services: Services) -> Page:
    return await _page(await visit(services, request), {})


@post(PATH)
async def change_password(request: Req, services: Services, turns: Turns) -> Page:
    here = await visit(services, request)
    form = await read_form(here)
    errors = _missing(form)
    if not errors:
        async with turns.passwords:
            errors = await _change(here, form.secret("current_password"), form.secret("new_password"))
    if errors:
        return await _page(here, errors, 422)
    return redirect(here, PATH, notice="account.changed")


@post(PATH + "/sessions/revoke-others")
async def end_other_sessions(request: Req, services: Services) -> Page:
    here = await visit(services, request)
    await read_form(here)
    async with here.write() as ctx:
        await sessions.close_other_sessions(ctx, here.me)
    return redirect(here, PATH, notice="account.others_revoked")


async def _change(here: Visit, present: str, wanted: str) -> dict[str, str]:
    """Field errors, none when it is done. A stolen session may not guess the password without end either."""
    vault, email = here.services.vault, here.me.row["email"]
    async with here.services.database.unbound() as db:
        await sessions.count_attempt(db, vault, email, here.address)
    try:
        async with here.write() as ctx:
            await sessions.change_own_password(ctx, here.me, present, wanted)
    except Invalid as error:
        fields = {e.pointer.strip("/"): _TOLD.get(e.code, "error.invalid") for e in error.errors}
        if "current_password" in fields:
            async with here.write() as ctx:
                sessions.note_refused_password(ctx, here.me)
            return fields
        await _forgive(here, email)
        return fields
    await _forgive(here, email)
    return {}


async def _forgive(here: Visit, email: str) -> None:
    async with here.services.database.unbound() as db:
        await sessions.forgive_attempt(db, here.services.vault, email, here.address)


def _missing(form: Form) -> dict[str, str]:
    names = ("current_password", "new_password", "new_password_again")
    errors = {name: "error.required" for name in names if not form.secret(name)}
    if not errors and form.secret("new_password") != form.secret("new_password_again"):
        return {names[2]: "account.not_same"}
    return errors


async def _page(here: Visit, errors: dict[str, str], status: int = 200) -> Page:
    async with here.read() as ctx:
        rows = await queries.list_sessions(ctx.db, ctx.org_id, here.me.user_id, here.now)
    views = [
        SessionView(
            device=device_name(row["user_agent"]),
            address=row["address"] or "",
            signed_in_at=here.local(row["created_at"]),
            last_seen_at=here.local(row["last_seen_at"]),
            current=row["id"] == here.me.session_id,
        )
        for row in rows
    ]
    views.sort(key=lambda view: not view.current)
    return private(
        here, pages.account_page(here.shell(), AccountPage(sessions=tuple(views), errors=errors)), status
    )
