"""The change feed: what happened in an organisation, in the order of its commits."""
