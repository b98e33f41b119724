"""What is asked of every contender: the requests, and how the database is asked for the same."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from bench.data import Size
from nexus.core import ids
from nexus.payments.cheques.model import ON_FILE

RANGES = 50
FIRST_DAY = date(2024, 2, 1)
N = "(:n)::bigint"
PAID_ON = date(2023, 6, 1)
NUMBER = "0" * 20
"""Stands for a cheque's number, which is another each time: one leaf is brought once."""
CHEQUE = {"number": NUMBER, "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": str(PAID_ON)}
"""The date of the payments that are recorded: outside the ranges that are listed, so the lists stay as they are."""
NTH = "('01900000-{kind:04x}-7000-8000-' || lpad(to_hex({n}), 12, '0'))::uuid"


def nth(kind: int, n: int) -> UUID:
    """The id that sql/fill.sql gives the nth row of a kind."""
    return UUID(f"01900000-{kind:04x}-7000-8000-{n:012x}")


@dataclass(frozen=True)
class Request:
    """One request; `keyed` ones get an Idempotency-Key of their own each time."""

    method: str
    path: str
    body: bytes = b""

    @property
    def keyed(self) -> bool:
        return self.method == "POST"


@dataclass(frozen=True)
class Work:
    """A work, its requests, and the arguments of its statements as SQL for pgbench."""

    name: str
    title: str
    requests: list[Request]
    setting: str
    """pgbench's \\set line."""
    arguments: Callable[[str], list[list[str]]]
    """Per statement; `org` is a literal already."""
    transaction: bool = False
    peers: bool = True
    """Whether the other servers do it too; else it is measured beside the database alone."""


def properties() -> Work:
    return Work(
        "list_properties", "list 20 properties with the total", [Request("GET", "/api/v2/properties?limit=20")], "",
        lambda org: [[org]],
    )  # fmt: skip


def tenant(spread: int) -> Work:
    requests = [
        Request("GET", f"/api/v2/tenants/{ids.encode('tenant', nth(3, n))}") for n in range(1, spread + 1)
    ]
    return Work(
        "read_tenant", "read a tenant", requests, f"\\set n random(1, {spread})",
        lambda org: [[org, NTH.format(kind=3, n=N)]] * 5,
    )  # fmt: skip


def payments() -> Work:
    requests = []
    for step in range(RANGES):
        first = FIRST_DAY + timedelta(15 * step)
        requests.append(Request(
            "GET", f"/api/v2/payments?date_from={first}&date_to={first + timedelta(29)}&status=cleared&limit=20"
        ))  # fmt: skip
    first_sql = f"(date '{FIRST_DAY}' + 15 * (:n)::int)"
    return Work(
        "list_payments", "list payments of a month by status", requests, f"\\set n random(0, {RANGES - 1})",
        lambda org: [[org, "'cleared'", first_sql, f"({first_sql} + 29)"]],
    )  # fmt: skip


def record(spread: int, size: Size) -> Work:
    requests = []
    for n in range(1, spread + 1):
        tenant, lease = nth(3, 1 + n % size.tenants), nth(4, n)
        body = {"tenant_id": ids.encode("tenant", tenant), "lease_id": ids.encode("lease", lease), "amount": "21250.00",
                "method": "cheque", "date": str(PAID_ON), "cheque": CHEQUE}  # fmt: skip
        requests.append(Request("POST", "/api/v2/payments", json.dumps(body).encode()))

    def arguments(org: str) -> list[list[str]]:
        tenant, lease = NTH.format(kind=3, n=f"(1 + {N} % {size.tenants})"), NTH.format(kind=4, n=N)
        where = NTH.format(kind=1, n=f"(1 + ((5 * {N} - 1) / 4 - 1) / {size.units})")
        key, now, method, path = "(:key)::text", "clock_timestamp()", "'POST'", "'/api/v2/payments'"
        headers = '\'{"content-type": "application/json", "cache-control": "private, no-cache"}\''
        day, written = f"date '{PAID_ON}'", f"date '{CHEQUE['date']}'"
        cheque, number = "md5((:key)::text)::uuid", "lpad((:key)::text, 20, '0')"
        shown = """('{"notes": "' || repeat('x', 900) || '"}')::json"""
        who = ("'key_01kb5w3v1ze2qah5gqg5t7m8s4'", "'req_01a20baf21d470dcb00338c03565f17a'")
        on_file = f"ARRAY[{', '.join(repr(status) for status in ON_FILE)}]"
        return [
            [org, method, path, key, "sha256('x')", now],
            [org, tenant, lease, "NULL"],
            [org, tenant, number, "'Emirates NBD'"],
            [org, tenant, number, "'Emirates NBD'", "NULL", "NULL", on_file],
            [org, "'payment'", tenant, lease, where, number, f"'{CHEQUE['bank']}'", "NULL", f"'{CHEQUE['drawer']}'", "NULL",
             "NULL", written, "2125000", "'AED'", day, "NULL", "NULL", "NULL", "NULL", cheque, "'received'", f"{written} + 150", f"{written} + 181",
             org, "uuidv7()", cheque, *who, "'filing'", "'received'", day, "2125000", "NULL", "NULL"],
            [org, "uuidv7()", tenant, lease, where, "'cheque'", "'pending'", day, "2125000", "'AED'", "NULL", f"'{json.dumps(CHEQUE)}'", "NULL::date", "NULL", "NULL::uuid", cheque],
            [org, method, path, key, "201", headers, "decode(repeat('7b', 620), 'hex')", "NULL"],
            ["uuidv7()", "'change'", "'key'", who[0], "'bench'", "'127.0.0.1'", "NULL", who[1], "'POST /payments'", "'done'", "1", "1",
             f"ARRAY['actor:' || {who[0]}, 'request:' || {who[1]}, 'address:127.0.0.1', 'cheque.filed', 'cheque.*', {cheque}::text,"
             " 'payment.recorded', 'payment.*', (:key)::text]", "repeat('x', 2100)", "NULL",
             *who, now, "ARRAY[uuidv7(), uuidv7()]", "ARRAY['cheque.filed', 'payment.recorded']", "ARRAY['cheque', 'payment']",
             f"ARRAY[{cheque}, uuidv7()]", f"ARRAY[{shown}, {shown}]", "ARRAY['{}'::json, '{}']", "ARRAY['{}'::json, '{}']",
             "ARRAY[NULL::bytea, NULL]"],
        ]  # fmt: skip

    setting = f"\\set n random(1, {spread})\n\\set key random(1, 9000000000000000000)"
    return Work("record_payment", "record a payment", requests, setting, arguments, transaction=True)


def batch_of(record: Work, count: int) -> Work:
    """The same payments, so many in one request."""
    operations = [
        {"method": r.method, "path": r.path.removeprefix("/api/v2"), "body": json.loads(r.body)}
        for r in record.requests[:count]
    ]
    body = json.dumps({"operations": operations}).encode()
    return Work(
        "batch", f"record {len(operations)} payments in a batch", [Request("POST", "/api/v2/batch", body)], "", record.arguments
    )  # fmt: skip


def search_of(size: Size) -> Work:
    """Searches over all kinds: a unit beside its tower, a tower, a tenant in both scripts, a phone, a lease."""
    questions = []
    for n in range(1, 201):
        tower, person = 1 + n * 97 % size.properties, 1 + n * 89 % size.tenants
        questions += [
            f"marina tower {tower} {100 + n % size.units}", f"tower {tower}", f"leila haddad {person}", "ليلي حداد",
            f"+97150{person:07d}", f"L-2026-{1 + n * 83 % size.leases:07d}", f"{100 + n % size.units}", f"leila{person}@example.com",
        ]  # fmt: skip
    requests = [Request("GET", f"/api/v2/search?{urlencode({'q': q})}") for q in questions]
    return Work("search", "search over all kinds", requests, "", lambda org: [])
