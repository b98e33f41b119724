import pytest

from nexus.payments.proof import prove


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def lease(org):
    """AED 60,000.00 a year on two cheques; the first half is charged."""
    org.billing_since("2026-01-01")
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2)
    org.bill(lease["id"], "2026-01-01")
    return lease


@pytest.fixture(autouse=True)
def proved(office, org):
    yield
    fault = office.act(org.id, prove).fault
    assert fault is None, fault
