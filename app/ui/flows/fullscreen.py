"""A picture and nothing else on the screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.pages import Pages


class FullScreen(QObject):
    """While it lasts, `aside` (what stands around the pages) is hidden; what was hidden before
    stays so when it ends. `turned` with whether it is on.
    """

    turned = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        pages: Pages,
        aside: Callable[[], Sequence[QWidget]],
        looking: Callable[[str], bool],
    ) -> None:
        """`looking` says of a page whether it may fill the screen."""
        super().__init__(window)
        self._window, self._pages, self._aside, self._looking = window, pages, aside, looking
        self._hidden: Sequence[QWidget] = ()
        self.on = False
        pages.turned.connect(self._turned)

    def toggle(self) -> None:
        if self.on:
            self.leave()
        elif self._looking(self._pages.now):
            self.on = True
            self._hidden = [one for one in self._aside() if not one.isHidden()]
            for part in self._hidden:
                part.hide()
            self._turn(self._window.windowState() | Qt.WindowState.WindowFullScreen)

    def leave(self) -> bool:
        """Whether there was anything to leave."""
        if not self.on:
            return False
        self.on = False
        for part in self._hidden:
            part.show()
        self._hidden = ()
        self._turn(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
        return True

    def _turn(self, state: Qt.WindowState) -> None:
        self._window.setWindowState(state)
        self.turned.emit(self.on)

    def _turned(self, page: str) -> None:
        if not self._looking(page):
            self.leave()
