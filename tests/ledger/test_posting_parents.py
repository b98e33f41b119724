"""What a posting points at is there when it is posted, and stays."""

import threading

import psycopg
import pytest

from nexus.core import ids
from nexus.ledger import actions
from support.books import entry_of

COLUMNS = {"property_id": "property", "unit_id": "unit", "lease_id": "lease", "tenant_id": "tenant"}


@pytest.fixture
def neighbour(office):
    return office.organisation()


async def refused(ctx, **points):
    with pytest.raises(Exception, match="points at something") as caught:
        async with ctx.db.transaction():
            await actions.post(ctx, await entry_of(ctx, ("client_bank", 1), ("other_income", -1), **points))
    return caught.value.constraint_name


@pytest.mark.parametrize("column", COLUMNS)
async def test_nothing_is_posted_about_what_is_not_there(ctx, column):
    assert await refused(ctx, **{column: ids.new_id()}) == f"posting_{COLUMNS[column]}"


def test_nothing_is_posted_about_what_another_organisation_has(books, neighbour, office):
    theirs = ids.decode("property", neighbour.property()["id"])
    assert office.sql("SELECT count(*) FROM properties WHERE id = %s", theirs)[0][0] == 1

    async def post(ctx):
        return await refused(ctx, property_id=theirs)

    assert office.act(books.org.id, post) == "posting_property"


def test_what_is_posted_about_can_not_be_deleted(books):
    place = books.org.property()
    books.post(("1010", "10.00"), ("4100", "-10.00"), property_id=place["id"])
    answer = books.client.delete(f"/properties/{place['id']}")
    assert (answer.status_code, answer.json()["code"]) == (409, "in_use")


def test_who_deletes_waits_for_who_posts_and_is_then_refused(books, office):
    """The deletion begins while the entry is not yet committed."""
    place = books.org.property()
    begun, told = threading.Event(), []

    def delete():
        begun.set()
        told.append(books.client.delete(f"/properties/{place['id']}"))

    async def post(ctx):
        entry = await entry_of(
            ctx, ("client_bank", 1), ("other_income", -1), property_id=ids.decode("property", place["id"])
        )
        await actions.post(ctx, entry)
        other = threading.Thread(target=delete)
        other.start()
        begun.wait(10)
        while not await ctx.db.fetchval("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"):
            assert other.is_alive()
        return other

    office.act(books.org.id, post).join(20)
    assert (told[0].status_code, told[0].json()["code"]) == (409, "in_use")


def test_keys_and_books_stay_even_for_a_superuser(books, office):
    place = books.org.property()
    with psycopg.connect(office.super_url) as connection:
        for change in (
            "properties SET id = gen_random_uuid() WHERE",
            "accounts SET book = 'own', code = '9999' WHERE role = 'tenant_receivables' AND",
        ):
            with pytest.raises(psycopg.errors.RestrictViolation), connection.transaction():
                connection.execute(f"UPDATE {change} org_id = %s", (books.org.id,))
    assert books.client.get(f"/properties/{place['id']}").status_code == 200
