"""How well a thing fits what was searched for. Texts are compared as the database's `search_text` writes them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["property", "unit", "tenant", "lease", "cheque"]
KINDS: Final[tuple[Kind, ...]] = ("property", "unit", "tenant", "lease", "cheque")
"""In the order in which equals are shown."""
MOST_WORDS: Final = 8
SHORTEST_PHONE: Final = 5
_LONGEST: Final = 64
"""of a word in the index"""


@dataclass(frozen=True, slots=True)
class Words:
    """What was searched for, as it is compared."""

    text: str
    words: tuple[str, ...]
    digits: str
    """All digits in a row, where it may be a phone number; without the zeros that dial a country or a trunk."""

    @property
    def narrow(self) -> str:
        """A tsquery for the words as they are."""
        return self._query("")

    @property
    def wide(self) -> str:
        """A tsquery for words that begin so."""
        return self._query(":*")

    def others(self, position: int) -> "Words":
        """Without the word at a position."""
        kept = self.words[:position] + self.words[position + 1 :]
        return Words(" ".join(kept), kept, "")

    def _query(self, how: str) -> str:
        each = " & ".join(f"('{w}'{how} | 'r:{w}'{how})" for w in self.words)
        if not self.digits:
            return each
        return f"({each}) | 'p:{self.digits}'{how}" if each else f"'p:{self.digits}'{how}"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one thing fits: more is better, 0 is not at all."""

    score: int
    field: str


def read_words(normal: str, written: str) -> Words:
    """`normal`: what was written, as `search_text` writes it."""
    words = tuple(_bare(word)[:_LONGEST] for word in normal.split()[:MOST_WORDS])
    only = re.sub(r"[\s()+./-]", "", normal_digits(written))
    digits = only.lstrip("0") if only.isascii() and only.isdigit() else ""
    return Words(" ".join(words), words, digits if len(digits) >= SHORTEST_PHONE else "")


def normal_digits(text: str) -> str:
    """Arabic and Persian digits as the others."""
    return text.translate({base + n: 48 + n for base in (0x660, 0x6F0) for n in range(10)})


def fit(wanted: Words, fields: Sequence[tuple[str, str]]) -> Fit:
    """The best of a thing's fields, those named first being worth a little more.

    The whole field, its beginning, all words, all words by their beginning, some of the words.
    """
    best = Fit(0, "")
    for position, (name, text) in enumerate(fields):
        score = _score(wanted, text, phone=name == "phone")
        if score and score * 10 - position > best.score:
            best = Fit(score * 10 - position, name)
    return best


def _score(wanted: Words, text: str, *, phone: bool) -> int:
    if not text:
        return 0
    words = [_bare(word) for word in text.split()]
    whole = " ".join(words)
    if (
        phone
        and wanted.digits
        and any(w.endswith(wanted.digits) or w.startswith(wanted.digits) for w in words)
    ):
        return 90
    if whole == wanted.text:
        return 100
    if whole.startswith(wanted.text + " "):
        return 85
    if whole.startswith(wanted.text):
        return 80
    exact = sum(word in words for word in wanted.words)
    begun = sum(any(w.startswith(word) for w in words) for word in wanted.words)
    if exact == len(wanted.words):
        return 65
    if begun == len(wanted.words):
        return 60
    return 20 * begun // max(1, len(wanted.words))


def _bare(word: str) -> str:
    """Without leading zeros or the Arabic article, by which words are found too."""
    if word.startswith("ال") and len(word) >= 5:
        return word[2:]
    return word.lstrip("0") or word if word.isascii() and word.isdigit() else word
