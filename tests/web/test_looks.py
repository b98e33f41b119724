"""Every page in both languages, wide and narrow, light and dark: nothing overflows, and axe-core finds nothing serious."""

import re
from typing import Final

import pytest

from nexus.web.docs_search import SLUGS

SIGNED_IN = (
    "/", "/search?q=marina", "/search?q=nothing", "/settings/api-keys", "/settings/webhooks", "/settings/audit",
    "/settings/proposals", "/settings/sandboxes", "/settings/account",
)  # fmt: skip
OPEN = ("/login", "/docs", "/docs?q=key", "/docs/reference", "/nothing", *(f"/docs/{slug}" for slug in SLUGS))
VIEWS = {
    "wide": {"width": 1280},
    "narrow": {"width": 390},
    "dark": {"width": 1280, "scheme": "dark"},
    "arabic": {"width": 1280, "locale": "ar-AE"},
    "arabic narrow dark": {"width": 390, "locale": "ar-AE", "scheme": "dark"},
}
FAULTS_IN: Final = {"wide", "arabic narrow dark"}
"""Views whose faults are looked for: together they have both widths, schemes and directions."""


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.fixture(scope="module")
def readers(dashboard):
    """A person for each language: what they chose goes before what their browser asks for."""
    from nexus.identity.actions import change_user
    from nexus.identity.queries import user_with_email

    dashboard.add_user("looks-ar@example.com", name="ليلى حداد")

    async def choose(ctx):
        user = await user_with_email(ctx.db, ctx.org_id, "looks-ar@example.com")
        await change_user(ctx, user["id"], {"locale": "ar"})

    dashboard.act(choose)
    return {"en": "owner@example.com", "ar": "looks-ar@example.com"}


@pytest.mark.parametrize("view", VIEWS)
def test_pages_behind_the_login(browse, serious_faults, readers, view):
    locale = VIEWS[view].get("locale", "en")[:2]
    page = browse(email=readers[locale], **VIEWS[view])
    found = []
    for path in SIGNED_IN:
        page.goto(path)
        assert page.locator("html").get_attribute("lang") == locale
        found += serious_faults(page) if view in FAULTS_IN else []
        assert overflow(page) <= 0, (path, view)
    page.goto("/settings/api-keys")
    page.locator(".row-actions button").first.click()
    found += serious_faults(page)
    assert found == []


@pytest.mark.parametrize("view", VIEWS)
def test_open_pages(browse, serious_faults, view):
    page = browse(**VIEWS[view])
    found = []
    for path in OPEN:
        page.goto(path)
        found += serious_faults(page) if view in FAULTS_IN else []
        assert overflow(page) <= 0, (path, view)
    assert found == []


@pytest.mark.parametrize("view", ["wide", "arabic narrow dark"])
def test_the_reference(browse, serious_faults, view):
    page = browse(**VIEWS[view])
    page.goto("/docs/reference/cheques")
    page.locator(".opblock").first.wait_for()
    page.locator(".opblock-summary-control").first.click()
    page.get_by_role("button", name="Try it out").first.wait_for()
    assert serious_faults(page) == []
    assert overflow(page) <= 0


def test_a_narrow_menu_opens_and_closes(browse, readers):
    page = browse(width=390, email=readers["en"])
    page.goto("/")
    menu = page.get_by_role("navigation", name="Main menu")
    assert not menu.is_visible()
    page.get_by_role("button", name="Open menu").click()
    menu.get_by_role("link", name="API keys").click()
    page.wait_for_url(re.compile("/settings/api-keys"))
    assert not menu.is_visible()


def test_every_page_can_be_walked_with_the_keyboard(browse, readers):
    page = browse(email=readers["en"])
    page.goto("/settings/api-keys")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.get_by_role("button", name=re.compile("Revoke the key")).first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert "Revoke the key" in page.evaluate("document.activeElement.getAttribute('aria-label')")
