"""Money: integer minor units and a currency. No float comes near it.

The table of minor digits is ISO 4217's. It is our own because CLDR's (used by locale libraries) gives display digits,
which differ (IQD: 3 in ISO 4217, 0 in CLDR).
"""

import re
from decimal import Decimal
from typing import Final

from nexus.core.errors import Invalid

MINOR_DIGITS: Final = {
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF"), 0),
    **dict.fromkeys(
        ("AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR",
         "KES", "LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR", "PLN", "QAR", "RON", "SAR", "SEK", "SGD",
         "THB", "TRY", "USD", "ZAR"),
        2,
    ),
}  # fmt: skip
MAX_MINOR: Final = 10**15
"""The largest amount in minor units that is taken: ten trillion dirhams, far inside 64 bits."""
_WRITTEN = re.compile(r"(-?)(\d{1,18})(?:\.(\d{1,9}))?", re.ASCII)


def format_amount(minor: int, currency: str) -> str:
    """The amount as a decimal string with exactly the currency's minor digits: 8500000 AED is `85000.00`."""
    digits = MINOR_DIGITS[currency]
    if not digits:
        return str(minor)
    sign, text = ("-", str(-minor)) if minor < 0 else ("", str(minor))
    text = text.zfill(digits + 1)
    return f"{sign}{text[:-digits]}.{text[-digits:]}"


def parse_amount(written: str, currency: str, pointer: str, *, minimum: int = 0) -> int:
    """Minor units of an amount as it was written, in JSON as a string or as a number.

    Raises `Invalid` (422) at `pointer`: not a decimal number, more digits than the currency has, below `minimum`, too large.
    """
    digits = MINOR_DIGITS[currency]
    plain = _plain(written)
    match = _WRITTEN.fullmatch(plain)
    if match is None:
        raise Invalid.at(pointer, "wrong_amount", 'must be a decimal number, such as "85000.00"')
    sign, whole, fraction = match[1], match[2], match[3] or ""
    if fraction[digits:].strip("0") or (written.startswith('"') and len(fraction) > digits):
        raise Invalid.at(pointer, "too_many_digits", f"{currency} has {digits} digits after the point")
    minor = int(sign + whole + fraction[:digits].ljust(digits, "0"))
    if minor < minimum:
        bound = format_amount(minimum, currency)
        raise Invalid.at(pointer, "too_small", f"must be at least {bound}")
    if minor > MAX_MINOR:
        raise Invalid.at(pointer, "too_large", f"must be at most {format_amount(MAX_MINOR, currency)}")
    return minor


def _plain(written: str) -> str:
    text = written[1:-1] if written.startswith('"') and len(written) > 1 else written
    if written.startswith('"') or "e" not in text.lower() or len(text) > 24:
        return text
    exponent = text.lower().partition("e")[2].lstrip("+-")
    if not exponent.isdigit() or int(exponent) > 20:
        return text
    return format(Decimal(text), "f")


def check_currency(code: str, pointer: str = "/currency") -> str:
    """The code if it is a currency that is kept here. Raises `Invalid` (422) at `pointer` otherwise."""
    if code not in MINOR_DIGITS:
        raise Invalid.at(pointer, "unknown_currency", "must be an ISO 4217 code in capitals, such as AED")
    return code
