"""In which format an answer is wanted, for operations that also answer with a file."""

import re
from typing import Annotated, Final, Literal

from msgspec import Meta

Format = Annotated[
    Literal["json", "csv", "xlsx"],
    Meta(description="JSON, or a file to download. Default: by the Accept header."),
]
MEDIA_TYPES: Final = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PDF: Final = "application/pdf"
_RANGES: Final = {media: (name, True) for name, media in MEDIA_TYPES.items()} | {
    "*/*": ("json", False),
    "application/*": ("json", False),
    "text/*": ("csv", False),
}
"""Media range -> the format that it gives, and whether it names it."""
_QUALITY: Final = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.ASCII)
_MOST_RANGES: Final = 20


def choose_format(asked: str | None, accept: str | None, *, pdf: bool = False) -> str:
    """What `format` names, else what the Accept header likes best (RFC 9110 §12.5.1): json when it likes nothing here.
    `pdf`: of an operation that answers with a document too."""
    if asked is not None:
        return asked
    best, chosen = (0, False), "json"
    for part in (accept or "").split(",")[:_MOST_RANGES]:
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        found = ("pdf", True) if pdf and media == PDF else _RANGES.get(media)
        if found is None:
            continue
        name, named = found
        standing = (_thousandths(parameters), named)
        if standing[0] and standing > best:
            best, chosen = standing, name
    return chosen


def _thousandths(parameters: list[str]) -> int:
    """The quality of a media range: 1000 unless it says otherwise."""
    for text in parameters:
        if match := _QUALITY.fullmatch(text):
            whole, _, rest = match[1].partition(".")
            return int(whole) * 1000 + int(rest.ljust(3, "0"))
    return 1000
