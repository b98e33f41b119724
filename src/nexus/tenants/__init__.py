"""Tenants: the people and companies that rent."""
