# ruff: noqa: N802 - Qt names the methods it calls
"""One preset on the shelf: takes drops, is dragged out, is switched on for what is selected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui import mime
from app.ui.panels.shelf.state import Tally, all_words, preset_words, size_words, state_words
from app.ui.widgets.basics import label, restyle
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.roles import Role, has_role
from app.ui.words import tr

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

SIZE = QSize(156, 92)


class Tile(QFrame):
    """`library_key` tells its own library's drags from another's."""

    switched = Signal(bool)
    dropped = Signal(list)
    hovered_with = Signal(list)
    drag_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, preset: "Preset", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = preset
        self.library_key = ""
        self.active = False
        self.tally = Tally()
        self._pressed: QPoint | None = None
        self.setProperty("role", "tile")
        self.setFixedSize(SIZE)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        has_role(self, Role.Button)
        self._state = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self._state.setProperty("role", "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(4)
        title = ElidedLabel(preset.title, Qt.TextElideMode.ElideRight)
        title.setProperty("role", "strong")
        box.addWidget(title)
        details = label(size_words(preset), "small", wrap=True)
        details.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addWidget(details, 1)
        box.addWidget(self._state)
        self.show_tally(Tally())

    @property
    def state_text(self) -> str:
        return self._state.text()

    def show_tally(self, found: Tally) -> None:
        self.tally = found
        text, tone = state_words(found)
        self.say(text, tone, hint=all_words(found))

    def say(self, text: str, tone: str = "", *, hint: str = "") -> None:
        self._state.setText(text)
        told = "\n\n".join(part for part in (hint, preset_words(self.preset)) if part)
        self._state.setToolTip(told)
        restyle(self._state, tone=tone)
        self.setToolTip(told)
        self.setAccessibleName(f"{self.preset.title}: {text}")
        self.setAccessibleDescription(told)

    def switch(self, *, on: bool) -> None:
        """Whether this preset is the one in force for what is selected."""
        if on != self.active:
            self.active = on
            restyle(self, active=on)
            self.switched.emit(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            self.switch(on=not self.active)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.switch(on=not self.active)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        ids = mime.asset_ids(event.mimeData(), self.library_key)
        if not ids:
            event.ignore()
            return
        self._take(event)
        restyle(self, target=True)
        self.say(tr("looking …"))
        self.hovered_with.emit(ids)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._left()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event)
        self._left()
        self.dropped.emit(mime.asset_ids(event.mimeData(), self.library_key))

    def _left(self) -> None:
        restyle(self, target=False)
        self.show_tally(self.tally)

    def _take(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
