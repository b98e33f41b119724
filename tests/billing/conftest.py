"""An organisation that bills."""

import pytest


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since()
    return made
