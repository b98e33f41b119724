"""Credit notes: never more than is on the invoice, line by line and to the fils, whoever writes them."""

import asyncio
from collections import Counter
from datetime import timedelta
from decimal import Decimal

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tax_support import TODAY, add_supplier, exempt, invoice, line

from nexus.core import ids
from nexus.core.errors import Invalid, NotFound
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.tax.document_model import CreditLine, WrongState, credit_line
from nexus.tax.document_queries import insert_documents, lines_of
from nexus.tax.document_schemas import document_out
from nexus.tax.documents import issue_credit_note, issue_invoice, read_document
from nexus.tax.model import converted, tax_of
from support.office import command_ctx


async def test_it_shows_the_original_value_the_corrected_one_and_the_difference(ctx, supplier):
    first = await issue_invoice(ctx, invoice(supplier, line(1_000_00), exempt(500_00)))
    note = await issue_credit_note(ctx, first["id"], [CreditLine(line=1, net=200_00)], "Bay was closed")
    out = document_out(note)
    assert (out.kind, out.invoice_number, out.reason) == (
        "tax_credit_note",
        first["number"],
        "Bay was closed",
    )
    assert out.number == f"MH-TC-{TODAY.year}-000001"
    told = out.correction
    assert (told.original_value, told.credited_before, told.corrected_value, told.difference) == (
        "1500.00", "0.00", "1300.00", "200.00",
    )  # fmt: skip
    assert (out.tax, out.gross, out.tax_date, out.lines[0].invoice_line) == ("10.00", "210.00", TODAY, 1)
    rest = document_out(await issue_credit_note(ctx, first["id"], None, "Cancelled"))
    assert [(x.invoice_line, x.net, x.tax) for x in rest.lines] == [
        (1, "800.00", "40.00"),
        (2, "500.00", "0.00"),
    ]
    assert (rest.correction.credited_before, rest.correction.corrected_value) == ("200.00", "0.00")
    assert document_out(await read_document(ctx, first["id"])).credited == "1550.00"
    with pytest.raises(WrongState):
        await issue_credit_note(ctx, first["id"], None, "Again")
    with pytest.raises(WrongState):
        await issue_credit_note(ctx, note["id"], None, "A note of a note")


async def test_of_an_invoice_without_tax_it_is_one_without_tax(ctx, supplier):
    first = await issue_invoice(ctx, invoice(supplier, exempt(500_00)))
    note = await issue_credit_note(ctx, first["id"], None, "Cancelled")
    assert (note["kind"], note["number"]) == ("credit_note", f"MH-CN-{TODAY.year}-000001")


@pytest.mark.parametrize(
    ("lines", "pointer"),
    [
        ([CreditLine(line=1, net=1_000_01)], "/lines/0/net"),
        ([CreditLine(line=1, net=0)], "/lines/0/net"),
        ([CreditLine(line=1, net=1), CreditLine(line=2, net=-1)], "/lines/1/net"),
        ([CreditLine(line=3, net=1)], "/lines/0/line"),
        ([CreditLine(line=1, net=1), CreditLine(line=1, net=1)], "/lines/1/line"),
    ],
)
async def test_what_is_wrong_is_named(ctx, supplier, lines, pointer):
    first = await issue_invoice(ctx, invoice(supplier, line(1_000_00), exempt(1)))
    with pytest.raises(Invalid) as caught:
        await issue_credit_note(ctx, first["id"], lines, "x")
    assert caught.value.errors[0].pointer == pointer


async def test_it_is_issued_after_its_invoice_which_is_there(ctx, supplier):
    first = await issue_invoice(ctx, invoice(supplier))
    with pytest.raises(Invalid) as caught:
        await issue_credit_note(ctx, first["id"], None, "x", issued_on=TODAY - timedelta(days=1))
    assert caught.value.errors[0].pointer == "/issued_on"
    with pytest.raises(NotFound):
        await issue_credit_note(ctx, ids.new_id(), None, "x")


async def test_in_parts_it_takes_off_the_tax_to_the_fils(ctx, supplier):
    rate = Decimal("3.6725")
    first = await issue_invoice(ctx, invoice(supplier, line(30), currency="USD", exchange_rate=rate))
    for _ in range(3):
        note = await issue_credit_note(ctx, first["id"], [CreditLine(line=1, net=10)], "x")
        assert abs(note["tax"] - tax_of(10, 500)) <= 1
        await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")
        await ctx.db.execute("SET CONSTRAINTS ALL DEFERRED")
    assert document_out(await read_document(ctx, first["id"])).credited == document_out(first).gross


@given(
    net=st.integers(1, 10**9), rate=st.sampled_from([0, 500, 1500, 725]), parts=st.lists(st.integers(1, 10**6), max_size=8),
    exchange=st.decimals("0.001", "100", places=4),
)  # fmt: skip
def test_parts_never_take_off_more_and_the_last_takes_the_rest(net, rate, parts, exchange):
    head = {"exchange_rate": exchange, "currency": "USD", "tax_currency": "AED"}
    whole = {
        "net": net, "rate": rate, "description": "", "description_ar": None, "period_start": None, "period_end": None,
        "category": "standard", "reason_code": "", "reason": "", "reason_ar": "", "source_id": None,
    }  # fmt: skip
    on_it = Counter(
        net=net, tax=tax_of(net, rate), tax_currency_net=converted(net, "USD", exchange, "AED"),
        tax_currency_tax=converted(tax_of(net, rate), "USD", exchange, "AED"),
    )  # fmt: skip
    off: Counter[str] = Counter()
    for part in [*parts, None]:
        left = net - off["net"]
        if not left:
            break
        wanted = CreditLine(line=1, net=left if part is None else min(part, left))
        made = credit_line(1, wanted, head, whole, off["net"], "")
        assert abs(made["tax"] - tax_of(wanted.net, rate)) <= 1
        for name in on_it:
            assert made[name] >= 0
            off[name] += made[name]
            assert off[name] <= on_it[name]
    assert off == on_it


async def test_of_ten_at_once_who_take_off_half_two_do(database):
    org_id = ids.new_id()
    pool = await Database.open(database.app_url, size=10)
    try:
        async with pool.write(org_id) as db:
            ctx = command_ctx(db, org_id)
            await create_organisation(ctx, name="Gulf Crest", plan="enterprise")
            first = await issue_invoice(ctx, invoice(await add_supplier(ctx)))

        async def credit():
            try:
                async with pool.write(org_id) as db:
                    half = [CreditLine(line=1, net=500_00)]
                    await issue_credit_note(command_ctx(db, org_id), first["id"], half, "x")
            except Invalid:
                return "refused"
            return "issued"

        done = Counter(await asyncio.gather(*(credit() for _ in range(10))))
        assert done == {"issued": 2, "refused": 8}
    finally:
        await pool.close()


@pytest.mark.parametrize(
    "change",
    [
        {"net": 600_00, "tax": 30_00, "gross": 630_00, "unit_price": 600_00, "tax_currency_net": 600_00, "tax_currency_tax": 30_00},
        {"invoice_line": 2},
        {"tax": 25_01, "gross": 525_01, "tax_currency_tax": 25_01},
        {"category": "zero_rated", "rate": 0, "tax": 0, "gross": 500_00, "tax_currency_tax": 0},
    ],
)  # fmt: skip
async def test_the_database_itself_refuses_more_than_is_left(ctx, supplier, change):
    first = await issue_invoice(ctx, invoice(supplier))
    note = await issue_credit_note(ctx, first["id"], [CreditLine(line=1, net=500_00)], "x")
    forged = lines_of(note)[0] | change
    head = dict(note) | {
        name: forged[name] for name in ("net", "tax", "gross", "tax_currency_net", "tax_currency_tax")
    }
    head |= {"id": ids.new_id(), "sequence": 2, "number": "forged", "lines": [forged]}
    with pytest.raises(asyncpg.CheckViolationError) as caught:
        async with ctx.db.transaction():
            await insert_documents(ctx.db, ctx.org_id, "x", "x", [head])
            await ctx.db.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert caught.value.constraint_name in {"credit_within_invoice", "document_adds_up"}
