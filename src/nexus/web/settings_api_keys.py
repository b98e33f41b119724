"""Settings > API Keys: the list, and making, rolling and revoking a key through the API's own actions."""

from datetime import timedelta
from uuid import UUID

import msgspec
from litestar import get, post

from nexus.api_keys import actions, queries
from nexus.api_keys.modes import create_key_in, home_of
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.services import Services
from nexus.web import key_form, pages
from nexus.web.answers import Page, private, redirect
from nexus.web.forms import read_form
from nexus.web.key_list import key_rows, properties_offered, scope_groups
from nexus.web.once import claim_once, new_mark
from nexus.web.view_models import ApiKeyForm, ApiKeysPage, NewKey
from nexus.web.visit import Req, Visit, visit

PATH = "/settings/api-keys"
_MOST_HOURS = 720


@get(PATH)
async def show_keys(request: Req, services: Services) -> Page:
    return await _page(await visit(services, request))


@post(PATH)
async def create_key(request: Req, services: Services) -> Page:
    here = await visit(services, request)
    form = await read_form(here)
    here.me.actor.require("api_keys:write")
    sent = key_form.as_sent(form, modes_offered(here))
    wanted, errors = key_form.read_wanted(sent, here.me.actor, here.me.row["time_zone"], here.now)
    if wanted is None:
        return await _page(here, form=sent, errors=errors)
    try:
        async with here.write() as ctx:
            if not await claim_once(ctx, PATH, form.text("_once")):
                return redirect(here, PATH, notice="keys.sent_twice")
            row, text = await _create(ctx, sent.mode, wanted)
    except Invalid as error:
        return await _page(here, form=sent, errors=key_form.told(error.errors))
    except Conflict:
        return await _page(here, form=sent, errors={"name": "keys.too_many"})
    return await _page(here, new=NewKey(name=row["name"], text=text, mode=row["mode"]))


@post(PATH + "/{key_text:str}/roll")
async def roll_key(request: Req, services: Services, key_text: str) -> Page:
    here = await visit(services, request)
    form = await read_form(here)
    here.me.actor.require("api_keys:write")
    overlap, key_id = _hours(form.text("overlap_hours")), _key_id(key_text)
    async with here.write() as ctx:
        if not await claim_once(ctx, PATH, form.text("_once")):
            return redirect(here, PATH, notice="keys.sent_twice")
        async with home_of(ctx, key_id) as home:
            row, text = await actions.roll_key(home, key_id, overlap)
            old = await queries.read_key(home.db, home.org_id, key_id)
    until = here.local(old["expires_at"]) if old and overlap else None
    new = NewKey(name=row["name"], text=text, mode=row["mode"], rolled=True, old_key_until=until)
    return await _page(here, new=new)


@post(PATH + "/{key_text:str}/revoke")
async def revoke_key(request: Req, services: Services, key_text: str) -> Page:
    here = await visit(services, request)
    await read_form(here)
    here.me.actor.require("api_keys:write")
    key_id = _key_id(key_text)
    async with here.write() as ctx, home_of(ctx, key_id) as home:
        await actions.revoke_key(home, key_id)
    return redirect(here, PATH, notice="keys.revoked")


def modes_offered(here: Visit) -> tuple[str, ...]:
    """Which data a new key may work on: a live organisation's own, or that of its test twin."""
    own = here.me.actor.mode
    return (own,) if own == "test" else (own, "test")


async def _create(ctx: Ctx, mode: str, wanted: key_form.Wanted) -> tuple[Row, str]:
    return await create_key_in(
        ctx,
        mode,
        name=wanted.name,
        scopes=wanted.scopes,
        expires_at=wanted.expires_at,
        ip_allow_list=wanted.ip_allow_list,
        bounds=dict(wanted.bounds),
    )


async def _page(
    here: Visit,
    *,
    form: ApiKeyForm | None = None,
    errors: dict[str, str] | None = None,
    new: NewKey | None = None,
) -> Page:
    here.me.actor.require("api_keys:read")
    async with here.read() as ctx:
        rows = await key_rows(ctx, here)
        properties = await properties_offered(ctx)
    modes = modes_offered(here)
    page = ApiKeysPage(
        keys=rows,
        scope_groups=scope_groups(here.me.actor.scopes),
        may_write="api_keys:write" in here.me.actor.scopes,
        base_url=here.base_url,
        today=here.today,
        form=msgspec.structs.replace(form or ApiKeyForm(mode=modes[0]), errors=errors or {}),
        new_key=new,
        modes=modes,
        once=new_mark(),
        properties=properties,
        currency=here.me.row["currency"],
    )
    return private(here, pages.api_keys_page(here.shell(), page), 422 if errors else 200)


def _hours(text: str) -> timedelta:
    """How long a rolled key stays alive. Raises `Invalid`."""
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= _MOST_HOURS):
        raise Invalid.at("/overlap_hours", "out_of_range", f"must be between 0 and {_MOST_HOURS}")
    return timedelta(hours=int(text))


def _key_id(text: str) -> UUID:
    """An address with a mistyped id leads nowhere. Raises `NotFound`."""
    try:
        return ids.decode("api_key", text)
    except Invalid:
        raise NotFound from None
