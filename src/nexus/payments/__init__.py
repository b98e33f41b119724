"""Payments: what tenants paid, by which method, and what became of it."""
