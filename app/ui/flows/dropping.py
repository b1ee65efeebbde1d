# ruff: noqa: N802 - Qt names the methods it calls
"""Files from elsewhere held over the window, and dropped on it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui import mime
from app.ui.bridge import Bridge
from app.ui.flows.intake import Intake
from app.ui.widgets.drop_hint import DropHint
from app.ui.words import trn


class DropTarget(QObject):
    """Takes what a drag brings over `window`, unless it is our own."""

    def __init__(self, bridge: Bridge, intake: Intake, hint: DropHint, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._intake, self._hint = bridge, intake, hint
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif event.type() is QEvent.Type.DragLeave:
            self._hint.hide()
        elif isinstance(event, QDropEvent):
            self._take(event, dropped=event.type() is QEvent.Type.Drop)
        else:
            return super().eventFilter(watched, event)
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        paths = mime.files(event.mimeData())
        if not paths or self._bridge.library is None:
            event.ignore()
            return
        self._take(event, dropped=False)
        self._hint.say(trn("Drop to import", "Drop to import %n things", len(paths)))

    def _take(self, event: QDropEvent, *, dropped: bool) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if dropped:
            self._hint.hide()
            self._intake.import_paths(mime.files(event.mimeData()))
