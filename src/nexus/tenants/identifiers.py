"""Personal identifiers: checked, folded to one form, sealed, and shown only by their end.

Rules from the domain reference, §4: an Emirates ID is 784 and fifteen digits in all, its last a Luhn digit that real
cards have been seen to miss, so that a wrong one is a warning; a TRN has fifteen digits and no published check.
"""

import base64
import re
import unicodedata
from typing import Any, Final
from uuid import UUID

from stdnum import luhn

from nexus.core.errors import Invalid
from nexus.core.secrets import Vault

KINDS: Final = ("emirates_id", "passport", "trade_licence", "trn")
_FORMATS: Final = {
    "emirates_id": (
        re.compile(r"784\d{12}", re.ASCII),
        "must be 784 and twelve more digits, as in 784-1980-1234567-8",
    ),
    "passport": (re.compile(r"[A-Z0-9]{4,20}", re.ASCII), "must have 4 to 20 letters and digits"),
    "trade_licence": (re.compile(r"[A-Z0-9/.]{3,40}", re.ASCII), "must have 3 to 40 letters, digits, / or ."),
    "trn": (re.compile(r"\d{15}", re.ASCII), "must have 15 digits"),
}


def normalise(kind: str, value: str) -> str:
    """One form for comparing: other scripts' digits folded to ASCII, no spaces or dashes, capitals."""
    folded = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in value)
    return re.sub(r"[\s\-\u2010-\u2015]", "", folded).upper()


def checked(kind: str, value: str, pointer: str) -> str:
    """The normal form. Raises `Invalid` (422) at `pointer`; the message never repeats the value."""
    normal = normalise(kind, value)
    pattern, rule = _FORMATS[kind]
    if not pattern.fullmatch(normal):
        raise Invalid.at(pointer, f"wrong_{kind}", rule)
    return normal


def warnings_of(kind: str, normal: str) -> list[str]:
    """What is odd about an identifier without being wrong."""
    if kind == "emirates_id" and not luhn.is_valid(normal):
        return ["emirates_id_check_digit"]
    return []


def masked(kind: str, normalised: str) -> str:
    """All but the last four characters as dots."""
    return "•" * (len(normalised) - 4) + normalised[-4:]


def digest(vault: Vault, kind: str, normalised: str) -> bytes:
    """What an exact search compares."""
    return vault.digest(f"identifier:{kind}", normalised)


def seal(vault: Vault, tenant_id: UUID, kind: str, value: str) -> tuple[dict[str, Any], bytes]:
    """What is stored of an identifier (its cipher is bound to the tenant), and its digest."""
    normal = normalise(kind, value)
    entry: dict[str, Any] = {
        "cipher": base64.b64encode(vault.encrypt(normal, tenant_id.bytes)).decode(),
        "masked": masked(kind, normal),
    }
    if warnings := warnings_of(kind, normal):
        entry["warnings"] = warnings
    return entry, digest(vault, kind, normal)


def unseal(vault: Vault, tenant_id: UUID, entry: dict[str, Any]) -> str:
    """The identifier in clear, for a caller whose scope allows it."""
    return vault.decrypt(base64.b64decode(entry["cipher"]), tenant_id.bytes)
