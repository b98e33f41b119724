"""Leases of one property: who rents what, for how much, and through which renewals."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from nexus.sample.chance import Chance
from nexus.sample.kinds import Slot
from nexus.sample.lettings import Holding, holdings_of, let_count, vacant_status
from nexus.sample.model import Lease, Part, Party, Tenant, Unit
from nexus.sample.people import People, retired
from nexus.sample.stamps import Stamps
from nexus.sample.terms import HISTORY, Term, let_terms, vacant_terms
from nexus.sample.units import FILS, rounded_rent

Style = Literal["cheques", "first_transfer", "bank_transfer", "card", "cash"]
_STYLES: Final[tuple[Style, ...]] = ("cheques", "first_transfer", "bank_transfer", "card", "cash")
_STYLE_SHARES: Final = (70, 80, 92, 96, 100)
_CHEQUES: Final = (1, 2, 3, 4, 6, 12)
_CHEQUE_SHARES: Final = tuple(accumulate((16, 18, 2, 44, 12, 8)))
_INCREASES: Final = (0, 3, 5, 10, 15)
_INCREASE_SHARES: Final = tuple(accumulate((32, 12, 44, 9, 3)))
_MARKET_GROWTH: Final = 45
"""in thousandths a year"""
_REASONS: Final = (
    "Tenant leaves the country", "Tenant bought a home", "Employer moved the tenant", "Agreed by both sides",
    "Business closed", "Tenant moved to a larger unit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signed:
    """A lease with what its payments need to know."""

    lease: Lease
    tenant: Tenant
    style: Style


@dataclass(frozen=True, slots=True)
class _Household:
    tenant: Tenant
    parties: tuple[Party, ...]
    style: Style


class _Price(NamedTuple):
    """Fils: a year's rent, and the deposit that is held."""

    rent: int
    deposit: int


class Desk:
    """Writes the leases of one property into its part; tells which were signed."""

    def __init__(self, rng: Chance, stamps: Stamps, part: Part, index: int, today: date) -> None:
        self._rng = rng
        self._stamps = stamps
        self._part = part
        self._index = index
        self._today = today
        self._people = People(rng, stamps, index)
        self._signed: list[Signed] = []

    def let(self, slot: Slot, entered: date) -> list[Signed]:
        rng, today = self._rng, self._today
        earliest = max(today - timedelta(HISTORY), entered + timedelta(15))
        holdings = holdings_of(rng, slot.kind, self._part.units)
        rng.shuffle(holdings)
        left = let_count(rng, slot, self._index)
        states: dict[object, str] = {}
        for holding in holdings:
            if left >= len(holding):
                left -= len(holding)
                self._write(holding, let_terms(rng, today, earliest, steady=self._index == 0))
                continue
            terms = vacant_terms(rng, today, earliest)
            status = vacant_status(rng, slot.status)
            if status == "reserved":
                start = today + timedelta(rng.between(1, 25))
                terms.append(Term(start, start + timedelta(364), status="draft"))
            self._write(holding, terms)
            states |= dict.fromkeys((unit.id for unit in holding), status)
        self._part.units[:] = [u._replace(status=states.get(u.id, u.status)) for u in self._part.units]
        return self._signed

    def _write(self, holding: Holding, terms: list[Term]) -> None:
        previous: Lease | None = None
        household: _Household | None = None
        for term in terms:
            day = self._day_of_signing(term)
            if previous is None or household is None or not term.renews:
                self._leave(household, previous)
                household = self._move_in(holding[0], day - timedelta(self._rng.between(1, 4)))
                rent = self._asked(holding, term.start)
                made = self._lease(holding, term, day, _Price(rent, _deposit(rent, holding[0])), household)
            else:
                increase = self._rng.weigh(_INCREASES, _INCREASE_SHARES)
                rent = rounded_rent(previous.annual_rent * (100 + increase) // 100)
                rent = max(rent, previous.annual_rent)
                made = self._lease(holding, term, day, _Price(rent, previous.deposit), household)
                made = made._replace(renews_lease_id=previous.id)
            self._part.leases.append(made)
            self._signed.append(Signed(made, household.tenant, household.style))
            previous = made
        self._leave(household, previous)

    def _lease(self, holding: Holding, term: Term, day: date, price: _Price, household: _Household) -> Lease:
        rng, draft = self._rng, term.status == "draft"
        created_at = self._stamps.at(day)
        registered = not draft and rng.random() < 0.94
        serial = f"{term.start:%y%m%d}{self._index:05d}{len(self._part.leases):04d}"
        return Lease(
            id=self._stamps.id(created_at), created_at=created_at, property_id=self._part.property.id,
            status=term.status, start_date=term.start, end_date=term.end, terminated_on=term.terminated_on,
            termination_reason=rng.pick(_REASONS) if term.terminated_on else None, annual_rent=price.rent, deposit=price.deposit,
            cheque_count=self._cheque_count(price.rent, household.style), registration_number=serial if registered else None,
            notice_given_on=term.notice_given_on, renews_lease_id=None, activated_at=None if draft else created_at,
            unit_ids=tuple(unit.id for unit in holding), parties=household.parties,
        )  # fmt: skip

    def _day_of_signing(self, term: Term) -> date:
        """Renewals are signed weeks ahead, new leases days ahead, drafts are written now; all by today."""
        rng = self._rng
        if term.status == "draft":
            return self._today - timedelta(rng.between(0, 8))
        lead = rng.between(15, 60) if term.renews else rng.between(1, 10)
        return min(term.start - timedelta(lead), self._today - timedelta(rng.between(0, 9)))

    def _asked(self, holding: Holding, start: date) -> int:
        """The market's rent in fils for a new lease that begins on this day."""
        years_of_growth = _MARKET_GROWTH * (self._today - start).days // 365
        market = sum(unit.market_rent for unit in holding)
        return rounded_rent(market * (1000 - years_of_growth) * self._rng.between(93, 103) // 100_000)

    def _cheque_count(self, rent: int, style: Style) -> int:
        if rent < 20_000 * FILS or style == "cash":
            return self._rng.pick((1, 2, 4))
        if style in ("bank_transfer", "card"):
            return self._rng.pick((1, 4, 12, 12))
        return self._rng.weigh(_CHEQUES, _CHEQUE_SHARES)

    def _move_in(self, unit: Unit, day: date) -> _Household:
        rng = self._rng
        style = rng.weigh(_STYLES, _STYLE_SHARES)
        if not _let_to_person(rng, unit):
            tenant = self._people.company(day, unit.type)
            self._part.tenants.append(tenant)
            return _Household(tenant, (Party(tenant.id, "tenant"),), style)
        tenant = self._people.person(day)
        members = [tenant]
        roles = ["tenant"]
        if unit.usage == "residential" and rng.random() < 0.12:
            members.append(self._people.person(day, family=tenant))
            roles.append("guarantor" if rng.random() < 0.15 else "occupant")
        self._part.tenants.extend(members)
        return _Household(tenant, tuple(Party(m.id, r) for m, r in zip(members, roles, strict=True)), style)

    def _leave(self, household: _Household | None, last: Lease | None) -> None:
        """Archive the tenant of a lease that nothing follows."""
        if household is None or last is None or last.status in ("active", "draft"):
            return
        tenants = self._part.tenants
        place = len(tenants) - len(household.parties)
        tenants[place] = retired(tenants[place], last.last_day, self._today, self._rng)


def _deposit(rent: int, unit: Unit) -> int:
    """5 % of a year's rent for an unfurnished home, 10 % furnished or for business, in fils."""
    plain = unit.usage == "residential" and unit.furnished == "unfurnished"
    return rent * (5 if plain else 10) // 100


def _let_to_person(rng: Chance, unit: Unit) -> bool:
    if unit.type in ("labour_room", "bed_space"):
        return unit.type == "bed_space" and rng.random() < 0.7
    if unit.usage == "residential":
        return rng.random() < 0.93
    return unit.usage in ("parking", "storage") and rng.random() < 0.5
