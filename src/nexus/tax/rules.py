"""The rules of tax, read from `rules.json`: rates, limits and who pays what, each with its dates and its source."""

from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.tax import model
from nexus.tax.model import Dated, Decision, Facts, Reason, Rule, RuleBook


class _Row(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    jurisdiction: Annotated[str, Meta(pattern="^[A-Z]{2}$")]
    first: date = msgspec.field(name="from")
    last: date | None = msgspec.field(name="to")
    source: str


class _Rate(_Row, forbid_unknown_fields=True, kw_only=True):
    category: Literal["standard"]
    basis_points: Annotated[int, Meta(ge=0, le=10_000)]


class _Limit(_Row, forbid_unknown_fields=True, kw_only=True):
    name: str
    value: int
    unit: str


class _Rule(_Row, forbid_unknown_fields=True, kw_only=True):
    when: dict[str, Any]
    category: model.Category
    code: Annotated[str, Meta(pattern="^[a-z_]+$")]
    sentence: str
    sentence_ar: str


class _File(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    categories: dict[str, str]
    currencies: dict[str, str]
    rates: list[_Rate]
    limits: list[_Limit]
    rules: list[_Rule]


def decide(facts: Facts) -> Decision:
    """How a line is taxed, by the rules that the product comes with."""
    return model.decide(facts, rule_book())


@lru_cache(maxsize=1)
def rule_book() -> RuleBook:
    """The rules that the product comes with."""
    return read_rules((files("nexus.tax") / "rules.json").read_bytes())


def read_rules(content: bytes) -> RuleBook:
    """Rules from JSON. Raises `msgspec.ValidationError` for a row of another form."""
    read = msgspec.json.decode(content, type=_File)
    return RuleBook(
        codes=read.categories,
        currencies=read.currencies,
        rates=[Dated(r.jurisdiction, r.category, r.basis_points, r.first, r.last, r.source) for r in read.rates],
        limits=[Dated(r.jurisdiction, r.name, r.value, r.first, r.last, r.source) for r in read.limits],
        rules=[
            Rule(r.jurisdiction, r.first, r.last, r.when, r.category, Reason(r.code, r.sentence, r.sentence_ar), r.source)
            for r in read.rules
        ],
    )  # fmt: skip
