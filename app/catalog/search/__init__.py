"""Queries answered: `search(connection, query)`. See `plan`."""

from app.catalog.search.plan import SORTS, Found, search

__all__ = ["SORTS", "Found", "search"]
