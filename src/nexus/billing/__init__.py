"""Billing: what a lease makes due, and when."""
