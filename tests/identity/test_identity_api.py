"""The organisation and its users over HTTP."""

from concurrent.futures import ThreadPoolExecutor

import pytest

ROLES = {
    "accountant": ["payments:read", "payments:write", "tenants:read", "tenants:write"],
}


def user(org, email, role="viewer"):
    return org.make("/users", {"email": email, "name": "U", "role": role})


def test_the_organisation_changes_what_it_may(fresh):
    before = fresh.client.get("/organisation")
    assert before.json()["data"]["plan"] == "enterprise"
    body = {
        "name": "Other",
        "name_ar": "أخرى",
        "currency": "USD",
        "time_zone": "Europe/London",
        "jurisdiction": "GB",
    }
    answer = fresh.client.patch("/organisation", json=body, headers={"If-Match": before.headers["ETag"]})
    assert {name: answer.json()["data"][name] for name in body} == body
    for refused in (
        {"plan": "enterprise"},
        {"mode": "test"},
        {"currency": "AAA"},
        {"time_zone": "X/Y"},
        {"name": None},
    ):
        assert fresh.client.patch("/organisation", json=refused).status_code == 422
    assert (
        fresh.client.patch(
            "/organisation", json=body, headers={"If-Match": before.headers["ETag"]}
        ).status_code
        == 412
    )
    assert fresh.property()["currency"] == "USD"


def test_users_come_change_and_go(fresh):
    owner = user(fresh, "Owner@Example.com", "owner")
    assert (owner["email"], owner["status"], owner["locale"], owner["last_login_at"]) == (
        "owner@example.com",
        "active",
        "en",
        None,
    )
    other = user(fresh, "b@example.com")
    where = f"/users/{other['id']}"
    body = {"name": "B", "email": "C@example.com", "role": "manager", "status": "disabled", "locale": "ar"}
    changed = fresh.client.patch(where, json=body).json()["data"]
    assert {name: changed[name] for name in body} == body | {"email": "c@example.com"}
    for params in ({"role": "manager"}, {"status": "disabled"}, {"email": "C@EXAMPLE.com"}, {"q": "b"}):
        assert [row["id"] for row in fresh.get("/users", **params)["data"]] == [other["id"]], params
    taken = fresh.client.patch(where, json={"email": "OWNER@example.com"})
    assert (taken.status_code, taken.json()["code"]) == (409, "email_taken")
    again = fresh.client.post("/users", json={"email": "owner@example.com", "name": "X", "role": "viewer"})
    assert (again.status_code, again.json()["code"]) == (409, "email_taken")
    assert fresh.client.delete(where).status_code == 204


def test_the_same_email_may_work_for_two_organisations(office):
    assert {user(office.organisation(), "same@example.com")["email"] for _ in range(2)} == {
        "same@example.com"
    }


@pytest.mark.parametrize("change", [{"role": "manager"}, {"status": "disabled"}, None])
def test_the_last_owner_stays(fresh, change):
    owner = user(fresh, "a@example.com", "owner")
    sleeping = user(fresh, "b@example.com", "owner")
    fresh.client.patch(f"/users/{sleeping['id']}", json={"status": "disabled"})
    where = f"/users/{owner['id']}"
    answer = fresh.client.delete(where) if change is None else fresh.client.patch(where, json=change)
    assert (answer.status_code, answer.json()["code"]) == (409, "last_owner")
    user(fresh, "c@example.com", "owner")
    answer = fresh.client.delete(where) if change is None else fresh.client.patch(where, json=change)
    assert answer.status_code < 300


def test_of_two_owners_who_leave_at_once_one_stays(fresh):
    owners = [user(fresh, f"{n}@example.com", "owner")["id"] for n in range(4)]

    def leave(owner):
        return fresh.client.delete(f"/users/{owner}").status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(leave, owners))
    assert statuses == [204, 204, 204, 409]
    assert fresh.get("/users", role="owner")["meta"]["total"] == 1


def test_two_users_with_one_email_at_once(fresh):
    def add(n):
        body = {"email": "same@example.com", "name": f"U{n}", "role": "viewer"}
        return fresh.client.post("/users", json=body).status_code

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(add, range(4))) == [201, 409, 409, 409]


def test_nobody_makes_a_user_who_may_do_more(fresh):
    owner = user(fresh, "owner@example.com", "owner")
    narrow = fresh.key_with("users:read", "users:write", "properties:read")
    for role in ("owner", "manager", "accountant"):
        answer = narrow.post("/users", json={"email": "x@example.com", "name": "X", "role": role})
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "role_not_held")
    assert narrow.patch(f"/users/{owner['id']}", json={"name": "Mine"}).status_code == 422
    assert narrow.delete(f"/users/{owner['id']}").status_code == 422


def test_the_rate_limit_is_told(office):
    told = office.organisation(plan="standard").client.get("/rate-limit")
    data = told.json()["data"]
    assert (data["plan"], data["limit"], data["window_seconds"], data["remaining"]) == (
        "standard",
        1000,
        3600,
        999,
    )
    assert told.headers["RateLimit-Policy"] == '"hourly";q=1000;w=3600'
    assert told.headers["RateLimit"].startswith('"hourly";r=999;t=')
    assert [told.headers[f"X-RateLimit-{n}"] for n in ("Limit", "Remaining")] == ["1000", "999"]
    unlimited = office.organisation().client.get("/rate-limit")
    assert unlimited.json()["data"]["limit"] is None
    assert "RateLimit-Policy" not in unlimited.headers and "RateLimit" not in unlimited.headers
