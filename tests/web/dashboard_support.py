"""A real server with a small portfolio, and people who can sign in to it."""

import asyncio
import contextlib
import os
import re
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx

from nexus.api_keys.actions import create_key
from nexus.core import ids
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import load_settings
from nexus.database.connect import connect
from nexus.database.pool import Database
from nexus.identity import sessions
from nexus.identity.actions import create_organisation, create_user
from nexus.identity.queries import user_with_email
from support.days import TODAY
from support.plain import PLAIN

PASSWORD = "four unrelated words"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serve(folder, **more):
    """A server process; gives its address. The embedded database in `folder` is shared with others there."""
    port = free_port()
    environment = os.environ | {"NEXUS_DATA_DIR": str(folder), "NEXUS_PORT": str(port)} | more
    process = subprocess.Popen(
        [sys.executable, "-c", "from nexus.cli import main; main(['serve'])"], env=environment
    )
    try:
        base = f"http://127.0.0.1:{port}"
        for _ in range(600):
            assert process.poll() is None, "the server ended"
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"{base}/readyz", timeout=5, verify=PLAIN).status_code == 200:
                    break
            time.sleep(0.1)
        yield base
    finally:
        process.terminate()
        process.wait(20)


class Dashboard:
    """The server, and a way to act in its database besides."""

    def __init__(self, base, folder):
        self.base = base
        self.folder = folder
        self.settings = load_settings({"NEXUS_DATA_DIR": str(folder)})
        self.connection = connect(self.settings)
        self.org_id = ids.new_id()
        self.address = "203.0.113.1"

    def act(self, work, org_id=None):
        """`work(ctx)` in a transaction; in a thread of its own, because Playwright keeps this one's event loop."""

        async def go():
            bound = org_id or self.org_id
            database = await Database.open(self.connection.app_url, size=1, name="tests")
            try:
                async with database.write(bound) as db:
                    actor = Actor(bound, "command", "command:tests", ALL)
                    vault = Vault(self.settings.secret())
                    return await work(Ctx(db, actor, datetime.now(UTC), "tests", vault))
            finally:
                await database.close()

        with ThreadPoolExecutor(1) as pool:
            return pool.submit(asyncio.run, go()).result()

    def add_user(self, email, role="owner", name="Layla Haddad"):
        self.act(lambda ctx: create_user(ctx, email=email, name=name, role=role, password=PASSWORD))

    def client(self, **headers):
        """Like a browser of the dashboard: says where its forms come from."""
        sent = {"Origin": self.base, "X-Forwarded-For": self.address} | headers
        return httpx.Client(base_url=self.base, headers=sent, timeout=30, verify=PLAIN)

    @contextlib.contextmanager
    def signed_in(self, email="owner@example.com", **headers):
        """With a session already: hashing a password for each test would take long."""
        with self.client(**headers) as client:
            sent = client.headers
            token = self.open_session(email, sent["X-Forwarded-For"], sent["User-Agent"])
            client.cookies.set("nexus_session", token, domain="127.0.0.1")
            yield client

    def open_session(self, email, address="203.0.113.1", agent="tests"):
        async def work(ctx):
            user = await user_with_email(ctx.db, ctx.org_id, email)
            return await sessions.open_session(ctx, user["id"], address, agent)

        return self.act(work)

    def fail_to_sign_in(self, times, email, address):
        """As so many wrong passwords would count."""

        async def work(ctx):
            for _ in range(times):
                await sessions.count_attempt(ctx.db, ctx.vault, email, address)

        self.act(work)

    def api(self, key):
        headers = {"Authorization": f"Bearer {key}"}
        return httpx.Client(base_url=f"{self.base}/api/v2", headers=headers, timeout=30, verify=PLAIN)


def csrf_of(client):
    return re.search(r'name="_csrf" value="([^"]+)"', client.get("/settings/account").text)[1]


def form_marks(client, path="/settings/api-keys"):
    """What every form of the page carries."""
    page = client.get(path).text
    return {name: re.search(f'name="{name}" value="([^"]+)"', page)[1] for name in ("_csrf", "_once")}


def shown_key(page):
    found = re.search(r"nxs_(?:live|test)_[0-9A-Za-z]{36}", page)
    return found[0] if found else None


def fill(dashboard):
    """An organisation with three people, two properties, four units of which two are let, and some payments."""

    async def make(ctx):
        await create_organisation(
            ctx, name="Gulf Crest Holdings", name_ar="جلف كريست القابضة", plan="enterprise"
        )
        for role in ("owner", "manager", "viewer"):
            await create_user(
                ctx, email=f"{role}@example.com", name=f"{role.title()} Haddad", role=role, password=PASSWORD
            )
        return (await create_key(ctx, name="Importer", scopes=sorted(ALL), mode="live"))[1]

    dashboard.key = dashboard.act(make)
    with dashboard.api(dashboard.key) as api:
        _fill_portfolio(api)


def _fill_portfolio(api):
    homes = {"type": "residential", "address": {"community": "Dubai Marina", "city": "Dubai"}}
    tower = _make(api, "/properties", name="Marina Tower A", name_ar="برج المارينا أ", **homes)
    _make(api, "/properties", name="Palm Court Villas", **homes)
    units = [
        _make(api, "/units", property_id=tower["id"], number=str(n), type="apartment")
        for n in (101, 102, 103, 104)
    ]
    tenant = _make(api, "/tenants", type="person", name="Omar Saleh")
    leases = [
        _lease(api, tenant, units[0], TODAY + timedelta(days=20)),
        _lease(api, tenant, units[1], TODAY + timedelta(days=200)),
    ]
    for days, amount in ((40, "900.00"), (130, "100.00"), (0, "400.00")):
        due = (TODAY - timedelta(days)).isoformat()
        _make(
            api,
            "/charges",
            lease_id=leases[1]["id"],
            type="other",
            amount=amount,
            due_on=due,
            description="Key",
        )
    paid = {"tenant_id": tenant["id"], "lease_id": leases[0]["id"], "date": TODAY.isoformat()}
    _pay(api, amount="1500.00", method="cash", **paid)
    _pay(api, amount="2500.00", method="cheque", cheque=_cheque("000101", TODAY + timedelta(days=5)), **paid)
    returned = _pay(api, amount="700.00", method="cheque", cheque=_cheque("000102", TODAY), **paid)
    body = {"date": TODAY.isoformat(), "reason": "insufficient_funds"}
    headers = {"Idempotency-Key": "returned"}
    answer = api.post(f"/payments/{returned['id']}/return", json=body, headers=headers)
    assert answer.status_code < 300, answer.text


def _lease(api, tenant, unit, end):
    terms = {"unit_ids": [unit["id"]], "tenants": [{"tenant_id": tenant["id"]}], "annual_rent": "60000"}
    start = (TODAY - timedelta(days=100)).isoformat()
    lease = _make(api, "/leases", start_date=start, end_date=end.isoformat(), **terms)
    assert api.post(f"/leases/{lease['id']}/activation").status_code == 200
    return lease


def _cheque(number, day):
    return {"number": number, "bank": "Emirates NBD", "drawer": "Omar Saleh", "date": day.isoformat()}


def _pay(api, **body):
    return _make(api, "/payments", **body)


def _make(api, path, **body):
    answer = api.post(path, json=body, headers={"Idempotency-Key": ids.new_id().hex})
    assert answer.status_code == 201, answer.text
    return answer.json()["data"]
