"""Properties over HTTP."""


def test_a_property_as_documented(fresh):
    made = fresh.property()
    listed = fresh.get("/properties")
    assert list(listed["data"][0])[:7] == [
        "id", "name", "type", "address", "units_count", "occupied_units", "status",
    ]  # fmt: skip
    assert listed["data"] == [made]
    assert listed["meta"] == {"total": 1, "page": 1, "limit": 20}
