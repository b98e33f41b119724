"""The guides of the documentation as resources, in Markdown: what a page says, without its menu and its buttons."""

import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

from nexus.core.errors import NotFound
from nexus.web import pages
from nexus.web.docs_search import SLUGS
from nexus.web.view_models import DocsPage, Shell

PREFIX: Final = "nexus://guides/"
_ARTICLE: Final = re.compile(r'<article class="prose"[^>]*>(.*?)</article>', re.S)
_TITLE: Final = re.compile(r"^# (.+)$", re.M)
_BEFORE: Final = {
    "h1": "\n# ",
    "h2": "\n\n## ",
    "h3": "\n\n### ",
    "p": "\n\n",
    "li": "\n- ",
    "tr": "\n|",
    "figcaption": "\n\n",
}
_AROUND: Final = {"code": "`", "b": "**", "strong": "**", "em": "*"}
_AFTER: Final = {"th": "|", "td": "|", "ul": "\n", "ol": "\n", "table": "\n", "figcaption": ":", "dt": ": "}
_UNSEEN: Final = frozenset({"button", "svg", "script", "style"})


def guide(uri: str, base: str) -> str:
    """Raises `NotFound`."""
    slug = uri.removeprefix(PREFIX)
    if not uri.startswith(PREFIX) or slug not in SLUGS:
        raise NotFound(f"The guides are {', '.join(PREFIX + one for one in SLUGS)}.")
    html = pages.docs_page(Shell(locale="en", path=f"/docs/{slug}", csrf=""), DocsPage(base_url=base), slug)
    found = _ARTICLE.search(html or "")
    assert found is not None
    return markdown(found[1])


@lru_cache(maxsize=1)
def titles() -> dict[str, str]:
    """Slug -> the title of the guide."""
    return {slug: (_TITLE.search(guide(PREFIX + slug, "")) or [slug, slug])[1] for slug in SLUGS}


def markdown(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    trimmed = re.sub(r" +\n", "\n", "".join(reader.parts))
    return re.sub(r"\n{3,}", "\n\n", trimmed).strip() + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0
        self._verbatim = False
        self._columns = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag == "pre":
            self._verbatim = True
            self.parts.append("\n\n```\n")
        elif not self._verbatim:
            self._columns += tag == "th"
            self.parts.append(_BEFORE.get(tag, "") + _AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag == "pre":
            self._verbatim = False
            self.parts.append("\n```\n")
        elif not self._verbatim:
            self.parts.append(_AROUND.get(tag, "") + _AFTER.get(tag, ""))
            if tag == "thead":
                self.parts.append("\n|" + "---|" * self._columns)
                self._columns = 0

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data if self._verbatim else re.sub(r"\s+", " ", data))
