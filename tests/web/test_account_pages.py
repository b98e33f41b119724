"""Settings > Account over HTTP."""

import pytest
from dashboard_support import PASSWORD, csrf_of

PATH = "/settings/account"
NEW = "another four unrelated words"


def change(client, present=PASSWORD, new=NEW, again=None):
    sent = {
        "current_password": present,
        "new_password": new,
        "new_password_again": new if again is None else again,
    }
    return client.post(PATH, data={"_csrf": csrf_of(client)} | sent)


def test_a_new_password_ends_the_other_sessions_and_not_this_one(dashboard):
    dashboard.add_user("changer@example.com")
    with (
        dashboard.signed_in("changer@example.com") as here,
        dashboard.signed_in("changer@example.com") as there,
    ):
        answer = change(here)
        assert (answer.status_code, answer.headers["Location"]) == (303, PATH)
        assert "Your password is changed" in here.get(PATH).text
        assert there.get(PATH).status_code == 303
    with dashboard.client() as client:
        for password, status in ((PASSWORD, 422), (NEW, 303)):
            sent = {"email": "changer@example.com", "password": password}
            assert client.post("/login", data=sent).status_code == status


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"present": "not it"}, "current_password"), ({"present": ""}, "current_password"),
        ({"new": "short"}, "new_password"), ({"new": "x" * 201}, "new_password"),
        ({"again": "something else"}, "new_password_again"),
    ],
)  # fmt: skip
def test_each_error_stands_beside_its_field(dashboard, fields, place):
    with dashboard.signed_in() as client:
        answer = change(client, **fields)
        assert answer.status_code == 422
        assert f'id="e-{place}"' in answer.text
        for secret in (PASSWORD, NEW, "not it", "something else"):
            assert secret not in answer.text


def test_the_present_password_cannot_be_guessed_without_end(dashboard):
    dashboard.add_user("guessed@example.com")
    with dashboard.signed_in("guessed@example.com") as client:
        dashboard.fail_to_sign_in(9, "guessed@example.com", "203.0.113.60")
        assert [change(client, present="not it").status_code for _ in range(2)] == [422, 429]


def test_the_other_sessions_can_be_ended(dashboard):
    dashboard.add_user("roamer@example.com")
    firefox = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
    with dashboard.signed_in("roamer@example.com", **firefox) as here:
        with dashboard.signed_in("roamer@example.com", **{"X-Forwarded-For": "198.51.100.80"}) as there:
            page = here.get(PATH).text
            assert "Firefox · Linux" in page
            assert "198.51.100.80" in page
            answer = here.post(f"{PATH}/sessions/revoke-others", data={"_csrf": csrf_of(here)})
            assert answer.headers["Location"] == PATH
            assert there.get(PATH).status_code == 303
        page = here.get(PATH).text
        assert "Your other sessions are ended." in page
        assert "You are signed in nowhere else." in page
