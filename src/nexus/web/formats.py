"""Dates, numbers and money as a person reads them. Western digits in both languages, as in the Gulf's contracts."""

from datetime import date, datetime
from typing import Final

from markupsafe import Markup

from nexus.web.i18n import Locale
from nexus.web.view_models import Money

_MONTHS: Final[dict[Locale, tuple[str, ...]]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
           "ديسمبر"),
}  # fmt: skip
_WEEKDAYS: Final[dict[Locale, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_ARABIC_CURRENCY: Final = {
    "AED": "د.إ", "SAR": "ر.س", "QAR": "ر.ق", "KWD": "د.ك", "BHD": "د.ب", "OMR": "ر.ع.", "EGP": "ج.م", "JOD": "د.أ",
}  # fmt: skip
_SCALES: Final = ((10**9, "B", "مليار"), (10**6, "M", "مليون"), (10**3, "k", "ألف"))


def month_name(locale: Locale, day: date, *, short: bool = False) -> str:
    """Arabic month names are never shortened."""
    name = _MONTHS[locale][day.month - 1]
    return name[:3] if short and locale == "en" else name


def day_text(locale: Locale, day: date, *, today: date | None = None) -> str:
    """`25 Nov 2026`; without the year when it is today's."""
    text = f"{day.day} {month_name(locale, day, short=True)}"
    return text if today is not None and today.year == day.year else f"{text} {day.year}"


def long_day(locale: Locale, day: date) -> str:
    return f"{_WEEKDAYS[locale][day.weekday()]} {day.day} {month_name(locale, day)} {day.year}"


def day_html(locale: Locale, day: date, *, today: date | None = None) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), day_text(locale, day, today=today))


def instant_html(locale: Locale, at: datetime) -> Markup:
    """Day and time in the zone that `at` carries, which stands beside it when it is UTC."""
    zone = " UTC" if at.tzinfo is not None and at.tzname() == "UTC" else ""
    text = Markup("{}, <bdi>{:%H:%M}{}</bdi>" if locale == "en" else "{}، <bdi>{:%H:%M}{}</bdi>")
    shown = text.format(day_text(locale, at.date()), at, zone)
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(timespec="seconds"), shown)


def currency_name(locale: Locale, code: str) -> str:
    return _ARABIC_CURRENCY.get(code, code) if locale == "ar" else code


def money_text(locale: Locale, money: Money) -> str:
    """`AED 1,200.00`; in Arabic the currency follows the number."""
    name = currency_name(locale, money.currency)
    return f"{money.amount} {name}" if locale == "ar" else f"{name} {money.amount}"


def money_html(locale: Locale, money: Money) -> Markup:
    amount = Markup('<bdi class="num">{}</bdi>').format(money.amount)
    name = Markup("<small>{}</small>").format(currency_name(locale, money.currency))
    parts = (amount, name) if locale == "ar" else (name, amount)
    return Markup('<span class="money">{} {}</span>').format(*parts)


def percent(part: int, whole: int) -> str:
    """One decimal, rounded half up; `100%` and `0%` without one, and only when it is exactly so."""
    if whole <= 0:
        return "0%"
    if part in {0, whole}:
        return "100%" if part else "0%"
    tenths = min(max((part * 2000 + whole) // (2 * whole), 1), 999)
    return f"{tenths // 10}.{tenths % 10}%"


def short_number(locale: Locale, number: int) -> str:
    """A round number for an axis: `600k`, `600 ألف`."""
    for scale, english, arabic in _SCALES:
        if number >= scale:
            quotient = f"{number / scale:.2f}".rstrip("0").rstrip(".")
            return f"{quotient} {arabic}" if locale == "ar" else f"{quotient}{english}"
    return str(number)
