"""Many payments at once leave what they leave one by one: rows, entries, totals, events and errors, but for their ids."""

import json
import random
import re
from datetime import timedelta
from uuid import UUID

import msgspec
import pytest

from nexus.core import ids
from nexus.core.errors import NexusError
from nexus.events import mark_events, take_back_events
from nexus.payments.actions import NewPayment, record_payment
from nexus.payments.bulk import fits, record_payments
from nexus.payments.schemas import Card, Cheque
from nexus.rest.operation import OneByOne
from support.days import TODAY

UUID_TEXT = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TYPE_ID = re.compile(r"\b([a-z]{2,4})_([0-7][0-9a-hjkmnp-tv-z]{25})\b")
PASSING = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)|[0-9a-f]{64}")
KINDS = {prefix: kind for kind, prefix in ids.PREFIXES.items()}
FIRST = ("payments", "cheques", "journal_entries", "allocations", "events")
BY = {"payments": "receipt_number", "journal_entries": "number", "events": "seq"}


@pytest.fixture(scope="module")
def scene(org):
    """Three leases, one of two tenants, with charges due before and after today; a tenant without a lease; money in AED."""
    org.supplier()
    place, tenants, leases = org.property()["id"], [], []
    for n in range(3):
        who = [org.tenant(f"T{n}{k}")["id"] for k in range(2 if n == 2 else 1)]
        unit = org.unit(place)["id"]
        lease = org.active_lease([unit], who[0], tenants=[{"tenant_id": one} for one in who])["id"]
        for due, kind in ((-40, "other"), (-40, "penalty"), (-3, "parking"), (5, "other"), (5, "other")):
            org.charge(lease, type=kind, amount="100.00", due_on=f"{TODAY + timedelta(due)}")
        leases.append(lease)
        tenants += [(one, lease) for one in who]
    tenants.append((org.tenant("Z")["id"], None))
    return {
        "tenants": [(ids.decode("tenant", t), ids.decode_optional("lease", one)) for t, one in tenants],
        "leases": [ids.decode("lease", one) for one in leases],
        "property": ids.decode("property", place),
    }


def some_payments(scene, chance):
    """Most of them right; some with an unknown party, a wrong currency or amount, a missing part, a day to come."""
    made = []
    for n in range(chance.randint(2, 14)):
        tenant, lease = chance.choice(scene["tenants"])
        method = chance.choice(("cash", "cash", "card", "bank_transfer", "cheque", "cheque"))
        given = {
            "tenant_id": tenant, "lease_id": chance.choice((lease, lease, None)), "method": method,
            "amount": msgspec.Raw(chance.choice((b'"50.00"', b'"120.00"', b"333.33", b'"700.00"'))),
            "date": chance.choice((None, TODAY, TODAY - timedelta(20))), "notes": chance.choice((None, "Paid at the desk")),
            "cheque": Cheque(number=f"{n:06d}", bank="Mashreq", drawer="x", date=TODAY) if method == "cheque" else None,
            "card": Card(last_four="4242", authorisation="A1") if method == "card" else None,
            "reference": "FT1" if method == "bank_transfer" else None,
        }  # fmt: skip
        wrong = {
            0: {"tenant_id": ids.new_id()}, 1: {"currency": "USD"}, 2: {"amount": msgspec.Raw(b"1.001")}, 3: {"card": None, "cheque": None, "reference": None},
            4: {"date": TODAY + timedelta(9)}, 5: {"lease_id": chance.choice(scene["leases"])}, 6: {"property_id": ids.new_id()},
            7: {"property_id": scene["property"], "lease_id": None},
        }  # fmt: skip
        made.append(NewPayment(**given | wrong.get(chance.randrange(24), {})))
    return made


async def one_by_one(ctx, given):
    answers = []
    for one in given:
        savepoint, mark = ctx.db.transaction(), mark_events(ctx)
        await savepoint.start()
        try:
            answers.append(await record_payment(ctx, one))
            await savepoint.commit()
        except NexusError as error:
            await savepoint.rollback()
            take_back_events(ctx, mark)
            answers.append(error)
    return answers


async def left_behind(ctx, work, given):
    """What is there after the work and the end of its transaction, all of which is then undone."""
    savepoint = ctx.db.transaction()
    await savepoint.start()
    try:
        answers = await work(ctx, given)
        for finish in ctx.db.at_commit.values():
            await finish()
        await ctx.db.execute("SET CONSTRAINTS ALL DEFERRED")
        tables = await ctx.db.fetch(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
            " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND has_table_privilege(c.oid, 'SELECT')"
        )
        rows = {}
        for (name,) in sorted(map(tuple, tables)):
            found = await ctx.db.fetch(
                f"SELECT to_jsonb(t)::text AS row FROM {name} t WHERE org_id = $1", ctx.org_id
            )
            rows[name] = [json.loads(row["row"]) for row in found]
        shown = [
            (e.code, [(f.pointer, f.code) for f in e.errors]) if isinstance(e, NexusError) else "done"
            for e in answers
        ]
        numbers = [row["receipt_number"] for row in answers if not isinstance(row, NexusError)]
        settled = [
            (row["amount"], row["allocated"], row["status"])
            for row in answers
            if not isinstance(row, NexusError)
        ]
        return rows, [shown, numbers, settled]
    finally:
        await savepoint.rollback()
        ctx.db.at_commit.clear()


def alike(tables, known):
    """The rows as text with new ids by their order of appearance, and without instants and hashes."""
    labels = {}

    def label(text):
        return text if text in known else labels.setdefault(text, f"#{len(labels)}")

    def plain(row):
        text = json.dumps(row, sort_keys=True)
        text = TYPE_ID.sub(lambda m: str(ids.decode(KINDS[m[1]], m[0])) if m[1] in KINDS else m[0], text)
        return PASSING.sub("T", UUID_TEXT.sub(lambda m: label(m[0]), text))

    shown = {}
    for name in (*FIRST, *(n for n in tables if n not in FIRST)):
        rows = sorted(tables[name], key=lambda row: (row.get(BY.get(name, "id")) or 0, row.get("line", 0)))
        if name == "charges":  # two payments of one charge: two updates one by one, a single one at once
            rows = [row | {"version": 0} for row in rows]
        shown[name] = [plain(row) for row in rows]
        if name not in FIRST:
            shown[name].sort()
    return shown


@pytest.mark.parametrize("seed", range(8))
def test_at_once_is_as_one_by_one(org, scene, seed):
    given = some_payments(scene, random.Random(seed))
    assert all(fits(one) for one in given)

    async def compare(ctx):
        async def nothing(ctx, given):
            return []

        before, _ = await left_behind(ctx, nothing, given)
        known = set(UUID_TEXT.findall(json.dumps(before)))
        single, told = await left_behind(ctx, one_by_one, given)
        bulk, said = await left_behind(ctx, record_payments, given)
        assert said == told
        single, bulk = alike(single, known), alike(bulk, known)
        for name in single:
            assert bulk[name] == single[name], name
        assert len(single["payments"]) == len(before["payments"]) + told[0].count("done")

    org.office.act(org.id, compare)


def test_a_cheque_on_file_or_there_twice_goes_one_by_one(org, scene):
    tenant: UUID = scene["tenants"][0][0]
    org.filed_cheque(
        ids.encode("tenant", tenant), number="777", bank="Mashreq", date=f"{TODAY}", amount="5.00"
    )

    def paid(number):
        cheque = Cheque(number=number, bank="mashreq", drawer="x", date=TODAY)
        return NewPayment(tenant_id=tenant, amount=msgspec.Raw(b"5"), method="cheque", cheque=cheque)

    async def try_it(ctx):
        for given in ([paid("777"), paid("2")], [paid("3"), paid("3")]):
            with pytest.raises(OneByOne):
                await record_payments(ctx, given)

    org.office.act(org.id, try_it)
    operations = [
        {"method": "POST", "path": "/payments", "body": {
            "tenant_id": ids.encode("tenant", tenant), "amount": "5.00", "method": "cheque",
            "cheque": {"number": number, "bank": "Mashreq", "drawer": "x", "date": f"{TODAY}"}}}
        for number in ("777", "8", "8")
    ]  # fmt: skip
    answer = org.post("/batch", {"operations": operations, "mode": "each"}).json()["data"]
    assert [r["status"] for r in answer["results"]] == [201, 201, 422]
    assert answer["results"][2]["body"]["errors"][0] == {
        "pointer": "/operations/2/body/cheque/number", "code": "taken",
        "detail": "a payment with this cheque is recorded already",
    }  # fmt: skip
    assert org.get("/cheques", tenant_id=ids.encode("tenant", tenant))["meta"]["total"] == 2
