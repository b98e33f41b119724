"""What the OpenAPI document says of `fields` and `expand`."""

from collections.abc import Iterable
from typing import Any

from nexus.api import relations, selection
from nexus.api.examples import BESIDE
from nexus.api.relations import Expansions, relations_of
from nexus.api.selection import names_of
from nexus.api.shaping import LONGEST_EXPAND, takes_expand, takes_fields
from nexus.rest.operation import Operation

_REF = "#/components/schemas/{}"


def shape_parameters(operation: Operation, expansions: Expansions) -> list[dict[str, Any]]:
    """`fields` and `expand`, where the operation takes them."""
    found = []
    if takes_fields(operation):
        names = list(names_of(operation.answer))
        about = "Only these fields of the answer, by commas; `a.b` for one within. `id` is always there."
        example = ",".join(n for n in ("id", *names[1:3]) if n in names)
        found.append(_parameter(selection.PARAMETER, selection.LONGEST, example, about))
    if takes_expand(operation, expansions):
        known = sorted(relations_of(operation.answer))
        two = next((name for name in expansions.names(operation.answer) if "." in name), known[0])
        about = f"Related things beside their ids, by commas, at most {relations.MOST_NAMES}: {', '.join(known)}; what is"
        about += f" related to those after a dot, as in `{two}`."
        found.append(_parameter(relations.PARAMETER, LONGEST_EXPAND, two, about))
    return found


def add_expansions(
    components: dict[str, Any], expansions: Expansions, operations: Iterable[Operation]
) -> None:
    """What `expand` adds to an answer, as properties that are not always there."""
    answers = {o.answer for o in operations}
    for answer in list(answers):
        answers |= {expansions.answer_of(relation.kind) for relation in relations_of(answer).values()}
    for answer in answers:
        for name, relation in relations_of(answer).items():
            thing = {"$ref": _REF.format(expansions.answer_of(relation.kind).__name__)}
            shown: dict[str, Any] = {"anyOf": [thing, {"type": "null"}]}
            if relation.many:
                shown = {"type": "array", "items": thing}
            about = {"description": f"With `expand={name}`.", BESIDE: True}
            components[answer.__name__]["properties"][name] = shown | about


def _parameter(name: str, longest: int, example: str, about: str) -> dict[str, Any]:
    one = r"[a-z0-9_]+(\.[a-z0-9_]+)?"
    schema = {"type": "string", "maxLength": longest, "pattern": f"^{one}(,{one})*$", "examples": [example]}
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": about}
