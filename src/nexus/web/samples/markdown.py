"""Guides as Markdown: their pages are HTML of few kinds, which has a plain form."""

import re
from html.parser import HTMLParser
from typing import Final

_OPENED: Final = {
    "h1": "\n\n# ", "h2": "\n\n## ", "h3": "\n\n### ", "h4": "\n\n#### ", "p": "\n\n", "figcaption": "\n\n", "div": "\n\n",
    "pre": "\n```\n", "table": "\n", "tr": "\n|", "td": " ", "th": " ", "a": "[", "ul": "\n", "ol": "\n",
}  # fmt: skip
_CLOSED: Final = {
    "h1": "\n", "h2": "\n", "h3": "\n", "h4": "\n", "p": "\n", "figcaption": "\n", "div": "\n",
    "pre": "\n```\n", "table": "\n", "td": " |", "th": " |", "ul": "\n", "ol": "\n",
}  # fmt: skip
_MARKS: Final = {"code": "`", "b": "**", "strong": "**"}
_SKIPPED: Final = frozenset({"svg", "button", "nav", "script", "style"})


def article_markdown(html: str, base_url: str) -> str:
    """The article of a page. Links become absolute."""
    start, end = html.find("<article"), html.find("</article>")
    writer = _Writer(base_url)
    writer.feed(html[start:end])
    writer.close()
    text = re.sub(r" +\n", "\n", "".join(writer.out))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class _Writer(HTMLParser):
    def __init__(self, base_url: str) -> None:
        super().__init__()
        self.out: list[str] = []
        self._base = base_url
        self._open: list[str] = []
        self._links: list[str] = []
        self._numbers: list[int] = []
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"use", "br", "hr", "img", "input"}:
            return
        self._open.append(tag)
        if self._skipping:
            return
        if tag in _MARKS and "pre" not in self._open:
            self.out.append(_MARKS[tag])
        elif tag == "li":
            self.out.append(self._bullet())
        else:
            self.out.append(_OPENED.get(tag, ""))
        if tag in {"ul", "ol"}:
            self._numbers.append(0)
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
        elif tag == "tr":
            self._cells = 0
        elif tag in {"td", "th"}:
            self._cells += 1

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        skipping = self._skipping
        in_head = "thead" in self._open
        while self._open.pop() != tag:
            pass
        if skipping:
            return
        if tag in _MARKS and "pre" not in self._open:
            self.out.append(_MARKS[tag])
        elif tag == "a":
            link = self._links.pop()
            self.out.append(f"]({self._base}{link})" if link.startswith("/") else f"]({link})")
        elif tag == "tr" and in_head:
            self.out.append("\n|" + " --- |" * self._cells)
        else:
            self.out.append(_CLOSED.get(tag, ""))
        if tag in {"ul", "ol"}:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        if self._skipping or self._between_cells:
            return
        if "pre" in self._open:
            self.out.append(data)
            return
        text = re.sub(r"\s+", " ", data)
        begins = not self.out or self.out[-1].endswith(("\n", " "))
        self.out.append(text.lstrip() if begins else text)

    @property
    def _skipping(self) -> bool:
        return not _SKIPPED.isdisjoint(self._open)

    @property
    def _between_cells(self) -> bool:
        return "table" in self._open and {"td", "th"}.isdisjoint(self._open)

    def _bullet(self) -> str:
        if "ol" not in self._open[-2:]:
            return "\n- "
        self._numbers[-1] += 1
        return f"\n{self._numbers[-1]}. "
