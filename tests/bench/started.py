"""The programs that the start bench starts. Each says on stdout what has just been painted, and
ends after the last thing it has to show.

`bare`: an empty window of bare Qt. `eager`: the same after importing what a program imports that
imports everything at its top. `ours`: Musekeep on a library, as `main.py` starts it.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class FirstPaint(QObject):
    """Calls `tell` once the window's first paint event has been carried out."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: say("frame", last=True))
        return False


def bare() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Nothing yet"))
    window.resize(1440, 900)
    watch = FirstPaint(window)
    window.show()
    app.exec()
    del watch


def eager() -> None:
    import alembic.command
    import av
    import numpy
    import onnxruntime
    import PIL.Image
    import pyvips
    import rich.console
    import sqlalchemy.orm
    import sqlcipher3
    import typer

    assert all((alembic, av, numpy, onnxruntime, PIL, pyvips, rich, sqlalchemy, sqlcipher3, typer))
    bare()


class Watch(QObject):
    """Sees Musekeep's window appear and its grid fill."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._said: set[str] = set()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, lambda: self._look(watched.window()))
        return False

    def _look(self, window: QWidget) -> None:
        from app.ui.main_window import MainWindow

        self._say("frame")
        if not isinstance(window, MainWindow) or not window.grid.assets.ids:
            return
        cards = [window.grid.assets.card(row) for row in window.grid.rows_in_sight()]
        if all(cards) and window.grid.isVisible():
            self._say("grid")
            if all(card and window.grid.picture_of(card) for card in cards):
                self._say("pictures", last=True)

    def _say(self, what: str, *, last: bool = False) -> None:
        if what not in self._said:
            self._said.add(what)
            say(what, last=last)


def ours(library: Path) -> None:
    import app.ui.main as face

    class Watched(QApplication):
        @staticmethod
        def exec() -> int:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            watch = Watch(app)
            code = QApplication.exec()
            del watch
            return code

    vars(face)["QApplication"] = Watched
    from app.boot import main

    main(["--library", str(library)])


def say(what: str, *, last: bool = False) -> None:
    print(what, flush=True)
    if last:
        QApplication.quit()


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        ours(Path(sys.argv[2]))
    else:
        {"bare": bare, "eager": eager}[sys.argv[1]]()
