"""Where the window was when it was closed: what was searched for, how far down, on which page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.ui.flows.browse import rows_of
from app.ui.panels.grid.cells import Anchor

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

PAGES = frozenset(["review", "people", "presets", "audit", "policies", "history"])
"""Pages one comes back to; the others are in the middle of something when they are left."""


class Resuming(QObject):
    """For a library's window: how a vault's was left is not written down."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.closing.connect(self.note)
        wishes = window.showing.wishes
        if wishes.filters or wishes.typed:
            window.frame.search.box.set_search(wishes.filters, wishes.typed)
        window.browser.listed.connect(self._return, Qt.ConnectionType.SingleShotConnection)

    def note(self) -> None:
        """Kept with the window's frame."""
        window = self._window
        box, anchor = window.frame.search.box, window.grid.anchor()
        window.showing.note(
            filters=box.filters,
            typed=box.field.text(),
            top=anchor.asset if anchor is not None else 0,
            top_offset=anchor.offset if anchor is not None else 0,
            page=window.pages.now if window.is_complete else "",
        )

    def _return(self) -> None:
        """A page of another version may be gone, and an asset, too."""
        wishes, grid, pages = self._window.showing.wishes, self._window.grid, self._window.pages
        row = rows_of([wishes.top], grid.assets.ids).get(wishes.top)
        if row is not None:
            grid.return_to(Anchor(wishes.top, row, wishes.top_offset), row)
        if wishes.page in PAGES and pages.has(wishes.page):
            pages.show(wishes.page)
