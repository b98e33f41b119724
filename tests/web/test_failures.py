"""What the database refuses for a while is told as that, not as a fault of ours."""

from types import SimpleNamespace

import asyncpg
import pytest
from litestar.testing import RequestFactory

from nexus.web.failures import answer_failure


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (asyncpg.DeadlockDetectedError("x"), 503, "We are very busy just now"),
        (asyncpg.LockNotAvailableError("x"), 503, "We are very busy just now"),
        (ConnectionRefusedError("x"), 503, "We are very busy just now"),
        (ValueError("secret"), 500, "Something went wrong"),
    ],
)
def test_a_page_for_an_error_that_a_route_let_pass(error, status, says):
    services = SimpleNamespace(settings=SimpleNamespace(trusted_proxies=()))
    answer = answer_failure(services, RequestFactory().get("/settings/webhooks"), error)
    assert answer.status_code == status
    assert says in answer.content
    assert "secret" not in answer.content
    assert ("Retry-After" in answer.headers) == (status == 503)
