"""A server that may send to this machine and doesn't wait long before it tries again."""

import pytest

from support.office import Office
from support.receiver import receiving
from support.serving import serving

DELAYS = "0.1,0.1,0.2,0.2,0.5"


@pytest.fixture(scope="package")
def sending(server_of, tmp_path_factory):
    database = server_of("embedded").new_database()
    settings = {"webhook_allowed_networks": "127.0.0.0/8", "webhook_retry_delays": DELAYS}
    with serving(database, tmp_path_factory.mktemp("sending"), **settings) as base:
        made = Office(base, database.app_url, database.super_url)
        yield made
        for client in made.clients:
            client.close()


@pytest.fixture
def sender(sending):
    """An organisation whose webhooks are sent."""
    return sending.organisation()


@pytest.fixture
def receiver():
    with receiving() as made:
        yield made
