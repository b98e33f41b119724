"""The form that makes a key: as it was sent, and what is wrong with it."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from nexus.api_keys.model import check_networks
from nexus.api_keys.schemas import Networks
from nexus.core.context import Actor
from nexus.core.errors import FieldError, Invalid
from nexus.core.scopes import READ
from nexus.rest.fields import Name
from nexus.web.forms import Form
from nexus.web.view_models import ApiKeyForm

_FIELDS: Final = {
    "name": "name",
    "scopes": "scopes",
    "ip_allow_list": "ip_allow_list",
    "expires_at": "expires_on",
    "property_ids": "property_ids",
    "payment_ceiling": "payment_ceiling",
    "daily_ceiling": "daily_ceiling",
}
_TOLD: Final = {
    "wrong_network": "keys.wrong_network",
    "in_the_past": "keys.in_the_past",
    "wrong_amount": "keys.wrong_amount",
    "too_many_digits": "keys.wrong_amount",
    "too_small": "keys.wrong_amount",
    "too_large": "keys.wrong_amount",
    "unknown": "keys.not_in_test",
}


MOST_PROPERTIES: Final = 200


class Wanted(msgspec.Struct, frozen=True):
    """What the action is asked for."""

    name: str
    scopes: list[str]
    ip_allow_list: list[str]
    expires_at: datetime | None
    bounds: dict[str, Any] = {}
    """As a request would send them: see `read_bounds`."""


def as_sent(form: Form, modes: tuple[str, ...]) -> ApiKeyForm:
    mode = form.text("mode")
    return ApiKeyForm(
        name=form.text("name"),
        mode=mode if mode in modes else modes[0],
        access=form.text("access"),
        scopes=frozenset(form.all("scopes")),
        expires_on=form.text("expires_on"),
        ip_allow_list=form.text("ip_allow_list"),
        property_ids=frozenset(form.all("property_ids")),
        payment_ceiling=form.text("payment_ceiling"),
        daily_ceiling=form.text("daily_ceiling"),
        proposes=form.text("proposes") == "yes",
    )


def read_wanted(
    sent: ApiKeyForm, actor: Actor, time_zone: str, now: datetime
) -> tuple[Wanted | None, dict[str, str]]:
    """What is asked for, or the errors by field: all that the action would refuse one by one."""
    errors: dict[str, str] = {}
    networks = [part for line in sent.ip_allow_list.splitlines() for part in line.replace(",", " ").split()]
    scopes = _scopes(sent, actor)
    if not _fits(sent.name, Name):
        errors["name"] = "error.too_long" if len(sent.name) > 200 else "error.required"
    if not scopes:
        errors["scopes"] = "keys.no_scope"
    if not _fits(networks, Networks) or not _are_networks(networks):
        errors["ip_allow_list"] = "keys.wrong_network"
    try:
        expires_at = _end_of_day(sent.expires_on, time_zone)
        if expires_at is not None and expires_at <= now:
            errors["expires_on"] = "keys.in_the_past"
    except (ValueError, OverflowError):
        errors["expires_on"] = "error.invalid"
    return (None, errors) if errors else (Wanted(sent.name, scopes, networks, expires_at, _bounds(sent)), {})


def told(errors: tuple[FieldError, ...]) -> dict[str, str]:
    """An action's errors beside the fields of this form."""
    found: dict[str, str] = {}
    for error in errors:
        field = _FIELDS.get(error.pointer.split("/")[1], "name")
        found.setdefault(field, _TOLD.get(error.code, "error.invalid"))
    return found


def _bounds(sent: ApiKeyForm) -> dict[str, Any]:
    found: dict[str, Any] = {"proposes": sent.proposes}
    if sent.property_ids:
        found["property_ids"] = sorted(sent.property_ids)[:MOST_PROPERTIES]
    for name in ("payment_ceiling", "daily_ceiling"):
        if text := getattr(sent, name):
            found[name] = msgspec.Raw(msgspec.json.encode(text.replace(",", "")))
    return found


def _scopes(sent: ApiKeyForm, actor: Actor) -> list[str]:
    if sent.access == "full":
        return sorted(actor.scopes)
    if sent.access == "read_only":
        return sorted(READ & actor.scopes)
    return sorted(sent.scopes)


def _end_of_day(text: str, time_zone: str) -> datetime | None:
    """The key works on the whole of its last day."""
    if not text:
        return None
    return datetime.combine(date.fromisoformat(text) + timedelta(days=1), time.min, ZoneInfo(time_zone))


def _are_networks(texts: list[str]) -> bool:
    try:
        check_networks(texts, "/ip_allow_list")
    except Invalid:
        return False
    return True


def _fits(value: Any, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True
