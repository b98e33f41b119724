"""Settings > Webhooks: the list, one webhook with its latest deliveries, and what can be done with them."""

import re
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import msgspec
from litestar import get, post

from nexus.core import ids
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.feed.model import EventsPruned
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private, redirect
from nexus.web.forms import Form, sent_form
from nexus.web.once import claim_once, new_mark
from nexus.web.view_models import NewSecret, WebhookForm, WebhooksPage
from nexus.web.visit import Req, Visit, visit
from nexus.web.webhook_list import delivery_rows, webhook_rows
from nexus.webhooks import actions
from nexus.webhooks.model import Policy, WebhookState, checked_url
from nexus.webhooks.policy import load_policy
from nexus.webhooks.schemas import Description, EventTypes, Url

PATH: Final = "/settings/webhooks"
_WRITE: Final = "webhooks:write"
_SEQ: Final = re.compile(r"[0-9]{1,18}", re.ASCII)


@get(PATH)
async def show_webhooks(request: Req, services: Services) -> Page:
    return await _page(await visit(services, request))


@post(PATH)
async def create_webhook(request: Req, services: Services) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    wanted, errors = _read(form, _policy(services), here.me.actor.mode)
    if errors:
        return await _page(here, form=wanted, errors=errors)
    try:
        async with here.write() as ctx:
            if not await claim_once(ctx, PATH, form.text("_once")):
                return redirect(here, PATH, notice="keys.sent_twice")
            row, secret = await actions.create_webhook(
                ctx, _policy(services), wanted.url, wanted.types, wanted.description or None
            )
    except Conflict:
        return await _page(here, form=wanted, errors={"url": "hooks.too_many"})
    return await _page(here, new=NewSecret(url=row["url"], text=secret))


@get(PATH + "/{webhook_text:str}")
async def show_webhook(request: Req, services: Services, webhook_text: str) -> Page:
    return await _one(await visit(services, request), webhook_text)


@post(PATH + "/{webhook_text:str}/replay")
async def replay(request: Req, services: Services, webhook_text: str) -> Page:
    """Send every event that follows a number of the feed once more."""
    here, form = await sent_form(services, request, _WRITE)
    sent = form.text("after")
    if _SEQ.fullmatch(sent) is None:
        return await _one(here, webhook_text, replay_after=sent, error="hooks.wrong_seq")
    try:
        async with here.write() as ctx:
            webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text), lock=True)
            await actions.replay(ctx, webhook, int(sent))
    except EventsPruned:
        return await _one(here, webhook_text, replay_after=sent, error="hooks.seq_pruned")
    except WebhookState:
        return await _one(here, webhook_text, replay_after=sent, error="hooks.replay_going")
    return redirect(here, f"{PATH}/{webhook_text}", notice="hooks.replayed")


async def _one(here: Visit, webhook_text: str, *, replay_after: str = "", error: str | None = None) -> Page:
    here.me.actor.require("webhooks:read")
    async with here.read() as ctx:
        webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text))
        (row,) = await webhook_rows(ctx, here, [webhook["id"]])
        deliveries = await delivery_rows(ctx, here, webhook["id"])
    page = WebhooksPage(
        webhooks=(row,), deliveries=deliveries, may_write=_may_write(here), once=new_mark(), replay_after=replay_after,
        replay_error=error,
    )  # fmt: skip
    return private(here, pages.webhook_page(here.shell(), page), 422 if error else 200)


@post(PATH + "/{webhook_text:str}/status")
async def change_status(request: Req, services: Services, webhook_text: str) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    status = "paused" if form.text("status") == "paused" else "active"
    async with here.write() as ctx:
        webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text), lock=True)
        await actions.change_webhook(ctx, _policy(services), webhook, {"status": status})
    return redirect(here, PATH, notice=f"hooks.now_{status}")


@post(PATH + "/{webhook_text:str}/test")
async def send_test(request: Req, services: Services, webhook_text: str) -> Page:
    here, form = await sent_form(services, request, _WRITE)
    async with here.write() as ctx:
        webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text))
        if await claim_once(ctx, PATH, form.text("_once")):
            await actions.send_test(ctx, webhook)
    return redirect(here, f"{PATH}/{webhook_text}", notice="hooks.test_sent")


@post(PATH + "/{webhook_text:str}/rotate")
async def rotate_secret(request: Req, services: Services, webhook_text: str) -> Page:
    """The old secret signs for a day more, as the dialog says."""
    here, form = await sent_form(services, request, _WRITE)
    async with here.write() as ctx:
        if not await claim_once(ctx, PATH, form.text("_once")):
            return redirect(here, PATH, notice="keys.sent_twice")
        webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text), lock=True)
        row, secret = await actions.rotate_secret(ctx, webhook, timedelta(hours=24))
    return await _page(here, new=NewSecret(url=row["url"], text=secret, rotated=True))


@post(PATH + "/{webhook_text:str}/delete")
async def delete_webhook(request: Req, services: Services, webhook_text: str) -> Page:
    here, _ = await sent_form(services, request, _WRITE)
    async with here.write() as ctx:
        webhook = await actions.read_webhook(ctx, _id("webhook", webhook_text), lock=True)
        await actions.delete_webhook(ctx, webhook)
    return redirect(here, PATH, notice="hooks.deleted")


@post(PATH + "/{webhook_text:str}/deliveries/{delivery_text:str}/redeliver")
async def redeliver(request: Req, services: Services, webhook_text: str, delivery_text: str) -> Page:
    here, _ = await sent_form(services, request, _WRITE)
    async with here.write() as ctx:
        await actions.redeliver(ctx, _id("webhook", webhook_text), _id("webhook_delivery", delivery_text))
    return redirect(here, f"{PATH}/{webhook_text}", notice="hooks.sent_again")


async def _page(
    here: Visit,
    *,
    form: WebhookForm | None = None,
    errors: dict[str, str] | None = None,
    new: NewSecret | None = None,
) -> Page:
    here.me.actor.require("webhooks:read")
    async with here.read() as ctx:
        rows = await webhook_rows(ctx, here)
    page = WebhooksPage(
        webhooks=rows, may_write=_may_write(here), once=new_mark(), new_secret=new,
        form=msgspec.structs.replace(form or WebhookForm(), errors=errors or {}),
    )  # fmt: skip
    return private(here, pages.webhooks_page(here.shell(), page), 422 if errors else 200)


def _read(form: Form, policy: Policy, mode: str) -> tuple[WebhookForm, dict[str, str]]:
    """The form as it was sent, and what is wrong with it by field."""
    written = form.text("event_types")
    types = [part for line in written.splitlines() for part in line.replace(",", " ").split()]
    sent = WebhookForm(
        url=form.text("url"), event_types=written, types=types, description=form.text("description")
    )
    errors = {}
    if not _fits(sent.url, Url):
        errors["url"] = "hooks.wrong_url"
    else:
        try:
            checked_url(sent.url, policy, mode)
        except Invalid:
            errors["url"] = "hooks.wrong_url"
    if not _fits(types, EventTypes):
        errors["event_types"] = "hooks.wrong_types"
    if not _fits(sent.description, Description):
        errors["description"] = "error.too_long"
    return sent, errors


def _fits(value: Any, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True


def _policy(services: Services) -> Policy:
    return load_policy(services.settings)


def _may_write(here: Visit) -> bool:
    return "webhooks:write" in here.me.actor.scopes


def _id(kind: str, text: str) -> UUID:
    """An address with a mistyped id leads nowhere. Raises `NotFound`."""
    try:
        return ids.decode(kind, text)
    except Invalid:
        raise NotFound from None
