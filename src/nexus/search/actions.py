"""Finding things by their words: candidates from the indexes, ranked by how well they fit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.folding import search_text
from nexus.core.money import format_amount
from nexus.search import queries
from nexus.search.model import KINDS, Fit, Kind, Words, fit, normal_digits, read_words

SCOPES: Final[dict[Kind, str]] = {
    "property": "properties:read", "unit": "units:read", "tenant": "tenants:read", "lease": "leases:read",
    "cheque": "cheques:read",
}  # fmt: skip
MOST_CANDIDATES: Final = 40
"""of each kind and way"""
_MOST_PLACES: Final = 20
"""properties whose units are looked at"""
_MOST_NUMBERS: Final = 3
"""words that may be a unit's number"""
_BY_PLACE: Final = 560
_WHOLE_NUMBER: Final = 200
_BY_TENANT: Final = 400


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that fits."""

    kind: Kind
    id: UUID
    title: str
    title_ar: str | None
    subtitle: str
    matched_field: str
    score: int


def may_find(ctx: Ctx) -> list[Kind]:
    """The kinds that the caller may read."""
    return [kind for kind in KINDS if SCOPES[kind] in ctx.actor.scopes]


async def find(ctx: Ctx, text: str, kinds: Sequence[Kind], limit: int) -> list[Found]:
    """The best of these kinds, the best first; of equals by kind and title."""
    wanted = read_words(search_text(text), text)
    if not wanted.words:
        return []
    found: list[Found] = []
    tenants: list[UUID] = []
    if "tenant" in kinds or ("lease" in kinds and "tenants:read" in ctx.actor.scopes):
        tenants = await queries.candidates(ctx.db, "tenant", wanted, MOST_CANDIDATES)
    for kind in kinds:
        if kind == "tenant":
            found += await _shown(ctx, kind, wanted, tenants, {})
        elif kind == "cheque":
            beginning = _number(text)
            ids = await queries.cheques_by_number(ctx.db, beginning, MOST_CANDIDATES) if beginning else []
            found += await _shown(ctx, kind, wanted, ids, dict.fromkeys(ids, Fit(600, "number")))
        else:
            ids = await queries.candidates(ctx.db, kind, wanted, MOST_CANDIDATES)
            also: dict[UUID, Fit] = {}
            if kind == "unit" and len(wanted.words) > 1:
                also = await _by_place(ctx, wanted)
            if kind == "lease" and tenants:
                theirs = await queries.leases_of(ctx.db, ctx.org_id, tenants, MOST_CANDIDATES)
                also = dict.fromkeys(theirs, Fit(_BY_TENANT, "tenant"))
            found += await _shown(ctx, kind, wanted, [*dict.fromkeys([*ids, *also])], also)
    found.sort(key=lambda one: (-one.score, KINDS.index(one.kind), len(one.title), one.title, one.id))
    return found[:limit]


async def _by_place(ctx: Ctx, wanted: Words) -> dict[UUID, Fit]:
    """Units by a number beside words of their property: `marina 1204`. The better the property fits, the better they do."""
    numbers = [n for n, word in enumerate(wanted.words) if any(c.isdigit() for c in word)]
    found: dict[UUID, Fit] = {}
    for position in (numbers or [len(wanted.words) - 1])[:_MOST_NUMBERS]:
        others = wanted.others(position)
        ids = await queries.candidates(ctx.db, "property", others, MOST_CANDIDATES)
        if not ids:
            continue
        rows = await queries.details(ctx.db, ctx.org_id, "property", ids)
        places = {row["id"]: fit(others, _fields("property", row)).score for row in rows}
        best = sorted(places, key=lambda one: -places[one])[:_MOST_PLACES]
        for row in await queries.units_of(ctx.db, ctx.org_id, best, wanted.words[position], MOST_CANDIDATES):
            score = _BY_PLACE + (_WHOLE_NUMBER if row["whole"] else 0) + places[row["property_id"]] // 10
            if score > found.get(row["id"], Fit(0, "")).score:
                found[row["id"]] = Fit(score, "number")
    return found


def _fields(kind: Kind, row: Row) -> list[tuple[str, str]]:
    return [(name, row[f"n{n}"] or "") for n, name in enumerate(queries.FIELDS[kind], 1)]


async def _shown(
    ctx: Ctx, kind: Kind, wanted: Words, ids: Sequence[UUID], at_least: dict[UUID, Fit]
) -> list[Found]:
    if not ids:
        return []
    found = []
    for row in await queries.details(ctx.db, ctx.org_id, kind, ids):
        best = max(
            fit(wanted, _fields(kind, row)), at_least.get(row["id"], Fit(0, "")), key=lambda one: one.score
        )
        if best.score:
            title_ar = row["title_ar"] if kind in {"property", "tenant"} else None
            found.append(
                Found(
                    kind, row["id"], row["title"], title_ar, _subtitle(ctx, kind, row), best.field, best.score
                )
            )
    return found


def _subtitle(ctx: Ctx, kind: Kind, row: Row) -> str:
    """What tells it from others of its name, as far as the caller may read it."""
    may = ctx.actor.scopes
    if kind == "property":
        return str(row["address"])
    if kind == "unit":
        return row["place"] if "properties:read" in may else ""
    if kind == "tenant":
        return row["email"] or row["phone"] or ""
    if kind == "cheque":
        amount = f"{row['currency']} {format_amount(row['amount'], row['currency'])}"
        return " · ".join(str(part) for part in (row["bank"], amount, row["date"]) if part)
    parts = (
        row["place"] if "properties:read" in may else None,
        row["units"] if "units:read" in may else None,
        row["tenant"] if "tenants:read" in may else None,
    )
    return " · ".join(part for part in parts if part)


def _number(text: str) -> str:
    """What may be the beginning of a cheque's number."""
    bare = re.sub(r"\s", "", normal_digits(text)).lower()
    return bare.lstrip("0") if re.fullmatch(r"[0-9a-z-]{1,20}", bare) else ""
