"""Every operation on the books, tax, reports, jobs, events, webhooks and what was done."""

from datetime import date
from decimal import Decimal

import pytest
from pyclient_support import World, scenario

from nexus_client import errors


@scenario
def accounts(w: World) -> None:
    made = w.client.accounts.create(book="client", code="4777", name="Vending", type="income")
    assert w.client.accounts.read(made.id).code == "4777"
    assert w.client.accounts.change(made.id, name_ar="بيع", if_match="*").name_ar == "بيع"
    assert made.id in [one.id for one in w.client.accounts.list(book="client", limit=100)]
    w.client.accounts.delete(made.id)


@scenario
def journal_entries(w: World) -> None:
    debit, credit = w.org.account()["id"], w.org.account()["id"]
    made = w.client.journal_entries.create(
        description="Test",
        postings=[
            {"account_id": debit, "debit": Decimal("10.00")},
            {"account_id": credit, "credit": "10.00"},
        ],
    )
    assert made.postings[0].debit == Decimal("10.00")
    assert w.client.journal_entries.read(made.id).id == made.id
    assert w.client.journal_entries.reverse(made.id, reason="Wrong").reverses_id == made.id
    assert made.id in [one.id for one in w.client.journal_entries.list(account_id=debit)]


@scenario
def balances(w: World) -> None:
    assert w.lease
    found = w.client.balances.read(as_of=date(2026, 12, 31), lease_id=w.lease["id"])
    assert found.accounts and all(one.debits == one.credits for one in found.totals)


@scenario
def period_closings(w: World) -> None:
    made = w.client.period_closings.create(through=date(2019, 12, 31))
    assert w.client.period_closings.read(made.id).through == date(2019, 12, 31)
    assert w.client.period_closings.reopen(made.id, reason="Forgotten").status == "reopened"
    assert made.id in [one.id for one in w.client.period_closings.list()]


@scenario
def suppliers(w: World) -> None:
    made = w.client.suppliers.create(name="Marina Heights", address="Dubai Marina", invoice_prefix="PYC")
    assert w.client.suppliers.read(made.id).invoice_prefix == "PYC"
    assert w.client.suppliers.change(made.id, name_ar="مارينا").name_ar == "مارينا"
    assert made.id in [one.id for one in w.client.suppliers.list()]
    w.client.suppliers.delete(made.id)


@scenario
def exchange_rates(w: World) -> None:
    made = w.client.exchange_rates.create(
        currency="USD", tax_currency="AED", starts_on="2025-01-01", rate=Decimal("3.6725")
    )
    assert w.client.exchange_rates.read(made.id).rate == Decimal("3.6725")
    assert w.client.exchange_rates.change(made.id, rate="3.673").rate == Decimal("3.673")
    assert [one.id for one in w.client.exchange_rates.list(currency="USD")] == [made.id]
    w.client.exchange_rates.delete(made.id)


@scenario
def tax_documents(w: World) -> None:
    made = w.org.tax_invoice()["id"]
    read = w.client.tax_documents.read(made)
    assert read.categories[0].net == Decimal("1000.00")
    assert w.client.tax_documents.read_pdf(made).content.startswith(b"%PDF")
    assert made in [one.id for one in w.client.tax_documents.list(kind=read.kind)]  # type: ignore[arg-type]


@scenario
def vat_summary(w: World) -> None:
    assert w.client.vat_summary.read(date_from="2026-01-01", date_to="2026-12-31").categories is not None


@scenario
def reports(w: World) -> None:
    assert w.lease and w.org.unit()
    r = w.client.reports
    days = {"date_from": date(2026, 1, 1), "date_to": date(2026, 12, 31)}
    assert r.read_aged_receivables(as_of=date(2026, 12, 31)).as_of == date(2026, 12, 31)
    assert r.read_trial_balance(book="client").rows
    assert r.read_balance_sheet().known_at.tzinfo is not None
    roll = list(r.pages(r.read_rent_roll(limit=1)))
    assert len(roll) == roll[0].rows_total > 1 and {page.known_at for page in roll} == {roll[0].known_at}
    assert isinstance(roll[0].rows[0].annual_rent, Decimal)
    for report in (
        r.read_cheque_forecast,
        r.read_cheque_register,
        r.read_delinquency,
        r.read_deposit_register,
        r.read_reconciliation,
    ):
        assert report().last_response.status == 200
    for period in (
        r.read_income_statement,
        r.read_collections,
        r.read_indicators,
        r.read_occupancy,
        r.read_receipts_register,
    ):
        assert period(**days).last_response.status == 200
    assert r.read_tenant_statement(tenant_id=w.tenant_id, **days).rows
    lines = r.read_general_ledger(limit=1, **days)
    assert lines.meta.known_at is not None and len(list(lines.pages())) == lines.meta.total > 1
    assert r.read_cash_ledger(**days).meta.total >= 0
    assert r.read_reconciliation_file(format="csv").content_type.startswith("text/csv")
    book = r.read_rent_roll_file(format="xlsx")
    assert book.content.startswith(b"PK") and book.filename and book.filename.endswith(".xlsx")
    assert r.read_tenant_statement_file(tenant_id=w.tenant_id, format="csv", **days).content_type.startswith(
        "text/csv"
    )


@scenario
def report_runs(w: World) -> None:
    job = w.client.report_runs.create(report="rent-roll", format="csv", parameters={"as_of": "2026-06-30"})
    assert (job.kind, job.last_response.status) == ("report", 202)
    w.client.jobs.wait(job.id, poll=0.05)


@scenario
def jobs(w: World) -> None:
    job = w.client.report_runs.create(report="trial-balance", format="xlsx")
    assert w.client.jobs.wait(job.id, poll=0.05).status == "done"
    result = w.client.jobs.read_result(job.id)
    assert result.content.startswith(b"PK") and result.filename
    assert w.client.jobs.read(job.id).result is not None
    assert job.id in [one.id for one in w.client.jobs.list(kind="report")]
    try:
        assert w.client.jobs.cancel(w.client.report_runs.create(report="rent-roll", format="csv").id).status
    except errors.Conflict as error:  # the worker was quicker
        assert error.code
    w.client.jobs.cancel(w.client.report_runs.create(report="rent-roll", format="csv").id, dry_run=False)


@scenario
def changes(w: World) -> None:
    first = w.client.changes.list(limit=1)
    tenant = w.org.tenant("Yasmin")["id"]
    told = list(w.client.changes.list(after=first.meta.last_seq, types=["tenant.*"], limit=1))
    assert [one.object_id for one in told] == [tenant] and told[0].object is not None
    with w.client.changes.stream(after=first.meta.last_seq, types="tenant.*") as events:
        assert next(iter(events)).object_id == tenant
        assert events.last_seq == told[0].seq


@scenario
def events(w: World) -> None:
    event = w.client.changes.list(limit=1).data[0]
    assert w.client.events.read(event.id) == event


@scenario
def webhooks(w: World) -> None:
    h = w.client.webhooks
    made = h.create(url="https://example.com/hook", event_types=["nothing.happened"])
    assert made.secret.startswith("whsec_") and h.read(made.id).url == made.url
    assert h.change(made.id, status="paused").status == "paused"
    assert h.change(made.id, status="active").status == "active"
    assert h.rotate_secret(made.id, overlap_hours=1).secret != made.secret
    test = h.send_test(made.id)
    assert test.id in [one.id for one in h.list_deliveries(made.id)]
    assert h.read_delivery(made.id, test.id).tries is not None
    assert test.id.encode() in h.csv_deliveries(made.id).read()
    assert h.redeliver(made.id, test.id).last_response.status == 202
    assert h.replay(made.id, after=w.client.changes.list(limit=1).meta.last_seq).last_response.status == 202
    assert made.id in [one.id for one in h.list()]
    h.delete(made.id)


@scenario
def audit_entries(w: World) -> None:
    entry = w.client.audit_entries.list(limit=1).data[0]
    assert w.client.audit_entries.read(entry.id).hash == entry.hash


@scenario
def audit_export(w: World) -> None:
    lines = list(w.client.audit_export.read(format="jsonl").iter_lines())
    assert lines and lines[0].startswith("{")


@scenario
def proposals(w: World) -> None:
    waiting, other = w.org.proposal()["id"], w.org.proposal()["id"]
    assert w.client.proposals.read(waiting).body == {"type": "person", "name": "Leila Haddad"}
    assert w.client.proposals.approve(waiting).status == "approved"
    assert w.client.proposals.reject(other, reason="No").status == "rejected"
    assert waiting in [one.id for one in w.client.proposals.list(status="approved")]


@scenario
def operations(w: World) -> None:
    made = w.client.charges.create(
        lease_id=w.lease["id"], type="other", amount="5", description="Key", due_on="2026-02-01"
    )
    operation_id = made.last_response.operation_id
    assert operation_id is not None and w.client.operations.read(operation_id).undoable
    assert w.client.operations.undo(operation_id).undone_at is not None
    with pytest.raises(errors.Conflict) as caught:
        w.client.operations.undo(operation_id)
    assert caught.value.code == "already_undone"


@scenario
def batch(w: World) -> None:
    done = w.client.batch.run(operations=[
        {"method": "POST", "path": "/tenants", "body": {"type": "person", "name": "Hind"}, "id": "tenant"},
        {"method": "POST", "path": "/payments", "body": {
            "tenant_id": {"$ref": "tenant.data.id"}, "amount": Decimal("10.50"), "method": "cash"}},
    ])  # fmt: skip
    assert (done.done, done.failed) == (2, 0) and done.results[1].body["data"]["amount"] == "10.50"
