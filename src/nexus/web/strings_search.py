"""The words of the search and of the later guides in English and Arabic."""

from collections.abc import Mapping
from typing import Final

ENGLISH: Final[Mapping[str, str | Mapping[str, str]]] = {
    "docs.assistants": "Assistants (MCP)",
    "search.box": "Search properties, units, tenants, leases, cheques",
    "search.title": "Search",
    "search.found": {"one": "{count} result for {query}", "other": "{count} results for {query}"},
    "search.best": "The best {count} results for {query}",
    "search.none": "Nothing found for {query}",
    "search.none_note": "Try the beginning of a name, a unit's or a cheque's number, an email or a phone number.",
    "search.ask": "What are you looking for?",
    "search.ask_note": "A name in English or Arabic, a number, an email or a phone number. “marina 1204” finds unit 1204 there.",
    "search.property": "Property",
    "search.unit": "Unit",
    "search.tenant": "Tenant",
    "search.lease": "Lease",
    "search.cheque": "Cheque",
}
ARABIC: Final[Mapping[str, str | Mapping[str, str]]] = {
    "docs.assistants": "المساعدات الذكية (MCP)",
    "search.box": "ابحث في العقارات والوحدات والمستأجرين والعقود والشيكات",
    "search.title": "البحث",
    "search.found": {
        "zero": "لا نتائج عن {query}",
        "one": "نتيجة واحدة عن {query}",
        "two": "نتيجتان عن {query}",
        "few": "{count} نتائج عن {query}",
        "many": "{count} نتيجة عن {query}",
        "other": "{count} نتيجة عن {query}",
    },
    "search.best": "أفضل {count} نتيجة عن {query}",
    "search.none": "لم نجد شيئًا عن {query}",
    "search.none_note": "جرّب بداية اسم، أو رقم وحدة أو شيك، أو بريدًا إلكترونيًا أو رقم هاتف.",
    "search.ask": "عمّ تبحث؟",
    "search.ask_note": "اسم بالعربية أو الإنجليزية، أو رقم، أو بريد إلكتروني أو رقم هاتف. «المارينا 1204» تجد الوحدة 1204 هناك.",
    "search.property": "عقار",
    "search.unit": "وحدة",
    "search.tenant": "مستأجر",
    "search.lease": "عقد إيجار",
    "search.cheque": "شيك",
}
