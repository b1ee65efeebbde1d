"""What machines enter: scans, probes, analyses, verdicts, ledger rows. Never taken back by undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from app.core.asset import Detection, Export, FileStat, Probe, Score, Suggestion, Verdict
from app.core.ops.base import Op
from app.core.outgoing import BatchItem
from app.core.vault import Blob
from app.core.vocab import Act


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
    order of `probes`. Probes of a vault lie at sealed paths, and `blobs` are what they stand for.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "import"
    probes: Sequence[Probe]
    blobs: Sequence[Blob] = ()


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
    """What one pack saw in one rendition, and what the policies make of it (all platforms).
    `vector` is an embedding of unit length, float16, little-endian.
    """

    rendition_id: int
    detections: tuple[Detection, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    scores: tuple[Score, ...] = ()
    vector: bytes | None = None


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
    """Ledger rows: (asset id, export). `overrides` are the reasons of those that left against a
    finding, by their path. Audited. `done` are the files of `batch` that this finishes.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "export"
    items: Sequence[tuple[int, Export]]
    overrides: Mapping[str, str] = field(default_factory=dict)
    batch: int | None = None
    done: Sequence[BatchItem] = ()


@dataclass(frozen=True, slots=True)
class RecordPixels(Op):
    """Hashes of the decoded pixels of renditions, as far as somebody needed them."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "pixels"
    items: Sequence[tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class RecordPolicies(Op):
    """The policies in use: (platform, version, sha256 of its file). Audited where one is another
    than before.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "policies"
    items: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class NoteAct(Op):
    """A row of the audit chain for what happens outside the catalogue (a vault was opened)."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "note"
    act: Act
    detail: str
    ids: Sequence[int] = ()
    platform: str = ""
    reason: str = ""
    inputs: str = ""
