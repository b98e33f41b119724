"""Worked months: what happens in an organisation, and the balances that somebody computed by hand."""

import pytest

from nexus.payments.proof import prove


class Story:
    """An organisation whose books begin in 2025, and short ways to its figures."""

    def __init__(self, office):
        self.office, self.org = office, office.organisation()
        self.org.billing_since("2025-01-01")

    def books(self, *codes, **query):
        """Balances by account; a credit is negative."""
        rows = self.org.get("/balances", book="client", **query)["data"]["accounts"]
        found = {row["code"]: row["balance"] for row in rows}
        return [found.get(code) for code in codes]

    def pay(self, lease, amount, day, method="bank_transfer", **more):
        body = {"amount": amount, "lease_id": lease["id"], "method": method, "reference": "FT1", "date": day}
        return self.org.payment(lease["tenants"][0]["tenant_id"], **(body | more))

    def cheque(self, lease, number, amount, day, received="2026-01-01"):
        cheque = {"number": number, "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": day}
        return self.pay(lease, amount, received, "cheque", cheque=cheque, reference=None)

    def clear(self, payment, day):
        return self.org.make(f"/payments/{payment['id']}/clearance", {"date": day}, status=200)

    def charges(self, lease):
        rows = self.org.get("/charges", lease_id=lease["id"], sort="due_on,type", limit=100)["data"]
        return [(c["due_on"], c["type"], c["amount"], c["open"]) for c in rows]

    def proved(self):
        proof = self.office.act(self.org.id, prove)
        assert proof.fault is None
        return True


@pytest.fixture
def story(office):
    return Story(office)
