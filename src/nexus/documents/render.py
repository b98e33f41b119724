"""PDF from a Typst template and data.

Everything comes with the program: the compiler is a wheel, the fonts lie beside this file, no package is fetched and no
file of the machine is read. Text is data and never markup. The same template and data give the same bytes.
"""

import asyncio
import hashlib
import threading
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import msgspec
import typst

from nexus.core.errors import Invalid, Overloaded

FOLDER: Final = Path(__file__).parent
MOST_INPUT: Final = 1 << 20
"""bytes of a document's data"""
MOST_WAITING: Final = 32
_EPOCH: Final = 0
_one_at_a_time = threading.Lock()
_waiting = 0


def tag_of(template: Path, data: Any) -> str:
    """What changes exactly when the PDF does: a digest of the data, the template and the compiler."""
    digest = hashlib.blake2b(digest_size=12)
    for part in (_encoded(data), source_of(template), version("typst").encode()):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


async def render_pdf(template: Path, data: Any) -> bytes:
    """The PDF, made in a thread so that others are served meanwhile. Raises `Overloaded` (503), `Invalid` (422)."""
    global _waiting  # noqa: PLW0603 - how many wait in this process is the point
    if _waiting >= MOST_WAITING:
        raise Overloaded("Too many documents are being made.")
    _waiting += 1
    try:
        return await asyncio.to_thread(compile_pdf, template, data)
    finally:
        _waiting -= 1


def compile_pdf(template: Path, data: Any) -> bytes:
    """The PDF, made here and now. Raises `Invalid` for data beyond `MOST_INPUT`."""
    sent = _encoded(data)
    if len(sent) > MOST_INPUT:
        raise Invalid("The document is too large to be made.", code="document_too_large")
    with _one_at_a_time:
        made = _compiler().compile(
            source_of(template), format="pdf", sys_inputs={"data": sent.decode()}, timestamp=_EPOCH
        )
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Kept, with the fonts that it has read. It runs outside of Python's lock, one document after the other."""
    return typst.Compiler(root=str(FOLDER), font_paths=[str(FOLDER / "fonts")], ignore_system_fonts=True)


@lru_cache(maxsize=32)
def source_of(template: Path) -> bytes:
    """The source of a template: what all documents have, then its own."""
    return (FOLDER / "page.typ").read_bytes() + b"\n" + template.read_bytes()


def _encoded(data: Any) -> bytes:
    return msgspec.json.encode(data, order="deterministic")
