"""How the assets stand in the grid, and whether stacks are closed: in force at once, and kept."""

from PySide6.QtCore import QObject, Signal

from app.ui.arrangement import Arrangement
from app.ui.flows.browse import Browser
from app.ui.flows.showing import Showing
from app.ui.panels.grid.view import GridView


class Arranging(QObject):
    """`changed` after a choice of the user's."""

    changed = Signal()

    def __init__(self, grid: GridView, browser: Browser, showing: Showing, parent: QObject) -> None:
        super().__init__(parent)
        self._grid, self._browser, self._showing = grid, browser, showing
        grid.stack_turned.connect(browser.turn_stack)

    def arrange(self, arrangement: Arrangement) -> None:
        self._grid.arrange(arrangement)
        self._showing.keep(arrangement=arrangement)
        if self._grid.needs_shapes:
            self._browser.refresh()
        self.changed.emit()

    def fold(self, on: bool) -> None:
        self._browser.fold(on)
        self._showing.keep(folds=on)
        self.changed.emit()

    @property
    def folds(self) -> bool:
        return self._browser.folds
