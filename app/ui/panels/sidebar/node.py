"""One row of the sidebar, as a value."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a row stands for."""

    HEADING = "heading"
    VIEW = "view"
    PAGE = "page"
    FOLDER = "folder"
    COLLECTION = "collection"
    SEARCH = "search"
    TAG = "tag"
    PERSONA = "persona"
    VAULT = "vault"


class Ask(StrEnum):
    """What can be asked for of a collection, a saved search or a tag, by its row or its menu."""

    NEW = "new"
    RENAME = "rename"
    REMOVE = "remove"
    PUT = "put"
    TAKE = "take"
    EDIT = "edit"
    RESAVE = "resave"
    MERGE = "merge"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Node:
    """`key` is unique and stays the same while numbers change. `value` is the folder's path, the
    collection's or tag's full name, the persona's or the page's name, the vault's folder ("" for
    the one that is to be made), the action a heading offers; `alarm`: it waits for the user.
    `note` stands where the count would; `state` is what a folder's or vault's icon says, in words.
    """

    key: str
    sort: Sort
    title: str
    query: str = ""
    icon: str = ""
    count: int | None = None
    alarm: bool = False
    value: str = ""
    hint: str = ""
    note: str = ""
    state: str = ""
    children: tuple["Node", ...] = ()


NESTED = frozenset([Sort.COLLECTION, Sort.SEARCH, Sort.TAG])
"""Rows with names of their own that hang under each other, and can be renamed and moved."""

TAGS = "heading:tags"
COLLECTIONS = "heading:collections"
"""The headings nested rows are brought back to the top by."""

Filter = Callable[[str, str], str]
"""(field, value) → the term of the search language."""
