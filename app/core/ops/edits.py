"""A human's edits of the library: tags, ratings, states, folders, places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.core.asset import FileStat
from app.core.ops.base import Op
from app.core.vocab import Answer, Flag, Label, State


@dataclass(frozen=True, slots=True)
class AddTag(Op):
    """Put `tag` ("Style/Film": parents are made as needed) on assets."""

    name: ClassVar[str] = "add tag"
    tag: str
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class RemoveTag(Op):
    name: ClassVar[str] = "remove tag"
    tag: str
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class RenameTag(Op):
    """Give the tag's last part another name; children keep hanging under it."""

    name: ClassVar[str] = "rename tag"
    tag: str
    to: str


@dataclass(frozen=True, slots=True)
class MergeTags(Op):
    """What `tag` (and its children) marks is marked `into`; `tag` goes, and stays as an alias."""

    name: ClassVar[str] = "merge tags"
    tag: str
    into: str


@dataclass(frozen=True, slots=True)
class MoveTag(Op):
    """Hang the tag (with its children) under `parent`; None makes it a root."""

    name: ClassVar[str] = "move tag"
    tag: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class SetRating(Op):
    """0 (none) to 5."""

    name: ClassVar[str] = "rate"
    rating: int
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetLabel(Op):
    name: ClassVar[str] = "label"
    label: Label | None
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetFlag(Op):
    name: ClassVar[str] = "flag"
    flag: Flag | None
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetState(Op):
    """Archive, trash or restore. No file on disk is touched."""

    name: ClassVar[str] = "set state"
    state: State
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class AddRoot(Op):
    """Keep a folder up to date from now on. `cloud` is auto, yes or no. Value: the root's id."""

    name: ClassVar[str] = "watch folder"
    path: str
    cloud: str = "auto"


@dataclass(frozen=True, slots=True)
class SetRoot(Op):
    """Change how a watched folder is watched; None leaves a setting as it is. `ignore` are patterns
    of its own (see `services/watch`), `watch` is auto, events or poll.
    """

    name: ClassVar[str] = "set up folder"
    path: str
    cloud: str | None = None
    watch: str | None = None
    ignore: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class RemoveRoot(Op):
    """Stop watching; what was catalogued stays."""

    name: ClassVar[str] = "stop watching"
    path: str


@dataclass(frozen=True, slots=True)
class Relink(Op):
    """Tell assets whose file is missing where it is now: (path it was at, file it is). The place
    keeps what it holds: a file with other content becomes a new version when it is read. Value:
    the ids of the assets.
    """

    name: ClassVar[str] = "relink"
    pairs: Sequence[tuple[str, FileStat]]


@dataclass(frozen=True, slots=True)
class AnswerConflict(Op):
    """Say which of two conflicting files counts (assets that are copies; None takes the answer
    back). The one that lost goes to the trash; no file on disk is touched.
    """

    name: ClassVar[str] = "resolve conflict"
    answer: Answer | None
    copies: Sequence[int]
