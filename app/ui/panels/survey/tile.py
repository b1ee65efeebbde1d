# ruff: noqa: N802 - Qt names the methods it calls
"""One of the pictures of a survey."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.pictures.close import ClosePicture
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.basics import icon_button, label, restyle, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import last_part, marks, shown, tr

CORNER = 28


class Tile(QFrame):
    """`pointed` when somebody takes hold of it, `opened` when they want to look closely, `dropped`
    when it is to go out of the survey.
    """

    pointed = Signal()
    opened = Signal()
    dropped = Signal()
    held = Signal(bool)

    def __init__(self, bridge: Bridge, look: Look, near: EnlargedPictures) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.picture = _Flat(bridge, look, near)
        self.picture.margin = 0
        self.picture.show_boxes(False)
        self.picture.setMinimumSize(48, 48)
        self.picture.installEventFilter(self)
        self.picture.held.connect(self.held)
        self._name, self._marks = ElidedLabel(""), label("", "muted")
        foot = row(self._name, self._marks)
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.setSpacing(4)
        box.addWidget(self.picture, 1)
        box.addLayout(foot)
        self.drop_button = icon_button(look, "clear", tr("Leave it out"), self.dropped.emit)
        self.drop_button.setParent(self)
        self.drop_button.setProperty("role", "corner")
        self.drop_button.setFixedSize(CORNER, CORNER)
        self.drop_button.hide()

    def show_asset(self, view: AssetView, veil: Veil) -> None:
        name = shown(last_part(view.path))
        self._name.setText(name)
        self._marks.setText(marks(view.rating, view.label, view.flag))
        self.picture.setAccessibleName(name)
        self.picture.show_asset(view, veil)

    def mark(self, *, pointed: bool) -> None:
        restyle(self, target="true" if pointed else "false")
        self.drop_button.setVisible(pointed or self.underMouse())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.drop_button.show()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.drop_button.setVisible(self.property("target") == "true")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = 8 if self.isRightToLeft() else self.width() - CORNER - 8
        self.drop_button.move(left, 8)
        self.drop_button.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress:
                self.pointed.emit()
            elif event.type() is QEvent.Type.MouseButtonDblClick:
                self.opened.emit()
        return super().eventFilter(watched, event)


class _Flat(ClosePicture):
    """Always the whole of it."""

    def zoom_by(self, _factor: float, _at: object = None) -> None:
        """The loupe is for that."""

    def turn_own(self, _at: object = None) -> None:
        """The loupe is for that."""
