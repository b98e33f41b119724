"""Tenants: persons of the nationalities that live in Dubai, and companies."""

from datetime import date, timedelta
from itertools import accumulate
from typing import Final, NamedTuple

from nexus.sample import numbers
from nexus.sample.chance import Chance
from nexus.sample.lists import Word, names, words
from nexus.sample.model import Tenant
from nexus.sample.stamps import Stamps

_MAIL: Final = ("example.com", "example.org", "example.net")
_FORMS: Final = (
    Word("LLC", "ذ.م.م"),
    Word("LLC", "ذ.م.م"),
    Word("LLC SOC", "ذ.م.م ش.ش.و"),
    Word("FZE", "م.م.ح"),
)
_RELATIONS: Final = ("spouse", "parent", "sibling", "friend", "colleague")
_TRADES: Final = {
    "retail_shop": "shop", "showroom": "shop", "kiosk": "shop", "food_and_beverage": "food", "clinic": "medical",
    "warehouse": "logistics", "land": "logistics", "storage": "logistics", "labour_room": "workforce",
    "bed_space": "workforce", "atm": "cash_machine", "antenna_site": "mast",
}  # fmt: skip


class Nation(NamedTuple):
    """A nationality (ISO 3166), its share of tenants in thousandths, the names its people bear, who prefers Arabic in percent."""

    code: str
    share: int
    names: str
    arabic: int = 0


NATIONS: Final = (
    Nation("IN", 280, "indian"), Nation("PK", 125, "pakistani"), Nation("PH", 85, "filipino"),
    Nation("EG", 75, "arab", 70), Nation("AE", 65, "emirati", 80), Nation("GB", 55, "anglo"),
    Nation("BD", 40, "pakistani"), Nation("JO", 35, "arab", 60), Nation("LB", 35, "arab", 40),
    Nation("SY", 40, "arab", 70), Nation("LK", 20, "lankan"), Nation("NP", 20, "nepali"), Nation("RU", 30, "slavic"),
    Nation("UA", 10, "slavic"), Nation("FR", 15, "european"), Nation("DE", 10, "european"), Nation("IT", 10, "european"),
    Nation("US", 15, "anglo"), Nation("ZA", 10, "anglo"), Nation("CN", 20, "chinese"), Nation("IR", 15, "iranian"),
    Nation("NG", 5, "african"), Nation("KE", 5, "african"), Nation("SD", 10, "arab", 80),
)  # fmt: skip
_SHARES: Final = tuple(accumulate(nation.share for nation in NATIONS))


class People:
    """Makes the tenants of one property; no two of a portfolio share a mail address."""

    def __init__(self, rng: Chance, stamps: Stamps, index: int) -> None:
        self._rng = rng
        self._stamps = stamps
        self._index = index
        self._met = 0

    def person(self, day: date, *, family: Tenant | None = None) -> Tenant:
        """Someone who is entered on this day; with `family`, a relative of theirs."""
        rng, created_at = self._rng, self._stamps.at(day)
        nation = rng.weigh(NATIONS, _SHARES)
        if family is not None:
            nation = next(n for n in NATIONS if n.code == family.nationality)
        given, surname = (rng.pick(part) for part in names()[nation.names])
        born = date(day.year - rng.between(23, 62), rng.between(1, 12), rng.between(1, 28))
        identifiers = {"emirates_id": numbers.emirates_id(rng, born.year)}
        if rng.random() < 0.3:
            identifiers["passport"] = numbers.passport(rng)
        contacts = [self._contact(nation, surname)] if rng.random() < 0.85 else []
        if contacts and rng.random() < 0.2:
            contacts.append(self._contact(nation, surname))
        return Tenant(
            id=self._stamps.id(created_at), created_at=created_at, type="person", status="active",
            name=f"{given.en} {surname.en}", name_ar=f"{given.ar} {surname.ar}", nationality=nation.code, birth_date=born,
            emails=[self._mail(f"{given.en}.{surname.en}")] if rng.random() < 0.96 else [],
            phones=[numbers.mobile(rng) for _ in range(1 if rng.random() < 0.9 else 2)],
            preferred_language="ar" if rng.random() * 100 < nation.arabic else "en",
            emergency_contacts=contacts, identifiers=identifiers,
        )  # fmt: skip

    def company(self, day: date, unit_type: str) -> Tenant:
        """A company whose trade fits the type of the unit that it rents."""
        rng, created_at = self._rng, self._stamps.at(day)
        proper = rng.pick(words()["proper"])
        trade = rng.pick(words()[_TRADES.get(unit_type, "trade")])
        form = rng.pick(_FORMS)
        contact = self._contact(rng.weigh(NATIONS, _SHARES), None)
        return Tenant(
            id=self._stamps.id(created_at), created_at=created_at, type="company", status="active",
            name=f"{proper.en} {trade.en} {form.en}", name_ar=f"شركة {proper.ar} {trade.ar} {form.ar}",
            nationality=None, birth_date=None, emails=[self._mail(f"accounts.{proper.en.removeprefix('Al ')}")],
            phones=[numbers.landline(rng), numbers.mobile(rng)], preferred_language="ar" if rng.random() < 0.15 else "en",
            emergency_contacts=[contact],
            identifiers={"trade_licence": numbers.trade_licence(rng), "trn": numbers.trn(rng)},
        )  # fmt: skip

    def _contact(self, nation: Nation, surname: Word | None) -> dict[str, str]:
        given, family = names()[nation.names]
        relation = "manager" if surname is None else self._rng.pick(_RELATIONS)
        known = surname if surname and relation in ("spouse", "parent", "sibling") else self._rng.pick(family)
        name = f"{self._rng.pick(given).en} {known.en}"
        return {"name": name, "relationship": relation, "phone": numbers.mobile(self._rng)}

    def _mail(self, name: str) -> str:
        self._met += 1
        box = "".join(c for c in name.lower() if c.isalnum() or c == ".")
        return f"{box}.{self._index * 1000 + self._met}@{_MAIL[self._met % 3]}"


def retired(tenant: Tenant, last_day: date, today: date, rng: Chance) -> Tenant:
    """The tenant as it stands today: some who left long ago are archived."""
    if today - last_day > timedelta(240) and rng.random() < 0.6:
        return tenant._replace(status="archived")
    return tenant
