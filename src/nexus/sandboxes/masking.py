"""The rules of a masked copy applied to rows, as JSON has them."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from nexus.core.secrets import Vault
from nexus.payments.model import RETURN_REASONS
from nexus.properties.model import address_line
from nexus.sandboxes.mask_rules import KEPT, RULES
from nexus.sandboxes.masks import Masker
from nexus.tenants import identifiers

Row = dict[str, Any]
TEXTS: Final = ("text", "text[]", "json", "jsonb")
"""Types of the columns that can hold something personal."""
_VALUES: Final = frozenset({
    "name", "email", "phone", "code", "account", "trn", "owner", "address", "building", "note",
})  # fmt: skip
"""Rules that replace a value by one of its kind."""
_MADE_BY_BILLING: Final = frozenset({"late_fee", "returned_cheque_fee"})
_MADE_UP: Final = frozenset({"Late fee", "Correction of"})
"""What the product itself puts before a colon, followed by its own words."""
_ADDRESS: Final = {"building": "building", "line1": "address", "line2": "address", "street": "address", "po_box": "code",
                   "postal_code": "code", "makani": "code"}  # fmt: skip
"""Parts of an address that lead to a door; the rest says which part of which city it is."""
_CARD_OR_CHEQUE: Final = {
    "number": "code",
    "drawer": "name",
    "payee": "name",
    "last_four": "code",
    "authorisation": "code",
}


class RowMasker:
    """Notes what stands in the rows of the original, then masks them."""

    def __init__(self, vault: Vault, masker: Masker) -> None:
        self._vault = vault
        self.masker = masker

    def note(self, table: str, row: Row) -> None:
        for column, rule in RULES.get(table, {}).items():
            value = row.get(column)
            if not value:
                continue
            if rule in _VALUES:
                for one in value if isinstance(value, list) else [value]:
                    self.masker.note(rule, one, row.get(f"{column}_ar"))
            elif rule in {"typed", "reason"} and self._is_typed(table, row):
                self.masker.note("note", value)
            elif rule in _PARTS:
                for kind, one in _PARTS[rule](self, row, value):
                    self.masker.note(kind, one)

    def mask(self, table: str, row: Row, columns: Mapping[str, str]) -> Row:
        """`columns`: name -> type. What nobody has decided about is searched for what was noted."""
        rules, kept = RULES.get(table, {}), KEPT.get(table, "").split()
        masked = dict(row)
        for column, value in row.items():
            if value is None:
                continue
            if rule := rules.get(column):
                masked[column] = self._apply(rule, table, row, value)
            elif column not in kept and columns.get(column) in TEXTS:
                masked[column] = self.masker.anything(value)
        if table == "tenants":
            self._reseal(row, masked)
        if table == "properties" and "address_details" in row:
            masked["address"] = address_line(masked["address_details"])
        return masked

    def _apply(self, rule: str, table: str, row: Row, value: Any) -> Any:
        if rule in _VALUES:
            if isinstance(value, list):
                return [self.masker.fake(rule, one) for one in value]
            return self.masker.fake(rule, value) if value.strip() else value
        if rule in {"typed", "reason"}:
            return (
                self.masker.fake("note", value)
                if self._is_typed(table, row)
                else self._made_text(table, value)
            )
        if rule == "day_of_year":
            return self.masker.day_of_year(value)
        if rule == "request":
            return "copied"
        if rule == "instrument":
            return self._parts(value, _CARD_OR_CHEQUE)
        if rule == "address_details":
            return {n: self._part(n.removesuffix("_ar"), one, _ADDRESS) for n, one in value.items()}
        if rule == "contacts":
            return [self._parts(one, {"name": "name", "phone": "phone", "email": "email"}) for one in value]
        return self.masker.anything(value)

    def _parts(self, value: Row, kinds: Mapping[str, str]) -> Row:
        return {name: self._part(name, one, kinds) for name, one in value.items()}

    def _part(self, name: str, value: Any, kinds: Mapping[str, str]) -> Any:
        if isinstance(value, str) and value.strip() and name in kinds:
            return self.masker.fake(kinds[name], value)
        return self.masker.anything(value)

    def _is_typed(self, table: str, row: Row) -> bool:
        """Whether a person wrote it, and not the product."""
        if table == "charges":
            return row.get("item_id") is None and row.get("type") not in _MADE_BY_BILLING
        if table == "credits":
            return row.get("type") != "correction"
        if table == "cheque_steps":
            return row.get("reason") not in RETURN_REASONS
        return row.get("kind") in {"manual", "reversal"}

    def _made_text(self, table: str, value: str) -> str:
        """What the product wrote; in the journal a reason that somebody gave may follow after a colon."""
        head, colon, tail = value.partition(": ")
        if table == "journal_entries" and colon and head not in _MADE_UP:
            return f"{self.masker.text(head)}: {self.masker.fake('note', tail)}"
        return self.masker.text(value)

    def _reseal(self, row: Row, masked: Row) -> None:
        """Identifiers of the same kinds, sealed for the same tenant."""
        tenant_id, entries, digests = UUID(row["id"]), {}, []
        for kind, entry in sorted(row["identifiers"].items()):
            clear = identifiers.unseal(self._vault, tenant_id, entry)
            sealed, digest = identifiers.seal(self._vault, tenant_id, kind, self.masker.fake(kind, clear))
            more = {
                n: self.masker.anything(one)
                for n, one in entry.items()
                if n not in {"cipher", "masked", "warnings"}
            }
            entries[kind] = more | sealed
            digests.append("\\x" + digest.hex())
        masked |= {"identifiers": entries, "identifier_digests": digests}

    def _identifiers(self, row: Row, value: Row) -> list[tuple[str, str]]:
        return [
            (kind, identifiers.unseal(self._vault, UUID(row["id"]), entry)) for kind, entry in value.items()
        ]


def _of(kinds: Mapping[str, str]) -> Callable[[RowMasker, Row, Any], list[tuple[str, str]]]:
    def parts(_masker: RowMasker, _row: Row, value: Any) -> list[tuple[str, str]]:
        found = value if isinstance(value, list) else [value]
        return [
            (kinds[name.removesuffix("_ar")], text)
            for one in found for name, text in one.items() if name.removesuffix("_ar") in kinds and isinstance(text, str)
        ]  # fmt: skip

    return parts


_PARTS: Final[dict[str, Callable[[RowMasker, Row, Any], list[tuple[str, str]]]]] = {
    "instrument": _of(_CARD_OR_CHEQUE),
    "address_details": _of(_ADDRESS),
    "contacts": _of({"name": "name", "phone": "phone", "email": "email"}),
    "identifiers": RowMasker._identifiers,
}


def from_json(text: str) -> Row:
    row: Row = json.loads(text)
    return row
