"""Each event arrives at least once under one id, whatever is killed and however often the receiver fails.

`make feed` sends 5,000 and kills 50 times.
"""

import os
import random
import signal
import threading
import time

import httpx
import psutil
import pytest

from nexus.core import ids
from support.office import Office
from support.plain import PLAIN
from support.receiver import hook, receiving
from support.serving import serving_process

EVENTS = int(os.environ.get("NEXUS_WEBHOOK_EVENTS", "60"))
KILLS = int(os.environ.get("NEXUS_WEBHOOK_KILLS", "2"))
SETTINGS = {"webhook_allowed_networks": "127.0.0.0/8", "webhook_retry_delays": ",".join(["0.05"] * 40)}


class Served:
    """A server that is begun anew when it was killed, and its worker, which it begins anew itself."""

    def __init__(self, database, folder):
        self.database, self.folder, self.turn = database, folder, 0
        self.start()

    def start(self):
        self.turn += 1
        place = self.folder / str(self.turn)
        place.mkdir()
        self.context = serving_process(self.database, place, **SETTINGS)
        self.base, self.process = self.context.__enter__()

    def kill_server(self):
        """With everything that belongs to it, at once; and begin anew."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.context.__exit__(None, None, None)
        self.start()

    def kill_worker(self):
        for child in psutil.Process(self.process.pid).children(recursive=True):
            if "worker" in child.cmdline():
                child.kill()

    def stop(self):
        self.context.__exit__(None, None, None)


@pytest.fixture
def served(server_of, tmp_path):
    made = Served(server_of("embedded").new_database(), tmp_path)
    yield made
    made.stop()


def write(served, key, over, committed, refused):
    """Tenants, one after another, through whatever server there is; a request that a kill cut off is sent again."""
    for n in range(EVENTS):
        body = {"type": "person", "name": f"Tenant {n}"}
        if n % 5 == 4:
            body["phones"] = ["no number"]  # refused after some of its work
        while True:
            try:
                answer = httpx.post(
                    f"{served.base}/api/v2/tenants", json=body, timeout=20, verify=PLAIN,
                    headers={"Authorization": f"Bearer {key}", "Idempotency-Key": f"tenant-{n}"},
                )  # fmt: skip
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code == 201:
                committed.add(answer.json()["data"]["id"])
                break
            if answer.status_code == 422:
                refused.append(n)
                break
            time.sleep(0.05)
    over.set()


def test_each_event_arrives_although_workers_servers_and_the_receiver_fail(served):
    office = Office(served.base, served.database.app_url, served.database.super_url)
    org, chance = office.organisation(), random.Random(7)
    committed, refused, over = set(), [], threading.Event()
    with receiving(lambda *_: 500 if chance.random() < 0.3 else 204) as receiver:
        made = hook(org, receiver, "tenant.created")
        writer = threading.Thread(target=write, args=(served, org.key, over, committed, refused))
        writer.start()
        for n in range(KILLS):
            time.sleep(chance.uniform(0.5, 1.5))
            receiver.check(made["secret"])
            if n % 2:
                served.kill_server()
            else:
                served.kill_worker()
        while writer.is_alive():
            writer.join(10)
            receiver.check(made["secret"])
        assert over.is_set()
        receiver.wait_for(
            lambda: len({p["data"]["id"] for p in receiver.check(made["secret"])}) >= len(committed),
            seconds=120 + EVENTS / 10,
        )
        arrived = receiver.check(made["secret"])
    assert {p["data"]["object_id"] for p in arrived} == committed
    assert refused == [n for n in range(EVENTS) if n % 5 == 4]
    pairs = {
        (headers["webhook-id"], p["data"]["id"])
        for (_, headers, _), p in zip(receiver.taken, arrived, strict=True)
    }
    assert (
        len(pairs) == len({one for one, _ in pairs}) == len({event for _, event in pairs}) == len(committed)
    )
    seqs = office.sql("SELECT seq, object_id, type FROM events WHERE org_id = %s ORDER BY seq", org.id)
    assert [seq for seq, _, _ in seqs] == list(range(1, len(seqs) + 1))
    told = {ids.encode("tenant", one) for _, one, event_type in seqs if event_type == "tenant.created"}
    assert told == committed
