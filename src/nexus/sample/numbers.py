"""Numbers that people and companies bear. Valid in form, invented, and bound to nobody."""

from typing import Final

from nexus.sample.chance import Chance

_MOBILE_PREFIXES: Final = ("50", "52", "54", "55", "56", "58")


def mobile(rng: Chance) -> str:
    """An Emirati mobile number in E.164. The subscriber's number begins with 0, which few real ones do."""
    return f"+971{rng.pick(_MOBILE_PREFIXES)}0{rng.below(1_000_000):06d}"


def landline(rng: Chance) -> str:
    """A Dubai landline in E.164: 4 and seven digits, the first from 2 to 8."""
    return f"+9714{rng.between(2, 8)}{rng.below(1_000_000):06d}"


def emirates_id(rng: Chance, birth_year: int) -> str:
    """784, a year, seven digits and a Luhn digit, written in groups as on the card."""
    year, serial = f"{birth_year:04d}", f"{rng.below(10_000_000):07d}"
    return f"784-{year}-{serial}-{luhn_digit(f'784{year}{serial}')}"


def luhn_digit(digits: str) -> int:
    """The digit that makes the whole number pass Luhn's check (ISO/IEC 7812-1, annex B)."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit)
        if position % 2 == 0:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return -total % 10


def passport(rng: Chance) -> str:
    return f"{rng.pick('ABCEGHKLMNPRSTXZ')}{rng.below(10_000_000):07d}"


def trade_licence(rng: Chance) -> str:
    return f"CN-{rng.between(1_000_000, 5_000_000 - 1)}"


def trn(rng: Chance) -> str:
    """15 digits that begin with 100 (a tax registration number; no checksum is published)."""
    return f"100{rng.below(10**9):09d}003"
