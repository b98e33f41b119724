"""What answers are: models that let new fields and new values pass, with what came beside them."""

from __future__ import annotations

import types
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Generic, Self, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, PrivateAttr, TypeAdapter, ValidationError

from nexus_client._info import ResponseInfo

T = TypeVar("T")


class Model(BaseModel):
    """One thing of an answer.

    Fields that this release does not know are kept as attributes. With `fields=` only what was asked for is there: anything
    else raises `AttributeError`.
    """

    model_config = ConfigDict(extra="allow", defer_build=True, protected_namespaces=())
    _last_response: ResponseInfo | None = PrivateAttr(default=None)

    @property
    def last_response(self) -> ResponseInfo:
        """What came with the answer: ETag, request id, rate limit, what a dry run would have done.

        Only the thing that was answered has it, not what stands within it or in a page: a page has its own.
        """
        if self._last_response is None:
            raise AttributeError("only what was answered by itself has last_response; a page has its own")
        return self._last_response

    @classmethod
    def of_answer(cls, data: Any) -> Self:
        """The model of a part of an answer. What doesn't fit the model is kept as it came, so nothing is ever refused."""
        try:
            return cls.model_validate(data)
        except ValidationError:
            return _lenient(cls, data) if isinstance(data, dict) else cls.model_construct()

    def __eq__(self, other: object) -> bool:
        """By what it says, not by how it came."""
        if not isinstance(other, Model) or type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__ and self.__pydantic_extra__ == other.__pydantic_extra__


class Rows(list[T], Generic[T]):
    """A list that was answered, with what came beside it."""

    def __init__(self, rows: Iterable[T], last_response: ResponseInfo) -> None:
        super().__init__(rows)
        self.last_response = last_response
        """What came with the answer."""


class Done:
    """A write that answers with nothing, such as a deletion."""

    def __init__(self, last_response: ResponseInfo) -> None:
        self.last_response = last_response
        """What came with the answer: `operation_id` names what was done, to undo it."""

    def __repr__(self) -> str:
        return f"Done(request_id={self.last_response.request_id!r})"


def _lenient(model: type[Model], data: dict[str, Any]) -> Any:
    values = dict(data)
    for name, field in model.model_fields.items():
        if name in data:
            values[name] = _fitting(field.annotation, data[name])
    return model.model_construct(_fields_set=set(data), **values)


def _fitting(kind: Any, value: Any) -> Any:
    """The value as its kind where it is one."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        if value is None:
            return None
        structured = [
            one for one in get_args(kind) if isinstance(value, (dict, list)) and _is_structured(one)
        ]
        if structured:
            return _fitting(structured[0], value)
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Model):
        return kind.of_answer(value)
    if isinstance(value, list) and origin is list:
        (inner,) = get_args(kind)
        return [_fitting(inner, one) for one in value]
    try:
        return _adapter(kind).validate_python(value)
    except ValidationError:
        return value


def _is_structured(kind: Any) -> bool:
    return get_origin(kind) in {list, dict} or (isinstance(kind, type) and issubclass(kind, Model))


@lru_cache(maxsize=1000)
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
