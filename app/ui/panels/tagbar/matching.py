"""Which tags somebody may mean by what is typed. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ui.library import TagCount

SHOWN = 8
NONE = 9
"""The rank of what does not match."""


@dataclass(frozen=True, slots=True)
class Typed:
    """`name` of a tag, tidied; `off`: it is to be taken off ("-Film")."""

    name: str
    off: bool = False


def typed(text: str) -> Typed:
    """ " - Mood / Golden hour" → Mood/Golden hour, off"""
    bare = text.strip()
    off = bare.startswith("-")
    parts = (part.strip() for part in bare.removeprefix("-").split("/"))
    return Typed("/".join(part for part in parts if part), off)


def proposals(text: str, tags: Sequence[TagCount], most: int = SHOWN) -> list[TagCount]:
    """Those that begin with it, then those a part or a word of which does, then those that have it
    anywhere; of each kind the commonest first. Nothing for nothing.
    """
    wanted = typed(text).name.casefold()
    if not wanted:
        return []
    found = [
        (rank, -tag.count, tag.name.casefold(), tag)
        for tag in tags
        if (rank := _rank(wanted, tag.name)) < NONE
    ]
    return [tag for *_, tag in sorted(found, key=lambda one: one[:3])[:most]]


def _rank(wanted: str, name: str) -> int:
    folded = name.casefold()
    if folded.startswith(wanted):
        return 0
    if folded.rpartition("/")[2].startswith(wanted):
        return 1
    if any(f"{mark}{wanted}" in folded for mark in ("/", " ", "-", "_")):
        return 2
    return 3 if wanted in folded else NONE
