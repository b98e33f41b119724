"""Pictures of cheques: kept, replaced, shown to whoever may see identifiers, removed."""

import base64
import struct
import zlib

import pytest

from nexus.core.scopes import ALL, UNMASKED
from support.cheques import file


def png(width=2, extra=b""):
    """A picture of so many white dots, made by hand."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, 1, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00" + b"\xff" * width)
    chunks = (chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + extra


JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 60 + b"\xff\xd9"


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def cheque(org):
    return file(org, org.active_lease())


def keep(org, cheque, side, content, status=200):
    body = {"side": side, "content": base64.b64encode(content).decode()}
    answer = org.post(f"/cheques/{cheque['id']}/images", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()


def see(client, cheque, side, **headers):
    return client.get(f"/cheques/{cheque['id']}/images/{side}", headers=headers)


def test_both_sides_are_kept_as_they_came(org, cheque):
    assert cheque["images"] == []
    assert keep(org, cheque, "back", JPEG)["images"] == ["back"]
    kept = keep(org, cheque, "front", png())
    assert kept["images"] == ["front", "back"]
    front, back = see(org.client, cheque, "front"), see(org.client, cheque, "back")
    assert (front.content, front.headers["content-type"]) == (png(), "image/png")
    assert (back.content, back.headers["content-type"]) == (JPEG, "image/jpeg")
    assert front.headers["x-content-type-options"] == "nosniff"
    assert front.headers["content-disposition"] == f'inline; filename="{cheque["id"]}-front.png"'
    assert see(org.client, cheque, "front", **{"If-None-Match": front.headers["etag"]}).status_code == 304
    # another picture of the same side takes its place
    keep(org, cheque, "front", png(3))
    assert see(org.client, cheque, "front", **{"If-None-Match": front.headers["etag"]}).content == png(3)
    (listed,) = org.get("/cheques")["data"]
    assert listed["images"] == ["front", "back"]


def test_a_picture_is_removed(org, cheque):
    keep(org, cheque, "front", png())
    path = f"/cheques/{cheque['id']}/images/front"
    assert org.client.delete(path).status_code == 204
    assert see(org.client, cheque, "front").status_code == 404
    assert org.client.delete(path).status_code == 404
    assert org.get(f"/cheques/{cheque['id']}")["data"]["images"] == []


def test_the_cheque_has_another_version_and_the_feed_tells(org, cheque):
    path = f"/cheques/{cheque['id']}"
    before = org.client.get(path).headers["etag"]
    after = org.get("/changes")["meta"]["after"]
    keep(org, cheque, "front", png())
    assert org.client.get(path).headers["etag"] != before
    (event,) = org.get("/changes", after=after)["data"]
    assert event["type"] == "cheque.changed"
    assert event["changed"]["images"] == {"before": [], "after": ["front"]}


def test_only_who_may_see_identifiers_sees_it_and_the_audit_log_tells(org, cheque):
    keep(org, cheque, "front", png())
    blind = org.key_with(*(ALL - {UNMASKED}))
    answer = see(blind, cheque, "front")
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")
    assert readings(org) == []
    assert see(org.client, cheque, "front").status_code == 200
    (entry,) = readings(org)
    assert (entry["operation"], entry["things"][0]["object_id"]) == (
        "GET /cheques/{id}/images/front", cheque["id"],
    )  # fmt: skip


def readings(org):
    return [e for e in org.get("/audit-entries", limit=100)["data"] if e["operation"].startswith("GET")]


@pytest.mark.parametrize(
    ("content", "pointer", "code"),
    [
        (b"<svg onload=alert(1)>", "/content", "not_an_image"),
        (b"GIF89a" + b"\x00" * 20, "/content", "not_an_image"),
        (png(extra=b"\x00" * (2 << 20)), "/content", "wrong_value"),
        (b"\xff\xd8", "/content", "not_an_image"),
        (b"", "/content", "not_an_image"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused(org, cheque, content, pointer, code):
    (error,) = keep(org, cheque, "front", content, 422)["errors"]
    assert (error["pointer"], error["code"]) == (pointer, code)
    assert see(org.client, cheque, "front").status_code == 404


def test_what_is_no_base64_and_no_side(org, cheque):
    path = f"/cheques/{cheque['id']}/images"
    for body, pointer in (
        ({"side": "front", "content": "%%%%"}, "/content"),
        ({"side": "top", "content": "AAAAAAAAAAA="}, "/side"),
    ):
        answer = org.post(path, json=body)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_nobody_else_sees_or_changes_it(office, org, cheque):
    keep(org, cheque, "front", png())
    other = office.organisation()
    assert see(other.client, cheque, "front").status_code == 404
    assert keep(other, cheque, "front", JPEG, 404)["code"] == "not_found"
    assert other.client.delete(f"/cheques/{cheque['id']}/images/front").status_code == 404
    assert see(org.client, cheque, "front").content == png()
