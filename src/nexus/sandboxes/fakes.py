"""What a masked copy puts in the place of names, contacts and identifiers: of the same form, and nobody's."""

from typing import Final

import phonenumbers
from stdnum import iban, luhn

_GIVEN: Final = (
    ("Adel", "عادل"), ("Amal", "أمل"), ("Anwar", "أنور"), ("Basma", "بسمة"), ("Dalal", "دلال"), ("Faris", "فارس"), ("Ghada", "غادة"),
    ("Hadi", "هادي"), ("Hanan", "حنان"), ("Idris", "إدريس"), ("Jawad", "جواد"), ("Kamal", "كمال"), ("Lamia", "لمياء"),
    ("Lubna", "لبنى"), ("Majed", "ماجد"), ("Marwa", "مروة"), ("Munir", "منير"), ("Nabil", "نبيل"), ("Nadia", "نادية"),
    ("Nasser", "ناصر"), ("Rami", "رامي"), ("Rana", "رنا"), ("Rashed", "راشد"), ("Sahar", "سحر"), ("Salma", "سلمى"),
    ("Samir", "سمير"), ("Shadi", "شادي"), ("Tariq", "طارق"), ("Wafa", "وفاء"), ("Walid", "وليد"), ("Yara", "يارا"), ("Zaki", "زكي"),
)  # fmt: skip
_FAMILY: Final = (
    ("Abbas", "عباس"), ("Amin", "أمين"), ("Azzam", "عزام"), ("Badawi", "بدوي"), ("Bakri", "بكري"), ("Daher", "ضاهر"),
    ("Darwish", "درويش"), ("Fahmi", "فهمي"), ("Farouk", "فاروق"), ("Ghanem", "غانم"), ("Habib", "حبيب"), ("Hakim", "حكيم"),
    ("Halabi", "حلبي"), ("Hamdan", "حمدان"), ("Issa", "عيسى"), ("Jaber", "جابر"), ("Kanaan", "كنعان"), ("Karam", "كرم"),
    ("Khalil", "خليل"), ("Maalouf", "معلوف"), ("Mansour", "منصور"), ("Masri", "مصري"), ("Murad", "مراد"), ("Nassar", "نصار"),
    ("Qasim", "قاسم"), ("Rifai", "رفاعي"), ("Sabbagh", "صباغ"), ("Salem", "سالم"), ("Shaheen", "شاهين"), ("Sultan", "سلطان"),
    ("Tamimi", "تميمي"), ("Zayed", "زايد"),
)  # fmt: skip
_WORDS: Final = (
    ("Amber", "العنبر"), ("Cedar", "الأرز"), ("Coral", "المرجان"), ("Crescent", "الهلال"), ("Dune", "الكثيب"), ("Falcon", "الصقر"),
    ("Garnet", "العقيق"), ("Harbour", "المرفأ"), ("Horizon", "الأفق"), ("Indigo", "النيلي"), ("Ivory", "العاج"), ("Jasmine", "الياسمين"),
    ("Lantern", "الفانوس"), ("Meridian", "الزوال"), ("Mirage", "السراب"), ("Oasis", "الواحة"), ("Olive", "الزيتون"), ("Opal", "الأوبال"),
    ("Orchid", "الأوركيد"), ("Palm", "النخلة"), ("Quartz", "الكوارتز"), ("Saffron", "الزعفران"), ("Sage", "المريمية"), ("Summit", "القمة"),
    ("Tide", "المد"), ("Topaz", "التوباز"), ("Unity", "الاتحاد"), ("Valley", "الوادي"), ("Vista", "المنظر"), ("Willow", "الصفصاف"),
    ("Zenith", "السمت"), ("Zephyr", "النسيم"),
)  # fmt: skip
Digits = list[int]
"""Bytes of a digest: each decides one thing."""


def person(d: Digits) -> tuple[str, str]:
    """A name of three parts in English and Arabic."""
    parts = (_GIVEN[d[0] % 32], _GIVEN[d[1] % 32], _FAMILY[d[2] % 32])
    number = 10 + (d[3] << 8 | d[4]) % 90
    return " ".join(p[0] for p in parts) + f" {number}", " ".join(p[1] for p in parts) + f" {number}"


def company(d: Digits) -> tuple[str, str]:
    first, second, number = _WORDS[d[0] % 32], _WORDS[d[1] % 32], 100 + (d[2] << 8 | d[3]) % 900
    return f"{first[0]} {second[0]} {number} LLC", f"{first[1]} {second[1]} {number} ذ.م.م"


def building(d: Digits) -> tuple[str, str]:
    word, number = _WORDS[d[0] % 32], 100 + (d[1] << 8 | d[2]) % 9900
    return f"{word[0]} House {number}", f"دار {word[1]} {number}"


def address(d: Digits) -> tuple[str, str]:
    number, street = 1 + (d[0] << 8 | d[1]) % 999, 1 + (d[2] << 8 | d[3]) % 9999
    return f"Office {number}, Street {street}, Dubai", f"مكتب {number}، شارع {street}، دبي"


def note(d: Digits) -> tuple[str, str]:
    number = int.from_bytes(bytes(d[:4]), "big")
    return f"Masked text {number}", f"نص محجوب {number}"


def owner(d: Digits) -> str:
    return f"OWNER-{int.from_bytes(bytes(d[:4]), 'big') % 1_000_000:06d}"


def email(d: Digits) -> str:
    return f"contact{int.from_bytes(bytes(d[:6]), 'big')}@example.com"


def phone(d: Digits) -> str:
    """A mobile number in the plan of the United Arab Emirates."""
    for n in range(100):
        number = f"+97150{(int.from_bytes(bytes(d[:4]), 'big') + n) % 10_000_000:07d}"
        if phonenumbers.is_valid_number(phonenumbers.parse(number)):
            return number
    raise AssertionError("a hundred numbers of a plan are not all free of meaning")


def alike(text: str, d: Digits) -> str:
    """Digits for digits and letters for letters; what stands between stays."""
    made = []
    for n, character in enumerate(text):
        chance = d[n % len(d)] + 7 * (n // len(d))
        if character.isdigit():
            made.append(
                str((int(character) + 1 + chance % 9) % 10) if character.isascii() else str(chance % 10)
            )
        elif character.isalpha():
            made.append(chr((65 if character.isupper() else 97) + chance % 26))
        else:
            made.append(character)
    return "".join(made)


def emirates_id(text: str, d: Digits) -> str:
    """784, a year, seven digits and the digit that checks them."""
    body = f"784{1950 + d[0] % 55}{int.from_bytes(bytes(d[1:5]), 'big') % 10_000_000:07d}"
    return body + str(luhn.calc_check_digit(body))


def trn(text: str, d: Digits) -> str:
    return f"100{int.from_bytes(bytes(d[:8]), 'big') % 10**12:012d}"


def account(text: str, d: Digits) -> str:
    """An IBAN becomes one of the same country that adds up; any other number keeps its form."""
    compact = text.replace(" ", "").upper()
    if iban.is_valid(compact):
        bban = alike(compact[4:], d)
        for check in range(98):
            if iban.is_valid(made := f"{compact[:2]}{check:02d}{bban}", check_country=False):
                return made
    return alike(text, d)
