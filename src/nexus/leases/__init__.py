"""Leases: who rents which units, from when to when, for how much."""
