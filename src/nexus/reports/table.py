"""A report as a table: typed columns and rows, computed once and written in every format.

Amounts stay integer minor units, beside the currency of their row, until a writer turns them into text or a cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

import msgspec

from nexus.core.clock import instant
from nexus.core.money import format_amount


class Kind(Enum):
    """What a value is, and so how it is written."""

    TEXT = "text"
    WHOLE = "whole"
    """An integer."""
    RATIO = "ratio"
    """A decimal that is no money, as text with two digits."""
    DAY = "day"
    INSTANT = "instant"
    AMOUNT = "amount"
    """Minor units of the currency in the row's column `currency`."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in JSON and CSV, and the type that the API description gives it."""

    name: str
    type: Any
    kind: Kind = Kind.TEXT

    @property
    def title(self) -> str:
        """How a workbook heads it."""
        return self.name.replace("_", " ").capitalize().replace(" id", " ID")


@dataclass(frozen=True)
class Layout:
    """What a report looks like, whatever it holds."""

    name: str
    """In snake_case: it names files, and the types of the API description."""
    title: str
    about_row: str
    columns: tuple[Column, ...]
    parameters: tuple[Column, ...] = ()
    """What was asked and is told again: the day, the period, the instant of recording."""
    paging: tuple[Column, ...] = ()
    """What is told of the page, where rows come in pages."""

    @cached_property
    def row_type(self) -> type[msgspec.Struct]:
        """A row in JSON."""
        return self._struct("Row", [(c.name, c.type) for c in self.columns], self.about_row)

    @cached_property
    def answer_type(self) -> type[msgspec.Struct]:
        """The whole report in JSON."""
        fields = [(c.name, c.type) for c in (*self.parameters, *self.paging)]
        rows = ("rows", list[self.row_type]), ("totals", list[self.row_type])  # type: ignore[name-defined]
        return self._struct("Report", [*fields, ("filters", dict[str, str]), *rows], f"{self.title}.")

    def _struct(self, suffix: str, fields: list[tuple[str, Any]], about: str) -> type[msgspec.Struct]:
        name = self.name.title().replace("_", "") + suffix
        return msgspec.defstruct(name, fields, module=__name__, namespace={"__doc__": about}, frozen=True)

    @cached_property
    def currency_at(self) -> int:
        """Where a row holds the currency of its amounts."""
        return [column.name for column in self.columns].index("currency")

    def texts(self, row: Sequence[Any]) -> list[Any]:
        """The row with amounts and instants written out; days, whole numbers and text as they are."""
        currency = row[self.currency_at]
        return [_written(c.kind, value, currency) for c, value in zip(self.columns, row, strict=True)]

    def json_row(self, row: Sequence[Any]) -> msgspec.Struct:
        return self.row_type(*self.texts(row))


@dataclass(frozen=True, slots=True)
class Report:
    """A report that has been computed."""

    layout: Layout
    parameters: Mapping[str, Any]
    filters: Mapping[str, str]
    rows: Sequence[Sequence[Any]]
    totals: Sequence[Sequence[Any]] = ()
    """Rows of the same columns that add others up. Files hold them after the rows."""
    paging: Mapping[str, Any] = field(default_factory=dict)
    """As the layout's columns of the same name have it."""

    def as_json(self) -> msgspec.Struct:
        layout = self.layout
        told = {c.name: _written(c.kind, self.parameters[c.name], None) for c in layout.parameters}
        return layout.answer_type(
            **told,
            **self.paging,
            filters=dict(self.filters),
            rows=[layout.json_row(row) for row in self.rows],
            totals=[layout.json_row(row) for row in self.totals],
        )

    @property
    def file_stem(self) -> str:
        """`trial-balance_2026-11-23`"""
        days = [value.isoformat() for value in self.parameters.values() if type(value) is date]
        return "_".join([self.layout.name.replace("_", "-"), *days])


def _written(kind: Kind, value: Any, currency: str | None) -> Any:
    if value is None:
        return None
    if kind is Kind.AMOUNT:
        assert currency is not None
        return format_amount(value, currency)
    return instant(value) if kind is Kind.INSTANT else value
