"""TypeIDs: a prefix that names the kind, and a UUIDv7 in base32 (Crockford), as in `prop_01kax…`.

Inside the system an id is a plain UUID; the prefixed text exists only at the edges. The encoding is the TypeID
specification's (0.3): 26 characters, most significant first, the first at most `7`. It is written here because a list
encodes many ids per answer; the tests hold it against the reference library.
"""

import os
import threading
import time
from typing import Final
from uuid import UUID

from nexus.core.errors import Invalid

PREFIXES: Final = {
    "organisation": "org",
    "user": "usr",
    "session": "ses",
    "api_key": "key",
    "property": "prop",
    "unit": "unit",
    "valuation": "val",
    "tenant": "tnt",
    "lease": "lse",
    "payment": "pay",
    "event": "evt",
    "audit_entry": "aud",
    "proposal": "prp",
    "webhook": "whk",
    "webhook_delivery": "whd",
    "account": "acc",
    "journal_entry": "jrn",
    "period_closing": "pcl",
    "lease_item": "itm",
    "charge": "chg",
    "credit": "crd",
    "allocation": "alc",
    "refund": "rfd",
    "supplier": "sup",
    "tax_document": "txd",
    "cheque": "chq",
    "cheque_deposit": "cdp",
    "cheque_hand_back": "chb",
    "returned_cheque_fee": "rcf",
    "late_fee_rule": "lfr",
    "deposit": "dep",
    "deposit_movement": "dpm",
    "settlement": "stl",
    "job": "job",
    "exchange_rate": "fxr",
    "sandbox": "sbx",
}
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS: Final = [a + b for a in _ALPHABET for b in _ALPHABET]
_TRIPLES: Final = [pair + c for pair in _PAIRS for c in _ALPHABET]
_VALUES: Final = {character: value for value, character in enumerate(_ALPHABET)}
_LENGTH: Final = 26

_lock = threading.Lock()
_last = 0


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): milliseconds, then random bits; always larger than the one before in this process."""
    global _last  # noqa: PLW0603 - the order within a process is the point
    stamp = time.time_ns() // 1_000_000
    value = (stamp << 80) | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) & ~(0x3 << 62) | (0x7 << 76) | (0x2 << 62)
    with _lock:
        if value <= _last:
            value = _last + 1
        _last = value
    return UUID(int=value)


def encode(kind: str, value: UUID) -> str:
    """The text of an id of this kind, such as `prop_01kax…`."""
    n = value.int
    t = _TRIPLES
    return (
        f"{PREFIXES[kind]}_{_PAIRS[n >> 120]}{t[n >> 105 & 32767]}{t[n >> 90 & 32767]}{t[n >> 75 & 32767]}"
        f"{t[n >> 60 & 32767]}{t[n >> 45 & 32767]}{t[n >> 30 & 32767]}{t[n >> 15 & 32767]}{t[n & 32767]}"
    )


def encode_optional(kind: str, value: UUID | None) -> str | None:
    return None if value is None else encode(kind, value)


def decode(kind: str, text: str, pointer: str = "") -> UUID:
    """The UUID in a TypeID of this kind. Raises `Invalid` (422) at `pointer` for any other text."""
    prefix, separator, body = text.rpartition("_")
    if not separator or prefix != PREFIXES[kind] or len(body) != _LENGTH or body[0] not in "01234567":
        raise _wrong(kind, pointer)
    n = 0
    for character in body:
        value = _VALUES.get(character)
        if value is None:
            raise _wrong(kind, pointer)
        n = n << 5 | value
    return UUID(int=n)


def decode_optional(kind: str, text: str | None, pointer: str = "") -> UUID | None:
    return None if text is None else decode(kind, text, pointer)


def pattern(kind: str) -> str:
    """The regular expression of this kind's ids, for the API description."""
    return f"^{PREFIXES[kind]}_[0-7][0-9a-hjkmnp-tv-z]{{25}}$"


def _wrong(kind: str, pointer: str) -> Invalid:
    return Invalid.at(
        pointer, "wrong_id", f"must be the id of a {kind.replace('_', ' ')}, such as {example(kind)}"
    )


def example(kind: str) -> str:
    return f"{PREFIXES[kind]}_01kb5w3v1ze2qah5gqg5t7m8s4"
