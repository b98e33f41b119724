"""Organisations that tests act in, over HTTP."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import psycopg

from nexus.api_keys.actions import create_key
from nexus.core import ids
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.tax.document_model import NewInvoice, NewLine
from nexus.tax.documents import issue_invoice
from nexus.tax.model import Decision, Reason
from support.days import TODAY
from support.plain import PLAIN
from support.serving import SECRET

Json = dict[str, Any]
_numbers = itertools.count(1)


VAULT = Vault(SECRET.encode())


def command_ctx(db: Any, org_id: UUID, scopes: frozenset[str] = ALL) -> Ctx:
    """What a command of the house acts with."""
    actor = Actor(org_id, "command", "command:test", scopes)
    return Ctx(db, actor, datetime.now(UTC), "req_test", VAULT)


PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="
"""A PNG of one dot, in base64."""


@dataclass
class Office:
    """Makes organisations in one served database."""

    base: str
    app_url: str
    super_url: str
    clients: list[httpx.Client] = field(default_factory=list)
    tampered: set[UUID | None] = field(default_factory=set)
    """Organisations whose rows a test changed behind the product's back; None where it didn't say whose."""

    def organisation(self, *, plan: str = "enterprise", jurisdiction: str = "AE-DU", **more: Any) -> Org:
        """A new one, with a key that may do everything."""
        org_id = ids.new_id()

        async def make(ctx: Ctx) -> str:
            await create_organisation(ctx, name="Gulf Crest", plan=plan, jurisdiction=jurisdiction, **more)
            return (await create_key(ctx, name="tests", scopes=sorted(ALL), mode=more.get("mode", "live")))[1]

        return Org(self, org_id, asyncio.run(self._act(org_id, make)))

    def client(self, key: str) -> httpx.Client:
        made = httpx.Client(
            base_url=f"{self.base}/api/v2",
            headers={"Authorization": f"Bearer {key}"},
            timeout=30,
            verify=PLAIN,
        )
        self.clients.append(made)
        return made

    def sql(self, statement: str, *arguments: Any) -> list[Any]:
        """Ask the database as its superuser, whom row-level security doesn't bind."""
        if not statement.lstrip().upper().startswith(("SELECT", "WITH")):
            self.tampered |= {one for one in arguments if isinstance(one, UUID)} or {None}
        with psycopg.connect(self.super_url, autocommit=True) as connection:
            cursor = connection.execute(statement, arguments)
            return cursor.fetchall() if cursor.description else []

    def rows(self) -> dict[str, int]:
        """How many rows each table holds, to tell whether something was written."""
        tables = self.sql(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        )
        others = ("quota_", "alembic", "pgqueuer", "webhook_attempts")  # written whenever it is time
        kept = sorted(t for (t,) in tables if not t.startswith(others))
        counts = ", ".join(f"(SELECT count(*) FROM {t})" for t in kept)
        return dict(zip(kept, self.sql(f"SELECT {counts}")[0], strict=True))

    def act(self, org_id: UUID, work: Any) -> Any:
        """Do `work(ctx)` for the organisation in a transaction of its own: what no request does by itself."""
        return asyncio.run(self._act(org_id, work))

    async def _act(self, org_id: UUID, work: Any) -> Any:
        database = await Database.open(self.app_url, size=1)
        try:
            async with database.write(org_id) as db:
                return await work(command_ctx(db, org_id))
        finally:
            await database.close()


class Org:
    """One organisation, its key and short ways to make things in it."""

    def __init__(self, office: Office, org_id: UUID, key: str) -> None:
        self.office, self.id, self.key = office, org_id, key
        self.client = office.client(key)

    def get(self, path: str, **params: Any) -> Any:
        answer = self.client.get(path, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def make(self, path: str, body: Json | None = None, *, status: int = 201, **headers: str) -> Any:
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers.setdefault("Idempotency-Key", f"key-{next(_numbers)}")
        answer = self.client.post(path, json=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()["data"]

    def post(self, path: str, json: Json | None = None) -> httpx.Response:
        """With a new idempotency key, whatever comes of it."""
        return self.client.post(path, json=json, headers={"Idempotency-Key": f"key-{next(_numbers)}"})

    def patch(self, path: str, json: Json) -> httpx.Response:
        """Whatever version is there, whatever comes of it."""
        return self.client.patch(path, json=json, headers={"If-Match": "*"})

    def key_with(self, *scopes: str, **more: Any) -> httpx.Client:
        made = self.make("/api-keys", {"name": "narrow", "scopes": list(scopes)} | more)
        return self.office.client(made["key"])

    def property(self, name: str = "Marina Tower A", **more: Any) -> Any:
        address = {"community": "Dubai Marina", "city": "Dubai"}
        return self.make("/properties", {"name": name, "type": "residential", "address": address} | more)

    def unit(self, property_id: str | None = None, **more: Any) -> Any:
        property_id = property_id or self.property()["id"]
        body = {"property_id": property_id, "number": f"U{next(_numbers)}", "type": "apartment"}
        return self.make("/units", body | more)

    def valuation(self, property_id: str | None = None, **more: Any) -> Any:
        """AED 1,200,000.00 on 1 January 2026."""
        body = {"property_id": property_id or self.property()["id"], "source": "Valuer's report 114"}
        return self.make("/valuations", body | {"valued_on": "2026-01-01", "amount": "1200000.00"} | more)

    def tenant(self, name: str = "Leila Haddad", **more: Any) -> Any:
        return self.make("/tenants", {"type": "person", "name": name} | more)

    def lease(self, unit_ids: Iterable[str] = (), tenant_id: str | None = None, **more: Any) -> Any:
        body = {
            "unit_ids": list(unit_ids) or [self.unit()["id"]],
            "tenants": [{"tenant_id": tenant_id or self.tenant()["id"]}],
            "start_date": "2026-01-01",
            "annual_rent": "85000.00",
        }
        return self.make("/leases", body | more)

    def webhook(self, **more: Any) -> Any:
        """One that no event is sent to by itself."""
        return self.make(
            "/webhooks", {"url": "https://example.com/hook", "event_types": ["nothing.happened"]} | more
        )

    def sandbox(self, **more: Any) -> Any:
        """An empty one, at noon of 1 January 2026."""
        return self.make("/sandboxes", {"name": "Trial", "source": "empty", "clock": "2026-01-01"} | more)

    def proposal(self, **more: Any) -> Any:
        """A tenant that a key would make if somebody approved it."""
        client = self.key_with("tenants:read", "tenants:write", proposes=True)
        answer = client.post("/tenants", json={"type": "person", "name": "Leila Haddad"} | more)
        assert answer.status_code == 202, answer.text
        return answer.json()["data"]

    def done_job(self) -> Any:
        """A report that the worker has made."""
        job = self.make("/report-runs", {"report": "rent-roll", "format": "csv"}, status=202)
        deadline = time.monotonic() + 60
        while job["status"] in {"queued", "running"} and time.monotonic() < deadline:
            time.sleep(0.05)
            job = self.get(f"/jobs/{job['id']}")["data"]
        assert job["status"] == "done", job
        return job

    def account(self, **more: Any) -> Any:
        body = {"book": "client", "code": f"9{next(_numbers)}", "name": "Vending machines", "type": "income"}
        return self.make("/accounts", body | more)

    def journal_entry(self, *account_ids: str, **more: Any) -> Any:
        """AED 10.00 from one account of one's own to another."""
        debit, credit = account_ids or (self.account()["id"], self.account()["id"])
        postings = [{"account_id": debit, "debit": "10.00"}, {"account_id": credit, "credit": "10.00"}]
        return self.make("/journal-entries", {"description": "Test", "postings": postings} | more)

    def closing(self) -> Any:
        return self.make("/period-closings", {"through": "2020-12-31"})

    def billing_since(self, day: str = "2025-01-01", **more: Any) -> Any:
        answer = self.client.patch("/billing-settings", json={"starts_on": day} | more)
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    def item(self, lease_id: str | None = None, **more: Any) -> Any:
        lease_id = lease_id or self.lease()["id"]
        terms = [{"starts_on": "2026-01-01", "annual_amount": "6000.00"}]
        return self.make(f"/leases/{lease_id}/items", {"type": "parking", "terms": terms} | more)

    def charge(self, lease_id: str | None = None, **more: Any) -> Any:
        body = {"lease_id": lease_id or self.active_lease()["id"], "type": "other", "amount": "1000.00"}
        return self.make("/charges", body | {"description": "Key replacement", "due_on": "2026-02-01"} | more)

    def bill(self, lease_id: str, through: str = "2026-11-01") -> Any:
        return self.make("/billing-runs", {"lease_id": lease_id, "through": through}, status=200)

    def supplier(self, **more: Any) -> Any:
        """One that is registered for VAT."""
        body = {
            "name": "Marina Heights Properties LLC",
            "name_ar": "شركة مارينا هايتس العقارية",
            "address": "Office 901, Dubai Marina, Dubai",
            "invoice_prefix": f"T{next(_numbers)}",
            "trn": "100123456700003",
            "registered_from": "2018-01-01",
        }
        return self.make("/suppliers", body | more)

    def tax_invoice(self, supplier_id: str | None = None, tenant_id: str | None = None, **more: Any) -> Any:
        """An invoice of AED 1,000.00 and its tax, unless `more` says another one."""
        supplier_id = supplier_id or (self.get("/suppliers")["data"] or [self.supplier()])[0]["id"]
        tenant_id = tenant_id or self.tenant()["id"]
        rented = (
            {"property_id": ids.decode("property", self.property()["id"])} if "lease_id" not in more else {}
        )
        decision = Decision("standard", 500, Reason("parking", "Parking is taxed.", "المواقف تخضع للضريبة."))
        new = {
            "supplier_id": ids.decode("supplier", supplier_id),
            "tenant_id": ids.decode("tenant", tenant_id),
            "lines": [NewLine(description="Parking, bay 12", unit_price=1_000_00, decision=decision)],
            "currency": "AED",
            "supplied_on": TODAY,
        } | rented
        row = self.office.act(self.id, lambda ctx: issue_invoice(ctx, NewInvoice(**new | more)))
        return self.get(f"/tax-documents/{ids.encode('tax_document', row['id'])}")["data"]

    def active_lease(self, *arguments: Any, **more: Any) -> Any:
        lease = self.lease(*arguments, **more)
        return self.make(f"/leases/{lease['id']}/activation", status=200)

    def payment(self, tenant_id: str | None = None, **more: Any) -> Any:
        body = {"tenant_id": tenant_id or self.tenant()["id"], "amount": "1000.00", "method": "cash"}
        return self.make("/payments", body | more)

    def cheque(self, **more: Any) -> Any:
        cheque = {"number": "004417", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-01-01"}
        return self.payment(**({"method": "cheque", "cheque": cheque, "date": "2026-01-01"} | more))

    def filed_cheque(self, tenant_id: str | None = None, **more: Any) -> Any:
        """A cheque in hand over AED 1,000.00, that no payment was recorded with."""
        body = {
            "tenant_id": tenant_id or self.tenant()["id"],
            "number": f"{next(_numbers):06d}",
            "bank": "Emirates NBD",
            "drawer": "Leila Haddad",
            "date": "2026-01-01",
            "amount": "1000.00",
            "received_on": "2026-01-01",
        }
        return self.make("/cheques", body | more)

    def pictured_cheque(self, tenant_id: str | None = None, **more: Any) -> Any:
        """One in hand with a picture of each side."""
        filed = self.filed_cheque(tenant_id, **more)
        for side in ("front", "back"):
            filed = self.make(
                f"/cheques/{filed['id']}/images", {"side": side, "content": PICTURE}, status=200
            )
        return filed

    def cheque_deposit(self, *cheque_ids: str, **more: Any) -> Any:
        body = {"cheque_ids": list(cheque_ids) or [self.filed_cheque()["id"]], "date": "2026-01-02"}
        return self.make("/cheque-deposits", body | more)

    def cheque_hand_back(self, *cheque_ids: str, **more: Any) -> Any:
        return self.make(
            "/cheque-hand-backs", {"cheque_ids": list(cheque_ids) or [self.filed_cheque()["id"]]} | more
        )

    def returned_cheque_fee(self, **more: Any) -> Any:
        return self.make("/returned-cheque-fees", {"amount": "500.00", "starts_on": "2026-01-01"} | more)

    def deposit(self, lease_id: str | None = None, **more: Any) -> Any:
        """AED 1,000.00 that were received in cash."""
        lease_id = lease_id or self.active_lease()["id"]
        made = self.make("/deposits", {"lease_id": lease_id, "amount": "1000.00"} | more)
        return self.make(
            f"/deposits/{made['id']}/receipts", {"method": "cash", "date": "2026-01-02"}, status=200
        )

    def settlement(self, *arguments: Any, **more: Any) -> Any:
        """Of a lease of 2025 that has ended: damage of AED 650.00, still owed."""
        lease = self.active_lease(*arguments, start_date="2025-01-01", end_date="2025-12-31")
        self.make(f"/leases/{lease['id']}/completion", status=200)
        damage = {"description": "Broken door", "amount": "650.00"}
        return self.make(f"/leases/{lease['id']}/settlement", {"damages": [damage]} | more)

    def exchange_rate(self, **more: Any) -> Any:
        body = {"currency": "USD", "tax_currency": "AED", "starts_on": "2025-01-01", "rate": "3.6725"}
        return self.make("/exchange-rates", body | more)

    def late_fee_rule(self, **more: Any) -> Any:
        body = {"kind": "flat", "amount": "250.00", "starts_on": "2026-01-01"}
        return self.make("/late-fee-rules", body | more)
