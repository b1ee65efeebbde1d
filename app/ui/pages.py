"""What the middle of the window shows: the grid with its bars, or a whole view in its place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.widgets.roles import Role, has_role

GRID = ""
"""The page the window begins with."""


class Pages(QObject):
    """Pages by name. `turned` with the name of the one that is shown from now on."""

    turned = Signal(str)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._pages: dict[str, QWidget] = {GRID: frame.middle}
        self._beside: dict[str, bool] = {GRID: True}
        self._offered: dict[str, Callable[[], QWidget]] = {}
        self._keeps_inspector: set[str] = set()
        self._wished = True
        self.now = GRID

    def add(self, name: str, page: QWidget, *, inspector: bool = False) -> None:
        """`inspector`: it stays beside this page; else the page has its room, too."""
        has_role(page, Role.Pane)
        self._pages[name] = page
        self._beside[name] = inspector
        self._frame.pages.addWidget(page)

    def offer(self, name: str, make: Callable[[], QWidget], *, inspector: bool = False) -> None:
        """A page that is made when it is first shown."""
        self._offered[name] = make
        if inspector:
            self._keeps_inspector.add(name)

    def has(self, name: str) -> bool:
        return name in self._pages or name in self._offered

    @property
    def names(self) -> list[str]:
        """All but the grid's."""
        return sorted({*self._pages, *self._offered} - {GRID})

    def show(self, name: str) -> None:
        """Turn to a page; the one that is shown already only takes the keys."""
        if (make := self._offered.pop(name, None)) is not None:
            self.add(name, make(), inspector=name in self._keeps_inspector)
        page = self._pages[name]
        if name != self.now:
            self._turn_aside(name)
            self.now = name
            self._frame.pages.setCurrentWidget(page)
            self.turned.emit(name)
        if name != GRID:
            page.setFocus()

    def back(self) -> None:
        """To the grid."""
        if self.now != GRID:
            self.show(GRID)
            self._frame.grid.view.setFocus()

    def _turn_aside(self, name: str) -> None:
        """The inspector goes and comes as the pages ask, and is as the user had it in the grid."""
        inspector = self._frame.inspector
        if self._beside[self.now]:
            self._wished = not inspector.isHidden()
        inspector.setVisible(self._beside[name] and self._wished)
