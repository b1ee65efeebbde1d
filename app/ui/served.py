"""The window's `Library` over the services of one open catalogue.

Imported on a worker thread, after the first painted frame: this is where the heavy modules come in.
"""

import os
from array import array
from collections.abc import Callable, Sequence

from app.catalog.assets import cards, counts, ids_of_paths, views
from app.catalog.roots import Root, roots
from app.catalog.search import every_id, search
from app.catalog.shared import shared
from app.catalog.stacks import folded
from app.catalog.tags import tags
from app.core.asset import AssetView, Card, FileStat
from app.core.events import Changes
from app.core.ops import Done, EnqueueFiles, Op, SetRoot
from app.core.progress import CancelToken, Report
from app.core.query import parse
from app.core.shared import Shared
from app.services.library import Services
from app.services.relink import Match, Proposals
from app.services.reports import AnalyseReport, IngestReport
from app.services.tree.globs import read_globs
from app.services.watch.live import RootState
from app.ui.library import (
    CONFLICTS,
    FLAGGED,
    IN_TRASH,
    INBOX,
    MISSING,
    OFFLINE,
    TRASHED,
    Overview,
    TagCount,
    Tell,
    WatchedFolder,
)
from app.ui.served_browsing import ServedBrowsing
from app.ui.served_curation import ServedCuration
from app.ui.served_exporting import ServedExporting
from app.ui.served_filing import ServedFiling
from app.ui.served_organising import ServedOrganising
from app.ui.served_preparing import ServedPreparing
from app.ui.served_review import ServedReviews
from app.ui.served_settling import ServedSettling
from app.ui.served_vaulting import ServedVaults


class ServedLibrary(
    ServedBrowsing,
    ServedCuration,
    ServedExporting,
    ServedFiling,
    ServedOrganising,
    ServedPreparing,
    ServedReviews,
    ServedSettling,
    ServedVaults,
):
    """`Library` over the services of one open catalogue."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._session = services.session

    def close(self) -> None:
        self._services.close()

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        self._session.hub.subscribe(listener)

    def version(self) -> int:
        return self._session.version()

    def find(self, query: str, sort: str, *, stacked: bool = False) -> "array[int]":
        ids = self._session.ask(every_id, parse(query), sort)
        return array("q", self._session.ask(folded, ids)) if stacked else ids

    def totals(self, queries: Sequence[str]) -> list[int]:
        return [self._total(query) for query in queries]

    def cards(self, ids: Sequence[int]) -> list[Card]:
        return self._session.ask(cards, ids)

    def views(self, ids: Sequence[int]) -> list[AssetView]:
        return self._session.ask(views, ids)

    def ids_at(self, paths: Sequence[str]) -> dict[str, int]:
        return self._session.ask(ids_of_paths, paths)

    def shared(self, ids: Sequence[int]) -> Shared:
        return self._session.ask(shared, ids)

    def overview(self) -> Overview:
        numbers = self._session.ask(counts)
        return Overview(
            assets=numbers.assets - self._total(IN_TRASH),
            bytes=numbers.bytes,
            flagged=self._total(FLAGGED),
            unreadable=numbers.faults,
            trashed=self._total(TRASHED),
            inbox=self._total(INBOX),
            conflicts=self._total(CONFLICTS),
            missing=self._total(MISSING),
            offline=self._total(OFFLINE),
            unanalysed=numbers.unanalysed,
            queued=numbers.queued,
            folders=self._folders(),
            tags=tuple(TagCount(row.name, row.count) for row in self._session.ask(tags)),
            personas=tuple(self.personas()),
            collections=tuple(self.collections()),
            reads_texts=self.reads_texts(),
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
    ) -> IngestReport:
        return self._services.ingest.import_paths(paths, report, cancel)

    def watch(self, report: Report, tell: Tell) -> None:
        self._services.live.start(report, tell)

    def unwatch(self) -> None:
        self._services.live.close()

    def look_again(self) -> None:
        self._services.live.poke()

    def set_folder(self, op: SetRoot) -> Done:
        read_globs(op.ignore or ())
        return self._session.do(op)

    def confirm(self, folder: str, report: Report, cancel: CancelToken) -> IngestReport:
        return self._services.ingest.confirm(folder, report, cancel)

    def fetch(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        return self._services.fetch.run(ids, report, cancel)

    def find_lost(self, folder: str, report: Report, cancel: CancelToken) -> Proposals:
        return self._services.relink.find(folder, report, cancel)

    def by_hand(self, old: str, new: str) -> Match:
        return self._services.relink.by_hand(old, new)

    def relink(self, matches: Sequence[Match], report: Report, cancel: CancelToken) -> Done:
        return self._services.relink.apply(matches, report, cancel)

    def read_again(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        paths = [place.path for view in self.views(ids) for place in view.locations]
        stats = [stat for path in paths if (stat := _stat(path)) is not None]
        self._session.do(EnqueueFiles(stats))
        return self._services.ingest.import_paths([], report, cancel)

    def analyse(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> AnalyseReport:
        return self._services.analyse.run(report, cancel, ids, again=True)

    def _folders(self) -> tuple[WatchedFolder, ...]:
        live = {state.path: state for state in self._services.live.state()}
        return tuple(_folder(root, live.get(root.path)) for root in self._session.ask(roots))

    def _total(self, query: str) -> int:
        """In memory where facets were asked for, else by a search."""
        known = self._services.facets.ready_total(query)
        return self._session.ask(search, parse(query), limit=0).total if known is None else known


def _folder(root: Root, state: RootState | None) -> WatchedFolder:
    held = root.held
    return WatchedFolder(
        path=root.path,
        assets=root.assets,
        cloud=root.cloud,
        watch=root.watch,
        ignore=root.ignore,
        how=state.how if state else "off",
        offline=root.offline,
        lost=held.missing if held else 0,
        known=held.known if held else 0,
        note=(state.note or "") if state else "",
    )


def _stat(path: str) -> FileStat | None:
    """None when the file is not there now."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a name that is not UTF-8 is a str here
    except OSError:
        return None
    return FileStat(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)
