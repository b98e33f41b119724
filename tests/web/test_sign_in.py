"""Signing in over HTTP: who gets in, how often one may try, and what the cookie is like."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from dashboard_support import PASSWORD, csrf_of, serve

from nexus.web.answers import safe_path
from support.plain import PLAIN


def attempt(client, email, password=PASSWORD, **more):
    return client.post("/login", data={"email": email, "password": password} | more)


def test_a_page_leads_to_the_login_and_back(dashboard):
    with dashboard.client() as client:
        answer = client.get("/settings/account?x=1")
        assert (answer.status_code, answer.headers["Location"]) == (
            303,
            "/login?next=%2Fsettings%2Faccount%3Fx%3D1",
        )
        assert 'name="next" value="/settings/account?x=1"' in client.get(answer.headers["Location"]).text
        answer = attempt(client, "Owner@Example.com ", next="/settings/account?x=1")
        assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/account?x=1")
        assert client.get("/").status_code == 200
        assert client.get("/login").headers["Location"] == "/"


def test_a_wrong_password_and_a_wrong_account_are_told_alike(dashboard):
    with dashboard.client() as client:
        wrong = attempt(client, "owner@example.com", "not it")
        unknown = attempt(client, "nobody@example.com", "not it")
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text.replace("owner@", "nobody@") == unknown.text
    assert "The email or the password is wrong." in wrong.text
    assert "set-cookie" not in wrong.headers


def test_ten_failures_close_an_account_even_when_sent_at_once(dashboard):
    dashboard.add_user("often@example.com")

    def fail(_):
        with dashboard.client(**{"X-Forwarded-For": "203.0.113.52"}) as client:
            return attempt(client, "often@example.com", "not it").status_code

    with ThreadPoolExecutor(15) as pool:
        answers = sorted(pool.map(fail, range(15)))
    assert answers == [422] * 10 + [429] * 5
    with dashboard.client(**{"X-Forwarded-For": "203.0.113.77"}) as client:
        closed = attempt(client, "often@example.com")  # the right password, and from elsewhere
    assert (closed.status_code, closed.headers["Retry-After"]) == (429, "900")
    assert "Too many failed attempts" in closed.text


def test_fifty_failures_close_an_address_and_no_other(dashboard):
    with dashboard.client(**{"X-Forwarded-For": "203.0.113.50"}) as client:
        for n in range(7):
            dashboard.fail_to_sign_in(7, f"guess{n}@example.com", "203.0.113.50")
        assert attempt(client, "guess8@example.com", "not it").status_code == 422
        assert attempt(client, "owner@example.com").status_code == 429
    with dashboard.client() as client:
        assert attempt(client, "owner@example.com").status_code == 303


def test_success_wipes_out_the_failures_of_an_account(dashboard):
    dashboard.add_user("forgetful@example.com")
    with dashboard.client(**{"X-Forwarded-For": "203.0.113.51"}) as client:
        for _ in range(2):
            dashboard.fail_to_sign_in(9, "forgetful@example.com", "203.0.113.51")
            assert attempt(client, "forgetful@example.com").status_code == 303


def test_the_session_is_new_at_each_sign_in_and_gone_at_sign_out(dashboard):
    with dashboard.signed_in() as client:
        first = client.cookies["nexus_session"]
        attempt(client, "owner@example.com")
        second = client.cookies["nexus_session"]
        assert first != second
        csrf = csrf_of(client)
        answer = client.post("/logout", data={"_csrf": csrf})
        assert (answer.status_code, answer.headers["Location"]) == (303, "/login")
        assert "You are signed out." in client.get("/login").text
        assert "You are signed out." not in client.get("/login").text
    for token in (first, second):
        with dashboard.client(Cookie=f"nexus_session={token}") as client:
            assert client.get("/").status_code == 303


def test_the_cookie_is_kept_from_scripts_and_other_sites(dashboard):
    with dashboard.client() as client:
        cookie = attempt(client, "owner@example.com").headers["set-cookie"].lower()
    assert cookie.startswith("nexus_session=")
    assert {"httponly", "path=/", "samesite=lax"} <= set(cookie.split("; "))


def test_over_https_the_cookie_is_bound_to_the_host(dashboard):
    origin = "https://nexus.example"
    with serve(dashboard.folder, NEXUS_BASE_URL=origin) as base:  # noqa: SIM117
        with httpx.Client(base_url=base, headers={"Origin": origin}, timeout=30, verify=PLAIN) as client:
            cookie = attempt(client, "owner@example.com").headers["set-cookie"]
            assert cookie.startswith("__Host-nexus_session=")
            assert {"secure", "httponly", "path=/", "samesite=lax"} == set(cookie.lower().split("; ")[1:])
            named = cookie.split(";")[0]
            assert client.get("/", headers={"Cookie": named}).status_code == 200
            assert client.get("/", headers={"Cookie": named.removeprefix("__Host-")}).status_code == 303
            assert "https://nexus.example/api/v2" in client.get("/docs/quick-start").text


def test_a_disabled_user_does_not_get_in(dashboard):
    dashboard.add_user("gone@example.com")
    with dashboard.signed_in("gone@example.com") as client, dashboard.api(dashboard.key) as api:
        user = api.get("/users", params={"email": "gone@example.com"}).json()["data"][0]
        assert api.patch(f"/users/{user['id']}", json={"status": "disabled"}).status_code == 200
        assert client.get("/").status_code == 303
        assert attempt(client, "gone@example.com").status_code == 422


def test_a_login_form_from_another_site_is_refused(dashboard):
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        with dashboard.client(**headers) as client:
            answer = attempt(client, "owner@example.com")
            assert answer.status_code == 403
            assert "This form is out of date" in answer.text
    with httpx.Client(base_url=dashboard.base, verify=PLAIN) as client:
        assert attempt(client, "owner@example.com").status_code == 403


@pytest.mark.parametrize(
    "text",
    ["//evil.example", "https://evil.example", "/\\evil.example", "\\evil", "javascript:alert(1)", "", "evil",
     "/a\r\nSet-Cookie: x=1", "/\t/evil.example", "/ض", "/a b", "/" + "a" * 600],
)  # fmt: skip
def test_nobody_is_sent_to_another_site(dashboard, text):
    assert safe_path(text) == "/"
    with dashboard.client() as client:
        assert attempt(client, "owner@example.com", next=text).headers["Location"] == "/"
