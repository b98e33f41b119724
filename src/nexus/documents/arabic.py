"""Texts that the product itself writes into the books in English, in Arabic: for documents in that language.

What people wrote stays as they wrote it, and so does what is not known here.
"""

import re
from collections.abc import Callable
from typing import Final

_NAMES: Final = {
    "Rent": "إيجار", "Parking": "موقف سيارات", "Service charge": "رسوم خدمات", "Cooling": "تبريد", "Other": "أخرى",
}  # fmt: skip
RETURNED: Final = {
    "insufficient_funds": "عدم كفاية الرصيد", "account_closed": "الحساب مغلق", "account_frozen": "الحساب مجمّد",
    "stopped": "أمر بإيقاف الصرف", "stale": "انقضاء مدة التقديم", "post_dated": "شيك مؤجل", "refer_to_drawer": "الرجوع إلى الساحب",
    "signature_differs": "اختلاف التوقيع", "words_figures_differ": "اختلاف المبلغ كتابةً ورقمًا", "altered": "تعديل في الشيك",
    "duplicate": "شيك مكرر", "other": "سبب آخر",
}  # fmt: skip
_WHOLE: Final = {
    "Undone": "تم التراجع",
    "Replaced": "استُبدل",
    "The cheque is stale": "انقضت مدة تقديم الشيك",
    "The lease has ended": "انتهى عقد الإيجار",
    "Security deposit received": "استلام مبلغ التأمين",
    "Security deposit refunded": "رد مبلغ التأمين",
    "Early termination": "إنهاء مبكر",
    "Final settlement": "التسوية النهائية",
    "The lease that it renews was terminated": "أُنهي العقد الذي كان هذا العقد تجديدًا له",
    "the charge was corrected": "صُحّح المبلغ المستحق",
    "The renewal was withdrawn": "سُحب التجديد",
    "Carried over to the renewal": "رُحّل إلى العقد المجدد",
    "Carried over from the lease before": "رُحّل من العقد السابق",
}
_DAY: Final = r"(\d{4})-(\d{2})-(\d{2})"
Said = Callable[[re.Match[str]], str]
_PATTERNS: Final[tuple[tuple[re.Pattern[str], Said], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"Receipt (R-\d+)", lambda m: f"سند قبض {m[1]}"),
        (r"Refund of receipt (R-\d+): (.*)", lambda m: f"رد مبلغ السند {m[1]}: {in_arabic(m[2])}"),
        (r"Clearance of receipt (R-\d+)", lambda m: f"تحصيل السند {m[1]}"),
        (r"Late fee: (.*)", lambda m: f"غرامة تأخير: {in_arabic(m[1])}"),
        (r"Returned cheque (\S+)", lambda m: f"شيك مرتجع {m[1]}"),
        (r"Correction of: (.*)", lambda m: f"تصحيح: {in_arabic(m[1])}"),
        (r"Reversal: (.*)", lambda m: f"عكس القيد: {in_arabic(m[1])}"),
        (r"The bank returned the cheque: (\w+)", lambda m: f"أعاد البنك الشيك: {RETURNED.get(m[1], m[1])}"),
        (
            rf"(.+), {_DAY} to {_DAY}, lease (\S+)",
            lambda m: (
                f"{_NAMES.get(m[1], m[1])}، من {m[4]}/{m[3]}/{m[2]} إلى {m[7]}/{m[6]}/{m[5]}، عقد {m[8]}"
            ),
        ),
    )
)


def in_arabic(text: str) -> str:
    """A text in Arabic where it is one of the product's own; as it is, where somebody wrote it."""
    if text in _WHOLE:
        return _WHOLE[text]
    for pattern, said in _PATTERNS:
        if found := pattern.fullmatch(text):
            return said(found)
    return text
