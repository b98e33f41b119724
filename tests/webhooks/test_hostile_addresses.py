"""Nothing is ever sent to an address that isn't public, however it is written and whatever names lead to it."""

import asyncio
import ipaddress
import socket
import struct
import threading

import httpcore
import pytest
from webhooks_hostile import ALLOWED_AS_WRITTEN, NAMES_LEAD_TO, REFUSED_AS_WRITTEN

from nexus.webhooks.model import Policy, check_target, is_public, parse_networks, read_url
from nexus.webhooks.network import PinnedBackend, Sender

STRICT = Policy()


@pytest.fixture
def connected(monkeypatch):
    """Every address that a connection is opened to."""
    seen = []

    async def connect_tcp(self, host, port, *arguments, **options):
        seen.append((host, port))
        raise httpcore.ConnectError("not in a test")

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect_tcp)
    return seen


def post(url, policy=STRICT, mode="live", resolve=None):
    async def go():
        more = {} if resolve is None else {"resolve": resolve}
        sender = Sender(read_url(url), policy, mode, **more)
        try:
            return await sender.post({}, b"{}")
        finally:
            await sender.close()

    return asyncio.run(go())


@pytest.mark.parametrize("url", REFUSED_AS_WRITTEN)
def test_refused_when_it_is_made(url):
    with pytest.raises(ValueError, match="must"):
        check_target(read_url(url), STRICT, "live")


@pytest.mark.parametrize("url", ALLOWED_AS_WRITTEN)
def test_a_public_address_is_taken(url):
    check_target(read_url(url), STRICT, "live")


def test_the_api_names_the_field(org):
    for url in ("https://169.254.169.254/", "http://example.com/hooks", "https://user@example.com/"):
        answer = org.client.post("/webhooks", json={"url": url, "event_types": ["*"]})
        assert answer.status_code == 422
        assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("/url", "wrong_url")]
    assert org.get("/webhooks")["meta"]["total"] == 0


@pytest.mark.parametrize("address", NAMES_LEAD_TO)
def test_a_name_that_leads_inside_is_not_followed(address, connected):
    async def resolve(_host, _port):
        return [ipaddress.ip_address("1.1.1.1"), ipaddress.ip_address(address)]  # one good one beside it

    answer = post("https://attacker.example/", resolve=resolve)
    assert answer.error.startswith("refused")
    assert connected == []


@pytest.mark.parametrize(
    "url", [u for u in REFUSED_AS_WRITTEN if u.startswith("https://") and u[8:9] in "0123456789["]
)
def test_a_literal_that_came_in_otherwise_is_not_connected_to(url, connected):
    """Deliveries check anew: what is stored may be older than the rule."""
    try:
        target = read_url(url)
    except ValueError:
        return
    assert not is_public(target.literal)
    answer = post(url)
    assert (answer.status, connected) == (None, [])


def test_only_allowed_networks_are_reached_without_tls_in_live_mode(connected):
    async def resolve(_host, _port):
        return [ipaddress.ip_address("1.1.1.1")]

    allowed = Policy(parse_networks("127.0.0.0/8"))
    assert post("http://example.com/", allowed, resolve=resolve).error.startswith("refused")
    assert connected == []
    assert "ConnectError" in post("http://127.0.0.1:9/", allowed).error
    assert "ConnectError" in post("http://example.com/", STRICT, "test", resolve=resolve).error
    assert connected == [("127.0.0.1", 9), ("1.1.1.1", 80)]


def test_ten_point_one_stays_shut_when_another_network_is_allowed(connected):
    allowed = Policy(parse_networks("127.0.0.0/8, ::1/128"))
    for url in ("https://10.0.0.1/", "https://[::ffff:127.0.0.1]/", "https://169.254.169.254/"):
        assert post(url, allowed).error.startswith("refused")
    assert connected == []


class RebindingDns(threading.Thread):
    """A name server whose first answer is public and whose later ones lead inside."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port, self.asked = self.socket.getsockname()[1], 0

    def run(self):
        while True:
            try:
                question, sender = self.socket.recvfrom(512)
            except OSError:
                return
            self.asked += 1
            address = "93.184.216.34" if self.asked == 1 else "127.0.0.1"
            head = question[:2] + struct.pack(">HHHHH", 0x8180, 1, 1, 0, 0)
            record = struct.pack(">HHHIH", 0xC00C, 1, 1, 0, 4) + socket.inet_aton(
                address
            )  # to be kept for 0 s
            self.socket.sendto(head + question[12:] + record, sender)


def ask(port, host):
    """A resolver of a few lines, since the system's can't be sent to a port of ours."""
    labels = b"".join(bytes([len(part)]) + part.encode() for part in host.split("."))
    question = struct.pack(">HHHHHH", 7, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack(">HH", 1, 1)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(5)
        client.sendto(question, ("127.0.0.1", port))
        return [ipaddress.ip_address(client.recv(512)[-4:])]


def test_a_name_that_changes_its_mind_is_asked_once_and_connected_to_as_it_was_checked(connected):
    server = RebindingDns()
    server.start()

    async def resolve(host, _port):
        return await asyncio.to_thread(ask, server.port, host)

    first = post("https://rebinding.example/", resolve=resolve)
    assert server.asked == 1
    assert connected == [("93.184.216.34", 443)]
    assert "ConnectError" in first.error
    for _ in range(5):  # from now on it leads inside
        assert post("https://rebinding.example/", resolve=resolve).error.startswith("refused")
    assert connected == [("93.184.216.34", 443)]
    server.socket.close()


def test_tls_is_checked_against_the_name_and_not_the_address(monkeypatch):
    """SNI and Host carry the name; the address is only where the connection goes."""
    asked = {}

    class Stream(httpcore.AsyncMockStream):
        async def start_tls(self, ssl_context, server_hostname=None, timeout=None):  # noqa: ASYNC109
            asked["sni"], asked["checked"] = server_hostname, ssl_context.check_hostname
            return self

        async def write(self, buffer, timeout=None):  # noqa: ASYNC109
            asked["head"] = asked.get("head", b"") + buffer

    async def connect_tcp(self, host, port, *arguments, **options):
        asked["address"] = host
        return Stream([b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"])

    async def resolve(_host, _port):
        return [ipaddress.ip_address("93.184.216.34")]

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect_tcp)
    assert post("https://example.com/hooks?x=1", resolve=resolve).status == 200
    assert (asked["sni"], asked["checked"], asked["address"]) == ("example.com", True, "93.184.216.34")
    assert asked["head"].startswith(b"POST /hooks?x=1 HTTP/1.1\r\n")
    assert b"Host: example.com\r\n" in asked["head"]


def test_the_backend_opens_nothing_but_tcp():
    backend = PinnedBackend(read_url("https://example.com/"), STRICT, "live", None)
    with pytest.raises(Exception, match="only the network"):
        asyncio.run(backend.connect_unix_socket("/run/docker.sock"))
