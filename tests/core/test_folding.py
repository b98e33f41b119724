"""Texts that are compared: what is one, and that the database folds as Python does."""

import itertools
import unicodedata

import psycopg
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nexus.core.folding import fold_case, fold_key, search_text

ONE = [
    ("Müller", "Muller"), ("Mu\u0308ller", "MULLER"), ("José", "jose"), ("Jose\u0301", "JOSE"), ("Ørsted", "orsted"),
    ("Straße", "STRASSE"), ("STRAẞE", "strasse"), ("Ægir", "aegir"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
    ("Đặng", "dang"), ("Guðrún", "gudrun"), ("Þór", "THOR"), ("Yıldız", "yildiz"), ("İstanbul", "istanbul"), ("Şişli", "sisli"),
    ("Žižek", "zizek"), ("ŻÓŁĆ", "zolc"), ("Ångström", "angstrom"), ("Ħal", "hal"), ("Nguyễn", "nguyen"), ("ﬁnance", "finance"),
    ("أحمد", "احمد"), ("هُدى", "هدي"), ("Ｍａｒｉｎａ", "marina"), ("O’Brien", "o'brien"), ("Sørensen", "sorensen"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "typed"), ONE)
def test_a_name_is_found_without_its_accents(database, written, typed):
    assert search_text(written) == search_text(typed)
    with psycopg.connect(database.super_url) as connection:
        found = connection.execute("SELECT search_text(%s), search_text(%s)", (written, typed)).fetchone()
    assert found == (search_text(written), search_text(typed))


@pytest.mark.parametrize("other", ["102", "0101", "10 1", "101A", "1O1"])
def test_what_is_another_number_stays_another(other):
    assert fold_key(other) != fold_key("101")


def test_the_database_folds_as_python_does_each_letter(database):
    """By itself, between letters, and with a mark that composes."""
    letters = [
        chr(n)
        for n in itertools.chain(range(1, 0xD800), range(0xE000, 0x20000))
        if unicodedata.category(chr(n)) != "Cn"
    ]
    with psycopg.connect(database.super_url) as connection:
        _compare(
            connection,
            [before + c + after for c in letters for before, after in (("", ""), ("a ", "\u0301B"))],
        )


TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cn"), exclude_characters="\0")
    | st.sampled_from("aAzZ 019ßẞıİøØæŁ\u0301\u0308\u0327\u00a0\u200b\u3000١۱أىةﻻ")
)


def test_the_database_folds_as_python_does(database):
    with psycopg.connect(database.super_url) as connection:

        @settings(max_examples=300, deadline=None)
        @given(st.lists(TEXT, min_size=1, max_size=40))
        @example(["", " ", "\u200b", "a\u0301\u0323\u0301", "ﷺ", "가"])
        def agree(texts):
            _compare(connection, texts)

        agree()


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_folding_twice_is_folding_once(text):
    assert fold_case(fold_case(text)) == fold_case(text)
    assert search_text(search_text(text)) == search_text(text)


def _compare(connection, texts):
    rows = connection.execute(
        "SELECT fold_case(t), fold_key(t), search_text(t) FROM unnest(%s::text[]) WITH ORDINALITY AS r (t, n) ORDER BY n",
        (texts,),
    ).fetchall()
    differ = [
        (text, row, wanted)
        for text, row in zip(texts, rows, strict=True)
        if row != (wanted := (fold_case(text), fold_key(text), search_text(text)))
    ]
    assert not differ, differ[:5]
