"""Rules of identity: roles, jurisdictions, passwords."""

import asyncio
import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from nexus.core.errors import Conflict, Invalid

JURISDICTIONS: Final = {
    "AE-DU": ("Dubai", "Asia/Dubai", "AED"),
    "AE-AZ": ("Abu Dhabi", "Asia/Dubai", "AED"),
    "AE-SH": ("Sharjah", "Asia/Dubai", "AED"),
    "AE-AJ": ("Ajman", "Asia/Dubai", "AED"),
    "AE-UQ": ("Umm Al Quwain", "Asia/Dubai", "AED"),
    "AE-RK": ("Ras Al Khaimah", "Asia/Dubai", "AED"),
    "AE-FU": ("Fujairah", "Asia/Dubai", "AED"),
    "AE-DIFC": ("Dubai International Financial Centre", "Asia/Dubai", "AED"),
    "SA": ("Saudi Arabia", "Asia/Riyadh", "SAR"),
    "BH": ("Bahrain", "Asia/Bahrain", "BHD"),
    "KW": ("Kuwait", "Asia/Kuwait", "KWD"),
    "OM": ("Oman", "Asia/Muscat", "OMR"),
    "QA": ("Qatar", "Asia/Qatar", "QAR"),
    "EG": ("Egypt", "Africa/Cairo", "EGP"),
    "JO": ("Jordan", "Asia/Amman", "JOD"),
    "GB": ("United Kingdom", "Europe/London", "GBP"),
    "IN": ("India", "Asia/Kolkata", "INR"),
    "JP": ("Japan", "Asia/Tokyo", "JPY"),
}
"""Code (ISO 3166) -> name, time zone and currency that properties there start with. Laws come with their own dates."""

SESSION_HOURS: Final = 12
MIN_PASSWORD: Final = 10
MAX_PASSWORD: Final = 200
_hasher: Final = PasswordHasher()  # argon2id with the parameters of RFC 9106, low-memory profile


class LastOwner(Conflict):
    code, title = "last_owner", "An organisation keeps at least one active owner"


class EmailTaken(Conflict):
    code, title = "email_taken", "A user with this email exists already"


def check_jurisdiction(code: str, pointer: str = "/jurisdiction") -> str:
    """The code if it is known. Raises `Invalid` (422)."""
    if code not in JURISDICTIONS:
        raise Invalid.at(pointer, "unknown_jurisdiction", f"must be one of {', '.join(JURISDICTIONS)}")
    return code


def check_password(password: str, pointer: str = "/password") -> str:
    """10 to 200 characters and no rule beyond (NIST SP 800-63B). Raises `Invalid` (422)."""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise Invalid.at(pointer, "password_length", f"must have {MIN_PASSWORD} to {MAX_PASSWORD} characters")
    return password


async def hash_password(password: str) -> str:
    """argon2id, off the event loop."""
    return await asyncio.to_thread(_hasher.hash, password)


async def password_matches(stored: str | None, password: str) -> bool:
    """Takes the same time whether or not there is a stored password to compare with."""
    nobodys = await asyncio.to_thread(_nobodys_hash)
    try:
        await asyncio.to_thread(_hasher.verify, stored or nobodys, password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@cache
def _nobodys_hash() -> str:
    """A hash that no password has, made at the first login of a process."""
    return _hasher.hash(secrets.token_hex(16))
