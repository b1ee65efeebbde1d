"""Two to four pictures beside each other: which they are, and what keys are about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.asset import AssetView
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.compare.table import Differences, differences
from app.ui.panels.compare.view import MOST, CompareView
from app.ui.panels.grid.view import GridView
from app.ui.widgets.toast import Toast
from app.ui.words import tr

PAGE = "compare"
Found = tuple[list[AssetView], Differences]


class Comparing(QObject):
    """`subjects` are what is selected or looked at when it begins. `shown` when there is something
    else that keys act on.
    """

    shown = Signal()

    def __init__(
        self,
        bridge: Bridge,
        pages: Pages,
        grid: GridView,
        toast: Toast,
        subjects: Callable[[], Sequence[int]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pages, self._grid, self._toast = pages, grid, toast
        self._begun_with = subjects
        self._channel = Channel(bridge, self)
        self._ids: list[int] = []
        self._pointed = 0
        self.view: CompareView | None = None
        bridge.changed.connect(self._changed)

    def open(self) -> None:
        """What is selected; one alone is compared with the one behind it."""
        if self._pages.now == PAGE:
            self._pages.back()
            return
        ids = list(self._begun_with())
        if len(ids) == 1 and (other := self._neighbour(ids[0], 1, ids)) is not None:
            ids.append(other)
        if len(ids) < 2:
            self._toast.say(tr("Select two to four pictures to compare them"))
            return
        self._ids, self._pointed = ids[:MOST], 0
        self._pages.show(PAGE)
        if len(ids) > MOST:
            self._toast.say(tr("Four at most are compared: the first ones"))
        self._ask()
        self.shown.emit()

    def subjects(self) -> list[int]:
        return self._ids[self._pointed : self._pointed + 1]

    def advance(self) -> None:
        """The next one is pointed at."""
        self.point((self._pointed + 1) % max(1, len(self._ids)))

    def point(self, at: int) -> None:
        if 0 <= at < len(self._ids):
            self._pointed = at
            if self.view is not None:
                self.view.point(at)
            self.shown.emit()

    def swap(self, step: int) -> None:
        """Another one of the listing in the place of the one that is pointed at."""
        if self._ids:
            now = self._ids[self._pointed]
            if (other := self._neighbour(now, step, self._ids)) is not None:
                self._ids[self._pointed] = other
                self._ask()
                self.shown.emit()

    def leave_out(self) -> None:
        """The one that is pointed at, as long as two are left."""
        if len(self._ids) > 2:
            del self._ids[self._pointed]
            self._pointed = min(self._pointed, len(self._ids) - 1)
            self._ask()
            self.shown.emit()

    def make_page(self, view: CompareView) -> CompareView:
        self.view = view
        view.moved.connect(self.point)
        view.swapped.connect(self.swap)
        view.left_out.connect(self.leave_out)
        view.closed.connect(self._pages.back)
        return view

    def _neighbour(self, asset: int, step: int, but: Sequence[int]) -> int | None:
        """The next one of the listing that is not among these."""
        ids = self._grid.assets.ids
        at = ids.index(asset) + step if asset in ids else -1
        while 0 <= at < len(ids):
            if ids[at] not in but:
                return ids[at]
            at += step
        return None

    def _changed(self, changes: Changes) -> None:
        touched = changes.everything or not set(self._ids).isdisjoint(changes.ids)
        if touched and self._pages.now == PAGE:
            self._ask()

    def _ask(self) -> None:
        ids = list(self._ids)

        def work(library: Library) -> Found:
            found = {view.id: view for view in library.views(ids)}
            views = [found[asset] for asset in ids if asset in found]
            return views, differences(views)

        self._channel.ask(work, self._take)

    def _take(self, found: Found) -> None:
        views, apart = found
        if self.view is None:
            return
        self._ids = [view.id for view in views]
        if len(views) < 2:
            self._pages.back()  # they were deleted for good meanwhile
            return
        self._pointed = min(self._pointed, len(views) - 1)
        self.view.show_assets(views, self._pointed)
        self.view.show_differences(apart)
