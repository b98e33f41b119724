"""Settings > API Keys over HTTP: what the form takes, and that each is taken once."""

from datetime import date, timedelta

import pytest
from dashboard_support import TODAY, csrf_of, form_marks, shown_key

PATH = "/settings/api-keys"


def create(client, **fields):
    sent = form_marks(client) | {"name": "Made here", "access": "read_only"} | fields
    return client.post(PATH, data=sent)


def listed(dashboard, name):
    with dashboard.api(dashboard.key) as api:
        return api.get("/api-keys", params={"q": name, "limit": 100}).json()["data"]


def test_a_new_key_is_shown_once_and_works(dashboard):
    with dashboard.signed_in() as client:
        answer = create(client, name="Shown once")
        key = shown_key(answer.text)
        assert answer.headers["Cache-Control"] == "no-store"
        assert key not in client.get(PATH).text
    with dashboard.api(key) as api:
        assert api.get("/properties").status_code == 200
        assert api.post("/properties", json={}).status_code == 403


def test_sending_the_form_again_makes_no_second_key(dashboard):
    with dashboard.signed_in() as client:
        sent = form_marks(client) | {"name": "Only one", "access": "full"}
        assert shown_key(client.post(PATH, data=sent).text)
        again = client.post(PATH, data=sent)
        assert (again.status_code, again.headers["Location"]) == (303, PATH)
        assert "nothing was done again" in client.get(PATH).text
    assert len(listed(dashboard, "Only one")) == 1


def test_a_refused_form_comes_back_filled_in_and_can_be_sent_again(dashboard):
    with dashboard.signed_in() as client:
        marks = form_marks(client)
        sent = marks | {
            "name": "",
            "access": "choose",
            "ip_allow_list": "192.0.2.300",
            "expires_on": "2020-01-01",
        }
        refused = client.post(PATH, data=sent)
        assert refused.status_code == 422
        for field in ("name", "scopes", "ips"):
            assert f'id="e-{field}"' in refused.text
        assert "192.0.2.300</textarea>" in refused.text
        assert shown_key(client.post(PATH, data=marks | {"name": "Mended", "access": "read_only"}).text)


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"name": " "}, "name"), ({"name": "x" * 201}, "name"), ({"access": "choose"}, "scopes"),
        ({"access": "choose", "scopes": "world:write"}, "scopes"), ({"expires_on": "soon"}, "expires_on"),
        ({"expires_on": "9999-12-31"}, "expires_on"), ({"expires_on": "2020-01-01"}, "expires_on"),
        ({"ip_allow_list": "one two"}, "ips"), ({"ip_allow_list": "192.0.2.1\n" * 51}, "ips"),
    ],
)  # fmt: skip
def test_each_error_stands_beside_its_field(dashboard, fields, place):
    with dashboard.signed_in() as client:
        answer = create(client, **fields)
    assert (answer.status_code, shown_key(answer.text)) == (422, None)
    assert f'id="e-{place}"' in answer.text


def test_the_key_is_made_as_it_was_asked_for(dashboard):
    last_day = TODAY + timedelta(days=30)
    fields = {"name": "Exact", "access": "choose", "scopes": ["payments:write", "payments:read"],
              "expires_on": last_day.isoformat(), "ip_allow_list": "192.0.2.7, 198.51.100.9/24\n2001:db8::/32"}  # fmt: skip
    with dashboard.signed_in() as client:
        create(client, **fields)
        assert "by <bdi>Owner Haddad</bdi>" in client.get(PATH).text
    made = listed(dashboard, "Exact")[0]
    assert made["scopes"] == ["payments:read", "payments:write"]
    assert made["ip_allow_list"] == ["192.0.2.7/32", "198.51.100.0/24", "2001:db8::/32"]
    assert made["expires_at"] == f"{last_day.isoformat()}T20:00:00.000000Z"  # midnight in Dubai


def test_today_is_a_possible_last_day(dashboard):
    with dashboard.signed_in() as client:
        assert shown_key(create(client, expires_on=TODAY.isoformat()).text)


def test_full_access_is_what_its_maker_may_do_and_reading_leaves_numbers_masked(dashboard):
    with dashboard.signed_in() as client:
        create(client, name="Everything", access="full")
        create(client, name="Only reading")
    everything, reading = listed(dashboard, "Everything")[0], listed(dashboard, "Only reading")[0]
    assert "tenant_identifiers:read" in everything["scopes"]
    assert {scope.partition(":")[2] for scope in reading["scopes"]} == {"read"}
    assert "tenant_identifiers:read" not in reading["scopes"]


def test_rolling_keeps_the_old_key_for_the_overlap(dashboard):
    with dashboard.signed_in() as client:
        old = shown_key(create(client, name="Rolled").text)
        path = f"{PATH}/{listed(dashboard, 'Rolled')[0]['id']}/roll"
        assert client.post(path, data=form_marks(client) | {"overlap_hours": "721"}).status_code == 422
        marks = form_marks(client)
        answer = client.post(path, data=marks | {"overlap_hours": "24"})
        new = shown_key(answer.text)
        assert "The old key keeps working until" in answer.text
        assert client.post(path, data=marks | {"overlap_hours": "24"}).status_code == 303
    assert new != old
    assert len(listed(dashboard, "Rolled")) == 2
    for key in (old, new):
        with dashboard.api(key) as api:
            assert api.get("/properties").status_code == 200


def test_a_name_cannot_become_markup(dashboard):
    with dashboard.signed_in() as client:
        create(client, name="<script>alert(1)</script>")
        assert "<script>alert" not in client.get(PATH).text


def test_a_key_of_another_organisation_cannot_be_touched(dashboard):
    from nexus.api_keys.actions import create_key
    from nexus.core import ids
    from nexus.identity.actions import create_organisation

    async def make(ctx):
        await create_organisation(ctx, name="Other")
        row, text = await create_key(ctx, name="Theirs", scopes=["properties:read"], mode="live")
        return ids.encode("api_key", row["id"]), text

    key_id, text = dashboard.act(make, org_id=ids.new_id())
    with dashboard.signed_in() as client:
        answer = client.post(f"{PATH}/{key_id}/revoke", data={"_csrf": csrf_of(client)})
        assert answer.status_code == 404
        assert "Theirs" not in client.get(PATH).text
    with dashboard.api(text) as api:
        assert api.get("/properties").status_code == 200


def test_days_are_written_plainly(dashboard):
    with dashboard.signed_in() as client:
        create(client, name="Dated", expires_on="2099-01-31")
        page = client.get(PATH).text
    assert date(2099, 2, 1).isoformat() in page


def test_a_key_is_kept_to_a_property_and_to_ceilings(dashboard):
    with dashboard.api(dashboard.key) as api:
        first, second = (one["id"] for one in api.get("/properties").json()["data"][:2])
    with dashboard.signed_in() as client:
        sent = form_marks(client) | {
            "name": "Caretaker", "mode": "live", "access": "full", "property_ids": first, "payment_ceiling": "5,000.00",
            "daily_ceiling": "20000",
        }  # fmt: skip
        wrong = client.post("/settings/api-keys", data=sent | {"daily_ceiling": "much"})
        assert wrong.status_code == 422
        assert 'id="e-daily_ceiling"' in wrong.text
        made = client.post("/settings/api-keys", data=sent)
        key = shown_key(made.text)
        assert "at most" in made.text
        assert "AED 5,000.00" in made.text
    with dashboard.api(key) as api:
        assert [one["id"] for one in api.get("/properties").json()["data"]] == [first]
        assert api.get(f"/properties/{second}").status_code == 404
        assert api.get("/reports/trial-balance").json()["code"] == "outside_bounds"
