"""The chain can be proved: whoever tampers with a row behind the product's back is found, and the row named."""

import asyncio

import psycopg
import pytest

from nexus.audit.proof import check_audit
from nexus.core import ids
from nexus.core.context import Origin
from nexus.database.pool import Database
from nexus.events import begin
from nexus.identity.actions import create_organisation
from support.office import command_ctx


class Logged:
    """An organisation with six entries, committed."""

    def __init__(self, database):
        self.database, self.org_id = database, ids.new_id()

        async def first(ctx):
            await create_organisation(ctx, name='a "b" \\ é ع \x7f')

        async def more(ctx):
            ctx.origin = Origin("POST /x", "192.0.2.7", 'A "quoted" agent \\ ع')
            begin(ctx, always=True)

        self.act(first)
        for _ in range(5):
            self.act(more)

    def act(self, work):
        async def go():
            pool = await Database.open(self.database.app_url, size=1)
            try:
                async with pool.write(self.org_id) as db:
                    return await work(command_ctx(db, self.org_id))
            finally:
                await pool.close()

        return asyncio.run(go())

    def check(self, kept=None):
        return self.act(lambda ctx: check_audit(ctx, kept))

    def as_superuser(self, *statements):
        with psycopg.connect(self.database.super_url) as connection:
            connection.execute("SET session_replication_role = replica")
            for statement in statements:
                connection.execute(statement, {"org": self.org_id})


@pytest.fixture
def logged(database):
    return Logged(database)


MINE = "org_id = %(org)s AND number"
FORGED = (
    "INSERT INTO audit_entries SELECT org_id, gen_random_uuid(), {number}, created_at + interval '{after}', kind, actor_kind,"
    " actor, actor_name, address, user_agent, request_id, operation, outcome, part, parts, terms, things, sealed, hash"
    f" FROM audit_entries WHERE {MINE} = {{of}}"
)


@pytest.mark.parametrize(
    ("statements", "number", "named", "detail"),
    [
        ([f"UPDATE audit_entries SET actor = 'key_x' WHERE {MINE} = 3"], 3, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET actor_name = 'x' WHERE {MINE} = 3"], 3, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET address = NULL WHERE {MINE} = 3"], 3, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET things = '[ ]' WHERE {MINE} = 4"], 4, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET terms = '{{}}' WHERE {MINE} = 4"], 4, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET sealed = 'x' WHERE {MINE} = 1"], 1, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET outcome = 'refused' WHERE {MINE} = 6"], 6, True, "does not give its hash"),
        ([f"UPDATE audit_entries SET created_at = created_at + interval '1 microsecond' WHERE {MINE} = 6"], 6, True,
         "does not give its hash"),
        ([f"DELETE FROM audit_entries WHERE {MINE} = 3"], 4, True, "an entry is missing"),
        ([f"DELETE FROM audit_entries WHERE {MINE} = 1"], 2, True, "an entry is missing"),
        ([f"DELETE FROM audit_entries WHERE {MINE} > 4"], 5, False, "the chain had 6"),
        (["DELETE FROM audit_entries WHERE org_id = %(org)s"], 1, False, "the chain had 6"),
        ([FORGED.format(number=4, of=3, after="1 microsecond")], 4, True, "does not give its hash"),
        ([FORGED.format(number=3, of=3, after="1 microsecond")], 3, True, "inserted or moved"),
        ([FORGED.format(number=7, of=6, after="1 second")], 7, True, "after the end of the chain"),
        ([f"UPDATE audit_entries SET number = 7 - number WHERE {MINE} IN (3, 4)"], 4, True, "an entry is missing"),
        (["UPDATE audit_entries a SET things = b.things, operation = b.operation, terms = b.terms FROM audit_entries b"
          " WHERE a.org_id = %(org)s AND b.org_id = a.org_id AND (a.number, b.number) IN ((1, 2), (2, 1))"], 1, True,
         "does not give its hash"),
        (["UPDATE audit_heads SET last_hash = 'x' WHERE org_id = %(org)s"], 6, False, "ends with another hash"),
        (["UPDATE audit_heads SET last_number = 5 WHERE org_id = %(org)s"], 5, False, "ends with another hash"),
    ],
)  # fmt: skip
def test_whoever_tampers_with_a_row_is_found_and_the_row_named(logged, statements, number, named, detail):
    assert logged.check().fault is None
    logged.as_superuser(*statements)
    fault = logged.check().fault
    assert fault is not None
    assert (fault.number, fault.entry is not None) == (number, named)
    assert detail in fault.detail


def test_an_end_that_was_noted_elsewhere_finds_a_chain_made_anew(logged):
    kept = logged.check()
    assert (kept.entries, kept.fault) == (6, None)
    noted = (6, kept.head)
    logged.act(_empty)
    assert logged.check(noted).fault is None
    # the last entries removed, and the end set to what is left: whole in itself
    logged.as_superuser(
        f"DELETE FROM audit_entries WHERE {MINE} > 4",
        "UPDATE audit_heads SET last_number = 4, last_hash = (SELECT hash FROM audit_entries WHERE org_id = %(org)s"
        " AND number = 4), last_created_at = (SELECT created_at FROM audit_entries WHERE org_id = %(org)s AND number = 4)"
        " WHERE org_id = %(org)s",
    )
    assert logged.check().fault is None
    assert "was noted" in logged.check(noted).fault.detail
    for _ in range(3):
        logged.act(_empty)
    assert logged.check().fault is None
    assert logged.check(noted).fault.number == 6


async def _empty(ctx):
    begin(ctx, always=True)


@pytest.mark.parametrize("verb", ["UPDATE {} SET org_id = org_id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_even_the_owner_cannot_change_an_entry(logged, verb):
    with psycopg.connect(logged.database.owner_url) as connection:
        connection.execute("SELECT set_config('app.org_id', %s, false)", (str(logged.org_id),))
        with pytest.raises(psycopg.errors.RestrictViolation, match="append-only"):
            connection.execute(verb.format("audit_entries"))


def test_what_is_rolled_back_leaves_no_entry(logged):
    async def fail(ctx):
        begin(ctx, always=True)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        logged.act(fail)
    assert logged.check().entries == 6
