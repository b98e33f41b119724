"""The indicators of a portfolio, by the formulas of the domain reference §3.5.

Sums first, ratios last: each is computed once from whole figures, so that a total's is not the mean of its parts.
"""

from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode
from uuid import UUID

from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports import days as days_by_place
from nexus.reports import known
from nexus.reports.asking import Asked
from nexus.reports.indicator_facts import Facts, read_facts
from nexus.reports.ratios import area, percent, quotient, ratio
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import id_of

YEAR: Final = 365
"""Days of a year in a weighted lease term."""


def _path(name: str, what: str) -> Column:
    return Column(name, Annotated[str, Meta(description=f"The path, below `/api/v2`, of {what}.")])


LAYOUT: Final = Layout(
    name="indicators",
    title="Indicators",
    about_row="A property in one currency, or what concerns no property; or, as a total, all of a currency.",
    parameters=(c.AS_OF, c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["property", "total"]),
        c.CURRENCY,
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("units", int, Kind.WHOLE),
        Column("lettable_units", Annotated[int, Meta(
            description="All but those off the market or lived in by their owner, which count only where let.")], Kind.WHOLE),
        Column("let_units", Annotated[int, Meta(description="On notice counts as let.")], Kind.WHOLE),
        Column("units_on_notice", int, Kind.WHOLE),
        ratio("physical_occupancy", "Percent: let units of lettable ones."),
        area("lettable_area_sqm", "Of units whose area is known."),
        area("let_area_sqm", "Of units whose area is known."),
        ratio("physical_occupancy_by_area", "Percent."),
        Column("units_without_market_rent", Annotated[int, Meta(
            description="Lettable units. Let, their lease counts at its own rent in what could be earned; vacant, not at all."
        )], Kind.WHOLE),
        c.amount("annual_rent", "Of leases in force, by the term in force on the day."),
        c.amount("gross_potential_rent", "The market rent of lettable units: a twelfth for a whole calendar month, by days for a part of one."),
        c.amount("rent_collected", "In the period, by cleared money, without tax."),
        ratio("economic_occupancy", "Percent: rent collected of gross potential rent."),
        c.amount("loss_to_lease", "A year: market rent less contract rent of leases whose units all have a market rent."),
        ratio("wault_by_rent", "Years that are left, weighted by rent; a year has 365 days.", "0.62"),
        ratio("wault_by_area", "Years that are left, weighted by area.", "0.62"),
        ratio("wale", "Years that are left, weighted by area, vacant units as 0.", "0.58"),
        c.amount("billed", "What fell due in the period, with tax, less corrections, discounts and waivers."),
        c.amount("collected", "Of what was billed, by the day of the report."),
        ratio("collection_rate", "Percent: collected of what was billed."),
        c.amount("overdue", "Due before the day and open."),
        ratio("delinquency_rate", "Percent: overdue of what was billed."),
        ratio("over_30_share", "Percent: due for more than 30 days, of the annual rent."),
        Column("relets", Annotated[int, Meta(description="Lettings that began in the period of units that were let before,"
            " renewals left out.")], Kind.WHOLE),
        ratio("average_days_vacant", "Days between the end of a letting and the next.", "21.50"),
        Column("leases_expiring", Annotated[int, Meta(description="By their own last day in the period.")], Kind.WHOLE),
        Column("leases_renewed", Annotated[int, Meta(description="Of them.")], Kind.WHOLE),
        ratio("renewal_rate", "Percent: renewed of expiring."),
        Column("cheques_presented", Annotated[int, Meta(description="Those that the bank answered for.")], Kind.WHOLE),
        Column("cheques_returned", Annotated[int, Meta(description="Wholly, or paid in part.")], Kind.WHOLE),
        ratio("bounce_rate", "Percent: cheques returned of those presented."),
        c.amount("amount_presented"),
        c.amount("amount_returned"),
        ratio("bounce_rate_by_value", "Percent."),
        c.amount("effective_gross_income", "Income in the client book by accrual, concessions and bad debt taken off."),
        c.amount("operating_expenses", "All other expense in the client book."),
        c.amount("net_operating_income"),
        ratio("opex_ratio", "Percent: operating expenses of effective gross income."),
        c.amount("value", "By the valuation that counts on the day; of all properties that have one.", optional=True),
        ratio("gross_yield", "Percent: annual rent of the value, properties without one left out.", "7.25"),
        ratio("net_yield", "Percent: net operating income, for a year, of the value, properties without one left out.", "5.38"),
        _path("explain", "the entries behind income and expense"),
        _path("explain_units", "the rent roll on the day"),
        _path("explain_billed", "collections by month"),
        _path("explain_rent_collected", "the cash ledger's lines of income, rent among them"),
        _path("explain_value", "the valuations that count on the day"),
        c.JUDGED_ON,
    ),
)  # fmt: skip
Days = tuple[date, date]


async def make_indicators(ctx: Ctx, asked: Asked, days: Days, judged: days_by_place.Days) -> Report:
    """Every property that has units or figures, by name; then the total of each currency."""
    found = await read_facts(ctx, asked, days, judged)
    names = {
        row["id"]: row["name"]
        for row in await known.fetch(
            ctx,
            asked,
            "SELECT p.id, p.name FROM properties_then($2) p WHERE p.org_id = $1",
            ctx.org_id,
            asked.known_at,
        )
    }
    sums: dict[str, Facts] = {}
    rows = []
    for (currency, place), facts in sorted(
        found.items(), key=lambda item: (item[0][0], names.get(item[0][1], "~"), str(item[0][1]))
    ):
        if not any(facts.values()):
            continue
        if facts["value"]:
            facts.update(valued_rent=facts["rent"], valued_net=facts["income"] - facts["expense"])
        total = sums.setdefault(currency, defaultdict(int))
        for name, value in facts.items():
            total[name] += value
        rows.append(("property", *_figures(currency, place, names.get(place), facts, asked, days, judged)))
    totals = [
        ("total", *_figures(currency, None, None, facts, asked, days, judged))
        for currency, facts in sorted(sums.items())
    ]
    told = {"as_of": judged.last, "date_from": days[0], "date_to": days[1], "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows, totals)


def year_before(day: date) -> date:
    """The first day of the year that ends on `day`."""
    following = day + timedelta(days=1)
    if (following.month, following.day) == (2, 29):
        following += timedelta(days=1)
    return following.replace(year=following.year - 1)


def months_of(days: Days) -> Fraction:
    """How many months a period is: a whole calendar month is one, a part of one so much of it as it has days (§3.7, 11)."""
    first, last = days
    if (first.year, first.month) == (last.year, last.month):
        return Fraction(last.day - first.day + 1, _month_length(last))
    between = (last.year - first.year) * 12 + last.month - first.month - 1
    begun = Fraction(_month_length(first) - first.day + 1, _month_length(first))
    return begun + between + Fraction(last.day, _month_length(last))


def of_period(annual: int, days: Days) -> int:
    """So much of an annual amount as the period has of twelve months, rounded half up once."""
    part = annual * months_of(days) / 12
    return (2 * part.numerator + part.denominator) // (2 * part.denominator)


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _figures(
    currency: str,
    place: UUID | None,
    name: str | None,
    f: Facts,
    asked: Asked,
    days: Days,
    judged: days_by_place.Days,
) -> tuple[Any, ...]:
    whole = {n: int(f[n]) for n in _WHOLE}
    potential = of_period(whole["potential"] + whole["potential_let"], days)
    income, expense = whole["income"], whole["expense"]
    months = months_of(days)
    return (
        currency, ids.encode_optional("property", place), name, whole["units"], whole["lettable"], whole["let"],
        whole["on_notice"], percent(whole["let"], whole["lettable"]), f"{f['area']:.2f}", f"{f['area_let']:.2f}",
        percent(f["area_let"], f["area"]), whole["without_market"], whole["rent"], potential, whole["rent_collected"],
        percent(whole["rent_collected"], potential), whole["loss"], quotient(f["rent_days"], YEAR * whole["rent"]),
        quotient(f["area_days"], YEAR * f["area_let"]), quotient(f["area_days"], YEAR * f["area"]), whole["billed"],
        whole["collected"], percent(whole["collected"], whole["billed"]), whole["overdue"],
        percent(whole["overdue"], whole["billed"]), percent(whole["over_30"], whole["rent"]), whole["relets"],
        quotient(whole["vacant_days"], whole["relets"]), whole["expiring"], whole["renewed"],
        percent(whole["renewed"], whole["expiring"]), whole["presented"], whole["returned"],
        percent(whole["returned"], whole["presented"]), whole["presented_value"], whole["returned_value"],
        percent(whole["returned_value"], whole["presented_value"]), income, expense, income - expense, percent(expense, income),
        whole["value"] or None, percent(whole["valued_rent"], whole["value"]),
        percent(whole["valued_net"] * 12 * months.denominator, whole["value"] * months.numerator),
        *_paths(currency, place, asked, days, judged),
        judged.of(place) if place else judged.of_all,
    )  # fmt: skip


_WHOLE: Final = (
    "units", "lettable", "let", "on_notice", "without_market", "rent", "potential", "potential_let", "rent_collected", "loss",
    "billed", "collected", "overdue", "over_30", "relets", "vacant_days", "expiring", "renewed", "presented", "returned",
    "presented_value", "returned_value", "income", "expense", "value", "valued_rent", "valued_net",
)  # fmt: skip


def _paths(
    currency: str, place: UUID | None, asked: Asked, days: Days, judged: days_by_place.Days
) -> tuple[str, ...]:
    tags = asked.filters | {"currency": currency}
    if place is not None:
        tags["property_id"] = ids.encode("property", place)
    known, period = {"known_at": instant(asked.known_at)}, {"date_from": days[0], "date_to": days[1]}
    day = {} if judged.asked is None else {"as_of": judged.asked}
    entries = asked.entries(("client", currency), types=("income", "expense"), since=days[0], until=days[1])
    if place is not None and "property_id" not in asked.tags:
        entries += f"&property_id={tags['property_id']}"
    return (
        entries,
        "/reports/rent-roll?" + urlencode(day | known | tags),
        "/reports/collections?" + urlencode(period | {"as_of": judged.last} | known | tags),
        "/reports/cash-ledger?" + urlencode(period | {"section": "income"} | known | tags),
        "/valuations?" + urlencode({"as_of": judged.last} | known | tags),
    )
