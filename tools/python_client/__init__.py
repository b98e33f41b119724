"""Makes the generated part of the Python client from clients/openapi.json."""
