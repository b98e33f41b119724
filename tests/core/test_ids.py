"""TypeIDs against the reference library."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typeid import TypeID

from nexus.core import ids
from nexus.core.errors import Invalid


@given(st.uuids())
def test_text_is_the_reference_librarys(value):
    text = ids.encode("property", value)
    assert text == str(TypeID.from_uuid(suffix=value, prefix="prop"))
    assert ids.decode("property", text) == value


def test_ids_grow_within_a_process():
    made = [ids.new_id() for _ in range(1000)]
    assert made == sorted(made)
    assert len(set(made)) == 1000


@pytest.mark.parametrize(
    "text", ["", "prop_", "tnt_01kb5w3v1ze2qah5gqg5t7m8s4", "prop_81kb5w3v1ze2qah5gqg5t7m8s4", "prop_x"]
)
def test_other_texts_are_refused(text):
    with pytest.raises(Invalid):
        ids.decode("property", text, "/id")
