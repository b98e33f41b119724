"""What `expand` can include: a field that holds the id of a thing leads to the thing, as its events show it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import msgspec

from nexus.api.selection import as_object
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.events import KINDS
from nexus.rest.operation import Operation

PARAMETER: Final = "expand"
MOST_NAMES: Final = 10
_SPECIAL: Final = {
    ("ApiKeyOut", "replaces_id"): ("replaces", "api_key"),
    ("AuditEntryOut", "key_id"): ("key", "api_key"),
    ("ChequeOut", "deposit_id"): ("deposit", "cheque_deposit"),
    ("ChequeOut", "security_deposit_id"): ("security_deposit", "deposit"),
    ("ChequeOut", "replaces_id"): ("replaces", "cheque"),
    ("JournalEntryOut", "reverses_id"): ("reverses", "journal_entry"),
    ("JournalEntryOut", "reversed_by_id"): ("reversed_by", "journal_entry"),
    ("MovementOut", "reverses_id"): ("reverses", "deposit_movement"),
    ("MovementOut", "reversed_by_id"): ("reversed_by", "deposit_movement"),
    ("RefundOut", "reverses_id"): ("reverses", "refund"),
    ("RefundOut", "reversed_by_id"): ("reversed_by", "refund"),
    ("TaxDocumentOut", "invoice_id"): ("invoice", "tax_document"),
    ("TaxDocumentOut", "supplier_id"): ("supplier_now", "supplier"),  # its `supplier` is as it was then
    ("PaymentOut", "cheque_id"): ("cheque_on_file", "cheque"),  # its `cheque` is what was written on it
}
"""Answer and field -> name and kind, where the field's name alone doesn't say them."""
_SEVERAL: Final = {"unit_ids": ("units", "unit"), "property_ids": ("properties", "property")}
"""Fields that hold several ids -> name and kind."""
Tree = dict[str, "Tree"]


@dataclass(frozen=True, slots=True)
class Relation:
    """A way from one thing to another, or to several."""

    field: str
    kind: str
    many: bool = False

    def ids_of(self, item: Any) -> list[str]:
        if self.field == "tenants":  # of a lease: who stands first
            return [party.tenant_id for party in item.tenants if party.role == "tenant"][:1]
        found = getattr(item, self.field)
        return (found or []) if self.many else [found] if found else []


@lru_cache(maxsize=512)
def relations_of(answer: Any) -> Mapping[str, Relation]:
    """Name -> what it includes."""
    if not (isinstance(answer, type) and issubclass(answer, msgspec.Struct)):
        return {}
    own = {f.encode_name for f in msgspec.structs.fields(answer)}
    found: dict[str, Relation] = {}
    for base in answer.__mro__:
        for field in sorted(own):
            if (base.__name__, field) in _SPECIAL:
                name, kind = _SPECIAL[base.__name__, field]
                found[name] = Relation(field, kind)
    taken = {relation.field for relation in found.values()}
    for field in sorted(own - taken):
        name, many = field.removesuffix("_id"), False
        if field in _SEVERAL:
            name, many = _SEVERAL[field][0], True
        elif not field.endswith("_id"):
            continue
        kind_of = _SEVERAL[field][1] if many else _kind(name)
        if kind_of is not None and name not in own:
            found[name] = Relation(field, kind_of, many)
    if {"tenants", "unit_ids"} <= own:
        found["tenant"] = Relation("tenants", "tenant")
    return found


def _kind(name: str) -> str | None:
    fitting = [kind for kind in KINDS if name == kind or name.endswith(f"_{kind}")]
    if "organisation" in fitting:  # one's own: it has no list
        return None
    return max(fitting, key=len, default=None)


class Expansions:
    """What can be included in the answers of all operations, two levels deep."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        reads = {o.template: o for o in operations if o.method == "GET"}
        self._answers: dict[str, Any] = {}
        for operation in reads.values():
            if len(operation.kinds) == 1 and operation.template.endswith("/{id}"):
                listed = reads.get(operation.template.removesuffix("/{id}"))
                answer = listed.answer if listed is not None and listed.listing else operation.answer
                self._answers[operation.kinds["id"]] = answer

    def answer_of(self, kind: str) -> Any:
        """What a thing of this kind looks like."""
        return self._answers.get(kind)

    def names(self, answer: Any) -> list[str]:
        """Every name that `expand` takes for an answer."""
        found = []
        for name, relation in relations_of(answer).items():
            found.append(name)
            found += [f"{name}.{inner}" for inner in relations_of(self.answer_of(relation.kind))]
        return sorted(found)

    def read(self, answer: Any, text: str) -> Tree:
        """The names of a request as a tree. Raises `Invalid` for an unknown one, and for too many."""
        wanted = text.split(",")
        if len(wanted) > MOST_NAMES:
            raise Invalid.at("/expand", "too_many", f"may have at most {MOST_NAMES} names")
        known, tree = set(self.names(answer)), Tree()
        for name in wanted:
            if name not in known:
                raise Invalid.at("/expand", "unknown_field", f"may name {', '.join(sorted(known))}")
            node = tree
            for step in name.split("."):
                node = node.setdefault(step, {})
        return tree

    async def include(self, ctx: Ctx, answer: Any, items: Sequence[Any], tree: Tree) -> list[dict[str, Any]]:
        """The items as objects with what is wanted beside their ids, loaded in one statement for each name and level.

        Raises `Forbidden` without the scope that reads it.
        """
        shaped = [as_object(item) for item in items]
        for name, below in tree.items():
            relation = relations_of(answer)[name]
            kind = KINDS[relation.kind]
            ctx.actor.require(kind.scope)
            texts = sorted({text for item in items for text in relation.ids_of(item)})
            rows = (
                await kind.read(ctx.db, ctx.org_id, [ids.decode(kind.name, t) for t in texts])
                if texts
                else ()
            )
            things = [kind.shape(ctx, row) for row in rows]
            inner = await self.include(ctx, self.answer_of(kind.name), things, below) if below else things
            by_id = {thing.id: shown for thing, shown in zip(things, inner, strict=True)}
            for item, made in zip(items, shaped, strict=True):
                found = [by_id[text] for text in relation.ids_of(item) if text in by_id]
                made[name] = found if relation.many else found[0] if found else None
        return shaped
