"""Mutations as values. `session.do(op)` is the only way anything in a catalogue changes.

An op says what shall be true, not how: `app.catalog.apply` knows the SQL. `undoable` ops are a
human's edits; machine
ops (imports, detections, verdicts, ledger rows) carry `undoable = False` and are never taken back
by undo.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.core.asset import Detection, Export, FileStat, Probe, Verdict
from app.core.events import Changes
from app.core.vocab import Answer, Flag, Label, State


@dataclass(frozen=True, slots=True)
class Op:
    """Base of all mutations. `name` is what the history shows."""

    undoable: ClassVar[bool] = True
    name: ClassVar[str] = "edit"


@dataclass(frozen=True, slots=True)
class Done:
    """What a committed op did. `value` is op-specific (see each op); `count` is how many assets
    changed.
    """

    changes: Changes
    count: int = 0
    value: Any = None


# ── a human's edits ──


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


# ── the machine's ──


@dataclass(frozen=True, slots=True)
class EnqueueScan(Op):
    """Remember that `path` (a file or folder) is to be scanned, before the scan starts. Value: the
    scan's id.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "scan"
    path: str


@dataclass(frozen=True, slots=True)
class EnqueueFiles(Op):
    """Put files on the probe queue (a path already queued takes the newer stat)."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "queue"
    stats: Sequence[FileStat]


@dataclass(frozen=True, slots=True)
class FinishScan(Op):
    """The scan reached its end: forget it."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "scanned"
    scan: int


@dataclass(frozen=True, slots=True)
class Register(Op):
    """Enter probed files and take them off the probe queue, in one transaction.

    Matched by content: a known sha256 gets another location (a move or a copy), a known path with
    another sha256 gets
    a new version of its asset, anything else is a new asset. Value: list of `Registered`, in the
    order of `probes`.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "import"
    probes: Sequence[Probe]


@dataclass(frozen=True, slots=True)
class Registered:
    """Where a probe landed. `fresh` is False when the content was known already."""

    path: str
    asset_id: int
    rendition_id: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class DropQueued(Op):
    """Take paths off the probe queue without entering them (they vanished before they could be
    read).
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "gone"
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class Relocate(Op):
    """Files known by device, inode, size and time at another path: `moved` are gone from the old
    path, `linked` are there too (hard links). Tags, versions and verdicts follow without the file
    being read. Value: the ids of the assets.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "moved"
    moved: Sequence[tuple[str, FileStat]] = ()
    linked: Sequence[tuple[str, FileStat]] = ()


@dataclass(frozen=True, slots=True)
class MarkPresence(Op):
    """Locations that a finished scan did, or did not, find, or found to be only in the cloud. A
    missing one whose content lives elsewhere is forgotten.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "presence"
    missing: Sequence[str] = ()
    present: Sequence[str] = ()
    cloud: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class MarkReach(Op):
    """Whether the folder `path` (a watched one, or below one) can be reached. Out of reach, what is
    known in and under it is offline, not missing; back in reach, it is as it was.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "reach"
    path: str
    reachable: bool


@dataclass(frozen=True, slots=True)
class HoldRoot(Op):
    """A reconcile of a watched folder found `missing` of its `known` files gone, too many to be
    believed: nothing was marked, a human is asked. `missing` 0 ends that.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "hold"
    path: str
    missing: int
    known: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one pack saw in one rendition, and what the policies make of it (all platforms)."""

    rendition_id: int
    detections: tuple[Detection, ...]
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordAnalyses(Op):
    """Replace what `pack` said about these renditions, and their verdicts."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "analyse"
    pack: str
    version: str
    items: Sequence[Analysis]


@dataclass(frozen=True, slots=True)
class RecordVerdicts(Op):
    """Replace the machine verdicts of assets: (asset id, verdicts of all platforms)."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "judge"
    items: Sequence[tuple[int, tuple[Verdict, ...]]]


@dataclass(frozen=True, slots=True)
class RecordExports(Op):
    """Ledger rows: (asset id, export)."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "export"
    items: Sequence[tuple[int, Export]]
