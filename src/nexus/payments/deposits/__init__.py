"""Security deposits: what is held for a tenant, by whom, and what became of it."""
