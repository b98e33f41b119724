"""Settings > Proposals over HTTP: what a key proposes is shown, approved and rejected by people."""

import re

from dashboard_support import csrf_of, form_marks, shown_key

PATH = "/settings/proposals"


def proposing_key(client):
    sent = form_marks(client) | {"name": "Assistant", "mode": "live", "access": "full", "proposes": "yes"}
    page = client.post("/settings/api-keys", data=sent).text
    assert "Only proposes" in page
    return shown_key(page)


def propose(dashboard, key, name, **more):
    with dashboard.api(key) as api:
        answer = api.post("/tenants", json={"type": "person", "name": name} | more)
        assert answer.status_code == 202, answer.text
        return answer.json()["data"]["id"]


def tenants(dashboard, name):
    with dashboard.api(dashboard.key) as api:
        return api.get("/tenants", params={"q": name}).json()["meta"]["total"]


def test_a_person_looks_approves_and_rejects(dashboard):
    with dashboard.signed_in() as client:
        key = proposing_key(client)
        first = propose(dashboard, key, "Proposed Tenant", emirates_id="784-1980-1234567-8")
        second = propose(dashboard, key, "Unwanted Tenant")
        page = client.get(PATH).text
        assert f"{PATH}/{first}" in page
        shown = client.get(f"{PATH}/{first}").text
        assert "tenant.created" in shown
        assert "<ins><bdi>Proposed Tenant</bdi></ins>" in shown
        assert "1980-1234567" not in shown
        assert "784198012345678" not in shown
        marks = {"_csrf": csrf_of(client)}
        assert client.post(f"{PATH}/{first}/approve", data=marks).headers["Location"] == PATH
        rejected = client.post(f"{PATH}/{second}/reject", data=marks | {"reason": "Not ours"})
        assert rejected.headers["Location"] == PATH
        assert "Not ours" in client.get(f"{PATH}/{second}").text
        again = client.post(f"{PATH}/{second}/approve", data=marks)
        assert again.status_code == 422
        assert "The proposal is rejected" in again.text
        entry = re.search(r"/settings/audit/aud_\w+", client.get(f"{PATH}/{first}").text)[0]
        audit = client.get(entry).text
    assert (tenants(dashboard, "Proposed Tenant"), tenants(dashboard, "Unwanted")) == (1, 0)
    assert "Assistant" in audit
    assert "proposal.approved" in audit


def test_what_fails_by_then_says_why_and_waits_on(dashboard):
    with dashboard.signed_in() as client:
        key = proposing_key(client)
        with dashboard.api(dashboard.key) as api:
            tenant = api.post("/tenants", json={"type": "person", "name": "Short Stay"}).json()["data"]["id"]
        with dashboard.api(key) as api:
            proposal = api.patch(f"/tenants/{tenant}", json={"notes": "x"}).json()["data"]["id"]
        with dashboard.api(dashboard.key) as api:
            assert api.delete(f"/tenants/{tenant}").status_code == 204
        marks = {"_csrf": csrf_of(client)}
        failed = client.post(f"{PATH}/{proposal}/approve", data=marks)
        assert failed.status_code == 422
        assert "It could not be done" in failed.text
        assert "Waiting" in client.get(f"{PATH}/{proposal}").text


def test_who_may_decide(dashboard):
    with dashboard.signed_in() as client:
        proposal = propose(dashboard, proposing_key(client), "Somebody")
    with dashboard.signed_in("viewer@example.com") as client:
        page = client.get(f"{PATH}/{proposal}")
        assert page.status_code == 200
        assert "Approve and do it" not in page.text
        marks = {"_csrf": csrf_of(client)}
        for what in ("approve", "reject"):
            assert client.post(f"{PATH}/{proposal}/{what}", data=marks).status_code == 403
    with dashboard.signed_in() as client:
        assert client.post(f"{PATH}/{proposal}/approve", data={"_csrf": "x"}).status_code == 403
        assert client.get(f"{PATH}/prp_01kb5w3v1ze2qah5gqg5t7m8s4").status_code == 404
        assert client.get(f"{PATH}/x").status_code == 404
    assert tenants(dashboard, "Somebody") == 0
