"""The words of the dashboard in English and Arabic.

A text is a template with named places, `{count}`. `translate` gives HTML: every value is escaped and stands in
`<bdi>`, so that a number, a code or an IBAN keeps its order in Arabic. `plain` gives text for attributes.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from markupsafe import Markup, escape

from nexus.web.strings_ar import ARABIC
from nexus.web.strings_audit import ARABIC as AUDIT_AR
from nexus.web.strings_audit import ENGLISH as AUDIT_EN
from nexus.web.strings_en import ENGLISH
from nexus.web.strings_sandboxes import ARABIC as SANDBOXES_AR
from nexus.web.strings_sandboxes import ENGLISH as SANDBOXES_EN
from nexus.web.strings_search import ARABIC as SEARCH_AR
from nexus.web.strings_search import ENGLISH as SEARCH_EN
from nexus.web.strings_webhooks import ARABIC as WEBHOOKS_AR
from nexus.web.strings_webhooks import ENGLISH as WEBHOOKS_EN

Locale = Literal["en", "ar"]
LOCALES: Final[tuple[Locale, ...]] = get_args(Locale)
DIRECTION: Final[dict[Locale, str]] = {"en": "ltr", "ar": "rtl"}
OWN_NAME: Final[dict[Locale, str]] = {"en": "English", "ar": "العربية"}

Text = str | Mapping[str, str]
CATALOGUE: Final[dict[Locale, Mapping[str, Text]]] = {
    "en": {**ENGLISH, **WEBHOOKS_EN, **AUDIT_EN, **SANDBOXES_EN, **SEARCH_EN},
    "ar": {**ARABIC, **WEBHOOKS_AR, **AUDIT_AR, **SANDBOXES_AR, **SEARCH_AR},
}


def pick_locale(wanted: str | None, accept_language: str = "") -> Locale:
    """The wanted locale if we have it, else the first that the browser asks for, else English."""
    tags = [wanted or "", *(part.split(";")[0] for part in accept_language.split(","))]
    for tag in tags:
        for locale in LOCALES:
            if tag.strip().lower().split("-")[0] == locale:
                return locale
    return "en"


def plural_form(locale: Locale, count: int) -> str:
    """The plural category of a whole number. Source: Unicode CLDR, cardinal rules of `en` and `ar`."""
    if locale == "en":
        return "one" if count == 1 else "other"
    if count in {0, 1, 2}:
        return ("zero", "one", "two")[count]
    rest = count % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


def plain(locale: Locale, key: str, **values: Any) -> str:
    """The text without markup, for attributes and titles. Raises `KeyError` for an unknown key."""
    return _template(locale, key, values).format(**{name: _shown(value) for name, value in values.items()})


def translate(locale: Locale, key: str, **values: Any) -> Markup:
    """The text as HTML. Raises `KeyError` for an unknown key."""
    isolated = {name: Markup("<bdi>{}</bdi>").format(_shown(value)) for name, value in values.items()}
    return Markup(escape(_template(locale, key, values)).format(**isolated))


def known(locale: Locale, key: str) -> bool:
    return key in CATALOGUE[locale]


def _template(locale: Locale, key: str, values: Mapping[str, Any]) -> str:
    text = CATALOGUE[locale][key]
    if isinstance(text, str):
        return text
    return text[plural_form(locale, int(values["count"]))]


def _shown(value: Any) -> Any:
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value
