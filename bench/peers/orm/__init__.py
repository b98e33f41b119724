"""The same endpoints the way most teams would write them: FastAPI, pydantic, SQLAlchemy 2 async ORM."""
