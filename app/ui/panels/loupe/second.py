# ruff: noqa: N802 - Qt names the methods it calls
"""A window for another screen, with nothing in it but the picture the main window is at."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import on_ground
from app.ui.widgets.notice import Notice
from app.ui.widgets.roles import Role, has_role
from app.ui.words import last_part, shown, tr


class SecondWindow(QWidget):
    """Its title names no file: titles are seen in lists of windows. `moved` with how many to go on
    by; `reveal` while somebody asks to see a blurred one.
    """

    moved = Signal(int)
    reveal = Signal(bool)
    closed = Signal()

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__()
        on_ground(self, "window")
        self.setWindowTitle(tr("Musekeep, second window"))
        self.setAccessibleName(self.windowTitle())
        has_role(self, Role.Pane)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: AssetView | None = None
        self._adult, self._revealed = Adult.BLURRED, False
        self._near = EnlargedPictures(bridge, self)
        self.stage = Stage(bridge, look, self._near)
        self.stage.margin = 0
        self.stage.show_boxes(False)
        self.stage.held.connect(self.reveal)
        self.notice = Notice(look)
        self.notice.say(
            "picture",
            tr("Nothing is selected"),
            tr("What you select in the main window is shown here."),
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.notice)
        self._middle.addWidget(self.stage)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._middle)

    def show_asset(self, view: AssetView | None) -> None:
        self._view = view
        self._middle.setCurrentIndex(0 if view is None else 1)
        if view is not None:
            self.stage.setAccessibleName(shown(last_part(view.path)))
            self._show()

    @property
    def asset(self) -> int | None:
        return self._view.id if self._view is not None else None

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self.stage.tell_blurred(*how_lifted(adult))
            self._show()

    def turn_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show(self) -> None:
        if self._view is not None:
            veil = verdicts_veil(self._view.verdicts, self._adult, revealed=self._revealed)
            self.stage.show_asset(self._view, veil)

    # ── Qt ──

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, across = Qt.Key(event.key()), -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }
        if key in (Qt.Key.Key_F, Qt.Key.Key_F11):
            self.turn_full()
        elif key is Qt.Key.Key_Escape:
            self.turn_full() if self.isFullScreen() else self.close()
        elif (step := steps.get(key)) is not None:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_B and not event.isAutoRepeat():
            self.reveal.emit(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reveal.emit(False)
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._near.drop()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
