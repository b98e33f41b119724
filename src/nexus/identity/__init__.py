"""Organisations, their people, and how these log in."""
