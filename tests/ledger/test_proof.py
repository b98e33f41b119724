"""The books can be proved: what the database refuses, and what is found when somebody gets around it."""

import asyncio
import json
from datetime import date

import asyncpg
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nexus.core import ids
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.ledger import actions
from nexus.ledger.model import Entry, Posting, differences
from nexus.ledger.proof import check_books
from support.books import DAY, account, entry_of
from support.office import command_ctx


@pytest.mark.parametrize(
    "parts",
    [
        (("client_bank", 100), ("other_income", -99)),
        (("client_bank", 100), ("recharges", -100)),
        (("client_bank", 100), ("client_bank", -100), ("own_bank", 1), ("recharges", -2)),
    ],
)
async def test_the_database_refuses_what_does_not_add_up_in_each_book(ctx, parts):
    with pytest.raises(asyncpg.CheckViolationError) as caught:
        async with ctx.db.transaction():
            await actions.post(ctx, await entry_of(ctx, *parts))
            await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert caught.value.constraint_name == "entry_balanced"


async def test_several_entries_in_one_call_are_chained_in_their_order(ctx):
    entries = [await entry_of(ctx, ("client_bank", n), ("other_income", -n)) for n in range(1, 6)]
    rows = await actions.post(ctx, *entries)
    assert [(row["id"], row["number"]) for row in rows] == [(e.id, n) for n, e in enumerate(entries, start=1)]
    proof = await check_books(ctx)
    assert (proof.entries, proof.postings, proof.fault) == (5, 10, None)


class Posted:
    """An organisation with six entries, committed."""

    def __init__(self, database):
        self.database, self.org_id = database, ids.new_id()
        asyncio.run(self._fill())

    async def _fill(self):
        async def work(ctx):
            await create_organisation(ctx, name="Gulf Crest")
            for n in range(1, 7):
                await actions.post(
                    ctx, await entry_of(ctx, ("client_bank", n * 100), ("other_income", -n * 100), memo="m")
                )

        await self._act(work)

    async def _act(self, work):
        pool = await Database.open(self.database.app_url, size=1)
        try:
            async with pool.write(self.org_id) as db:
                return await work(command_ctx(db, self.org_id))
        finally:
            await pool.close()

    def check(self):
        return asyncio.run(self._act(check_books))

    def as_superuser(self, statement):
        with psycopg.connect(self.database.super_url) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute(statement, {"org": self.org_id})


@pytest.fixture
def posted(database):
    return Posted(database)


THIRD = (
    "org_id = %(org)s AND entry_id = (SELECT id FROM journal_entries WHERE org_id = %(org)s AND number = 3)"
)


@pytest.mark.parametrize(
    ("statement", "what", "row", "detail"),
    [
        (f"UPDATE postings SET amount = amount + sign(amount) WHERE {THIRD}", "journal_entry", "3", "hash"),
        (f"UPDATE postings SET amount = 301 WHERE line = 1 AND {THIRD}", "journal_entry", "3", "add up to 1 minor"),
        (f"UPDATE postings SET memo = 'x' WHERE line = 2 AND {THIRD}", "journal_entry", "3", "hash"),
        (f"UPDATE postings SET effective_on = effective_on - 1 WHERE {THIRD}", "journal_entry", "3", "another day"),
        (f"DELETE FROM postings WHERE {THIRD}", "journal_entry", "3", "0 postings"),
        ("UPDATE journal_entries SET description = 'x' WHERE org_id = %(org)s AND number = 4", "journal_entry", "4", "hash"),
        ("DELETE FROM journal_entries WHERE org_id = %(org)s AND number = 2", "journal_entry", "3", "is missing"),
        ("DELETE FROM journal_entries WHERE org_id = %(org)s AND number = 6", "journal_entry", "6", "missing"),
        ("UPDATE ledgers SET last_hash = 'x' WHERE org_id = %(org)s", "ledger", "6", "another hash"),
        ("UPDATE account_days SET debit = debit + 1 WHERE org_id = %(org)s AND debit > 0", "account_day", "", "kept sum"),
        ("DELETE FROM account_days WHERE org_id = %(org)s", "account_day", "", "None"),
    ],
)  # fmt: skip
def test_whoever_tampers_with_a_row_is_found_and_the_row_named(posted, statement, what, row, detail):
    assert posted.check().fault is None
    posted.as_superuser(statement)
    fault = posted.check().fault
    assert fault is not None
    assert (fault.what, fault.row if row else "") == (what, row)
    assert detail in fault.detail


def test_a_chain_that_is_made_anew_ends_with_another_hash_than_the_one_kept_elsewhere(posted):
    kept = posted.check().head
    posted.as_superuser(f"UPDATE postings SET memo = 'x' WHERE line = 2 AND {THIRD}")
    assert posted.check().head != kept


@pytest.mark.parametrize("table", ["journal_entries", "postings"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET org_id = org_id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_even_the_owner_cannot_change_what_is_posted(posted, table, verb):
    with psycopg.connect(posted.database.owner_url) as connection:
        connection.execute("SELECT set_config('app.org_id', %s, false)", (str(posted.org_id),))
        with pytest.raises(psycopg.errors.RestrictViolation, match="append-only"):
            connection.execute(verb.format(table))


def test_no_posting_is_added_to_an_entry_later(posted):
    with psycopg.connect(posted.database.owner_url) as connection:
        connection.execute("SELECT set_config('app.org_id', %s, false)", (str(posted.org_id),))
        with pytest.raises(psycopg.errors.CheckViolation, match="posted whole"):
            connection.execute(
                "INSERT INTO postings (org_id, entry_id, line, account_id, book, currency, amount, effective_on, created_at)"
                " SELECT org_id, entry_id, line + 2, account_id, book, currency, amount, effective_on, created_at FROM postings"
            )


AMOUNTS = st.integers(-(10**13), 10**13).filter(bool)


@given(st.lists(st.tuples(st.sampled_from(["client", "own"]), st.sampled_from(["AED", "KWD"]), AMOUNTS)))
def test_differences_are_what_is_missing_to_zero(lines):
    found = differences(lines)
    closed = [*lines, *((book, currency, -total) for (book, currency), total in found.items())]
    assert differences(closed) == {}
    assert 0 not in found.values()


ENTRIES = st.lists(
    st.tuples(
        st.lists(st.integers(1, 10**12), min_size=1, max_size=4),
        st.integers(0, 60),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=ENTRIES)
def test_whatever_is_posted_balances_and_is_proved(database, entries):
    async def go():
        org_id = ids.new_id()
        pool = await Database.open(database.app_url, size=1)
        try:
            async with pool.write(org_id) as db:
                ctx = command_ctx(db, org_id)
                await create_organisation(ctx, name="Gulf Crest")
                bank, income = await account(ctx, "client_bank"), await account(ctx, "other_income")
                for amounts, days, text in entries:
                    lines = [Posting(account_id=bank, amount=n, currency="AED", memo=text) for n in amounts]
                    lines.append(Posting(account_id=income, amount=-sum(amounts), currency="AED"))
                    await actions.post(ctx, Entry(
                        id=ids.new_id(), effective_on=date.fromordinal(DAY.toordinal() + days), kind="manual",
                        description=text, postings=tuple(lines),
                    ))  # fmt: skip
            async with pool.write(org_id) as db:
                ctx = command_ctx(db, org_id)
                proof = await check_books(ctx)
                assert (proof.fault, proof.entries) == (None, len(entries)), json.dumps(str(proof))
                for day in {DAY, *(date.fromordinal(DAY.toordinal() + days) for _, days, _ in entries)}:
                    due = sum(
                        sum(a) for a, days, _ in entries if date.fromordinal(DAY.toordinal() + days) <= day
                    )
                    rows = await actions.read_balances(ctx, day, None, {})
                    assert {row["code"]: row["debit"] - row["credit"] for row in rows} == (
                        {"1010": due, "4200": -due} if due else {}
                    )
        finally:
            await pool.close()

    asyncio.run(go())
