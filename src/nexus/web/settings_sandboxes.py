"""Settings > Sandboxes: made, moved through time, given keys and deleted through the API's own actions."""

from datetime import date
from typing import Any, Final
from uuid import UUID

import msgspec
from litestar import get, post

from nexus.core import ids
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.jobs import actions as jobs
from nexus.rest.fields import Name
from nexus.sandboxes import actions
from nexus.sandboxes.model import MOST_PROPERTIES
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private, redirect
from nexus.web.forms import sent_form
from nexus.web.once import claim_once, new_mark
from nexus.web.sandbox_list import sandbox_rows
from nexus.web.sandbox_views import SandboxesPage, SandboxForm
from nexus.web.view_models import NewKey
from nexus.web.visit import Req, Visit, visit

PATH: Final = "/settings/sandboxes"
_WRITE: Final = "sandboxes:write"
_TOLD: Final = {
    "not_taken": "boxes.copy_begins_now", "out_of_range": "boxes.wrong_clock", "not_later": "boxes.not_later", "too_far": "boxes.too_far",
}  # fmt: skip


@get(PATH)
async def show_sandboxes(request: Req, services: Services) -> Page:
    return await _page(await visit(services, request))


@post(PATH)
async def create_sandbox(request: Req, services: Services) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    sent = SandboxForm(
        name=form.text("name"), source=form.text("source"), clock=form.text("clock"), properties=form.text("properties")
    )  # fmt: skip
    wanted, errors = _read(sent)
    if errors:
        return await _page(here, form=sent, errors=errors)
    try:
        async with here.write() as ctx:
            if not await claim_once(ctx, PATH, form.text("_once")):
                return redirect(here, PATH, notice="keys.sent_twice")
            row, text = await actions.create_sandbox(ctx, **wanted)
    except Invalid as error:
        return await _page(
            here, form=sent, errors={"clock": _TOLD.get(error.errors[0].code, "boxes.wrong_clock")}
        )
    except Conflict:
        return await _page(here, form=sent, errors={"name": "boxes.too_many"})
    return await _page(here, new=NewKey(name=row["name"], text=text, mode="test"))


@post(PATH + "/{sandbox_text:str}/clock")
async def move_clock(request: Req, services: Services, sandbox_text: str) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    day = _day(form.text("to"))
    if day is None:
        return await _page(here, clock_errors={sandbox_text: "boxes.not_later"})
    try:
        async with here.write() as ctx:
            sandbox = await actions.read_sandbox(ctx, _id(sandbox_text), lock=True)
            await actions.move_clock(ctx, sandbox, day)
    except Invalid as error:
        return await _page(
            here, clock_errors={sandbox_text: _TOLD.get(error.errors[0].code, "boxes.not_later")}
        )
    except Conflict:
        return redirect(here, PATH, notice="boxes.busy")
    return redirect(here, PATH, notice="boxes.moving")


@post(PATH + "/{sandbox_text:str}/stop")
async def stop_job(request: Req, services: Services, sandbox_text: str) -> Page:
    """Whatever job is about it ends at its next step."""
    here, _ = await sent_form(services, request, _WRITE)
    try:
        async with here.write() as ctx:
            sandbox = await actions.read_sandbox(ctx, _id(sandbox_text))
            if sandbox["job_id"] is None:
                raise NotFound
            await jobs.cancel_job(ctx, await jobs.read_job(ctx, sandbox["job_id"], lock=True))
    except Conflict:
        return redirect(here, PATH)
    return redirect(here, PATH, notice="boxes.stopping")


@post(PATH + "/{sandbox_text:str}/keys")
async def create_key(request: Req, services: Services, sandbox_text: str) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    try:
        async with here.write() as ctx:
            if not await claim_once(ctx, PATH, form.text("_once")):
                return redirect(here, PATH, notice="keys.sent_twice")
            sandbox = await actions.read_sandbox(ctx, _id(sandbox_text), lock=True)
            _, text = await actions.create_sandbox_key(ctx, sandbox, sandbox["name"])
    except Conflict:
        return redirect(here, PATH, notice="boxes.busy")
    return await _page(here, new=NewKey(name=sandbox["name"], text=text, mode="test"))


@post(PATH + "/{sandbox_text:str}/delete")
async def delete_sandbox(request: Req, services: Services, sandbox_text: str) -> Page:
    here, _ = await sent_form(services, request, _WRITE)
    try:
        async with here.write() as ctx:
            await actions.delete_sandbox(ctx, await actions.read_sandbox(ctx, _id(sandbox_text), lock=True))
    except Conflict:
        return redirect(here, PATH, notice="boxes.busy")
    return redirect(here, PATH, notice="boxes.deleted")


async def _page(
    here: Visit,
    *,
    form: SandboxForm | None = None,
    errors: dict[str, str] | None = None,
    new: NewKey | None = None,
    clock_errors: dict[str, str] | None = None,
) -> Page:
    here.me.actor.require("sandboxes:read")
    async with here.read() as ctx:
        rows = await sandbox_rows(ctx)
    page = SandboxesPage(
        sandboxes=rows, may_write="sandboxes:write" in here.me.actor.scopes, base_url=here.base_url, once=new_mark(),
        new_key=new, form=msgspec.structs.replace(form or SandboxForm(), errors=errors or {}), clock_errors=clock_errors or {},
    )  # fmt: skip
    return private(here, pages.sandboxes_page(here.shell(), page), 422 if errors or clock_errors else 200)


def _read(sent: SandboxForm) -> tuple[dict[str, Any], dict[str, str]]:
    """What the action is asked for, and what is wrong with the form by field."""
    errors: dict[str, str] = {}
    try:
        msgspec.convert(sent.name, Name)
    except msgspec.ValidationError:
        errors["name"] = "error.too_long" if len(sent.name) > 200 else "error.required"
    if sent.source not in {"empty", "sample", "copy"}:
        errors["source"] = "error.required"
    clock, number = _day(sent.clock), sent.properties if sent.source == "sample" else ""
    if sent.clock and clock is None:
        errors["clock"] = "boxes.wrong_clock"
    if number and not (number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= MOST_PROPERTIES):
        errors["properties"] = "boxes.wrong_properties"
    if errors:
        return {}, errors
    return {
        "name": sent.name,
        "source": sent.source,
        "clock": clock,
        "properties": int(number) if number else None,
    }, {}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _id(text: str) -> UUID:
    """An address with a mistyped id leads nowhere. Raises `NotFound`."""
    try:
        return ids.decode("sandbox", text)
    except Invalid:
        raise NotFound from None
