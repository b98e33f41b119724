"""The API reference: every endpoint on one page, and pages for groups, each with a document of its own."""

import re

import httpx
import pytest

from nexus.api import openapi
from support.plain import PLAIN


@pytest.fixture
def web(dashboard):
    with httpx.Client(base_url=dashboard.base, verify=PLAIN) as client:
        yield client


def operations(document):
    return {
        (method, path): described
        for path, methods in document["paths"].items()
        for method, described in methods.items()
    }


def references(text):
    return set(re.findall(r'"\$ref": ?"#/components/(\w+)/([^"]+)"', text))


def test_the_first_page_leads_to_every_endpoint(web):
    page = web.get("/docs/reference").text
    for described in operations(openapi.document()).values():
        slug = described["tags"][0].lower().replace(" ", "-")
        anchor = f"/{described['tags'][0].replace(' ', '%20')}/{described['operationId']}"
        assert f'href="/docs/reference/{slug}#{anchor}"' in page, described["operationId"]


def test_the_groups_together_are_the_whole_document(web):
    found = {}
    for slug in set(re.findall(r'href="/docs/reference/([a-z-]+)"', web.get("/docs/reference").text)):
        assert (
            f'data-description="/docs/reference/{slug}/openapi.json"'
            in web.get(f"/docs/reference/{slug}").text
        )
        answer = web.get(f"/docs/reference/{slug}/openapi.json")
        part = answer.json()
        wanted = references(answer.text)
        held = {(kind, name) for kind, things in part["components"].items() for name in things}
        # everything that is referred to is there, and nothing else
        assert held - wanted == {("securitySchemes", "bearerAuth")}, slug
        assert wanted <= held, slug
        assert not operations(part).keys() & found.keys()
        found |= operations(part)
    assert found == operations(openapi.document())


def test_no_group_of_that_name(web):
    assert web.get("/docs/reference/nothing").status_code == 404
    assert web.get("/docs/reference/nothing/openapi.json").status_code == 404


def test_the_search_finds_endpoints(web):
    page = web.get("/docs", params={"q": "deposit slip"}).text
    assert 'href="/docs/reference/cheques#/Cheques/read_deposit_slip"' in page
