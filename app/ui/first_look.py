"""The first page from the catalogue's file, shown while the catalogue itself is still being opened.

`Library` opens in half a second of imports; the newest cards can be read in a hundredth of one.
"""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

from app.core.asset import Card
from app.core.paths import LibraryPaths
from app.ui.library import Library
from app.ui.main_window import MainWindow
from app.ui.panels.grid.selection import NOTHING
from app.ui.pictures.thumbs import Wanted, made

if TYPE_CHECKING:
    from app.ui.panels.grid.justified import Shapes

FIRST = 120
"""Cards read: more than the largest screen shows of usual cells."""

OPENED_AS = ("", "newest")


class _Page(NamedTuple):
    """The first cards, with their shapes where they stand in lines of equal height."""

    cards: list[Card]
    shapes: "Shapes | None"


class FirstLook:
    """Starts with the skeleton's first frame: first page, then the rest of the window and the
    library, then the first page's pictures.
    """

    def __init__(self, window: MainWindow, opener: Callable[[], Library]) -> None:
        self._window, self._opener = window, opener
        self._paths = LibraryPaths(window.folder)
        window.frame.grid.skeleton.painted.connect(self._begin)

    def _begin(self) -> None:
        window, wishes = self._window, self._window.showing.wishes
        elsewhere = wishes.filters or wishes.typed or wishes.top
        if (window.browser.query, window.browser.sort) == OPENED_AS and not elsewhere:
            shaped, folds = window.grid.needs_shapes, wishes.folds
            work = partial(_page, self._paths, shaped=shaped, folds=folds)
            window.bridge.background(work, self._show)
        else:
            self._go_on()

    def _show(self, page: _Page) -> None:
        window, cards = self._window, page.cards
        if not cards or window.browser.query:
            self._go_on()
            return
        window.grid.painted.connect(self._go_on)
        window.grid.assets.preload(cards)
        ids = array("q", [card.id for card in cards])
        window.grid.list_assets(ids, NOTHING, {}, keep=False, shapes=page.shapes)
        window.frame.grid.show_grid()

    def _go_on(self) -> None:
        """After the first page's frame, or without one."""
        window = self._window
        if window.grid.assets.ids:
            wanted = window.grid.wanted_in_sight()
            window.bridge.background(partial(_pictures, self._paths, wanted), self._take)
        window.complete()
        window.bridge.open(self._opener)

    def _take(self, pictures: dict[Wanted, QImage]) -> None:
        self._window.frame.grid.thumbs.take(pictures)


def _page(paths: LibraryPaths, *, shaped: bool, folds: bool) -> _Page:
    from app.catalog.glance import newest

    cards = newest(paths, FIRST, stacked=folds)
    return _Page(cards, _shapes(cards) if shaped else None)


def _shapes(cards: list[Card]) -> "Shapes":
    from app.ui.panels.grid.justified import shapes_of  # its arrays load when they are needed

    return shapes_of(array("f", [(one.width or 0) / (one.height or 1) for one in cards]))


def _pictures(paths: LibraryPaths, wanted: Sequence[Wanted]) -> dict[Wanted, QImage]:
    from app.catalog.glance import thumbs

    blobs = thumbs(paths, [one.sha256 for one in wanted])
    found = {one: made(blobs[one.sha256], one) for one in wanted if one.sha256 in blobs}
    return {one: picture for one, picture in found.items() if picture is not None}
