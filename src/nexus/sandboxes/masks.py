"""Replacing names, contacts and identifiers: the same one by the same one wherever it stands, also within other text.

What takes a value's place follows from the value, the sandbox and the server's secret; nobody can go back from it, and two
sandboxes differ. What is to be replaced is noted first, so that nothing that comes up in one person's place is another's.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from uuid import UUID

from nexus.core.secrets import Vault
from nexus.sandboxes import fakes
from nexus.tenants.identifiers import normalise

_COMPANY: Final = re.compile(
    r"\b(llc|l\.l\.c|fze|fzco|fz-llc|ltd|limited|inc|plc|gmbh|pjsc|est|company|co)\b\.?|ذ\.م\.م|شركة", re.I
)
_FOUND: Final = (
    ("email", re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")),
    ("phone", re.compile(r"\+\d[\d ]{7,16}\d")),
    ("emirates_id", re.compile(r"\b784-?\d{4}-?\d{7}-?\d\b")),
    ("trn", re.compile(r"\b\d{15}\b")),
    ("phone", re.compile(r"\b0(?:5\d|[2-9])\d{7}\b")),
)
"""Contacts and identifiers that are recognised by their form where nobody has noted them."""
_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = {"name": 3, "email": 6, "phone": 7, "emirates_id": 8, "passport": 6, "trade_licence": 6, "trn": 10, "code": 6,
                    "account": 8, "owner": 4, "address": 8, "building": 5, "note": 12}  # fmt: skip
"""characters from which on a value is looked for within other text"""
_BOTH: Final[dict[str, Callable[[fakes.Digits], tuple[str, str]]]] = {
    "building": fakes.building, "address": fakes.address, "note": fakes.note,
}  # fmt: skip
_ONE: Final[dict[str, Callable[[fakes.Digits], str]]] = {
    "email": fakes.email, "phone": fakes.phone, "owner": fakes.owner,
}  # fmt: skip
_LIKE: Final[dict[str, Callable[[str, fakes.Digits], str]]] = {
    "emirates_id": fakes.emirates_id, "trn": fakes.trn, "account": fakes.account,
    "code": fakes.alike, "passport": fakes.alike, "trade_licence": fakes.alike,
}  # fmt: skip


class Masker:
    """The replacements of one copy."""

    def __init__(self, vault: Vault, sandbox_id: UUID) -> None:
        self._vault = vault
        self._sandbox = str(sandbox_id)
        self._noted: dict[tuple[str, str], str] = {}
        """Kind and value as it is compared -> the value; Arabic names lead to the English ones that they belong to."""
        self._pairs: dict[tuple[str, str], str] = {}
        self._made: dict[tuple[str, str], str] = {}
        self._used: set[tuple[str, str]] = set()
        self._index: dict[str, list[tuple[str, str, str]]] = {}
        """First word -> what is looked for, its kind and value; the longest first."""
        self._fixed: dict[tuple[str, str], str] = {}

    def note(self, kind: str, value: str | None, other: str | None = None) -> None:
        """A value that is to be replaced; `other` is its Arabic form."""
        if value and value.strip():
            self._noted.setdefault((kind, _same(kind, value)), value)
            if other and other.strip():
                self._noted.setdefault((kind, _same(kind, other)), other)
                self._pairs.setdefault((kind, _same(kind, other)), value)

    def fix(self, kind: str, value: str | None, replacement: str) -> None:
        """Replace this value by that one."""
        if value:
            self.note(kind, value)
            self._fixed[kind, _same(kind, value)] = replacement

    def settle(self) -> None:
        """All is noted: make the replacements, in an order that doesn't depend on how it was noted."""
        for (kind, _), value in self._noted.items():
            core = value.lstrip("+")
            first = _WORD.search(core)
            if first and len(value) >= _SHORTEST[kind]:
                self._index.setdefault(first[0].casefold(), []).append((core[first.start() :], kind, value))
        for found in self._index.values():
            found.sort(key=lambda one: (-len(one[0]), one))
        for (kind, _), value in sorted(self._noted.items()):
            self.fake(kind, value)

    def fake(self, kind: str, value: str) -> str:
        """What takes the place of this value."""
        key = (kind, _same(kind, value))
        if key not in self._made:
            self._made[key] = self._fixed.get(key) or self._make(kind, value)
        return self._made[key]

    def text(self, value: str) -> str:
        """With everything in it that was noted or that has the form of a contact or an identifier replaced."""
        made, last = [], 0
        for start, end, kind, known in self._places(value):
            core = self.fake(kind, known)
            made += [value[last:start], core.lstrip("+") if kind == "phone" else core]
            last = end
        whole = "".join([*made, value[last:]])
        for kind, pattern in _FOUND:
            whole = pattern.sub(lambda m, kind=kind: self._found(kind, m[0]), whole)  # type: ignore[misc]
        return whole

    def anything(self, value: Any) -> Any:
        """Every text in a JSON value."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.anything(one) for one in value]
        if isinstance(value, dict):
            return {name: self.anything(one) for name, one in value.items()}
        return value

    def day_of_year(self, value: str) -> str:
        """Another day of the same year, as ISO 8601 has it."""
        d = self._digits("day", value, 0)
        return f"{value[:4]}-{1 + d[0] % 12:02d}-{1 + d[1] % 28:02d}"

    def _found(self, kind: str, value: str) -> str:
        return value if (kind, value) in self._used else self.fake(kind, value)

    def _make(self, kind: str, value: str) -> str:
        """The first that nobody has and that holds nothing of anybody."""
        root = self._pairs.get((kind, _same(kind, value)), value)
        arabic = any("\u0600" <= c <= "\u06ff" for c in value)
        for turn in range(1000):
            pair = self._form(kind, root, value, self._digits(kind, _same(kind, root), turn))
            made = pair[1] if arabic else pair[0]
            taken = (kind, _same(kind, made))
            if turn > 100 and kind == "code":
                made += pair[0][-1:] * (turn // 100)
                taken = (kind, _same(kind, made))
            if taken not in self._noted and (kind, made) not in self._used and not self._holds(kind, made):
                self._used.add((kind, made))
                return made
        raise AssertionError(f"a thousand {kind} are taken")

    def _holds(self, kind: str, made: str) -> bool:
        """Whether a name that was made up has somebody's in it."""
        return kind == "name" and next(self._places(made), None) is not None

    def _form(self, kind: str, root: str, value: str, d: fakes.Digits) -> tuple[str, str]:
        if kind == "name":
            return fakes.company(d) if _COMPANY.search(root) else fakes.person(d)
        if kind in _BOTH:
            return _BOTH[kind](d)
        one = _ONE[kind](d) if kind in _ONE else _LIKE[kind](value, d)
        return one, one

    def _digits(self, kind: str, value: str, turn: int) -> fakes.Digits:
        return list(self._vault.digest("sandbox mask", f"{self._sandbox}\0{kind}\0{turn}\0{value}"))

    def _places(self, value: str) -> Iterator[tuple[int, int, str, str]]:
        """Where something that was noted stands, from left to right; the longest that begins there counts."""
        end = 0
        for word in _WORD.finditer(value):
            if word.start() < end:
                continue
            for wanted, kind, known in self._index.get(word[0].casefold(), ()):
                until = word.start() + len(wanted)
                follows = value[until : until + 1]
                if value[word.start() : until].casefold() == wanted.casefold() and not _WORD.match(follows):
                    yield word.start(), until, kind, known
                    end = until
                    break


def _same(kind: str, value: str) -> str:
    """As values are compared: spaces and capitals make no other name, and dashes no other identifier."""
    if kind in {"emirates_id", "trn"}:
        return normalise(kind, value)
    if kind in {"name", "email", "building", "address", "owner"}:
        return " ".join(value.split()).casefold()
    return value.strip()
