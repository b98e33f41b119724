"""Contact details in their normal form."""

import phonenumbers

from nexus.core.errors import Conflict, Invalid

DEFAULT_REGION = "AE"


class TenantInUse(Conflict):
    code, title = "tenant_in_use", "A lease or a payment names this tenant"


def phone(text: str, pointer: str) -> str:
    """E.164. A number without a country code is read as one of the United Arab Emirates. Raises `Invalid` (422)."""
    try:
        parsed = phonenumbers.parse(text, DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        raise Invalid.at(pointer, "wrong_phone", "must be a phone number, such as +971501234567") from None
    if not phonenumbers.is_valid_number(parsed):
        raise Invalid.at(pointer, "wrong_phone", "is not a number that exists in its country's plan")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def phones(texts: list[str], pointer: str) -> list[str]:
    return [phone(text, f"{pointer}/{position}") for position, text in enumerate(texts)]
