"""Reading bodies and queries strictly, with an error for every field that is wrong."""

import re
from collections.abc import Collection
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes

import msgspec

from nexus.core.errors import FieldError, Invalid, Unreadable, UnsupportedMediaType

_PLACE = re.compile(r"(?P<text>.*?)(?: - at `(?P<path>[^`]*)`)?\Z", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<name>[^`]*)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_JSON_TYPES = ("application/json", "application/merge-patch+json")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
MAX_ERRORS = 20


@lru_cache(maxsize=512)
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def read_body(kind: Any, body: bytes, content_type: str) -> Any:
    """The body as `kind`. Raises `UnsupportedMediaType` (415), `Unreadable` (400), `Invalid` (422)."""
    if content_type and content_type.partition(";")[0].strip().lower() not in _JSON_TYPES:
        raise UnsupportedMediaType("Send the body as application/json.")
    if not body.strip():
        raise Unreadable("The body is empty; send a JSON object.")
    try:
        decoded = _decoder(kind).decode(body)
    except msgspec.ValidationError as error:
        raise _invalid(kind, body, error) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"The body is not JSON in UTF-8: {_first_line(error)}") from None
    except RecursionError:
        raise Unreadable("The body is nested too deeply.") from None
    if b"\\u0000" in body:
        _refuse_nul(msgspec.json.decode(body), "")
    return decoded


def read_query(kind: Any, query: bytes) -> Any:
    """The query string as `kind`. Unknown and repeated parameters are refused (422)."""
    sent: dict[str, str] = {}
    for part in query.split(b"&") if query else ():
        if not part:
            continue
        raw_name, _, raw_value = part.partition(b"=")
        name, value = _text(raw_name), _text(raw_value)
        if name in sent:
            raise Invalid.at(f"/{name}", "repeated", "may be sent once")
        if "\x00" in value:
            raise Invalid.at(f"/{name}", "nul_character", "may not contain the NUL character")
        sent[name] = value
    try:
        found = msgspec.convert(sent, kind, strict=False, str_keys=True)
    except msgspec.ValidationError as error:
        raise Invalid(errors=_each_field(kind, sent, strict=False) or (_field_error(error),)) from None
    for name, attribute in zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True):
        if name in sent:
            _refuse_lax(name, sent[name], getattr(found, attribute))
    return found


def take_flag(query: bytes, name: str) -> tuple[bytes, bool]:
    """A parameter that is `true` or `false`, out of the query. Raises `Invalid` for anything else."""
    rest, sent = take_parameters(query, {name})
    value = sent.get(name, "false")
    if value not in {"true", "false"}:
        raise Invalid.at(f"/{name}", "wrong_type", "must be true or false")
    return rest, value == "true"


def take_parameters(query: bytes, names: Collection[str]) -> tuple[bytes, dict[str, str]]:
    """Parameters that operations take alike, out of the query. Raises `Invalid` for one that comes twice."""
    sent: dict[str, str] = {}
    others: list[bytes] = []
    for part in query.split(b"&"):
        raw_name, _, raw_value = part.partition(b"=")
        name = _text(raw_name)
        if name not in names:
            others.append(part)
        elif name in sent:
            raise Invalid.at(f"/{name}", "repeated", "may be sent once")
        else:
            sent[name] = _text(raw_value)
    return (b"&".join(others), sent) if sent else (query, sent)


def _refuse_lax(name: str, text: str, value: Any) -> None:
    """Texts that reading a query otherwise takes: `null` for no filter, a number for an instant, `5.0` for 5."""
    if value is None:
        raise Invalid.at(f"/{name}", "wrong_type", "leave it out for none")
    if isinstance(value, datetime) and not _INSTANT.match(text):
        raise Invalid.at(f"/{name}", "wrong_type", "must be an instant, such as 2026-11-23T08:15:30Z")
    if isinstance(value, bool):
        if text not in {"true", "false"}:
            raise Invalid.at(f"/{name}", "wrong_type", "must be true or false")
    elif isinstance(value, int) and not _INTEGER.fullmatch(text):
        raise Invalid.at(f"/{name}", "wrong_type", "must be a whole number")


def _text(raw: bytes) -> str:
    try:
        return unquote_to_bytes(raw.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        raise Unreadable("The query is not UTF-8.") from None


def _invalid(kind: Any, body: bytes, error: msgspec.ValidationError) -> Invalid:
    """Decoding stops at the first fault; each field is tried by itself so that the answer names all of them."""
    found: tuple[FieldError, ...] = ()
    try:
        loose = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as unreadable:
        raise Unreadable(f"The body is not JSON in UTF-8: {_first_line(unreadable)}") from None
    if isinstance(loose, dict):
        found = _each_field(kind, loose, strict=True)
    return Invalid(errors=found or (_field_error(error),))


def _each_field(kind: Any, sent: dict[str, Any], *, strict: bool) -> tuple[FieldError, ...]:
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return ()
    fields = {f.encode_name: f for f in msgspec.structs.fields(kind)}
    errors = [
        FieldError(f"/{_escape(n)}", "unknown_field", "is not a field here") for n in sent if n not in fields
    ]
    for name, f in fields.items():
        if name not in sent:
            if f.required:
                errors.append(FieldError(f"/{name}", "required", "is required"))
            continue
        if f.type is msgspec.Raw or "msgspec.Raw" in str(f.type):
            continue
        try:
            if strict:  # by way of JSON, which is what raw parts inside are read from
                msgspec.json.decode(msgspec.json.encode(sent[name]), type=f.type)
            else:
                msgspec.convert(sent[name], f.type, strict=False, str_keys=True)
        except msgspec.ValidationError as error:
            errors.append(_field_error(error, f"/{name}"))
    return tuple(errors[:MAX_ERRORS])


def _field_error(error: msgspec.ValidationError, prefix: str = "") -> FieldError:
    match = _PLACE.fullmatch(str(error))
    assert match is not None
    text, path = match["text"], match["path"] or "$"
    pointer = prefix + "".join(f"/{a or b}" for a, b in _STEP.findall(path.removeprefix("$")))
    if missing := _MISSING.match(text):
        return FieldError(f"{pointer}/{missing['name']}", "required", "is required")
    if unknown := _UNKNOWN.match(text):
        return FieldError(f"{pointer}/{_escape(unknown['name'])}", "unknown_field", "is not a field here")
    if text.startswith("Expected `int") and text.endswith("got `float`"):
        return FieldError(pointer, "not_an_integer", "must be written without a decimal point")
    code = (
        "wrong_value"
        if "matching" in text or ">=" in text or "<=" in text or "enum" in text
        else "wrong_type"
    )
    return FieldError(pointer, code, text[:1].lower() + text[1:300])


def _refuse_nul(value: Any, pointer: str) -> None:
    if isinstance(value, str) and "\x00" in value:
        raise Invalid.at(pointer, "nul_character", "may not contain the NUL character")
    if isinstance(value, dict):
        for name, inner in value.items():
            _refuse_nul(name, pointer)
            _refuse_nul(inner, f"{pointer}/{_escape(name)}")
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            _refuse_nul(inner, f"{pointer}/{position}")


def _escape(name: str) -> str:
    return name[:100].replace("~", "~0").replace("/", "~1").replace("\x00", "")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200]
