"""The lists in `data/`: read once, in English and Arabic."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Word(NamedTuple):
    en: str
    ar: str


@cache
def words() -> dict[str, tuple[Word, ...]]:
    """Our own words for buildings and companies, by the name of the list."""
    found: dict[str, list[Word]] = {}
    for row in _rows("words.csv"):
        found.setdefault(row["list"], []).append(Word(row["name_en"], row["name_ar"]))
    return {name: tuple(members) for name, members in found.items()}


@cache
def names() -> dict[str, tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Given names and family names, by the group of nationalities that bears them."""
    found: dict[str, tuple[list[Word], list[Word]]] = {}
    for row in _rows("names.csv"):
        pair = found.setdefault(row["group"], ([], []))
        pair[row["part"] == "family"].append(Word(row["name_en"], row["name_ar"]))
    return {group: (tuple(given), tuple(family)) for group, (given, family) in found.items()}


@cache
def communities() -> dict[str, Word]:
    """The Land Department's areas and master communities by their English name; a few labels end in stray commas."""
    return {
        row["name_en"]: Word(row["name_en"], row["name_ar"].rstrip(", "))
        for name in ("area_id.csv", "master_community_id.csv")
        for row in _rows(name)
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("nexus.sample").joinpath("data", name).read_text(encoding="utf-8")
    return iter(csv.DictReader(text.splitlines()))
