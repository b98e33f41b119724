"""The overview of the portfolio: what the report found, as the page shows it."""

from datetime import date
from typing import Any, Final

from litestar import get

from nexus.core import ids
from nexus.core.money import MINOR_DIGITS, format_amount
from nexus.reports.overview import CHEQUE_DAYS, Overview, month_starts, read_overview
from nexus.services import Services
from nexus.web import pages
from nexus.web import view_models as vm
from nexus.web.answers import Page, private
from nexus.web.i18n import Locale
from nexus.web.visit import Req, visit

AGES: Final = ("1_30", "31_60", "61_90", "91_120", "over_120")
"""Names of ages, as the report of aged receivables has them."""


@get("/")
async def show_overview(request: Req, services: Services) -> Page:
    here = await visit(services, request)
    here.me.actor.require("properties:read")
    async with here.read() as ctx:
        found = await read_overview(ctx, here.today)
    page = overview_page(found, here.today, here.me.row["currency"], here.locale)
    return private(here, pages.overview_page(here.shell(), page))


def overview_page(found: Overview, today: date, currency: str, locale: Locale) -> vm.OverviewPage:
    """Pure: the same for the same rows, day, currency and language."""
    ending = found.ending
    return vm.OverviewPage(
        today=today,
        properties_count=found.properties_count,
        occupancy=vm.Occupancy(found.let, found.units, found.history),
        collected=_collected(found, today, currency),
        cheques_due=_cheques_due(found, today),
        leases_ending=vm.LeasesEnding(
            ending["number"], ending["within_30"], ending["within_60"], ending["next_on"]
        ),
        collections=vm.Collections(
            currency,
            MINOR_DIGITS[currency],
            tuple(_month(found, day, currency) for day in month_starts(today)),
        ),
        arrears=tuple(_overdue(row) for row in found.arrears),
        attention=_attention(found, today, locale),
        properties=tuple(_property(row, locale) for row in found.properties),
    )


def money(minor: int, currency: str) -> vm.Money:
    """With thousands separated: 61245000 AED is `612,450.00`."""
    whole, point, fraction = format_amount(minor, currency).partition(".")
    return vm.Money(currency, f"{int(whole):,}{point}{fraction}")


def _collected(found: Overview, today: date, currency: str) -> vm.Collected:
    month = today.replace(day=1)
    billed, collected = found.months.get((month, currency), (0, 0))
    others = (
        money(amounts[1], code)
        for (day, code), amounts in sorted(found.months.items())
        if day == month and code != currency and amounts[1]
    )
    return vm.Collected(money(collected, currency), money(billed, currency), collected, billed, tuple(others))


def _cheques_due(found: Overview, today: date) -> vm.ChequesDue:
    by_day, amounts = [0] * CHEQUE_DAYS, dict[str, int]()
    for row in found.cheques:
        by_day[(row["day"] - today).days] += row["number"]
        amounts[row["currency"]] = amounts.get(row["currency"], 0) + row["amount"]
    sums = tuple(money(minor, code) for code, minor in sorted(amounts.items()))
    next_on = found.cheques[0]["day"] if found.cheques else None
    return vm.ChequesDue(sum(by_day), sums, next_on, tuple(by_day))


def _month(found: Overview, day: date, currency: str) -> vm.CollectionMonth:
    billed, collected = found.months.get((day, currency), (0, 0))
    return vm.CollectionMonth(day, money(billed, currency), money(collected, currency), billed, collected)


def _overdue(row: Any) -> vm.Arrears:
    ages = tuple(
        (name, money(minor, row["currency"]), minor) for name, minor in zip(AGES, row["ages"], strict=True)
    )
    return vm.Arrears(
        money(row["overdue"], row["currency"]), row["leases"], row["since"], row["days"], ages, row["overdue"]
    )


def _attention(found: Overview, today: date, locale: Locale) -> tuple[vm.BouncedCheque | vm.EndingLease, ...]:
    returned = (
        vm.BouncedCheque(
            row["reference"], _place(row, locale), money(row["amount"], row["currency"]), row["returned_on"]
        )
        for row in found.returned
    )
    ending = (
        vm.EndingLease(row["reference"], _place(row, locale), row["end_date"], (row["end_date"] - today).days)
        for row in found.unrenewed
    )
    return (*returned, *ending)


def _place(row: Any, locale: Locale) -> str:
    """Property and unit, or the tenant when the payment belongs to no property."""
    if row["name"] is None:
        return str((locale == "ar" and row["tenant_ar"]) or row["tenant"])
    return " · ".join(part for part in (_name(row, locale), row["unit"]) if part)


def _name(row: Any, locale: Locale) -> str:
    return str((locale == "ar" and row["name_ar"]) or row["name"])


def _property(row: Any, locale: Locale) -> vm.PropertyRow:
    return vm.PropertyRow(
        ids.encode("property", row["id"]), _name(row, locale), row["address"], row["type"],
        row["units_count"], row["let"], money(row["annual_rent"], row["currency"]), row["status"],
    )  # fmt: skip
