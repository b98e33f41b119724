"""Example data for looking at the pages: a portfolio in Dubai on 23 November 2026."""

from datetime import UTC, date, datetime, timedelta, timezone

from nexus.web import pages
from nexus.web import view_models as vm
from nexus.web.i18n import Locale

TODAY = date(2026, 11, 23)
BASE_URL = "https://nexus.example"
DUBAI = timezone(timedelta(hours=4))
KEY = "nxs_live_4fT9cQ2mXz7LwB8rVn3KsY6dHp1JgA0eUiMk"
RECORDED = (648, 652, 652, 660, 668, 668, 676, 684, 690, 696, 700, 704)
CLEARED = (631, 640, 628, 655, 650, 661, 659, 676, 668, 688, 691, 612)

USER = vm.UserView("Layla Haddad", "layla@gulfcrest.example", "Gulf Crest Holdings", "owner")
ARABIC_USER = vm.UserView("ليلى حداد", "layla@gulfcrest.example", "جلف كرست القابضة", "owner")


def shell(locale: Locale, path: str, *, signed_in: bool = True, notice: str | None = None) -> vm.Shell:
    user = (ARABIC_USER if locale == "ar" else USER) if signed_in else None
    return vm.Shell(locale=locale, path=path, csrf="example-token", user=user, notice=notice)


def aed(thousands: float) -> vm.Money:
    return vm.Money("AED", f"{thousands * 1000:,.2f}")


def _months() -> tuple[vm.CollectionMonth, ...]:
    days = [date(2025, 12, 1), *(date(2026, month, 1) for month in range(1, 12))]
    return tuple(
        vm.CollectionMonth(day, aed(r), aed(c), r * 100_000, c * 100_000)
        for day, r, c in zip(days, RECORDED, CLEARED, strict=True)
    )


def overview(locale: Locale) -> vm.OverviewPage:
    ar = locale == "ar"
    marina, palm = ("برج المارينا أ", "فلل بالم كورت") if ar else ("Marina Tower A", "Palm Court Villas")
    plaza = "بلازا الخليج التجاري" if ar else "Business Bay Plaza"
    return vm.OverviewPage(
        today=TODAY,
        properties_count=4,
        occupancy=vm.Occupancy(140, 150, (131, 133, 133, 134, 135, 136, 135, 137, 137, 136, 138, 140)),
        collected=vm.Collected(aed(612.45), aed(704), 61_245_000, 70_400_000, (vm.Money("KWD", "1,250.000"),)),
        cheques_due=vm.ChequesDue(
            23, (aed(386.5),), date(2026, 11, 25),
            (0, 2, 0, 1, 3, 0, 5, 4, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        ),
        leases_ending=vm.LeasesEnding(11, 3, 6, date(2026, 12, 2)),
        collections=vm.Collections("AED", 2, _months()),
        attention=(
            vm.BouncedCheque("004417", f"{marina} · 1204", aed(21.5), date(2026, 11, 19)),
            vm.BouncedCheque("120983", f"{plaza} · 803", aed(35.8), date(2026, 11, 12)),
            vm.EndingLease("L-2025-0188", f"{palm} · 17", date(2026, 12, 2), 9),
            vm.EndingLease("L-2025-0203", f"{marina} · 905", date(2026, 12, 31), 38),
        ),
        properties=_properties(ar),
    )  # fmt: skip


def _properties(ar: bool) -> tuple[vm.PropertyRow, ...]:
    names = (
        ("برج المارينا أ", "دبي مارينا، دبي", "فلل بالم كورت", "نخلة جميرا، دبي", "بلازا الخليج التجاري",
         "الخليج التجاري، دبي", "سوق ديرة", "ديرة، دبي")
        if ar
        else ("Marina Tower A", "Dubai Marina, Dubai", "Palm Court Villas", "Palm Jumeirah, Dubai",
              "Business Bay Plaza", "Business Bay, Dubai", "Deira Souk", "Deira, Dubai")
    )  # fmt: skip
    return (
        vm.PropertyRow("prop_1", names[0], names[1], "residential", 45, 42, aed(3072), "active"),
        vm.PropertyRow("prop_2", names[2], names[3], "residential", 28, 27, aed(2382), "active"),
        vm.PropertyRow("prop_3", names[4], names[5], "commercial", 52, 48, aed(2184), "maintenance"),
        vm.PropertyRow("prop_4", names[6], names[7], "mixed", 25, 23, aed(810), "inactive"),
    )


def empty_overview() -> vm.OverviewPage:
    zero = vm.Money("AED", "0.00")
    return vm.OverviewPage(
        today=TODAY,
        properties_count=0,
        occupancy=vm.Occupancy(0, 0),
        collected=vm.Collected(zero, zero, 0, 0),
        cheques_due=vm.ChequesDue(0, ()),
        leases_ending=vm.LeasesEnding(0, 0, 0),
        collections=vm.Collections("AED", 2, ()),
        attention=(),
        properties=(),
    )


def quiet_overview(locale: Locale) -> vm.OverviewPage:
    """Properties, but nothing has happened yet."""
    zero = vm.Money("AED", "0.00")
    months = tuple(vm.CollectionMonth(m.month, zero, zero, 0, 0) for m in _months())
    return vm.OverviewPage(
        today=TODAY,
        properties_count=1,
        occupancy=vm.Occupancy(0, 0),
        collected=vm.Collected(zero, zero, 0, 0),
        cheques_due=vm.ChequesDue(0, (), None, (0,) * 30),
        leases_ending=vm.LeasesEnding(0, 0, 0),
        collections=vm.Collections("AED", 2, months),
        attention=(),
        properties=overview(locale).properties[:1],
    )


SCOPE_GROUPS = (
    *(
        vm.ScopeGroup(name, (f"{name}:read", f"{name}:write"))
        for name in (
            "properties",
            "units",
            "tenants",
            "leases",
            "payments",
            "organisation",
            "users",
            "api_keys",
        )
    ),
    vm.ScopeGroup("tenant_identifiers", ("tenant_identifiers:read",)),
)


def _key(n: int, name: str, **changes: object) -> vm.ApiKeyRow:
    fields: dict[str, object] = {
        "id": f"key_{n}",
        "name": name,
        "prefix": "nxs_live_",
        "last_four": "UiMk",
        "mode": "live",
        "scopes": ("properties:read", "tenants:read", "payments:read", "payments:write"),
        "ip_allow_list": (),
        "status": "active",
        "created_by": "Layla Haddad",
        "created_at": datetime(2026, 3, 2, 9, 30, tzinfo=DUBAI),
        "last_used_at": datetime(2026, 11, 23, 8, 14, tzinfo=DUBAI),
        "expires_at": None,
    }
    return vm.ApiKeyRow(**(fields | changes))  # type: ignore[arg-type]


def api_keys(
    *,
    form: vm.ApiKeyForm | None = None,
    new_key: vm.NewKey | None = None,
    may_write: bool = True,
    empty: bool = False,
) -> vm.ApiKeysPage:
    keys = () if empty else (
        _key(1, "Accounting import", ip_allow_list=("192.0.2.0/24", "198.51.100.7")),
        _key(2, "Website availability", prefix="nxs_test_", mode="test", last_four="9xQa", scopes=("units:read",),
             last_used_at=None, expires_at=datetime(2027, 1, 31, 23, 59, tzinfo=DUBAI)),
        _key(3, "Old importer", last_four="Z7b2", status="revoked"),
        _key(4, "Auditor 2025", last_four="m0Pe", status="expired", expires_at=datetime(2026, 1, 31, 23, 59, tzinfo=UTC)),
    )  # fmt: skip
    return vm.ApiKeysPage(
        keys=keys,
        scope_groups=SCOPE_GROUPS,
        may_write=may_write,
        base_url=BASE_URL,
        today=TODAY,
        form=form or vm.ApiKeyForm(),
        new_key=new_key,
    )


REFUSED_FORM = vm.ApiKeyForm(
    name="",
    mode="test",
    access="choose",
    scopes=frozenset({"properties:read"}),
    ip_allow_list="192.0.2.300",
    errors={"name": "error.required", "ip_allow_list": "error.invalid", "scopes": "error.required"},
)
NEW_KEY = vm.NewKey(name="Accounting import", text=KEY, mode="live")
ROLLED_KEY = vm.NewKey(
    name="Accounting import", text=KEY, mode="live", rolled=True,
    old_key_until=datetime(2026, 11, 24, 10, 15, tzinfo=DUBAI),
)  # fmt: skip


def account(*, errors: dict[str, str] | None = None, others: bool = True) -> vm.AccountPage:
    here = vm.SessionView(
        device="Firefox · Windows", address="203.0.113.24", current=True,
        signed_in_at=datetime(2026, 11, 23, 8, 2, tzinfo=DUBAI), last_seen_at=datetime(2026, 11, 23, 10, 15, tzinfo=DUBAI),
    )  # fmt: skip
    there = vm.SessionView(
        device="Safari · iPhone", address="198.51.100.80", current=False,
        signed_in_at=datetime(2026, 11, 22, 21, 40, tzinfo=DUBAI), last_seen_at=datetime(2026, 11, 22, 22, 5, tzinfo=DUBAI),
    )  # fmt: skip
    return vm.AccountPage(sessions=(here, there) if others else (here,), errors=errors or {})


def docs(query: str = "") -> vm.DocsPage:
    return vm.DocsPage(base_url=BASE_URL, query=query)


def every_page(locale: Locale) -> dict[str, str]:
    """Path in the preview -> page. Beside the product's own paths, `/preview/…` shows their other states."""
    refused_password = {"current_password": "account.wrong_current", "new_password_again": "account.not_same"}
    found = {
        "/": pages.overview_page(shell(locale, "/"), overview(locale)),
        "/preview/empty": pages.overview_page(shell(locale, "/"), empty_overview()),
        "/preview/quiet": pages.overview_page(shell(locale, "/"), quiet_overview(locale)),
        "/login": pages.login_page(shell(locale, "/login", signed_in=False), vm.LoginPage()),
        "/preview/login-refused": pages.login_page(
            shell(locale, "/login", signed_in=False),
            vm.LoginPage("layla@gulfcrest.example", "/", "login.wrong"),
        ),
        "/settings/api-keys": pages.api_keys_page(shell(locale, "/settings/api-keys"), api_keys()),
        "/preview/key-created": pages.api_keys_page(
            shell(locale, "/settings/api-keys"), api_keys(new_key=NEW_KEY)
        ),
        "/preview/key-rolled": pages.api_keys_page(
            shell(locale, "/settings/api-keys"), api_keys(new_key=ROLLED_KEY, may_write=False)
        ),
        "/preview/key-refused": pages.api_keys_page(
            shell(locale, "/settings/api-keys", notice="keys.revoked"),
            api_keys(form=REFUSED_FORM, empty=True),
        ),
        "/settings/account": pages.account_page(shell(locale, "/settings/account"), account()),
        "/preview/account-refused": pages.account_page(
            shell(locale, "/settings/account"), account(errors=refused_password, others=False)
        ),
        "/docs": pages.docs_home(shell(locale, "/docs", signed_in=False), docs()),
        "/preview/docs-search": pages.docs_home(shell(locale, "/docs"), docs("idempotency")),
        "/preview/docs-nothing": pages.docs_home(shell(locale, "/docs"), docs("zebra")),
    }
    for status in (403, 404, 500):
        found[f"/preview/error-{status}"] = pages.error_page(
            shell(locale, "/"), vm.ErrorPage(status, "req_019a8c1e5f1c7d2ab3f04c5d6e7f8091")
        )
    for slug in (*pages.SLUGS, "reference"):
        path = f"/docs/{slug}"
        found[path] = pages.docs_page(shell(locale, path, signed_in=False), docs(), slug) or ""
    return found
