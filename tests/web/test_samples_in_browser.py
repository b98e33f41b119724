"""Samples of code: tabs that remember, by mouse and keyboard, and all of them for readers without script."""

from playwright.sync_api import expect

PAGE = "/docs/reference/allocations/samples"


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_the_language_is_chosen_once_for_all(browse, serious_faults):
    page = browse()
    page.goto(PAGE)
    groups = page.get_by_role("tablist", name="Language of the sample")
    expect(groups).to_have_count(3)
    expect(page.get_by_role("tabpanel", name="curl")).to_have_count(3)
    expect(page.get_by_role("tabpanel", name="Python")).to_have_count(0)
    groups.nth(1).get_by_role("tab", name="Python").click()
    expect(page.get_by_role("tabpanel", name="Python")).to_have_count(3)
    expect(page.get_by_role("tabpanel", name="curl")).to_have_count(0)
    expect(page.get_by_text("client.allocations.release(")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(groups.nth(1).get_by_role("tab", name="TypeScript")).to_be_focused()
    expect(page.get_by_text("nexus.allocations.release(")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(groups.nth(1).get_by_role("tab", name="curl")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[role=tabpanel]') !== null")
    assert serious_faults(page) == []

    page.goto("/docs/reference/properties")
    operation = page.locator("#operations-Properties-create_property")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("tab", name="TypeScript").wait_for()
    expect(operation.get_by_role("tab", name="TypeScript")).to_have_attribute("aria-selected", "true")
    expect(operation.get_by_text("nexus.properties.create(")).to_be_visible()
    operation.get_by_role("tab", name="Python").click()
    expect(operation.get_by_text("client.properties.create(")).to_be_visible()
    assert overflow(page) <= 0


def test_on_a_phone_in_arabic_and_dark(browse, serious_faults):
    page = browse(locale="ar-AE", width=390, scheme="dark")
    page.goto(PAGE)
    page.get_by_role("tab", name="TypeScript").first.click()
    expect(page.get_by_text("nexus.allocations.release(")).to_be_visible()
    tabs = page.get_by_role("tablist").first.get_by_role("tab")
    assert tabs.nth(0).bounding_box()["x"] < tabs.nth(1).bounding_box()["x"]  # code runs from left to right
    assert serious_faults(page) == []
    assert overflow(page) <= 0


def test_without_script_all_samples_are_there(browse):
    page = browse(java_script_enabled=False)
    page.goto("/docs/reference/deposits")
    page.get_by_role("link", name="Each endpoint with samples of code").click()
    for text in ("/reversal", "client.deposit_movements.reverse(", "nexus.depositMovements.reverse("):
        expect(page.locator("pre").filter(has_text=text).first).to_be_visible()
