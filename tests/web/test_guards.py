"""What holds for every page: who may open it, how forms are checked, what it is sent with."""

import httpx
import pytest
from dashboard_support import csrf_of, form_marks

PAGES = ("/", "/settings/api-keys", "/settings/account")
UNKNOWN_KEY = "/settings/api-keys/key_01kb5w3v1ze2qah5gqg5t7m8s4"
FORMS = (
    "/settings/api-keys", f"{UNKNOWN_KEY}/roll", f"{UNKNOWN_KEY}/revoke", "/settings/account",
    "/settings/account/sessions/revoke-others", "/logout", "/language",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_private_pages_are_never_kept(dashboard, path):
    with dashboard.signed_in() as client:
        headers = client.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith(
        "default-src 'self'; base-uri 'none'; form-action 'self'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Request-Id"].startswith("req_")


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_the_sessions_token_changes_nothing(dashboard, path):
    with dashboard.signed_in() as client, dashboard.signed_in() as other:
        marks = form_marks(client)
        for token in ("", "wrong", csrf_of(other)):
            answer = client.post(path, data=marks | {"_csrf": token, "name": "stolen", "locale": "ar"})
            assert answer.status_code == 403, path
            assert "Nothing was changed." in answer.text
        foreign = client.post(path, data=marks, headers={"Origin": "https://evil.example"})
        assert foreign.status_code == 403
        assert client.get("/").status_code == 200
        assert "stolen" not in client.get("/settings/api-keys").text


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_a_session_leads_to_the_login(dashboard, path):
    with dashboard.client() as client:
        answer = client.post(path, data={"_csrf": "x", "locale": "en"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == ("/" if path == "/language" else "/login")


def test_htmx_is_told_to_load_the_login_whole(dashboard):
    with dashboard.client(**{"HX-Request": "true"}) as client:
        answer = client.post("/settings/api-keys", data={})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, "/login")


def test_a_viewer_neither_sees_nor_makes_keys(dashboard):
    with dashboard.signed_in("viewer@example.com") as client:
        assert "/settings/api-keys" not in client.get("/").text
        answer = client.get("/settings/api-keys")
        assert (answer.status_code, "You may not open this page" in answer.text) == (403, True)
        csrf = csrf_of(client)
        assert client.post("/settings/api-keys", data={"_csrf": csrf, "name": "x"}).status_code == 403


def test_a_manager_sees_keys_and_changes_none(dashboard):
    with dashboard.signed_in("manager@example.com") as client:
        page = client.get("/settings/api-keys").text
        assert "Importer" in page
        assert "Your role may see the keys but not change them." in page
        assert "Create key" not in page
        assert "/revoke" not in page
        csrf = csrf_of(client)
        with dashboard.api(dashboard.key) as api:
            key = api.get("/api-keys").json()["data"][0]["id"]
        for path in ("", f"/{key}/roll", f"/{key}/revoke"):
            sent = {"_csrf": csrf, "_once": "m", "name": "x", "overlap_hours": "0"}
            assert client.post(f"/settings/api-keys{path}", data=sent).status_code == 403
        with dashboard.api(dashboard.key) as api:
            assert api.get("/properties").status_code == 200


def test_forms_are_bounded_and_must_be_forms(dashboard):
    with dashboard.signed_in() as client:
        csrf = csrf_of(client)
        assert (
            client.post("/settings/account", data={"_csrf": csrf, "new_password": "x" * 70_000}).status_code
            == 413
        )
        assert client.post("/settings/account", json={"_csrf": csrf}).status_code == 415
        many = "&".join(f"scopes={n}" for n in range(500))
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        assert (
            client.post("/settings/account", content=f"_csrf={csrf}&{many}", headers=form).status_code == 400
        )
        assert client.post("/settings/account", content=b"_csrf=%ff", headers=form).status_code == 400
        assert (
            client.post("/settings/account", content=f"_csrf={csrf}&x=%00", headers=form).status_code == 400
        )


def test_unknown_pages_and_methods_have_a_page(dashboard):
    with dashboard.signed_in() as client:
        for path in ("/nothing", "/docs/nothing", "/static/nothing", "/static/../app.py"):
            answer = client.get(path)
            assert answer.status_code == 404
            assert "There is no such page" in answer.text
        assert client.delete("/login").status_code == 405
        csrf = csrf_of(client)
        for key in ("key_01kb5w3v1ze2qah5gqg5t7m8s4", "key_x", "prop_01kb5w3v1ze2qah5gqg5t7m8s4"):
            assert client.post(f"/settings/api-keys/{key}/revoke", data={"_csrf": csrf}).status_code == 404


def test_the_language_is_kept_and_changed(dashboard):
    dashboard.add_user("reader@example.com")
    with dashboard.signed_in("reader@example.com") as client:
        assert '<html lang="en" dir="ltr">' in client.get("/").text
        sent = {"_csrf": csrf_of(client), "locale": "ar", "next": "//evil.example"}
        assert client.post("/language", data=sent).headers["Location"] == "/"
        page = client.get("/").text
        assert '<html lang="ar" dir="rtl">' in page
        assert "جلف كريست القابضة" in page
    with dashboard.signed_in("reader@example.com") as elsewhere:
        assert 'lang="ar"' in elsewhere.get("/").text
    with dashboard.client(**{"Accept-Language": "ar-AE,en;q=0.5"}) as client:
        assert 'dir="rtl"' in client.get("/login").text
        client.post("/language", data={"locale": "en", "next": "/login"})
        assert 'dir="ltr"' in client.get("/login").text


def test_documents_are_public_and_know_who_reads_them(dashboard):
    with dashboard.client() as client:
        answer = client.get("/docs/quick-start")
        assert "no-store" not in answer.headers.get("Cache-Control", "")
        assert "Cookie" in answer.headers["Vary"]
    with dashboard.signed_in() as client:
        answer = client.get("/docs/quick-start")
        assert "Owner Haddad" in answer.text
        assert answer.headers["Cache-Control"] == "no-store"


def test_head_answers_like_get_without_a_body(office):
    for path in ("/docs/quick-start", "/login", "/nowhere"):
        got, head = httpx.get(office.base + path), httpx.head(office.base + path)
        assert (head.status_code, head.content) == (got.status_code, b""), path
        assert head.headers["content-length"] == str(len(got.content)) or "content-encoding" in got.headers, (
            path
        )
        assert head.headers["content-type"] == got.headers["content-type"], path
