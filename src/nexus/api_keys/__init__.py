"""Keys of the API: made, shown once, checked without a query, rolled and revoked."""
