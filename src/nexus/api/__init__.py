"""The edge of the API: authentication, quota, idempotency, error answers, OpenAPI."""
