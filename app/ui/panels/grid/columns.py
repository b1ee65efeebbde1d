"""The columns of the list: what they say of an asset, which orders they stand for, and which are
left out where there is no room.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from app.core.asset import Card
from app.ui.panels.grid.badges import worst_outcome
from app.ui.words import (
    count,
    date_words,
    label_words,
    outcome,
    short_platform,
    shown,
    size,
    tr,
)

GAP = 16
NAME_LEAST = 220


class Fact(Enum):
    """What a column is about."""

    NAME = auto()
    SIZE = auto()
    PIXELS = auto()
    RATING = auto()
    LABEL = auto()
    CREATED = auto()
    EXPORTS = auto()
    VERDICT = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """`orders` are sort keys of the catalogue, the usual one first; `weight`: those with less are
    left out first. `at_end`: numbers that stand below each other by their last digit.
    """

    fact: Fact
    width: int
    weight: int
    orders: tuple[str, ...] = ()
    at_end: bool = False


COLUMNS = (
    Column(Fact.NAME, NAME_LEAST, 9, ("name",)),
    Column(Fact.RATING, 76, 7, ("rating",)),
    Column(Fact.LABEL, 76, 2),
    Column(Fact.PIXELS, 104, 4, at_end=True),
    Column(Fact.SIZE, 80, 6, ("largest", "smallest"), at_end=True),
    Column(Fact.CREATED, 104, 5, ("newest", "oldest")),
    Column(Fact.EXPORTS, 88, 3),
    Column(Fact.VERDICT, 144, 8),
)


class Spot(NamedTuple):
    """Where a column is, in a row that is read from the left."""

    column: Column
    x: int
    width: int


@lru_cache(maxsize=8)
def spots(begin: int, end: int) -> Sequence[Spot]:
    """The columns between these two, the name's as wide as the others leave it."""
    shown_ = list(COLUMNS)
    while _least(shown_) > end - begin and len(shown_) > 1:
        shown_.remove(min(shown_, key=lambda one: one.weight))
    spare = max(0, end - begin - _least(shown_))
    found, x = [], begin
    for one in shown_:
        width = one.width + (spare if one.fact is Fact.NAME else 0)
        found.append(Spot(one, x, width))
        x += width + GAP
    return tuple(found)


def _least(columns: list[Column]) -> int:
    return sum(one.width for one in columns) + GAP * (len(columns) - 1)


def title(fact: Fact) -> str:
    return {
        Fact.NAME: tr("Name"),
        Fact.SIZE: tr("Size"),
        Fact.PIXELS: tr("Pixels"),
        Fact.RATING: tr("Rating"),
        Fact.LABEL: tr("Label"),
        Fact.CREATED: tr("Created"),
        Fact.EXPORTS: tr("Exports"),
        Fact.VERDICT: tr("Verdict"),
    }[fact]


def words(fact: Fact, card: Card) -> str:
    """What a row says in this column; empty where signs say it."""
    if fact is Fact.NAME:
        return shown(card.name)
    if fact is Fact.SIZE:
        return size(card.bytes)
    if fact is Fact.PIXELS:
        known = card.width and card.height
        return f"{count(card.width or 0)} × {count(card.height or 0)}" if known else ""
    if fact is Fact.LABEL:
        return label_words(card.label) if card.label else ""
    if fact is Fact.CREATED:
        return date_words(card.created.date()) if card.created else ""
    if fact is Fact.EXPORTS:
        return " · ".join(dict.fromkeys(short_platform(one) for one in card.exported))
    if fact is Fact.VERDICT:
        return _verdict(card)
    return ""


def _verdict(card: Card) -> str:
    worst = worst_outcome(card)
    if card.fault is not None:
        return ""
    return outcome(worst) if worst is not None else tr("not checked")
