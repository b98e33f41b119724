"""Settings > Sandboxes over HTTP: made, moved, given a key and deleted by forms; a key is shown once."""

import re
import time

import pytest
from dashboard_support import csrf_of, form_marks

PATH = "/settings/sandboxes"


def create(client, **fields):
    sent = form_marks(client, PATH) | {"name": "Year end", "source": "empty", "clock": "2026-01-01"} | fields
    return client.post(PATH, data=sent)


def key_in(page):
    found = re.search(r"nxs_test_[0-9A-Za-z]{36}", page)
    return found[0] if found else None


def listed(dashboard, name):
    with dashboard.api(dashboard.key) as api:
        return [s for s in api.get("/sandboxes", params={"limit": 100}).json()["data"] if s["name"] == name]


def test_from_its_first_key_to_its_end(dashboard):
    with dashboard.signed_in() as client:
        made = create(client)
        first = key_in(made.text)
        assert first
        assert made.headers["Cache-Control"] == "no-store"
        assert key_in(client.get(PATH).text) is None
        (box,) = listed(dashboard, "Year end")
        here, marks = f"{PATH}/{box['id']}", {"_csrf": csrf_of(client)}
        with dashboard.api(first) as api:
            assert api.get("/organisation").json()["data"]["id"] == box["organisation_id"]
        moved = client.post(f"{here}/clock", data=marks | {"to": "2026-01-08"})
        assert (moved.status_code, moved.headers["Location"]) == (303, PATH)
        wait_until(lambda: listed(dashboard, "Year end")[0]["today"] == "2026-01-08")
        wait_until(lambda: listed(dashboard, "Year end")[0]["status"] == "ready")
        assert 'datetime="2026-01-08"' in client.get(PATH).text
        assert (
            client.post(f"{here}/stop", data=marks).headers["Location"] == PATH
        )  # there is nothing to stop any more
        more = client.post(f"{here}/keys", data=marks | {"_once": "one-more"})
        assert key_in(more.text) not in {None, first}
        assert client.post(f"{here}/delete", data=marks).headers["Location"] == PATH
        wait_until(lambda: listed(dashboard, "Year end") == [])


def wait_until(there):
    deadline = time.monotonic() + 60
    while not there() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert there()


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"name": ""}, "name"),
        ({"source": "mirror"}, "source"),
        ({"clock": "1999-01-01"}, "clock"),
        ({"source": "copy"}, "clock"),
        ({"source": "sample", "properties": "151"}, "properties"),
    ],
)
def test_a_refused_form_says_where(dashboard, fields, place):
    with dashboard.signed_in() as client:
        refused = create(client, **{"name": "Refused"} | fields)
        assert refused.status_code == 422
        assert f'id="e-{place}"' in refused.text
        assert key_in(refused.text) is None
    assert listed(dashboard, "Refused") == []


def test_a_clock_that_would_go_back_is_refused_beside_it(dashboard):
    with dashboard.signed_in() as client:
        create(client, name="Backwards")
        (box,) = listed(dashboard, "Backwards")
        for day in ("2025-12-31", "soon"):
            answer = client.post(f"{PATH}/{box['id']}/clock", data={"_csrf": csrf_of(client), "to": day})
            assert answer.status_code == 422
            assert f'id="e-{box["id"]}"' in answer.text


def test_who_may_not_see_or_change_them(dashboard):
    dashboard.add_user("boxes-viewer@example.com", role="viewer")
    dashboard.add_user("boxes-manager@example.com", role="manager")
    with dashboard.signed_in("boxes-viewer@example.com") as client:
        assert client.get(PATH).status_code == 403
        assert f'href="{PATH}"' not in client.get("/").text
    with dashboard.signed_in("boxes-manager@example.com") as client:
        assert client.get(PATH).status_code == 200
        assert 'name="source"' not in client.get(PATH).text
        sent = {"_csrf": csrf_of(client), "name": "x", "source": "empty", "_once": "x"}
        assert client.post(PATH, data=sent).status_code == 403


@pytest.mark.parametrize("path", ["/nothing/stop", "/sbx_01kb5w3v1ze2qah5gqg5t7m8s4/delete"])
def test_an_address_that_leads_nowhere(dashboard, path):
    with dashboard.signed_in() as client:
        assert client.post(PATH + path, data={"_csrf": csrf_of(client)}).status_code == 404
