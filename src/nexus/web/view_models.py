"""What the pages show: plain data, filled by the routes, read by the templates.

Money comes formatted for reading (`612,450.00`) with its currency; `…_minor` beside it only gives a bar its height.
Days are the organisation's local days; instants are aware and already in the zone to be shown.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from nexus.core.scopes import ROLES
from nexus.web.i18n import Locale
from nexus.webhooks.model import Health


class Money(msgspec.Struct, frozen=True):
    currency: str
    amount: str
    """Formatted, without the currency: `612,450.00`."""


class UserView(msgspec.Struct, frozen=True):
    name: str
    email: str
    organisation: str
    role: Literal["owner", "manager", "accountant", "viewer"]

    @property
    def may_see_keys(self) -> bool:
        return "api_keys:read" in ROLES[self.role]

    @property
    def may_see_webhooks(self) -> bool:
        return "webhooks:read" in ROLES[self.role]

    @property
    def may_see_proposals(self) -> bool:
        return "proposals:read" in ROLES[self.role]

    @property
    def may_see_audit(self) -> bool:
        return "audit:read" in ROLES[self.role]

    @property
    def may_see_sandboxes(self) -> bool:
        return "sandboxes:read" in ROLES[self.role]

    @property
    def initials(self) -> str:
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


class Shell(msgspec.Struct, frozen=True, kw_only=True):
    """What every page needs besides its own data."""

    locale: Locale
    path: str
    """Of this page: marks the menu entry, and the language switch comes back to it."""
    csrf: str
    """Sent back by every form as `_csrf`."""
    user: UserView | None = None
    notice: str | None = None
    """Catalogue key of a sentence to show once, such as `keys.revoked`."""


class SearchHit(msgspec.Struct, frozen=True):
    kind: Literal["property", "unit", "tenant", "lease", "cheque"]
    id: str
    title: str
    subtitle: str


class SearchPage(msgspec.Struct, frozen=True):
    query: str
    hits: tuple[SearchHit, ...]
    """The best first."""
    most: int
    """of them are shown"""


class Occupancy(msgspec.Struct, frozen=True):
    let: int
    units: int
    history: tuple[int, ...] = ()
    """Units let at the end of each of the last months, oldest first, today last; empty when not known."""


class Collected(msgspec.Struct, frozen=True):
    """Of what is due this month, in the organisation's currency."""

    collected: Money
    billed: Money
    collected_minor: int
    billed_minor: int
    others: tuple[Money, ...] = ()
    """Collected in other currencies."""


class Arrears(msgspec.Struct, frozen=True):
    """What is overdue in one currency."""

    overdue: Money
    leases: int
    since: date
    days: int
    ages: tuple[tuple[str, Money, int], ...]
    """The name of the age, how much of it, and the same in minor units."""
    overdue_minor: int


class ChequesDue(msgspec.Struct, frozen=True):
    """Pending post-dated cheques of the next 30 days."""

    count: int
    amounts: tuple[Money, ...]
    """One for each currency."""
    next_on: date | None = None
    by_day: tuple[int, ...] = ()
    """How many on each of the 30 days, today first."""


class LeasesEnding(msgspec.Struct, frozen=True):
    """Active leases that end within 90 days."""

    count: int
    within_30: int
    within_60: int
    """Within 60 days, those within 30 included."""
    next_on: date | None = None


class CollectionMonth(msgspec.Struct, frozen=True):
    month: date
    """Its first day: what is due in it."""
    billed: Money
    collected: Money
    billed_minor: int
    collected_minor: int


class Collections(msgspec.Struct, frozen=True):
    currency: str
    minor_digits: int
    months: tuple[CollectionMonth, ...]
    """Twelve, oldest first, this month last."""


class BouncedCheque(msgspec.Struct, frozen=True):
    reference: str
    place: str
    """Tenant, or property and unit: `Marina Tower A · 1204`."""
    amount: Money
    on: date

    @property
    def kind(self) -> str:
        return "bounced_cheque"


class EndingLease(msgspec.Struct, frozen=True):
    """It ends soon and no lease renews it."""

    reference: str
    place: str
    on: date
    days_left: int

    @property
    def kind(self) -> str:
        return "ending_lease"


class PropertyRow(msgspec.Struct, frozen=True):
    id: str
    name: str
    address: str
    type: Literal["residential", "commercial", "mixed"]
    units: int
    let: int
    annual_rent: Money
    """Of the leases in force."""
    status: Literal["active", "inactive", "maintenance"]


class OverviewPage(msgspec.Struct, frozen=True, kw_only=True):
    today: date
    properties_count: int
    occupancy: Occupancy
    collected: Collected
    cheques_due: ChequesDue
    leases_ending: LeasesEnding
    collections: Collections
    arrears: tuple[Arrears, ...]
    """A row for each currency in which something is overdue."""
    attention: tuple[BouncedCheque | EndingLease, ...]
    """Beside what is overdue."""
    properties: tuple[PropertyRow, ...]


class LoginPage(msgspec.Struct, frozen=True):
    email: str = ""
    next: str = "/"
    """Where to go afterwards; the route accepts only a path of this site."""
    error: str | None = None
    """Catalogue key: `login.wrong`, `login.throttled`, `error.expired_form`."""


class ApiKeyRow(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    prefix: str
    last_four: str
    mode: Literal["live", "test"]
    scopes: tuple[str, ...]
    ip_allow_list: tuple[str, ...]
    status: Literal["active", "expired", "revoked"]
    created_by: str
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None
    properties: int | None = None
    """How many it is kept to; None for every one."""
    payment_ceiling: Money | None = None
    daily_ceiling: Money | None = None
    proposes: bool = False


class NewKey(msgspec.Struct, frozen=True, kw_only=True):
    """A key just made, for the one page that shows its text."""

    name: str
    text: str
    mode: Literal["live", "test"]
    rolled: bool = False
    old_key_until: datetime | None = None
    """For a rolled key; None when the old one stopped at once."""


class ScopeGroup(msgspec.Struct, frozen=True):
    """The scopes of one resource: `ScopeGroup("tenants", ("tenants:read", "tenants:write"))`."""

    resource: str
    scopes: tuple[str, ...]


class ApiKeyForm(msgspec.Struct, frozen=True, kw_only=True):
    """The create form as it was sent, so that a refused one comes back filled in."""

    name: str = ""
    mode: str = "live"
    access: str = "read_only"
    scopes: frozenset[str] = frozenset()
    expires_on: str = ""
    ip_allow_list: str = ""
    property_ids: frozenset[str] = frozenset()
    """Empty for every property."""
    payment_ceiling: str = ""
    daily_ceiling: str = ""
    proposes: bool = False
    errors: Mapping[str, str] = {}
    """Field name -> catalogue key or sentence."""


class ApiKeysPage(msgspec.Struct, frozen=True, kw_only=True):
    keys: tuple[ApiKeyRow, ...]
    scope_groups: tuple[ScopeGroup, ...]
    may_write: bool
    base_url: str
    today: date
    form: ApiKeyForm = ApiKeyForm()
    new_key: NewKey | None = None
    modes: tuple[str, ...] = ("live", "test")
    """Which data a new key may work on; one alone is not asked for."""
    once: str = ""
    """Marks the page's forms, so that each is taken once."""
    properties: tuple[tuple[str, str], ...] = ()
    """Id and name of those that a live key can be kept to."""
    currency: str = ""
    """Of the ceilings."""


class SessionView(msgspec.Struct, frozen=True, kw_only=True):
    device: str
    """Such as `Firefox · Windows`; see `device_name`."""
    address: str
    signed_in_at: datetime
    last_seen_at: datetime
    current: bool


class AccountPage(msgspec.Struct, frozen=True, kw_only=True):
    sessions: tuple[SessionView, ...]
    errors: Mapping[str, str] = {}
    """Field name -> catalogue key or sentence."""


class ErrorPage(msgspec.Struct, frozen=True):
    status: int
    request_id: str = ""
    code: str = ""
    """The error's own code; some have words of their own."""


class DocsPage(msgspec.Struct, frozen=True, kw_only=True):
    base_url: str
    """Scheme and host, without a slash at the end: `https://nexus.example`."""
    query: str = ""


class WebhookRow(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    url: str
    description: str
    event_types: tuple[str, ...]
    status: Literal["active", "paused", "disabled"]
    reason: Literal["requested", "failing", "gone"] | None
    health: Health
    failures: int
    failing_since: datetime | None
    last_success_at: datetime | None
    created_at: datetime


class DeliveryRow(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    type: str
    seq: int | None
    status: Literal["pending", "delivered", "failed"]
    attempts: int
    last_status: int | None
    error: str
    answer: str
    """The beginning of the last answer's body."""
    took_ms: int | None
    created_at: datetime
    next_attempt_at: datetime | None


class NewSecret(msgspec.Struct, frozen=True, kw_only=True):
    """A webhook's secret, for the one page that shows it."""

    url: str
    text: str
    rotated: bool = False


class WebhookForm(msgspec.Struct, frozen=True, kw_only=True):
    """The create form as it was sent."""

    url: str = ""
    event_types: str = "*"
    types: list[str] = []
    description: str = ""
    errors: Mapping[str, str] = {}


class WebhooksPage(msgspec.Struct, frozen=True, kw_only=True):
    """All webhooks, or one with its deliveries."""

    webhooks: tuple[WebhookRow, ...]
    may_write: bool
    deliveries: tuple[DeliveryRow, ...] = ()
    form: WebhookForm = WebhookForm()
    new_secret: NewSecret | None = None
    once: str = ""
    replay_after: str = ""
    replay_error: str | None = None
    """What is wrong with it, as the name of a text."""
