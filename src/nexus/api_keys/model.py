"""The text of a key: `nxs_live_` or `nxs_test_`, 30 base62 characters, 6 of their CRC32."""

import ipaddress
import re
import secrets
import string
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from nexus.core.context import Actor, Bounds
from nexus.core.errors import Forbidden, Invalid, Unauthenticated

_BASE62: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_WRITTEN: Final = re.compile(r"nxs_(?:live|test)_[0-9A-Za-z]{36}", re.ASCII)
_CHECK: Final = 6
PURPOSE: Final = "api key"
MAX_KEYS: Final = 200


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """What a process remembers of a key. No part of the key's text."""

    actor: Actor
    allowed: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]
    expires_at: float | None
    revoked: bool

    def admit(self, address: str, now: float) -> Actor:
        """The actor, if the key may be used now and from there. Raises `Unauthenticated` or `Forbidden`."""
        if self.revoked:
            raise Unauthenticated("This key has been revoked.", code="key_revoked")
        if self.expires_at is not None and now >= self.expires_at:
            raise Unauthenticated("This key has expired.", code="key_expired")
        if self.allowed and not _inside(address, self.allowed):
            raise Forbidden("This key may not be used from your address.", code="address_not_allowed")
        return self.actor


def new_key(mode: str) -> str:
    """A fresh key. Its 30 characters carry 178 random bits."""
    body = f"nxs_{mode}_" + "".join(secrets.choice(_BASE62) for _ in range(30))
    return body + checksum(body)


def checksum(body: str) -> str:
    """Base62 of the CRC32 of all that stands before it, six characters."""
    value, text = zlib.crc32(body.encode()), ""
    for _ in range(_CHECK):
        value, digit = divmod(value, 62)
        text = _BASE62[digit] + text
    return text


def well_formed(key: str) -> bool:
    """Whether the text can be a key at all; checked before any query."""
    return _WRITTEN.fullmatch(key) is not None and checksum(key[:-_CHECK]) == key[-_CHECK:]


def check_networks(networks: list[str], pointer: str) -> list[str]:
    """Addresses or CIDR networks in their canonical form. Raises `Invalid` at the first that is neither."""
    canonical = []
    for position, text in enumerate(networks):
        try:
            canonical.append(str(ipaddress.ip_network(text, strict=False)))
        except ValueError:
            raise Invalid.at(
                f"{pointer}/{position}",
                "wrong_network",
                "must be an address or a network, such as 192.0.2.0/24",
            ) from None
    return canonical


def make_record(
    org_id: UUID,
    key_text_id: str,
    *,
    name: str,
    scopes: list[str],
    networks: list[str],
    expires_at: datetime | None,
    revoked: bool,
    plan: str,
    mode: str,
    bounds: Bounds | None = None,
) -> KeyRecord:
    return KeyRecord(
        actor=Actor(
            org_id=org_id,
            kind="key",
            id=key_text_id,
            scopes=frozenset(scopes),
            mode=mode,
            plan=plan,
            name=name,
            bounds=bounds,
        ),
        allowed=tuple(ipaddress.ip_network(n) for n in networks),
        expires_at=expires_at.timestamp() if expires_at else None,
        revoked=revoked,
    )


def _inside(address: str, networks: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]) -> bool:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in networks)
