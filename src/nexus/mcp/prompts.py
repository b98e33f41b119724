"""Prompts for what a property manager asks again and again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from nexus.core.errors import Invalid, NotFound

_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    about: str
    arguments: Mapping[str, tuple[str, str | None]]
    """Name -> what it is, and what stands for it when it is left out; None where it must be given."""
    text: str


PROMPTS: Final = {
    one.name: one
    for one in (
        Template(
            "arrears",
            "Who owes what at a property, how old it is, and what to do next",
            {"property": ("The property, by name or id", None)},
            "Look at the arrears of this property: {property}\n"
            "1. Find its id with search_list if that is a name; ask me when several fit.\n"
            "2. Read reports_read_aged_receivables with that property_id, and the open charges (charges_list) of the tenants who"
            " owe most. See with cheques_list whose post-dated cheques will cover it.\n"
            "3. Tell me in a table, the largest first: tenant, unit, total, the oldest due date, what is more than 30 days old,"
            " and the cheques that are waiting. Give the total and the day for which it holds.\n"
            "4. Propose a next step for each in one line. Write nothing to the system and to nobody.",
        ),
        Template(
            "cheques_due",
            "Post-dated cheques that can be banked in the next days, and their risk",
            {"days": ("How many days ahead", "30")},
            "Which post-dated cheques fall due in the next {days} days?\n"
            "1. Read reports_read_cheque_forecast by week, and cheques_list with kind=payment, status=received and dates until"
            " then; read all pages.\n"
            "2. Tell me in a table by day: number, bank, drawer, tenant, amount; and the total of each week.\n"
            "3. Point out cheques that are due but not deposited, that go stale soon, and tenants of whom one was returned"
            " before. Write nothing to the system.",
        ),
        Template(
            "renewal_offer",
            "Prepare the renewal of a lease, with a draft letter to the tenant",
            {"lease": ("The lease, by number, tenant, unit or id", None), "change": ("Change of the rent, as +5 %", "+0 %")},
            "Prepare a renewal offer for this lease: {lease}. The rent should change by {change}.\n"
            "1. Find it with search_list or leases_list and read it with leases_read; its schedule and its open charges too.\n"
            "2. Work out the new yearly rent to the currency's minor digits, the new period (the day after the end, as long as"
            " now) and the instalments. Say what the law of the place asks for before such a change (notice, limits), and that I"
            " must check it.\n"
            "3. Call leases_renew by call_operation with dry_run=true only, and show what it would make.\n"
            "4. Draft a short letter to the tenant. Renew nothing before I say so.",
        ),
    )
}  # fmt: skip


def fill(name: str, sent: Mapping[str, str] | None) -> str:
    """The text of a prompt. Raises `NotFound`, or `Invalid` for an argument that is missing, unknown or too long."""
    template = PROMPTS.get(name)
    if template is None:
        raise NotFound("There is no such prompt.")
    given = dict(sent or {})
    if unknown := sorted(given.keys() - template.arguments.keys()):
        raise Invalid.at(f"/{unknown[0]}", "unknown_field", "is not known here")
    values = {}
    for argument, (_, default) in template.arguments.items():
        value = " ".join((given.get(argument) or default or "").split())
        if not value or len(value) > _LONGEST:
            raise Invalid.at(f"/{argument}", "required", f"must be given, with at most {_LONGEST} characters")
        values[argument] = value
    return template.text.format_map(values)
