"""Reports read back from every format, and followed to the entries behind them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from openpyxl import load_workbook

from support.office import Json, Org

REPORTS = {
    "trial-balance": {"as_of": "2026-12-31"},
    "balance-sheet": {"as_of": "2026-12-31"},
    "income-statement": {
        "date_from": "2026-02-01",
        "date_to": "2026-12-31",
        "compare": "previous_period",
    },
    "general-ledger": {"date_from": "2026-02-01", "date_to": "2026-12-31"},
}
"""Every report over the books, with days that leave something before and something after."""
TAGS = ("property_id", "unit_id", "lease_id", "tenant_id", "owner_reference")
AMOUNTS = {"debits", "credits", "balance", "amount", "previous_amount", "change", "debit", "credit"}


def as_json(org: Org, name: str, **query: Any) -> list[Json]:
    """All rows, then the totals. Lists are read page by page."""
    if name in {"general-ledger", "cash-ledger"}:
        return list(pages(org, f"/reports/{name}", **query))
    found = org.get(f"/reports/{name}", **query)["data"]
    return [*found["rows"], *found["totals"]]


def pages(org: Org, path: str, **query: Any) -> Iterator[Json]:
    """Every row of a list of numbered pages."""
    page, total, seen = 1, 1, 0
    while seen < total:
        answer = org.get(path, **{"limit": 100} | query | {"page": page})
        total, page, seen = answer["meta"]["total"], page + 1, seen + answer["meta"]["limit"]
        yield from answer["data"]


def raw(org: Org, name: str, **query: Any) -> bytes:
    answer = org.client.get(f"/reports/{name}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.content


def as_csv(org: Org, name: str, **query: Any) -> list[dict[str, str]]:
    text = raw(org, name, format="csv", **query)
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def as_xlsx(org: Org, name: str, **query: Any) -> list[dict[str, Any]]:
    """Rows by the same names; cells as the workbook has them."""
    sheet = load_workbook(io.BytesIO(raw(org, name, format="xlsx", **query))).worksheets[0]
    head, *rows = sheet.iter_rows()
    names = [str(cell.value).lower().replace(" ", "_") for cell in head]
    assert all(cell.data_type != "f" for row in rows for cell in row)
    return [dict(zip(names, (cell.value for cell in row), strict=True)) for row in rows]


def amount_of(cell: Any) -> Decimal | None:
    """What an amount's cell says: a number, or text beyond a number's digits."""
    return None if cell is None else Decimal(str(cell))


def behind(org: Org, explain: str) -> tuple[Decimal, Decimal]:
    """Debits and credits of the postings that a row's path leads to: of each entry, those that the path speaks of."""
    path, _, query = explain.partition("?")
    if not query:
        entries, wanted = [org.get(path)["data"]], {}
    else:
        wanted = dict(parse_qsl(query))
        entries = list(pages(org, path, **wanted))
    types = {a["id"]: a["type"] for a in pages(org, "/accounts")}
    debits = credits = Decimal(0)
    for entry in entries:
        fitting = [line for line in entry["postings"] if _fits(line, wanted, types)]
        assert fitting, f"{explain} leads to an entry that has no part in it"
        debits += sum(Decimal(line["debit"] or 0) for line in fitting)
        credits += sum(Decimal(line["credit"] or 0) for line in fitting)
    return debits, credits


def _fits(line: Json, wanted: dict[str, str], types: dict[str, str]) -> bool:
    same = all(line[n] == wanted[n] for n in ("account_id", "book", "currency", *TAGS) if n in wanted)
    return same and types[line["account_id"]] in wanted.get("account_type", types[line["account_id"]]).split(
        ","
    )
