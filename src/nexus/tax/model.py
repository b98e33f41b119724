"""Rules of tax. Amounts are minor units, rates basis points (500 is 5 %). No I/O: the rules are data of `rules.py`.

Source: domain reference §2.1 (the table of supplies), §2.2 (categories of PINT AE), §5 (half up, per line).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

import msgspec

from nexus.core.money import MINOR_DIGITS

ChargeType = Literal[
    "rent", "parking", "service_charge", "utilities", "late_fee", "bounce_fee", "early_termination_penalty",
    "deposit_forfeited", "damage", "other",
]  # fmt: skip
Use = Literal["residential", "commercial", "hotel_or_short_let", "land"]
Category = Literal["standard", "zero_rated", "exempt", "out_of_scope"]
NO_RULES: Final = "no_rules"
TAXABLE: Final = ("standard", "zero_rated")
"""Categories that make a document a tax invoice: supplies on which tax is due, if only at 0 %."""
_BASIS: Final = 10_000


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that decides the tax of one charge line, on the date of its tax point."""

    jurisdiction: str
    """The property's: `AE`, or with a part as in `AE-DU`; rules are the country's."""
    tax_date: date
    charge_type: ChargeType
    use: Use
    """Of the unit; see `use_of`."""
    supplier_registered: bool
    """For tax, on the tax date."""
    first_supply: bool = False
    """Whether this lease is the first supply of the building, within three years of its completion."""
    lease_term: tuple[date, date] | None = None
    """First and last day of the lease, both inclusive; None without a lease."""
    emirates_id: bool = False
    """Whether the tenant holds one."""
    compensation: bool = True
    """Of a fee, penalty, kept deposit, damage or other charge: whether it makes good a breach or a loss, and is not the
    price of something (a right to leave, a service) and not kept as rent. Rent, parking and services never are."""


class Reason(msgspec.Struct, frozen=True):
    """Why: a stable code and a sentence that names the article."""

    code: str
    sentence: str
    sentence_ar: str


class Decision(msgspec.Struct, frozen=True):
    """How a line is taxed. `rate` is in basis points."""

    category: Category
    rate: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the rules: the first one of the jurisdiction, in force on the day, whose conditions all hold decides."""

    jurisdiction: str
    first: date
    last: date | None
    when: Mapping[str, object]
    category: Category
    reason: Reason
    source: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A rate or limit of a jurisdiction, in force from `first` to `last`, both inclusive."""

    jurisdiction: str
    name: str
    value: int
    first: date
    last: date | None
    source: str


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Everything that is known of tax, as data."""

    codes: Mapping[str, str]
    """Category -> its code in PINT AE."""
    currencies: Mapping[str, str]
    """Country -> the currency in which its tax is declared."""
    rates: Sequence[Dated]
    limits: Sequence[Dated]
    rules: Sequence[Rule]

    def limit(self, name: str, jurisdiction: str, on: date) -> int | None:
        """The limit in force on a day; None where the jurisdiction has none."""
        return _in_force(self.limits, name, country_of(jurisdiction), on)

    def rate(self, category: str, jurisdiction: str, on: date) -> int:
        """Basis points in force on a day; 0 for a category that has no rate."""
        return _in_force(self.rates, category, country_of(jurisdiction), on) or 0


def decide(facts: Facts, book: RuleBook) -> Decision:
    """How a line is taxed. Where a jurisdiction has no rules on that day: out of scope, with the reason `no_rules`."""
    country = country_of(facts.jurisdiction)
    for rule in book.rules:
        if rule.jurisdiction == country and _within(rule, facts.tax_date) and _holds(rule.when, facts):
            rate = book.rate(rule.category, country, facts.tax_date)
            return Decision(rule.category, rate, rule.reason)
    sentence = f"No tax rules are known for {facts.jurisdiction} on {facts.tax_date}."
    return Decision("out_of_scope", 0, Reason(NO_RULES, sentence, "لا توجد قواعد ضريبية معروفة."))


def tax_of(net: int, rate: int) -> int:
    """Tax of a line in minor units, rounded half up (away from zero) once. `rate` is in basis points."""
    tax = (abs(net) * rate * 2 + _BASIS) // (2 * _BASIS)
    return tax if net >= 0 else -tax


def converted(amount: int, currency: str, rate: Decimal, into: str) -> int:
    """Minor units of another currency, rounded half up once. `rate` is units of `into` for one unit of `currency`."""
    scale = Decimal(10) ** (MINOR_DIGITS[into] - MINOR_DIGITS[currency])
    return int((amount * rate * scale).quantize(Decimal(1), ROUND_HALF_UP))


def use_of(unit_type: str, usage: str) -> Use:
    """What a unit is used for, to the law, by its type and usage. Parking, stores and industry are commercial premises."""
    if unit_type == "hotel_apartment":
        return "hotel_or_short_let"
    if unit_type == "land":
        return "land"
    return "residential" if usage == "residential" else "commercial"


def longer_than_months(term: tuple[date, date], months: int) -> bool:
    """Whether a lease, both days inclusive, lasts longer than so many calendar months.

    Where the month lacks the day, the period ends with the month (domain reference §3.7).
    """
    first, last = term
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    try:
        whole = date(year, month + 1, first.day)
    except ValueError:
        whole = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return last >= whole


def country_of(jurisdiction: str) -> str:
    """`AE` of `AE-DU`."""
    return jurisdiction.partition("-")[0]


def _holds(when: Mapping[str, object], facts: Facts) -> bool:
    return all(_condition(name, wanted, facts) for name, wanted in when.items())


def _condition(name: str, wanted: object, facts: Facts) -> bool:
    match name, wanted:
        case "charge_types", list():
            return facts.charge_type in wanted
        case "uses", list():
            return facts.use in wanted
        case "registered", bool():
            return facts.supplier_registered is wanted
        case "first_supply", bool():
            return facts.first_supply is wanted
        case "emirates_id", bool():
            return facts.emirates_id is wanted
        case "compensation", bool():
            return facts.compensation is wanted
        case "longer_than_months", int():
            return facts.lease_term is not None and longer_than_months(facts.lease_term, wanted)
    raise ValueError(f"a tax rule has a condition that is not known: {name}")


def _within(row: Rule | Dated, day: date) -> bool:
    return row.first <= day and (row.last is None or day <= row.last)


def _in_force(rows: Sequence[Dated], name: str, country: str, on: date) -> int | None:
    return next(
        (r.value for r in rows if r.name == name and r.jurisdiction == country and _within(r, on)), None
    )
