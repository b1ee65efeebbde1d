"""What moves between a library and a vault, and what a vault notes about itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from app.core.ops.base import Op
from app.core.vault import Blob, Move, Parcel


@dataclass(frozen=True, slots=True)
class BeginMoves(Op):
    """Moves that are to be made (`id` 0). `Done.value` are their ids."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "move to vault"
    moves: Sequence[Move]


@dataclass(frozen=True, slots=True)
class MarkMoves(Op):
    """Moves as they are now."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "mark moves"
    moves: Sequence[Move]


@dataclass(frozen=True, slots=True)
class EndMoves(Op):
    """Moves that are over, or were given up: nothing of them is kept."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "end moves"
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class Receive(Op):
    """Assets that come in with everything that was known of them, in one transaction: the commit
    point of a move. In a vault `blobs` hold their files: `came_from` says which. In a library
    `places` are where their files are now, by the path they had where they come from.
    `Done.value` are the new ids, in order. Whoever was received before (by its content) keeps the
    id it has. `library` is the id of the library they leave, whose traces are to be swept.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "receive"
    parcels: Sequence[Parcel]
    blobs: Sequence[Blob] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    library: str = ""


@dataclass(frozen=True, slots=True)
class Swept(Op):
    """Of these assets of a vault (all, unless said) nothing is left in the library they came from.
    `library` is its id.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "swept"
    library: str
    ids: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class Release(Op):
    """Assets that left for elsewhere: every row that speaks of them goes, undo images, words of
    the history and of the audit chain and names that nothing else uses included, and the file
    needs a sweep (`scrub`). Their moves stay, for they say which files are still to be removed.
    `why`: "delete" where they go for good. `Done.value` are the hashes (hex) of their contents.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "release"
    ids: Sequence[int]
    why: str = ""


@dataclass(frozen=True, slots=True)
class RecordBlobs(Op):
    """Blobs as they are now: previews made, originals sealed anew under another epoch. `gone` are
    ids of blobs that are no more.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "blobs"
    blobs: Sequence[Blob] = ()
    gone: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class NoteSealed(Op):
    """A row of the vault's signed audit chain for what happens outside its rows (unlock, lock,
    slots, rotation, a backup). `detail` is a JSON object.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "note sealed"
    action: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    objects: Sequence[str] = ()
