"""All that is selected beside each other: what is left out is no longer selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.asset import AssetView
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.pages import GRID, Pages
from app.ui.panels.grid.selection import Selection
from app.ui.panels.grid.view import GridView
from app.ui.panels.survey.view import SurveyView
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

PAGE = "survey"
MOST = 36


class Surveying(QObject):
    """`subjects` are what is selected or looked at when it begins; `look` opens one closely.
    `shown` when there is something else that keys act on.
    """

    shown = Signal()

    def __init__(
        self,
        bridge: Bridge,
        pages: Pages,
        grid: GridView,
        toast: Toast,
        subjects: Callable[[], Sequence[int]],
        look: Callable[[int], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pages, self._grid, self._toast = pages, grid, toast
        self._begun_with, self._look = subjects, look
        self._channel = Channel(bridge, self)
        self._ids: list[int] = []
        self._left_out: list[tuple[int, int]] = []
        self._pointed = 0
        self.view: SurveyView | None = None
        bridge.changed.connect(self._changed)
        pages.turned.connect(self._turned)

    def open(self) -> None:
        if self._pages.now == PAGE:
            self._pages.back()
            return
        ids = list(self._begun_with())
        if len(ids) < 2:
            self._toast.say(tr("Select some pictures to see them side by side"))
            return
        self._ids, self._pointed, self._left_out = ids[:MOST], 0, []
        self._pages.show(PAGE)
        if len(ids) > MOST:
            self._toast.say(trn("The first %n is shown", "The first %n are shown", MOST))
        self._ask()
        self.shown.emit()

    def subjects(self) -> list[int]:
        return self._ids[self._pointed : self._pointed + 1]

    def advance(self) -> None:
        self.point(min(self._pointed + 1, len(self._ids) - 1))

    def point(self, at: int) -> None:
        if 0 <= at < len(self._ids):
            self._pointed = at
            if self.view is not None:
                self.view.point(at)
            self.shown.emit()

    def drop(self, at: int | None = None) -> None:
        """Out of the survey and of the selection; the file and its marks stay as they are."""
        at = self._pointed if at is None else at
        if not 0 <= at < len(self._ids) or len(self._ids) < 2:
            return
        self._left_out.append((at, self._ids.pop(at)))
        if at < self._pointed or self._pointed == len(self._ids):
            self._pointed -= 1
        self._ask()
        self.shown.emit()
        self._toast.say(tr("Left out"), tr("Bring it back"), self._bring_back)

    def _bring_back(self) -> None:
        if self._left_out and self._pages.now == PAGE:
            at, asset = self._left_out.pop()
            self._ids.insert(at, asset)
            self._pointed = at
            self._ask()
            self.shown.emit()

    def make_page(self, view: SurveyView) -> SurveyView:
        self.view = view
        view.moved.connect(self.point)
        view.dropped.connect(self.drop)
        view.opened.connect(self._open)
        view.closed.connect(self._pages.back)
        return view

    def _open(self, at: int) -> None:
        if 0 <= at < len(self._ids):
            asset = self._ids[at]
            self._deselect()
            self._look(asset)

    def _turned(self, page: str) -> None:
        if page == GRID:
            self._deselect()

    def _deselect(self) -> None:
        """What was left out here is not selected there."""
        gone, self._left_out = {asset for _, asset in self._left_out}, []
        selection, ids = self._grid.selection, self._grid.assets.ids
        if not gone:
            return
        if selection.everything:
            rows = {asset: ids.index(asset) for asset in gone if asset in ids}
            self._grid.select(Selection(True, {**selection.rows, **rows}))
        else:
            kept = {asset: row for asset, row in selection.rows.items() if asset not in gone}
            self._grid.select(Selection(False, kept))

    def _changed(self, changes: Changes) -> None:
        touched = changes.everything or not set(self._ids).isdisjoint(changes.ids)
        if touched and self._pages.now == PAGE:
            self._ask()

    def _ask(self) -> None:
        ids = list(self._ids)
        self._channel.ask(lambda library: library.views(ids), self._take)

    def _take(self, views: list[AssetView]) -> None:
        found = {view.id: view for view in views}
        self._ids = [asset for asset in self._ids if asset in found]
        if not self._ids:
            self._pages.back()
        elif self.view is not None:
            self._pointed = min(self._pointed, len(self._ids) - 1)
            self.view.show_assets([found[asset] for asset in self._ids], self._pointed)
