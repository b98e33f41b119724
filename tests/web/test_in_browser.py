"""The dashboard in a browser: what a person does, from signing in to revoking a key."""

import re

import pytest
from dashboard_support import PASSWORD, shown_key
from playwright.sync_api import expect

KEYS = "/settings/api-keys"


def sign_in(page, email="owner@example.com", password=PASSWORD):
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def new_key(page):
    expect(page.locator("#new-key")).to_be_visible()
    return page.locator("#new-key").inner_text()


def make_key(page, name):
    page.goto(KEYS)
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("button", name="Create key").click()
    expect(page.get_by_role("heading", name=f"Your new key: {name}")).to_be_visible()
    return new_key(page)


def status_with(dashboard, key):
    with dashboard.api(key) as api:
        return api.get("/properties").status_code


def test_from_the_login_to_the_overview_and_out(dashboard, browse):
    page = browse()
    page.goto("/")
    sign_in(page, password="not it")
    expect(page.get_by_role("alert")).to_have_text("The email or the password is wrong.")
    expect(page.get_by_label("Email")).to_have_value("owner@example.com")
    sign_in(page)
    expect(page.get_by_role("heading", name="Portfolio overview")).to_be_visible()
    expect(page.get_by_role("region", name="Occupancy").locator(".kpi-value")).to_have_text("50.0%")
    expect(page.get_by_text("Cheque 000102 returned")).to_be_visible()
    page.get_by_text("View as table").click()
    expect(page.get_by_role("cell", name="AED 400.00")).to_be_visible()
    page.get_by_role("button", name="Your account").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    page.goto(KEYS)
    expect(page).to_have_url(re.compile("/login"))


def test_too_many_failures_are_told(dashboard, browse):
    dashboard.fail_to_sign_in(10, "closed@example.com", "203.0.113.61")
    page = browse()
    page.goto("/login")
    sign_in(page, "closed@example.com")
    expect(page.get_by_role("alert")).to_contain_text("Too many failed attempts")


def test_a_key_is_made_copied_rolled_and_revoked(dashboard, browse):
    page = browse(email="owner@example.com", permissions=["clipboard-read", "clipboard-write"])
    first = make_key(page, "Shop floor")
    assert status_with(dashboard, first) == 200
    page.get_by_role("button", name="Copy").first.click()
    expect(page.locator("#toast")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == first
    page.reload()
    assert shown_key(page.content()) is None

    page.get_by_role("button", name="Roll the key Shop floor").click()
    page.get_by_role("dialog").get_by_label("The old key works for").select_option("1")
    page.get_by_role("dialog").get_by_role("button", name="Roll key").click()
    expect(page.get_by_text("The old key keeps working until")).to_be_visible()
    second = new_key(page)
    assert second != first
    assert [status_with(dashboard, key) for key in (first, second)] == [200, 200]

    page.goto(KEYS)
    row = page.get_by_role("row").filter(has_text=second[-4:])
    row.get_by_role("button", name="Revoke the key Shop floor").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert status_with(dashboard, second) == 200
    row.get_by_role("button", name="Revoke the key Shop floor").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke key").click()
    expect(page.get_by_text("The key is revoked.")).to_be_visible()
    page.wait_for_timeout(1000)  # the promise: everywhere within a second
    assert [status_with(dashboard, key) for key in (first, second)] == [200, 401]


def test_a_refused_key_form_says_what_is_wrong(dashboard, browse):
    page = browse(email="owner@example.com")
    page.goto(KEYS)
    page.get_by_label("Name", exact=True).fill("Nothing ticked")
    page.get_by_text("Choose scopes").click()
    page.get_by_label("IP allow list").fill("192.0.2.300")
    page.get_by_role("button", name="Create key").click()
    expect(page.get_by_text("Tick at least one scope.")).to_be_visible()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Nothing ticked")
    expect(page.get_by_label("IP allow list")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("IP allow list").fill("")
    page.get_by_role("group", name="Payments").get_by_label("Read").check()
    page.get_by_role("button", name="Create key").click()
    assert status_with(dashboard, new_key(page)) == 403  # payments only


def test_without_scripts_a_reload_makes_no_second_key(dashboard, browse):
    page = browse(email="owner@example.com", java_script_enabled=False)
    make_key(page, "No scripts")
    page.reload()
    expect(page.get_by_text("nothing was done again")).to_be_visible()
    expect(page.get_by_role("rowheader").filter(has_text="No scripts")).to_have_count(1)


def test_a_new_password_ends_the_other_window(dashboard, browse):
    dashboard.add_user("mover@example.com", name="Huda Nasser")
    here, there = browse(email="mover@example.com"), browse(email="mover@example.com")
    there.goto("/")
    here.goto("/settings/account")
    expect(here.get_by_text("This session")).to_be_visible()
    here.get_by_label("Current password").fill(PASSWORD)
    here.get_by_label("New password", exact=True).fill("a quite different one")
    here.get_by_label("New password again").fill("a quite different one")
    here.get_by_role("button", name="Change password").click()
    expect(here.get_by_text("Your password is changed")).to_be_visible()
    there.goto("/settings/account")
    expect(there).to_have_url(re.compile("/login"))
    sign_in(there, "mover@example.com", "a quite different one")
    expect(there.get_by_role("heading", name="Account", exact=True)).to_be_visible()


def test_the_language_switch_turns_the_page_round(dashboard, browse):
    dashboard.add_user("arabic@example.com")
    page = browse(email="arabic@example.com")
    page.goto("/settings/account")
    page.get_by_role("button", name="العربية").click()
    expect(page.get_by_role("heading", name="الحساب", exact=True)).to_be_visible()
    assert page.evaluate("document.dir") == "rtl"
    assert page.url.endswith("/settings/account")
    side, main = page.locator("nav.side").bounding_box(), page.locator("main").bounding_box()
    assert side["x"] > main["x"]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_reference_answers_a_request(dashboard, browse, width):
    page = browse(width=width)
    page.goto("/docs/reference/properties")
    page.get_by_role("button", name="Authorize").first.click()
    page.locator(".modal-ux input").first.fill(dashboard.key)
    page.locator(".modal-ux button[type=submit]").click()
    page.locator(".modal-ux .btn-done").click()
    operation = page.locator("#operations-Properties-list_properties")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    answer = operation.locator(".live-responses-table tbody .response-col_status").first
    expect(answer).to_contain_text("200")
    expect(operation.locator(".live-responses-table")).to_contain_text("Marina Tower A")


def test_a_proposal_is_approved(dashboard, browse):
    page = browse(email="owner@example.com")
    page.goto(KEYS)
    page.get_by_label("Name", exact=True).fill("Proposer")
    page.get_by_text("Full access").click()
    page.locator("summary", has_text="Bounds").click()
    page.get_by_label("Only proposes").check()
    page.get_by_role("button", name="Create key").click()
    with dashboard.api(new_key(page)) as api:
        assert (
            api.post("/tenants", json={"type": "person", "name": "Proposed By A Program"}).status_code == 202
        )
    page.get_by_role("link", name="Proposals").click()
    page.get_by_role("row", name="Proposed By A Program").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Proposed By A Program")).to_be_visible()
    page.get_by_role("button", name="Approve and do it").click()
    expect(page.get_by_text("Approved, and done.")).to_be_visible()


def test_the_audit_log_is_filtered_and_read(dashboard, browse):
    with dashboard.api(dashboard.key) as api:
        place = api.post(
            "/properties", json={"name": "Seen Tower", "type": "residential", "address": {"city": "Dubai"}}
        )
        place = f"/properties/{place.json()['data']['id']}"
        api.patch(place, json={"name": "Read Tower"})
    page = browse(email="owner@example.com")
    page.goto("/")
    page.get_by_role("link", name="Audit log").click()
    page.get_by_label("About").select_option(label="Property")
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("link", name="property.changed").first.click()
    expect(page.get_by_role("row", name="name")).to_contain_text("Seen Tower")
    expect(page.get_by_role("row", name="name")).to_contain_text("Read Tower")
    page.get_by_role("link", name="Everything that happened to").click()
    expect(page.get_by_text("2 entries")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Export as CSV").click()
    assert download.value.suggested_filename.startswith("audit-log-")
    with dashboard.api(dashboard.key) as api:
        assert api.delete(place).status_code == 204


def test_a_sandbox_is_made_and_moved_while_one_looks_on(dashboard, browse):
    page = browse(email="owner@example.com")
    page.goto("/settings/sandboxes")
    page.get_by_label("Name", exact=True).fill("Quarter")
    page.get_by_label("Its clock begins on").fill("2026-01-01")
    page.get_by_role("button", name="Create sandbox").click()
    key = new_key(page)
    with dashboard.api(key) as api:
        assert api.get("/organisation").json()["data"]["mode"] == "test"
    row = page.get_by_role("row", name="Quarter")
    expect(row).to_contain_text("1 Jan 2026")
    row.get_by_label("The day to move Quarter to").fill("2026-01-09")
    row.get_by_role("button", name="Move").click()
    expect(row).to_contain_text("Ready", timeout=60_000)
    expect(row).to_contain_text("9 Jan 2026")
    row.get_by_role("button", name="Delete Quarter").click()
    page.get_by_role("button", name="Delete sandbox").click()
    expect(row).to_have_count(0, timeout=60_000)
