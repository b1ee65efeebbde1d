# ruff: noqa: N802 - Qt names the methods it calls
"""Files the system asks us to open: named at a start, by a second start, dropped on the icon."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

MOST = 500
"""Files shown by themselves; of more, the newest of the library are as good a view."""


class Opening(QObject):
    """What is in the library is shown; what is not is offered for import, never taken in unasked:
    a picture that somebody only wanted to look at would be catalogued.
    """

    def __init__(self, app: QApplication, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []
        app.installEventFilter(self)
        window.bridge.opened.connect(self._catch_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """macOS tells of opened files by an event, the dock's icon among them."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open([event.file()])
            return True
        return super().eventFilter(watched, event)

    def open(self, paths: Sequence[str]) -> None:
        """Once the library is open."""
        if not paths:
            return
        if self._window.bridge.library is None:
            self._waiting += paths
            return
        wanted = list(paths)
        self._window.to_front()
        self._window.bridge.run(
            lambda library: library.ids_at(wanted), lambda found: self._show(wanted, found)
        )

    def _catch_up(self) -> None:
        waiting, self._waiting = self._waiting, []
        self.open(waiting)

    def _show(self, paths: list[str], found: dict[str, int]) -> None:
        new = [path for path in paths if path not in found]
        ids = list(found.values())
        if ids:
            self._go(ids)
        if new:
            self._window.frame.banners.put(
                "opening",
                "import",
                trn("%n file is not in the library.", "%n files are not in the library.", len(new)),
                [(tr("Import"), lambda: self._import(new, ids))],
            )

    def _go(self, ids: Sequence[int]) -> None:
        window = self._window
        once = Qt.ConnectionType.SingleShotConnection
        window.browser.listed.connect(self._pick, once)
        window.go("id:" + ",".join(map(str, ids[:MOST])), False)

    def _pick(self) -> None:
        if self._window.grid.assets.ids:
            self._window.grid.pick(0)

    def _import(self, paths: list[str], known: list[int]) -> None:
        window = self._window
        window.frame.banners.drop("opening")

        def told(_report: object) -> None:
            window.bridge.run(lambda library: library.ids_at(paths), read)

        def read(found: dict[str, int]) -> None:
            if ids := [*known, *found.values()]:
                self._go(ids)

        job = window.intake.import_paths(paths)
        if job is not None:
            job.finished.connect(told)
