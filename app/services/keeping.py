"""Which of several duplicates to keep, and why. Pure: only facts of the catalogue decide."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from app.catalog.alike.twins import TwinFacts
from app.core.vocab import Flag, Tier

_LOSSLESS = frozenset(["png", "bmp", "tiff", "psd"])
_LOSSY = frozenset(["jpeg", "webp", "gif", "avif", "heic", "jp2", "jxl", "ico"])
"""Or maybe so; video is neither. All others are what a camera made."""

_EDIT = re.compile(
    r"(?:[ _-]+(?:copy|edit(?:ed)?|bright(?:er)?|dark(?:er)?|crop(?:ped)?|flip(?:ped)?"
    r"|mirror(?:ed)?|gr[ae]y|bw|half|small|thumb|resized|scaled|lowq|web)[ _-]?\d*|\(\d+\))$"
)
"""How names of copies and edits end."""


@dataclass(frozen=True, slots=True)
class Merit:
    """One thing that speaks for an asset: more of it is better, and `says` tells of it."""

    worth: Callable[[TwinFacts], Any]
    says: Callable[[TwinFacts], str]


def _quality(facts: TwinFacts) -> int:
    """Of the format: 2 as a camera made it, 1 nothing was lost, 0 something may have been."""
    if facts.format is None or facts.format in _LOSSY or facts.duration_s is not None:
        return 0
    return 1 if facts.format in _LOSSLESS else 2


def _words(facts: TwinFacts) -> int:
    return facts.rating + facts.tags + facts.personas + facts.labelled + facts.decisions


def _told(facts: TwinFacts) -> str:
    if facts.rating:
        return f"rated {facts.rating} of 5"
    if facts.tags:
        return "tagged"
    return "you have worked on it"


def _plainly_named(facts: TwinFacts) -> bool:
    return _EDIT.search(PurePath(facts.path).stem.casefold()) is None


_THERE = Merit(lambda one: one.present, lambda _: "its file is there")
_PICKED = Merit(lambda one: one.flag is Flag.PICK, lambda _: "picked")
_KEPT = Merit(lambda one: one.flag is not Flag.REJECT, lambda _: "not rejected")
_LARGE = Merit(
    lambda one: one.width * one.height, lambda one: f"largest: {one.width} × {one.height}"
)
_FORMAT = Merit(
    _quality,
    lambda one: f"{'as the camera made it' if _quality(one) == 2 else 'lossless'} ({one.format})",
)
_RECIPE = Merit(lambda one: one.has_recipe, lambda _: "has its recipe")
_WORKED_ON = Merit(_words, _told)
_EXPORTED = Merit(lambda one: one.exports > 0, lambda _: "was exported")
_OLD = Merit(lambda one: -one.created, lambda _: "oldest")
_BIG = Merit(lambda one: one.size, lambda _: "biggest file")

_NAMED = Merit(_plainly_named, lambda _: "not an edit by its name")

_OF_COPIES = (
    _THERE, _PICKED, _KEPT, _LARGE, _FORMAT, _RECIPE, _WORKED_ON, _EXPORTED, _NAMED, _OLD, _BIG
)  # fmt: skip
_OF_VARIANTS = (
    _THERE, _PICKED, _KEPT, _WORKED_ON, _EXPORTED, _LARGE, _FORMAT, _RECIPE, _NAMED, _OLD, _BIG
)  # fmt: skip
"""Of different pictures by one recipe, what a human said comes before what they are made of."""


def best_first(members: Sequence[TwinFacts], tier: Tier) -> list[TwinFacts]:
    """What speaks for an asset counts in the order of the lists above; ties go to the lower id."""
    merits = _merits(tier)
    return sorted(members, key=lambda one: (*(-merit.worth(one) for merit in merits), one.asset_id))


def reasons(keeper: TwinFacts, others: Sequence[TwinFacts], tier: Tier) -> tuple[str, ...]:
    """What the keeper has that some other has not, and none has more of."""
    said = tuple(
        merit.says(keeper)
        for merit in _merits(tier)
        if all(merit.worth(one) <= merit.worth(keeper) for one in others)
        and any(merit.worth(one) < merit.worth(keeper) for one in others)
    )
    return said or ("the first of them to be catalogued",)


def _merits(tier: Tier) -> tuple[Merit, ...]:
    return _OF_VARIANTS if tier is Tier.RECIPE else _OF_COPIES
