"""What the window asks of an open library. Every method may wait: worker threads only.

The catalogue's modules are imported inside the methods, so that they load on a worker, after the
first painted frame.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.core.asset import AssetView, Card
from app.core.events import Changes
from app.core.ops import Done, Op
from app.core.progress import CancelToken, Report

if TYPE_CHECKING:
    from app.export.plan import Plan
    from app.export.preset import Preset
    from app.services.library import Services
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

    def find(self, query: str, sort: str) -> "array[int]":
        """All ids of a query text, in order. Raises QueryError with the column."""

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
    ) -> "IngestReport": ...

    def sync(self, report: Report, cancel: CancelToken) -> "IngestReport": ...

    def analyse(
        self, ids: Sequence[int], report: Report, cancel: CancelToken
    ) -> "AnalyseReport": ...

    def presets(self) -> "list[Preset]": ...

    def plan(self, ids: Sequence[int], preset_ids: Sequence[str], to: str) -> "Plan": ...

    def export(self, plan: "Plan", report: Report, cancel: CancelToken) -> "ExportReport": ...


class ServedLibrary:
    """`Library` over the services of one open catalogue."""

    def __init__(self, services: "Services") -> None:
        self._services = services
        self._session = services.session

    def close(self) -> None:
        self._services.close()

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        self._session.hub.subscribe(listener)

    def version(self) -> int:
        return self._session.version()

    def find(self, query: str, sort: str) -> "array[int]":
        from app.catalog.search import search
        from app.core.query import parse

        found = self._session.ask(search, parse(query), sort=sort, limit=None)
        return array("q", found.ids)

    def cards(self, ids: Sequence[int]) -> list[Card]:
        from app.catalog.assets import cards

        return self._session.ask(cards, ids)

    def views(self, ids: Sequence[int]) -> list[AssetView]:
        from app.catalog.assets import views

        return self._session.ask(views, ids)

    def overview(self) -> Overview:
        from app.catalog.assets import counts
        from app.catalog.roots import roots
        from app.catalog.tags import tags

        numbers = self._session.ask(counts)
        return Overview(
            assets=numbers.assets,
            bytes=numbers.bytes,
            flagged=self._total(FLAGGED),
            unreadable=numbers.faults,
            trashed=self._total(TRASHED),
            unanalysed=numbers.unanalysed,
            queued=numbers.queued,
            folders=tuple(
                WatchedFolder(root.path, root.assets, bool(root.cloud))
                for root in self._session.ask(roots)
            ),
            tags=tuple(TagCount(row.name, row.count) for row in self._session.ask(tags)),
        )

    def thumbs(self, keys: Sequence[str]) -> dict[str, bytes]:
        return self._session.thumbs(keys)

    def do(self, op: Op) -> Done:
        return self._session.do(op)

    def undo(self) -> Done | None:
        return self._session.undo()

    def redo(self) -> Done | None:
        return self._session.redo()

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken
    ) -> "IngestReport":
        return self._services.ingest.import_paths(paths, report, cancel)

    def sync(self, report: Report, cancel: CancelToken) -> "IngestReport":
        return self._services.ingest.sync_once(report, cancel)

    def analyse(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> "AnalyseReport":
        return self._services.analyse.run(report, cancel, ids=ids)

    def presets(self) -> "list[Preset]":
        return list(self._services.presets.values())

    def plan(self, ids: Sequence[int], preset_ids: Sequence[str], to: str) -> "Plan":
        return self._services.exports.plan(ids, preset_ids, to)

    def export(self, plan: "Plan", report: Report, cancel: CancelToken) -> "ExportReport":
        return self._services.exports.run(plan, report, cancel)

    def _total(self, query: str) -> int:
        from app.catalog.search import search
        from app.core.query import parse

        return self._session.ask(search, parse(query), limit=0).total
