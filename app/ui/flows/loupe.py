"""Going through pictures one at a time: those that were selected, or all the grid lists."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.core.asset import AssetView, Card
from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.library import Library
from app.ui.pages import GRID, Pages
from app.ui.panels.grid.view import GridView
from app.ui.panels.loupe.strip import REACH
from app.ui.panels.loupe.view import LoupeView

PAGE = "loupe"
AHEAD = (1, 2, 3, -1)
"""What may be looked at next, as steps from the one that is shown."""

PEEK_MS = 350
"""A key that is held longer than this was held to peek: letting it go goes back."""

REPEAT_MS = 60
"""Some systems tell of a held key as let go and pressed again: that comes sooner than this."""

Known = tuple[list[AssetView], list[Card]]


class Loupe(QObject):
    """`view` is there once its page was made. `shown` when another asset is."""

    shown = Signal()

    def __init__(self, bridge: Bridge, pages: Pages, grid: GridView, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._grid = pages, grid
        self._channel = Channel(bridge, self)
        self._among: Sequence[int] | None = None
        self._at = 0
        self._asset: int | None = None
        self._known: dict[int, AssetView] = {}
        self._peek = QElapsedTimer()
        self._held = False
        self._away = QTimer(self, singleShot=True, interval=REPEAT_MS)
        self._away.timeout.connect(self._look_away)
        self.view: LoupeView | None = None
        bridge.changed.connect(self._changed)
        pages.turned.connect(self._turned)
        grid.assets.modelReset.connect(self._listed_anew)

    # ── going through ──

    def open(self, asset: int) -> None:
        """This one, among those that are selected with it, or among all that are listed."""
        several = self._grid.selected_count() > 1 and not self._grid.selection.everything
        chosen = self._grid.selected_ids() if several else []
        self._among = chosen if asset in chosen else None
        ids = self._ids
        if asset in ids:
            self._asset = asset  # who looks at what is shown finds it already
            self._pages.show(PAGE)
            self._go(ids.index(asset))

    def open_current(self) -> None:
        """The one the grid's keys are at, or the first of those that are selected."""
        current = self._grid.current_id
        if current is not None and self._grid.selection.has(current):
            self.open(current)
            return
        first = next(iter(self._grid.selected_ids()), current)
        if first is not None:
            self.open(first)

    def preview(self) -> None:
        """A look at it, and back; held, for as long as the key is."""
        if self._away.isActive():
            self._away.stop()  # not let go after all: the key repeats
        elif self._pages.now == PAGE:
            self._pages.back()
        else:
            self._peek.start()
            self.open_current()

    def _let_go(self) -> None:
        if self._peek.isValid():
            self._held = self._peek.elapsed() > PEEK_MS
            self._away.start()

    def _look_away(self) -> None:
        self._peek.invalidate()
        if self._held:
            self._pages.back()

    def move(self, step: int) -> None:
        wanted = min(max(self._at + step, 0), len(self._ids) - 1)
        if wanted != self._at and wanted >= 0:
            self._go(wanted)

    def advance(self) -> None:
        self.move(1)

    def subjects(self) -> list[int]:
        """What an edit is about here."""
        return [self._asset] if self._asset is not None else []

    @property
    def place(self) -> tuple[int, int]:
        """(at, of how many), from 0."""
        return self._at, len(self._ids)

    @property
    def _ids(self) -> Sequence[int]:
        return self._grid.assets.ids if self._among is None else self._among

    # ── its page ──

    def make_page(self, view: LoupeView) -> LoupeView:
        self.view = view
        view.moved.connect(self.move)
        view.closed.connect(self._pages.back)
        view.released.connect(self._let_go)
        return view

    def _turned(self, page: str) -> None:
        """Back in the grid, its keys go on from what was looked at last."""
        if page == GRID and self._asset is not None:
            asset, ids = self._asset, self._grid.assets.ids
            self._asset = None
            if self._among is None and asset in ids:
                self._grid.pick(ids.index(asset))
            self._known.clear()

    def _listed_anew(self) -> None:
        """Of a listing that changed: the same asset, or what took its place."""
        if self._pages.now != PAGE:
            return
        if self._among is not None:
            listed = set(self._grid.assets.ids)
            self._among = [asset for asset in self._among if asset in listed]
        ids = self._ids
        if not ids:
            self._pages.back()
        elif self._asset in ids:
            self._go(ids.index(self._asset))
        else:
            self._go(min(self._at, len(ids) - 1))

    def _changed(self, changes: Changes) -> None:
        touched = set(self._known) if changes.everything else set(changes.ids)
        if touched.intersection(self._known):
            for asset in touched:
                self._known.pop(asset, None)
            if self._pages.now == PAGE:
                self._ask()

    def _go(self, at: int) -> None:
        self._at = at
        self._asset = self._ids[at]
        if (known := self._known.get(self._asset)) is not None:
            self._show(known)
        if self.view is not None:
            self.view.show_around(self._ids, at, len(self._ids))
        self._ask()
        self.shown.emit()

    def _ask(self) -> None:
        """This one, those around it, and the cards of the strip, in one question."""
        ids, at, total = self._ids, self._at, len(self._ids)
        if at >= total:
            return
        places = [at, *(at + step for step in AHEAD if 0 <= at + step < total)]
        wanted = [ids[place] for place in places]
        around = list(ids[max(0, at - REACH) : at + REACH + 1])

        def work(library: Library) -> Known:
            return library.views(wanted), library.cards(around)

        self._channel.ask(work, self._take)

    def _take(self, found: Known) -> None:
        views, cards = found
        self._known = {view.id: view for view in views}
        view = self.view
        if view is None or self._asset is None:
            return
        view.take_around({card.id: card for card in cards})
        if (now := self._known.get(self._asset)) is not None:
            self._show(now)
        view.expect([one for one in views if one.id != self._asset])

    def _show(self, asset: AssetView) -> None:
        if self.view is not None:
            self.view.show_asset(asset, self._at, len(self._ids))
