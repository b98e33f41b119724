"""Settings > Webhooks over HTTP: made, paused, tried and removed by forms; the secret is shown once."""

import re

import pytest
from dashboard_support import csrf_of, form_marks

PATH = "/settings/webhooks"
URL = "https://93.184.216.34/hooks/nexus"


def create(client, **fields):
    sent = form_marks(client, PATH) | {"url": URL, "event_types": "payment.*\nlease.activated"} | fields
    return client.post(PATH, data=sent)


def secret_in(page):
    found = re.search(r"whsec_[0-9A-Za-z+/=]{44}", page)
    return found[0] if found else None


def listed(dashboard, url):
    with dashboard.api(dashboard.key) as api:
        return [
            one for one in api.get("/webhooks", params={"limit": 100}).json()["data"] if one["url"] == url
        ]


def test_a_new_secret_is_shown_once(dashboard):
    with dashboard.signed_in() as client:
        answer = create(client, url=URL + "/once", description="Accounting")
        assert secret_in(answer.text)
        assert answer.headers["Cache-Control"] == "no-store"
        assert secret_in(client.get(PATH).text) is None
    (made,) = listed(dashboard, URL + "/once")
    assert (made["event_types"], made["description"]) == (["lease.activated", "payment.*"], "Accounting")


def test_sending_the_form_again_makes_no_second_webhook(dashboard):
    with dashboard.signed_in() as client:
        sent = form_marks(client, PATH) | {"url": URL + "/twice", "event_types": "*"}
        assert secret_in(client.post(PATH, data=sent).text)
        again = client.post(PATH, data=sent)
        assert (again.status_code, again.headers["Location"]) == (303, PATH)
    assert len(listed(dashboard, URL + "/twice")) == 1


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"url": "https://169.254.169.254/"}, "url"),
        ({"url": "http://example.com/"}, "url"),
        ({"url": ""}, "url"),
        ({"event_types": "payment recorded!"}, "types"),
        ({"event_types": ""}, "types"),
        ({"description": "x" * 201}, "description"),
    ],
)
def test_a_refused_form_says_where(dashboard, fields, place):
    with dashboard.signed_in() as client:
        refused = create(client, **fields)
        assert refused.status_code == 422
        assert f'id="e-{place}"' in refused.text
        assert secret_in(refused.text) is None


def test_pause_resume_rotate_test_and_delete(dashboard):
    with dashboard.signed_in() as client:
        first = secret_in(create(client, url=URL + "/all", event_types="webhook.*").text)
        (made,) = listed(dashboard, URL + "/all")
        here, marks = f"{PATH}/{made['id']}", {"_csrf": csrf_of(client)}
        for status in ("paused", "active", "paused"):
            assert client.post(f"{here}/status", data=marks | {"status": status}).headers["Location"] == PATH
            assert listed(dashboard, URL + "/all")[0]["status"] == status
        rotated = client.post(f"{here}/rotate", data=marks | {"_once": "rotate-once"})
        assert secret_in(rotated.text) not in {None, first}
        assert client.post(f"{here}/test", data=marks | {"_once": "test-once"}).headers["Location"] == here
        page = client.get(here).text
        assert "webhook.test" in page
        delivery = re.search(r"/deliveries/(whd_\w+)/redeliver", page)[1]
        again = client.post(f"{here}/deliveries/{delivery}/redeliver", data=marks)
        assert (again.status_code, again.headers["Location"]) == (303, here)
        replayed = client.post(f"{here}/replay", data=marks | {"after": "0"})
        assert (replayed.status_code, replayed.headers["Location"]) == (303, here)
        told = listed(dashboard, URL + "/all")[0]
        # it is paused, so the replay waits at its beginning
        assert told["replay"] == {"after": 0, "until": told["position"]}
        again = client.post(f"{here}/replay", data=marks | {"after": "0"})
        assert (again.status_code, "An earlier replay is still going on" in again.text) == (422, True)
        for wrong in ("", "-1", "x", "1" * 19, "١"):
            refused = client.post(f"{here}/replay", data=marks | {"after": wrong})
            assert (refused.status_code, 'id="e-after"' in refused.text) == (422, True), wrong
        assert client.post(f"{here}/delete", data=marks).headers["Location"] == PATH
        assert client.get(here).status_code == 404
    assert listed(dashboard, URL + "/all") == []


def test_who_may_not_see_or_change_them(dashboard):
    dashboard.add_user("hooks-viewer@example.com", role="viewer")
    dashboard.add_user("hooks-manager@example.com", role="manager")
    with dashboard.signed_in("hooks-viewer@example.com") as client:
        assert client.get(PATH).status_code == 403
        assert f'href="{PATH}"' not in client.get("/").text
    with dashboard.signed_in("hooks-manager@example.com") as client:
        assert client.get(PATH).status_code == 200
        assert 'name="url"' not in client.get(PATH).text
        answer = client.post(
            PATH, data={"_csrf": csrf_of(client), "url": URL, "event_types": "*", "_once": "x"}
        )
        assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/nothing", "/whk_01kb5w3v1ze2qah5gqg5t7m8s4"])
def test_an_address_that_leads_nowhere(dashboard, path):
    with dashboard.signed_in() as client:
        assert client.get(PATH + path).status_code == 404
