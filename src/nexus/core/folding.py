"""Texts as they are compared: by the same tables as `fold_case`, `fold_key` and `search_text` of the database."""

import re
import unicodedata
from pathlib import Path
from typing import Final

import msgspec


class _Tables(msgspec.Struct, forbid_unknown_fields=True):
    upper: str
    lower: str
    letters: str
    """Small letters that have no decomposition, and what people type instead: `ø` is an `o`."""
    plain: str
    spelled: dict[str, str]
    """The same with more than one letter: `ß` is `ss`."""


_TABLES: Final = msgspec.json.decode(Path(__file__).with_suffix(".json").read_bytes(), type=_Tables)
_SMALL: Final = str.maketrans({chr(n): chr(n + 32) for n in range(65, 91)}) | str.maketrans(
    _TABLES.upper, _TABLES.lower
)
_PLAIN: Final = str.maketrans(_TABLES.letters, _TABLES.plain) | str.maketrans(_TABLES.spelled)
_DIGITS: Final = {base + n: 48 + n for base in (0x660, 0x6F0) for n in range(10)}
_UNSEEN: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_BLANKS: Final = re.compile("[\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]"
)
_NO_LETTERS: Final = re.compile(
    "[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b9-\u02df\u060c\u061b\u061f\u066a-\u066d\u06d4"
    "\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+"
)


def fold_case(text: str) -> str:
    """In small letters."""
    return text.translate(_SMALL)


def fold_key(text: str) -> str:
    """A number or a code as it is compared: `101`, ` 101` and `１０１` are one. Leading zeros count."""
    small = fold_case(unicodedata.normalize("NFKC", text)).translate(_DIGITS)
    return _BLANKS.sub(" ", _UNSEEN.sub("", small)).strip(" ")


def search_text(text: str) -> str:
    """A text as the search compares it: without accents, capitals, the forms of Arabic letters and what is no letter or digit."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    plain = unicodedata.normalize("NFC", fold_case(bare).translate(_PLAIN))
    return _NO_LETTERS.sub(" ", plain).strip(" ")
