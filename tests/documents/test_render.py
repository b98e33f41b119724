"""Rendering: the same bytes for the same data, text that is never markup, nothing fetched, others served meanwhile."""

import asyncio
import io
import time

import pytest
from pypdf import PdfReader

from nexus.core.errors import Invalid, Overloaded
from nexus.documents import render
from nexus.documents.render import compile_pdf, render_pdf, tag_of

HOSTILE = '#panic("x") *bold* _it_ $x^2$ `raw` <label> @ref \\ // end = - + #import "@preview/x:1.0.0" ] } #sys.inputs'


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "letter.typ"
    path.write_text(
        '#show: nexus.with(data.title, "A")\n#head("to") #label("to") #shown(data.text, data.ar) #plain(data.amount)'
    )
    return path


def data(**more):
    return {
        "language": "both", "title": "L-1", "labels": {"to": ["To", "إلى"]}, "text": "Leila", "ar": "ليلى",
        "amount": "AED 1,050.00",
    } | more  # fmt: skip


def text_of(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_same_data_are_the_same_bytes_and_have_one_tag(template):
    first = compile_pdf(template, data())
    time.sleep(1.1)  # a date in the file would differ
    other = compile_pdf(template, data(text="Omar"))
    assert compile_pdf(template, data()) == first != other
    assert tag_of(template, data()) == tag_of(template, data()) != tag_of(template, data(text="Omar"))


def test_text_is_printed_as_it_is(template):
    for field in ("text", "amount", "title"):
        found = text_of(compile_pdf(template, data(language="en", **{field: HOSTILE})))
        assert HOSTILE.replace(" ", "") in found.replace(" ", ""), field


@pytest.mark.parametrize("language", ["en", "ar", "both"])
def test_numbers_stay_left_to_right_in_every_language(template, language):
    found = text_of(compile_pdf(template, data(language=language)))
    assert "AED 1,050.00" in found
    assert ("Leila" in found, "ى" in found) == (language != "ar", language != "en")


def test_pages_are_numbered(template):
    found = text_of(compile_pdf(template, data(language="en", text="word " * 4000)))
    assert "1 / 4" in found or "1 / 3" in found or "1 / 5" in found


def test_what_is_too_large_is_refused(template):
    with pytest.raises(Invalid) as caught:
        compile_pdf(template, data(text="x" * render.MOST_INPUT))
    assert caught.value.code == "document_too_large"


async def test_others_are_served_while_a_document_is_made(template):
    beats = 0

    async def beat():
        nonlocal beats
        while True:
            await asyncio.sleep(0)
            beats += 1

    heart = asyncio.create_task(beat())
    large = data(text="word " * 20_000)
    await render_pdf(template, large)
    heart.cancel()
    assert beats > 10


async def test_more_than_can_wait_are_told_to_come_back(template, monkeypatch):
    monkeypatch.setattr(render, "MOST_WAITING", 2)
    done = await asyncio.gather(*(render_pdf(template, data()) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in done] == [bytes, bytes, Overloaded]
    assert isinstance(await render_pdf(template, data()), bytes)
