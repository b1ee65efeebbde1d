"""What the window asks of an open library. Every method may wait: worker threads only."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.asset import AssetView, Card
    from app.core.events import Changes
    from app.core.ops import Done, Op
    from app.core.progress import CancelToken, Report
    from app.export.plan import Plan
    from app.export.preset import Preset
    from app.services.reports import AnalyseReport, ExportReport, IngestReport

FLAGGED = "is:flagged"
TRASHED = "state:trashed"
UNREADABLE = "is:unreadable"


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A root and how many assets lie under it."""

    path: str
    assets: int
    cloud: bool


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag ("Style/Film") and how many assets carry it or a tag under it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of the sidebar and the status bar."""

    assets: int = 0
    bytes: int = 0
    flagged: int = 0
    unreadable: int = 0
    trashed: int = 0
    unanalysed: int = 0
    queued: int = 0
    folders: tuple[WatchedFolder, ...] = ()
    tags: tuple[TagCount, ...] = ()


class Library(Protocol):
    """One open library. Errors are MusekeepErrors."""

    def close(self) -> None: ...

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """`listener` is called on whatever thread committed."""

    def version(self) -> int:
        """Changes when another process has written."""

    def find(self, query: str, sort: str) -> array[int]:
        """All ids of a query text, in order. Raises QueryError with the column."""

    def totals(self, queries: Sequence[str]) -> list[int]:
        """How many assets each of these queries finds."""

    def cards(self, ids: Sequence[int]) -> list[Card]: ...

    def views(self, ids: Sequence[int]) -> list[AssetView]: ...

    def overview(self) -> Overview: ...

    def thumbs(self, keys: Sequence[str]) -> dict[str, bytes]:
        """JPEG by content hash; what has none is left out."""

    def do(self, op: Op) -> Done: ...

    def undo(self) -> Done | None: ...

    def redo(self) -> Done | None: ...

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken
    ) -> IngestReport: ...

    def sync(self, report: Report, cancel: CancelToken) -> IngestReport: ...

    def read_again(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        """Read the files of these assets although they have not changed."""

    def analyse(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> AnalyseReport:
        """Let the packs look at these again."""

    def presets(self) -> list[Preset]: ...

    def plan(self, ids: Sequence[int], preset_ids: Sequence[str], to: str) -> Plan: ...

    def export(self, plan: Plan, report: Report, cancel: CancelToken) -> ExportReport: ...
