"""The program as `bench start` starts it: says when what was painted, then ends."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.ui.main import make_window
from app.ui.main_window import MainWindow


class Witness(QObject):
    """Looks at the grid after each of its frames."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()
        window.frame.grid.skeleton.painted.connect(lambda: self._tell("window"))
        window.grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._look)
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        grid = self._window.grid
        cards = [grid.assets.card(row) for row in grid.rows_in_sight()]
        if not cards or any(card is None for card in cards):
            return
        self._tell("grid")
        if all(grid.picture_of(card) is not None for card in cards if card is not None):
            self._tell("pictures")
            self._window.close()

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            print(what, time.monotonic(), flush=True)


def main() -> None:
    app = QApplication([sys.argv[0]])
    window = make_window(app, Path(sys.argv[1]))
    witness = Witness(window)
    window.show()
    app.exec()
    del witness


if __name__ == "__main__":
    main()
