"""Cheques: where each is, what became of it, and what that does to the books."""
