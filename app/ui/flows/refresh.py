"""Numbers that stay true: the overview is asked for again when the library has changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.events import Changes
from app.ui.bridge import Bridge, Channel
from app.ui.library import Overview

CALM_MS = 400


class Refresher(QObject):
    """`counted` with each new overview; `touched` with the changes since the last one."""

    counted = Signal(Overview)
    touched = Signal(Changes)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._channel = Channel(bridge, self)
        self.overview: Overview | None = None
        self._pending = Changes()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._refresh)
        bridge.opened.connect(self._refresh)
        bridge.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        before = self._pending
        self._pending = Changes(
            before.kinds | changes.kinds,
            tuple({*before.ids, *changes.ids}),
            changes.cause,
            before.everything or changes.everything,
        )
        self.again()

    def again(self) -> None:
        """Something the library does not tell of may be different now."""
        if not self._calm.isActive():
            self._calm.start()

    def _refresh(self) -> None:
        changes, self._pending = self._pending, Changes()
        if changes.ids or changes.everything:
            self.touched.emit(changes)
        self._channel.ask(lambda library: library.overview(), self._count)

    def _count(self, overview: Overview) -> None:
        self.overview = overview
        self.counted.emit(overview)
