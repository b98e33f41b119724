"""Where a webhook may go, how what is sent is signed, and when a failed try is made again."""

import base64
import hashlib
import hmac
import ipaddress
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal
from urllib.parse import urlsplit

from nexus.core.context import Row
from nexus.core.errors import Conflict, Invalid

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
MOST_WEBHOOKS: Final = 50
"""of one organisation"""
LONGEST_URL: Final = 1000
SECRET_PREFIX: Final = "whsec_"  # noqa: S105 - what a secret begins with
DEFAULT_DELAYS: Final = "5,300,1800,7200,18000,36000,50400,72000,86400"
"""seconds before each further try: ten tries over three days"""
_JITTER: Final = 0.2
_NOT_PUBLIC_4: Final = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
    )
)  # fmt: skip
"""IANA's special-purpose registry, multicast, what is reserved, and the metadata address that Azure keeps among public ones."""
_PUBLIC_6: Final = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6: Final = tuple(
    ipaddress.IPv6Network(text) for text in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""Within what is handed out: protocol assignments (Teredo among them), documentation, 6to4. All else that wraps an IPv4
address (mapped, compatible, NAT64) lies outside."""
_HOST: Final = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*",
    re.ASCII | re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*", re.ASCII)


Health = Literal["untried", "healthy", "failing"]


def health_of(webhook: Row) -> Health:
    """How deliveries went of late; failing since a try that no success followed."""
    if webhook["failing_since"]:
        return "failing"
    return "healthy" if webhook["last_success_at"] else "untried"


class WebhookState(Conflict):
    code, title = "wrong_state", "The webhook is not in a state in which this can be done"


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart once, so that nobody reads it differently later."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def literal(self) -> Address | None:
        """The host as an address, where it is one."""
        try:
            return ipaddress.ip_address(self.host)
        except ValueError:
            return None

    @property
    def authority(self) -> str:
        """For the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = {"https": 443, "http": 80}[self.scheme]
        return host if self.port == usual else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Policy:
    """What a deployment allows."""

    allowed: tuple[Network, ...] = ()
    """Networks that would be refused otherwise, for development."""
    delays: tuple[float, ...] = field(default_factory=lambda: parse_delays(DEFAULT_DELAYS))

    def permits(self, address: Address) -> bool:
        """Whether something may be sent to this address."""
        return is_public(address) or self.names(address)

    def names(self, address: Address) -> bool:
        """Whether it lies in a network that was allowed by name."""
        return any(address.version == net.version and address in net for net in self.allowed)


def parse_networks(text: str) -> tuple[Network, ...]:
    """Raises `ValueError`."""
    return tuple(ipaddress.ip_network(part.strip(), strict=False) for part in text.split(",") if part.strip())


def parse_delays(text: str) -> tuple[float, ...]:
    """Raises `ValueError`."""
    delays = tuple(float(part) for part in text.split(",") if part.strip())
    if not 1 <= len(delays) <= 50 or not all(0 <= delay <= 604_800 for delay in delays):
        raise ValueError("must be 1 to 50 numbers of seconds, each at most a week")
    return delays


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet. What is not known to be public is not."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in net for net in _NOT_PUBLIC_4)
    if address.scope_id is not None:
        return False
    return address in _PUBLIC_6 and not any(address in net for net in _NOT_PUBLIC_6)


def read_url(text: str) -> Target:
    """Take a URL apart. Raises `ValueError` with what is wrong; the sentence goes on after "the URL"."""
    if not text.isascii() or re.search(r"[\x00-\x20\x7f\\]", text):
        raise ValueError("must be written in ASCII without spaces; an international name begins with xn--")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError("must be a whole URL, such as https://example.com/hooks") from None
    if parts.scheme not in {"https", "http"} or not text.lower().startswith(f"{parts.scheme}://"):
        raise ValueError("must begin with https://")
    if "@" in parts.netloc:
        raise ValueError("must not carry a user or password")
    if parts.fragment or text.endswith("#"):
        raise ValueError("must not have a fragment")
    host = _read_host(parts.netloc, parts.hostname or "")
    path = parts.path or "/"
    return Target(
        parts.scheme, host, port or {"https": 443, "http": 80}[parts.scheme],
        f"{path}?{parts.query}" if parts.query else path,
    )  # fmt: skip


def _read_host(netloc: str, host: str) -> str:
    if netloc.startswith("["):
        try:
            return str(ipaddress.IPv6Address(host))
        except ValueError:
            raise ValueError("must name an IPv6 address within its brackets") from None
    if not _HOST.fullmatch(host):
        raise ValueError("must name a host, such as example.com")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            raise ValueError("must write an IPv4 address as four decimal numbers") from None
    return host.lower()


def check_target(target: Target, policy: Policy, mode: str) -> None:
    """What can be told before a name is resolved. Raises `ValueError`."""
    literal = target.literal
    if literal is not None and not policy.permits(literal):
        raise ValueError("must lead to a public address")
    if (
        literal is None
        and not policy.allowed
        and (target.host == "localhost" or target.host.endswith(".localhost"))
    ):
        raise ValueError("must lead to a public address")
    named = policy.names(literal) if literal is not None else bool(policy.allowed)
    if target.scheme == "http" and mode == "live" and not named:
        raise ValueError("must begin with https://")
    if target.port not in {80, 443} and target.port < 1024 and not named:
        raise ValueError("must have the port 443, 80, or one from 1024 on")


def check_addresses(target: Target, addresses: Sequence[Address], policy: Policy, mode: str) -> None:
    """What a name was resolved to, all of it. Raises `ValueError`."""
    if not addresses:
        raise ValueError("the name leads nowhere")
    for address in addresses:
        if not policy.permits(address):
            raise ValueError("the name leads to an address that is not public")
        if target.scheme == "http" and mode == "live" and not policy.names(address):
            raise ValueError("without TLS only allowed networks are reached")
        if target.port not in {80, 443} and target.port < 1024 and not policy.names(address):
            raise ValueError("the port is not allowed")


def checked_url(text: str, policy: Policy, mode: str, pointer: str = "/url") -> str:
    """Raises `Invalid`."""
    try:
        check_target(read_url(text), policy, mode)
    except ValueError as fault:
        raise Invalid.at(pointer, "wrong_url", str(fault)) from None
    return text


def signature(secrets: Sequence[str], message_id: str, at: int, body: bytes) -> str:
    """The header `webhook-signature`: one signature for each secret (Standard Webhooks 1.0)."""
    signed = f"{message_id}.{at}.".encode() + body
    keys = [base64.b64decode(secret.removeprefix(SECRET_PREFIX)) for secret in secrets]
    return " ".join(
        f"v1,{base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()}" for key in keys
    )


def next_try(now: datetime, tries: int, delays: Sequence[float]) -> datetime | None:
    """When to try again after so many tries; None when it was tried for long enough."""
    if tries > len(delays):
        return None
    delay = delays[tries - 1]
    return now + timedelta(seconds=delay * random.uniform(1 - _JITTER, 1 + _JITTER))  # noqa: S311 - spreads load
