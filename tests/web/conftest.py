"""One server and one browser for all tests of the dashboard."""

from pathlib import Path

import pytest
from dashboard_support import Dashboard, fill, serve
from playwright.sync_api import sync_playwright

from install_browser import find_browser

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nexus")
    with serve(folder, NEXUS_TRUSTED_PROXIES="127.0.0.0/8") as base:
        made = Dashboard(base, folder)
        try:
            fill(made)
            yield made
        finally:
            made.connection.close()


@pytest.fixture(scope="module")
def chromium():
    """For one file: while it is open, its event loop stands in the way of every other in this process."""
    path = find_browser()
    if path is None:
        pytest.fail(
            "There is no Chromium: run `python tools/install_browser.py`, or name one in NEXUS_CHROMIUM."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium, dashboard):
    """Opens a window: `browse(locale=…, width=…, scheme=…)`. At the end nothing may have gone wrong in any of them."""
    contexts, faults = [], []

    def open_window(*, locale="en-GB", width=1280, scheme="light", email=None, **more):
        context = chromium.new_context(
            base_url=dashboard.base,
            locale=locale,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            **more,
        )
        contexts.append(context)
        if email:
            _carry_session(dashboard, context, email)
        page = context.new_page()
        page.set_default_timeout(60_000)
        watch(page, dashboard.base, faults)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert faults == []


def watch(page, base, faults):
    """Requests to other hosts, errors of scripts, and whatever the content security policy refused."""

    def on_console(message):
        expected = "the server responded with a status of 4" in message.text
        if message.type == "error" and not expected:
            faults.append(message.text)

    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: faults.append(request.url) if not request.url.startswith((base, "blob:")) else None,
    )


def _carry_session(dashboard, context, email):
    token = dashboard.open_session(email)
    context.add_cookies([{"name": "nexus_session", "value": token, "url": dashboard.base, "httpOnly": True}])


@pytest.fixture(scope="session")
def serious_faults():
    """What axe-core finds serious or critical on a page, as text."""
    script = AXE.read_text(encoding="utf-8")

    def find(page):
        page.evaluate(script)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{page.url}: {violation['id']}: {violation['nodes'][0]['target']}"
            for violation in found["violations"]
            if violation["impact"] in {"serious", "critical"}
        ]

    return find
