"""A payment that settles a part of what its lease owes: a receipt, its allocation, an entry for each, six events."""

import json
from collections.abc import Iterable

from bench.data import Size
from bench.works import NTH, PAID_ON, N, Request, Work, nth
from nexus.core import ids

_HEADERS = """'{"cache-control": "private, no-cache"}'"""
_ORDER = "ARRAY['rent', 'service_charge', 'chiller', 'parking', 'other', 'late_fee', 'returned_cheque_fee', 'penalty']"
_WHO = ("'key_01kb5w3v1ze2qah5gqg5t7m8s4'", "'req_01a20baf21d470dcb00338c03565f17a'")
_TOLD = ("payment", "journal_entry", "journal_entry", "allocation", "charge", "payment")
_SHOWN = """('{"notes": "' || repeat('x', 700) || '"}')::json"""


def settle_payment(spread: int, size: Size) -> Work:
    requests = []
    for n in range(1, spread + 1):
        tenant, lease = ids.encode("tenant", nth(3, 1 + n % size.tenants)), ids.encode("lease", nth(4, n))
        body = {
            "tenant_id": tenant,
            "lease_id": lease,
            "amount": "10.00",
            "method": "bank_transfer",
            "date": str(PAID_ON),
            "reference": "FT1",
        }
        requests.append(Request("POST", "/api/v2/payments", json.dumps(body).encode()))

    setting = f"\\set n random(1, {spread})\n\\set key random(1, 9000000000000000000)"
    return Work(
        "settle_payment", "record a payment that settles a charge", requests, setting,
        lambda org: _arguments(org, size), transaction=True, peers=False,
    )  # fmt: skip


def _arguments(org: str, size: Size) -> list[list[str]]:
    tenant, lease = NTH.format(kind=3, n=f"(1 + {N} % {size.tenants})"), NTH.format(kind=4, n=N)
    where = NTH.format(kind=1, n=f"(1 + ((5 * {N} - 1) / 4 - 1) / {size.units})")
    charge, key = NTH.format(kind=6, n=N), "(:key)::text"
    payment, receipt, settled = (f"md5('{what}' || (:key)::text)::uuid" for what in ("p", "r", "s"))
    now, day = "clock_timestamp()", f"date '{PAID_ON}'"
    tags = f"'property_id', {where}, 'lease_id', {lease}, 'tenant_id', {tenant}"

    def line(role: str, amount: int) -> str:
        account = f"(SELECT id FROM accounts WHERE org_id = {org} AND role = '{role}')"
        return f"jsonb_build_object('account_id', {account}, 'amount', {amount}, 'currency', 'AED', {tags})"

    def entry(number: str, kind: str, debit: str, credit: str) -> str:
        lines = f"jsonb_build_array({line(debit, 1000)}, {line(credit, -1000)})"
        return (
            f"jsonb_build_object('id', {number}, 'effective_on', {day}, 'kind', '{kind}', 'description', 'Receipt',"
            f" 'source_id', {payment}, 'postings', {lines})"
        )

    entries = (
        f"jsonb_build_array({entry(receipt, 'receipt', 'client_bank', 'tenant_credits')},"
        f" {entry(settled, 'allocation', 'tenant_credits', 'tenant_receivables')})"
    )
    accounts = (
        f"ARRAY(SELECT id FROM accounts WHERE org_id = {org} AND role IN"
        " ('client_bank', 'tenant_credits', 'tenant_receivables'))"
    )
    allocation = (
        f"jsonb_build_array(jsonb_build_object('id', {settled}, 'payment_id', {payment}, 'charge_id', {charge}, 'currency',"
        f" 'AED', 'amount', 1000, 'effective_on', {day}, 'settles_on', {day}, 'entry_id', {settled}, 'recorded_at', {now}))"
    )
    things = f"ARRAY[{payment}, {receipt}, {settled}, {settled}, {charge}, {payment}]"
    return [
        [org, "'POST'", "'/api/v2/payments'", key, "sha256('x')", now],
        [org],
        [org],
        [org, tenant, lease, "NULL"],
        [org, payment, tenant, lease, where, "'bank_transfer'", "'cleared'", day, "1000", "'AED'", "'FT1'", "NULL::jsonb", day,
         "NULL", receipt, "NULL::uuid"],
        [org, _ORDER],
        [org, "NULL", lease, "'AED'"],
        [entries, *_WHO, org, accounts],
        [org, allocation],
        [org],
        [org, payment],
        [org, "'POST'", "'/api/v2/payments'", key, "201", _HEADERS, "decode(repeat('7b', 620), 'hex')", "NULL"],
        [org, settled],
        [org, charge],
        ["uuidv7()", "'change'", "'key'", _WHO[0], "'bench'", "'127.0.0.1'", "NULL", _WHO[1], "'POST /payments'", "'done'", "1", "1",
         _array(_terms(payment, receipt, settled, charge)), "repeat('x', 4000)", "NULL",
         *_WHO, now, _array("uuidv7()" for _ in _TOLD), _array(f"'{kind}.changed'" for kind in _TOLD),
         _array(f"'{kind}'" for kind in _TOLD), things, _array(_SHOWN for _ in _TOLD), _array("'{}'::json" for _ in _TOLD),
         _array("'{}'::json" for _ in _TOLD), _array("NULL::bytea" for _ in _TOLD)],
    ]  # fmt: skip


def _terms(*things: str) -> list[str]:
    """What the audit entry is found by."""
    kinds = [f"'{kind}.{what}'" for kind in dict.fromkeys(_TOLD) for what in ("changed", "*")]
    return [
        f"'actor:' || {_WHO[0]}",
        f"'request:' || {_WHO[1]}",
        *kinds,
        *(f"{thing}::text" for thing in things),
    ]


def _array(items: Iterable[str]) -> str:
    return f"ARRAY[{', '.join(items)}]"
