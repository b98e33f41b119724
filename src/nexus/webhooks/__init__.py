"""Webhooks: events of the feed, sent to addresses that an organisation names (Standard Webhooks 1.0)."""
