"""Identifiers as they are stored: a private copy until the room of tenants has its own."""

import base64
from typing import Any, Final
from uuid import UUID

from nexus.core.secrets import Vault

_DROPPED: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", " -")


def normalise(kind: str, value: str) -> str:
    return value.translate(_DROPPED).upper()


def masked(kind: str, normalised: str) -> str:
    return "•" * (len(normalised) - 4) + normalised[-4:]


def seal(vault: Vault, tenant_id: UUID, kind: str, value: str) -> tuple[dict[str, Any], bytes]:
    known = normalise(kind, value)
    cipher = base64.b64encode(vault.encrypt(value, tenant_id.bytes)).decode()
    return {"cipher": cipher, "masked": masked(kind, known)}, vault.digest(f"identifier:{kind}", known)
