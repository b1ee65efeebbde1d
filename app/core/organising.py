"""Collections, what a search could be narrowed by, and the steps of the history, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Collection:
    """A named set of assets put together by hand, or, with a `query`, a saved search. "Sets/Summer"
    stands under "Sets". `count` is how many assets there are in it, those in the trash left out.
    """

    name: str
    count: int
    query: str | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value a search could be narrowed to: as the library has it, the search term that does it
    ("rating:5", 'checkpoint:="dream shaper"'), and how many assets would be left.
    """

    value: str
    term: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One search field and its commonest values, the commonest first (stars and dates in their own
    order). Counts ignore what the search itself says about this field, so that a choice can be
    changed. `more`: there are other values.
    """

    field: str
    values: Sequence[FacetValue]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """How what is being typed could go on. `text` replaces the last `replaces` characters; `words`
    says what it is ("checkpoint:sdxl"); `about`, of a field, what it means; `count` of a value how
    many assets have it.
    """

    text: str
    replaces: int
    words: str
    about: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One edit of the history, newest first where there are several. `count` assets changed;
    `undone`: taken back; `undoable`: undo or redo can still reach it.
    """

    id: int
    name: str
    when: datetime
    count: int
    summary: str
    undone: bool
    undoable: bool
