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
MAX_WHOLE: Final = 10**12
"""The largest amount that is taken, in whole units of any currency; in minor units far inside 64 bits."""
_WRITTEN = re.compile(r"(-?)(\d+)(?:\.(\d+))?", re.ASCII)
_LONGEST: Final = 400
"""Characters of a written amount: every double in full, with room."""


def format_amount(minor: int, currency: str) -> str:
    """The amount as a decimal string with exactly the currency's minor digits: 8500000 AED is `85000.00`."""
    digits = MINOR_DIGITS[currency]
    if not digits:
        return str(minor)
    sign, text = ("-", str(-minor)) if minor < 0 else ("", str(minor))
    text = text.zfill(digits + 1)
    return f"{sign}{text[:-digits]}.{text[-digits:]}"


def printed_amount(minor: int, currency: str) -> str:
    """The amount as it stands on paper, thousands apart: 8500000 AED is `85,000.00`."""
    whole, point, fraction = format_amount(minor, currency).partition(".")
    return f"{int(whole):,}{point}{fraction}" if minor >= 0 else f"-{printed_amount(-minor, currency)}"


def parse_amount(written: str, currency: str, pointer: str, *, minimum: int = 0) -> int:
    """Minor units of an amount as it was written, in JSON as a string or as a number.

    Raises `Invalid` (422) at `pointer`: not a decimal number, more digits than the currency has, below `minimum`, too large.
    """
    digits = MINOR_DIGITS[currency]
    match = _WRITTEN.fullmatch(_plain(written))
    if match is None or len(match[0]) > 2 * _LONGEST:
        raise Invalid.at(pointer, "wrong_amount", 'must be a decimal number, such as "85000.00"')
    sign, whole, fraction = match[1], match[2], match[3] or ""
    if fraction[digits:].strip("0") or (written.startswith('"') and len(fraction) > digits):
        raise Invalid.at(pointer, "too_many_digits", f"{currency} has {digits} digits after the point")
    minor = int(sign + whole + fraction[:digits].ljust(digits, "0"))
    if minor < minimum:
        bound = format_amount(minimum, currency)
        raise Invalid.at(pointer, "too_small", f"must be at least {bound}")
    if minor > MAX_WHOLE * 10**digits:
        raise Invalid.at(pointer, "too_large", f"must be at most {MAX_WHOLE}")
    return minor


def _plain(written: str) -> str:
    """Without quotes; a JSON number without its exponent, unless that is beyond any amount."""
    if written.startswith('"') and len(written) > 1:
        return written[1:-1]
    if "e" not in written.lower() or len(written) > _LONGEST:
        return written
    exponent = written.lower().partition("e")[2].lstrip("+-")
    if not exponent.isdigit() or int(exponent) > _LONGEST:
        return written
    return format(Decimal(written), "f")


def check_currency(code: str, pointer: str = "/currency") -> str:
    """The code if it is a currency that is kept here. Raises `Invalid` (422) at `pointer` otherwise."""
    if code not in MINOR_DIGITS:
        raise Invalid.at(pointer, "unknown_currency", "must be an ISO 4217 code in capitals, such as AED")
    return code
