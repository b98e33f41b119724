"""Settings > Audit log over HTTP: who signs in, what people and keys do, with before and after, and the export."""

import csv
import io
import json
import re

import pytest
from dashboard_support import PASSWORD, csrf_of

PATH = "/settings/audit"


@pytest.fixture(scope="module")
def audited(dashboard):
    """A property that was renamed and a tenant with an Emirates ID, by the key."""
    with dashboard.api(dashboard.key) as api:
        made = api.post(
            "/properties", json={"name": "Audit Tower", "type": "residential", "address": {"city": "Dubai"}}
        )
        place = made.json()["data"]["id"]
        api.patch(f"/properties/{place}", json={"name": "Audited Tower"})
        body = {"type": "person", "name": "Noura Ali", "emirates_id": "784-1980-1234567-8"}
        tenant = api.post("/tenants", json=body).json()["data"]["id"]
    yield place, tenant
    with dashboard.api(dashboard.key) as api:
        api.delete(f"/properties/{place}"), api.delete(f"/tenants/{tenant}")


def entries(dashboard, **filters):
    with dashboard.api(dashboard.key) as api:
        return api.get("/audit-entries", params={"limit": 100, "sort": "-created_at"} | filters).json()[
            "data"
        ]


def test_the_list_leads_to_an_entry_with_before_and_after(dashboard, audited):
    place, _ = audited
    with dashboard.signed_in() as client:
        page = client.get(PATH, params={"object_id": place}).text
        assert page.index("property.changed") < page.index("property.created")
        entry = client.get(re.search(rf"{PATH}/aud_\w+", page)[0])
        assert entry.headers["Cache-Control"] == "no-store"
    assert "<del><bdi>Audit Tower</bdi></del>" in entry.text
    assert "<ins><bdi>Audited Tower</bdi></ins>" in entry.text
    assert "PATCH /properties/{id}" in entry.text


def test_identifiers_stay_masked_on_the_pages_and_in_the_export(dashboard, audited):
    _, tenant = audited
    with dashboard.signed_in() as client:
        page = client.get(PATH, params={"object_id": tenant, "what": "tenant", "kind": "change"}).text
        entry = client.get(re.search(rf"{PATH}/aud_\w+", page)[0]).text
        file = client.get(f"{PATH}/export", params={"object_id": tenant}).text
    for shown in (entry, file):
        assert "••••5678" in shown
        assert "784198012345678" not in page + shown
    assert entries(dashboard, types="tenant.identifiers_read", actor_type="user") == []


def test_the_export_follows_the_filters(dashboard, audited):
    place, _ = audited
    with dashboard.signed_in() as client:
        page = client.get(PATH, params={"object_id": place}).text
        assert f'href="{PATH}/export?object_id={place}&amp;format=csv"' in page
        file = client.get(f"{PATH}/export", params={"object_id": place, "format": "csv"})
        lines = client.get(f"{PATH}/export", params={"object_id": place, "format": "jsonl"})
        assert client.get(f"{PATH}/export", params={"object_id": "nonsense"}).status_code == 422
    assert "attachment" in file.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert [row["type"] for row in rows] == ["property.created", "property.changed"]
    assert json.loads(rows[1]["changed"]) == {"name": {"before": "Audit Tower", "after": "Audited Tower"}}
    assert [json.loads(line)["operation"] for line in lines.text.splitlines()] == [
        "POST /properties", "PATCH /properties/{id}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "place"),
    [({"object_id": "x"}, "object_id"), ({"first": "yesterday"}, "first"), ({"last": "9999-12-31"}, "last")],
)
def test_a_wrong_filter_says_where(dashboard, wrong, place):
    with dashboard.signed_in() as client:
        refused = client.get(PATH, params=wrong)
    assert refused.status_code == 422
    assert f'id="e-{place}"' in refused.text


def test_a_page_of_many_leads_to_older_ones_and_back(dashboard):
    with dashboard.signed_in() as client:
        for code in ("ar", "en") * 26:
            client.post("/language", data={"_csrf": csrf_of(client), "locale": code, "next": "/"})
        page = client.get(PATH).text
        older = re.search(rf'href="({PATH}\?before=aud_\w+)"', page)[1]
        further = client.get(older).text
    numbers = [
        [int(n) for n in re.findall(r'<small><bdi dir="ltr">(\d+)</bdi></small></td>', text)]
        for text in (page, further)
    ]
    assert len(numbers[0]) == 50
    assert numbers[1][0] == numbers[0][-1] - 1
    assert f'href="{PATH}?"' in further


def test_whoever_comes_and_goes_is_written_down(dashboard):
    dashboard.add_user("comes@example.com", name="Comes And Goes")
    with dashboard.client(
        **{"X-Forwarded-For": "203.0.113.77", "User-Agent": "Firefox/140.0 (Windows NT 10.0)"}
    ) as client:
        client.post("/login", data={"email": "comes@example.com", "password": "wrong one"})
        client.post("/login", data={"email": "nobody@example.com", "password": "wrong one"})
        assert (
            client.post("/login", data={"email": "comes@example.com", "password": PASSWORD}).status_code
            == 303
        )
        marks = {"_csrf": csrf_of(client)}
        changed = {
            "current_password": "wrong one",
            "new_password": PASSWORD + "!",
            "new_password_again": PASSWORD + "!",
        }
        assert client.post("/settings/account", data=marks | changed).status_code == 422
        client.post("/settings/account/sessions/revoke-others", data=marks)
        client.post("/logout", data=marks)
    found = entries(dashboard, address="203.0.113.77", sort="created_at")
    told = [
        (e["kind"], e["outcome"], e["things"][0]["type"], e["actor"]["type"], e["actor"]["name"])
        for e in found
    ]
    assert sorted(told[:2]) == sorted([
        ("access", "refused", "user.sign_in_refused", "visitor", "visitor"),
        ("access", "done", "user.signed_in", "user", "Comes And Goes"),
    ])  # fmt: skip
    assert told[2:] == [
        ("access", "refused", "user.password_change_refused", "user", "Comes And Goes"),
        ("access", "done", "user.sessions_ended", "user", "Comes And Goes"),
        ("access", "done", "user.signed_out", "user", "Comes And Goes"),
    ]
    assert {e["user_agent"] for e in found} == {"Firefox/140.0 (Windows NT 10.0)"}


def test_a_test_key_made_by_a_person_stands_in_both_logs(dashboard):
    with dashboard.signed_in() as client:
        page = client.get("/settings/api-keys").text
        marks = {name: re.search(f'name="{name}" value="([^"]+)"', page)[1] for name in ("_csrf", "_once")}
        client.post("/settings/api-keys", data=marks | {"name": "Twin", "mode": "test", "access": "full"})
    entry = next(e for e in entries(dashboard, types="api_key.created") if e["things"][-1]["organisation_id"])
    assert (entry["operation"], entry["actor"]["type"]) == ("POST /settings/api-keys", "user")
    assert entry["things"][-1]["object"] is None


@pytest.mark.parametrize("path", [PATH, f"{PATH}/export", f"{PATH}/aud_01kb5w3v1ze2qah5gqg5t7m8s4"])
def test_only_an_owner_may_look(dashboard, path):
    for role in ("manager", "viewer"):
        with dashboard.signed_in(f"{role}@example.com") as client:
            assert client.get(path).status_code == 403
            assert f'href="{PATH}"' not in client.get("/settings/account").text
    with dashboard.client() as client:
        assert client.get(path).headers["Location"].startswith("/login")


def test_a_mistyped_id_leads_nowhere(dashboard):
    with dashboard.signed_in() as client:
        for text in ("aud_01kb5w3v1ze2qah5gqg5t7m8s4", "x"):
            assert client.get(f"{PATH}/{text}").status_code == 404
