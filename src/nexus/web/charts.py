"""Charts as SVG, drawn on the server: pure functions from numbers to markup, coloured by classes of nexus.css.

Time runs from left to right in both languages, so that growth never looks like decline; only a meter, which has no
time, is turned round by `mirror` where the page runs from right to left.
"""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

_MINI = Markup(
    '<svg class="viz {kind}" viewBox="0 0 200 28" preserveAspectRatio="none" aria-hidden="true">{body}</svg>'
)


class Bars(msgspec.Struct, frozen=True):
    """One group of the chart: two bars side by side."""

    label: str
    first: int
    second: int
    title: str
    current: bool = False


class Frame(msgspec.Struct, frozen=True):
    """The size of a chart, in the units of its own drawing."""

    kind: str
    width: float
    height: float
    bar: float = 13
    left: float = 54
    top: float = 14
    bottom: float = 26

    @property
    def base(self) -> float:
        return self.height - self.bottom

    def y(self, value: int, highest: int) -> float:
        return self.base - (self.base - self.top) * value / highest


WIDE = Frame("wide", 640, 232)
NARROW = Frame("narrow", 330, 210)


def sparkline(values: Sequence[int]) -> Markup:
    """A line over the values, the least at the bottom, the greatest at the top. Empty below two values."""
    if len(values) < 2:
        return Markup("")
    low, span = min(values), max(values) - min(values)
    step = 200 / (len(values) - 1)
    points = [
        f"{i * step:.1f},{25 - 20 * ((v - low) / span if span else 0.5):.1f}" for i, v in enumerate(values)
    ]
    line = " ".join(points)
    body = Markup('<polygon class="area" points="0,28 {0} 200,28"/><polyline class="line" points="{0}"/>')
    return _MINI.format(kind="spark", body=body.format(line))


def meter(part: int, whole: int, *, kind: str = "meter") -> Markup:
    """A bar filled to `part / whole`; anything above nothing shows, and only the whole fills it."""
    share = 0.0 if whole <= 0 else min(1.0, max(0.0, part / whole))
    filled = 0.0 if share == 0 else 200.0 if share == 1 else min(max(200 * share, 3), 197)
    body = Markup(
        '<rect class="t" y="11" width="200" height="8"/><rect class="f" y="11" width="{:.1f}" height="8"/>'
    )
    return _MINI.format(kind=f"{kind} mirror", body=body.format(filled))


def segments(parts: Sequence[tuple[int, str]]) -> Markup:
    """Shares of one bar, each with the class that colours it (`danger`, `warn`, `plain`). Empty when all are 0."""
    total = sum(number for number, _ in parts)
    if total <= 0:
        return Markup("")
    body, x = Markup(""), 0.0
    gap = 2.0
    room = 200 - gap * (sum(1 for number, _ in parts if number) - 1)
    for number, kind in parts:
        if number:
            width = room * number / total
            body += Markup('<rect class="s-{}" x="{:.1f}" y="11" width="{:.1f}" height="8"/>').format(
                kind, x, width
            )
            x += width + gap
    return _MINI.format(kind="segments mirror", body=body)


def day_bars(counts: Sequence[int]) -> Markup:
    """A small bar for each day, a hair's breadth for a day with none."""
    if not counts:
        return Markup("")
    step, highest = 200 / len(counts), max(*counts, 1)
    body = Markup("")
    for i, count in enumerate(counts):
        height = 26 * count / highest if count else 1
        body += Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
            "f" if count else "n", i * step, 28 - height, step * 0.7, height
        )
    return _MINI.format(kind="days", body=body)


def occupancy_bar(part: int, whole: int) -> Markup:
    """The short bar of a table's row."""
    filled = 0.0 if whole <= 0 else 88 * min(1.0, max(0.0, part / whole))
    return Markup(
        '<svg class="mirror" viewBox="0 0 88 6" aria-hidden="true"><rect class="t" width="88" height="6" rx="3"/>'
        '<rect class="f" width="{:.1f}" height="6" rx="3"/></svg>'
    ).format(filled)


def scale_top(highest: int) -> int:
    """The least of 1, 2, 2.5, 4, 5 or 8 times a power of ten that a chart with four steps needs."""
    power = 1
    while power * 10 < highest:
        power *= 10
    steps = (power, 2 * power, 4 * power, 5 * power, 8 * power, 10 * power)
    return next((step for step in steps if step >= highest), 10 * power)


def month_bars(
    groups: Sequence[Bars], ticks: Sequence[tuple[int, str]], frame: Frame, *, labelled_by: str
) -> Markup:
    """Pairs of bars above their months, with a grid line for each tick (value, label); the last tick is the top.

    The chart is an image named by the element `labelled_by`; the page gives the numbers again as a table.
    """
    highest = max(ticks[-1][0], 1)
    step = (frame.width - frame.left) / max(len(groups), 1)
    body = Markup("")
    for i, group in enumerate(groups):
        if group.current:
            body += Markup(
                '<rect class="now" x="{:.1f}" y="6" width="{:.1f}" height="{:.1f}" rx="6"/>'
            ).format(frame.left + i * step + 2, step - 4, frame.base - 6)
    for value, label in ticks:
        body += _grid_line(frame, frame.y(value, highest), label)
    for i, group in enumerate(groups):
        body += _pair(frame, group, frame.left + (i + 0.5) * step, highest)
    return Markup(
        '<svg class="{}" viewBox="0 0 {:g} {:g}" role="img" aria-labelledby="{}" direction="ltr">{}</svg>'
    ).format(frame.kind, frame.width, frame.height, labelled_by, body)


def _grid_line(frame: Frame, y: float, label: str) -> Markup:
    return Markup(
        '<line class="grid" x1="{0:g}" x2="{1:g}" y1="{2:.1f}" y2="{2:.1f}"/>'
        '<text x="{3:g}" y="{4:.1f}" text-anchor="end">{5}</text>'
    ).format(frame.left, frame.width, y, frame.left - 8, y + 4, label)


def _pair(frame: Frame, group: Bars, middle: float, highest: int) -> Markup:
    bar = Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:g}" height="{:.1f}" rx="2.5"/>')
    bars = Markup("")
    for kind, value, x in (("b1", group.first, middle - frame.bar - 1), ("b2", group.second, middle + 1)):
        if value > 0:
            y = frame.y(min(value, highest), highest)
            bars += bar.format(kind, x, y, frame.bar, frame.base - y)
    return Markup(
        '<g class="m"><title>{}</title>{}<text class="{}" x="{:.1f}" y="{:g}" text-anchor="middle">{}</text></g>'
    ).format(group.title, bars, "lbl" if group.current else "mon", middle, frame.height - 7, group.label)
