"""What the database holds to: numbers without gaps, whole documents that add up, nothing changed afterwards."""

import asyncio
import contextlib
import random

import asyncpg
import psycopg
import pytest
from tax_support import add_supplier, exempt, invoice, line

from nexus.core import ids
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.tax.document_queries import insert_documents, lines_of
from nexus.tax.documents import issue_credit_note, issue_invoice
from support.office import command_ctx


async def test_twenty_connections_some_of_which_roll_back_leave_no_gap(database):
    org_id, chance = ids.new_id(), random.Random(7)
    pool = await Database.open(database.app_url, size=20)
    try:
        async with pool.write(org_id) as db:
            ctx = command_ctx(db, org_id)
            await create_organisation(ctx, name="Gulf Crest", plan="enterprise")
            sellers = [await add_supplier(ctx), await add_supplier(ctx, "OW", owner_reference="OWN-17")]

        async def issue(n):
            """Two rounds on a connection of its own; of every third connection the second one fails."""
            committed = 0
            for fails in (False, n % 3 == 0):
                with contextlib.suppress(RuntimeError):
                    async with pool.write(org_id) as db:
                        ctx = command_ctx(db, org_id)
                        for seller in chance.sample(sellers, 2):
                            made = await issue_invoice(
                                ctx, invoice(seller, chance.choice((line, exempt))(1_000_00))
                            )
                        await issue_credit_note(ctx, made["id"], None, "x")
                        if fails:
                            raise RuntimeError
                        committed += 1
            return committed

        done = sum(await asyncio.gather(*(issue(n) for n in range(20))))
        assert done == 33
        async with pool.read(org_id) as db:
            rows = await db.fetch(
                "SELECT supplier_id, series, array_agg(sequence ORDER BY created_at, id) AS numbers, count(DISTINCT number)"
                " AS texts FROM tax_documents WHERE org_id = $1 GROUP BY 1, 2",
                org_id,
            )
        assert sum(len(row["numbers"]) for row in rows) == 3 * done
        for row in rows:
            assert row["numbers"] == list(range(1, row["texts"] + 1))
    finally:
        await pool.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE tax_documents SET net = 1", "DELETE FROM tax_documents", "TRUNCATE tax_documents CASCADE",
        "UPDATE tax_document_lines SET net = 1", "DELETE FROM tax_document_lines", "TRUNCATE tax_document_lines",
    ],
)  # fmt: skip
def test_nobody_changes_what_is_issued(database, statement):
    with (
        psycopg.connect(database.super_url) as connection,
        pytest.raises(psycopg.errors.RestrictViolation, match="append-only"),
    ):
        connection.execute(statement)


async def refused(ctx, head):
    with pytest.raises(asyncpg.IntegrityConstraintViolationError) as caught:
        async with ctx.db.transaction():
            await insert_documents(ctx.db, ctx.org_id, "x", "x", [head])
            await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return caught.value.constraint_name


def copy_of(row, **changes):
    lines = lines_of(row)
    return dict(row) | {"id": ids.new_id(), "sequence": 2, "number": "second", "lines": lines} | changes


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"sequence": 1}, "document_number_follows"),
        ({"sequence": 3}, "document_number_follows"),
        ({"number": None}, None),
        ({"net": 2_000_00, "gross": 2_050_00, "tax_currency_net": 2_000_00}, "document_adds_up"),
        ({"gross": 1}, "tax_documents_check"),
        ({"line_count": 2}, "document_whole"),
        ({"lines": []}, "document_adds_up"),
        ({"supplier_trn": None}, "tax_documents_check4"),
        ({"kind": "invoice"}, "tax_documents_check5"),
        ({"kind": "tax_credit_note"}, "tax_documents_check2"),
        ({"exchange_rate": "2"}, "tax_documents_check1"),
    ],
)
async def test_what_does_not_add_up_is_refused(ctx, supplier, changes, constraint):
    row = await issue_invoice(ctx, invoice(supplier))
    assert await refused(ctx, copy_of(row, **changes)) == constraint


async def test_a_whole_copy_would_be_taken(ctx, supplier):
    row = await issue_invoice(ctx, invoice(supplier))
    await insert_documents(ctx.db, ctx.org_id, "x", "x", [copy_of(row)])
    await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")


async def test_no_line_is_added_later(ctx, supplier):
    row = await issue_invoice(ctx, invoice(supplier))
    with pytest.raises(asyncpg.CheckViolationError) as caught:
        await ctx.db.execute(
            "INSERT INTO tax_document_lines (org_id, document_id, line, description, quantity, unit_price, discount, net,"
            " category, rate, reason_code, reason, reason_ar, tax, gross, tax_currency_net, tax_currency_tax)"
            " SELECT org_id, document_id, 2, description, quantity, unit_price, discount, net, category, rate, reason_code,"
            " reason, reason_ar, tax, gross, tax_currency_net, tax_currency_tax FROM tax_document_lines WHERE document_id = $1",
            row["id"],
        )
    assert caught.value.constraint_name == "document_whole"


async def test_tax_that_is_not_the_rate_is_refused(ctx, supplier):
    row = await issue_invoice(ctx, invoice(supplier))
    part = lines_of(row)[0] | {"tax": 50_01, "gross": 1_050_01, "tax_currency_tax": 50_01}
    head = copy_of(row, lines=[part], tax=50_01, gross=1_050_01, tax_currency_tax=50_01)
    assert await refused(ctx, head) == "document_adds_up"
