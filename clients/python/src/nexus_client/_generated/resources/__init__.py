"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""
