"""Units: the things that are let."""
