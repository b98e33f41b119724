"""Quotas: requests per hour and organisation, exact whatever the number of processes."""
