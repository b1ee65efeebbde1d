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
    TAG = "tag"
    PERSONA = "persona"
    VAULT = "vault"


@dataclass(frozen=True, slots=True)
class Node:
    """`key` is unique and stays the same while numbers change. `value` is the folder's path, the
    tag's full name, the persona's or the page's name, the vault's folder ("" for the one that is
    to be made); `alarm`: it waits for the user. `note` stands where the count would; `state` is
    what a folder's or vault's icon says, in words.
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


Filter = Callable[[str, str], str]
"""(field, value) → the term of the search language."""
