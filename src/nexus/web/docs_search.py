"""Finding a section of the documentation by its words. The pages are few, so each is read once and kept."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

import msgspec

SLUGS: Final = (
    "quick-start",
    "authentication",
    "errors",
    "pagination",
    "idempotency",
    "bulk-writes",
    "rate-limits",
    "change-feed",
    "webhooks",
    "sandboxes",
    "assistants",
    "clients",
)
"""The guides, in the order of the menu; the reference stands beside them."""
_SECTION: Final = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>(.*?)(?=<h2 |</article>)', re.S)
_TAG: Final = re.compile(r"<[^>]+>")
_SPACE: Final = re.compile(r"\s+")
_TITLE: Final = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
_LEAD: Final = re.compile(r'<p class="lead">(.*?)</p>', re.S)
_EXCERPT: Final = 160


class Section(msgspec.Struct, frozen=True):
    slug: str
    anchor: str
    title: str
    text: str

    @property
    def url(self) -> str:
        return f"/docs/{self.slug}#{self.anchor}"

    def excerpt(self, word: str) -> str:
        """The words around the first place of `word`."""
        at = max(self.text.lower().find(word), 0)
        start = max(0, self.text.rfind(" ", 0, max(0, at - 40)) + 1)
        cut = self.text[start : start + _EXCERPT]
        return ("… " if start else "") + cut.rsplit(" ", 1)[0] + " …"


def sections_of(slug: str, html: str) -> list[Section]:
    """Every section of a page that has been rendered."""
    return [
        Section(slug, anchor, _words(title), _words(text)) for anchor, title, text in _SECTION.findall(html)
    ]


def guide_lead(html: str) -> tuple[str, str]:
    """A guide's title and what it says of itself."""
    title, lead = _TITLE.search(html), _LEAD.search(html)
    said = re.sub(r" ([.,;:])", r"\1", _words(lead[1])) if lead else ""
    return _words(title[1]) if title else "", said


def search(sections: Iterable[Section], query: str, limit: int = 12) -> list[tuple[Section, str]]:
    """Sections that hold every word of the query, those with it in their title first; each with an excerpt."""
    words = query.lower().split()[:8]
    if not words:
        return []
    found = []
    for section in sections:
        title, text = section.title.lower(), section.text.lower()
        if all(word in title or word in text for word in words):
            found.append((-sum(word in title for word in words), section))
    found.sort(key=lambda pair: pair[0])
    return [(section, section.excerpt(words[0])) for _, section in found[:limit]]


def _words(html: str) -> str:
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html))).strip()
