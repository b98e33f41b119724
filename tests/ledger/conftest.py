"""The books of a new organisation."""

import pytest

from support.books import Books


@pytest.fixture
def books(office):
    return Books(office.organisation())
