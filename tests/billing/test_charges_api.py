"""Charges, billing runs and credits over HTTP: posted whole, billed once, corrected by the difference."""

import asyncio

from nexus import worker
from nexus.billing import jobs
from nexus.core.secrets import Vault
from nexus.database.pool import Database
from support.days import TODAY


def receivable(org, **query):
    return figure(org, "1100", **query)


def figure(org, code, **query):
    found = [a for a in org.get("/balances", **query)["data"]["accounts"] if a["code"] == code]
    return found[0]["balance"] if found else None


def amounts(org, lease, **query):
    rows = org.get("/charges", lease_id=lease["id"], sort="due_on", limit=100, **query)["data"]
    return [(c["due_on"], c["type"], c["amount"]) for c in rows]


def test_a_lease_is_billed_once_and_posted(org):
    lease = org.active_lease(cheque_count=4)
    assert org.bill(lease["id"], "2026-07-01") == {"leases": 1, "charges": 3, "credits": 0}
    assert org.bill(lease["id"], "2026-07-01") == {"leases": 1, "charges": 0, "credits": 0}
    assert amounts(org, lease) == [
        ("2026-01-01", "rent", "21250.00"), ("2026-04-01", "rent", "21250.00"), ("2026-07-01", "rent", "21250.00"),
    ]  # fmt: skip
    assert receivable(org, lease_id=lease["id"]) == "63750.00"
    assert receivable(org, lease_id=lease["id"], as_of="2026-06-30") == "42500.00"
    charge = org.get("/charges", lease_id=lease["id"])["data"][0]
    entry = org.get(f"/journal-entries/{charge['journal_entry_id']}")["data"]
    assert [(p["account_code"], p["debit"], p["credit"]) for p in entry["postings"]] == [
        ("1100", "21250.00", None), ("4000", None, "21250.00"),
    ]  # fmt: skip
    assert {p["unit_id"] for p in entry["postings"]} == set(lease["unit_ids"])
    assert (charge["tax_category"], charge["tax_reason"], charge["status"]) == (
        "out_of_scope", "not_registered", "open",
    )  # fmt: skip


def test_nothing_due_before_the_books_began_is_charged(org):
    org.billing_since("2026-05-01")
    lease = org.active_lease(cheque_count=4)
    assert org.bill(lease["id"])["charges"] == 2
    assert [day for day, _, _ in amounts(org, lease)] == ["2026-07-01", "2026-10-01"]


def test_a_changed_term_corrects_itself_by_a_credit_or_one_more_charge(org):
    lease = org.active_lease(cheque_count=12, annual_rent="120000.00")
    assert org.bill(lease["id"], "2026-06-01")["charges"] == 6
    rent = org.get(f"/leases/{lease['id']}/items")["data"][0]
    step = {"starts_on": "2026-05-01", "annual_amount": "108000.00"}
    terms = [{"starts_on": "2026-01-01", "annual_amount": "120000.00"}, step]
    answer = org.patch(f"/lease-items/{rent['id']}", json={"terms": terms})
    assert answer.status_code == 200, answer.text
    assert org.bill(lease["id"], "2026-06-01") == {"leases": 1, "charges": 0, "credits": 2}
    assert receivable(org) == "58000.00"  # 4 x 10,000 + 2 x 9,000
    credits = org.get("/credits", lease_id=lease["id"])["data"]
    assert [(c["type"], c["amount"]) for c in credits] == [("correction", "1000.00")] * 2
    step["annual_amount"] = "132000.00"
    org.patch(f"/lease-items/{rent['id']}", json={"terms": terms})
    assert org.bill(lease["id"], "2026-06-01") == {"leases": 1, "charges": 2, "credits": 0}
    assert receivable(org) == "62000.00"  # 4 x 10,000 + 2 x 11,000
    assert org.bill(lease["id"], "2026-06-01") == {"leases": 1, "charges": 0, "credits": 0}
    for wrong, pointer in (
        ([terms[0], terms[0]], "/terms/1/starts_on"),
        ([{"starts_on": "2025-12-31", "annual_amount": "1.00"}], "/terms/0/starts_on"),
    ):
        answer = org.patch(f"/lease-items/{rent['id']}", json={"terms": wrong})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_an_early_end_takes_back_what_was_charged_beyond_it(org):
    lease = org.active_lease(cheque_count=4, annual_rent="120000.00")
    org.bill(lease["id"], "2026-07-01")
    ended = org.make(
        f"/leases/{lease['id']}/termination", {"date": "2026-05-31", "reason": "Left"}, status=200
    )
    assert (ended["correction"]["amount"], len(ended["correction"]["credits"])) == ("-40356.16", 2)
    # 151 of the year's 365 days cost 49,643.84; the first quarter stays, so 19,643.84 are left for April and May
    assert receivable(org) == "49643.84"
    assert org.bill(lease["id"], "2026-07-01") == {"leases": 1, "charges": 0, "credits": 0}
    assert org.bill(lease["id"], "2026-12-31") == {"leases": 1, "charges": 0, "credits": 0}


def test_items_beside_the_rent(org):
    lease = org.lease(annual_rent="120000.00", cheque_count=4)
    parking = org.item(lease["id"], description="Bay P2-114", instalments=2)
    shown = org.get(f"/leases/{lease['id']}/schedule")["data"]
    assert (shown["total"], len(shown["instalments"])) == ("126000.00", 6)
    assert [(i["item"], i["due_on"], i["amount"]) for i in shown["instalments"][:2]] == [
        ("rent", "2026-01-01", "30000.00"), ("parking", "2026-01-01", "3000.00"),
    ]  # fmt: skip
    assert org.bill(lease["id"])["charges"] == 0  # a draft owes nothing
    org.make(f"/leases/{lease['id']}/activation", status=200)
    assert org.bill(lease["id"], "2026-01-01")["charges"] == 2
    assert figure(org, "4200") == "-3000.00"
    answer = org.client.delete(f"/lease-items/{parking['id']}", headers={"If-Match": "*"})
    assert (answer.status_code, answer.json()["code"]) == (409, "in_use")
    other = org.item(lease["id"], type="chiller")
    assert org.client.delete(f"/lease-items/{other['id']}", headers={"If-Match": "*"}).status_code == 204
    rent = org.get(f"/leases/{lease['id']}/items", type="rent")["data"][0]
    assert org.client.delete(f"/lease-items/{rent['id']}", headers={"If-Match": "*"}).status_code == 409


def test_the_rent_item_follows_its_draft(org):
    lease = org.lease(annual_rent="120000.00", cheque_count=4)
    changed = org.patch(
        f"/leases/{lease['id']}",
        json={
            "annual_rent": "60000.00",
            "cheque_count": 2,
            "start_date": "2026-02-01",
            "end_date": "2027-01-31",
        },
    )
    assert changed.status_code == 200, changed.text
    rent = org.get(f"/leases/{lease['id']}/items")["data"][0]
    assert (rent["instalments"], rent["terms"]) == (
        2,
        [{"starts_on": "2026-02-01", "annual_amount": "60000.00"}],
    )
    assert org.get(f"/leases/{lease['id']}/schedule")["data"]["total"] == "60000.00"
    assert org.client.delete(f"/leases/{lease['id']}", headers={"If-Match": "*"}).status_code == 204


def test_a_waiver_is_not_charged_again_and_a_bad_debt_is_an_expense(org):
    lease = org.active_lease(cheque_count=12, annual_rent="120000.00")
    org.bill(lease["id"], "2026-02-01")
    january, february = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"]
    waived = org.make(
        f"/charges/{january['id']}/credits",
        {"type": "waiver", "reason": "Lift was broken", "amount": "500.00"},
    )
    assert (waived["amount"], waived["tax"]) == ("500.00", "0.00")
    assert org.bill(lease["id"], "2026-02-01")["charges"] == 0
    org.make(f"/charges/{february['id']}/credits", {"type": "write_off", "reason": "Tenant is gone"})
    assert [figure(org, code) for code in ("1100", "4900", "5900", "4000")] == [
        "9500.00", "500.00", "10000.00", "-20000.00",
    ]  # fmt: skip
    now = org.get(f"/charges/{february['id']}")["data"]
    assert (now["open"], now["credited"], now["status"]) == ("0.00", "10000.00", "settled")
    again = org.post(f"/charges/{february['id']}/credits", json={"type": "waiver", "reason": "x"})
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    more = org.post(
        f"/charges/{january['id']}/credits", json={"type": "waiver", "reason": "x", "amount": "9500.01"}
    )
    assert (more.status_code, more.json()["errors"][0]["pointer"]) == (422, "/amount")


def test_one_off_charges(org):
    lease = org.active_lease()
    charge = org.charge(lease["id"], type="late_fee", description="Late by ten days")
    assert figure(org, "4300") == "-1000.00"
    assert org.get("/charges", status="open", type="late_fee")["meta"]["total"] == 1
    assert org.get("/charges", status="settled")["meta"]["total"] == 0
    assert org.get(f"/charges/{charge['id']}")["data"] == charge
    for change, pointer in (
        ({"amount": "0"}, "/amount"), ({"due_on": "1990-01-01"}, "/due_on"),
        ({"type": "rent"}, "/type"),
    ):  # fmt: skip
        body = {"lease_id": lease["id"], "type": "other", "amount": "1.00", "description": "x"} | change
        answer = org.post("/charges", json=body)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text


def test_a_charge_of_a_closed_day_is_posted_today(org):
    org.make("/period-closings", {"through": "2026-06-30"})
    lease = org.active_lease(cheque_count=1)
    org.bill(lease["id"], "2026-01-01")
    charge = org.get("/charges", lease_id=lease["id"])["data"][0]
    entry = org.get(f"/journal-entries/{charge['journal_entry_id']}")["data"]
    assert (charge["due_on"], entry["effective_on"] > "2026-06-30") == ("2026-01-01", True)


def test_the_night_bills_every_lease_in_batches(org, office, monkeypatch):
    monkeypatch.setattr(jobs, "BATCH", 2)
    leases = [org.active_lease(cheque_count=12) for _ in range(5)]

    async def night():
        database = await Database.open(office.app_url, size=1)
        try:
            await worker.run_in_batches("bill_leases", jobs.bill_leases, database, Vault(b"x" * 32))
        finally:
            await database.close()

    asyncio.run(night())
    due = {len(amounts(org, lease)) for lease in leases}
    assert due == {TODAY.month + 12 * (TODAY.year - 2026)} or due == {12}
    asyncio.run(night())
    assert {len(amounts(org, lease)) for lease in leases} == due


def test_a_commercial_lease_is_invoiced_with_tax_and_its_discount_is_a_credit_note(org):
    supplier = org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]], annual_rent="100000.00", cheque_count=4)
    org.item(lease["id"], type="service_charge", instalments=4)
    org.bill(lease["id"], "2026-01-01")
    rent, service = org.get("/charges", lease_id=lease["id"], sort="type")["data"]
    assert (rent["net"], rent["tax"], rent["amount"], rent["tax_rate"]) == (
        "25000.00",
        "1250.00",
        "26250.00",
        "5.00",
    )
    assert rent["tax_document_id"] == service["tax_document_id"]
    document = org.get(f"/tax-documents/{rent['tax_document_id']}")["data"]
    assert (document["supplier_id"], document["tax"], document["gross"]) == (
        supplier["id"],
        "1325.00",
        "27825.00",
    )
    assert [figure(org, code) for code in ("1100", "4010", "4100", "2200")] == [
        "27825.00", "-25000.00", "-1500.00", "-1325.00",
    ]  # fmt: skip
    credit = org.make(
        f"/charges/{rent['id']}/credits", {"type": "discount", "reason": "Early", "amount": "1000.01"}
    )
    assert (credit["net"], credit["tax"], credit["amount"]) == ("1000.01", "50.00", "1050.01")
    note = org.get(f"/tax-documents/{credit['tax_document_id']}")["data"]
    assert (note["kind"], note["gross"], note["invoice_id"]) == ("tax_credit_note", "1050.01", document["id"])
    rest = org.make(f"/charges/{rent['id']}/credits", {"type": "waiver", "reason": "Settled"})
    assert rest["amount"] == "25199.99"
    assert org.get(f"/charges/{rent['id']}")["data"]["open"] == "0.00"
    assert figure(org, "2200") == "-75.00"


def test_a_home_is_exempt_and_its_late_fee_outside_the_scope(org):
    org.supplier()
    lease = org.active_lease()
    org.bill(lease["id"], "2026-01-01")
    (rent,) = org.get("/charges", lease_id=lease["id"])["data"]
    fee = org.charge(lease["id"], type="late_fee")
    service = org.charge(lease["id"], type="other")
    assert [(c["tax_category"], c["tax"]) for c in (rent, fee, service)] == [
        ("exempt", "0.00"), ("out_of_scope", "0.00"), ("standard", "50.00"),
    ]  # fmt: skip
    assert org.get(f"/tax-documents/{rent['tax_document_id']}")["data"]["kind"] == "invoice"


def test_where_no_exchange_rate_is_known_nothing_is_invoiced(org):
    org.supplier()
    unit = org.unit(type="office")
    lease = org.active_lease([unit["id"]], currency="KWD", annual_rent="9000.000", cheque_count=4)
    org.bill(lease["id"], "2026-01-01")
    (rent,) = org.get("/charges", lease_id=lease["id"])["data"]
    assert (rent["net"], rent["tax"], rent["tax_document_id"]) == ("2250.000", "112.500", None)


def test_a_charge_in_another_currency_is_invoiced_by_the_rate_of_its_tax_date(org):
    """KWD 2,250.000 and 5 % of it. On the due date AED 11.90 are given for a dinar: AED 26,775.00 and 1,338.75."""
    org.supplier()
    for day, rate in (("2025-06-01", "11.95"), ("2025-12-31", "11.9"), ("2026-01-02", "12")):
        org.exchange_rate(currency="KWD", starts_on=day, rate=rate)
    org.exchange_rate(starts_on="2026-01-01")
    unit = org.unit(type="office")
    lease = org.active_lease([unit["id"]], currency="KWD", annual_rent="9000.000", cheque_count=4)
    org.bill(lease["id"], "2026-01-01")
    (rent,) = org.get("/charges", lease_id=lease["id"])["data"]
    document = org.get(f"/tax-documents/{rent['tax_document_id']}")["data"]
    assert [document[name] for name in ("currency", "net", "tax", "exchange_rate")] == [
        "KWD", "2250.000", "112.500", "11.9",
    ]  # fmt: skip
    assert [document[f"tax_currency{name}"] for name in ("", "_net", "_tax")] == [
        "AED",
        "26775.00",
        "1338.75",
    ]


def test_a_part_that_is_written_off_leaves_the_tax_of_the_notes_right(org):
    """Net 10.11, tax 0.51 (0.5055). A third is written off, a third waived, the rest written off."""
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]])
    charge = org.charge(lease["id"], amount="10.11")
    made = [
        org.make(
            f"/charges/{charge['id']}/credits",
            {"type": kind, "reason": "x"} | ({"amount": amount} if amount else {}),
        )
        for kind, amount in (("write_off", "3.37"), ("waiver", "3.37"), ("write_off", None))
    ]
    # 3.37 x 5 % is 0.1685: rounded down; the waiver's note takes 0.51 - 0.34 (of the 6.74 that stay for it); then the rest
    assert [(c["net"], c["tax"]) for c in made] == [("3.37", "0.16"), ("3.37", "0.17"), ("3.37", "0.18")]
    assert org.get(f"/charges/{charge['id']}")["data"]["open"] == "0.00"
    note = org.get(f"/tax-documents/{made[1]['tax_document_id']}")["data"]
    assert (note["tax"], figure(org, "2200")) == ("0.17", "-0.34")


def test_a_write_off_takes_only_what_is_open(org):
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]])
    tenant = lease["tenants"][0]["tenant_id"]
    charge = org.charge(lease["id"], amount="1000.00")

    def credited(kind, amount):
        return org.post(f"/charges/{charge['id']}/credits", {"type": kind, "reason": "x", "amount": amount})

    def refused(amount):
        answer = credited("write_off", amount)
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["pointer"], error["code"]) == (422, "/amount", "too_large")
        return error["detail"]

    org.payment(tenant, lease_id=lease["id"], amount="630.00")
    assert refused("400.01") == "only 400.00 of the charge is open to be written off"
    org.payment(tenant, lease_id=lease["id"], amount="210.00")
    assert credited("write_off", "200.00").status_code == 201
    assert org.get(f"/charges/{charge['id']}")["data"]["open"] == "0.00"
    assert refused("0.01") == "only 0.00 of the charge is open to be written off"
    assert figure(org, "2150") in {None, "0.00"}
    assert credited("discount", "100.00").status_code == 201  # what was paid of it is the tenant's again
    assert figure(org, "2150") == "-105.00"
