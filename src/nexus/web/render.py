"""The templates' environment: everything escaped, an unknown name is an error."""

import json
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import jinja2
from markupsafe import Markup

from nexus.web import charts, formats, i18n, overview
from nexus.web.assets import asset_url
from nexus.web.docs_search import SLUGS
from nexus.web.i18n import DIRECTION, LOCALES, OWN_NAME, Locale
from nexus.web.samples.calls import prose
from nexus.web.samples.languages import LANGUAGES

TEMPLATES: Final = Path(__file__).parent / "templates"


def render(name: str, context: Mapping[str, Any], locale: Locale) -> str:
    """The page that template `name` makes of `context`. Raises `jinja2.UndefinedError` for a name it lacks."""
    return _environment(locale).get_template(name).render(context)


@cache
def _environment(locale: Locale) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        locale=locale,
        direction=DIRECTION[locale],
        locales=[(code, OWN_NAME[code]) for code in LOCALES],
        asset=asset_url,
        icon=icon,
        charts=charts,
        docs_slugs=SLUGS,
        t=partial(i18n.translate, locale),
        ta=partial(i18n.plain, locale),
        message=partial(message, locale),
        scope_name=partial(scope_name, locale),
        occupancy_change=overview.occupancy_change,
        collections_charts=partial(overview.collections_charts, locale),
        percent=formats.percent,
        prose=prose,
        sample_languages=LANGUAGES,
    )
    environment.filters["pretty"] = partial(json.dumps, ensure_ascii=False, indent=2)
    for name in (
        "day_text",
        "long_day",
        "day_html",
        "instant_html",
        "money_text",
        "money_html",
        "currency_name",
    ):
        environment.globals[name] = partial(getattr(formats, name), locale)
    environment.globals["month_name"] = partial(formats.month_name, locale)
    return environment


def icon(name: str) -> Markup:
    """An icon of the sprite, beside words that say the same."""
    return Markup('<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>').format(
        asset_url("vendor/lucide/icons.svg"), name
    )


def message(locale: Locale, text: str) -> Markup:
    """A catalogue key's text, or the sentence itself when it is none."""
    return i18n.translate(locale, text) if i18n.known(locale, text) else Markup.escape(text)


def scope_name(locale: Locale, resource: str) -> str:
    """A resource's name; one that has no translation yet is written as it stands in the scope."""
    key = f"scope.{resource}"
    return i18n.plain(locale, key) if i18n.known(locale, key) else resource
