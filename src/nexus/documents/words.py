"""Amounts in words, in English and Arabic.

Our own, because libraries print riyals for dirhams. Arabic follows the rules of counting: three to ten take the plural and
the other gender, eleven to ninety-nine the accusative singular, whole hundreds and beyond the singular; one and two are the
noun itself; a dual loses its end before what is counted.
"""

from typing import Final

from nexus.core.money import MINOR_DIGITS
from nexus.documents.currency_names import NAMES, Noun

_EN_SMALL: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS: Final = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_SCALES: Final = (
    (10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"),
)  # fmt: skip
MOST: Final = 10**18
"""Beyond any amount that is kept."""

_ONES: Final = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_ONES_FEMININE: Final = ("", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمانٍ", "تسع", "عشر")
_TENS: Final = ("", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
_HUNDREDS: Final = (
    "", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة",
)  # fmt: skip
_SCALES: Final = (
    (10**15, Noun("كوادريليون", "كوادريليونان", "كوادريليونات", "كوادريليونًا")),
    (10**12, Noun("تريليون", "تريليونان", "تريليونات", "تريليونًا")),
    (10**9, Noun("مليار", "ملياران", "مليارات", "مليارًا")),
    (10**6, Noun("مليون", "مليونان", "ملايين", "مليونًا")),
    (1000, Noun("ألف", "ألفان", "آلاف", "ألفًا")),
)
_AND: Final = " و"


def amount_in_words(minor: int, currency: str, language: str) -> str:
    """The amount as a receipt states it: `One hundred and five UAE dirhams and fifty fils only`. `language` is en or ar."""
    if not 0 <= minor < MOST:
        raise ValueError("an amount in words is neither negative nor beyond all amounts")
    whole, part = divmod(minor, 10 ** MINOR_DIGITS[currency])
    return _in_english(whole, part, currency) if language == "en" else _in_arabic(whole, part, currency)


def _in_english(whole: int, part: int, currency: str) -> str:
    (one, many, _, _), small = NAMES[currency]
    said = []
    if whole or not part:
        said.append(f"{english_number(whole)} {one if whole == 1 else many}")
    if part and small is not None:
        said.append(f"{english_number(part)} {small[0] if part == 1 else small[1]}")
    text = " and ".join(said)
    return f"{text[0].upper()}{text[1:]} only"


def english_number(n: int) -> str:
    """`one thousand two hundred and five`"""
    words = []
    for size, name in _EN_SCALES:
        if n >= size:
            words.append(f"{english_number(n // size)} {name}")
            n %= size
    if n >= 100:
        words.append(f"{_EN_SMALL[n // 100]} hundred")
        n %= 100
    if n or not words:
        small = _EN_SMALL[n] if n < 20 else _EN_TENS[n // 10] + (f"-{_EN_SMALL[n % 10]}" if n % 10 else "")
        words.append(f"and {small}" if words else small)
    return " ".join(words)


def _in_arabic(whole: int, part: int, currency: str) -> str:
    (_, _, noun, adjective), small = NAMES[currency]
    said = []
    if whole or not part:
        said.append(counted(whole, noun, adjective))
    if part and small is not None:
        said.append(counted(part, small[2]))
    return f"فقط {_AND.join(said)} لا غير"


def counted(n: int, noun: Noun, adjective: str = "") -> str:
    """So many of a noun, in Arabic: `ثلاثة دراهم إماراتية`."""
    rest = n % 100
    if n > 100 and rest in (1, 2):
        return f"{arabic_number(n - rest, noun.feminine, before_noun=True)} {noun.one}{_AND}{counted(rest, noun, adjective)}"
    if n == 1:
        return f"{_described(noun.one, adjective, noun)} {_ones(noun.feminine)[1]}"
    if n == 2 and noun.two is not None:
        return _described(noun.two, adjective, noun, "dual")
    if n == 0:
        return f"صفر {_described(noun.one, adjective, noun)}"
    number = arabic_number(n, noun.feminine, before_noun=not 11 <= rest <= 99)
    if n == 2:
        return f"{number} {_described(noun.one, adjective, noun)}"
    if 3 <= rest <= 10:
        return f"{number} {_described(noun.few, adjective, noun, 'plural')}"
    if rest:
        return f"{number} {_described(noun.many, adjective, noun, 'accusative')}"
    return f"{number} {_described(noun.one, adjective, noun)}"


def _described(word: str, adjective: str, noun: Noun, form: str = "") -> str:
    """The noun with its adjective in the same number, case and gender; things in the plural are feminine."""
    if not adjective:
        return word
    foreign = noun.two is None
    if foreign:
        ending = ""
    elif form == "dual":
        ending = "تان" if noun.feminine else "ان"
    elif form == "plural" or noun.feminine:
        ending = "ة"
    else:
        ending = "ًا" if form == "accusative" else ""
    inflected = [part + ending if part.endswith("ي") else part for part in adjective.split()]
    return " ".join([word, *inflected])


def arabic_number(n: int, feminine: bool, *, before_noun: bool) -> str:
    """A number above 0 in the nominative. `before_noun`: what it counts follows at once, so a dual loses its end."""
    said = []
    for size, scale in _SCALES:
        if n >= size:
            n, rest = n % size, n // size
            said.append(_of_scale(rest, scale, before_noun=before_noun and not n))
    if n:
        said.append(_below_thousand(n, feminine, before_noun=before_noun))
    return _AND.join(said)


def _of_scale(k: int, scale: Noun, *, before_noun: bool) -> str:
    """So many thousands, millions and so on: 1 to 999."""
    rest, dual = k % 100, _shortened(scale.two or "") if before_noun else scale.two
    if k == 1:
        return scale.one
    if k == 2:
        return str(dual)
    if rest in (1, 2):
        return f"{_below_thousand(k - rest, False, before_noun=True)} {scale.one}{_AND}{scale.one if rest == 1 else dual}"
    if 3 <= rest <= 10:
        return f"{_below_thousand(k, False, before_noun=True)} {scale.few}"
    if rest:
        return f"{_below_thousand(k, False, before_noun=False)} {scale.one if before_noun else scale.many}"
    return f"{_below_thousand(k, False, before_noun=True)} {scale.one}"


def _below_thousand(n: int, feminine: bool, *, before_noun: bool) -> str:
    hundreds, rest = divmod(n, 100)
    said = []
    if hundreds:
        word = _HUNDREDS[hundreds]
        said.append(_shortened(word) if before_noun and not rest and hundreds == 2 else word)
    if rest:
        said.append(_below_hundred(rest, feminine, before_noun=before_noun))
    return _AND.join(said)


def _below_hundred(n: int, feminine: bool, *, before_noun: bool) -> str:
    ones = _ones(feminine)
    if n <= 10:
        # eight of feminine things: `ثماني` before the noun
        return "ثماني" if n == 8 and feminine and before_noun else ones[n]
    if n < 20:
        if n < 13:
            forms = (("أحد", "اثنا"), ("إحدى", "اثنتا"))[feminine]
            return f"{forms[n - 11]} {'عشرة' if feminine else 'عشر'}"
        first = "ثماني" if n == 18 and feminine else ones[n - 10]
        return f"{first} {'عشرة' if feminine else 'عشر'}"
    tens, unit = divmod(n, 10)
    if not unit:
        return _TENS[tens]
    first = "إحدى" if unit == 1 and feminine else ones[unit]
    return f"{first}{_AND}{_TENS[tens]}"


def _ones(feminine: bool) -> tuple[str, ...]:
    return _ONES_FEMININE if feminine else _ONES


def _shortened(dual: str) -> str:
    """A dual before what it counts: `ألفان` becomes `ألفا`."""
    return dual[:-1]
