"""What currencies and their parts are called, in English and Arabic, with the forms that counting needs.

Arabic counts with the dual from two, the plural from three to ten, the accusative from eleven to ninety-nine, the singular
from a hundred on. An adjective, such as that of the country, follows the noun in each of these.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Noun:
    """An Arabic noun. Without a dual it is a foreign word that is never inflected."""

    one: str
    two: str | None = None
    few: str = ""
    many: str = ""
    feminine: bool = False


def _masculine(one: str, few: str, stem: str | None = None) -> Noun:
    return Noun(one, f"{stem or one}ان", few, f"{stem or one}ًا")


def _feminine(one: str) -> Noun:
    return Noun(one, f"{one[:-1]}تان", f"{one[:-1]}ات", one, feminine=True)


def _foreign(one: str) -> Noun:
    return Noun(one, None, one, one)


_DIRHAM, _DINAR, _FILS = _masculine("درهم", "دراهم"), _masculine("دينار", "دنانير"), _masculine("فلس", "فلوس")
_RIYAL, _POUND, _PIASTRE = (
    _masculine("ريال", "ريالات"),
    _masculine("جنيه", "جنيهات"),
    _masculine("قرش", "قروش"),
)
_DOLLAR, _CENT, _FRANC = (
    _masculine("دولار", "دولارات"),
    _masculine("سنت", "سنتات"),
    _masculine("فرنك", "فرنكات"),
)
_CENTIME, _SHILLING, _PENNY = (
    _masculine("سنتيم", "سنتيمات"),
    _masculine("شلن", "شلنات"),
    _masculine("بنس", "بنسات"),
)
_RUPEE, _PAISA, _CROWN, _LIRA = (_feminine(word) for word in ("روبية", "بيسة", "كرونة", "ليرة"))
_PESO, _CENTAVO, _SEN, _ORE = (_foreign(word) for word in ("بيزو", "سنتافو", "سن", "أوره"))

Name = tuple[str, str, Noun, str]
"""English for one and for many, the Arabic noun, its adjective."""
Part = tuple[str, str, Noun]
NAMES: Final[dict[str, tuple[Name, Part | None]]] = {
    "AED": (("UAE dirham", "UAE dirhams", _DIRHAM, "إماراتي"), ("fils", "fils", _FILS)),
    "AUD": (("Australian dollar", "Australian dollars", _DOLLAR, "أسترالي"), ("cent", "cents", _CENT)),
    "BHD": (("Bahraini dinar", "Bahraini dinars", _DINAR, "بحريني"), ("fils", "fils", _FILS)),
    "BRL": (("Brazilian real", "Brazilian reais", _RIYAL, "برازيلي"), ("centavo", "centavos", _CENTAVO)),
    "CAD": (("Canadian dollar", "Canadian dollars", _DOLLAR, "كندي"), ("cent", "cents", _CENT)),
    "CHF": (("Swiss franc", "Swiss francs", _FRANC, "سويسري"), ("centime", "centimes", _CENTIME)),
    "CLP": (("Chilean peso", "Chilean pesos", _PESO, "تشيلي"), None),
    "CNY": (("Chinese yuan", "Chinese yuan", _masculine("يوان", "يوانات"), "صيني"), ("fen", "fen", _foreign("فن"))),
    "CZK": (("Czech koruna", "Czech korunas", _CROWN, "تشيكي"), ("haler", "halers", _masculine("هالر", "هالرات"))),
    "DKK": (("Danish krone", "Danish kroner", _CROWN, "دنماركي"), ("øre", "øre", _ORE)),
    "EGP": (("Egyptian pound", "Egyptian pounds", _POUND, "مصري"), ("piastre", "piastres", _PIASTRE)),
    "EUR": (("euro", "euros", _foreign("يورو"), ""), ("cent", "cents", _CENT)),
    "GBP": (("pound sterling", "pounds sterling", _POUND, "إسترليني"), ("penny", "pence", _PENNY)),
    "HKD": (("Hong Kong dollar", "Hong Kong dollars", _DOLLAR, "هونغ كونغي"), ("cent", "cents", _CENT)),
    "HUF": (
        ("Hungarian forint", "Hungarian forints", _masculine("فورنت", "فورنتات"), "مجري"),
        ("filler", "fillers", _masculine("فيلر", "فيلرات")),
    ),
    "IDR": (("Indonesian rupiah", "Indonesian rupiah", _RUPEE, "إندونيسي"), ("sen", "sen", _SEN)),
    "ILS": (
        ("Israeli new shekel", "Israeli new shekels", _masculine("شيكل", "شواكل"), "إسرائيلي"),
        ("agora", "agorot", _feminine("أغورة")),
    ),
    "INR": (("Indian rupee", "Indian rupees", _RUPEE, "هندي"), ("paisa", "paise", _PAISA)),
    "IQD": (("Iraqi dinar", "Iraqi dinars", _DINAR, "عراقي"), ("fils", "fils", _FILS)),
    "ISK": (("Icelandic króna", "Icelandic krónur", _CROWN, "آيسلندي"), None),
    "JOD": (("Jordanian dinar", "Jordanian dinars", _DINAR, "أردني"), ("fils", "fils", _FILS)),
    "JPY": (("Japanese yen", "Japanese yen", _masculine("ين", "ينات"), "ياباني"), None),
    "KES": (("Kenyan shilling", "Kenyan shillings", _SHILLING, "كيني"), ("cent", "cents", _CENT)),
    "KRW": (("South Korean won", "South Korean won", _foreign("وون"), "كوري جنوبي"), None),
    "KWD": (("Kuwaiti dinar", "Kuwaiti dinars", _DINAR, "كويتي"), ("fils", "fils", _FILS)),
    "LKR": (("Sri Lankan rupee", "Sri Lankan rupees", _RUPEE, "سريلانكي"), ("cent", "cents", _CENT)),
    "LYD": (("Libyan dinar", "Libyan dinars", _DINAR, "ليبي"), ("dirham", "dirhams", _DIRHAM)),
    "MAD": (("Moroccan dirham", "Moroccan dirhams", _DIRHAM, "مغربي"), ("centime", "centimes", _CENTIME)),
    "MXN": (("Mexican peso", "Mexican pesos", _PESO, "مكسيكي"), ("centavo", "centavos", _CENTAVO)),
    "MYR": (("Malaysian ringgit", "Malaysian ringgit", _masculine("رينغيت", "رينغيتات"), "ماليزي"), ("sen", "sen", _SEN)),
    "NGN": (("Nigerian naira", "Nigerian naira", _feminine("نيرة"), "نيجيري"), ("kobo", "kobo", _foreign("كوبو"))),
    "NOK": (("Norwegian krone", "Norwegian kroner", _CROWN, "نرويجي"), ("øre", "øre", _ORE)),
    "NZD": (("New Zealand dollar", "New Zealand dollars", _DOLLAR, "نيوزيلندي"), ("cent", "cents", _CENT)),
    "OMR": (("Omani rial", "Omani rials", _RIYAL, "عماني"), ("baisa", "baisa", _PAISA)),
    "PHP": (("Philippine peso", "Philippine pesos", _PESO, "فلبيني"), ("centavo", "centavos", _CENTAVO)),
    "PKR": (("Pakistani rupee", "Pakistani rupees", _RUPEE, "باكستاني"), ("paisa", "paise", _PAISA)),
    "PLN": (("Polish zloty", "Polish zlotys", _masculine("زلوتي", "زلوتيات"), "بولندي"), ("grosz", "groszy", _PIASTRE)),
    "PYG": (("Paraguayan guarani", "Paraguayan guaranis", _foreign("غواراني"), "باراغوياني"), None),
    "QAR": (("Qatari riyal", "Qatari riyals", _RIYAL, "قطري"), ("dirham", "dirhams", _DIRHAM)),
    "RON": (("Romanian leu", "Romanian lei", _foreign("ليو"), "روماني"), ("ban", "bani", _foreign("بان"))),
    "SAR": (("Saudi riyal", "Saudi riyals", _RIYAL, "سعودي"), ("halala", "halalas", _feminine("هللة"))),
    "SEK": (("Swedish krona", "Swedish kronor", _CROWN, "سويدي"), ("öre", "öre", _ORE)),
    "SGD": (("Singapore dollar", "Singapore dollars", _DOLLAR, "سنغافوري"), ("cent", "cents", _CENT)),
    "THB": (("Thai baht", "Thai baht", _foreign("بات"), "تايلندي"), ("satang", "satang", _foreign("ساتانغ"))),
    "TND": (("Tunisian dinar", "Tunisian dinars", _DINAR, "تونسي"), ("millime", "millimes", _masculine("مليم", "مليمات"))),
    "TRY": (("Turkish lira", "Turkish liras", _LIRA, "تركي"), ("kurush", "kurush", _PIASTRE)),
    "UGX": (("Ugandan shilling", "Ugandan shillings", _SHILLING, "أوغندي"), None),
    "USD": (("US dollar", "US dollars", _DOLLAR, "أمريكي"), ("cent", "cents", _CENT)),
    "VND": (("Vietnamese dong", "Vietnamese dong", _foreign("دونغ"), "فيتنامي"), None),
    "XAF": (("Central African CFA franc", "Central African CFA francs", _FRANC, "وسط أفريقي"), None),
    "XOF": (("West African CFA franc", "West African CFA francs", _FRANC, "غرب أفريقي"), None),
    "ZAR": (("South African rand", "South African rand", _masculine("راند", "راندات"), "جنوب أفريقي"), ("cent", "cents", _CENT)),
}  # fmt: skip
