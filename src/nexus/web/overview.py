"""What the overview's template needs beyond its data: the chart and the change of occupancy."""

from markupsafe import Markup

from nexus.web import charts
from nexus.web.formats import money_text, month_name, percent, short_number
from nexus.web.i18n import Locale, plain
from nexus.web.view_models import Collections, Occupancy, OverviewPage

_STEPS = 4


def collections_charts(locale: Locale, collections: Collections, *, labelled_by: str) -> Markup:
    """The year for wide screens and its second half for narrow ones; the style sheet shows one of them."""
    groups = _groups(locale, collections)
    unit = 10**collections.minor_digits
    highest = max((max(g.first, g.second) for g in groups), default=0)
    whole_units = max(-(-highest // unit), _STEPS)
    top = charts.scale_top(whole_units)
    ticks = [(top * i * unit // _STEPS, short_number(locale, top * i // _STEPS)) for i in range(_STEPS + 1)]
    wide = charts.month_bars(groups, ticks, charts.WIDE, labelled_by=labelled_by)
    return wide + charts.month_bars(groups[-6:], ticks, charts.NARROW, labelled_by=labelled_by)


def _groups(locale: Locale, collections: Collections) -> list[charts.Bars]:
    return [
        charts.Bars(
            label=month_name(locale, month.month, short=True),
            first=month.billed_minor,
            second=month.collected_minor,
            title=plain(
                locale,
                "overview.month_title",
                month=f"{month_name(locale, month.month)} {month.month.year}",
                billed=money_text(locale, month.billed),
                collected=money_text(locale, month.collected),
            ),
            current=month is collections.months[-1],
        )
        for month in collections.months
    ]


def occupancy_change(occupancy: Occupancy) -> tuple[str, str] | None:
    """`("up", "1.3")` or `("down", "0.7")` in percentage points since last month; None when unknown or unchanged."""
    if len(occupancy.history) < 2 or occupancy.units <= 0:
        return None
    difference = occupancy.history[-1] - occupancy.history[-2]
    tenths = (abs(difference) * 2000 + occupancy.units) // (2 * occupancy.units)
    if tenths == 0:
        return None
    return ("up" if difference > 0 else "down", f"{tenths // 10}.{tenths % 10}")


def totals(page: OverviewPage) -> tuple[int, int, str]:
    """Units let, units, and their share, of the properties in the table."""
    let, units = sum(row.let for row in page.properties), sum(row.units for row in page.properties)
    return let, units, percent(let, units)
