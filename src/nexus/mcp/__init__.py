"""Assistants: the operations of the API as tools of the Model Context Protocol. Every call goes through the API's edge."""
