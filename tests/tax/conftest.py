"""A supplier in a transaction that is rolled back."""

import pytest
from tax_support import add_supplier


@pytest.fixture
async def supplier(ctx):
    return await add_supplier(ctx)
