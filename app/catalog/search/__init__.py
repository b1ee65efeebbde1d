"""Queries answered: `search(connection, query)`. See `plan`."""

from app.catalog.search.collections import expand
from app.catalog.search.conditions import listed
from app.catalog.search.finished import finished, says_anything
from app.catalog.search.plan import SORTS, Found, every_id, numbers, search

__all__ = [
    "SORTS",
    "Found",
    "every_id",
    "expand",
    "finished",
    "listed",
    "numbers",
    "says_anything",
    "search",
]
