"""The sample portfolio of an invented company: a pure generator and a loader."""
