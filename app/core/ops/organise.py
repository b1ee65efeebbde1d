"""Collections and stacks. Every one of these can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.core.ops.base import Op


@dataclass(frozen=True, slots=True)
class SetCollection(Op):
    """Make a collection, or a saved search of this `query`; of one that is there, change the query.
    Raises UsageError where the name is empty or belongs to the other kind, QueryError for a
    query that is none.
    """

    name: ClassVar[str] = "set collection"
    collection: str
    query: str | None = None


@dataclass(frozen=True, slots=True)
class RenameCollection(Op):
    """Those under it go along. Raises UsageError where `to` is taken, or the name is unknown."""

    name: ClassVar[str] = "rename collection"
    collection: str
    to: str


@dataclass(frozen=True, slots=True)
class RemoveCollection(Op):
    """The collection alone: no asset is touched. Those under it move up. Raises UsageError."""

    name: ClassVar[str] = "remove collection"
    collection: str


@dataclass(frozen=True, slots=True)
class Collect(Op):
    """Put assets into a collection, or take them out (`on` False). One that is not there is made.
    Raises UsageError for a saved search.
    """

    name: ClassVar[str] = "collect"
    collection: str
    ids: Sequence[int]
    on: bool = True


@dataclass(frozen=True, slots=True)
class Stack(Op):
    """Put assets under the `cover` (one of them; None: the first). Whole stacks come along."""

    name: ClassVar[str] = "stack"
    ids: Sequence[int]
    cover: int | None = None


@dataclass(frozen=True, slots=True)
class Unstack(Op):
    """Take the stacks apart that any of these are in."""

    name: ClassVar[str] = "unstack"
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetCover(Op):
    """The one of its stack that is shown for it. Raises UsageError for one that is in none."""

    name: ClassVar[str] = "set cover"
    id: int
