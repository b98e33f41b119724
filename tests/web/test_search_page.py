"""The search of the top bar, in both languages and for each role."""

import re


def hits(page):
    return [re.sub(r"<[^>]+>", "", title) for title in re.findall(r"<li>.*?<b><bdi>(.*?)</bdi>", page)]


def test_it_finds_what_the_top_bar_asks_for(dashboard):
    with dashboard.signed_in() as client:
        assert 'action="/search"' in client.get("/").text
        page = client.get("/search", params={"q": "Marina Tower A"}).text
        assert hits(page)[0] == "Marina Tower A"
        assert 'value="Marina Tower A"' in page
        assert "Property</span>" in page
        assert hits(client.get("/search", params={"q": "marina 101"}).text)[0] == "101"
        nothing = client.get("/search", params={"q": "<nothing>"})
        assert hits(nothing.text) == []
        assert "Nothing found for <bdi>&lt;nothing&gt;</bdi>" in nothing.text
        assert "What are you looking for?" in client.get("/search").text


def test_in_arabic(dashboard):
    with dashboard.signed_in() as client:
        client.cookies.set("nexus_locale", "ar")
        page = client.get("/search", params={"q": "Marina"}, headers={"Accept-Language": "ar"}).text
        assert "عقار</span>" in page
        assert "نتيج" in page


def test_only_for_who_is_signed_in(dashboard):
    with dashboard.client() as client:
        assert client.get("/search?q=marina").status_code in {302, 303}
