"""Going through the pictures of a vault one at a time, in the order of the grid."""

from PySide6.QtCore import QObject

from app.core.asset import AssetView
from app.ui.bridge import Bridge, Channel
from app.ui.pages import Pages
from app.ui.panels.grid.view import GridView
from app.ui.panels.loupe.view import LoupeView

PAGE = "loupe"


class Loupe(QObject):
    """`view` is there once its page was made."""

    def __init__(self, bridge: Bridge, pages: Pages, grid: GridView, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._grid = pages, grid
        self._channel = Channel(bridge, self)
        self._at = 0
        self.view: LoupeView | None = None

    def open(self, asset: int) -> None:
        """This one, among those the grid lists."""
        ids = self._grid.assets.ids
        if asset in ids:
            self._at = ids.index(asset)
            self._pages.show(PAGE)
            self._ask()

    def open_selected(self) -> None:
        for asset in self._grid.selected_ids()[:1]:
            self.open(asset)

    def move(self, step: int) -> None:
        wanted = self._at + step
        if 0 <= wanted < len(self._grid.assets.ids):
            self._at = wanted
            self._ask()

    def make_page(self, view: LoupeView) -> LoupeView:
        self.view = view
        view.moved.connect(self.move)
        view.closed.connect(self._pages.back)
        return view

    def _ask(self) -> None:
        ids, at = self._grid.assets.ids, self._at
        if at >= len(ids):
            return
        asset, total = ids[at], len(ids)

        def show(views: list[AssetView]) -> None:
            if views and self.view is not None:
                self.view.show_asset(views[0], at, total)

        self._channel.ask(lambda library: library.views([asset]), show)
