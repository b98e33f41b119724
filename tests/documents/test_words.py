"""Amounts in words, against values that were written out by hand."""

import pytest

from nexus.core.money import MINOR_DIGITS
from nexus.documents.currency_names import NAMES
from nexus.documents.words import MOST, amount_in_words, english_number

ENGLISH = {
    ("AED", 0): "Zero UAE dirhams only",
    ("AED", 1_00): "One UAE dirham only",
    ("AED", 50): "Fifty fils only",
    ("AED", 105_50): "One hundred and five UAE dirhams and fifty fils only",
    ("AED", 21_250_00): "Twenty-one thousand two hundred and fifty UAE dirhams only",
    ("AED", 1_000_001_01): "One million and one UAE dirhams and one fils only",
    ("AED", 16_666_67): "Sixteen thousand six hundred and sixty-six UAE dirhams and sixty-seven fils only",
    ("KWD", 12_345): "Twelve Kuwaiti dinars and three hundred and forty-five fils only",
    ("JPY", 1_200): "One thousand two hundred Japanese yen only",
    ("GBP", 2_01): "Two pounds sterling and one penny only",
}
ARABIC = {
    ("AED", 0): "صفر درهم إماراتي",
    ("AED", 1_00): "درهم إماراتي واحد",
    ("AED", 2_00): "درهمان إماراتيان",
    ("AED", 3_25): "ثلاثة دراهم إماراتية وخمسة وعشرون فلسًا",
    ("AED", 10_00): "عشرة دراهم إماراتية",
    ("AED", 11_00): "أحد عشر درهمًا إماراتيًا",
    ("AED", 12_02): "اثنا عشر درهمًا إماراتيًا وفلسان",
    ("AED", 18_01): "ثمانية عشر درهمًا إماراتيًا وفلس واحد",
    ("AED", 21_00): "واحد وعشرون درهمًا إماراتيًا",
    ("AED", 100_00): "مئة درهم إماراتي",
    ("AED", 101_00): "مئة درهم ودرهم إماراتي واحد",
    ("AED", 102_00): "مئة درهم ودرهمان إماراتيان",
    ("AED", 103_00): "مئة وثلاثة دراهم إماراتية",
    ("AED", 111_00): "مئة وأحد عشر درهمًا إماراتيًا",
    ("AED", 200_00): "مئتا درهم إماراتي",
    ("AED", 250_00): "مئتان وخمسون درهمًا إماراتيًا",
    ("AED", 1_000_00): "ألف درهم إماراتي",
    ("AED", 2_000_00): "ألفا درهم إماراتي",
    ("AED", 2_300_00): "ألفان وثلاثمئة درهم إماراتي",
    ("AED", 3_008_00): "ثلاثة آلاف وثمانية دراهم إماراتية",
    ("AED", 15_000_00): "خمسة عشر ألف درهم إماراتي",
    ("AED", 15_500_05): "خمسة عشر ألفًا وخمسمئة درهم إماراتي وخمسة فلوس",
    ("AED", 21_250_00): "واحد وعشرون ألفًا ومئتان وخمسون درهمًا إماراتيًا",
    ("AED", 100_000_00): "مئة ألف درهم إماراتي",
    ("AED", 200_000_00): "مئتا ألف درهم إماراتي",
    ("AED", 102_000_00): "مئة ألف وألفا درهم إماراتي",
    ("AED", 1_000_001_00): "مليون درهم ودرهم إماراتي واحد",
    ("AED", 2_000_000_00): "مليونا درهم إماراتي",
    ("AED", 5_011_000_00): "خمسة ملايين وأحد عشر ألف درهم إماراتي",
    ("SAR", 8): "ثماني هللات",
    ("SAR", 1_12): "ريال سعودي واحد واثنتا عشرة هللة",
    ("SAR", 4_21): "أربعة ريالات سعودية وإحدى وعشرون هللة",
    ("SAR", 28): "ثمانٍ وعشرون هللة",
    ("INR", 2_00): "روبيتان هنديتان",
    ("INR", 18_03): "ثماني عشرة روبية هندية وثلاث بيسات",
    ("INR", 108_00): "مئة وثماني روبيات هندية",
    ("KWD", 12_345): "اثنا عشر دينارًا كويتيًا وثلاثمئة وخمسة وأربعون فلسًا",
    ("KWD", 3_100): "ثلاثة دنانير كويتية ومئة فلس",
    ("EUR", 2_00): "اثنان يورو",
    ("USD", 5_02): "خمسة دولارات أمريكية وسنتان",
}


@pytest.mark.parametrize(("amount", "words"), ENGLISH.items())
def test_in_english(amount, words):
    assert amount_in_words(amount[1], amount[0], "en") == words


@pytest.mark.parametrize(("amount", "words"), ARABIC.items())
def test_in_arabic(amount, words):
    assert amount_in_words(amount[1], amount[0], "ar") == f"فقط {words} لا غير"


def test_every_currency_has_its_words():
    assert NAMES.keys() == MINOR_DIGITS.keys()
    for currency, (_, part) in NAMES.items():
        assert (part is None) == (MINOR_DIGITS[currency] == 0), currency
        for language in ("en", "ar"):
            said = [amount_in_words(n, currency, language) for n in range(1500)]
            assert len(set(said)) == 1500
            assert all("  " not in text and "-" not in text.split()[0][:1] for text in said)


@pytest.mark.parametrize("minor", [-1, MOST])
def test_what_has_no_words(minor):
    with pytest.raises(ValueError, match="neither"):
        amount_in_words(minor, "AED", "en")


def test_large_numbers():
    assert english_number(1_234_567_890_123) == (
        "one trillion two hundred and thirty-four billion five hundred and sixty-seven million eight hundred and ninety"
        " thousand one hundred and twenty-three"
    )
    assert "تريليون" in amount_in_words(10**14, "AED", "ar")
